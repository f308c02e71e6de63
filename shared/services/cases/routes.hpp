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
void add_worklist(Dispatcher& dispatcher);
void add_opening(Dispatcher& dispatcher);
void add_evaluation(Dispatcher& dispatcher);
void add_deciding(Dispatcher& dispatcher);
void add_export_sent(Dispatcher& dispatcher);
void add_corrections(Dispatcher& dispatcher);
void add_opinions(Dispatcher& dispatcher);
void add_following(Dispatcher& dispatcher);
void add_due(Dispatcher& dispatcher);
void add_overview(Dispatcher& dispatcher);

}  // namespace services::cases
