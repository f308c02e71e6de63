#pragma once
// How a director asks for a change through the Módulo (A17.2).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/changes/access.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/changes/change.hpp"

namespace api::changes {

struct NamedOption {
    std::string id{}, name{};
    static constexpr auto fields() { return base::fields<&NamedOption::id, &NamedOption::name>(); }
};

/// An open request about the same folio or patient.
struct OpenOne {
    domain::changes::Kind kind = domain::changes::Kind::patient;
    std::int64_t number = 0;
    static constexpr auto fields() { return base::fields<&OpenOne::kind, &OpenOne::number>(); }
};

/// What is today of a folio of his own, what of it can be changed, and what each is chosen from. Errors: not_found.
struct PrepareChange {
    static constexpr std::string_view path = "/api/changes/prepare";
    static constexpr std::string_view summary = "Lo que hoy está registrado de un folio propio y lo que se puede cambiar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        std::string folio{};
        static constexpr auto fields() { return base::fields<&Request::folio, base::Written::number>(); }
    };
    struct Response {
        std::string folio{}, patient{}, patient_id{}, patient_line{}, generic{};
        domain::cases::State state = domain::cases::State::enviada;
        std::vector<domain::changes::Kind> kinds{};  ///< That can be asked for.
        std::vector<OpenOne> open{};
        domain::changes::Wanted today{};  ///< What is, in the form of what is wanted.
        std::string gender{}, unit{};     ///< In words.
        std::vector<NamedOption> genders{}, units{}, presentations{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::folio, &T::patient, &T::patient_id, &T::patient_line, &T::generic, &T::state, &T::kinds,
                                &T::open, &T::today, &T::gender, &T::unit, &T::genders, &T::units, &T::presentations>();
        }
    };
};

/// What was typed of a request that is not sent. `target`: the folio with which the form was opened, or "".
struct OpenChangeDraft {
    static constexpr std::string_view path = "/api/changes/open-draft";
    static constexpr std::string_view summary = "Solicitud de cambio sin enviar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        std::string target{};
        static constexpr auto fields() { return base::fields<&Request::target, base::Written::number>(); }
    };
    struct Response {
        domain::changes::Typed typed{};
        std::int64_t version = 0;
        base::Instant saved_at = 0;  ///< 0: nothing was kept.
        static constexpr auto fields() { return base::fields<&Response::typed, &Response::version, &Response::saved_at>(); }
    };
};

/// Keeps what is typed, right or wrong. Errors: not_found for a folio that is not his own; conflict when it was kept elsewhere or
/// sent meanwhile.
struct SaveChangeDraft {
    static constexpr std::string_view path = "/api/changes/save-draft";
    static constexpr std::string_view summary = "Guardar una solicitud de cambio sin enviar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool survives_upgrade = true;
    struct Request {
        std::string target{};
        domain::changes::Typed typed{};
        std::int64_t version = 0;  ///< As it was opened or kept last.
        static constexpr auto fields() {
            return base::fields<&Request::target, base::Written::number, &Request::typed, &Request::version>();
        }
    };
    struct Response {
        base::Instant saved_at = 0;
        std::int64_t version = 0;
        static constexpr auto fields() { return base::fields<&Response::saved_at, &Response::version>(); }
    };
};

/// Announces the PDF of a request; its bytes follow as an upload. Errors: invalid_input "name", "size_bytes".
struct AnnounceChangeFile {
    static constexpr std::string_view path = "/api/changes/announce-file";
    static constexpr std::string_view summary = "Anunciar el PDF de una solicitud de cambio";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string name{};
        std::int64_t size_bytes = 0;
        static constexpr auto fields() { return base::fields<&Request::name, base::Written::file_name, &Request::size_bytes>(); }
    };
    struct Response {
        std::string upload_id{};
        static constexpr auto fields() { return base::fields<&Response::upload_id>(); }
    };
};

/// What the upload itself answers.
struct ChangeFile {
    std::string id{}, name{};
    static constexpr auto fields() { return base::fields<&ChangeFile::id, &ChangeFile::name>(); }
};

/// The people of the Módulo are told. Errors: invalid_input "folio", "kind", "reason", "file_id", and by field of Wanted;
/// conflict when one of this kind is open about the same folio or patient.
struct AskChange {
    static constexpr std::string_view path = "/api/changes/ask";
    static constexpr std::string_view summary = "Solicitar un cambio por el Módulo SAnECE";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string target{};  ///< Of the draft that ends with it.
        domain::changes::Typed typed{};
        static constexpr auto fields() { return base::fields<&Request::target, base::Written::number, &Request::typed>(); }
    };
    using Response = ChangeNumber;
};

/// Errors: conflict once it is answered.
struct CancelChange {
    static constexpr std::string_view path = "/api/changes/cancel";
    static constexpr std::string_view summary = "Cancelar una solicitud de cambio propia";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    using Request = ChangeAt;
    using Response = ChangeNow;
};

}  // namespace api::changes
