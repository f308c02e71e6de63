#pragma once
// The sealed receipt and its public verification.

#include <string>
#include <string_view>
#include <tuple>

#include "shared/api/cases/access.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/cases/state.hpp"

namespace api::cases {

/// The comprobante (A13.4) as PDF. Errors: not_found, also for another's folio.
struct ReceiptDocument {
    static constexpr std::string_view path = "/api/cases/receipt";
    static constexpr std::string_view summary = "Comprobante de registro en PDF";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        std::string folio{};
        static constexpr auto fields() { return base::fields<&Request::folio, base::Written::number>(); }
    };
};

/// Anyone may check a seal with folio and code (R21); no patient data. An unknown pair answers `found` false.
struct VerifySeal {
    static constexpr std::string_view path = "/api/cases/verify-seal";
    static constexpr std::string_view summary = "Verificar el sello de un comprobante, evaluación o constancia de cambio";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;  ///< Audited: each check leaves a row.
    static constexpr Door door = Door::verification;
    struct Request {
        std::string folio{};
        std::string code{};
        static constexpr auto fields() {
            return base::fields<&Request::folio, base::Written::number, &Request::code, base::Written::code>();
        }
    };
    struct Response {
        bool found = false;
        bool seal_valid = false;
        domain::cases::Paper paper = domain::cases::Paper::receipt;  ///< Which one shows that code.
        domain::cases::State state = domain::cases::State::enviada;
        std::string folio{};
        base::Instant sealed_at = 0;
        std::string entity{}, generic{};
        std::string record_sha256{}, key_id{};
        bool undone = false;  ///< What this constancia de cambio says was undone afterwards.
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::found, &T::seal_valid, &T::paper, &T::state, &T::folio, &T::sealed_at, &T::entity,
                                &T::generic, &T::record_sha256, &T::key_id, &T::undone>();
        }
    };
};

}  // namespace api::cases
