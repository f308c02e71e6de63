#pragma once
// What a workbook's cells share: their texts, and which of their formats show a number as a day.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/documents/sheet/archive.hpp"
#include "shared/documents/sheet/xml.hpp"

namespace documents::sheet {

base::Result<std::vector<std::string>> read_shared_texts(Archive& archive, const Entry& entry);
/// For each cell format by its number: whether it shows a day.
base::Result<std::vector<bool>> read_day_styles(Archive& archive, const Entry& entry);

/// The text of an element that is one text or several with formats of their own; without how it is pronounced.
std::string rich_text(const pugi::xml_node& element);
/// Excel writes a sign that XML cannot hold as "_x000D_", and so "_x005F_" for the first letter of what only looks like one.
std::string without_escapes(std::string text);
/// Whole and not negative; nothing otherwise.
std::optional<std::uint32_t> parse_index(std::string_view text);

}  // namespace documents::sheet
