// Those who validate are told of registrations that wait, at most once a day (A3.17). And accounts of before they were found by
// words are made so.

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/identity/lists.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/jobs.hpp"
#include "shared/services/identity/letters.hpp"
#include "shared/services/identity/routes.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/lists.hpp"
#include "shared/storage/settings.hpp"
#include "shared/text/identity/account_mails.hpp"
#include "shared/text/shared.hpp"

namespace services::identity {
namespace {

using base::Result;
using domain::identity::Account;
using domain::identity::Role;
using domain::identity::System;

constexpr int first_hour = 8, listed_max = 20;

std::string mark_of(System system) { return "registrations_told." + std::string(base::name_of(system)); }

/// Working days, from the morning on, in Mexico City.
bool is_time(base::Instant now) {
    const auto here = base::mexico_city(now);
    const auto day = base::weekday(here.date);
    return day != 0 && day != 6 && here.hour >= first_hour;
}

std::string line_of(const storage::identity::RegistrationRow& row, bool overdue) {
    return text::identity::registration_line(
        domain::given_names_first(row.given_names, row.paternal_surname, row.maternal_surname),
        row.unit.empty() ? row.entity : row.unit, base::mexico_city_words(row.created_at), overdue);
}

/// All that wait, the oldest first, and whether anything is worth a mail: one that came since the last, or is overdue.
struct Found {
    Waiting waiting{};
    bool is_news = false;
};

Result<Found> look(Context& context, System system, base::Instant told_at) {
    Found found;
    found.waiting.system = system;
    base::Page page;
    page.size = base::page_rows_max;
    std::int64_t listed = 0;
    do {
        const auto rows = TRY(storage::identity::registrations(
            context.db, domain::identity::grantable_roles(Role::administrador, system), {}, page));
        for (const auto& row : rows.rows) {
            const bool overdue = domain::identity::is_overdue(row.created_at, context.now);
            ++found.waiting.count;
            found.waiting.overdue += overdue ? 1 : 0;
            found.is_news = found.is_news || overdue || row.created_at > told_at;
            if (listed >= listed_max) continue;
            ++listed;
            found.waiting.lines += line_of(row, overdue);
        }
        page.after = rows.next;
    } while (!page.after.empty());
    if (found.waiting.count > listed) found.waiting.lines += text::identity::registrations_more(found.waiting.count - listed);
    return found;
}

/// Of SAnECE the jefatura, and where nobody of it has an account, the division, as always for the collection.
std::vector<Account> validators_of(Context& context, System system) {
    auto found =
        system == System::sanece ? storage::identity::accounts_of_role(context.db, Role::validador) : std::vector<Account>{};
    return found.empty() ? storage::identity::accounts_of_role(context.db, Role::administrador) : found;
}

Result<std::int64_t> tell_of(Context& context, System system) {
    const auto told = storage::setting(context.db, mark_of(system));  // "2025-07-23 1753309620000"
    const auto today = base::iso(base::mexico_city(context.now).date);
    if (told.substr(0, today.size()) == today) return std::int64_t{0};
    const auto told_at = told.size() > today.size() ? static_cast<base::Instant>(std::stoll(told.substr(today.size()))) : 0;
    const auto found = TRY(look(context, system, told_at));
    if (!found.is_news) return std::int64_t{0};
    std::int64_t mails = 0;
    for (const auto& each : validators_of(context, system)) {
        if (each.email.empty()) continue;
        tell_waiting(context, each, found.waiting);
        ++mails;
    }
    storage::set_setting(context.db, mark_of(system), today + " " + std::to_string(context.now));
    return mails;
}

Result<std::int64_t> tell_validators(Context& context) {
    if (!is_time(context.now)) return std::int64_t{0};
    const auto of_sanece = TRY(tell_of(context, System::sanece));
    const auto of_collection = TRY(tell_of(context, System::surplus));
    return of_sanece + of_collection;
}

Result<std::int64_t> find_by_words(Context& context) {
    constexpr int at_once = 1000;
    return storage::identity::index_accounts(context.db, at_once);
}

}  // namespace

void add_reminding(Dispatcher& dispatcher) {
    dispatcher.add_job({"job/tell-validators", 10 * base::minute_ms, tell_validators});
    dispatcher.add_job({"job/index-accounts", base::minute_ms, find_by_words});
}

}  // namespace services::identity
