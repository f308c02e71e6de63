#pragma once
// Values of an open list (mutaciones): what directors proposed, what the central area decided about it, and what it may still
// decide. A value stays in the table for ever, since cases say it; what is decided is whether it is offered.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain::contents {

inline constexpr std::string_view mutations_list = "mutaciones";

enum class ValueState {
    proposed,
    accepted,
    merged,   ///< It is another spelling or name of one that is offered.
    refused,  ///< With a reason.
    retired,  ///< It was accepted, and is no longer offered.
};

constexpr auto enum_names(ValueState) {
    using namespace std::string_view_literals;
    return base::EnumTable<ValueState, 5>{{{ValueState::proposed, "propuesto"sv},
                                           {ValueState::accepted, "aceptado"sv},
                                           {ValueState::merged, "unido"sv},
                                           {ValueState::refused, "rechazado"sv},
                                           {ValueState::retired, "retirado"sv}}};
}

enum class ValueAct { accept, merge, refuse, retire, restore };

constexpr auto enum_names(ValueAct) {
    using namespace std::string_view_literals;
    return base::EnumTable<ValueAct, 5>{{{ValueAct::accept, "aceptar"sv},
                                         {ValueAct::merge, "unir"sv},
                                         {ValueAct::refuse, "rechazar"sv},
                                         {ValueAct::retire, "retirar"sv},
                                         {ValueAct::restore, "restaurar"sv}}};
}

/// Table `list_value_review`: what was decided last. `decision` is the state that it led to.
struct Review {
    std::string list_id{}, search{};
    ValueState decision = ValueState::accepted;
    std::string merged_into{};  ///< The value as it is written.
    std::string reason{};
    base::Instant decided_at = 0;
    std::string decided_by{};  ///< Account
    std::int64_t version = 0;

    static constexpr auto fields() {
        using T = Review;
        return base::fields<&T::list_id, &T::search, &T::decision, &T::merged_into, &T::reason, &T::decided_at, &T::decided_by,
                            &T::version>();
    }
};

/// An import may have accepted or taken away what was decided otherwise: the value itself says whether it is offered.
ValueState state_of(const catalog::ListValue& value, const std::optional<Review>& review);
/// Nothing when this is not done in this state.
std::optional<ValueState> after(ValueState state, ValueAct act);
bool may(identity::Role role, ValueState state, ValueAct act);
std::vector<ValueAct> acts_of(identity::Role role, ValueState state);

// ---- the list ----

enum class ValueBy { name, proposed };

constexpr auto enum_names(ValueBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<ValueBy, 2>{{{ValueBy::name, "valor"sv}, {ValueBy::proposed, "propuesto"sv}}};
}

struct ValueFilter {
    std::optional<ValueState> state{};
    std::string search{};  ///< A part of the value; "" is any.
    static constexpr auto fields() { return base::fields<&ValueFilter::state, &ValueFilter::search>(); }
    friend bool operator==(const ValueFilter&, const ValueFilter&) = default;
};

}  // namespace domain::contents
