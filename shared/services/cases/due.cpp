// What is due in a case without anybody asking. The days are those of Mexico City.

#include <cstddef>
#include <string>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/telling.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/jobs.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/storage/cases/due.hpp"
#include "shared/text/cases/acting.hpp"
#include "shared/text/cases/following_mails.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Act;
using domain::cases::Case;
namespace words = text::cases;

constexpr base::Instant interval_ms = 10 * base::minute_ms;
/// Of one transaction: others write between two of them.
constexpr std::size_t at_once_max = 200;

std::string day_words(const std::string& iso_day) {
    const auto day = base::parse_date(iso_day);
    return day ? base::dd_mm_yyyy(*day) : iso_day;
}

/// The audit names each folio.
std::int64_t told(Context& context, const std::vector<Case>& done) {
    std::vector<std::string> folios;
    for (const auto& each : done) folios.push_back(each.folio);
    if (done.size() == 1) {
        context.audit_object = object_of("folio", folios.front());
        return 1;
    }
    context.version_before = context.version_after = 0;
    context.audit_reason = base::joined(folios, ", ");
    return static_cast<std::int64_t>(done.size());
}

Result<std::int64_t> close_unanswered(Context& context) {
    auto rows = storage::cases::unanswered(context.db, context.now, at_once_max);
    for (auto& row : rows) {
        TRY(act_on(context, row, Act::close_unanswered));
        const auto director = reachable(context, row.account_id);
        if (!director) continue;
        send_mail(context,
                  {director->email, words::mail_closed_subject(row.folio),
                   words::mail_closed_body(director->full_name(), row.folio, page_of(context, director_page, row.folio))});
    }
    return told(context, rows);
}

Result<std::int64_t> warn_of_expiry(Context& context) {
    const auto day = today(context);
    std::vector<Case> warned;
    for (auto& row : storage::cases::to_be_warned(context.db, day, at_once_max)) {
        const auto last = base::parse_date(row.expires_on).value_or(day);
        const int due = domain::cases::due_warning(last, day, row.warned_days);
        if (due == 0) continue;
        row.warned_days = due;
        TRY(act_on(context, row, Act::warn_of_expiry, {{}, row.expires_on}));
        warned.push_back(row);
        const auto director = reachable(context, row.account_id);
        if (!director) continue;
        const auto left = base::days_from_civil(last) - base::days_from_civil(day);
        send_mail(context, {director->email, words::mail_expiring_subject(row.folio, left),
                            words::mail_expiring_body(director->full_name(), row.folio, day_words(row.expires_on),
                                                      page_of(context, director_page, row.folio))});
    }
    return told(context, warned);
}

Result<std::int64_t> expire(Context& context) {
    auto rows = storage::cases::expired(context.db, today(context), at_once_max);
    for (auto& row : rows) {
        TRY(act_on(context, row, Act::expire, {{}, row.expires_on}));
        const auto director = reachable(context, row.account_id);
        if (!director) continue;
        send_mail(context, {director->email, words::mail_expired_subject(row.folio),
                            words::mail_expired_body(director->full_name(), row.folio, day_words(row.expires_on),
                                                     page_of(context, director_page, row.folio))});
    }
    return told(context, rows);
}

/// Nobody else could go on with it. What was prepared stays for whoever takes it.
Result<std::int64_t> release_from_absent(Context& context) {
    auto rows = storage::cases::in_absent_hands(context.db, at_once_max);
    for (auto& row : rows) {
        row.evaluator_id.clear();
        TRY(act_on(context, row, Act::release, {words::released_from_absent.words(), {}}));
    }
    return told(context, rows);
}

}  // namespace

void add_due(Dispatcher& dispatcher) {
    dispatcher.add_job({"job/close-unanswered", interval_ms, close_unanswered});
    dispatcher.add_job({"job/warn-of-expiry", interval_ms, warn_of_expiry});
    dispatcher.add_job({"job/expire", interval_ms, expire});
    dispatcher.add_job({"job/release-from-absent", interval_ms, release_from_absent});
}

}  // namespace services::cases
