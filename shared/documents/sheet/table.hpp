#pragma once
// A table with a head row, out of a workbook: its columns are found by their headings, wherever they stand. A cell that does
// not hold what is asked of it is refused by its name.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/documents/sheet/cell.hpp"
#include "shared/documents/sheet/workbook.hpp"

namespace documents::sheet {

enum class Presence { required, optional };

struct SoughtColumn {
    std::string heading{};  ///< Case, accents and blanks do not matter.
    Presence presence = Presence::required;
};

/// Valid as long as its table.
struct TableCell {
    Place place{};
    std::string_view heading{};
    const Value& value;

    std::string name() const { return name_of(place); }
    /// Normalised; a number as its digits, a day as dd/mm/yyyy; "" when empty.
    base::Result<std::string> text() const;
    /// Nothing when empty, here and below. Numbers written as text are numbers.
    base::Result<std::optional<std::int64_t>> whole() const;
    base::Result<std::optional<double>> decimal() const;
    base::Result<std::optional<base::Date>> day() const;
    base::Result<std::optional<bool>> flag() const;
    /// A refusal of this cell, in words that follow its name.
    base::Error refusal(std::string_view words) const;
};

class Table {
public:
    /// The sheet of this name, or the only one there is; without a name the first.
    static base::Result<Table> read(Workbook& workbook, std::string_view sheet, std::vector<SoughtColumn> columns);

    /// Rows below the head that hold anything in a column sought.
    std::size_t rows() const { return rows_.size(); }
    std::uint32_t row_number(std::size_t row) const { return rows_[row].number; }
    /// By the order of the columns sought; an optional one that is not there is empty.
    TableCell cell(std::size_t row, std::size_t column) const;
    bool has(std::size_t column) const { return places_[column] != 0; }
    std::uint32_t head_row() const { return head_row_; }

private:
    base::Result<void> find_head(const std::vector<Range>& merged, const std::string& sheet);
    base::Result<void> find_columns(const Row& head, const std::string& sheet);
    std::size_t headings_in(const Row& row) const;

    std::vector<SoughtColumn> columns_{};
    std::vector<std::string> keys_{};
    std::vector<std::uint32_t> places_{};  ///< The column of each one sought; 0 when it is not there.
    std::vector<Row> rows_{};
    std::uint32_t head_row_ = 0;
};

}  // namespace documents::sheet
