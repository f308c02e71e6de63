#pragma once
// The audit as people read it: its rows with the names that they refer to, newest first.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/audit/lists.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::audit {

struct ActRow {
    std::int64_t sequence = 0;
    base::Instant happened_at = 0;
    std::string actor{}, person{}, acting_for{}, role{}, action{}, object{}, result{}, reason{}, address{};
    std::string actor_given_names{}, actor_paternal_surname{}, actor_maternal_surname{};
    std::string principal_given_names{}, principal_paternal_surname{}, principal_maternal_surname{};  ///< Of `acting_for`.
    std::string object_given_names{}, object_paternal_surname{}, object_maternal_surname{};           ///< Of an account.
    std::string object_folio{};                                                                       ///< Of a case.

    static constexpr auto fields() {
        using T = ActRow;
        return base::fields<&T::sequence, &T::happened_at, &T::actor, &T::person, &T::acting_for, &T::role, &T::action,
                            &T::object, &T::result, &T::reason, &T::address, &T::actor_given_names, &T::actor_paternal_surname,
                            &T::actor_maternal_surname, &T::principal_given_names, &T::principal_paternal_surname,
                            &T::principal_maternal_surname, &T::object_given_names, &T::object_paternal_surname,
                            &T::object_maternal_surname, &T::object_folio>();
    }
};

/// Which acts; what is left empty is any.
struct Wanted {
    std::optional<std::vector<std::string>> actors{};  ///< Of these, or of those who stand behind a shared account.
    std::vector<std::string> persons{};                ///< Beside `actors`: the names behind shared accounts.
    std::vector<std::string> actions{}, objects{};
    std::optional<base::Instant> from{}, until{};  ///< `until` is the first that no longer counts.
    std::optional<domain::audit::Outcome> outcome{};
    /// Alone the patient's: his data, cases, folios and PDFs. One of the two, or neither.
    std::string patient_id{}, nss{};
};

/// Errors: see storage::rows_query. `name` is the list's.
base::Result<base::PageOf<ActRow>> acts(Connection& db, const std::string& name, const Wanted& wanted,
                                        const base::Sort<domain::audit::AuditBy>& sort, const base::Page& page);
/// For who reads all of them piece by piece, newest first: those below `before`.
std::vector<ActRow> acts_before(Connection& db, const Wanted& wanted, std::int64_t before, int rows_max);

/// Who may be meant when somebody is searched for.
struct KnownPerson {
    std::string id{}, user_name{}, email{}, given_names{}, paternal_surname{}, maternal_surname{};
    static constexpr auto fields() {
        using T = KnownPerson;
        return base::fields<&T::id, &T::user_name, &T::email, &T::given_names, &T::paternal_surname, &T::maternal_surname>();
    }
};
std::vector<KnownPerson> known_persons(Connection& db);
/// The names that shared accounts were used under.
std::vector<std::string> shared_persons(Connection& db);

/// Table `audit_check`: where the walk along the chain stands, and what the last whole one found.
struct CheckRow {
    std::string name = "chain";
    std::int64_t position = 0;  ///< Up to here the walk has come; `hash` is that act's.
    std::string hash{};
    base::Instant begun_at = 0;
    std::int64_t whole_sequence = 0;  ///< Up to here a walk from the first act on found everything in its place.
    std::string whole_hash{};
    base::Instant verified_at = 0;     ///< When that walk ended.
    std::int64_t broken_sequence = 0;  ///< The first act that does not follow from the one before; 0: none.
    base::Instant found_at = 0;        ///< When that was found.

    static constexpr auto fields() {
        using T = CheckRow;
        return base::fields<&T::name, &T::position, &T::hash, &T::begun_at, &T::whole_sequence, &T::whole_hash, &T::verified_at,
                            &T::broken_sequence, &T::found_at>();
    }
};
CheckRow check_row(Connection& db);
void keep_check_row(Connection& db, const CheckRow& row);

}  // namespace storage::audit
