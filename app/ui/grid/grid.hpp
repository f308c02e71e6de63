#pragma once
// The grid on the page: a head and a first column that stay, and of the rows those in sight. Each cell in sight is a real
// <input> or <select>, named "COLUMN, ROW"; one of them, the active one, is in the Tab order.

#include <memory>
#include <string_view>

#include "app/ui/grid/sheet.hpp"
#include "shared/text/text.hpp"

namespace ui::grid {

struct Seen;

/// Kept by the screen between frames: what is in the grid, and what the page knows of it.
class Grid {
public:
    explicit Grid(Model model);
    ~Grid();
    Grid(const Grid&) = delete;
    Grid& operator=(const Grid&) = delete;

    /// Takes in what was typed when the grid was no longer drawn; drawing it does so, too.
    void take_waiting();
    /// One of its cells has the focus.
    bool has_focus() const;

    Sheet sheet;
    const std::unique_ptr<Seen> seen;
};

struct GridSpec {
    text::Words row_title{};  ///< Over the names of the rows.
    float row_width = 260;
    text::Words number_title{};  ///< Over the numbers of the rows; "": they have none.
    text::Words note_title{};    ///< Over their notes; "": they have none.
    float note_width = 120;
    text::Words former_title{};  ///< What the former figures are of: "Recolección 2025".
    float height_max = 0;        ///< 0: what the window has room for.
};

/// True when cells have changed: look at what is pending.
bool show(text::Words name, Grid& grid, const GridSpec& spec = {});

}  // namespace ui::grid
