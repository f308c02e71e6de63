#pragma once
// Many rows at once, as years of work would leave them.

#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/changes/change.hpp"
#include "tests/support/world.hpp"

namespace test {

/// Cases of an account in a state, `apart` milliseconds from one to the next, the first sent `at`; their folios in that
/// order. `apart` 0: all at once.
std::vector<std::string> add_cases(World& world, std::size_t count, domain::cases::State state, base::Instant at,
                                   base::Instant apart = 1000, const std::string& user_name = "director");
/// Registrations that wait for the jefatura, a second from one to the next.
void add_registrations(World& world, std::size_t count, base::Instant at);
/// Change requests of an account in a state, about cases of its own, a second from one to the next.
void add_changes(World& world, std::size_t count, domain::changes::State state, base::Instant at,
                 const std::string& user_name = "director");
/// What an OOAD asked of the division in a period of this id, a second from one to the next; the period is made if need be.
void add_requests(World& world, std::size_t count, base::Instant at, const std::string& period_id);

}  // namespace test
