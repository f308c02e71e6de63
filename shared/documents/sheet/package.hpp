#pragma once
// What a workbook is made of: which file inside is what, and first whether it is a workbook at all.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/documents/sheet/archive.hpp"
#include "shared/documents/sheet/days.hpp"

namespace documents::sheet {

struct SheetPart {
    std::string name{};
    std::string part{};  ///< Its file inside.
};

struct Package {
    std::vector<SheetPart> sheets{};
    std::optional<std::string> shared_texts{}, styles{};
    Epoch epoch = Epoch::y1900;
};

/// Why these bytes are no archive, and so no .xlsx, by what they are instead; nothing when they may be one.
std::optional<base::Error> why_no_archive(std::string_view bytes);
base::Result<Package> read_package(Archive& archive);

}  // namespace documents::sheet
