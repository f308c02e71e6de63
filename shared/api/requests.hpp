#pragma once
// Endpoints of SAnECE requests: patients, drafts, attachments, sending, receipt, verification.

#include <string>
#include <tuple>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/domain/requests/request.hpp"

namespace api {

inline constexpr Access requesters = Access::roles({domain::Role::solicitante});

/// A patient as the search table and the tabs show it.
struct PatientCard {
    std::string id{};
    std::int64_t number = 0;
    std::string full_name{};
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    std::string nss{}, agregado_medico{};
    std::string gender_id{}, gender{};
    static constexpr auto fields() {
        using T = PatientCard;
        return std::tuple{base::field("id", &T::id),
                          base::field("number", &T::number),
                          base::field("full_name", &T::full_name),
                          base::field("paternal_surname", &T::paternal_surname),
                          base::field("maternal_surname", &T::maternal_surname),
                          base::field("given_names", &T::given_names),
                          base::field("nss", &T::nss),
                          base::field("agregado_medico", &T::agregado_medico),
                          base::field("gender_id", &T::gender_id),
                          base::field("gender", &T::gender)};
    }
};

/// The patients under one NSS (A7.4, A7.6). Errors: invalid_input "nss" (R4).
struct SearchPatients {
    static constexpr std::string_view path = "/api/requests/search-patients";
    static constexpr std::string_view summary = "Pacientes registrados con un NSS";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        std::string nss{};
        static constexpr auto fields() { return std::tuple{base::field("nss", &Request::nss, base::Written::number)}; }
    };
    struct Response {
        std::string nss{};   ///< The ten digits.
        std::string hint{};  ///< When they may be the eleven of another NSS without its zero (R28).
        std::vector<PatientCard> patients{};
        static constexpr auto fields() {
            return std::tuple{base::field("nss", &Response::nss), base::field("hint", &Response::hint),
                              base::field("patients", &Response::patients)};
        }
    };
};

/// Registers a patient under an NSS. Errors: invalid_input by field of NewPatient; conflict when the NSS already has that
/// agregado médico. `accept_warnings`: pass the disagreements of the agregado with gender and age (R10); without it they
/// are refused as invalid_input with field "agregado_warning".
struct RegisterPatient {
    static constexpr std::string_view path = "/api/requests/register-patient";
    static constexpr std::string_view summary = "Registrar un paciente o un integrante del núcleo familiar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string nss{};
        domain::NewPatient patient{};
        bool accept_warnings = false;
        static constexpr auto fields() {
            return std::tuple{base::field("nss", &Request::nss, base::Written::number), base::field("patient", &Request::patient),
                              base::field("accept_warnings", &Request::accept_warnings)};
        }
    };
    using Response = PatientCard;
};

struct AttachmentCard {
    std::string id{}, slot{}, name{};
    std::int64_t size_bytes = 0;
    static constexpr auto fields() {
        using T = AttachmentCard;
        return std::tuple{base::field("id", &T::id), base::field("slot", &T::slot), base::field("name", &T::name),
                          base::field("size_bytes", &T::size_bytes)};
    }
};

/// A draft as the home page lists it.
struct DraftCard {
    std::string id{};
    std::string patient{}, generic{};
    domain::Tab tab = domain::Tab::paciente;
    base::Instant updated_at = 0;
    static constexpr auto fields() {
        using T = DraftCard;
        return std::tuple{base::field("id", &T::id), base::field("patient", &T::patient), base::field("generic", &T::generic),
                          base::field("tab", &T::tab), base::field("updated_at", &T::updated_at)};
    }
};

struct DraftId {
    std::string id{};
    static constexpr auto fields() { return std::tuple{base::field("id", &DraftId::id)}; }
};

struct ListDrafts {
    static constexpr std::string_view path = "/api/requests/drafts";
    static constexpr std::string_view summary = "Solicitudes sin enviar, para continuar donde se quedaron";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = Nothing;
    struct Response {
        std::vector<DraftCard> drafts{};
        static constexpr auto fields() { return std::tuple{base::field("drafts", &Response::drafts)}; }
    };
};

/// A draft with everything typed. Errors: not_found, also for another's; conflict once it was sent (`message` has the folio).
struct OpenDraft {
    static constexpr std::string_view path = "/api/requests/open-draft";
    static constexpr std::string_view summary = "Abrir una solicitud sin enviar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = DraftId;
    struct Response {
        std::string id{};
        std::int64_t version = 0;
        domain::RequestContent content{};
        std::vector<PatientCard> patient{};  ///< None or one: the chosen patient.
        std::vector<AttachmentCard> attachments{};
        base::Instant updated_at = 0;
        static constexpr auto fields() {
            using T = Response;
            return std::tuple{base::field("id", &T::id),
                              base::field("version", &T::version),
                              base::field("content", &T::content),
                              base::field("patient", &T::patient),
                              base::field("attachments", &T::attachments),
                              base::field("updated_at", &T::updated_at)};
        }
    };
};

/// Keeps what is typed, right or wrong (limits of size only). An empty id makes a draft. Errors: conflict when another
/// window saved since `version`; not_found; invalid_input when a text is longer than any field may hold.
struct SaveDraft {
    static constexpr std::string_view path = "/api/requests/save-draft";
    static constexpr std::string_view summary = "Guardar una solicitud sin enviar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        domain::RequestContent content{};
        static constexpr auto fields() {
            return std::tuple{base::field("id", &Request::id), base::field("version", &Request::version),
                              base::field("content", &Request::content)};
        }
    };
    struct Response {
        std::string id{};
        std::int64_t version = 0;
        base::Instant updated_at = 0;
        static constexpr auto fields() {
            return std::tuple{base::field("id", &Response::id), base::field("version", &Response::version),
                              base::field("updated_at", &Response::updated_at)};
        }
    };
};

struct DiscardDraft {
    static constexpr std::string_view path = "/api/requests/discard-draft";
    static constexpr std::string_view summary = "Descartar una solicitud sin enviar, con sus archivos";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    using Request = DraftId;
    using Response = Nothing;
};

/// Announces a PDF; its bytes follow as an upload with the answered id (api::Api::upload). A slot that takes one file
/// keeps the old one until the new one is stored. Errors: invalid_input "name" or "size_bytes" (R5, R7), "slot";
/// not_found for another's draft; conflict once sent or when the request has the most files it may have.
struct AnnounceAttachment {
    static constexpr std::string_view path = "/api/requests/announce-attachment";
    static constexpr std::string_view summary = "Anunciar un PDF que se va a adjuntar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string request_id{};
        std::string slot{};
        std::string name{};
        std::int64_t size_bytes = 0;
        static constexpr auto fields() {
            using T = Request;
            return std::tuple{base::field("request_id", &T::request_id), base::field("slot", &T::slot),
                              base::field("name", &T::name, base::Written::file_name), base::field("size_bytes", &T::size_bytes)};
        }
    };
    struct Response {
        std::string upload_id{};
        static constexpr auto fields() { return std::tuple{base::field("upload_id", &Response::upload_id)}; }
    };
};

/// What the upload itself answers: the attachments of the request as they are now.
struct AttachmentsNow {
    std::vector<AttachmentCard> attachments{};
    static constexpr auto fields() { return std::tuple{base::field("attachments", &AttachmentsNow::attachments)}; }
};

struct RemoveAttachment {
    static constexpr std::string_view path = "/api/requests/remove-attachment";
    static constexpr std::string_view summary = "Quitar un PDF de una solicitud sin enviar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string attachment_id{};
        static constexpr auto fields() { return std::tuple{base::field("attachment_id", &Request::attachment_id)}; }
    };
    using Response = AttachmentsNow;
};

/// The confirmation (A12): everything captured with its words. Errors: invalid_input with every missing or wrong field.
struct PreviewRequest {
    static constexpr std::string_view path = "/api/requests/preview";
    static constexpr std::string_view summary = "Confirmación de datos antes de enviar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = DraftId;
    struct Response {
        std::string confirmation{};  ///< SHA-256 of the summary, hexadecimal; SendRequest wants it back.
        domain::RequestSummary summary{};
        std::vector<std::string> attachment_ids{};  ///< One for each of `summary.files`.
        static constexpr auto fields() {
            return std::tuple{base::field("confirmation", &Response::confirmation), base::field("summary", &Response::summary),
                              base::field("attachment_ids", &Response::attachment_ids)};
        }
    };
};

/// Sends (A12.2, A13.1): folio, seal. Repeating it, with or without the key, answers the same folio. Errors: invalid_input
/// as PreviewRequest; conflict when anything, the files too, is no longer as it was confirmed, or when a live request for
/// the same patient, drug and diagnosis exists.
struct SendRequest {
    static constexpr std::string_view path = "/api/requests/send";
    static constexpr std::string_view summary = "Enviar la solicitud y obtener el folio";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{};
        std::string confirmation{};  ///< As PreviewRequest gave it.
        static constexpr auto fields() {
            return std::tuple{base::field("id", &Request::id), base::field("confirmation", &Request::confirmation)};
        }
    };
    struct Response {
        std::string folio{};
        base::Instant sent_at = 0;
        static constexpr auto fields() {
            return std::tuple{base::field("folio", &Response::folio), base::field("sent_at", &Response::sent_at)};
        }
    };
};

/// A request already sent, as the requester's list shows it.
struct SentCard {
    std::string folio{}, patient{}, nss{}, agregado_medico{}, entity{}, generic{};
    domain::RequestState state = domain::RequestState::enviada;
    base::Instant sent_at = 0;
    static constexpr auto fields() {
        using T = SentCard;
        return std::tuple{base::field("folio", &T::folio),   base::field("patient", &T::patient),
                          base::field("nss", &T::nss),       base::field("agregado_medico", &T::agregado_medico),
                          base::field("entity", &T::entity), base::field("generic", &T::generic),
                          base::field("state", &T::state),   base::field("sent_at", &T::sent_at)};
    }
};

struct ListSent {
    static constexpr std::string_view path = "/api/requests/sent";
    static constexpr std::string_view summary = "Solicitudes enviadas por la cuenta, las más nuevas primero";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = Nothing;
    struct Response {
        std::vector<SentCard> requests{};
        static constexpr auto fields() { return std::tuple{base::field("requests", &Response::requests)}; }
    };
};

/// Mails the evaluation of a folio again to the director who sent it (A15). Errors: invalid_input "folio" when it is empty;
/// not_found, in the same words, for an unknown folio, another's, and one without an evaluation.
struct ResendEvaluation {
    static constexpr std::string_view path = "/api/requests/resend-evaluation";
    static constexpr std::string_view summary = "Reenviar por correo la evaluación de un folio";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string folio{};
        static constexpr auto fields() { return std::tuple{base::field("folio", &Request::folio, base::Written::number)}; }
    };
    struct Response {
        std::string sent_to{};
        static constexpr auto fields() { return std::tuple{base::field("sent_to", &Response::sent_to)}; }
    };
};

/// The comprobante (A13.4) as PDF. Errors: not_found, also for another's folio.
struct ReceiptDocument {
    static constexpr std::string_view path = "/api/requests/receipt";
    static constexpr std::string_view summary = "Comprobante de registro en PDF";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        std::string folio{};
        static constexpr auto fields() { return std::tuple{base::field("folio", &Request::folio, base::Written::number)}; }
    };
};

/// A PDF as it was attached. Errors: not_found, also for another's.
struct AttachmentDocument {
    static constexpr std::string_view path = "/api/requests/attachment";
    static constexpr std::string_view summary = "PDF adjunto";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        std::string attachment_id{};
        static constexpr auto fields() { return std::tuple{base::field("attachment_id", &Request::attachment_id)}; }
    };
};

/// Anyone may check a seal with folio and code (R21); no patient data. An unknown pair answers `found` false.
struct VerifySeal {
    static constexpr std::string_view path = "/api/requests/verify-seal";
    static constexpr std::string_view summary = "Verificar el sello digital de un comprobante";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;  ///< Audited: each check leaves a row.
    struct Request {
        std::string folio{};
        std::string code{};
        static constexpr auto fields() {
            return std::tuple{base::field("folio", &Request::folio, base::Written::number),
                              base::field("code", &Request::code, base::Written::code)};
        }
    };
    struct Response {
        bool found = false;
        bool seal_valid = false;
        domain::RequestState state = domain::RequestState::enviada;
        std::string folio{};
        base::Instant sealed_at = 0;
        std::string entity{}, generic{};
        std::string record_sha256{}, key_id{};
        static constexpr auto fields() {
            using T = Response;
            return std::tuple{base::field("found", &T::found),         base::field("seal_valid", &T::seal_valid),
                              base::field("state", &T::state),         base::field("folio", &T::folio),
                              base::field("sealed_at", &T::sealed_at), base::field("entity", &T::entity),
                              base::field("generic", &T::generic),     base::field("record_sha256", &T::record_sha256),
                              base::field("key_id", &T::key_id)};
        }
    };
};

}  // namespace api
