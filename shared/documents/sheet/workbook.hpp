#pragma once
// A workbook (.xlsx) that somebody sent: its sheets and the values of their cells. What is no such workbook, is damaged, or
// made to exhaust who opens it is refused in words that say what to do.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/documents/sheet/archive.hpp"
#include "shared/documents/sheet/cell.hpp"

namespace documents::sheet {

/// A row with its cells that hold something, by column.
struct Row {
    std::uint32_t number = 0;
    std::vector<std::pair<std::uint32_t, Value>> cells{};

    /// Empty when there is none.
    const Value& at(std::uint32_t column) const;
};

using TakeRow = std::function<base::Result<void>(Row&& row)>;

class Workbook {
public:
    static base::Result<Workbook> read(std::string bytes, const Limits& limits = domain::limits::workbooks);
    Workbook(Workbook&&) noexcept;
    Workbook& operator=(Workbook&&) noexcept;
    ~Workbook();

    /// In the order of their tabs, without those that are hidden or only a chart. At least one.
    std::vector<std::string> sheets() const;
    /// Rows that hold something, from the top, one at a time.
    base::Result<void> rows(std::size_t sheet, const TakeRow& take);
    /// Known once the rows were read.
    const std::vector<Range>& merged(std::size_t sheet) const;

private:
    struct State;
    explicit Workbook(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace documents::sheet
