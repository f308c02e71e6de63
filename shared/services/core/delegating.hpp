#pragma once
// Whose place a session acts in (beyond 11). Its account is then the director's, so that what is his is found, read and written as
// ever; who it really is stands beside it, and in every record.

#include <optional>
#include <string>

#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/core/context.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// `session.account` is who signed in; afterwards it is whom he acts for under this delegation, and he is its delegate. When he may
/// no longer, the session says why (`delegation_over`): nothing is done then, in either name, until he goes back to his own. A
/// delegation that is not there leaves the session as it is.
void act_under(storage::Connection& db, Session& session, const std::string& delegation_id, base::Instant now);

/// Why what a page asks is refused: it was opened in another place than the session stands in by now, since pages of one browser
/// share a session. "" when it says nothing of it, or says so.
std::string why_elsewhere(const Session& session);

}  // namespace services
