#pragma once
// Lists of change requests, page by page: each row with everything it shows.

#include <cstdint>
#include <string>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/changes/change.hpp"
#include "shared/domain/changes/lists.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::changes {

struct ChangeRow {
    std::string id{};
    std::int64_t number = 0, version = 0;
    domain::changes::Kind kind = domain::changes::Kind::patient;
    domain::changes::State state = domain::changes::State::solicitado;
    std::string account_id{}, entity_id{}, handler_id{}, folio{};
    base::Instant asked_at = 0, decided_at = 0;
    std::string paternal_surname{}, maternal_surname{}, given_names{}, nss{}, entity{};
    std::string handler_paternal{}, handler_maternal{}, handler_given{};

    static constexpr auto fields() {
        using T = ChangeRow;
        return base::fields<&T::id, &T::number, &T::version, &T::kind, &T::state, &T::account_id, &T::entity_id, &T::handler_id,
                            &T::folio, &T::asked_at, &T::decided_at, &T::paternal_surname, &T::maternal_surname, &T::given_names,
                            &T::nss, &T::entity, &T::handler_paternal, &T::handler_maternal, &T::handler_given>();
    }
};

/// What an account has asked for. Errors: see storage::rows_query.
base::Result<base::PageOf<ChangeRow>> own_changes(Connection& db, const std::string& account_id,
                                                  const base::Sort<domain::changes::By>& sort, const base::Page& page);
/// A part of the queue, as `account_id` sees it. Errors: see storage::rows_query.
base::Result<base::PageOf<ChangeRow>> queue(Connection& db, const std::string& account_id, const domain::changes::Filter& filter,
                                            const base::Sort<domain::changes::By>& sort, const base::Page& page,
                                            base::Instant now);

struct QueueCounts {
    std::int64_t waiting = 0, mine = 0, team = 0;
};
QueueCounts queue_counts(Connection& db, const std::string& account_id);

}  // namespace storage::changes
