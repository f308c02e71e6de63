#pragma once
// Uses screens as a person does, by their visible words: no window, no graphics card, only frames driven
// through the semantics tree. Any ambiguity or missing widget fails the test with an outline of what is on
// the screen.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/frame.hpp"
#include "shared/base/file.hpp"

namespace test {

struct ScreenSize {
    float width = 1366, height = 768, pixel_ratio = 1;
};

enum class Key { enter, escape, down, up, tab };

/// A node with its texts, as it was when it was found.
struct Shown {
    std::uint32_t id = 0;
    semantics::Role role = semantics::Role::none;
    std::uint32_t flags = 0;
    std::string name, value, description;
    std::int32_t a = 0, b = 0;
    float left = 0, top = 0, width = 0, height = 0;  ///< In the window, CSS pixels.

    bool has(semantics::Flag flag) const { return (flags & flag) != 0; }
};

class Screen {
public:
    using Role = semantics::Role;

    /// `content` draws one frame: a whole app, a page, or single widgets.
    explicit Screen(std::function<void()> content, ScreenSize size = {}, ui::Editing editing = ui::Editing::by_browser);

    /// More that must come to rest before a step is over (answers on their way); true: not yet.
    void wait_while(std::function<bool()> busy) { also_busy_ = std::move(busy); }
    /// Frames until nothing changes any more. Fails after `frames_max`.
    void settle(int frames_max = 400);
    /// Lets the clock pass, drawing the frames that were asked for.
    void advance(double seconds);
    void resize(ScreenSize size);

    void type(std::string_view label, std::string_view text);
    /// Presses a button, link, tab, option, checkbox, radio button or sortable head by its name.
    void click(std::string_view name, Role role = Role::none);
    /// The same with the pointer, in the middle of what is drawn.
    void click_with_pointer(std::string_view name, Role role = Role::none);
    void choose(std::string_view select_label, std::string_view option_label);
    void pick(std::string_view combo_label, std::string_view typed, std::string_view option_label);
    void check(std::string_view label, bool checked = true);
    void attach(std::string_view label, base::ChosenFile file);
    void attach(std::string_view label, std::vector<base::ChosenFile> files);
    void press(Key key);
    /// A key pressed in the cell of a grid that has the focus: "Shift+Tab", "Ctrl+Z".
    void press_in_cell(std::string_view chord);
    void paste(std::string_view text);
    void focus(std::string_view name);
    void focus(std::uint32_t id);
    void leave();  ///< The focus goes nowhere.

    /// Some node's name or value contains the words.
    bool shows(std::string_view words) const;
    std::optional<Shown> find(Role role, std::string_view name) const;  ///< Nothing, or exactly one.
    std::vector<Shown> all(Role role) const;
    /// What a field holds, as it is read: for a select the words of its choice.
    std::string value(std::string_view label) const;
    std::string error_of(std::string_view label) const;
    bool enabled(std::string_view name) const;
    /// Name of what has the focus.
    std::string focused() const;
    std::uint32_t focused_id() const { return focused_; }
    std::string title() const { return title_; }
    const std::vector<std::string>& announcements() const { return announcements_; }
    std::vector<std::string> opened_links() { return context_.take_opened_links(); }

    /// Items without a node and duplicate ids; must be empty.
    std::vector<std::string> audit() const { return context_.unclaimed(); }
    std::string dump() const;
    /// PNG of what a person would see.
    void screenshot(const std::string& path);

    ui::Context& context() { return context_; }
    std::uint32_t frames() const { return context_.frames(); }

private:
    void frame();
    void obey(const semantics::Patch& patch);
    Shown shown(const semantics::Node& node) const;
    bool reachable(const semantics::Node& node) const;
    std::vector<Shown> named(std::string_view name, const std::vector<Role>& roles) const;
    Shown one(std::string_view name, const std::vector<Role>& roles) const;
    [[noreturn]] void fail(const std::string& why) const;

    ui::Context context_;
    std::function<void()> content_;
    std::function<bool()> also_busy_;
    ScreenSize size_;
    double now_ = 0, last_frame_ = 0;
    std::uint32_t focused_ = 0;
    std::map<std::uint32_t, std::uint32_t> revisions_;
    std::string title_;
    std::vector<std::string> announcements_;
};

/// The program's fonts, from the build's assets or from the machine.
const std::string& font_regular();
const std::string& font_bold();

std::string_view role_name(semantics::Role role);

/// Writes 32-bit RGBA pixels as a PNG file.
void write_png(const std::string& path, const std::vector<std::uint32_t>& pixels, int width, int height);

}  // namespace test
