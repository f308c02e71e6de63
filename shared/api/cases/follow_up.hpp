#pragma once
// What a requester sees of cases already sent.

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/state.hpp"

namespace api::cases {

/// A case already sent, as the requester's list shows it.
struct SentCard {
    std::string folio{}, patient{}, nss{}, agregado_medico{}, entity{}, generic{};
    domain::cases::State state = domain::cases::State::enviada;
    base::Instant sent_at = 0;
    static constexpr auto fields() {
        using T = SentCard;
        return base::fields<&T::folio, &T::patient, &T::nss, &T::agregado_medico, &T::entity, &T::generic, &T::state,
                            &T::sent_at>();
    }
};

struct ListSent {
    static constexpr std::string_view path = "/api/cases/sent";
    static constexpr std::string_view summary = "Solicitudes enviadas por la cuenta, las más nuevas primero";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = Nothing;
    struct Response {
        std::vector<SentCard> cases{};
        static constexpr auto fields() { return base::fields<&Response::cases>(); }
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
