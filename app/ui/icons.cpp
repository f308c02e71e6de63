// Every icon, as lines and shapes in a square of side 2 round the centre.

#include "app/ui/item.hpp"
#include "app/ui/words.hpp"

namespace ui {

namespace {

class Pen {
public:
    Pen(ImDrawList& list, ImVec2 centre, float size, Colour colour)
        : list_(list), centre_(centre), half_(size / 2), colour_(colour), thickness_(std::max(1.5f, size / 9)) {}

    ImVec2 at(float x, float y) const { return {centre_.x + x * half_, centre_.y + y * half_}; }
    void line(std::initializer_list<ImVec2> points, bool closed = false) {
        for (const ImVec2& point : points) list_.PathLineTo(at(point.x, point.y));
        list_.PathStroke(colour_, closed ? ImDrawFlags_Closed : 0, thickness_);
    }
    void fill(std::initializer_list<ImVec2> points) {
        for (const ImVec2& point : points) list_.PathLineTo(at(point.x, point.y));
        list_.PathFillConvex(colour_);
    }
    void ring() { list_.AddCircle(centre_, half_ * 0.92f, colour_, 24, thickness_); }
    void disc(float x, float y, float radius) { list_.AddCircleFilled(at(x, y), radius * half_, colour_, 20); }

private:
    ImDrawList& list_;
    ImVec2 centre_;
    float half_;
    Colour colour_;
    float thickness_;
};

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, Colour colour) {
    Pen pen(list, centre, size, colour);
    switch (icon) {
        case Icon::check: return pen.line({{-0.75f, 0.05f}, {-0.2f, 0.6f}, {0.8f, -0.6f}});
        case Icon::cross: pen.line({{-0.6f, -0.6f}, {0.6f, 0.6f}}); return pen.line({{0.6f, -0.6f}, {-0.6f, 0.6f}});
        case Icon::warning:
            pen.line({{0, -0.85f}, {0.95f, 0.8f}, {-0.95f, 0.8f}}, true);
            pen.line({{0, -0.25f}, {0, 0.25f}});
            return pen.disc(0, 0.52f, 0.13f);
        case Icon::info:
            pen.ring();
            pen.line({{0, -0.05f}, {0, 0.5f}});
            return pen.disc(0, -0.42f, 0.14f);
        case Icon::chevron_down: return pen.line({{-0.6f, -0.3f}, {0, 0.3f}, {0.6f, -0.3f}});
        case Icon::chevron_up: return pen.line({{-0.6f, 0.3f}, {0, -0.3f}, {0.6f, 0.3f}});
        case Icon::chevron_right: return pen.line({{-0.3f, -0.6f}, {0.3f, 0}, {-0.3f, 0.6f}});
        case Icon::file:
            pen.line({{-0.65f, -0.9f}, {0.2f, -0.9f}, {0.65f, -0.4f}, {0.65f, 0.9f}, {-0.65f, 0.9f}}, true);
            return pen.line({{0.2f, -0.9f}, {0.2f, -0.4f}, {0.65f, -0.4f}});
        case Icon::upload:
            pen.line({{0, 0.35f}, {0, -0.8f}});
            pen.line({{-0.45f, -0.35f}, {0, -0.8f}, {0.45f, -0.35f}});
            return pen.line({{-0.85f, 0.3f}, {-0.85f, 0.85f}, {0.85f, 0.85f}, {0.85f, 0.3f}});
        case Icon::sort_up: return pen.fill({{-0.6f, 0.35f}, {0, -0.45f}, {0.6f, 0.35f}});
        case Icon::sort_down: return pen.fill({{-0.6f, -0.35f}, {0.6f, -0.35f}, {0, 0.45f}});
        case Icon::sort_none:
            pen.fill({{-0.5f, -0.15f}, {0, -0.8f}, {0.5f, -0.15f}});
            return pen.fill({{-0.5f, 0.15f}, {0.5f, 0.15f}, {0, 0.8f}});
        case Icon::dot: return pen.disc(0, 0, 0.4f);
    }
}

Icon tone_icon(Tone tone) {
    switch (tone) {
        case Tone::info: return Icon::info;
        case Tone::success: return Icon::check;
        case Tone::warning: return Icon::warning;
        case Tone::error: return Icon::warning;
    }
    return Icon::dot;
}

}  // namespace ui
