#include "shared/storage/cases/due.hpp"

#include <array>
#include <string>

#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

using domain::cases::Case;

constexpr std::array returned{domain::cases::State::requiere_info};
constexpr std::array in_evaluation{domain::cases::State::en_evaluacion};

const std::string case_query = "SELECT " + columns<Case>() + " FROM case_file WHERE ";

/// The words of the index of what expires.
std::string with_a_last_day() { return is_one_of("state", names_of(domain::cases::valid_states)) + " AND expires_on <> '' AND "; }

std::string days_after(base::Date day, int days) { return base::iso(base::civil_from_days(base::days_from_civil(day) + days)); }

}  // namespace

std::vector<Case> unanswered(Connection& db, base::Instant now, std::size_t most) {
    return select<Case>(db,
                        case_query + is_one_of("state", names_of(returned)) +
                            " AND due_at > 0 AND due_at <= :now ORDER BY due_at, id LIMIT :most",
                        now, most);
}

std::vector<Case> to_be_warned(Connection& db, base::Date today, std::size_t most) {
    auto query = case_query + with_a_last_day() + "expires_on >= :today AND expires_on <= :last AND (warned_days = 0";
    std::vector<Bound> values{base::iso(today), days_after(today, domain::cases::warning_days.front())};
    for (const int days : domain::cases::warning_days) {
        const auto number = std::to_string(days);
        query += " OR (warned_days > " + number + " AND expires_on <= :within" + number + ")";
        values.emplace_back(days_after(today, days));
    }
    values.emplace_back(static_cast<long long>(most));
    return select_bound<Case>(db, query + ") ORDER BY expires_on, id LIMIT :most", std::move(values));
}

std::vector<Case> expired(Connection& db, base::Date today, std::size_t most) {
    return select<Case>(db, case_query + with_a_last_day() + "expires_on < :today ORDER BY expires_on, id LIMIT :most",
                        base::iso(today), most);
}

std::vector<Case> in_absent_hands(Connection& db, std::size_t most) {
    using domain::identity::AccountState, domain::identity::Role;
    return select<Case>(db,
                        case_query + is_one_of("state", names_of(in_evaluation)) +
                            " AND evaluator_id NOT IN (SELECT id FROM account WHERE state = :state AND role = :role) "
                            "ORDER BY in_state_since, id LIMIT :most",
                        base::name_of(AccountState::validada), base::name_of(Role::evaluador), most);
}

}  // namespace storage::cases
