#include "shared/services/audit/checking.hpp"

#include <algorithm>

#include "shared/base/time.hpp"
#include "shared/services/core/auditing.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/audit/lists.hpp"

namespace services::audit {
namespace {

using storage::audit::CheckRow;

/// Writers wait meanwhile: some twenty milliseconds.
constexpr int acts_at_once = 2000;
/// Where nothing happens, nothing is written but so often.
constexpr base::Instant told_again_ms = 10 * base::minute_ms;

void begin_anew(CheckRow& walk, base::Instant now) {
    walk.position = 0;
    walk.hash.clear();
    walk.begun_at = now;
}

void found_broken(CheckRow& walk, std::int64_t sequence, base::Instant now) {
    if (walk.broken_sequence != sequence) walk.found_at = now;
    walk.broken_sequence = sequence;
    walk.whole_sequence = std::min(walk.whole_sequence, sequence - 1);
    begin_anew(walk, now);
}

/// Acts that were there at the last whole walk and are not any more, at the end, where no other act follows.
bool was_cut(storage::Connection& db, const CheckRow& walk) {
    if (walk.whole_sequence == 0 || walk.broken_sequence != 0) return false;
    const auto last = storage::last_audit_event(db);
    return !last || last->sequence < walk.whole_sequence;
}

}  // namespace

base::Result<std::int64_t> walk_chain(Context& context) {
    auto walk = storage::audit::check_row(context.db);
    // A chain that is broken is walked along once a day, in case somebody has mended it.
    const bool rests = walk.position == 0 && walk.broken_sequence != 0 && context.now - walk.begun_at < base::day_ms;
    if (rests) return 0;
    if (walk.begun_at == 0) walk.begun_at = context.now;
    if (was_cut(context.db, walk)) {
        const auto last = storage::last_audit_event(context.db);
        found_broken(walk, last ? last->sequence + 1 : 1, context.now);
        storage::audit::keep_check_row(context.db, walk);
        return 0;
    }
    const auto acts = storage::audit_events(context.db, walk.position, acts_at_once);
    const bool all_known = acts.empty() && walk.verified_at != 0 && context.now - walk.verified_at < told_again_ms &&
                           context.now - walk.begun_at < base::day_ms;
    if (all_known) return 0;
    for (const auto& act : acts) {
        const bool follows = act.sequence == walk.position + 1 && act.previous_hash == walk.hash && act.hash == audit_hash(act);
        if (!follows) {
            found_broken(walk, walk.position + 1, context.now);
            storage::audit::keep_check_row(context.db, walk);
            return 0;
        }
        walk.position = act.sequence;
        walk.hash = act.hash;
    }
    if (acts.size() < static_cast<std::size_t>(acts_at_once)) {  // the end, for now
        walk.whole_sequence = walk.position;
        walk.whole_hash = walk.hash;
        walk.verified_at = context.now;
        walk.broken_sequence = walk.found_at = 0;
        if (context.now - walk.begun_at >= base::day_ms) begin_anew(walk, context.now);
    }
    storage::audit::keep_check_row(context.db, walk);
    return 0;
}

}  // namespace services::audit
