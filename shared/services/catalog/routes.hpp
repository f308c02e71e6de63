#pragma once
// The list of what serves catalogues: each file adds its endpoints.

#include "shared/services/core/dispatcher.hpp"

namespace services {
class Dispatcher;
}

namespace services::catalog {

void add_lists(Dispatcher& dispatcher);
void add_search(Dispatcher& dispatcher);
void add_editing(Dispatcher& dispatcher);
void add_form_editing(Dispatcher& dispatcher);
void add_publishing(Dispatcher& dispatcher);
void add_importing(Dispatcher& dispatcher);

}  // namespace services::catalog
