#include "shared/services/catalog.hpp"
#include "shared/services/dispatcher.hpp"
#include "shared/services/identity.hpp"
#include "shared/services/requests.hpp"

namespace services {

void add_routes(Dispatcher& dispatcher) {
    add_identity_routes(dispatcher);
    add_catalog_routes(dispatcher);
    add_request_routes(dispatcher);
}

}  // namespace services
