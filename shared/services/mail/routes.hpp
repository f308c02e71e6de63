#pragma once
// The list of what serves the outgoing mail.

#include "shared/services/core/dispatcher.hpp"

namespace services::mail {

void add_outgoing(Dispatcher& dispatcher);
void add_demonstration(Dispatcher& dispatcher);

}  // namespace services::mail
