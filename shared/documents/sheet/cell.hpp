#pragma once
// What a cell of a spreadsheet holds, written or read, and how cells are named ("B7").

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "shared/base/time.hpp"

namespace documents::sheet {

/// What is written. A flag becomes "Sí" or "No"; days before 1900-03-01, which Excel does not know, become text.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, base::Date, base::DateTime, bool>;

/// "#N/A", "#DIV/0!" …
struct CellError {
    std::string code{};

    friend bool operator==(const CellError&, const CellError&) = default;
};

/// A formula that no program has computed: its cell holds no value.
struct Uncomputed {
    friend bool operator==(const Uncomputed&, const Uncomputed&) = default;
};

/// What is read. Excel keeps a day as a number; the cell's format says that it is one.
struct DayValue {
    base::DateTime moment{};
    double number = 0;  ///< As it is kept.
};
using Value = std::variant<std::monostate, std::string, double, bool, DayValue, CellError, Uncomputed>;

inline bool is_empty(const Value& value) { return std::holds_alternative<std::monostate>(value); }

/// Both count from 1, as people do.
struct Place {
    std::uint32_t row = 0, column = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

/// A rectangle of cells.
struct Range {
    Place first{}, last{};

    bool has_row(std::uint32_t row) const { return row >= first.row && row <= last.row; }
    friend bool operator==(const Range&, const Range&) = default;
};

/// 1 → "A", 28 → "AB"
std::string column_letters(std::uint32_t column);
/// "B7"
std::string name_of(Place place);
/// "A1:C1"
std::string name_of(const Range& range);
/// Nothing when it is no cell of a sheet.
std::optional<Place> parse_place(std::string_view name);
/// "A1:C1", or one cell alone.
std::optional<Range> parse_range(std::string_view name);

}  // namespace documents::sheet
