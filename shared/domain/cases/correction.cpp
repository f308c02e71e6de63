#include "shared/domain/cases/correction.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/correction.hpp"

namespace domain::cases {
namespace {

namespace words = text::cases;

/// What a director fills himself and may fill in another way without asking for another thing.
bool may_be_corrected(const CapturedField& field) {
    if (field.key == "treatments") return true;
    if (field.tab != Tab::datos_generales || field.filling == Filling::follows || field.filling == Filling::by_its_tab)
        return false;
    return field.key != "generic_id" && field.key != "recommendation_id" && field.key != "entity_id" && field.key != "unit_id";
}

const CapturedField* field_with(std::string_view key) {
    for (const auto& field : captured_fields()) {
        if (field.key == key) return &field;
    }
    return nullptr;
}

void take(Content& content, const Content& typed, const CapturedField& field) {
    if (field.text) content.*field.text = typed.*field.text;
    else if (field.option && field.choose) field.choose(content, field.option(typed));
    if (field.key == "treatments") content.treatments = typed.treatments;
    if (field.key == "cie10_code") content.cie10_words = typed.cie10_words;
}

}  // namespace

std::vector<Target> targets(const catalog::FormDescription* form) {
    std::vector<Target> list{{std::string(slot_prefix) + std::string(catalog::vigencia_slot), words::vigencia_file.words()}};
    for (const auto& field : captured_fields()) {
        if (may_be_corrected(field)) list.push_back({std::string(field.key), field.missing_label().words()});
    }
    if (!form) return list;
    for (const auto& field : form->form_fields) list.push_back({std::string(answer_prefix) + field.key, field.label});
    for (const auto& slot : form->slots) list.push_back({std::string(slot_prefix) + slot.key, slot.label});
    return list;
}

std::vector<base::FieldError> refusals(const std::vector<Mark>& marks, std::string_view why, std::string_view due_on,
                                       const catalog::FormDescription* form, base::Date today) {
    Checker check;
    if (marks.empty()) check.refuse("marks", words::marks_required);
    const auto known = targets(form);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool is_known =
            std::any_of(known.begin(), known.end(), [&](const auto& each) { return each.key == marks[i].target; });
        if (!is_known) check.refuse("marks", words::mark_unknown);
        check.optional_text("marks." + std::to_string(i) + ".words", marks[i].words, limits::reason_letters_max);
    }
    check.required_text("words", why, limits::observations_letters_max);
    const auto day = base::parse_date(due_on);
    const auto last = base::mexico_city(base::after_working_days(base::days_from_civil(today) * base::day_ms + base::day_ms / 2,
                                                                 limits::answer_working_days_max))
                          .date;
    if (!day || *day <= today || *day > last) check.refuse("due_on", words::due_on_range(base::dd_mm_yyyy(last)));
    return check.take();
}

bool is_marked(const std::vector<Mark>& marks, std::string_view target) {
    return std::any_of(marks.begin(), marks.end(), [&](const auto& mark) { return mark.target == target; });
}

Content corrected(const Content& sent, const Content& typed, const std::vector<Mark>& marks) {
    auto content = sent;
    for (const auto& mark : marks) {
        const std::string_view target = mark.target;
        if (target.starts_with(answer_prefix)) {
            const auto key = target.substr(answer_prefix.size());
            if (auto value = typed.answer(key); value != content.answer(key)) content.set_answer(key, std::move(value));
        } else if (const auto* field = field_with(target); field && may_be_corrected(*field)) {
            take(content, typed, *field);
        }
    }
    return content;
}

}  // namespace domain::cases
