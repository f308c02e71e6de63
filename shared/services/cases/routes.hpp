#pragma once
// The list of what serves cases: each file adds its endpoints.

#include "shared/services/core/dispatcher.hpp"

namespace services {
class Dispatcher;
}

namespace services::cases {

void add_patients(Dispatcher& dispatcher);
void add_drafts(Dispatcher& dispatcher);
void add_attachments(Dispatcher& dispatcher);
void add_sending(Dispatcher& dispatcher);
void add_receipt(Dispatcher& dispatcher);
void add_follow_up(Dispatcher& dispatcher);

}  // namespace services::cases
