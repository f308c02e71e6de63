#include "tests/support/screen.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "imgui.h"
#include "shared/base/file.hpp"

namespace test {

namespace {

using semantics::Node;
using semantics::Role;

const std::vector<Role> pressable_roles{Role::button,   Role::link,  Role::tab,       Role::option,
                                        Role::checkbox, Role::radio, Role::menu_item, Role::col_header};
const std::vector<Role> text_roles{Role::text_field, Role::text_area, Role::combo, Role::cell_field};
const std::vector<Role> field_roles{Role::text_field,  Role::text_area, Role::combo,      Role::select,     Role::checkbox,
                                    Role::radio_group, Role::file,      Role::cell_field, Role::cell_choice};

constexpr std::array role_names{"none",      "main",        "region",     "form",        "dialog",     "alert_dialog", "group",
                                "heading",   "text",        "link",       "button",      "text_field", "text_area",    "checkbox",
                                "radio",     "radio_group", "select",     "combo",       "listbox",    "option",       "table",
                                "row",       "col_header",  "row_header", "cell",        "scroller",   "tab_list",     "tab",
                                "tab_panel", "list",        "list_item",  "image",       "progress",   "status",       "alert",
                                "file",      "navigation",  "banner",     "contentinfo", "menu",       "menu_item",    "label",
                                "grid",      "grid_cell",   "cell_field", "cell_choice"};

std::string file_bytes(const std::string& name) {
    for (const std::string folder : {"build/assets/", "/usr/share/fonts/truetype/noto/"}) {
        std::ifstream file(folder + name, std::ios::binary);
        if (file) return {std::istreambuf_iterator<char>(file), {}};
    }
    throw std::runtime_error("no font " + name);
}

ImGuiKey imgui_key(Key key) {
    switch (key) {
        case Key::enter: return ImGuiKey_Enter;
        case Key::escape: return ImGuiKey_Escape;
        case Key::down: return ImGuiKey_DownArrow;
        case Key::up: return ImGuiKey_UpArrow;
        case Key::tab: return ImGuiKey_Tab;
    }
    return ImGuiKey_None;
}

std::string flags_in_words(std::uint32_t flags) {
    static constexpr std::array<std::pair<semantics::Flag, const char*>, 13> words{{{semantics::disabled, "disabled"},
                                                                                    {semantics::checked, "checked"},
                                                                                    {semantics::expanded, "expanded"},
                                                                                    {semantics::selected, "selected"},
                                                                                    {semantics::required, "required"},
                                                                                    {semantics::invalid, "invalid"},
                                                                                    {semantics::read_only, "read_only"},
                                                                                    {semantics::sort_ascending, "ascending"},
                                                                                    {semantics::sort_descending, "descending"},
                                                                                    {semantics::sortable, "sortable"},
                                                                                    {semantics::password, "password"},
                                                                                    {semantics::busy, "busy"},
                                                                                    {semantics::current, "current"}}};
    std::string out;
    for (const auto& [flag, word] : words) {
        if (flags & flag) out += std::string(" ") + word;
    }
    return out;
}

}  // namespace

const std::string& font_regular() {
    static const std::string bytes = file_bytes("NotoSans-Regular.ttf");
    return bytes;
}
const std::string& font_bold() {
    static const std::string bytes = file_bytes("NotoSans-Bold.ttf");
    return bytes;
}

std::string_view role_name(Role role) { return role_names.at(static_cast<std::size_t>(role)); }

Screen::Screen(std::function<void()> content, ScreenSize size, ui::Editing editing)
    : context_(editing, font_regular(), font_bold()), content_(std::move(content)), size_(size) {
    context_.resize(size.width, size.height, size.pixel_ratio);
    settle();
}

void Screen::resize(ScreenSize size) {
    size_ = size;
    context_.resize(size.width, size.height, size.pixel_ratio);
    settle();
}

void Screen::fail(const std::string& why) const { throw std::runtime_error(why + "\n" + dump()); }

void Screen::frame() {
    last_frame_ = now_ += 1.0 / 60;
    context_.frame(now_, content_);
    obey(context_.patch());
}

void Screen::obey(const semantics::Patch& patch) {
    for (const semantics::Command& command : patch.commands) {
        const std::string text(patch.strings.data() + command.offset, command.length);
        switch (command.kind) {
            case semantics::CommandKind::focus:
                focused_ = command.id;
                context_.set_focus(command.id, true);
                break;
            case semantics::CommandKind::announce_polite:
            case semantics::CommandKind::announce_assertive: announcements_.push_back(text); break;
            case semantics::CommandKind::title: title_ = text; break;
            case semantics::CommandKind::open_file_chooser: break;
        }
    }
    for (const std::uint32_t id : patch.removed) revisions_.erase(id);
}

void Screen::settle(int frames_max) {
    for (int i = 0; i < frames_max; ++i) {
        frame();
        if (!context_.busy() && !(also_busy_ && also_busy_())) return;
    }
    fail("the screen does not come to rest");
}

void Screen::advance(double seconds) {
    const double end = now_ + seconds;
    for (std::int64_t wait = context_.wake_in(); wait >= 0; wait = context_.wake_in()) {
        const double next = last_frame_ + static_cast<double>(wait) / 1000;
        if (next > end) break;
        now_ = std::max(now_, next);
        settle();
        if (now_ >= end) return;
    }
    now_ = end;
}

// ---- looking ----------------------------------------------------------------------------------------------

Shown Screen::shown(const Node& node) const {
    Shown out{.id = node.id,
              .role = node.role,
              .flags = node.flags,
              .name = std::string(context_.name_of(node)),
              .value = std::string(context_.value_of(node)),
              .description = context_.description_of(node),
              .a = node.a,
              .b = node.b,
              .left = node.x,
              .top = node.y,
              .width = node.w,
              .height = node.h};
    std::uint32_t parent = node.parent;
    while (parent != 0) {
        const auto above = std::find_if(context_.nodes().begin(), context_.nodes().end(),
                                        [parent](const Node& each) { return each.id == parent; });
        if (above == context_.nodes().end()) break;
        out.left += above->x;
        out.top += above->y - (above->role == Role::scroller ? static_cast<float>(above->b) : 0);
        parent = above->parent;
    }
    return out;
}

/// Behind an open dialog nothing can be reached.
bool Screen::reachable(const Node& node) const {
    std::uint32_t dialog = 0;
    for (const Node& each : context_.nodes()) {
        if (each.role == Role::dialog || each.role == Role::alert_dialog) dialog = each.id;
    }
    if (dialog == 0) return true;
    const Node* at = &node;
    while (at) {
        if (at->id == dialog) return true;
        const std::uint32_t parent = at->parent;
        const auto above = std::find_if(context_.nodes().begin(), context_.nodes().end(),
                                        [parent](const Node& each) { return each.id == parent; });
        at = above == context_.nodes().end() ? nullptr : &*above;
    }
    return false;
}

std::vector<Shown> Screen::named(std::string_view name, const std::vector<Role>& roles) const {
    std::vector<Shown> found;
    for (const Node& node : context_.nodes()) {
        if (std::find(roles.begin(), roles.end(), node.role) == roles.end()) continue;
        if (node.role == Role::col_header && !(node.flags & semantics::sortable)) continue;
        if (context_.name_of(node) == name && reachable(node)) found.push_back(shown(node));
    }
    return found;
}

Shown Screen::one(std::string_view name, const std::vector<Role>& roles) const {
    const std::vector<Shown> found = named(name, roles);
    if (found.empty()) fail("nothing is called \"" + std::string(name) + "\"");
    if (found.size() > 1) fail(std::to_string(found.size()) + " are called \"" + std::string(name) + "\"");
    return found.front();
}

std::vector<Shown> Screen::all(Role role) const {
    std::vector<Shown> found;
    for (const Node& node : context_.nodes()) {
        if (node.role == role) found.push_back(shown(node));
    }
    return found;
}

std::optional<Shown> Screen::find(Role role, std::string_view name) const {
    std::vector<Shown> found;
    for (const Node& node : context_.nodes()) {
        if (node.role == role && context_.name_of(node) == name) found.push_back(shown(node));
    }
    if (found.size() > 1) fail(std::to_string(found.size()) + " are called \"" + std::string(name) + "\"");
    if (found.empty()) return std::nullopt;
    return found.front();
}

bool Screen::shows(std::string_view words) const {
    return std::any_of(context_.nodes().begin(), context_.nodes().end(), [&](const Node& node) {
        const bool is_field = std::find(field_roles.begin(), field_roles.end(), node.role) != field_roles.end();
        const bool described = is_field && context_.description_of(node).find(words) != std::string::npos;
        return described || context_.name_of(node).find(words) != std::string_view::npos ||
               context_.value_of(node).find(words) != std::string_view::npos;
    });
}

namespace {

/// "id\x1flabel\x1e…" as pairs.
std::vector<std::pair<std::string, std::string>> options_of(const std::string& packed) {
    std::vector<std::pair<std::string, std::string>> options;
    for (std::size_t at = 0; at < packed.size();) {
        const std::size_t middle = packed.find('\x1f', at), end = packed.find('\x1e', at);
        options.emplace_back(packed.substr(at, middle - at), packed.substr(middle + 1, end - middle - 1));
        at = end + 1;
    }
    return options;
}

}  // namespace

std::string Screen::value(std::string_view label) const {
    const Shown field = one(label, field_roles);
    if (field.role == Role::checkbox) return field.has(semantics::checked) ? "true" : "false";
    if (field.role == Role::radio_group) {
        for (const Node& node : context_.nodes()) {
            if (node.parent == field.id && (node.flags & semantics::checked)) {
                return std::string(context_.name_of(node));
            }
        }
        return {};
    }
    if (field.role == Role::select || field.role == Role::cell_choice) {
        for (const Node& node : context_.nodes()) {
            if (node.id != field.id) continue;
            for (const auto& [id, words] : options_of(context_.extra_of(node, semantics::Key::options))) {
                if (id == field.value) return id.empty() ? std::string() : words;
            }
        }
    }
    return field.value;
}

std::string Screen::error_of(std::string_view label) const {
    const Shown field = one(label, field_roles);
    for (const Node& node : context_.nodes()) {
        if (node.id == field.id) return context_.error_of(node);
    }
    return {};
}

bool Screen::enabled(std::string_view name) const {
    std::vector<Role> roles = pressable_roles;
    roles.insert(roles.end(), field_roles.begin(), field_roles.end());
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    return !one(name, roles).has(semantics::disabled);
}

std::string Screen::focused() const {
    for (const Node& node : context_.nodes()) {
        if (node.id == focused_) return std::string(context_.name_of(node));
    }
    return {};
}

std::string Screen::dump() const {
    std::map<std::uint32_t, int> depths;
    std::string out;
    for (const Node& node : context_.nodes()) {
        const int depth = node.parent == 0 ? 0 : depths[node.parent] + 1;
        depths[node.id] = depth;
        out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + std::string(role_name(node.role));
        if (node.name_length > 0) out += " \"" + std::string(context_.name_of(node)) + "\"";
        if (node.value_length > 0) out += " = \"" + std::string(context_.value_of(node)) + "\"";
        const std::string description = context_.description_of(node);
        if (!description.empty()) out += " (" + description + ")";
        out += flags_in_words(node.flags) + "\n";
    }
    return out;
}

// ---- doing ------------------------------------------------------------------------------------------------

void Screen::focus(std::string_view name) {
    std::vector<Role> roles = pressable_roles;
    roles.insert(roles.end(), field_roles.begin(), field_roles.end());
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    focus(one(name, roles).id);
}

void Screen::focus(std::uint32_t id) {
    focused_ = id;
    context_.set_focus(id, true);
    settle();
}

void Screen::leave() {
    focused_ = 0;
    context_.set_focus(0, false);
    settle();
}

void Screen::type(std::string_view label, std::string_view text) {
    const Shown field = one(label, text_roles);
    if (field.has(semantics::disabled) || field.has(semantics::read_only)) {
        fail("cannot type into \"" + field.name + "\"");
    }
    focused_ = field.id;
    context_.set_focus(field.id, true);
    context_.set_text(field.id, std::string(text), ++revisions_[field.id]);
    settle();
}

void Screen::click(std::string_view name, Role role) {
    const Shown target = one(name, role == Role::none ? pressable_roles : std::vector<Role>{role});
    if (target.has(semantics::disabled)) fail("\"" + target.name + "\" is disabled");
    if (target.role != Role::option) {
        focused_ = target.id;
        context_.set_focus(target.id, false);
    }
    context_.activate(target.id);
    settle();
}

void Screen::click_with_pointer(std::string_view name, Role role) {
    const Shown target = one(name, role == Role::none ? pressable_roles : std::vector<Role>{role});
    context_.mouse_move(target.left + target.width / 2, target.top + target.height / 2);
    context_.mouse_button(0, true, true);
    context_.mouse_button(0, false, true);
    settle();
}

void Screen::choose(std::string_view select_label, std::string_view option_label) {
    const Shown field = one(select_label, {Role::select, Role::cell_choice});
    if (field.has(semantics::disabled)) fail("\"" + field.name + "\" is disabled");
    for (const Node& node : context_.nodes()) {
        if (node.id != field.id) continue;
        for (const auto& [id, words] : options_of(context_.extra_of(node, semantics::Key::options))) {
            if (words != option_label) continue;
            focused_ = field.id;
            context_.set_focus(field.id, false);
            context_.choose(field.id, id);
            return settle();
        }
    }
    fail("\"" + field.name + "\" has no option \"" + std::string(option_label) + "\"");
}

void Screen::pick(std::string_view combo_label, std::string_view typed, std::string_view option_label) {
    type(combo_label, typed);
    click(option_label, Role::option);
    leave();
}

void Screen::check(std::string_view label, bool checked) {
    const Shown box = one(label, {Role::checkbox});
    if (box.has(semantics::checked) != checked) click(label, Role::checkbox);
}

void Screen::attach(std::string_view label, base::ChosenFile file) { attach(label, std::vector{std::move(file)}); }

void Screen::attach(std::string_view label, std::vector<base::ChosenFile> files) {
    const Shown field = one(label, {Role::file});
    if (field.has(semantics::disabled)) fail("\"" + field.name + "\" is disabled");
    context_.files_chosen(field.id, std::move(files));
    settle();
}

void Screen::press(Key key) {
    if (key == Key::escape) {
        context_.escape();
    } else {
        context_.key(imgui_key(key), true);
        context_.key(imgui_key(key), false);
    }
    settle();
}

void Screen::press_in_cell(std::string_view chord) {
    context_.cell_key(focused_, std::string(chord));
    settle();
}

void Screen::paste(std::string_view text) {
    context_.cell_paste(focused_, std::string(text));
    settle();
}

// ---- pictures ---------------------------------------------------------------------------------------------

void Screen::screenshot(const std::string& path) {
    const int width = static_cast<int>(size_.width * size_.pixel_ratio);
    const int height = static_cast<int>(size_.height * size_.pixel_ratio);
    ui::SoftwareRenderer renderer;
    renderer.render(*context_.draw_data(), width, height);
    write_png(path, renderer.pixels(), width, height);
}

namespace {

class PngWriter {
public:
    explicit PngWriter(const std::string& path) : file_(path, std::ios::binary) { file_.write("\x89PNG\r\n\x1a\n", 8); }

    void chunk(const std::string& type, const std::string& data) {
        const std::string body = type + data;
        file_ << big_endian(static_cast<std::uint32_t>(data.size())) << body << big_endian(checksum(body));
    }

    static std::string big_endian(std::uint32_t value) {
        std::string out;
        for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFF);
        return out;
    }

private:
    static std::uint32_t checksum(const std::string& bytes) {
        std::uint32_t crc = 0xFFFFFFFFu;
        for (const char byte : bytes) {
            crc ^= static_cast<unsigned char>(byte);
            for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1u)));
        }
        return ~crc;
    }

    std::ofstream file_;
};

/// zlib's container with the bytes as they are.
std::string stored(const std::string& bytes) {
    std::string out = "\x78\x01";
    std::uint32_t low = 1, high = 0;
    for (const char byte : bytes) {
        low = (low + static_cast<unsigned char>(byte)) % 65521;
        high = (high + low) % 65521;
    }
    for (std::size_t at = 0; at < bytes.size(); at += 65535) {
        const std::size_t size = std::min<std::size_t>(65535, bytes.size() - at);
        const auto length = static_cast<std::uint16_t>(size), inverse = static_cast<std::uint16_t>(~length);
        out += at + size == bytes.size() ? '\x01' : '\x00';
        for (const std::uint16_t word : {length, inverse}) {
            out += static_cast<char>(word & 0xFF);
            out += static_cast<char>(word >> 8);
        }
        out.append(bytes, at, size);
    }
    return out + PngWriter::big_endian((high << 16) | low);
}

}  // namespace

void write_png(const std::string& path, const std::vector<std::uint32_t>& pixels, int width, int height) {
    std::string rows;
    rows.reserve((static_cast<std::size_t>(width) * 3 + 1) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        rows += '\0';  // no filter
        for (int x = 0; x < width; ++x) {
            const std::uint32_t pixel = pixels[static_cast<std::size_t>(y * width + x)];
            for (int shift = 0; shift < 24; shift += 8) rows += static_cast<char>((pixel >> shift) & 0xFF);
        }
    }
    PngWriter writer(path);
    const std::string size =
        PngWriter::big_endian(static_cast<std::uint32_t>(width)) + PngWriter::big_endian(static_cast<std::uint32_t>(height));
    writer.chunk("IHDR", size + std::string("\x08\x02\x00\x00\x00", 5));
    writer.chunk("IDAT", stored(rows));
    writer.chunk("IEND", {});
}

}  // namespace test
