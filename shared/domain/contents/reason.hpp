#pragma once
// Reasons of denial: a list in an order, of which at least one is always offered. One that a case says is never deleted.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain::contents {

enum class ReasonAct { rename, move, deactivate, activate, remove };

constexpr auto enum_names(ReasonAct) {
    using namespace std::string_view_literals;
    using A = ReasonAct;
    return base::EnumTable<A, 5>{{{A::rename, "renombrar"sv},
                                  {A::move, "mover"sv},
                                  {A::deactivate, "desactivar"sv},
                                  {A::activate, "activar"sv},
                                  {A::remove, "eliminar"sv}}};
}

enum class Direction { up, down };

constexpr auto enum_names(Direction) {
    using namespace std::string_view_literals;
    return base::EnumTable<Direction, 2>{{{Direction::up, "subir"sv}, {Direction::down, "bajar"sv}}};
}

/// Table `denial_reason_change`: who changed a reason last.
struct ReasonChange {
    std::string reason_id{};
    std::int64_t version = 0;
    base::Instant changed_at = 0;
    std::string changed_by{};  ///< Account

    static constexpr auto fields() {
        using T = ReasonChange;
        return base::fields<&T::reason_id, &T::version, &T::changed_at, &T::changed_by>();
    }
};

struct ReasonFacts {
    bool active = true;
    std::int64_t uses = 0;           ///< Evaluations that say it.
    std::int64_t other_offered = 0;  ///< Active ones beside it.
};

/// Done, or the refusal: conflict, with words that say why.
base::Result<void> check(const ReasonFacts& reason, ReasonAct act);
/// What `check` lets pass, for who edits.
std::vector<ReasonAct> acts_of(identity::Role role, const ReasonFacts& reason);

/// "name": present, short enough, of letters that can be shown.
std::vector<base::FieldError> reason_refusals(std::string_view name);
/// "Información insuficiente" → "informacion-insuficiente": two names that differ in accents and case alone are one.
std::string reason_id_of(std::string_view name);

}  // namespace domain::contents
