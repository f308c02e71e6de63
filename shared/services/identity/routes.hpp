#pragma once
// The list of what serves accounts: each file adds its endpoints.

#include "shared/services/core/dispatcher.hpp"

namespace services {
class Dispatcher;
}

namespace services::identity {

void add_sign_in(Dispatcher& dispatcher);
void add_registration(Dispatcher& dispatcher);
void add_passwords(Dispatcher& dispatcher);
void add_validation(Dispatcher& dispatcher);
void add_account_lists(Dispatcher& dispatcher);
void add_administration(Dispatcher& dispatcher);
void add_reminding(Dispatcher& dispatcher);
void add_delegating(Dispatcher& dispatcher);

}  // namespace services::identity
