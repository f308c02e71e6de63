#pragma once
// One grid in one frame: what the person did, then what is seen. Internal to app/ui/grid.

#include <string>
#include <unordered_map>
#include <vector>

#include "app/ui/grid/grid.hpp"
#include "app/ui/item.hpp"

namespace ui::grid {

inline constexpr float row_height = 28;
inline constexpr float head_least = 48;
inline constexpr float state_width = 128;
inline constexpr float number_width = 52;
inline constexpr float cell_padding = 8;  // as in web/styles.css
inline constexpr float mark_room = 28;    // at the right of a cell, for its mark; as in web/styles.css

/// What is kept between frames.
struct Seen {
    std::shared_ptr<LetterBox> letters = std::make_shared<LetterBox>();
    std::unordered_map<ImGuiID, Place> places{};  ///< Of every cell that was ever drawn.
    std::vector<std::string> options{};           ///< Of each column, as a <select> has them.
    Spot revealed{};                              ///< The active cell that was brought into view last.
    std::size_t page = 10;                        ///< Rows in sight.
    bool had_focus = false;
    bool registered = false;
    ImGuiID typing = 0;  ///< Natively: the cell that ImGui edits.
};

/// Mark, words and colour of a state.
struct StateLook {
    Icon icon;
    Colour colour;
    std::string_view words;  ///< Empty: nothing is said of it.
};
StateLook look_of(State state);

class View {
public:
    View(std::string_view name, Grid& grid, const GridSpec& spec);
    bool show();

private:
    // input.cpp
    void take_input();
    void take_texts(bool of_active);
    void take_focus();
    void take_events();
    void take_event(const CellEvent& event);
    void follow_active();
    void native_keys();
    void native_edit(const ImRect& cell);

    // grid.cpp
    float width_of(const Column& column) const;
    void lay_columns();
    void say_status();
    void say_report();
    void reveal();
    void draw_empty(ImVec2 at);
    void draw_body(ImVec2 at);

    // cells.cpp
    void draw_head(const ImRect& rect);
    void draw_head_cell(const ImRect& cell, ImGuiID id, std::string_view title, int column, bool sortable, bool right_aligned);
    void draw_row(std::size_t shown);
    void draw_row_head(const ImRect& row, std::size_t model_row);
    void draw_cell(const ImRect& row, Spot spot);
    void cell_node(ImGuiID id, const ImRect& cell, Place place, bool active);
    void paint_cell(ImGuiID id, const ImRect& cell, Spot spot, bool selected);
    void draw_note(const ImRect& row, std::size_t model_row);
    void draw_state(const ImRect& row, std::size_t model_row);
    void draw_former(const ImRect& cell, Place place);

    bool numbered() const { return !spec_.number_title.empty(); }
    bool noted() const { return !spec_.note_title.empty(); }
    /// As assistive technology counts them, from 1: number, name, cells, note, state.
    std::int32_t name_index() const { return numbered() ? 2 : 1; }
    std::int32_t cell_index(std::size_t column) const { return name_index() + 1 + static_cast<std::int32_t>(column); }
    std::size_t state_place() const { return model_.column_count() + (noted() ? 1 : 0); }  ///< Among offsets_.
    std::string description(Place place) const;

    ImGuiID cell_id(Place place) const;
    ImGuiID row_id(std::size_t model_row) const;
    ImGuiID active_id() const { return sheet_.shown().empty() ? 0 : cell_id(sheet_.active()); }
    float column_left(std::size_t column) const { return offsets_[column]; }  ///< From the grid's left edge, unscrolled.
    ImRect cell_rect(const ImRect& row, std::size_t column) const;
    bool native() const { return live().editing == Editing::by_imgui; }

    std::string_view name_;
    Grid& grid_;
    Sheet& sheet_;
    Model& model_;
    Seen& seen_;
    const GridSpec& spec_;
    ImGuiID id_ = 0;
    ImGuiID body_id_ = 0;
    std::string body_name_;
    bool changed_ = false, reveal_ = false;
    bool grows_ = false;              ///< The selection does: its end is what is brought into view.
    float head_height_ = head_least;  ///< As high as its longest title asks for.
    float room_ = 0, row_width_ = 0, total_ = 0, body_height_ = 0, scroll_x_ = 0;
    std::vector<float> offsets_, widths_;  ///< Of the columns, then the note, then the state.
    ImGuiWindow* body_ = nullptr;
    ImRect view_;
};

}  // namespace ui::grid
