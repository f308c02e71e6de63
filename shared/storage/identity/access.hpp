#pragma once
// How an account is entered: when it was last, and until when a password given out for once is good.

#include <string>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::identity {

/// Table `account_access`; an account that was never entered and never got such a password has no row.
struct AccessRow {
    std::string account_id{};
    base::Instant signed_in_at = 0;
    base::Instant one_time_until = 0;  ///< Its password must be changed first of all; 0: it is the person's own.

    static constexpr auto fields() {
        using T = AccessRow;
        return base::fields<&T::account_id, &T::signed_in_at, &T::one_time_until>();
    }
};

AccessRow access_of(Connection& db, const std::string& account_id);
void note_sign_in(Connection& db, const std::string& account_id, base::Instant now);
/// 0: the password is the person's own.
void set_one_time_until(Connection& db, const std::string& account_id, base::Instant until);

}  // namespace storage::identity
