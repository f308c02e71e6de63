#pragma once
// Several systems under one roof: each has its name, its addresses ("sanece/…"), its menu, and a start for each role.

#include <span>
#include <string_view>
#include <vector>

#include "app/navigation/address.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/text.hpp"

namespace screens {

struct System {
    std::string_view key;  ///< The first word of its addresses.
    text::Text name;       ///< In banner and titles.
    text::Text long_name;
    text::Text sentence;  ///< What one does in it, for who has to choose.
    std::string_view sign_in;
    /// Where somebody of a role begins; "" when the role has no work in it.
    std::string_view (*start_of)(domain::identity::Role role);

    /// Where this person begins in it; "" when he has no work there.
    std::string_view start_for(const api::identity::Me& me) const { return me.signed_in ? start_of(me.role) : sign_in; }
};

using Systems = std::span<const System* const>;

/// The system of an address; the first one where the address names none.
inline const System& system_of(Systems systems, const navigation::Address& address) {
    for (const auto* each : systems) {
        if (address.is_below(each->key)) return *each;
    }
    return *systems.front();
}

/// Those this person may enter: before signing in, all.
inline std::vector<const System*> systems_for(Systems systems, const api::identity::Me& me) {
    std::vector<const System*> open;
    for (const auto* each : systems) {
        if (!each->start_for(me).empty()) open.push_back(each);
    }
    return open;
}

}  // namespace screens
