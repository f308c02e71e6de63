#include "shared/services/cases/sent_question.hpp"

#include <optional>

#include "shared/domain/checker.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/text/cases/refusals.hpp"

namespace services::cases {
namespace {

std::optional<base::Date> day_in(domain::Checker& check, std::string_view field, const std::string& typed) {
    if (typed.empty()) return std::nullopt;
    const auto day = base::parse_date(typed);
    if (!day) check.refuse(field, text::cases::day_unreadable);
    return day;
}

base::Date day_before(base::Date day) { return base::civil_from_days(base::days_from_civil(day) - 1); }

}  // namespace

base::Result<storage::cases::SentQuestion> sent_question(const Context& context, const domain::cases::SentFilter& filter,
                                                         const base::Sort<domain::cases::SentBy>& sort) {
    domain::Checker check;
    const auto from = day_in(check, "filter.from", filter.from);
    const auto until = day_in(check, "filter.until", filter.until);
    TRY(domain::all_or_error(check.take()));
    storage::cases::SentQuestion question;
    question.account_id = context.account().id;
    question.filter = filter;
    question.sort = sort;
    if (from) question.from = end_of(day_before(*from));
    if (until) question.before = end_of(*until);
    return question;
}

}  // namespace services::cases
