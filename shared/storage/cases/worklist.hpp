#pragma once
// The worklist of those who evaluate, page by page, and the people whom its cases wait for.

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

struct WorkRow {
    std::string id{}, folio{}, account_id{};
    domain::cases::State state = domain::cases::State::enviada;
    std::int64_t version = 0;
    domain::cases::Visit visit = domain::cases::Visit::primera_vez;
    std::string entity_id{}, unit_id{}, generic_id{}, evaluator_id{}, adviser_id{};
    base::Instant sent_at = 0, in_state_since = 0, due_at = 0, decided_at = 0;
    std::string paternal_surname{}, maternal_surname{}, given_names{}, nss{}, agregado_medico{};
    std::string entity{}, unit{}, generic{}, diagnosis{};
    std::string evaluator_paternal{}, evaluator_maternal{}, evaluator_given{};

    static constexpr auto fields() {
        using T = WorkRow;
        return base::fields<&T::id, &T::folio, &T::account_id, &T::state, &T::version, &T::visit, &T::entity_id, &T::unit_id,
                            &T::generic_id, &T::evaluator_id, &T::adviser_id, &T::sent_at, &T::in_state_since, &T::due_at,
                            &T::decided_at, &T::paternal_surname, &T::maternal_surname, &T::given_names, &T::nss,
                            &T::agregado_medico, &T::entity, &T::unit, &T::generic, &T::diagnosis, &T::evaluator_paternal,
                            &T::evaluator_maternal, &T::evaluator_given>();
    }
};

/// What waits for `account_id`, for nobody, for the others, or was answered. Errors: see storage::rows_query.
base::Result<base::PageOf<WorkRow>> worklist(Connection& db, const std::string& account_id,
                                             const domain::cases::WorkFilter& filter,
                                             const base::Sort<domain::cases::WorkBy>& sort, const base::Page& page,
                                             base::Instant now);

struct WorkCounts {
    std::int64_t mine = 0, unassigned = 0, team = 0;
};
WorkCounts work_counts(Connection& db, const std::string& account_id);

struct WorkPerson {
    std::string id{};
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    std::int64_t in_hand = 0;

    static constexpr auto fields() {
        using T = WorkPerson;
        return base::fields<&T::id, &T::paternal_surname, &T::maternal_surname, &T::given_names, &T::in_hand>();
    }
};

/// Accounts with access, by name, with how many cases wait for each.
std::vector<WorkPerson> evaluators(Connection& db);
std::vector<WorkPerson> advisers(Connection& db);

}  // namespace storage::cases
