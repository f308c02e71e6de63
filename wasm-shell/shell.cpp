#include "wasm-shell/shell.hpp"

#include <emscripten.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <exception>
#include <optional>
#include <string>
#include <utility>

#include "app/ui/frame.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "shared/base/file.hpp"
#include "shared/base/text.hpp"
#include "wasm-shell/renderer.hpp"

// clang-format off
EM_JS(void, page_apply, (const void* changed, int changed_count, const void* removed, int removed_count,
                         const void* extras, int extra_count, const void* commands, int command_count,
                         const void* strings), {
    Module.page.apply({
        changed: {at: changed, count: changed_count},
        removed: {at: removed, count: removed_count},
        extras: {at: extras, count: extra_count},
        commands: {at: commands, count: command_count},
        strings,
    });
});
EM_JS(void, page_failed, (const char* reason), { Module.page.failed(UTF8ToString(reason)); });
// clang-format on

namespace shell {
namespace {

MakeProgram the_make_program;

/// A number that changes whenever the picture does: over every vertex, index and clip rectangle, eight bytes a step.
class Fingerprint {
public:
    void add(const void* data, std::size_t size) {
        const char* at = static_cast<const char*>(data);
        for (; size >= sizeof(std::uint64_t); at += sizeof(std::uint64_t), size -= sizeof(std::uint64_t)) mix(at, 8);
        if (size > 0) mix(at, size);
    }
    std::uint64_t value() const { return value_; }

private:
    void mix(const char* at, std::size_t size) {
        std::uint64_t piece = 0;
        std::memcpy(&piece, at, size);
        value_ = (value_ ^ piece) * 0x9E3779B97F4A7C15ull;
        value_ ^= value_ >> 29;
    }
    std::uint64_t value_ = 0x243F6A8885A308D3ull;
};

std::uint64_t fingerprint_of(const ImDrawData& frame, int pixel_width, int pixel_height) {
    Fingerprint print;
    print.add(&pixel_width, sizeof pixel_width);
    print.add(&pixel_height, sizeof pixel_height);
    for (int n = 0; n < frame.CmdListsCount; ++n) {
        const ImDrawList& list = *frame.CmdLists[n];
        print.add(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
        print.add(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
        for (const ImDrawCmd& command : list.CmdBuffer) print.add(&command.ClipRect, sizeof command.ClipRect);
    }
    return print.value();
}

/// Everything that lives from the start of the page to its end.
class Shell {
public:
    Shell(std::string_view font_regular, std::string_view font_bold, Drawing drawing)
        : context_(ui::Editing::by_browser, font_regular, font_bold),
          renderer_(make_renderer(drawing)),
          program_(the_make_program(platform_)) {}

    ui::Context& context() { return context_; }
    Program& program() { return *program_; }

    void resize(float css_width, float css_height, float pixel_ratio, int pixel_width, int pixel_height) {
        context_.resize(css_width, css_height, pixel_ratio);
        pixel_width_ = pixel_width;
        pixel_height_ = pixel_height;
        drawn_ = 0;  // a canvas is emptied by being given a size, even its own
    }

    /// One frame; the answer is in how many milliseconds the next one is wanted: 0 at once, < 0 not at all.
    int frame(double now_ms, bool visible) {
        build(now_ms);
        if (context_.take_fonts_changed()) {
            if (renderer_) renderer_->fonts_changed();
            drawn_ = 0;
            build(now_ms);
        }
        if (visible && renderer_) draw();
        program_->after_frame();
        return context_.busy() ? 0 : static_cast<int>(context_.wake_in());
    }

    /// The browser has lost what WebGL draws with: nothing is drawn until draw_with().
    void stop_drawing() { renderer_.reset(); }

    void draw_with(Drawing drawing) {
        renderer_.reset();
        renderer_ = make_renderer(drawing);
        renderer_->fonts_changed();
        drawn_ = 0;
    }

private:
    /// Settling frames mostly look like the one before; the canvas keeps its picture.
    void draw() {
        const auto picture = fingerprint_of(*context_.draw_data(), pixel_width_, pixel_height_);
        if (picture == drawn_) return;
        drawn_ = picture;
        renderer_->draw(*context_.draw_data(), pixel_width_, pixel_height_);
        if (renderer_->too_slow()) draw_with(Drawing::without_graphics_card);
    }

    /// Builds a frame and hands what has changed over to the page.
    void build(double now_ms) {
        context_.frame(now_ms / 1000, [this] { program_->frame(); });
        const semantics::Patch& patch = context_.patch();
        if (patch.empty()) return;
        page_apply(patch.changed.data(), static_cast<int>(patch.changed.size()), patch.removed.data(),
                   static_cast<int>(patch.removed.size()), patch.extras.data(), static_cast<int>(patch.extras.size()),
                   patch.commands.data(), static_cast<int>(patch.commands.size()), patch.strings.data());
    }

    BrowserPlatform platform_;
    ui::Context context_;
    std::unique_ptr<Renderer> renderer_;
    std::unique_ptr<Program> program_;
    int pixel_width_ = 1, pixel_height_ = 1;
    std::uint64_t drawn_ = 0;  ///< The fingerprint of what the canvas shows.
};

std::optional<Shell> the_shell;

/// Keys that widgets of ours listen to; the rest belongs to the browser.
ImGuiKey key_of(std::string_view name) {
    struct Named {
        std::string_view name;
        ImGuiKey key;
    };
    constexpr std::array<Named, 12> keys{{{"ArrowUp", ImGuiKey_UpArrow},
                                          {"ArrowDown", ImGuiKey_DownArrow},
                                          {"ArrowLeft", ImGuiKey_LeftArrow},
                                          {"ArrowRight", ImGuiKey_RightArrow},
                                          {"PageUp", ImGuiKey_PageUp},
                                          {"PageDown", ImGuiKey_PageDown},
                                          {"Home", ImGuiKey_Home},
                                          {"End", ImGuiKey_End},
                                          {"Enter", ImGuiKey_Enter},
                                          {"Escape", ImGuiKey_Escape},
                                          {"Tab", ImGuiKey_Tab},
                                          {"F1", ImGuiKey_F1}}};
    for (const auto& each : keys) {
        if (each.name == name) return each.key;
    }
    return ImGuiKey_None;
}

/// "handle\x1fbytes\x1fname" of each file, separated by \x1e (files.js writes it).
std::vector<base::ChosenFile> files_of(std::string_view list) {
    std::vector<base::ChosenFile> files;
    for (const auto line : base::split(list, '\x1e')) {
        const auto parts = base::split(line, '\x1f');
        if (parts.size() != 3) continue;
        files.push_back({.handle = static_cast<std::uint32_t>(std::stoul(std::string(parts[0]))),
                         .name = std::string(parts[2]),
                         .size_bytes = std::stoull(std::string(parts[1]))});
    }
    return files;
}

}  // namespace

void run(MakeProgram make_program) { the_make_program = std::move(make_program); }

}  // namespace shell

// What the page does with the program; bridge.js calls these. `id` is always that of a semantics node.
extern "C" {

using shell::the_shell;

/// `drawing`: 0 as the machine allows, 1 with WebGL, 2 without.
EMSCRIPTEN_KEEPALIVE void shell_start(const char* regular, std::size_t regular_length, const char* bold, std::size_t bold_length,
                                      int drawing) {
    try {
        the_shell.emplace(std::string_view(regular, regular_length), std::string_view(bold, bold_length),
                          static_cast<shell::Drawing>(drawing));
    } catch (const std::exception& failure) {
        page_failed(failure.what());
    }
}

EMSCRIPTEN_KEEPALIVE int shell_frame(double now_ms, int visible) {
    try {
        return the_shell->frame(now_ms, visible != 0);
    } catch (const std::exception& failure) {
        page_failed(failure.what());
        return -1;
    }
}

EMSCRIPTEN_KEEPALIVE void shell_resize(float css_width, float css_height, float pixel_ratio, int pixel_width, int pixel_height) {
    the_shell->resize(css_width, css_height, pixel_ratio, pixel_width, pixel_height);
}

EMSCRIPTEN_KEEPALIVE void shell_stop_drawing() { the_shell->stop_drawing(); }

EMSCRIPTEN_KEEPALIVE void shell_draw_with(int drawing) { the_shell->draw_with(static_cast<shell::Drawing>(drawing)); }

EMSCRIPTEN_KEEPALIVE void shell_preferences(int reduced_motion, int high_contrast, int dark, int coarse_pointer, int date_order) {
    the_shell->context().set_preferences({.reduced_motion = reduced_motion != 0,
                                          .high_contrast = high_contrast != 0,
                                          .dark = dark != 0,
                                          .coarse_pointer = coarse_pointer != 0,
                                          .date_order = static_cast<ui::DateOrder>(date_order)});
}

EMSCRIPTEN_KEEPALIVE void shell_address_changed() { the_shell->program().address_changed(); }

EMSCRIPTEN_KEEPALIVE void shell_page_hidden() { the_shell->program().page_hidden(); }

EMSCRIPTEN_KEEPALIVE void shell_mouse_move(float x, float y) { the_shell->context().mouse_move(x, y); }

EMSCRIPTEN_KEEPALIVE void shell_mouse_button(int button, int down, int touch_like) {
    the_shell->context().mouse_button(button, down != 0, touch_like != 0);
}

EMSCRIPTEN_KEEPALIVE void shell_mouse_wheel(float x, float y) { the_shell->context().mouse_wheel(x, y); }

EMSCRIPTEN_KEEPALIVE void shell_key(const char* name, std::size_t length, int down) {
    const auto key = shell::key_of({name, length});
    if (key != ImGuiKey_None) the_shell->context().key(key, down != 0);
}

EMSCRIPTEN_KEEPALIVE void shell_escape() { the_shell->context().escape(); }

EMSCRIPTEN_KEEPALIVE void shell_activate(std::uint32_t id) { the_shell->context().activate(id); }

EMSCRIPTEN_KEEPALIVE void shell_set_text(std::uint32_t id, const char* words, std::size_t length, std::uint32_t revision) {
    the_shell->context().set_text(id, std::string(words, length), revision);
}

EMSCRIPTEN_KEEPALIVE void shell_set_focus(std::uint32_t id, int visible) { the_shell->context().set_focus(id, visible != 0); }

EMSCRIPTEN_KEEPALIVE void shell_scroll(std::uint32_t id, float offset) { the_shell->context().scroll(id, offset); }

EMSCRIPTEN_KEEPALIVE void shell_scroll_sideways(std::uint32_t id, float by) { the_shell->context().scroll_sideways(id, by); }

EMSCRIPTEN_KEEPALIVE void shell_choose(std::uint32_t id, const char* option, std::size_t length) {
    the_shell->context().choose(id, std::string(option, length));
}

EMSCRIPTEN_KEEPALIVE void shell_files_chosen(std::uint32_t id, const char* list, std::size_t length) {
    the_shell->context().files_chosen(id, shell::files_of({list, length}));
}

/// A key named as the browser does, pressed in a cell of a grid.
EMSCRIPTEN_KEEPALIVE void shell_cell_key(std::uint32_t id, const char* chord, std::size_t length) {
    the_shell->context().cell_key(id, std::string(chord, length));
}

EMSCRIPTEN_KEEPALIVE void shell_cell_paste(std::uint32_t id, const char* words, std::size_t length) {
    the_shell->context().cell_paste(id, std::string(words, length));
}

/// What a grid has copied since the last call; valid until the next.
EMSCRIPTEN_KEEPALIVE const char* shell_copied() {
    static std::string words;
    words = the_shell->context().take_copied();
    return words.c_str();
}

EMSCRIPTEN_KEEPALIVE void shell_drag_over(float x, float y, int inside) { the_shell->context().drag_over(x, y, inside != 0); }

/// The item under a pressed mouse button, 0 for none: how input.js notices a press that reached nothing.
EMSCRIPTEN_KEEPALIVE std::uint32_t shell_active_item() { return ImGui::GetActiveID(); }

/// What the last frame drew without describing it, one per line; for tests.
EMSCRIPTEN_KEEPALIVE const char* shell_unclaimed() {
    static std::string lines;
    lines = base::joined(the_shell->context().unclaimed(), "\n");
    return lines.c_str();
}

}  // extern "C"
