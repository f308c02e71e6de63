#pragma once
// The list of what serves contents: each file adds its endpoints.

namespace services {
class Dispatcher;
}

namespace services::contents {

void add_reading(Dispatcher& dispatcher);
void add_notices(Dispatcher& dispatcher);
void add_reasons(Dispatcher& dispatcher);
void add_list_values(Dispatcher& dispatcher);

}  // namespace services::contents
