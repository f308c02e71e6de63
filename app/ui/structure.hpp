#pragma once
// How widgets stand on the page: scopes, sections, columns, lines. Ids come from the label and the scope, so two equal
// labels on one screen need different scopes.

#include <cstdint>
#include <string_view>

#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace ui {

using text::Text;
using text::Words;

/// Gives the widgets inside it ids of their own: a record id, a section name.
class Scope {
public:
    explicit Scope(std::string_view key);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
};

/// A named part of the page (role group or region) with an optional visible heading; a card when `framed`.
struct SectionSpec {
    int heading_level = 2;  ///< 0: the title is the accessible name only, not drawn.
    bool framed = false;    ///< Surface background, line border, padding.
};
class Section {
public:
    explicit Section(Text title, SectionSpec spec = {});
    ~Section();
    Section(const Section&) = delete;
    Section& operator=(const Section&) = delete;

private:
    bool framed_;
};

/// Lays the following widgets in equal columns, left to right, top to bottom; one column when narrow (< 900 px wide).
/// Call `next()` before each cell (and `next(2)` for a cell that spans two columns).
class EqualColumns {
public:
    explicit EqualColumns(int columns);
    ~EqualColumns();
    EqualColumns(const EqualColumns&) = delete;
    EqualColumns& operator=(const EqualColumns&) = delete;
    void next(int span = 1);

private:
    int columns_ = 1;
    int at_ = 0;
    std::uint32_t row_ = 0;
    float left_ = 0, top_ = 0, width_ = 0, row_bottom_ = 0;
};

/// A main part and, when the window is at least 1,200 px wide, a panel at its right; below it otherwise.
class WithSidePanel {
public:
    explicit WithSidePanel(float panel_width = 300);
    ~WithSidePanel();
    WithSidePanel(const WithSidePanel&) = delete;
    WithSidePanel& operator=(const WithSidePanel&) = delete;
    void panel();  ///< What follows belongs to the panel.

private:
    float left_ = 0, top_ = 0, width_ = 0, panel_width_ = 0, main_bottom_ = 0;
    bool beside_ = false, in_panel_ = false;
};

/// What follows stands at the right end of the line of the last widget; under it when there is no room.
class AtRight {
public:
    AtRight();
    ~AtRight();
    AtRight(const AtRight&) = delete;
    AtRight& operator=(const AtRight&) = delete;

private:
    std::uint32_t id_ = 0;
    float start_ = 0, line_bottom_ = 0, outer_right_ = 0;
};

/// The next widget stands on the same line as the last (buttons in a row); wraps when there is no room.
void same_line();
void space(float pixels = 16);
void divider();
/// Limits what follows to a width (forms: 720), centred when `centred`.
class Column {
public:
    explicit Column(float width_max, bool centred = true);
    ~Column();
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

private:
    float indent_ = 0;
};

}  // namespace ui
