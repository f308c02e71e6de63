#pragma once
// Wrong passwords are counted; who waits for the next try (R35).

#include <string>
#include <string_view>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace services::identity {

std::string network_of(const Caller& caller);

/// Whose wrong passwords count together: of one name, at a browser that its account was signed in with before, or else in
/// one network (R35). So the owner elsewhere is not kept out. A name that nobody has waits like any other, or waiting would
/// tell which names exist.
struct Standing {
    std::string who{};
    bool known_device = false;
};
Standing standing_of(storage::Connection& db, const Caller& caller, std::string_view user_name, const std::string& account_id);

/// Whole seconds, so that who waits as long as told has waited long enough.
long long seconds_of(base::Instant wait_ms);

/// While wrong passwords make one wait.
base::Result<void> may_try(const Ports& ports, const Standing& standing);

/// Each wrong password makes the next try wait longer, and speaks against its network.
void count_wrong_password(Context& context, const Standing& standing);

/// When more passwords come than can be hashed, a name that nobody has and a network of many wrong tries stand last.
Precedence precedence_in(const Ports& ports, const Caller& caller);
Precedence precedence_of(const Ports& ports, const Caller& caller, const Standing& standing, bool has_account);

}  // namespace services::identity
