#pragma once
// Drafts: what a person types, kept until it is sent or discarded.

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/lists.hpp"

namespace api::cases {

/// A draft as the home page lists it.
struct DraftCard {
    std::string id{};
    std::string patient{}, generic{};
    domain::cases::Tab tab = domain::cases::Tab::paciente;
    base::Instant updated_at = 0;
    std::vector<domain::cases::Act> acts{};
    static constexpr auto fields() {
        using T = DraftCard;
        return base::fields<&T::id, &T::patient, &T::generic, &T::tab, &T::updated_at, &T::acts>();
    }
};

struct DraftId {
    std::string id{};
    static constexpr auto fields() { return base::fields<&DraftId::id>(); }
};

/// Errors: invalid_input "page.after" for a page of another list.
struct ListDrafts {
    static constexpr std::string_view path = "/api/cases/drafts";
    static constexpr std::string_view summary = "Solicitudes sin enviar, para continuar donde se quedaron";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        base::Sort<domain::cases::DraftBy> sort{domain::cases::DraftBy::saved, true};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::sort, &Request::page>(); }
    };
    using Response = base::PageOf<DraftCard>;
};

/// A draft with everything typed. Errors: not_found, also for another's; conflict once it was sent (`message` has the folio).
struct OpenDraft {
    static constexpr std::string_view path = "/api/cases/open-draft";
    static constexpr std::string_view summary = "Abrir una solicitud sin enviar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = DraftId;
    struct Response {
        std::string id{};
        std::int64_t version = 0;
        domain::cases::Content content{};
        std::vector<PatientCard> patient{};  ///< None or one: the chosen patient.
        std::vector<AttachmentCard> attachments{};
        base::Instant updated_at = 0;
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::id, &T::version, &T::content, &T::patient, &T::attachments, &T::updated_at>();
        }
    };
};

/// Keeps what is typed, right or wrong (limits of size only). An empty id makes a draft. Errors: conflict when another
/// window saved since `version`; not_found; invalid_input when a text is longer than any field may hold.
struct SaveDraft {
    static constexpr std::string_view path = "/api/cases/save-draft";
    static constexpr std::string_view summary = "Guardar una solicitud sin enviar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool survives_upgrade = true;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        domain::cases::Content content{};
        static constexpr auto fields() { return base::fields<&Request::id, &Request::version, &Request::content>(); }
    };
    struct Response {
        std::string id{};
        std::int64_t version = 0;
        base::Instant updated_at = 0;
        static constexpr auto fields() { return base::fields<&Response::id, &Response::version, &Response::updated_at>(); }
    };
};

struct DiscardDraft {
    static constexpr std::string_view path = "/api/cases/discard-draft";
    static constexpr std::string_view summary = "Descartar una solicitud sin enviar, con sus archivos";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    using Request = DraftId;
    using Response = Nothing;
};

}  // namespace api::cases
