#pragma once
// What a program does with app/ui: one context, its input, one frame, one patch. Used by app.cpp, the shells, tests.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/semantics.hpp"
#include "shared/base/file.hpp"

struct ImDrawData;

namespace ui {

/// How text fields behave: the browser's real <input> edits, or ImGui's own editor does.
enum class Editing { by_browser, by_imgui };

/// How the browser's own date fields are read, which follow its language and not the page's.
enum class DateOrder { day_first, month_first, year_first };

struct Preferences {
    bool reduced_motion = false;
    bool high_contrast = false;
    bool dark = false;
    bool coarse_pointer = false;
    DateOrder date_order = DateOrder::day_first;
};

/// Owns the ImGui context, the fonts and the semantics tree. One per program (or per test).
class Context {
public:
    Context(Editing editing, std::string_view font_regular, std::string_view font_bold);
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    void resize(float css_width, float css_height, float pixel_ratio);
    /// True when the font atlas was rebuilt and the renderer must upload its texture again.
    bool take_fonts_changed();
    void set_preferences(Preferences preferences);

    /// Draws one frame of `content` and computes the patch. `now_seconds` is any monotonic clock.
    void frame(double now_seconds, const std::function<void()>& content);
    const semantics::Patch& patch() const;
    ImDrawData* draw_data() const;

    /// True while something is still to settle (web.md 10): draw another frame.
    bool busy() const;
    /// Milliseconds until the next frame is wanted; < 0: none.
    std::int64_t wake_in() const;

    // Input from the browser's mirror or from a test; ids are those of nodes.
    void mouse_move(float x, float y);
    void mouse_button(int button, bool down, bool touch_like);
    void mouse_wheel(float x, float y);
    void key(int imgui_key, bool down);
    void letters(std::string_view utf8);  ///< Typed into ImGui's own editor.
    void activate(std::uint32_t id);
    void set_text(std::uint32_t id, std::string text, std::uint32_t revision);
    void set_focus(std::uint32_t id, bool visible);
    void scroll(std::uint32_t id, float offset);
    void scroll_sideways(std::uint32_t id, float by);
    void choose(std::uint32_t id, std::string option_id);                      ///< select
    void files_chosen(std::uint32_t id, std::vector<base::ChosenFile> files);  ///< file node
    /// A key that grids listen to, by its name in the browser ("Shift+Tab"), pressed in the cell `id`.
    void cell_key(std::uint32_t id, std::string chord);
    /// A text pasted into the cell `id`, whole.
    void cell_paste(std::uint32_t id, std::string text);
    /// What the last "Ctrl+C" or "Ctrl+X" of a grid has copied.
    std::string take_copied();
    void drag_over(float x, float y, bool inside);
    void escape();

    /// Links pressed natively (the browser follows its own): hrefs since the last call.
    std::vector<std::string> take_opened_links();
    /// File nodes pressed natively.
    std::vector<std::uint32_t> take_file_requests();

    // For tests and the audit.
    const std::vector<semantics::Node>& nodes() const;
    std::string_view name_of(const semantics::Node& node) const;
    std::string_view value_of(const semantics::Node& node) const;
    std::string description_of(const semantics::Node& node) const;
    std::string extra_of(const semantics::Node& node, semantics::Key key) const;
    std::string error_of(const semantics::Node& node) const;  ///< Of a field, without its help.
    /// Interactive ImGui items that no node claimed, and duplicate ids; empty in a sound frame.
    std::vector<std::string> unclaimed() const;
    /// The primary buttons of what can be reached: the dialog on top, or else the page.
    std::vector<std::string> primaries() const;
    std::uint32_t frames() const;

private:
    struct Inside;
    Inside* inside_;
};

/// The page round the screens: opens the full-window ImGui window; `banner`, `content`, `footer` are drawn in order,
/// content in a scroller with <main> and at most 1,200 px wide. `notices` stand above it and never scroll away.
void page(const std::function<void()>& banner, const std::function<void()>& content, const std::function<void()>& footer,
          const std::function<void()>& notices = {});

/// document.title; the browser also gets the h1.
void set_title(std::string_view title);

/// Paints `draw_data` into 32-bit RGBA pixels without any graphics card (the fallback, and screenshots in tests).
class SoftwareRenderer {
public:
    /// `pixels` is width * height, row by row.
    void render(const ImDrawData& draw_data, int width, int height);
    const std::vector<std::uint32_t>& pixels() const { return pixels_; }

private:
    int width_ = 0, height_ = 0;
    std::vector<std::uint32_t> pixels_;
};

}  // namespace ui
