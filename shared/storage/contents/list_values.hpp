#pragma once
// Open lists as who reviews them sees them, page by page.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/list_value.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::contents {

/// A value, who proposed it, and what was decided about it last.
struct ValueRow {
    std::string list_id{}, value{}, search{};
    domain::contents::ValueState state = domain::contents::ValueState::proposed;
    base::Instant proposed_at = 0;                                      ///< 0: it came with the catalogue.
    std::string given_names{}, paternal_surname{}, maternal_surname{};  ///< Of who proposed it; "" when nobody is known.
    std::string merged_into{}, reason{};
    base::Instant decided_at = 0;  ///< 0: nobody has.
    std::string decided_by{};
    std::int64_t version = 0;

    static constexpr auto fields() {
        using T = ValueRow;
        return base::fields<&T::list_id, &T::value, &T::search, &T::state, &T::proposed_at, &T::given_names, &T::paternal_surname,
                            &T::maternal_surname, &T::merged_into, &T::reason, &T::decided_at, &T::decided_by, &T::version>();
    }
};

/// Errors: see storage::rows_query.
base::Result<base::PageOf<ValueRow>> list_values(Connection& db, const std::string& list_id,
                                                 const domain::contents::ValueFilter& filter,
                                                 const base::Sort<domain::contents::ValueBy>& sort, const base::Page& page);
std::int64_t count_proposed(Connection& db, const std::string& list_id);
/// The ids of all lists that have any value.
std::vector<std::string> list_ids(Connection& db);

std::optional<domain::contents::Review> review_of(Connection& db, const std::string& list_id, const std::string& search);
void save_review(Connection& db, const domain::contents::Review& review);

}  // namespace storage::contents
