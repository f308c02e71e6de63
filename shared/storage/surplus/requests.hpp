#pragma once
// What is asked of the division.

#include <string>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/request.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::surplus {

/// Table `surplus_request`.
struct RequestRow {
    std::string id{}, period_id{}, entity_id{};
    domain::surplus::RequestKind kind = domain::surplus::RequestKind::opening;
    domain::surplus::RequestState state = domain::surplus::RequestState::pedida;
    std::string account_id{}, asked_by{};
    base::Instant asked_at = 0;
    std::string unit_id{}, group_id{};  ///< Where a product is missing.
    std::string product{};              ///< As the person named it.
    std::string reason{};

    static constexpr auto fields() {
        using T = RequestRow;
        return base::fields<&T::id, &T::period_id, &T::entity_id, &T::kind, &T::state, &T::account_id, &T::asked_by, &T::asked_at,
                            &T::unit_id, &T::group_id, &T::product, &T::reason>();
    }
};

void insert_request(Connection& db, const RequestRow& row);
/// Whether this OOAD or UMAE waits for its opening already.
bool waits_for_opening(Connection& db, const std::string& period_id, const std::string& entity_id);

}  // namespace storage::surplus
