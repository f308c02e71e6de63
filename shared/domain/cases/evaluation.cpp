#include "shared/domain/cases/evaluation.hpp"

#include <algorithm>

#include "shared/base/lines.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/evaluation.hpp"
#include "shared/text/shared.hpp"

namespace domain::cases {
namespace {

namespace words = text::cases;

void check_denial(Checker& check, const EvaluationContent& content, const Evaluated& evaluated) {
    const auto known = std::any_of(evaluated.reasons.begin(), evaluated.reasons.end(),
                                   [&](const auto& each) { return each.id == content.reason_id; });
    if (!known) check.refuse("reason_id", words::reason_required);
    const auto& lines = evaluated.requirements;
    const auto& unmet = content.unmet_requirement;
    if (unmet.empty()) return;
    if (std::find(lines.begin(), lines.end(), unmet) == lines.end()) {
        check.refuse("unmet_requirement", words::requirement_unknown);
    } else if (std::find(content.met.begin(), content.met.end(), unmet) != content.met.end()) {
        check.refuse("unmet_requirement", words::requirement_is_met);
    }
}

void check_requerimiento(Checker& check, const EvaluationContent& content, const Evaluated& evaluated) {
    const auto known = std::any_of(evaluated.presentations.begin(), evaluated.presentations.end(),
                                   [&](const auto& each) { return each.clave == content.clave; });
    if (!known) {
        check.refuse("clave", words::clave_required);
    } else if (content.decision == Decision::autorizada && content.clave != evaluated.clave) {
        check.refuse("clave", words::other_clave_is_a_change);
    }
    check.required_text("dose", content.dose, limits::dose_letters_max);
    if (!evaluated.expires) return;
    const auto months = parse_integer(content.months);
    if (!months || *months < 1 || *months > limits::authorization_months_max)
        check.refuse("months", words::valid_months_required);
}

}  // namespace

std::vector<base::FieldError> refusals(const EvaluationContent& content, const Evaluated& evaluated) {
    Checker check;
    if (!content.decision) {
        check.refuse("decision", words::decision_required);
        return check.take();
    }
    if (authorizes(*content.decision)) check_requerimiento(check, content, evaluated);
    else check_denial(check, content, evaluated);
    if (*content.decision == Decision::autorizada) {
        check.optional_text("observations", content.observations, limits::observations_letters_max);
    } else {
        check.required_text("observations", content.observations, limits::observations_letters_max);
    }
    return check.take();
}

std::vector<std::string> requirements_of(const catalog::Recommendation& recommendation, bool first_visit) {
    return base::lines_of(first_visit ? recommendation.requirements_first : recommendation.requirements_followup);
}

std::string requerimiento(Decision decision, std::string_view clave, std::string_view dose) {
    if (!authorizes(decision)) return words::requerimiento_none.words();
    return std::string(clave) + text::shared::dot.words() + std::string(dose);
}

base::Date expiry(base::Date decided, int months) {
    const int month = decided.month - 1 + months;
    base::Date day{decided.year + month / 12, month % 12 + 1, decided.day};
    while (!base::is_calendar_date(day)) --day.day;
    return day;
}

int due_warning(base::Date expires_on, base::Date today, std::int64_t warned) {
    const auto left = base::days_from_civil(expires_on) - base::days_from_civil(today);
    if (left < 0) return 0;
    int due = 0;
    for (const int days : warning_days) {
        if (left <= days) due = days;
    }
    return due != 0 && (warned == 0 || due < warned) ? due : 0;
}

}  // namespace domain::cases
