// One program's (or one test's) Dear ImGui context: input in, one frame, one patch out, and whether another
// frame is needed.

#include <algorithm>
#include <cmath>

#include "app/ui/item.hpp"
#include "shared/base/file.hpp"

namespace ui {

struct Context::Inside : Live {
    using Live::Live;

    bool fonts_outdated = true, fonts_changed = false;
    double last_frame_at = -1;
    bool busy = true;

    void use() {
        ImGui::SetCurrentContext(imgui);
        set_live(this);
    }
    void apply_style();
    void begin_frame(double now_seconds);
    void end_frame(bool complete);
    bool unsettled() const;
    void forget_wished_focus();
    void keep_for_grids();
};

namespace {

constexpr double pixel_ratio_step = 0.25;

ImVec4 channels(Colour colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

}  // namespace

void Context::Inside::apply_style() {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = 0;
    style.FramePadding = {measure::padding, (control_height() - fonts.pixels(Type::body)) / 2};
    style.FrameRounding = style.GrabRounding = style.ScrollbarRounding = measure::radius;
    style.FrameBorderSize = 0;
    style.ItemSpacing = {measure::beside, measure::gap};
    style.ScrollbarSize = 12;
    style.GrabMinSize = 24;
    style.DisabledAlpha = 1;
    style.AntiAliasedLinesUseTex = false;

    ImVec4* colours = style.Colors;
    const ImVec4 nothing{0, 0, 0, 0};
    for (int i = 0; i < ImGuiCol_COUNT; ++i) colours[i] = nothing;
    colours[ImGuiCol_Text] = channels(theme.ink);
    colours[ImGuiCol_TextDisabled] = channels(theme.muted);
    colours[ImGuiCol_WindowBg] = colours[ImGuiCol_PopupBg] = channels(theme.paper);
    colours[ImGuiCol_ScrollbarGrab] = channels(theme.control);
    colours[ImGuiCol_ScrollbarGrabHovered] = colours[ImGuiCol_ScrollbarGrabActive] = channels(theme.muted);
    colours[ImGuiCol_TextSelectedBg] = channels(with_alpha(theme.primary, 0.35f));
}

Context::Context(Editing editing, std::string_view font_regular, std::string_view font_bold)
    : inside_(new Inside(editing, font_regular, font_bold)) {
    inside_->imgui = ImGui::CreateContext();
    inside_->use();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would never let the program rest
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    if (editing == Editing::by_imgui) io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    inside_->imgui->TestEngine = static_cast<Live*>(inside_);
    inside_->imgui->TestEngineHookItems = true;
}

Context::~Context() {
    ImGui::DestroyContext(inside_->imgui);
    set_live(nullptr);
    delete inside_;
}

void Context::resize(float css_width, float css_height, float pixel_ratio) {
    const double steps = std::round(std::max(0.5, static_cast<double>(pixel_ratio)) / pixel_ratio_step);
    const auto rounded = static_cast<float>(steps * pixel_ratio_step);
    inside_->busy = true;
    if (css_width != inside_->width) {
        inside_->open_list = 0;                        // its place is another one
        inside_->scroll_into_view = inside_->focused;  // so is that of what one works on
    }
    inside_->width = std::max(1.0f, css_width);
    inside_->height = std::max(1.0f, css_height);
    ImGui::SetCurrentContext(inside_->imgui);
    ImGui::GetIO().DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
    if (rounded != inside_->pixel_ratio) {
        inside_->pixel_ratio = rounded;
        inside_->fonts_outdated = true;
    }
}

bool Context::take_fonts_changed() { return std::exchange(inside_->fonts_changed, false); }

void Context::set_preferences(Preferences preferences) {
    inside_->preferences = preferences;
    inside_->theme = theme_for(preferences);
    inside_->busy = true;
}

void Context::Inside::begin_frame(double now_seconds) {
    if (fonts_outdated) {
        fonts.build(pixel_ratio);
        fonts_outdated = false;
        fonts_changed = true;
    }
    apply_style();

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    const double passed = last_frame_at < 0 ? 1.0 / 60 : now_seconds - last_frame_at;
    io.DeltaTime = static_cast<float>(std::clamp(passed, 0.0001, 0.1));
    last_frame_at = now = now_seconds;
    animate_at = -1;
    for (auto wake = wakes.begin(); wake != wakes.end();) {
        wake = wake->second <= now ? wakes.erase(wake) : std::next(wake);
    }

    activated = 0;
    if (!activations.empty()) {
        activated = activations.front();
        activations.pop_front();
        const bool behind_dialog =
            top_dialog_before != 0 && tree.find(activated) && !tree.ancestor(activated, semantics::Role::dialog);
        if (behind_dialog) activated = 0;
    }

    relayout = false;
    join = centre_next = on_band = false;
    areas.clear();
    dialog_stack.clear();
    focus_first = false;
    backdrops.clear();
    top_dialog = 0;
    primaries.clear();
    claimed.clear();
    errors.clear();

    ImGui::NewFrame();
    hooked.clear();  // what NewFrame itself draws is nobody's
    tree.begin_frame();
    escape_pressed = std::exchange(escape_waiting, false) || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    enter_pressed = ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
}

void Context::Inside::end_frame(bool complete) {
    ImGui::Render();
    if (complete) tree.end_frame();
    const semantics::Patch& patch = tree.patch();
    for (const std::uint32_t id : patch.removed) {
        revisions.erase(id);
        combos.erase(id);
    }
    newly_focused = 0;
    keep_for_grids();
    typed.clear();
    chosen.clear();
    cell_events.clear();
    files.clear();
    hooked_before.swap(hooked);
    top_dialog_before = top_dialog;
    if (editing == Editing::by_browser && opened_links.size() > 8) opened_links.erase(opened_links.begin());
    ++frames;
    for (const auto& node : tree.nodes()) {
        // No short way out: all that is missing is to be found at once.
        if (fonts.miss(tree.text(node.name, node.name_length))) fonts_outdated = true;
        if (fonts.miss(tree.text(node.value, node.value_length))) fonts_outdated = true;
    }
    busy = !complete || fonts_outdated || unsettled();
}

/// What was typed into a cell and not taken in, since its grid is not on this page, waits with the grid.
void Context::Inside::keep_for_grids() {
    std::erase_if(letter_boxes, [](const auto& box) { return box.expired(); });
    if (typed.empty() && chosen.empty()) return;
    for (const auto& each : letter_boxes) {
        const auto box = each.lock();
        for (auto& [id, text] : typed) {
            if (box->cells.count(id) > 0) box->typed[id] = std::move(text);
        }
        for (auto& [id, option] : chosen) {
            if (box->cells.count(id) > 0) box->chosen[id] = std::move(option);
        }
    }
}

bool Context::Inside::unsettled() const {
    if (!tree.patch().empty() || relayout || !activations.empty() || imgui->InputEventsQueue.Size > 0) return true;
    if (imgui->NavNextActivateId != 0) return true;
    for (const ImGuiWindow* window : imgui->Windows) {
        if (!window->Active) continue;
        if (window->HiddenFramesCannotSkipItems > 0) return true;
        if (window->ScrollTarget.y != FLT_MAX || window->ScrollTarget.x != FLT_MAX) return true;
    }
    return false;
}

void Context::frame(double now_seconds, const std::function<void()>& content) {
    // Ended also when `content` throws: the tree stays as it was, and the caller may show what happened next.
    struct Frame {
        Inside& inside;
        bool complete = false;
        ~Frame() {
            if (complete) {
                ImGui::End();
            } else {
                ImGui::ErrorCheckEndFrameRecover(nullptr);
                inside.tree.abandon_frame();
            }
            inside.end_frame(complete);
        }
    };
    inside_->use();
    inside_->begin_frame(now_seconds);
    Frame frame{*inside_};
    // What is drawn without a page (single widgets in tests) has an empty window of its own.
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({inside_->width, inside_->height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(measure::page_margin, measure::page_margin));
    ImGui::Begin("##root", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleVar();
    ImGui::BringWindowToDisplayBack(ImGui::GetCurrentWindow());
    content();
    frame.complete = true;
}

const semantics::Patch& Context::patch() const { return inside_->tree.patch(); }

ImDrawData* Context::draw_data() const {
    ImGui::SetCurrentContext(inside_->imgui);
    return ImGui::GetDrawData();
}

bool Context::busy() const { return inside_->busy; }

std::int64_t Context::wake_in() const {
    double next = inside_->animate_at;
    for (const auto& [delay, moment] : inside_->wakes) {
        if (next < 0 || moment < next) next = moment;
    }
    if (next < 0) return -1;
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil((next - inside_->now) * 1000)));
}

// ---- input ------------------------------------------------------------------------------------------------

void Context::mouse_move(float x, float y) {
    inside_->imgui->IO.AddMousePosEvent(x, y);
    inside_->busy = true;
}

/// Whoever goes on working is not torn away when what was asked for appears at last.
void Context::Inside::forget_wished_focus() {
    focus_label.clear();
    focus_field.clear();
    show_label.clear();
}

void Context::mouse_button(int button, bool down, bool touch_like) {
    if (down) inside_->forget_wished_focus();
    ImGuiIO& io = inside_->imgui->IO;
    // A press that arrives with its first move must wait a frame, or items that overlap would miss it.
    io.AddMouseSourceEvent(touch_like ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMouseButtonEvent(button, down);
    inside_->busy = true;
}

void Context::mouse_wheel(float x, float y) {
    inside_->imgui->IO.AddMouseWheelEvent(x, y);
    inside_->busy = true;
}

void Context::key(int imgui_key, bool down) {
    inside_->imgui->IO.AddKeyEvent(static_cast<ImGuiKey>(imgui_key), down);
    inside_->busy = true;
}

void Context::letters(std::string_view utf8) {
    inside_->imgui->IO.AddInputCharactersUTF8(std::string(utf8).c_str());
    inside_->busy = true;
}

void Context::activate(std::uint32_t id) {
    inside_->forget_wished_focus();
    inside_->activations.push_back(id);
    inside_->busy = true;
}

void Context::set_text(std::uint32_t id, std::string text, std::uint32_t revision) {
    inside_->forget_wished_focus();
    inside_->typed[id] = {.text = std::move(text), .revision = revision};
    inside_->busy = true;
}

void Context::set_focus(std::uint32_t id, bool visible) {
    inside_->focused = inside_->newly_focused = id;
    inside_->focus_visible = visible;
    inside_->busy = true;
}

void Context::scroll(std::uint32_t id, float offset) {
    ImGui::SetCurrentContext(inside_->imgui);
    ImGuiWindow* window = ImGui::FindWindowByID(id);
    if (!window || std::fabs(window->Scroll.y - offset) < 0.5f) return;
    ImGui::SetScrollY(window, offset);
    inside_->busy = true;
}

void Context::scroll_sideways(std::uint32_t id, float by) {
    ImGui::SetCurrentContext(inside_->imgui);
    ImGuiWindow* window = ImGui::FindWindowByID(id);
    if (!window || window->ScrollMax.x <= 0) return;
    ImGui::SetScrollX(window, std::clamp(window->Scroll.x + by, 0.0f, window->ScrollMax.x));
    inside_->busy = true;
}

void Context::choose(std::uint32_t id, std::string option_id) {
    inside_->chosen[id] = std::move(option_id);
    inside_->busy = true;
}

void Context::cell_key(std::uint32_t id, std::string chord) {
    inside_->cell_events.push_back({.id = id, .chord = std::move(chord)});
    inside_->busy = true;
}

void Context::cell_paste(std::uint32_t id, std::string text) {
    inside_->cell_events.push_back({.id = id, .pasted = std::move(text)});
    inside_->busy = true;
}

std::string Context::take_copied() { return std::exchange(inside_->copied, {}); }

void Context::files_chosen(std::uint32_t id, std::vector<base::ChosenFile> files) {
    inside_->files[id] = std::move(files);
    inside_->busy = true;
}

void Context::drag_over(float x, float y, bool inside) {
    inside_->drag_at = {x, y};
    inside_->dragging_files = inside;
    inside_->busy = true;
}

void Context::escape() {
    inside_->escape_waiting = true;
    inside_->busy = true;
}

std::vector<std::string> Context::take_opened_links() { return std::exchange(inside_->opened_links, {}); }
std::vector<std::uint32_t> Context::take_file_requests() { return std::exchange(inside_->file_requests, {}); }

// ---- for tests and the audit ------------------------------------------------------------------------------

const std::vector<semantics::Node>& Context::nodes() const { return inside_->tree.nodes(); }
std::string_view Context::name_of(const semantics::Node& node) const { return inside_->tree.text(node.name, node.name_length); }
std::string_view Context::value_of(const semantics::Node& node) const {
    return inside_->tree.text(node.value, node.value_length);
}
std::string Context::description_of(const semantics::Node& node) const {
    return std::string(inside_->tree.extra_of(node.id, semantics::Key::description));
}
std::string Context::extra_of(const semantics::Node& node, semantics::Key key) const {
    return std::string(inside_->tree.extra_of(node.id, key));
}

std::string Context::error_of(const semantics::Node& node) const {
    const auto error = inside_->errors.find(node.id);
    return error == inside_->errors.end() ? std::string() : error->second;
}

std::vector<std::string> Context::unclaimed() const {
    std::vector<std::string> names = inside_->tree.duplicates();
    for (const auto& [id, label] : inside_->hooked_before) {
        if (inside_->claimed.count(id) > 0) continue;
        const bool is_window = std::any_of(
            inside_->imgui->Windows.begin(), inside_->imgui->Windows.end(),
            [id = id](const ImGuiWindow* window) { return window->ID == id || window->ChildId == id || window->MoveId == id; });
        if (!is_window) names.push_back("item without a node: " + (label.empty() ? std::to_string(id) : label));
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> Context::primaries() const {
    std::vector<std::string> names;
    for (const auto& [dialog, label] : inside_->primaries) {
        if (dialog == inside_->top_dialog) names.push_back(label);
    }
    return names;
}

std::uint32_t Context::frames() const { return inside_->frames; }

// ---- what screens ask of the frame ------------------------------------------------------------------------

void focus_next(std::string_view label) {
    live().focus_label = label;
    live().relayout = true;
}
void focus_field(std::string_view field) {
    live().focus_field = field;
    live().relayout = true;
}
void show_next(std::string_view label) {
    live().show_label = label;
    live().relayout = true;
}
bool focus_within(Text form) {
    const Live& state = live();
    const std::uint32_t id = state.editing == Editing::by_browser ? state.focused : GImGui->NavId;
    const semantics::Node* around = state.tree.ancestor(id, semantics::Role::form);
    return around && state.tree.text(around->name, around->name_length) == form.view();
}
void focus_heading() {
    live().focus_heading = true;
    live().relayout = true;
}
bool keep_focus_in_tabs() {
    Live& state = live();
    const std::uint32_t id = state.editing == Editing::by_browser ? state.focused : GImGui->NavId;
    const semantics::Node* node = state.tree.find(id);
    if (!node || node->role != semantics::Role::tab) return false;
    state.focus_selected_tab = true;
    state.relayout = true;
    return true;
}
void scroll_to_top() {
    live().scroll_to_top = true;
    live().relayout = true;
}

void wake_after(std::int64_t milliseconds) { live().wakes[milliseconds] = live().now + static_cast<double>(milliseconds) / 1000; }

void set_title(std::string_view title) {
    if (live().title == title) return;
    live().title = title;
    live().tree.command(semantics::CommandKind::title, 0, title);
}

}  // namespace ui
