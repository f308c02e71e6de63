#pragma once
// What a director does with a folio of his own: where it is, withdraw it, renew it, ask for it to be looked at again.

#include <string>
#include <string_view>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"

namespace api::cases {

/// "¿Dónde va mi solicitud?": what happened, who has it (by role), what comes next and by when (beyond 2). Errors: not_found.
struct CaseHistory {
    static constexpr std::string_view path = "/api/cases/history";
    static constexpr std::string_view summary = "Línea de tiempo de una solicitud propia";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = CaseFolio;
    struct Response {
        std::string folio{}, patient{}, generic{}, diagnosis{};
        CaseNow now{};
        base::Instant due_at = 0;  ///< Until when somebody is to do something; 0: no time is set.
        std::vector<EventCard> events{};
        // Of the decision, when there is one.
        std::string requerimiento{}, reason{}, unmet_requirement{}, observations{}, expires_on{};
        base::Instant decided_at = 0;
        std::string renews_folio{}, reconsiders_folio{};
        std::vector<std::string> followed_by{};  ///< Folios that renew or reconsider this one.
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::folio, &T::patient, &T::generic, &T::diagnosis, &T::now, &T::due_at, &T::events,
                                &T::requerimiento, &T::reason, &T::unmet_requirement, &T::observations, &T::expires_on,
                                &T::decided_at, &T::renews_folio, &T::reconsiders_folio, &T::followed_by>();
        }
    };
};

/// Errors: invalid_input "reason"; conflict once it is decided.
struct WithdrawCase {
    static constexpr std::string_view path = "/api/cases/withdraw";
    static constexpr std::string_view summary = "Retirar una solicitud sin evaluación";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string folio{};
        std::int64_t version = 0;
        std::string reason{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::folio, base::Written::number, &T::version, &T::reason, base::Written::paragraphs>();
        }
    };
    using Response = CaseNow;
};

/// A new draft with what was captured in a folio; weight, dose, response and studies are to be filled anew. `as`: renew (of what
/// is authorized and valid), reconsider (of what was not authorized) or copy. The one that is there already is answered again.
/// Errors: conflict, in words that say what to do, when the folio is not in such a state.
struct FollowCase {
    static constexpr std::string_view path = "/api/cases/follow";
    static constexpr std::string_view summary = "Renovar, pedir reconsideración o copiar una solicitud";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string folio{};
        domain::cases::Act as = domain::cases::Act::copy;
        static constexpr auto fields() { return base::fields<&Request::folio, base::Written::number, &Request::as>(); }
    };
    using Response = DraftId;
};

}  // namespace api::cases
