#pragma once
// Workbooks as other programs write them, and as nobody should: put together by hand, part by part.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/documents/sheet/workbook.hpp"

namespace craft {

struct Part {
    std::string name{}, content{};
};

/// An archive of these parts.
std::string zipped(const std::vector<Part>& parts);

/// A workbook of one sheet, "Hoja1"; each text is XML.
struct Book {
    std::string rows{};                          ///< Within <sheetData>.
    std::string merges{};                        ///< "A1:C1 D1:E1"
    std::string shared{};                        ///< Within <sst>.
    std::string formats{};                       ///< Within <numFmts>.
    std::string styles{"<xf numFmtId=\"0\"/>"};  ///< Within <cellXfs>.
    std::string properties{};                    ///< Attributes of <workbookPr>.
    std::string sheets{R"(<sheet name="Hoja1" sheetId="1" r:id="rId1"/>)"};
    std::string type{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"};
    std::string sheet_part{};  ///< The whole part instead of what is made of rows.

    std::vector<Part> parts() const;
    std::string bytes() const { return zipped(parts()); }
};

/// Rows of one text each, "A1", "A2" …
std::string rows_of(const std::vector<std::string>& texts);

/// All rows of a workbook's first sheet, or the first refusal on the way.
base::Result<std::vector<documents::sheet::Row>> rows_in(std::string bytes,
                                                         const documents::sheet::Limits& limits = domain::limits::workbooks);
/// The words of the refusal; "" when it is read.
std::string refusal_of(std::string bytes, const documents::sheet::Limits& limits = domain::limits::workbooks);

/// Where a record of the archive's directory (or of an entry itself) begins, by the name in it.
std::size_t directory_record(std::string_view archive, std::string_view name);
std::size_t local_record(std::string_view archive, std::string_view name);
std::uint32_t number_at(std::string_view archive, std::size_t at);
void put_number(std::string& archive, std::size_t at, std::uint32_t value);
inline constexpr std::size_t directory_flags = 8, directory_packed = 20, directory_size = 24, directory_place = 42;
inline constexpr std::size_t local_size = 22, local_header = 30;

}  // namespace craft
