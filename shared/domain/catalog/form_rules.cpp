#include "shared/domain/catalog/form_rules.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/catalog/form_rules.hpp"
#include "shared/text/shared.hpp"

namespace domain::catalog {

namespace words = text::catalog;
namespace {

bool is_number(FieldKind kind) { return kind == FieldKind::integer || kind == FieldKind::decimal; }

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const auto line : base::split(text, '\n')) {
        if (!base::is_blank(line)) lines.push_back(base::normalised(line));
    }
    return lines;
}

bool is_key(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(),
                                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

std::string place(std::string_view list, std::size_t at, std::string_view part) {
    std::string name(list);
    name.append(".").append(std::to_string(at)).append(".").append(part);
    return name;
}

/// Keys and labels of one list: no two alike.
struct Seen {
    std::set<std::string> keys{}, labels{};
};

void check_name(Checker& check, Seen& seen, std::string_view list, std::size_t at, const std::string& key,
                const std::string& label) {
    const auto label_place = place(list, at, "label"), key_place = place(list, at, "key");
    if (check.required_text(label_place, label, form_label_letters_max) && !seen.labels.insert(base::folded(label)).second)
        check.refuse(label_place, words::label_repeated);
    if (!is_key(key)) {
        if (!base::is_blank(label)) check.refuse(key_place, words::key_rule);
    } else if (!seen.keys.insert(key).second) {
        check.refuse(key_place, words::key_repeated(key));
    }
}

void check_options(Checker& check, std::size_t at, const FieldContent& field) {
    const auto name = place("form_fields", at, "options");
    const auto options = lines_of(field.options);
    if (options.empty()) return check.refuse(name, words::options_missing);
    if (options.size() > std::size_t{form_options_max}) return check.refuse(name, words::options_too_many);
    std::set<std::string> seen;
    for (const auto& each : options) {
        if (!seen.insert(base::folded(each)).second) return check.refuse(name, words::option_repeated(each));
        if (base::folded(each) == base::folded(field.label)) return check.refuse(name, words::option_names_field(each));
        if (base::utf8_length(each) > std::size_t{form_option_letters_max})
            return check.refuse(name, words::option_too_long(each));
        if (auto refusal = letters_refusal(each); !refusal.empty()) return check.refuse(name, std::move(refusal));
    }
}

void check_bounds(Checker& check, std::size_t at, const FieldContent& field) {
    const auto minimum_place = place("form_fields", at, "minimum"), maximum_place = place("form_fields", at, "maximum");
    const auto minimum = cases::parse_decimal(field.minimum), maximum = cases::parse_decimal(field.maximum);
    const bool no_minimum = base::is_blank(field.minimum), no_maximum = base::is_blank(field.maximum);
    if (no_minimum && no_maximum) return;
    if (!no_minimum && !minimum) check.refuse(minimum_place, words::bound_rule);
    if (!no_maximum && !maximum) check.refuse(maximum_place, words::bound_rule);
    if (no_minimum) check.refuse(minimum_place, words::bound_missing);
    if (no_maximum) check.refuse(maximum_place, words::bound_missing);
    if (!minimum || !maximum) return;
    if (*minimum > *maximum) return check.refuse(maximum_place, words::bounds_reversed);
    if (*minimum == *maximum) return check.refuse(maximum_place, words::bounds_equal);
    if (field.kind == FieldKind::integer && std::ceil(*minimum) > std::floor(*maximum))
        check.refuse(maximum_place, words::bounds_without_integer);
}

void check_list(Checker& check, std::size_t at, const FieldContent& field, const std::vector<std::string>* lists) {
    const auto name = place("form_fields", at, "list_id");
    if (field.list_id.empty()) return check.refuse(name, words::list_missing);
    if (lists && std::find(lists->begin(), lists->end(), field.list_id) == lists->end())
        check.refuse(name, words::list_unknown(field.list_id));
}

void check_field(Checker& check, Seen& seen, std::size_t at, const FieldContent& field, const std::vector<std::string>* lists) {
    check_name(check, seen, "form_fields", at, field.key, field.label);
    check.optional_text(place("form_fields", at, "unit"), field.unit, form_unit_letters_max);
    check.optional_text(place("form_fields", at, "help"), field.help, form_help_letters_max);
    if (field.kind == FieldKind::choice) check_options(check, at, field);
    if (is_number(field.kind)) check_bounds(check, at, field);
    if (field.kind == FieldKind::open_list) check_list(check, at, field, lists);
}

void check_slots(Checker& check, const FormContent& content) {
    if (content.slots.size() > std::size_t{form_slots_max}) check.refuse("slots", words::slots_too_many);
    Seen seen;
    for (std::size_t i = 0; i < content.slots.size(); ++i) {
        const auto& slot = content.slots[i];
        check_name(check, seen, "slots", i, slot.key, slot.label);
        if (slot.key == vigencia_slot) check.refuse(place("slots", i, "key"), words::slot_of_another_tab);
    }
    const auto general =
        std::find_if(content.slots.begin(), content.slots.end(), [](const auto& each) { return each.key == general_slot; });
    if (general == content.slots.end() || !general->several || general->required)
        check.refuse("slots", words::general_slot_missing);
}

std::vector<std::string> keys_of(const FormContent& content, bool of_slots) {
    std::vector<std::string> keys;
    if (of_slots) {
        keys.emplace_back(vigencia_slot);
        for (const auto& each : content.slots) keys.push_back(each.key);
    } else {
        for (const auto& each : content.form_fields) keys.push_back(each.key);
    }
    return keys;
}

std::string bounds_words(const FormField& field) {
    return field.minimum == field.maximum ? std::string{}
                                          : words::bounds(cases::plain_number(field.minimum), cases::plain_number(field.maximum));
}

/// All that is asked of a field, on one line.
std::string words_of(const FormField& field) {
    std::vector<std::string> parts{field.label, field_kind_words(field.kind).words()};
    const auto add = [&](std::string part) {
        if (!part.empty()) parts.push_back(std::move(part));
    };
    if (field.required) add(words::is_required.words());
    add(field.unit);
    add(bounds_words(field));
    add(base::joined(field.options, ", "));
    add(field.list_id);
    add(field.help);
    return base::joined(parts, text::shared::dot.words());
}

std::string words_of(const FormSlot& slot) {
    std::vector<std::string> parts{slot.label};
    if (slot.required) parts.push_back(words::is_required.words());
    if (slot.several) parts.push_back(words::takes_several.words());
    return base::joined(parts, text::shared::dot.words());
}

template <class Part>
void compare(std::vector<FieldChange>& changes, const std::vector<Part>& before, const std::vector<Part>& after,
             std::string (*label)(const std::string&)) {
    const auto find = [](const std::vector<Part>& parts, const std::string& key) -> const Part* {
        for (const auto& each : parts) {
            if (each.key == key) return &each;
        }
        return nullptr;
    };
    for (const auto& each : before) {
        const auto* now = find(after, each.key);
        const auto old_words = words_of(each), new_words = now ? words_of(*now) : std::string{};
        if (old_words != new_words) changes.push_back({label(each.label), old_words, new_words});
    }
    for (const auto& each : after) {
        if (!find(before, each.key)) changes.push_back({label(each.label), {}, words_of(each)});
    }
}

template <class Part>
std::string order_of(const std::vector<Part>& parts, const std::vector<Part>& others) {
    std::vector<std::string> labels;
    for (const auto& each : parts) {
        const bool in_both = std::any_of(others.begin(), others.end(), [&](const auto& other) { return other.key == each.key; });
        if (in_both) labels.push_back(each.label);
    }
    return base::joined(labels, ", ");
}

}  // namespace

text::Text field_kind_words(FieldKind kind) {
    switch (kind) {
        case FieldKind::text: return words::kind_text;
        case FieldKind::notes: return words::kind_notes;
        case FieldKind::integer: return words::kind_integer;
        case FieldKind::decimal: return words::kind_decimal;
        case FieldKind::choice: return words::kind_choice;
        case FieldKind::open_list: return words::kind_open_list;
    }
    return words::kind_text;
}

FormContent new_form_content() {
    FormContent content;
    FormSlot general;
    general.key = general_slot;
    general.label = words::general_slot_label.words();
    general.several = true;
    content.slots.push_back(std::move(general));
    return content;
}

FormContent content_of(const FormDescription& form) {
    FormContent content;
    content.heading = form.heading;
    content.slots = form.slots;
    for (const auto& each : form.form_fields) {
        FieldContent field;
        field.key = each.key;
        field.label = each.label;
        field.kind = each.kind;
        field.unit = each.unit;
        field.help = each.help;
        field.required = each.required;
        if (each.minimum != each.maximum) {
            field.minimum = cases::plain_number(each.minimum);
            field.maximum = cases::plain_number(each.maximum);
        }
        field.options = base::joined(each.options, "\n");
        field.list_id = each.list_id;
        content.form_fields.push_back(std::move(field));
    }
    return content;
}

FormDescription described(const FormContent& content, std::string id) {
    FormDescription form;
    form.id = std::move(id);
    form.heading = content.heading;
    form.slots = content.slots;
    for (const auto& each : content.form_fields) {
        FormField field;
        field.key = each.key;
        field.label = each.label;
        field.kind = each.kind;
        field.help = each.help;
        field.required = each.required;
        if (is_number(each.kind)) {
            field.unit = each.unit;
            const auto minimum = cases::parse_decimal(each.minimum), maximum = cases::parse_decimal(each.maximum);
            if (minimum && maximum) {
                field.minimum = *minimum;
                field.maximum = *maximum;
            }
        }
        if (each.kind == FieldKind::choice) field.options = lines_of(each.options);
        if (each.kind == FieldKind::open_list) field.list_id = each.list_id;
        form.form_fields.push_back(std::move(field));
    }
    return form;
}

std::string key_of_label(std::string_view label, const std::vector<std::string>& taken) {
    constexpr std::size_t key_letters_max = 40;
    auto key = slug(label, '_').substr(0, key_letters_max);
    while (!key.empty() && key.back() == '_') key.pop_back();
    if (key.empty()) key = "campo";
    const auto is_taken = [&](const std::string& each) { return std::find(taken.begin(), taken.end(), each) != taken.end(); };
    auto free = key;
    for (int i = 2; is_taken(free); ++i) free = key + "_" + std::to_string(i);
    return free;
}

void give_keys(FormContent& content) {
    for (auto& each : content.form_fields) {
        if (each.key.empty() && !base::is_blank(each.label)) each.key = key_of_label(each.label, keys_of(content, false));
    }
    for (auto& each : content.slots) {
        if (each.key.empty() && !base::is_blank(each.label)) each.key = key_of_label(each.label, keys_of(content, true));
    }
}

std::vector<base::FieldError> refusals(const FormContent& content, const std::vector<std::string>* lists) {
    Checker check;
    if (base::is_blank(content.heading)) check.refuse("heading", words::heading_missing);
    else check.optional_text("heading", content.heading, form_heading_letters_max);
    const bool asks_nothing = content.form_fields.empty() && content.slots.size() <= 1;
    if (asks_nothing) check.refuse("form_fields", words::form_without_fields);
    if (content.form_fields.size() > std::size_t{form_fields_max}) check.refuse("form_fields", words::fields_too_many);
    Seen seen;
    for (std::size_t i = 0; i < content.form_fields.size(); ++i) check_field(check, seen, i, content.form_fields[i], lists);
    check_slots(check, content);
    return check.take();
}

std::vector<FieldChange> differences(const FormDescription& before, const FormDescription& after) {
    std::vector<FieldChange> changes;
    if (before.heading != after.heading) changes.push_back({words::form_heading_label.words(), before.heading, after.heading});
    compare(changes, before.form_fields, after.form_fields, words::changed_field);
    compare(changes, before.slots, after.slots, words::changed_slot);
    auto was = order_of(before.form_fields, after.form_fields), is = order_of(after.form_fields, before.form_fields);
    if (was != is) changes.push_back({words::field_order.words(), std::move(was), std::move(is)});
    was = order_of(before.slots, after.slots);
    is = order_of(after.slots, before.slots);
    if (was != is) changes.push_back({words::slot_order.words(), std::move(was), std::move(is)});
    return changes;
}

}  // namespace domain::catalog
