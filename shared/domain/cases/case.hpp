#pragma once
// A case: one request for a Catálogo II drug, as it is stored.

#include <cstdint>
#include <string>
#include <tuple>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
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

    static constexpr auto fields() {
        using T = Case;
        return base::fields<&T::id, &T::account_id, &T::state, &T::version, &T::folio, &T::content, &T::patient_id,
                            &T::generic_id, &T::recommendation_id, &T::entity_id, &T::unit_id, &T::created_at, &T::updated_at,
                            &T::sent_at>();
    }
};

}  // namespace domain::cases
