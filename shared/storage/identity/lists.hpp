#pragma once
// Lists of accounts, page by page: each row with everything it shows.

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/lists.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::identity {

struct RegistrationRow {
    std::string id{};
    std::int64_t version = 0;
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    std::string user_name{}, email{}, matricula{};
    std::string entity{}, unit{}, position{};
    domain::identity::Role role = domain::identity::Role::solicitante;
    base::Instant created_at = 0;

    static constexpr auto fields() {
        using T = RegistrationRow;
        return base::fields<&T::id, &T::version, &T::paternal_surname, &T::maternal_surname, &T::given_names, &T::user_name,
                            &T::email, &T::matricula, &T::entity, &T::unit, &T::position, &T::role, &T::created_at>();
    }
};

struct AccountRow {
    std::string id{};
    std::int64_t version = 0;
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    std::string user_name{}, email{}, matricula{};
    domain::identity::Role role = domain::identity::Role::solicitante;
    domain::identity::AccountState state = domain::identity::AccountState::solicitada;
    bool is_shared = false;
    std::string entity{}, unit{};
    base::Instant created_at = 0, signed_in_at = 0;

    static constexpr auto fields() {
        using T = AccountRow;
        return base::fields<&T::id, &T::version, &T::paternal_surname, &T::maternal_surname, &T::given_names, &T::user_name,
                            &T::email, &T::matricula, &T::role, &T::state, &T::is_shared, &T::entity, &T::unit, &T::created_at,
                            &T::signed_in_at>();
    }
};

/// Accounts of any state, whose role is one of these. Errors: see storage::rows_query.
base::Result<base::PageOf<AccountRow>> accounts(Connection& db, const std::vector<domain::identity::Role>& roles,
                                                const domain::identity::AccountFilter& filter,
                                                const base::Sort<domain::identity::AccountBy>& sort, const base::Page& page);

/// What became of the last mail to an address.
struct LastNotice {
    std::string subject{};
    base::Instant created_at = 0, sent_at = 0, next_attempt_at = 0;
    std::string last_error{};

    static constexpr auto fields() {
        using T = LastNotice;
        return base::fields<&T::subject, &T::created_at, &T::sent_at, &T::next_attempt_at, &T::last_error>();
    }
    bool given_up() const;
};
LastNotice last_notice_to(Connection& db, const std::string& address);

/// Who waits and asked for one of these roles. Errors: see storage::rows_query.
base::Result<base::PageOf<RegistrationRow>> registrations(Connection& db, const std::vector<domain::identity::Role>& roles,
                                                          const base::Sort<domain::identity::RegistrationBy>& sort,
                                                          const base::Page& page);

}  // namespace storage::identity
