// The page round the screens: the band at the top, notices that stay, the scrolling content in <main>, the footer. In
// a low window all of it scrolls, so that the frame takes nothing from what one reads.

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/ui/item.hpp"
#include "app/ui/structure.hpp"

namespace ui {

namespace {

constexpr float band_padding = 14;
constexpr float narrow = 800;  ///< There the band has several lines and gives up some of its air.
constexpr float notices_padding = 12;
constexpr std::uint32_t banner_id = 0x62616E01, main_id = 0x6D61696E, footer_id = 0x666F6F74, notices_id = 0x6E6F7469;

float margin() { return live().width < 600 ? 16 : measure::page_margin; }

/// Confines what follows to the page's width, in the middle of `width`.
void begin_page_column(float left, float top, float width) {
    const float inner = std::min(measure::page_width, width - 2 * margin());
    push_area(std::floor(left + (width - inner) / 2), inner);
    ImGui::GetCurrentWindow()->DC.CursorPos.y = top;
}

/// At `top` of the window or of what scrolls; returns its height.
float draw_banner(const std::function<void()>& banner, ImVec2 top_left) {
    Live& state = live();
    const Scope scope("header");  // the same window may hold the content too, with the same words
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const float padding = state.width < narrow ? band_padding / 2 : band_padding;
    float& known = state.measures[banner_id];
    const float height = std::max(measure::band, known);
    const ImRect rect(top_left, top_left + ImVec2(state.width, height));
    window.DrawList->AddRectFilled(rect.Min, rect.Max, theme().band);
    window.DrawList->AddRectFilled({rect.Min.x, rect.Max.y - 3}, rect.Max, theme().band_rule);
    open_node({.id = banner_id, .role = semantics::Role::banner, .box = box_of(rect)});
    state.on_band = true;
    begin_page_column(top_left.x, top_left.y + padding, state.width);
    banner();
    const float needed = window.DC.CursorPos.y - top_left.y - measure::gap + padding / 2 + 3;
    pop_area(rect.Max.y);
    state.on_band = false;
    state.tree.close();
    if (std::fabs(needed - known) > 0.5f) {
        known = needed;
        state.relayout = true;
    }
    return height;
}

/// Draws them at the cursor and remembers how much room they take, 0 when there are none.
void draw_notices(const std::function<void()>& notices) {
    const float top = ImGui::GetCurrentWindow()->DC.CursorPos.y;
    notices();
    const float needed = ImGui::GetCurrentWindow()->DC.CursorPos.y - top;
    float& known = live().measures[notices_id];
    if (std::fabs(needed - known) > 0.5f) {
        known = needed;
        live().relayout = true;
    }
}

void draw_footer(const std::function<void()>& footer, const ImRect& rect) {
    const Scope scope("footer");
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    window.DrawList->AddRectFilled(rect.Min, rect.Max, theme().surface);
    window.DrawList->AddRectFilled(rect.Min, {rect.Max.x, rect.Min.y + 1}, theme().line);
    open_node({.id = footer_id, .role = semantics::Role::contentinfo, .box = box_of(rect)});
    begin_page_column(rect.Min.x, rect.Min.y + 8, live().width);
    footer();
    const float bottom = window.DC.CursorPos.y - measure::gap + 8;
    pop_area(bottom);
    live().tree.close();
    float& known = live().measures[footer_id];
    const float needed = bottom - rect.Min.y;
    if (std::fabs(needed - known) > 0.5f) {
        known = needed;
        live().relayout = true;
    }
}

/// What scrolls: header and footer too where the window is low, the content alone elsewhere.
struct Scroller {
    /// Two windows, since one is in the page's main part and the other round it.
    Scroller(const char* name, float top, float bottom) {
        Live& state = live();
        ImGui::GetCurrentWindow()->DC.CursorPos = {0, top};
        if (std::exchange(state.scroll_to_top, false)) ImGui::SetNextWindowScroll({0, 0});
        ImGui::BeginChild(name, {state.width, bottom - top}, 0, ImGuiWindowFlags_NoMove);
        window = ImGui::GetCurrentWindow();
        origin = {window->InnerRect.Min.x, window->InnerRect.Min.y - window->Scroll.y};
        mute_hidden();
        state.tree.open({.id = window->ID,
                         .role = semantics::Role::scroller,
                         .box = box_of(window->InnerRect),
                         .b = static_cast<std::int32_t>(window->Scroll.y)},
                        origin.x, origin.y);
    }
    void close(float content_height) {
        window->DC.CursorMaxPos.y = origin.y + content_height;
        mute_hidden();
        live().tree.close_scroller(static_cast<std::int32_t>(std::ceil(content_height)));
        ImGui::EndChild();
    }

    ImGuiWindow* window = nullptr;
    ImVec2 origin;
};

/// Draws the content from `top` on; returns where it ends.
float draw_content(const std::function<void()>& notices, const std::function<void()>& content, ImVec2 top_left) {
    begin_page_column(top_left.x, top_left.y + margin(), live().width);  // the scroll bar stands in the margin
    if (notices) draw_notices(notices);
    content();
    const float end = ImGui::GetCurrentWindow()->DC.CursorPos.y - measure::gap + 32;
    pop_area(end);
    return end;
}

void draw_low_page(const std::function<void()>& banner, const std::function<void()>& content, const std::function<void()>& footer,
                   const std::function<void()>& notices) {
    Live& state = live();
    Scroller scroller("##low", 0, state.height);
    const ImVec2 origin = scroller.origin;
    const float top = origin.y + (banner ? draw_banner(banner, origin) : 0);
    open_node({.id = main_id, .role = semantics::Role::main, .box = {origin.x, top, state.width, top}});
    float end = draw_content(notices, content, {origin.x, top});
    mute_hidden();
    state.tree.close_at(state.width, end);
    if (footer) {
        const float height = std::max(measure::footer, state.measures[footer_id]);
        const float footer_top = std::max(end, origin.y + state.height - height);
        draw_footer(footer, {{origin.x, footer_top}, {scroller.window->InnerRect.Max.x, footer_top + height}});
        end = footer_top + height;
    }
    scroller.close(end - origin.y);
}

void draw_high_page(const std::function<void()>& banner, const std::function<void()>& content,
                    const std::function<void()>& footer, const std::function<void()>& notices) {
    Live& state = live();
    const float top = banner ? draw_banner(banner, {0, 0}) : 0;
    const float footer_height = footer ? std::max(measure::footer, state.measures[footer_id]) : 0;
    const float bottom = state.height - footer_height;
    open_node({.id = main_id, .role = semantics::Role::main, .box = {0, top, state.width, bottom}});
    float content_top = top;
    const float notices_height = state.measures[notices_id];
    // Where they would leave too little room for the page they scroll with it.
    const bool notices_stay = notices && notices_height < (bottom - top) / 3;
    if (notices_stay) {
        begin_page_column(0, top + notices_padding, state.width);
        draw_notices(notices);
        pop_area(top);
        if (notices_height > 0) content_top += 2 * notices_padding + notices_height - measure::gap;
    }
    Scroller scroller("##scroller", content_top, bottom);
    const float end = draw_content(notices_stay ? std::function<void()>{} : notices, content, scroller.origin);
    scroller.close(end - scroller.origin.y);
    state.tree.close();
    if (footer) draw_footer(footer, {{0, bottom}, {state.width, state.height}});
}

}  // namespace

void page(const std::function<void()>& banner, const std::function<void()>& content, const std::function<void()>& footer,
          const std::function<void()>& notices) {
    Live& state = live();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({state.width, state.height});
    ImGui::Begin("##page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse);
    const auto draw = state.height < measure::low ? draw_low_page : draw_high_page;
    draw(banner, content, footer, notices);
    ImGui::End();
}

}  // namespace ui
