#pragma once
// A collection of excedentes y faltantes that goes on today, so that whoever tries the system sees it alive.

#include "shared/base/result.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// A period that is open today, with three OOAD and UMAE in each state, and the closed one of a year before. The OOAD of the
/// demonstration's accounts has figures in the former alone. Made once, of `make_demo_accounts`: where there is any period, no
/// such account or a catalogue too small for it, nothing is made.
base::Result<void> make_demo_collection(storage::Database& database, const Ports& ports);

}  // namespace services
