#pragma once
// Returned for more information, and completed, on the same folio (beyond 3).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/correction.hpp"

namespace api::cases {

/// The director is told by mail. Errors: invalid_input "marks", "words", "due_on"; conflict.
struct ReturnCase {
    static constexpr std::string_view path = "/api/cases/return";
    static constexpr std::string_view summary = "Regresar una solicitud para que se complete";
    static constexpr Access access = evaluators;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string folio{};
        std::int64_t version = 0;
        std::vector<domain::cases::Mark> marks{};
        std::string words{};
        std::string due_on{};  ///< "2026-07-23"
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::folio, base::Written::number, &T::version, &T::marks, &T::words, base::Written::paragraphs,
                                &T::due_on>();
        }
    };
    using Response = CaseNow;
};

/// What is to be completed, as it is by now. Errors: not_found; conflict when nothing is awaited (any more).
struct OpenCorrection {
    static constexpr std::string_view path = "/api/cases/open-correction";
    static constexpr std::string_view summary = "Solicitud regresada, con lo que se debe completar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = CaseFolio;
    struct Response {
        std::string folio{}, case_id{}, patient{}, generic{}, diagnosis{};
        std::int64_t version = 0;
        std::string words{}, due_on{};
        std::vector<domain::cases::Mark> marks{};
        std::vector<domain::cases::Target> targets{};  ///< The labels of what is marked.
        domain::cases::Content content{};              ///< As sent, with what was corrected and saved since.
        std::string recommendation_id{};
        std::vector<AttachmentCard> attachments{};  ///< With those that were added since, without those they replace.
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::folio, &T::case_id, &T::patient, &T::generic, &T::diagnosis, &T::version, &T::words,
                                &T::due_on, &T::marks, &T::targets, &T::content, &T::recommendation_id, &T::attachments>();
        }
    };
};

/// Keeps what is corrected, right or wrong; what is not marked stays as it was sent, whatever comes.
struct SaveCorrection {
    static constexpr std::string_view path = "/api/cases/save-correction";
    static constexpr std::string_view summary = "Guardar lo que se completa de una solicitud regresada";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool survives_upgrade = true;
    struct Request {
        std::string folio{};
        domain::cases::Content content{};
        static constexpr auto fields() { return base::fields<&Request::folio, base::Written::number, &Request::content>(); }
    };
    struct Response {
        base::Instant saved_at = 0;
        static constexpr auto fields() { return base::fields<&Response::saved_at>(); }
    };
};

/// Back to who evaluates it. Errors: invalid_input by field, as PreviewCase, "marks" when nothing was changed; conflict.
struct ResubmitCase {
    static constexpr std::string_view path = "/api/cases/resubmit";
    static constexpr std::string_view summary = "Reenviar una solicitud completada";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string folio{};
        std::int64_t version = 0;
        domain::cases::Content content{};
        std::string words{};  ///< To the evaluator; may be empty.
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::folio, base::Written::number, &T::version, &T::content, &T::words,
                                base::Written::paragraphs>();
        }
    };
    using Response = CaseNow;
};

}  // namespace api::cases
