#pragma once
// Lists of the collection, page by page: each row with everything it shows.

#include <string>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/surplus/lists.hpp"
#include "shared/domain/surplus/request.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::surplus {

struct ListedRequest {
    std::string id{};
    domain::surplus::RequestKind kind = domain::surplus::RequestKind::opening;
    domain::surplus::RequestState state = domain::surplus::RequestState::pedida;
    domain::catalog::EntityKind entity_kind = domain::catalog::EntityKind::ooad;
    std::string entity{}, unit{}, group{}, product{}, reason{}, asked_by{};
    base::Instant asked_at = 0;

    static constexpr auto fields() {
        using T = ListedRequest;
        return base::fields<&T::id, &T::kind, &T::state, &T::entity_kind, &T::entity, &T::unit, &T::group, &T::product,
                            &T::reason, &T::asked_by, &T::asked_at>();
    }
};

/// What was asked in a period. Errors: see storage::rows_query.
base::Result<base::PageOf<ListedRequest>> requests(Connection& db, const domain::surplus::RequestFilter& filter,
                                                   const base::Sort<domain::surplus::RequestBy>& sort, const base::Page& page);

}  // namespace storage::surplus
