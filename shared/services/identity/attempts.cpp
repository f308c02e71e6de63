#include "shared/services/identity/attempts.hpp"

#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/devices.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/shared.hpp"

namespace services::identity {
using base::Error;
using base::ErrorKind;
using base::Result;
namespace words = text::identity;

std::string network_of(const Caller& caller) { return caller.network.empty() ? caller.address : caller.network; }

Standing standing_of(storage::Connection& db, const Caller& caller, std::string_view user_name, const std::string& account_id) {
    const auto counted = [&](const std::string& place) {
        return crypto::digest_hex(base::folded(base::trimmed(user_name)) + place);
    };
    for (const auto& mark : caller.devices) {
        const auto device = crypto::digest_hex(mark);
        if (!account_id.empty() && storage::identity::is_device_of(db, device, account_id))
            return {counted("\ndevice " + device), true};
    }
    return {counted("\nnetwork " + network_of(caller)), false};
}

long long seconds_of(base::Instant wait_ms) { return (wait_ms + base::second_ms - 1) / base::second_ms; }

Result<void> may_try(const Ports& ports, const Standing& standing) {
    const auto wait_ms = ports.memory->wait_of(standing.who, ports.clock.elapsed());
    if (wait_ms <= 0) return base::done();
    return Error{ErrorKind::too_many, words::wait_before_sign_in(seconds_of(wait_ms)), {}, {}};
}

void count_wrong_password(Context& context, const Standing& standing) {
    const auto elapsed = context.ports.clock.elapsed();
    context.ports.memory->failed(standing.who, elapsed);
    if (!standing.known_device) context.ports.memory->suspect(network_of(context.session.caller), elapsed);
    context.keep_when_refused = true;  // the row of the audit
}

Precedence precedence_in(const Ports& ports, const Caller& caller) {
    const bool doubtful = ports.memory->is_doubtful(network_of(caller), ports.clock.elapsed());
    return doubtful ? Precedence::doubtful : Precedence::ordinary;
}

Precedence precedence_of(const Ports& ports, const Caller& caller, const Standing& standing, bool has_account) {
    if (standing.known_device) return Precedence::known;
    return has_account ? precedence_in(ports, caller) : Precedence::doubtful;
}

}  // namespace services::identity
