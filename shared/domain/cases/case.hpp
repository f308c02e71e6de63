#pragma once
// A case: one request for a Catálogo II drug, as it is stored.

#include <cstdint>
#include <string>
#include <tuple>

#include "shared/base/fields.hpp"
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
        return std::tuple{base::field("id", &T::id),
                          base::field("account_id", &T::account_id),
                          base::field("state", &T::state),
                          base::field("version", &T::version),
                          base::field("folio", &T::folio),
                          base::field("content", &T::content),
                          base::field("patient_id", &T::patient_id),
                          base::field("generic_id", &T::generic_id),
                          base::field("recommendation_id", &T::recommendation_id),
                          base::field("entity_id", &T::entity_id),
                          base::field("unit_id", &T::unit_id),
                          base::field("created_at", &T::created_at),
                          base::field("updated_at", &T::updated_at),
                          base::field("sent_at", &T::sent_at)};
    }
};

}  // namespace domain::cases
