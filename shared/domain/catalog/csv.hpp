#pragma once
// Reads separated text as RFC 4180 has it, and as spreadsheets write it: comma, semicolon or tab, a line "sep=;" in front,
// any line ends, empty columns and rows at the edges. A row that cannot be read keeps its place and says why.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain::catalog {

enum class CsvFault {
    not_utf8,
    control_character,  ///< Other than line breaks and tabs inside quotes.
    lost_letter,        ///< U+FFFD: another program could not read it and wrote this.
    stray_quote,        ///< A quote inside an unquoted cell, or text after the closing one.
    open_quote,         ///< Never closed; the rest of the file is in it.
    wrong_width,        ///< More or fewer cells than the header.
    nameless_column,    ///< A datum where the header has no name.
    header_again,       ///< The names of the columns once more: two files were joined.
};

struct CsvRow {
    int line = 0;  ///< Where the row begins, the first line of the file being 1; for open_quote, where the quote is.
    std::vector<std::string> cells{};
    std::optional<CsvFault> fault{};
};

struct CsvSheet {
    CsvRow header{};             ///< Up to its last name.
    std::vector<CsvRow> rows{};  ///< Without the header; rows of empty cells are left out.
    char separator = ',';
    bool separator_told = false;  ///< By a line "sep=;", which is believed.
};

/// `names` are columns that the header should have: they decide what separates, where the file does not say.
CsvSheet read_csv(std::string_view text, const std::vector<std::string_view>& names = {});

}  // namespace domain::catalog
