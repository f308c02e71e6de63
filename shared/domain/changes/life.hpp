#pragma once
// What may be done with a change request, in which state (lifecycles, "Change request") and by whom.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/changes/change.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/rights.hpp"

namespace domain::changes {

enum class Act {
    read,
    ask,  ///< Begins it: leads from no state.
    cancel,
    take,
    release,
    apply,
    refuse,
    undo,  ///< Of two records that became one.
};

constexpr auto enum_names(Act) {
    using namespace std::string_view_literals;
    return base::EnumTable<Act, 8>{{{Act::read, "read"sv},
                                    {Act::ask, "ask"sv},
                                    {Act::cancel, "cancel"sv},
                                    {Act::take, "take"sv},
                                    {Act::release, "release"sv},
                                    {Act::apply, "apply"sv},
                                    {Act::refuse, "refuse"sv},
                                    {Act::undo, "undo"sv}}};
}

/// Table `change_event`: what happened to a request.
struct Event {
    std::string request_id{};
    std::int64_t position = 0;
    base::Instant at = 0;
    Act act = Act::ask;
    std::string account_id{};
    std::string acting_for{};  ///< The account whose delegate that one was; "" when it acted for itself.
    std::string words{};

    static constexpr auto fields() {
        using T = Event;
        return base::fields<&T::request_id, &T::position, &T::at, &T::act, &T::account_id, &T::acting_for, &T::words>();
    }
};

/// The state after an act, or a refusal: conflict.
base::Result<State> after(State state, Act act);

/// What rights are asked of.
struct Facts {
    Belonging belonging{};
    State state = State::solicitado;
    Kind kind = Kind::patient;
    std::vector<std::string> asked_by{};  ///< Whose hands asked: a director's delegate, whatever role he has by now.
};

inline Facts facts_of(const Request& row) {
    return {{row.account_id, row.entity_id, {}, row.handler_id, {}}, row.state, row.kind, {}};
}

bool may(const identity::Actor& actor, const Facts& facts, Act act);
std::vector<Act> acts_of(const identity::Actor& actor, const Facts& facts);

inline constexpr std::array open_states{State::solicitado, State::en_revision};
bool is_open(State state);

/// What applying a kind does to a case.
cases::Act act_of(Kind kind);
/// What can be asked for of a case in this state.
std::vector<Kind> kinds_for(cases::State state, bool expires);

}  // namespace domain::changes
