// The page round the screens: the band at the top, notices that stay, the scrolling content in <main>, the
// footer.

#include <algorithm>
#include <cmath>

#include "app/ui/item.hpp"

namespace ui {

namespace {

constexpr float band_padding = 14;
constexpr float short_window = 560;  // below: the footer scrolls with the content
constexpr float notices_padding = 12;
constexpr std::uint32_t banner_id = 0x62616E01, main_id = 0x6D61696E, footer_id = 0x666F6F74,
                        notices_id = 0x6E6F7469;

float margin() { return live().width < 600 ? 16 : measure::page_margin; }

/// Confines what follows to the page's width, in the middle of `width`.
void begin_page_column(float left, float top, float width) {
    const float inner = std::min(measure::page_width, width - 2 * margin());
    push_area(std::floor(left + (width - inner) / 2), inner);
    ImGui::GetCurrentWindow()->DC.CursorPos.y = top;
}

float draw_banner(const std::function<void()>& banner) {
    Live& state = live();
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    float& known = state.measures[banner_id];
    const float height = std::max(measure::band, known);
    const ImRect rect({0, 0}, {state.width, height});
    window.DrawList->AddRectFilled(rect.Min, rect.Max, theme().band);
    window.DrawList->AddRectFilled({0, rect.Max.y - 3}, rect.Max, theme().band_rule);
    open_node({.id = banner_id, .role = semantics::Role::banner, .box = box_of(rect)});
    state.on_band = true;
    begin_page_column(0, band_padding, state.width);
    banner();
    const float needed = window.DC.CursorPos.y - measure::gap + band_padding / 2 + 3;
    pop_area(height);
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

void draw_footer(const std::function<void()>& footer, const ImRect& rect, semantics::Role role) {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    window.DrawList->AddRectFilled(rect.Min, rect.Max, theme().surface);
    window.DrawList->AddRectFilled(rect.Min, {rect.Max.x, rect.Min.y + 1}, theme().line);
    open_node({.id = footer_id, .role = role, .box = box_of(rect)});
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

}  // namespace

void page(const std::function<void()>& banner, const std::function<void()>& content,
          const std::function<void()>& footer, const std::function<void()>& notices) {
    Live& state = live();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({state.width, state.height});
    ImGui::Begin("##page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoScrollWithMouse);
    const float top = banner ? draw_banner(banner) : 0;
    const bool footer_stays = footer && state.height >= short_window;
    const float footer_height = std::max(measure::footer, state.measures[footer_id]);
    const float bottom = state.height - (footer_stays ? footer_height : 0);

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
    ImGui::GetCurrentWindow()->DC.CursorPos = {0, content_top};
    if (state.scroll_to_top) {
        state.scroll_to_top = false;
        ImGui::SetNextWindowScroll({0, 0});
    }
    ImGui::BeginChild("##scroller", {state.width, bottom - content_top}, 0, ImGuiWindowFlags_NoMove);
    ImGuiWindow& scroller = *ImGui::GetCurrentWindow();
    const ImVec2 origin{scroller.InnerRect.Min.x, scroller.InnerRect.Min.y - scroller.Scroll.y};
    mute_hidden();
    state.tree.open({.id = scroller.ID,
                     .role = semantics::Role::scroller,
                     .box = box_of(scroller.InnerRect),
                     .b = static_cast<std::int32_t>(scroller.Scroll.y)},
                    origin.x, origin.y);
    begin_page_column(origin.x, origin.y + margin(), state.width);  // the scroll bar stands in the margin
    if (notices && !notices_stay) draw_notices(notices);
    content();
    const float end = scroller.DC.CursorPos.y - measure::gap + 32;
    pop_area(end);
    float content_height = end - origin.y;
    if (footer && !footer_stays) {
        const float footer_top = std::max(end, origin.y + bottom - content_top - footer_height);
        draw_footer(footer, {{origin.x, footer_top}, {scroller.InnerRect.Max.x, footer_top + footer_height}},
                    semantics::Role::group);
        content_height = footer_top + footer_height - origin.y;
    }
    scroller.DC.CursorMaxPos.y = origin.y + content_height;
    mute_hidden();
    state.tree.close_scroller(static_cast<std::int32_t>(std::ceil(content_height)));
    ImGui::EndChild();
    state.tree.close();
    if (footer_stays) {
        draw_footer(footer, {{0, bottom}, {state.width, state.height}}, semantics::Role::contentinfo);
    }
    ImGui::End();
}

}  // namespace ui
