// Forms: Enter presses the primary button, a refusal is summed up at the top and leads to its fields.

#include <algorithm>

#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/item.hpp"
#include "app/ui/spanish.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"

namespace ui {

struct Form::Inside {
    std::uint32_t id = 0;
    std::vector<base::FieldError> errors;  ///< But for those of fields that were changed since.
    std::string message;
    bool refused_now = false;  ///< The person pressed, and this frame is the answer.
    FormMemory* memory = nullptr;

    void open(std::string_view name, std::span<const base::FieldError> all);
    void draw_summary();
    void remember(std::string_view field, std::string_view label);
    bool took(std::string_view field, bool changed);
};

namespace {

constexpr float summary_padding = 16;

/// One line of the summary: a link in looks, a button in kind.
bool summary_line(std::string_view words) {
    const float width = available_width();
    const ImVec2 size = measure_words(Type::body, words, width);
    const ImRect rect = place(size);
    ImGui::GetCurrentWindow()->DC.CursorPos.y -= measure::gap - 4;
    const ImGuiID id = id_of("summary line");
    const Reaction reaction = react(id, rect, true);
    node({.id = id, .role = semantics::Role::button, .box = box_of(rect), .name = words});
    if (reaction.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        draw_words(list, rect.Min, Type::body, theme().error, words, width);
        underline_words(list, rect.Min, Type::body, theme().error, words, width);
    }
    focusable(id, words, rect);
    return reaction.pressed;
}

}  // namespace

Form::Form(Text name, const base::Error* error) : inside_(new Inside) {
    if (error) inside_->message = error->message;
    inside_->open(name.view(), error ? std::span(error->fields) : std::span<const base::FieldError>{});
}

Form::Form(Words name, std::span<const base::FieldError> errors, Words message) : inside_(new Inside) {
    inside_->message = message;
    inside_->open(name, errors);
}

void Form::Inside::open(std::string_view name, std::span<const base::FieldError> all) {
    live().join = false;
    id = id_of(name);
    ImGui::PushID(static_cast<int>(id));
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    open_node({.id = id, .role = semantics::Role::form, .box = {at.x, at.y, right_edge(), at.y}, .name = name});
    memory = &live().forms[id];
    // A refusal is an event: something was pressed and this is its answer. That errors became fewer, or others, is none.
    const bool refused = !all.empty() || !message.empty();
    refused_now = refused && memory->asked && !memory->was_waiting;
    if (refused_now || !refused) memory->corrected.clear();
    if (refused_now) memory->asked = false;
    memory->refused = refused;
    for (const base::FieldError& error : all) {
        if (!memory->corrected.contains(error.field)) errors.push_back(error);
    }
    if (all.empty() ? refused : !errors.empty()) draw_summary();
}

void Form::Inside::draw_summary() {
    if (errors.empty()) {
        notice(Tone::error, message);
        // Nothing takes the focus here, so nothing else would bring a long form back to its top.
        if (refused_now) bring_into_view(live().last_control);
        return;
    }
    const std::string title = spanish::errors_to_correct(errors.size());
    ImGui::PushID("summary");
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    const float right = right_edge();
    open_node({.id = id_of("box"), .role = semantics::Role::group, .box = {at.x, at.y, right, at.y}, .name = title});
    begin_backdrop();
    push_area(at.x + summary_padding + 36, right - at.x - 2 * summary_padding - 36);
    ImGui::GetCurrentWindow()->DC.CursorPos.y += summary_padding;

    const float width = available_width();
    const ImRect heading_rect = place(measure_words(Type::h3, title, width));
    ImGui::GetCurrentWindow()->DC.CursorPos.y -= measure::gap - 8;
    // An alert speaks when its words change: they stay those of the refusal while errors become fewer.
    if (refused_now || memory->spoken.empty()) memory->spoken = message.empty() ? title : title + ". " + message;
    node({.id = live().tree.next_id(), .role = semantics::Role::alert, .box = box_of(heading_rect), .name = memory->spoken});
    draw_words(*ImGui::GetWindowDrawList(), heading_rect.Min, Type::h3, theme().ink, title, width);
    draw_icon(*ImGui::GetWindowDrawList(), Icon::warning, {at.x + summary_padding + 14, heading_rect.Min.y + 13}, 22,
              theme().error);
    if (!message.empty()) {
        const ImRect rect = place(measure_words(Type::body, message, width));
        ImGui::GetCurrentWindow()->DC.CursorPos.y -= measure::gap - 8;
        draw_words(*ImGui::GetWindowDrawList(), rect.Min, Type::body, theme().ink, message, width);
    }
    bool first = true;
    for (const base::FieldError& error : errors) {
        const auto field = memory->fields.find(error.field);
        const auto label = memory->labels.find(error.field);
        const std::string words = label == memory->labels.end() ? error.message : label->second + ": " + error.message;
        ImGui::PushID(error.field.c_str());
        if (refused_now && first) live().focus_id = id_of("summary line");
        first = false;
        if (summary_line(words) && field != memory->fields.end()) {
            live().focus_id = field->second;
            live().relayout = true;
        }
        ImGui::PopID();
    }
    const float bottom = ImGui::GetCurrentWindow()->DC.CursorPos.y - 4 + summary_padding;
    pop_area(bottom + measure::gap);
    paint_backdrop({at, {right, bottom}}, theme().error_paper, theme().error, measure::radius);
    mute_hidden();
    live().tree.close_at(right, bottom);
    ImGui::PopID();
}

Form::~Form() {
    live().join = false;
    mute_hidden();
    live().tree.close_at(right_edge(), ImGui::GetCurrentWindow()->DC.CursorPos.y - measure::gap);
    ImGui::PopID();
    delete inside_;
}

void Form::Inside::remember(std::string_view field, std::string_view label) {
    const std::string name(field);
    const std::uint32_t id = id_of(label);
    memory->fields[name] = id;
    memory->labels[name] = label;
    if (!live().focus_field.empty() && live().focus_field == field) {
        live().focus_field.clear();
        live().focus_id = id;
    }
}

/// What is typed or chosen after a refusal corrects it: its words go, quietly, and come back only when it is refused
/// again. Who types while the answer is on its way keeps the field.
bool Form::Inside::took(std::string_view field, bool changed) {
    if (!changed) return false;
    memory->asked = false;
    if (memory->refused) memory->corrected.emplace(field);
    return true;
}

std::string_view Form::error_of(std::string_view field) const {
    for (const base::FieldError& error : inside_->errors) {
        if (error.field == field) return error.message;
    }
    return {};
}

// Each field has its name for a scope, so that two fields of one form may have the same label.

bool Form::text(std::string_view field, Words label, std::string& value, FieldSpec spec) {
    const Scope scope(field);
    inside_->remember(field, label);
    if (spec.error.empty()) spec.error = error_of(field);
    return inside_->took(field, text_field(label, value, spec));
}

bool Form::text(std::string_view field, Text label, std::string& value, FieldSpec spec) {
    return text(field, label.view(), value, spec);
}

bool Form::area(std::string_view field, Words label, std::string& value, FieldSpec spec, int lines) {
    const Scope scope(field);
    inside_->remember(field, label);
    if (spec.error.empty()) spec.error = error_of(field);
    return inside_->took(field, text_area(label, value, spec, lines));
}

bool Form::area(std::string_view field, Text label, std::string& value, FieldSpec spec, int lines) {
    return area(field, label.view(), value, spec, lines);
}

bool Form::select(std::string_view field, Words label, std::string& id, std::span<const Choice> choices, Text prompt,
                  FieldSpec spec) {
    const Scope scope(field);
    inside_->remember(field, label);
    if (spec.error.empty()) spec.error = error_of(field);
    return inside_->took(field, ui::select(label, id, choices, prompt, spec));
}

bool Form::select(std::string_view field, Text label, std::string& id, std::span<const Choice> choices, Text prompt,
                  FieldSpec spec) {
    return select(field, label.view(), id, choices, prompt, spec);
}

bool Form::radio(std::string_view field, Text label, std::string& id, std::span<const Choice> choices, FieldSpec spec) {
    const Scope scope(field);
    inside_->remember(field, label.view());
    if (spec.error.empty()) spec.error = error_of(field);
    return inside_->took(field, radio_group(label, id, choices, spec));
}

bool Form::combo(std::string_view field, Words label, std::string& id, std::string& shown, ComboState& state,
                 std::span<const Choice> choices, ComboSpec spec) {
    const Scope scope(field);
    inside_->remember(field, label);
    if (spec.error.empty()) spec.error = error_of(field);
    return inside_->took(field, ui::combo(label, id, shown, state, choices, spec));
}

bool Form::combo(std::string_view field, Text label, std::string& id, std::string& shown, ComboState& state,
                 std::span<const Choice> choices, ComboSpec spec) {
    return combo(field, label.view(), id, shown, state, choices, spec);
}

bool Form::file(std::string_view field, Words label, std::vector<base::ChosenFile>& chosen, FileSpec spec) {
    const Scope scope(field);
    inside_->remember(field, label);
    if (spec.error.empty()) spec.error = error_of(field);
    return inside_->took(field, file_field(label, chosen, spec));
}

bool Form::submit(Text label, bool waiting, bool enabled) {
    return submit(label, {.weight = Weight::primary, .enabled = enabled, .waiting = waiting});
}

bool Form::submit(Text label, ButtonSpec spec) {
    Live& state = live();
    const bool waiting = spec.waiting;
    FormMemory& memory = *inside_->memory;
    if (memory.was_waiting && !waiting) state.relayout = true;  // the answer is drawn as one
    if (waiting && !memory.was_waiting) memory.asked = true;    // sent in another way than by this button
    memory.was_waiting = waiting;

    bool pressed = button(label, spec);
    if (state.enter_pressed && spec.enabled && !waiting) {
        const std::uint32_t field = state.editing == Editing::by_browser ? state.focused : GImGui->ActiveIdPreviousFrame;
        const semantics::Node* focused = state.tree.find(field);
        const semantics::Node* form = state.tree.ancestor(field, semantics::Role::form);
        const bool one_line =
            focused && (focused->role == semantics::Role::text_field || focused->role == semantics::Role::combo);
        if (one_line && form && form->id == inside_->id) {
            state.enter_pressed = false;
            state.relayout = true;
            pressed = true;
        }
    }
    if (pressed) {
        memory.asked = true;
        state.relayout = true;
    }
    return pressed;
}

}  // namespace ui
