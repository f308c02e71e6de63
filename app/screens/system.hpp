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
    text::Text sentence;             ///< What one does in it, for who has to choose.
    std::string_view visitor_start;  ///< Where one begins who has not signed in …
    std::string_view sign_in;        ///< … and where he does that.
    /// Where somebody of a role begins; "" when the role has no work in it.
    std::string_view (*start_of)(domain::identity::Role role);

    // At the foot of its pages.
    std::string_view (*contact_of)(const api::identity::Me& me);
    text::Text verify;  ///< The words of the link to the page on which anybody verifies its papers.
    std::string_view verification;

    /// Where this person begins in it; "" when he has no work there.
    std::string_view start_for(const api::identity::Me& me) const { return me.signed_in ? start_of(me.role) : visitor_start; }
};

using Systems = std::span<const System* const>;

/// The system of an address; null where the address names none: a page that belongs to all.
inline const System* named_by(Systems systems, const navigation::Address& address) {
    for (const auto* each : systems) {
        if (address.is_below(each->key)) return each;
    }
    return nullptr;
}

/// The system in which one signs in at this address; null when one does not.
inline const System* entered_at(Systems systems, std::string_view address) {
    for (const auto* each : systems) {
        if (each->sign_in == address) return each;
    }
    return nullptr;
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
