#pragma once
// Delegation with dates (beyond 11): a director names who acts in his place; that one chooses for whom he acts.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/identity/delegation.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::identity {

/// Those who name a delegate, and are named.
inline constexpr Access delegating = Access::roles({domain::identity::Role::solicitante});

struct DelegationCard {
    std::string id{}, delegate{};  ///< The delegate's name.
    std::string from{}, until{};
    domain::identity::DelegationState state = domain::identity::DelegationState::coming;
    base::Instant ended_at = 0;
    std::int64_t version = 0;
    static constexpr auto fields() {
        using T = DelegationCard;
        return base::fields<&T::id, &T::delegate, &T::from, &T::until, &T::state, &T::ended_at, &T::version>();
    }
};

/// One's own, the latest first; while one acts for another, that one's.
struct ListDelegations {
    static constexpr std::string_view path = "/api/identity/delegations";
    static constexpr std::string_view summary = "Delegaciones de quien envía solicitudes";
    static constexpr Access access = delegating;
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<DelegationCard> delegations{};
        static constexpr auto fields() { return base::fields<&Response::delegations>(); }
    };
};

/// Errors: invalid_input by field, "from" and "until" also for days that are another delegate's.
struct NameDelegate {
    static constexpr std::string_view path = "/api/identity/name-delegate";
    static constexpr std::string_view summary = "Nombrar a quien actúe en el propio lugar entre dos fechas";
    static constexpr Access access = delegating;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool in_person = true;
    using Request = domain::identity::Naming;
    using Response = DelegationCard;
};

/// Before its last day. Errors: not_found; conflict when it has ended already.
struct EndDelegation {
    static constexpr std::string_view path = "/api/identity/end-delegation";
    static constexpr std::string_view summary = "Terminar una delegación propia antes de su último día";
    static constexpr Access access = delegating;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool in_person = true;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        static constexpr auto fields() { return base::fields<&Request::id, &Request::version>(); }
    };
    using Response = DelegationCard;
};

/// From now on the session acts in the place of who named one, or again in one's own. A session of its own takes its place. Errors:
/// conflict when that delegation does not hold.
struct ActFor {
    static constexpr std::string_view path = "/api/identity/act-for";
    static constexpr std::string_view summary = "Elegir por quién se actúa";
    static constexpr Access access = delegating;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string delegation_id{};  ///< "": in one's own place.
        static constexpr auto fields() { return base::fields<&Request::delegation_id>(); }
    };
    using Response = Me;
};

struct DoneCard {
    base::Instant at = 0;
    std::string folio{};
    domain::cases::Act act = domain::cases::Act::send;
    std::int64_t change = 0;  ///< Number of the change that was asked for, to which it was done; 0 where it was done to the case.
    domain::changes::Act change_act = domain::changes::Act::ask;
    std::string delegate{};
    static constexpr auto fields() {
        using T = DoneCard;
        return base::fields<&T::at, &T::folio, &T::act, &T::change, &T::change_act, &T::delegate>();
    }
};

/// What was done in one's place to one's requests, the latest first. Errors: invalid_input "page.after".
struct ListDoneForMe {
    static constexpr std::string_view path = "/api/identity/done-for-me";
    static constexpr std::string_view summary = "Lo que se hizo en el lugar de quien envía solicitudes";
    static constexpr Access access = delegating;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::page>(); }
    };
    using Response = base::PageOf<DoneCard>;
};

}  // namespace api::identity
