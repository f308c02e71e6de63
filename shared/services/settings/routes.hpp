#pragma once
// The list of what serves settings.

namespace services {
class Dispatcher;
}

namespace services::settings {

void add_settings(Dispatcher& dispatcher);

}  // namespace services::settings
