#pragma once
// What happened to a case: its time line ("¿Dónde va mi solicitud?", beyond 2).

#include <cstdint>
#include <string>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain::cases {

/// Table `case_event`. The audit says everything; this says it to those who follow the case.
struct Event {
    std::string case_id{};
    std::int64_t position = 0;
    base::Instant at = 0;
    Act act = Act::send;
    State state = State::enviada;  ///< After it.
    std::string account_id{};      ///< "" is nobody: it was due.
    std::string acting_for{};      ///< The account whose delegate that one was; "" when it acted for itself.
    identity::Role role = identity::Role::solicitante;
    std::string words{};   ///< Why, as it was written.
    std::string due_on{};  ///< "2026-07-23": until when an answer is awaited.

    static constexpr auto fields() {
        using T = Event;
        return base::fields<&T::case_id, &T::position, &T::at, &T::act, &T::state, &T::account_id, &T::acting_for, &T::role,
                            &T::words, &T::due_on>();
    }
};

/// Table `case_version`: the case as it was each time it was sent or changed. Numbers from 1 on.
struct Version {
    std::string case_id{};
    std::int64_t number = 1;
    base::Instant made_at = 0;
    std::string made_by{};  ///< Whose hands it was.
    Act act = Act::send;
    std::string content{};  ///< The Content as JSON.
    std::string record{};   ///< The Summary as JSON.

    static constexpr auto fields() {
        using T = Version;
        return base::fields<&T::case_id, &T::number, &T::made_at, &T::made_by, &T::act, &T::content, &T::record>();
    }
};

/// What the central area says within itself: of these a director sees that they happened, never their words.
bool is_internal(Act act);

/// Table `opinion`: what an asesor honorífico was asked, and what he said.
struct Opinion {
    std::string id{};
    std::string case_id{};
    std::string asked_by{};
    base::Instant asked_at = 0;
    std::string adviser_id{};
    std::string question{};
    base::Instant answered_at = 0;  ///< 0: not yet.
    std::string answer{};
    base::Instant taken_back_at = 0;  ///< 0: it still counts.

    static constexpr auto fields() {
        using T = Opinion;
        return base::fields<&T::id, &T::case_id, &T::asked_by, &T::asked_at, &T::adviser_id, &T::question, &T::answered_at,
                            &T::answer, &T::taken_back_at>();
    }
};

}  // namespace domain::cases
