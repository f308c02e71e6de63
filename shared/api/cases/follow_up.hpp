#pragma once
// What a requester sees of cases already sent.

#include <string>
#include <string_view>
#include <tuple>

#include "shared/api/cases/access.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"

namespace api::cases {

/// A case already sent, as the requester's list shows it.
struct SentCard {
    std::string folio{}, patient{}, nss{}, agregado_medico{}, entity{}, generic{};
    domain::cases::State state = domain::cases::State::enviada;
    base::Instant sent_at = 0, decided_at = 0;  ///< FEVAL; 0: no evaluation yet.
    std::string observations{}, requerimiento{}, expires_on{};
    base::Instant due_at = 0;                ///< Until when it is to be completed, when it was returned.
    std::vector<domain::cases::Act> acts{};  ///< What the reader may do with it; buttons are drawn from it.
    static constexpr auto fields() {
        using T = SentCard;
        return base::fields<&T::folio, &T::patient, &T::nss, &T::agregado_medico, &T::entity, &T::generic, &T::state, &T::sent_at,
                            &T::decided_at, &T::observations, &T::requerimiento, &T::expires_on, &T::due_at, &T::acts>();
    }
};

/// Errors: invalid_input "page.after" for a page of another list.
struct ListSent {
    static constexpr std::string_view path = "/api/cases/sent";
    static constexpr std::string_view summary = "Solicitudes enviadas por la cuenta, página por página";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        domain::cases::SentFilter filter{};
        base::Sort<domain::cases::SentBy> sort{domain::cases::SentBy::sent, true};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::sort, &Request::page>(); }
    };
    using Response = base::PageOf<SentCard>;
};

/// What the filter shows as a workbook, all pages of it (A14.6): the columns of the view, dates as dates.
struct ExportSent {
    static constexpr std::string_view path = "/api/cases/export-sent";
    static constexpr std::string_view summary = "Exportar datos a excel";
    static constexpr std::string_view mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        domain::cases::SentFilter filter{};
        base::Sort<domain::cases::SentBy> sort{domain::cases::SentBy::sent, true};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::sort>(); }
    };
};

/// Mails the evaluation of a folio again to the director who sent it (A15). Errors: invalid_input "folio" when it is empty;
/// not_found, in the same words, for an unknown folio, another's, and one without an evaluation.
struct ResendEvaluation {
    static constexpr std::string_view path = "/api/cases/resend-evaluation";
    static constexpr std::string_view summary = "Reenviar por correo la evaluación de un folio";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string folio{};
        static constexpr auto fields() { return base::fields<&Request::folio, base::Written::number>(); }
    };
    struct Response {
        std::string sent_to{};
        static constexpr auto fields() { return base::fields<&Response::sent_to>(); }
    };
};

}  // namespace api::cases
