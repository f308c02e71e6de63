#pragma once
// Announcements: one, those that readers see, those of the desk where they are written.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::contents {

void insert_notice(Connection& db, const domain::contents::Notice& notice);
/// Errors: conflict when it is no longer the version before this one.
base::Result<void> update_notice(Connection& db, const domain::contents::Notice& notice);
std::optional<domain::contents::Notice> notice_by_id(Connection& db, const std::string& id);
bool has_notices(Connection& db);

/// The newest first. Errors: see storage::rows_query.
base::Result<base::PageOf<domain::contents::Notice>> notices_to_read(Connection& db, domain::contents::NoticeView view,
                                                                     base::Date today, const base::Page& page);
base::Result<base::PageOf<domain::contents::Notice>> notices_at_desk(Connection& db,
                                                                     std::optional<domain::contents::NoticeState> state,
                                                                     base::Date today, const base::Page& page);
/// Those of today that stand on the home page, the newest first.
std::vector<domain::contents::Notice> important_notices(Connection& db, base::Date today, int most);
std::int64_t count_current_notices(Connection& db, base::Date today);

}  // namespace storage::contents
