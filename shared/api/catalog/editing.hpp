#pragma once
// Drugs with their claves and recommendations, for those who edit them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/catalog/lists.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::catalog {

inline constexpr Access catalog_editors = Access::roles({domain::identity::Role::editor});
inline constexpr Access catalog_readers =
    Access::roles({domain::identity::Role::editor, domain::identity::Role::administrador, domain::identity::Role::consulta});

struct EditedGeneric {
    std::string id{}, name{};
    bool active = false;
    bool has_draft = false;             ///< Something of it is prepared and not published.
    std::vector<std::string> claves{};  ///< The active ones.
    std::int64_t recommendations = 0;   ///< The active ones.
    static constexpr auto fields() {
        using T = EditedGeneric;
        return base::fields<&T::id, &T::name, &T::active, &T::has_draft, &T::claves, &T::recommendations>();
    }
};

/// All drugs, by name: some tens.
struct ListEditedGenerics {
    static constexpr std::string_view path = "/api/catalog/edit-generics";
    static constexpr std::string_view summary = "Medicamentos del Catálogo II para su edición";
    static constexpr Access access = catalog_readers;
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<EditedGeneric> rows{};
        static constexpr auto fields() { return base::fields<&Response::rows>(); }
    };
};

/// How many live requests and drafts chose something.
struct Uses {
    std::int64_t live = 0, drafts = 0;
    static constexpr auto fields() { return base::fields<&Uses::live, &Uses::drafts>(); }
};

/// A line of a history.
struct ChangeCard {
    base::Instant at = 0;
    std::string person{};
    domain::catalog::CatalogAct act = domain::catalog::CatalogAct::change;
    std::string words{};
    std::vector<domain::catalog::FieldChange> changes{};
    static constexpr auto fields() {
        using T = ChangeCard;
        return base::fields<&T::at, &T::person, &T::act, &T::words, &T::changes>();
    }
};

struct PresentationCard {
    std::string clave{}, words{};
    bool active = false;
    Uses uses{};
    static constexpr auto fields() {
        using T = PresentationCard;
        return base::fields<&T::clave, &T::words, &T::active, &T::uses>();
    }
};

struct RecommendationCard {
    std::string id{}, name{};
    std::int64_t valid_months = 0;
    std::string form{};  ///< Its heading or id, as people know it.
    bool active = false, is_published = false, has_draft = false;
    static constexpr auto fields() {
        using T = RecommendationCard;
        return base::fields<&T::id, &T::name, &T::valid_months, &T::form, &T::active, &T::is_published, &T::has_draft>();
    }
};

struct GenericId {
    std::string id{};
    static constexpr auto fields() { return base::fields<&GenericId::id>(); }
};

/// Errors: not_found.
struct OpenGeneric {
    static constexpr std::string_view path = "/api/catalog/open-generic";
    static constexpr std::string_view summary = "Un medicamento con sus claves, diagnósticos e historial";
    static constexpr Access access = catalog_readers;
    static constexpr Effect effect = Effect::reads;
    using Request = GenericId;
    struct Response {
        std::string id{}, name{};
        bool active = false;
        std::int64_t version = 0;  ///< Of the drug with its claves.
        Uses uses{};
        std::vector<PresentationCard> presentations{};
        std::vector<RecommendationCard> recommendations{};
        std::vector<ChangeCard> history{};  ///< The newest first.
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::id, &T::name, &T::active, &T::version, &T::uses, &T::presentations, &T::recommendations,
                                &T::history>();
        }
    };
};

/// It begins withdrawn. Errors: invalid_input "name", also when there is one of this name.
struct CreateGeneric {
    static constexpr std::string_view path = "/api/catalog/create-generic";
    static constexpr std::string_view summary = "Crear un medicamento, todavía inactivo";
    static constexpr Access access = catalog_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string name{};
        static constexpr auto fields() { return base::fields<&Request::name>(); }
    };
    using Response = GenericId;
};

/// Errors: invalid_input "name", "active" (it lacks a clave or a published diagnosis); not_found; conflict when somebody was
/// faster, in words that say who and when.
struct SaveGeneric {
    static constexpr std::string_view path = "/api/catalog/save-generic";
    static constexpr std::string_view summary = "Cambiar un medicamento, activarlo o desactivarlo";
    static constexpr Access access = catalog_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        std::string name{};
        bool active = false;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::id, &T::version, &T::name, &T::active>();
        }
    };
    using Response = OpenGeneric::Response;
};

/// Adds a clave or changes one. Errors: invalid_input "clave" (its form, another's, or the last active one withdrawn), "words";
/// not_found; conflict as above.
struct SavePresentation {
    static constexpr std::string_view path = "/api/catalog/save-presentation";
    static constexpr std::string_view summary = "Agregar o cambiar una clave de un medicamento";
    static constexpr Access access = catalog_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string generic_id{};
        std::int64_t version = 0;  ///< Of the drug.
        std::string clave{}, words{};
        bool active = true;
        bool is_new = false;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::generic_id, &T::version, &T::clave, &T::words, &T::active, &T::is_new>();
        }
    };
    using Response = OpenGeneric::Response;
};

struct RecommendationId {
    std::string id{};
    static constexpr auto fields() { return base::fields<&RecommendationId::id>(); }
};

/// A draft that nobody else sees. Errors: invalid_input "name"; not_found.
struct CreateRecommendation {
    static constexpr std::string_view path = "/api/catalog/create-recommendation";
    static constexpr std::string_view summary = "Empezar el borrador de un diagnóstico de un medicamento";
    static constexpr Access access = catalog_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string generic_id{}, name{};
        static constexpr auto fields() { return base::fields<&Request::generic_id, &Request::name>(); }
    };
    using Response = RecommendationId;
};

/// Whose draft it is, and since when.
struct DraftState {
    std::int64_t version = 0;  ///< 0: nothing is prepared.
    base::Instant saved_at = 0;
    std::string saved_by{};
    static constexpr auto fields() {
        using T = DraftState;
        return base::fields<&T::version, &T::saved_at, &T::saved_by>();
    }
};

/// What readers see; of what came with the installation neither number nor person is known.
struct PublishedState {
    bool is_published = false;
    std::int64_t number = 0;
    base::Instant published_at = 0;
    std::string published_by{};
    static constexpr auto fields() {
        using T = PublishedState;
        return base::fields<&T::is_published, &T::number, &T::published_at, &T::published_by>();
    }
};

/// Errors: not_found.
struct OpenRecommendation {
    static constexpr std::string_view path = "/api/catalog/open-recommendation";
    static constexpr std::string_view summary = "Un diagnóstico como está publicado y como se prepara";
    static constexpr Access access = catalog_readers;
    static constexpr Effect effect = Effect::reads;
    using Request = RecommendationId;
    struct Response {
        std::string id{};
        std::string generic_id{}, generic{};
        domain::catalog::RecommendationContent content{};  ///< As it is prepared, else as it is published.
        DraftState draft{};
        PublishedState published{};
        std::vector<Named> forms{};  ///< Those that are published.
        Uses uses{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::id, &T::generic_id, &T::generic, &T::content, &T::draft, &T::published, &T::forms,
                                &T::uses>();
        }
    };
};

struct DraftSaved {
    std::int64_t version = 0;
    base::Instant saved_at = 0;
    static constexpr auto fields() { return base::fields<&DraftSaved::version, &DraftSaved::saved_at>(); }
};

/// Keeps what is typed, right or wrong. `version`: of the draft; 0 begins one. Errors: not_found; conflict as above.
struct SaveRecommendation {
    static constexpr std::string_view path = "/api/catalog/save-recommendation";
    static constexpr std::string_view summary = "Guardar el borrador de un diagnóstico";
    static constexpr Access access = catalog_editors;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool survives_upgrade = true;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        domain::catalog::RecommendationContent content{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::id, &T::version, &T::content>();
        }
    };
    using Response = DraftSaved;
};

}  // namespace api::catalog
