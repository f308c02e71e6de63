#pragma once
// Queries of delegations.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/identity/delegation.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::identity {

void insert_delegation(Connection& db, const domain::identity::Delegation& delegation);
/// Errors: conflict when the row is no longer of the version before `delegation.version`.
base::Result<void> update_delegation(Connection& db, const domain::identity::Delegation& delegation);
std::optional<domain::identity::Delegation> delegation_by_id(Connection& db, const std::string& id);
/// Of this director, the latest first; so many at most.
std::vector<domain::identity::Delegation> delegations_of(Connection& db, const std::string& principal_id, int rows_max);
/// Not ended, of whose last days this or a later one is.
std::vector<domain::identity::Delegation> open_delegations_of(Connection& db, const std::string& principal_id,
                                                              const std::string& today);
/// Under which this account may act on this day, as far as the dates go.
std::vector<domain::identity::Delegation> delegations_to(Connection& db, const std::string& delegate_id,
                                                         const std::string& today);
/// Of this account on either side, not ended.
std::vector<domain::identity::Delegation> delegations_with(Connection& db, const std::string& account_id);
/// Whose last day was before this one, not ended yet.
std::vector<domain::identity::Delegation> delegations_past(Connection& db, const std::string& today);

/// What was done in a director's place: a line of what happened to one of the cases, or to a change that is asked for.
struct DoneRow {
    std::string object_id{};    ///< The case, or the request of a change.
    std::int64_t position = 0;  ///< Of the line there.
    base::Instant at = 0;
    std::string folio{};
    domain::cases::Act act = domain::cases::Act::send;
    std::int64_t change = 0;  ///< Number of the request; 0 where it was done to the case.
    domain::changes::Act change_act = domain::changes::Act::ask;
    std::string given_names{}, paternal_surname{}, maternal_surname{};  ///< The delegate's.

    static constexpr auto fields() {
        using T = DoneRow;
        return base::fields<&T::object_id, &T::position, &T::at, &T::folio, &T::act, &T::change, &T::change_act, &T::given_names,
                            &T::paternal_surname, &T::maternal_surname>();
    }
};
base::Result<base::PageOf<DoneRow>> done_for(Connection& db, const std::string& principal_id, const base::Page& page);
/// How many such lines there are of this delegation.
std::int64_t count_done(Connection& db, const domain::identity::Delegation& delegation);

}  // namespace storage::identity
