#pragma once
// The list of what serves the audit.

#include "shared/services/core/dispatcher.hpp"

namespace services::audit {

/// Last of all: it takes the words of every act from what the dispatcher serves by then.
void add_audit(Dispatcher& dispatcher);

}  // namespace services::audit
