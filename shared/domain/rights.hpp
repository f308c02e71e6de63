#pragma once
// Rights as tables: a role may do an act to what lies within a scope. Each area has one such table, and one question: may.

#include <array>
#include <cstddef>
#include <string>

#include "shared/domain/identity/actor.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain {

/// `assigned`: who has it in hand; `asked`: whose opinion it waits for.
enum class Scope { own, unit, ooad, assigned, asked, all };

/// Whose a record is, and where it belongs.
struct Belonging {
    std::string account_id{};
    std::string entity_id{}, unit_id{};  ///< OOAD or UMAE
    std::string assigned_to{}, asked{};  ///< Accounts; "" is nobody.
};

constexpr bool lies_within(Scope scope, const identity::Actor& actor, const Belonging& record) {
    switch (scope) {
        case Scope::own: return record.account_id == actor.account_id;
        case Scope::unit: return record.entity_id == actor.entity_id && record.unit_id == actor.unit_id;
        case Scope::ooad: return record.entity_id == actor.entity_id;
        case Scope::assigned: return record.assigned_to == actor.account_id;
        case Scope::asked: return record.asked == actor.account_id;
        case Scope::all: return true;
    }
    return false;
}

template <class Act>
struct Right {
    identity::Role role;
    Scope scope;
    Act act;
};

template <class Act, std::size_t N>
constexpr bool has_right(const std::array<Right<Act>, N>& rights, const identity::Actor& actor, const Belonging& record,
                         Act act) {
    for (const auto& right : rights) {
        if (right.role == actor.role && right.act == act && lies_within(right.scope, actor, record)) return true;
    }
    return false;
}

}  // namespace domain
