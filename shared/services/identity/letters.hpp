#pragma once
// The mails about an account, each in the words and under the name of the system that the account is of.

#include <cstdint>
#include <string>

#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/context.hpp"

namespace services::identity {

void tell_registered(Context& context, const domain::identity::Account& account);
void tell_validated(Context& context, const domain::identity::Account& account);
void tell_rejected(Context& context, const domain::identity::Account& account);
/// With a link that lives as long as recovery does (R3).
void tell_recovery(Context& context, const domain::identity::Account& account, const std::string& token);
void tell_password_changed(Context& context, const domain::identity::Account& account);

// What was done to it by somebody else, and why.
void tell_suspended(Context& context, const domain::identity::Account& account, const std::string& reason);
void tell_restored(Context& context, const domain::identity::Account& account, const std::string& reason);
void tell_closed(Context& context, const domain::identity::Account& account, const std::string& reason);
void tell_undone(Context& context, const domain::identity::Account& account, const std::string& reason);
void tell_one_time_password(Context& context, const domain::identity::Account& account, const std::string& reason);
/// To the former address too, when the mail is another one. Names alone are not told.
void tell_changed(Context& context, const domain::identity::Account& before, const domain::identity::Account& now,
                  const std::string& reason);
/// Whose the requests of `former` are now.
void tell_successor(Context& context, const domain::identity::Account& successor, const domain::identity::Account& former,
                    std::int64_t cases);

/// What waits for whoever validates.
struct Waiting {
    domain::identity::System system = domain::identity::System::sanece;
    std::int64_t count = 0, overdue = 0;
    std::string lines{};  ///< One for each of the first.
};
void tell_waiting(Context& context, const domain::identity::Account& validator, const Waiting& waiting);

}  // namespace services::identity
