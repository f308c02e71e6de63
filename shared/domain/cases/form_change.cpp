#include "shared/domain/cases/form_change.hpp"

#include <algorithm>

#include "shared/base/text.hpp"

namespace domain::cases {
namespace {

using catalog::FieldKind;

bool is_words(FieldKind kind) { return kind == FieldKind::text || kind == FieldKind::notes; }

bool fits(const std::string& value, const catalog::FormField& former, const catalog::FormField* now) {
    if (!now) return false;
    if (now->kind == FieldKind::choice)
        return former.kind == FieldKind::choice &&
               std::find(now->options.begin(), now->options.end(), value) != now->options.end();
    return now->kind == former.kind || (is_words(now->kind) && is_words(former.kind));
}

}  // namespace

bool nothing_answered(const Content& content) {
    return std::all_of(content.answers.begin(), content.answers.end(),
                       [](const auto& each) { return base::is_blank(each.value); });
}

std::vector<FormerAnswer> former_answers(const Content& content, const catalog::FormDescription& former,
                                         const catalog::FormDescription& now) {
    std::vector<FormerAnswer> answers;
    for (const auto& field : former.form_fields) {
        auto value = content.answer(field.key);
        if (base::is_blank(value) || fits(value, field, now.field(field.key))) continue;
        answers.push_back({field.label, std::move(value)});
    }
    return answers;
}

void adopt_form(Content& content, const catalog::FormDescription& former, const catalog::FormDescription& now) {
    std::erase_if(content.answers, [&](const Answer& answer) {
        const auto* field = former.field(answer.key);
        return field && !fits(answer.value, *field, now.field(answer.key));
    });
    content.form_id = now.id;
}

}  // namespace domain::cases
