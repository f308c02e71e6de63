// Choosing files: a zone that takes dropped files, with a button in it. The browser's <input type=file> lies
// over it.

#include <algorithm>

#include "app/ui/actions.hpp"
#include "app/ui/field.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/spanish.hpp"
#include "shared/base/file.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"

namespace ui {

namespace {

constexpr float zone_padding = 16;

void dashed_line(ImDrawList& list, ImVec2 from, ImVec2 to, Colour colour) {
    const ImVec2 way = to - from;
    const float length = std::max(way.x, way.y);
    const ImVec2 step{way.x / length, way.y / length};
    for (float done = 0; done < length; done += 9) {
        const float end = std::min(done + 5, length);
        list.AddRectFilled({from.x + step.x * done - step.y * 0.75f, from.y + step.y * done - step.x * 0.75f},
                           {from.x + step.x * end + step.y * 0.75f, from.y + step.y * end + step.x * 0.75f}, colour);
    }
}

void dashed_frame(ImDrawList& list, const ImRect& rect, Colour colour) {
    dashed_line(list, rect.Min, {rect.Max.x, rect.Min.y}, colour);
    dashed_line(list, {rect.Min.x, rect.Max.y}, rect.Max, colour);
    dashed_line(list, rect.Min, {rect.Min.x, rect.Max.y}, colour);
    dashed_line(list, {rect.Max.x, rect.Min.y}, rect.Max, colour);
}

}  // namespace

bool file_field(Words label, std::vector<base::ChosenFile>& chosen, FileSpec spec) {
    Live& state = live();
    const FieldSpec shared{.required = spec.required, .enabled = spec.enabled, .help = spec.help, .error = spec.error};
    const float room = available_width();
    const float button_width = measure_words(Type::bold, spec.button_label).x + 52;
    const std::string words(spec.chosen.empty() ? spec.none_chosen : spec.chosen);
    const float beside = room - 2 * zone_padding - button_width - 16;
    const bool words_below = beside < 180;
    const float words_width = words_below ? room - 2 * zone_padding : beside;
    const float name_height = measure_words(Type::body, words, words_width).y;
    const float hint_height = measure_words(Type::dense, spanish::drop_here, words_width).y;
    const float words_height = name_height + hint_height;
    const float inner_height = words_below ? control_height() + 8 + words_height : std::max(control_height(), words_height);
    FieldPlace field = place_field(label, shared, {.control_height = inner_height + 2 * 12});
    add_sentence(field.description, spec.button_label);
    add_sentence(field.description, words);
    const ImRect zone = field.control;
    const ImVec2 at = zone.Min + ImVec2(zone_padding, words_below ? 12 : (zone.GetHeight() - control_height()) / 2);
    const ImRect face(at, at + ImVec2(button_width, control_height()));
    const ImVec2 label_at{face.Min.x + 38, face.GetCenter().y - 12};
    const ImVec2 words_at =
        words_below ? ImVec2(at.x, face.Max.y + 8) : ImVec2(face.Max.x + 16, zone.GetCenter().y - words_height / 2);
    const ImVec2 hint_at{words_at.x, words_at.y + name_height};
    // Before the input: it lies over its words, or pressing them would not reach it.
    const std::uint32_t button_words = shown_words(label_at, Type::bold, spec.button_label);
    shown_words(words_at, Type::body, words, words_width);
    shown_words(hint_at, Type::dense, spanish::drop_here, words_width);

    bool changed = false;
    if (const auto files = state.files.find(field.id); files != state.files.end() && spec.enabled) {
        chosen = std::move(files->second);
        if (!spec.multiple && chosen.size() > 1) chosen.resize(1);
        for (auto& file : chosen) file.name = base::normalised(file.name, base::Written::file_name);
        changed = !chosen.empty();
        state.relayout = true;
    }
    const Reaction reaction = react(field.id, zone, spec.enabled);
    if (reaction.pressed) state.file_requests.push_back(field.id);
    node({.id = field.id,
          .role = semantics::Role::file,
          .box = box_of(zone),
          .name = label,
          .value = words,
          .flags = field.flags | (spec.multiple ? semantics::multiple : 0u)});
    describe(field);
    // Who speaks to the machine says what is seen on the button.
    state.tree.extra(semantics::Key::labelled_by, std::to_string(field.label_id) + " " + std::to_string(button_words));
    state.tree.extra(semantics::Key::accept, spec.accept);

    if (reaction.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const bool dropping = state.dragging_files && zone.Contains(state.drag_at);
        const Colour edge = !field.error.empty() ? theme().error : (dropping ? theme().primary : theme().control);
        list.AddRectFilled(zone.Min, zone.Max, dropping ? theme().success_paper : theme().surface, measure::radius);
        dashed_frame(list, zone, edge);
        const ButtonSpec look{.weight = Weight::secondary, .enabled = spec.enabled};
        draw_button(list, face, Type::bold, {}, look, reaction);
        const Colour on_face = button_look(look, reaction).words;
        draw_icon(list, Icon::upload, {face.Min.x + 22, face.GetCenter().y}, 16, on_face);
        draw_words(list, label_at, Type::bold, on_face, spec.button_label);
        draw_words(list, words_at, Type::body, spec.chosen.empty() ? theme().muted : theme().ink, words, words_width);
        draw_words(list, hint_at, Type::dense, theme().muted, spanish::drop_here, words_width);
    }
    focusable(field.id, label, zone);
    return changed;
}

}  // namespace ui
