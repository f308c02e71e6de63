#include "shared/services/core/jobs.hpp"

#include "shared/domain/limits.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/identity/devices.hpp"
#include "shared/storage/identity/recoveries.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/storage/replies.hpp"
#include "shared/storage/uploads.hpp"

namespace services {
namespace {

namespace limits = domain::limits;
using base::Result;

constexpr base::Instant sweep_interval_ms = 10 * base::minute_ms;

Result<std::int64_t> expired_sessions(Context& context) {
    return storage::identity::delete_sessions_before(context.db, context.now - limits::session_idle_ms,
                                                     context.now - limits::session_absolute_ms);
}

/// A reply may hold a patient's data, and no page repeats a command of yesterday.
Result<std::int64_t> old_replies(Context& context) {
    return storage::delete_command_replies_before(context.db, context.now - base::day_ms);
}

/// Longer than any of them is counted or lives.
Result<std::int64_t> old_recoveries(Context& context) {
    return storage::identity::delete_recoveries_before(context.db, context.now - base::day_ms);
}

/// As long as a browser keeps its mark.
Result<std::int64_t> forgotten_devices(Context& context) {
    return storage::identity::delete_devices_before(context.db, context.now - 400 * base::day_ms);
}

Result<std::int64_t> sent_mails(Context& context) {
    return storage::delete_mails_before(context.db, context.now - 30 * base::day_ms);
}

/// By then the bytes have come, or will not.
Result<std::int64_t> old_uploads(Context& context) {
    return storage::delete_uploads_before(context.db, context.now - base::day_ms);
}

}  // namespace

void add_sweeps(Dispatcher& dispatcher) {
    dispatcher.add_job({"job/expired-sessions", sweep_interval_ms, expired_sessions});
    dispatcher.add_job({"job/old-replies", sweep_interval_ms, old_replies});
    dispatcher.add_job({"job/old-recoveries", sweep_interval_ms, old_recoveries});
    dispatcher.add_job({"job/forgotten-devices", sweep_interval_ms, forgotten_devices});
    dispatcher.add_job({"job/sent-mails", sweep_interval_ms, sent_mails});
    dispatcher.add_job({"job/old-uploads", sweep_interval_ms, old_uploads});
}

}  // namespace services
