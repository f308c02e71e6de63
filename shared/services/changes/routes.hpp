#pragma once
// The list of what serves the Módulo: each file adds its endpoints.

namespace services {
class Dispatcher;
}

namespace services::changes {

void add_asking(Dispatcher& dispatcher);
void add_reading(Dispatcher& dispatcher);
void add_handling(Dispatcher& dispatcher);
void add_applying(Dispatcher& dispatcher);

}  // namespace services::changes
