#include "app/screens/catalog/form_parts.hpp"

#include <algorithm>
#include <utility>

#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/base/records.hpp"
#include "shared/text/catalog/form_editing.hpp"
#include "shared/text/shared.hpp"

namespace screens::catalog {

namespace words = text::catalog;
namespace limits = domain::catalog;
using domain::catalog::FieldContent;
using domain::catalog::FieldKind;
using domain::catalog::FormContent;
using domain::catalog::FormSlot;

namespace {

/// One part as it is drawn.
struct Place {
    ui::Form& form;
    std::string name;    ///< "Campo 1", before the names of all that is in it.
    std::string prefix;  ///< "form_fields.0.", before the names of its refusals.
    bool fixed;

    std::string label(const text::Text& of) const { return words::in_part(name, of); }
    std::string key(std::string_view part) const { return prefix + std::string(part); }
    ui::FieldSpec spec(int letters_max = 0) const { return {.read_only = fixed, .letters_max = letters_max}; }
};

void draw_check(const Place& place, const text::Text& label, bool& value, bool enabled = true) {
    const auto words = place.label(label);
    ui::checkbox(text::Words(words), value, ui::FieldSpec{.enabled = enabled && !place.fixed});
}

void draw_line(const Place& place, std::string_view part, const text::Text& label, std::string& value, ui::FieldSpec spec) {
    const auto words = place.label(label);
    place.form.text(place.key(part), text::Words(words), value, spec);
}

// ---- moving, removing --------------------------------------------------------------------------------------

enum class Move { none, up, down, remove };

/// The buttons of a part.
Move draw_moves(const std::string& name, std::size_t at, std::size_t count, bool removable) {
    auto move = Move::none;
    if (ui::button(text::Words(words::move_up(name)), {.weight = ui::Weight::text, .enabled = at > 0})) move = Move::up;
    ui::same_line();
    if (ui::button(text::Words(words::move_down(name)), {.weight = ui::Weight::text, .enabled = at + 1 < count}))
        move = Move::down;
    if (!removable) return move;
    ui::same_line();
    if (ui::button(text::Words(words::remove_part(name)), {.weight = ui::Weight::text})) move = Move::remove;
    return move;
}

/// The focus goes along with what was moved.
template <class Part>
void do_move(FormParts& parts, std::vector<Part>& list, std::size_t at, Move move, std::string (*name)(std::size_t)) {
    if (move == Move::none) return;
    if (move == Move::remove) {
        parts.removed = RemovedPart{at, list[at], list[at].label.empty() ? name(at + 1) : list[at].label};
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
        return ui::focus_next(words::undo_removal.view());
    }
    const auto to = move == Move::up ? at - 1 : at + 1;
    std::swap(list[at], list[to]);
    ui::announce(words::moved_part(name(at + 1)));
    const bool can_go_on = move == Move::up ? to > 0 : to + 1 < list.size();
    const bool up = (move == Move::up) == can_go_on;  // at the end only the other way is left
    ui::focus_next(up ? words::move_up(name(to + 1)) : words::move_down(name(to + 1)));
}

void draw_removed(FormParts& parts, FormContent& content) {
    if (!parts.removed) return;
    ui::notice(ui::Tone::info, words::removed_part(parts.removed->name));
    if (!ui::button(words::undo_removal)) return;
    const auto put_back = [&](auto& list, auto part) {
        const auto at = std::min(parts.removed->at, list.size());
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), std::move(part));
    };
    if (auto* field = std::get_if<FieldContent>(&parts.removed->part)) put_back(content.form_fields, *field);
    else put_back(content.slots, std::get<FormSlot>(parts.removed->part));
    parts.removed.reset();
}

// ---- a field -----------------------------------------------------------------------------------------------

std::vector<ui::Choice> kinds() {
    std::vector<ui::Choice> choices;
    for (const auto& [kind, name] : enum_names(FieldKind{}))
        choices.push_back({std::string(name), domain::catalog::field_kind_words(kind).words()});
    return choices;
}

void draw_kind(const Place& place, FieldContent& field) {
    std::string kind(base::name_of(field.kind));
    const auto words = place.label(words::field_kind);
    if (place.form.select(place.key("kind"), text::Words(words), kind, kinds(), text::shared::select_prompt,
                          ui::FieldSpec{.required = true, .enabled = !place.fixed})) {
        field.kind = base::from_name<FieldKind>(kind).value_or(field.kind);
    }
}

void draw_number(const Place& place, FieldContent& field) {
    ui::EqualColumns columns(3);
    auto spec = place.spec();
    spec.input = ui::Input::decimal;
    spec.width = 140;
    columns.next();
    draw_line(place, "minimum", words::field_minimum, field.minimum, spec);
    columns.next();
    draw_line(place, "maximum", words::field_maximum, field.maximum, spec);
    columns.next();
    auto unit = place.spec(limits::form_unit_letters_max);
    unit.help = words::field_unit_help;
    draw_line(place, "unit", words::field_unit, field.unit, unit);
}

void draw_options(const Place& place, FieldContent& field) {
    const auto label = place.label(words::field_options);
    auto spec = place.spec();
    spec.required = true;
    spec.help = words::field_options_help;
    place.form.area(place.key("options"), text::Words(label), field.options, spec, 5);
}

void draw_list(const Place& place, FieldContent& field, const std::vector<std::string>& lists) {
    std::vector<ui::Choice> choices;
    for (const auto& each : lists) choices.push_back({each, each});
    const auto label = place.label(words::field_list);
    place.form.select(place.key("list_id"), text::Words(label), field.list_id, choices, text::shared::select_prompt,
                      ui::FieldSpec{.required = true, .enabled = !place.fixed});
}

void draw_field(const Place& place, FieldContent& field, const std::vector<std::string>& lists) {
    auto label = place.spec(limits::form_label_letters_max);
    label.required = true;
    draw_line(place, "label", words::field_label, field.label, label);
    draw_kind(place, field);
    switch (field.kind) {
        case FieldKind::integer:
        case FieldKind::decimal: draw_number(place, field); break;
        case FieldKind::choice: draw_options(place, field); break;
        case FieldKind::open_list: draw_list(place, field, lists); break;
        case FieldKind::text:
        case FieldKind::notes: break;
    }
    auto help = place.spec(limits::form_help_letters_max);
    help.help = words::field_help_help;
    draw_line(place, "help", words::field_help, field.help, help);
    draw_check(place, words::field_required_label, field.required);
    if (!field.key.empty()) ui::muted(words::key_is(field.key));
}

void draw_fields(FormParts& parts, ui::Form& form, FormContent& content, const std::vector<std::string>& lists, bool fixed) {
    ui::heading(words::fields_title, 3);
    if (const auto why = form.error_of("form_fields"); !why.empty()) ui::notice(ui::Tone::error, why);
    if (content.form_fields.empty()) ui::muted(words::fields_none);
    auto move = Move::none;
    std::size_t moved = 0;
    for (std::size_t i = 0; i < content.form_fields.size(); ++i) {
        const Place place{form, words::field_number(i + 1), "form_fields." + std::to_string(i) + ".", fixed};
        ui::divider();
        ui::heading(place.name, 4);
        draw_field(place, content.form_fields[i], lists);
        if (fixed) continue;
        if (const auto pressed = draw_moves(place.name, i, content.form_fields.size(), true); pressed != Move::none) {
            move = pressed;
            moved = i;
        }
    }
    do_move(parts, content.form_fields, moved, move, words::field_number);
    if (fixed || !ui::button(words::add_field)) return;
    content.form_fields.emplace_back();
    ui::focus_next(words::in_part(words::field_number(content.form_fields.size()), words::field_label));
}

// ---- a slot ------------------------------------------------------------------------------------------------

void draw_slot(const Place& place, FormSlot& slot) {
    const bool general = slot.key == domain::catalog::general_slot;
    auto label = place.spec(limits::form_label_letters_max);
    label.required = true;
    draw_line(place, "label", words::field_label, slot.label, label);
    draw_check(place, words::field_required_label, slot.required, !general);
    ui::same_line();
    draw_check(place, words::slot_several, slot.several, !general);
    if (general) ui::muted(words::general_slot_note);
    else if (!slot.key.empty()) ui::muted(words::key_is(slot.key));
}

void draw_slots(FormParts& parts, ui::Form& form, FormContent& content, bool fixed) {
    ui::heading(words::slots_title, 3);
    if (const auto why = form.error_of("slots"); !why.empty()) ui::notice(ui::Tone::error, why);
    auto move = Move::none;
    std::size_t moved = 0;
    for (std::size_t i = 0; i < content.slots.size(); ++i) {
        const Place place{form, words::slot_number(i + 1), "slots." + std::to_string(i) + ".", fixed};
        ui::divider();
        ui::heading(place.name, 4);
        draw_slot(place, content.slots[i]);
        if (fixed) continue;
        const bool removable = content.slots[i].key != domain::catalog::general_slot;
        if (const auto pressed = draw_moves(place.name, i, content.slots.size(), removable); pressed != Move::none) {
            move = pressed;
            moved = i;
        }
    }
    do_move(parts, content.slots, moved, move, words::slot_number);
    if (fixed || !ui::button(words::add_slot)) return;
    content.slots.emplace_back();
    ui::focus_next(words::in_part(words::slot_number(content.slots.size()), words::field_label));
}

}  // namespace

void draw_parts(FormParts& parts, ui::Form& form, FormContent& content, const std::vector<std::string>& lists, bool fixed) {
    if (!fixed) draw_removed(parts, content);
    draw_fields(parts, form, content, lists, fixed);
    draw_slots(parts, form, content, fixed);
}

}  // namespace screens::catalog
