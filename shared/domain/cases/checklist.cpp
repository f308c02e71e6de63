#include "shared/domain/cases/checklist.hpp"

#include <algorithm>

#include "shared/domain/cases/captured.hpp"

namespace domain::cases {
namespace {

bool refuses(const std::vector<base::FieldError>& errors, std::string_view field) {
    return std::any_of(errors.begin(), errors.end(), [&](const auto& each) { return each.field == field; });
}

/// What must always be there is listed, met or not; the rest only while it is missing or wrong.
void add_fields(std::vector<Missing>& lines, Tab tab, const Typed& typed, const std::vector<base::FieldError>& refused) {
    for (const auto need : {Need::always, Need::sometimes, Need::never}) {
        for (const auto& field : captured_fields()) {
            if (field.tab != tab || field.need != need) continue;
            const bool absent = field.is_needed(typed.content) && field.is_empty(typed.content);
            const bool met = !absent && !refuses(refused, field.key);
            if (need == Need::always || !met) {
                lines.push_back({tab, std::string(field.key), field.missing_label().words(), met});
            }
        }
    }
}

/// The form of a drug brings fields and slots of its own.
void add_form(std::vector<Missing>& lines, const catalog::FormDescription& form, const std::vector<base::FieldError>& refused) {
    for (const auto& field : form.form_fields) {
        const auto name = "answers." + field.key;
        const bool met = !refuses(refused, name);
        if (field.required || !met) lines.push_back({Tab::especificaciones, name, field.label, met});
    }
    for (const auto& slot : form.slots) {
        const auto name = "slots." + slot.key;
        if (slot.required) lines.push_back({Tab::especificaciones, name, slot.label, !refuses(refused, name)});
    }
}

}  // namespace

std::vector<Missing> checklist(const Content& content, const catalog::FormDescription* form,
                               const std::vector<Attachment>& attachments, base::Date today) {
    std::vector<Missing> lines;
    const Typed typed{content, form, attachments, today};
    for (const auto& [tab, name] : enum_names(Tab{})) {
        const auto refused = refusals(tab, typed);
        add_fields(lines, tab, typed, refused);
        if (tab == Tab::especificaciones && form) add_form(lines, *form, refused);
    }
    return lines;
}

}  // namespace domain::cases
