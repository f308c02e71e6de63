#pragma once
// Which cell is worked on, which block round it is selected, and how keys move both.

#include <cstddef>
#include <optional>

namespace ui::grid {

/// A cell by where it is seen: the row among those shown.
struct Spot {
    std::size_t row = 0, column = 0;
    friend bool operator==(const Spot&, const Spot&) = default;
};

struct Range {
    std::size_t top = 0, left = 0, bottom = 0, right = 0;  ///< All within.
    std::size_t rows() const { return bottom - top + 1; }
    std::size_t columns() const { return right - left + 1; }
    bool holds(Spot spot) const { return spot.row >= top && spot.row <= bottom && spot.column >= left && spot.column <= right; }
};

struct Extent {
    std::size_t rows = 0, columns = 0;
    std::size_t page = 10;  ///< Rows in sight.
};

enum class Move {
    up,
    down,
    left,
    right,
    next,      ///< Tab: on in the row, then the next row.
    previous,  ///< Shift+Tab
    below,     ///< Enter: down, to where a run of Tab began.
    above,     ///< Shift+Enter
    row_start,
    row_end,
    column_start,
    column_end,
    first,
    last,
    page_up,
    page_down
};

class Selection {
public:
    Spot active() const { return active_; }
    Spot corner() const { return corner_; }  ///< The end that moves while the selection grows; the other is active().
    Range range() const;
    bool several() const { return !(active_ == corner_); }

    void go(Spot spot);
    void select(Spot from, Spot to);
    void extend_to(Spot spot) { corner_ = spot; }
    /// False when there is no cell to go to.
    bool move(Move move, const Extent& extent);
    bool extend(Move move, const Extent& extent);
    /// What is beyond the extent comes back into it.
    void keep_within(const Extent& extent);

private:
    Spot active_{}, corner_{};
    std::optional<std::size_t> run_began_;  ///< The column in which a run of Tab began.
};

}  // namespace ui::grid
