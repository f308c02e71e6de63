#pragma once
// What each key means in a grid, by the names that browsers give the keys.

#include <optional>
#include <string_view>

#include "app/ui/grid/selection.hpp"

namespace ui::grid {

enum class Act { move, extend, edit, give_up, empty, undo, redo, fill_down, select_all, extend_here, copy, cut };

struct Meaning {
    Act act = Act::move;
    Move move = Move::down;  ///< Of move and extend.
};

/// "Shift+Tab", "Ctrl+Home", "F2"; "Shift+Click" is a press with the pointer.
std::optional<Meaning> meaning_of(std::string_view chord);

}  // namespace ui::grid
