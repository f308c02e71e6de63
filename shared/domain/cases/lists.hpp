#pragma once
// How lists of cases are divided, filtered and ordered.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/state.hpp"

namespace domain::cases {

/// The views of SEGUIMIENTO (A14.1), and the one of what has no answer.
enum class View { authorized, not_authorized, in_process };

constexpr auto enum_names(View) {
    using namespace std::string_view_literals;
    return base::EnumTable<View, 3>{{
        {View::authorized, "autorizadas"sv},
        {View::not_authorized, "no_autorizadas"sv},
        {View::in_process, "en_proceso"sv},
    }};
}

/// Every case that was sent is in one view; a draft is in none.
std::optional<View> view_of(State state);
std::vector<State> states_of(View view);

enum class SentBy { sent, generic, patient, evaluated };

constexpr auto enum_names(SentBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<SentBy, 4>{{{SentBy::sent, "enviada"sv},
                                       {SentBy::generic, "generico"sv},
                                       {SentBy::patient, "paciente"sv},
                                       {SentBy::evaluated, "evaluada"sv}}};
}

/// Of the cases that an account has sent.
struct SentFilter {
    std::optional<View> view{};
    std::string search{};         ///< A folio, an NSS or the beginnings of a patient's names; "" is any.
    std::string generic_id{};     ///< "" is any.
    std::string from{}, until{};  ///< Days of sending, "2026-07-23"; "" is without one.

    static constexpr auto fields() {
        using T = SentFilter;
        return base::fields<&T::view, &T::search, &T::generic_id, &T::from, &T::until>();
    }
    friend bool operator==(const SentFilter&, const SentFilter&) = default;
};

/// The worklist of those who evaluate (beyond 10): in one's own hands, nobody's, in those of the others, and answered.
enum class Whose { mine, unassigned, team, answered };

constexpr auto enum_names(Whose) {
    using namespace std::string_view_literals;
    return base::EnumTable<Whose, 4>{{{Whose::mine, "mias"sv},
                                      {Whose::unassigned, "sin_asignar"sv},
                                      {Whose::team, "equipo"sv},
                                      {Whose::answered, "resueltas"sv}}};
}

/// `waiting`: longest in its state first, when ascending.
enum class WorkBy { waiting, sent, generic, entity };

constexpr auto enum_names(WorkBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<WorkBy, 4>{{{WorkBy::waiting, "espera"sv},
                                       {WorkBy::sent, "enviada"sv},
                                       {WorkBy::generic, "generico"sv},
                                       {WorkBy::entity, "entidad"sv}}};
}

struct WorkFilter {
    Whose whose = Whose::mine;
    std::optional<State> state{};
    std::optional<Visit> visit{};
    std::string generic_id{}, entity_id{};  ///< "" is any.
    bool late = false;                      ///< Those alone that are in their state for too long.
    std::string search{};                   ///< As in SentFilter.

    static constexpr auto fields() {
        using T = WorkFilter;
        return base::fields<&T::whose, &T::state, &T::visit, &T::generic_id, &T::entity_id, &T::late, &T::search>();
    }
    friend bool operator==(const WorkFilter&, const WorkFilter&) = default;
};

/// Whether a case that waits in its state since then has waited for too long: working days (limits::late_working_days).
bool is_late(base::Instant in_state_since, base::Instant now);
/// What was in its state before this instant is late by now.
base::Instant late_before(base::Instant now);

enum class DraftBy { saved };

constexpr auto enum_names(DraftBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<DraftBy, 1>{{{DraftBy::saved, "guardada"sv}}};
}

}  // namespace domain::cases
