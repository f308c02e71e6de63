#pragma once
// The list of what serves excedentes y faltantes: each file adds its endpoints.

namespace services {
class Dispatcher;
}

namespace services::surplus {

void add_periods(Dispatcher& dispatcher);
void add_reports(Dispatcher& dispatcher);
void add_lists(Dispatcher& dispatcher);
void add_capture(Dispatcher& dispatcher);
void add_requests(Dispatcher& dispatcher);
void add_papers(Dispatcher& dispatcher);
void add_guide(Dispatcher& dispatcher);
void add_shared_accounts(Dispatcher& dispatcher);
void add_signed_papers(Dispatcher& dispatcher);
void add_templates(Dispatcher& dispatcher);

}  // namespace services::surplus
