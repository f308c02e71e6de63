#pragma once
// Reads comma-separated text as RFC 4180 has it: quotes, line breaks inside them, CRLF or LF, a UTF-8 mark in
// front. A row that cannot be read keeps its place and says why.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

enum class CsvFault {
    not_utf8,
    control_character,  ///< Other than line breaks and tabs inside quotes.
    stray_quote,        ///< A quote inside an unquoted cell, or text after the closing one.
    open_quote,         ///< Never closed; the rest of the file is in it.
    wrong_width,        ///< More or fewer cells than the header.
};

struct CsvRow {
    int line =
        0;  ///< Where the row begins, the first line of the file being 1; for open_quote, where the quote is.
    std::vector<std::string> cells{};
    std::optional<CsvFault> fault{};
};

struct CsvSheet {
    CsvRow header{};
    std::vector<CsvRow> rows{};  ///< Without the header; empty lines are left out.
};

CsvSheet read_csv(std::string_view bytes);

}  // namespace domain
