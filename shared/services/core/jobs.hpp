#pragma once
// What is due without anybody asking: commands of the actor "system", audited like all others. Run by the server's worker and
// by NearWorld.

#include <cstdint>
#include <string_view>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/context.hpp"

namespace services {

struct Job {
    std::string_view name;  ///< The action in the audit: "job/expired-sessions".
    base::Instant every_ms;
    /// In a transaction of its own. How many things it changed; with none there is no row in the audit.
    base::Result<std::int64_t> (*run)(Context&);
};

class Dispatcher;

/// What every area leaves behind: ended sessions, first answers, links, marks, mails, uploads that never came.
void add_sweeps(Dispatcher& dispatcher);

}  // namespace services
