#pragma once
// Confirmation and sending.

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/summary.hpp"

namespace api::cases {

/// The confirmation (A12): everything captured with its words. Errors: invalid_input with every missing or wrong field, and
/// "follows" when the folio that the draft renews or reconsiders can no longer be.
struct PreviewCase {
    static constexpr std::string_view path = "/api/cases/preview";
    static constexpr std::string_view summary = "Confirmación de datos antes de enviar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = DraftId;
    struct Response {
        std::string confirmation{};  ///< SHA-256 of the summary, hexadecimal; SendCase wants it back.
        domain::cases::Summary summary{};
        std::vector<std::string> attachment_ids{};  ///< One for each of `summary.files`.
        static constexpr auto fields() {
            return base::fields<&Response::confirmation, &Response::summary, &Response::attachment_ids>();
        }
    };
};

/// Sends (A12.2, A13.1): folio, seal. Repeating it, with or without the key, answers the same folio. Errors: invalid_input
/// as PreviewCase; conflict when anything, the files too, is no longer as it was confirmed, or when a live case of
/// the same patient, drug and diagnosis exists.
struct SendCase {
    static constexpr std::string_view path = "/api/cases/send";
    static constexpr std::string_view summary = "Enviar la solicitud y obtener el folio";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{};
        std::string confirmation{};  ///< As PreviewCase gave it.
        static constexpr auto fields() { return base::fields<&Request::id, &Request::confirmation>(); }
    };
    struct Response {
        std::string folio{};
        base::Instant sent_at = 0;
        static constexpr auto fields() { return base::fields<&Response::folio, &Response::sent_at>(); }
    };
};

/// A draft that renews or reconsiders a folio goes on as a request of its own. Errors: not_found.
struct SendAsNew {
    static constexpr std::string_view path = "/api/cases/send-as-new";
    static constexpr std::string_view summary = "Continuar un borrador como solicitud nueva";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    using Request = DraftId;
    using Response = Nothing;
};

}  // namespace api::cases
