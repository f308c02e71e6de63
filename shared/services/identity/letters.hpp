#pragma once
// The mails about an account, each in the words and under the name of the system that the account is of.

#include <string>

#include "shared/domain/identity/account.hpp"
#include "shared/services/core/context.hpp"

namespace services::identity {

void tell_registered(Context& context, const domain::identity::Account& account);
void tell_validated(Context& context, const domain::identity::Account& account);
void tell_rejected(Context& context, const domain::identity::Account& account);
/// With a link that lives as long as recovery does (R3).
void tell_recovery(Context& context, const domain::identity::Account& account, const std::string& token);
void tell_password_changed(Context& context, const domain::identity::Account& account);

}  // namespace services::identity
