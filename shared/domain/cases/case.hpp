#pragma once
// A case: one request for a Catálogo II drug, as it is stored.

#include <cstdint>
#include <string>
#include <tuple>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/state.hpp"

namespace domain::cases {

/// Table `case_file`. The content is one JSON text: it is read and written whole, and sealed as a whole.
struct Case {
    std::string id{};
    std::string account_id{};
    State state = State::borrador;
    std::int64_t version = 1;
    std::string folio{};  ///< "" until it is sent
    std::string content{};
    std::string patient_id{};  ///< Copies for lists and indexes.
    std::string generic_id{};
    std::string recommendation_id{};
    std::string entity_id{};
    std::string unit_id{};
    base::Instant created_at = 0, updated_at = 0, sent_at = 0;
    // Copies again, for the lists of those who evaluate.
    Visit visit = Visit::primera_vez;
    std::string evaluator_id{};  ///< Who has it in hand; "" is nobody.
    std::string adviser_id{};    ///< Whose opinion it waits for.
    base::Instant in_state_since = 0;
    base::Instant due_at = 0;  ///< When what it waits for is over: an answer of the director's; 0: never.
    base::Instant decided_at = 0;
    std::string expires_on{};                         ///< "2026-07-23": the last day of an authorization; "" when it has none.
    std::int64_t warned_days = 0;                     ///< The last warning before that day that was sent, in days; 0: none.
    std::string renews_folio{}, reconsiders_folio{};  ///< What this one follows.

    static constexpr auto fields() {
        using T = Case;
        return base::fields<&T::id, &T::account_id, &T::state, &T::version, &T::folio, &T::content, &T::patient_id,
                            &T::generic_id, &T::recommendation_id, &T::entity_id, &T::unit_id, &T::created_at, &T::updated_at,
                            &T::sent_at, &T::visit, &T::evaluator_id, &T::adviser_id, &T::in_state_since, &T::due_at,
                            &T::decided_at, &T::expires_on, &T::warned_days, &T::renews_folio, &T::reconsiders_folio>();
    }
};

}  // namespace domain::cases
