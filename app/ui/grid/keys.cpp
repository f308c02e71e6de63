#include "app/ui/grid/keys.hpp"

namespace ui::grid {

namespace {

struct Line {
    std::string_view chord;
    Meaning meaning;
};

constexpr Line lines[] = {
    {"ArrowUp", {Act::move, Move::up}},
    {"ArrowDown", {Act::move, Move::down}},
    {"ArrowLeft", {Act::move, Move::left}},
    {"ArrowRight", {Act::move, Move::right}},
    {"Tab", {Act::move, Move::next}},
    {"Shift+Tab", {Act::move, Move::previous}},
    {"Enter", {Act::move, Move::below}},
    {"Shift+Enter", {Act::move, Move::above}},
    {"Home", {Act::move, Move::row_start}},
    {"End", {Act::move, Move::row_end}},
    {"PageUp", {Act::move, Move::page_up}},
    {"PageDown", {Act::move, Move::page_down}},
    {"Ctrl+Home", {Act::move, Move::first}},
    {"Ctrl+End", {Act::move, Move::last}},
    {"Ctrl+ArrowUp", {Act::move, Move::column_start}},
    {"Ctrl+ArrowDown", {Act::move, Move::column_end}},
    {"Ctrl+ArrowLeft", {Act::move, Move::row_start}},
    {"Ctrl+ArrowRight", {Act::move, Move::row_end}},
    {"Shift+ArrowUp", {Act::extend, Move::up}},
    {"Shift+ArrowDown", {Act::extend, Move::down}},
    {"Shift+ArrowLeft", {Act::extend, Move::left}},
    {"Shift+ArrowRight", {Act::extend, Move::right}},
    {"Shift+Home", {Act::extend, Move::row_start}},
    {"Shift+End", {Act::extend, Move::row_end}},
    {"Shift+PageUp", {Act::extend, Move::page_up}},
    {"Shift+PageDown", {Act::extend, Move::page_down}},
    {"Ctrl+Shift+Home", {Act::extend, Move::first}},
    {"Ctrl+Shift+End", {Act::extend, Move::last}},
    {"Ctrl+Shift+ArrowUp", {Act::extend, Move::column_start}},
    {"Ctrl+Shift+ArrowDown", {Act::extend, Move::column_end}},
    {"Ctrl+Shift+ArrowLeft", {Act::extend, Move::row_start}},
    {"Ctrl+Shift+ArrowRight", {Act::extend, Move::row_end}},
    {"F2", {.act = Act::edit}},
    {"Escape", {.act = Act::give_up}},
    {"Delete", {.act = Act::empty}},
    {"Ctrl+Z", {.act = Act::undo}},
    {"Ctrl+Y", {.act = Act::redo}},
    {"Ctrl+Shift+Z", {.act = Act::redo}},
    {"Ctrl+D", {.act = Act::fill_down}},
    {"Ctrl+A", {.act = Act::select_all}},
    {"Ctrl+C", {.act = Act::copy}},
    {"Ctrl+X", {.act = Act::cut}},
    {"Shift+Click", {.act = Act::extend_here}},
};

}  // namespace

std::optional<Meaning> meaning_of(std::string_view chord) {
    for (const Line& each : lines) {
        if (each.chord == chord) return each.meaning;
    }
    return std::nullopt;
}

}  // namespace ui::grid
