#pragma once
// The outbox page by page, without what the mails say.

#include <cstdint>
#include <string>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/mail/outgoing.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::mail {

struct OutgoingRow {
    std::string id{}, recipient{}, subject{};
    domain::mail::MailState state = domain::mail::MailState::waiting;
    bool body_kept = true;
    std::int64_t attempts = 0;
    base::Instant created_at = 0, sent_at = 0, next_attempt_at = 0;
    std::string last_error{};
    base::Instant expires_at = 0;

    static constexpr auto fields() {
        using T = OutgoingRow;
        return base::fields<&T::id, &T::recipient, &T::subject, &T::state, &T::body_kept, &T::attempts, &T::created_at,
                            &T::sent_at, &T::next_attempt_at, &T::last_error, &T::expires_at>();
    }
};

/// Errors: see storage::rows_query.
base::Result<base::PageOf<OutgoingRow>> outgoing(Connection& db, const domain::mail::MailFilter& filter,
                                                 const base::Sort<domain::mail::MailBy>& sort, const base::Page& page);
/// How many wait for somebody to do something.
std::int64_t count_given_up(Connection& db);

}  // namespace storage::mail
