#pragma once
// What was prepared of a recommendation or a form is looked at, published or discarded; and forms as they are edited.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/catalog/editing.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/catalog/form_rules.hpp"

namespace api::catalog {

/// A draft as it was shown.
struct DraftAt {
    domain::catalog::EditedKind kind = domain::catalog::EditedKind::recommendation;
    std::string id{};
    std::int64_t version = 0;
    static constexpr auto fields() {
        using T = DraftAt;
        return base::fields<&T::kind, &T::id, &T::version>();
    }
};

struct Refusal {
    std::string field{}, message{};
    static constexpr auto fields() { return base::fields<&Refusal::field, &Refusal::message>(); }
};

/// What publishing would change, for whom, and what forbids it. Errors: conflict when there is no draft, or another one by now.
struct PreviewPublication {
    static constexpr std::string_view path = "/api/catalog/preview-publication";
    static constexpr std::string_view summary = "Qué cambiaría al publicar un borrador";
    static constexpr Access access = catalog_editors;
    static constexpr Effect effect = Effect::reads;
    using Request = DraftAt;
    struct Response {
        std::vector<domain::catalog::FieldChange> changes{};
        std::vector<Refusal> refusals{};     ///< By field of the draft.
        std::vector<std::string> used_by{};  ///< Of a form: drugs with the diagnoses that ask for it.
        Uses uses{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::changes, &T::refusals, &T::used_by, &T::uses>();
        }
    };
};

/// Errors: invalid_input by field of the draft; conflict when there is no draft (published or discarded already), when it is
/// another one by now, or when it says what is published already.
struct PublishDraft {
    static constexpr std::string_view path = "/api/catalog/publish";
    static constexpr std::string_view summary = "Publicar un borrador del catálogo";
    static constexpr Access access = catalog_editors;
    static constexpr Effect effect = Effect::writes;
    using Request = DraftAt;
    using Response = PublishedState;
};

/// Errors: conflict as above.
struct DiscardCatalogDraft {
    static constexpr std::string_view path = "/api/catalog/discard-draft";
    static constexpr std::string_view summary = "Descartar un borrador del catálogo";
    static constexpr Access access = catalog_editors;
    static constexpr Effect effect = Effect::writes;
    using Request = DraftAt;
    using Response = Nothing;
};

// ---- forms -------------------------------------------------------------------------------------------------

struct FormId {
    std::string id{};  ///< The base of its versions.
    static constexpr auto fields() { return base::fields<&FormId::id>(); }
};

struct FormCard {
    std::string id{}, heading{};
    std::int64_t number = 0;  ///< Of the newest version; 0: never published.
    std::int64_t asks = 0, files = 0;
    bool has_draft = false;
    std::vector<std::string> used_by{};
    static constexpr auto fields() {
        using T = FormCard;
        return base::fields<&T::id, &T::heading, &T::number, &T::asks, &T::files, &T::has_draft, &T::used_by>();
    }
};

struct ListForms {
    static constexpr std::string_view path = "/api/catalog/edit-forms";
    static constexpr std::string_view summary = "Formularios de especificaciones para su edición";
    static constexpr Access access = catalog_readers;
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<FormCard> rows{};
        static constexpr auto fields() { return base::fields<&Response::rows>(); }
    };
};

/// Errors: invalid_input "name"; not_found of the one to copy.
struct CreateForm {
    static constexpr std::string_view path = "/api/catalog/create-form";
    static constexpr std::string_view summary = "Empezar el borrador de un formulario, vacío o como copia de otro";
    static constexpr Access access = catalog_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string name{};
        std::string copy_of{};  ///< "": empty.
        static constexpr auto fields() { return base::fields<&Request::name, &Request::copy_of>(); }
    };
    using Response = FormId;
};

/// Errors: not_found.
struct OpenForm {
    static constexpr std::string_view path = "/api/catalog/open-form";
    static constexpr std::string_view summary = "Un formulario como está publicado y como se prepara";
    static constexpr Access access = catalog_readers;
    static constexpr Effect effect = Effect::reads;
    using Request = FormId;
    struct Response {
        std::string id{};
        domain::catalog::FormContent content{};  ///< As it is prepared, else as it is published.
        DraftState draft{};
        PublishedState published{};
        std::vector<std::string> used_by{};
        std::vector<std::string> lists{};  ///< The open lists there are.
        std::vector<ChangeCard> history{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::id, &T::content, &T::draft, &T::published, &T::used_by, &T::lists, &T::history>();
        }
    };
};

/// Keeps what is typed, right or wrong; what has a label and no key gets one. Errors: invalid_input when it is more than any
/// honest form holds; not_found; conflict as above.
struct SaveForm {
    static constexpr std::string_view path = "/api/catalog/save-form";
    static constexpr std::string_view summary = "Guardar el borrador de un formulario";
    static constexpr Access access = catalog_editors;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool survives_upgrade = true;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        domain::catalog::FormContent content{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::id, &T::version, &T::content>();
        }
    };
    using Response = DraftSaved;
};

}  // namespace api::catalog
