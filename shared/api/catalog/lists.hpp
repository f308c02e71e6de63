#pragma once
// The lists that forms choose from.

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"

namespace api::catalog {

/// An id and the words that stand for it in a list.
struct Named {
    std::string id{};
    std::string name{};
    static constexpr auto fields() { return base::fields<&Named::id, &Named::name>(); }
};

struct NamedEntity {
    std::string id{};
    std::string name{};
    bool is_umae = false;
    static constexpr auto fields() { return base::fields<&NamedEntity::id, &NamedEntity::name, &NamedEntity::is_umae>(); }
};

/// What the registration page needs: OOAD first, then UMAE; positions.
struct RegistrationLists {
    static constexpr std::string_view path = "/api/catalog/registration-lists";
    static constexpr std::string_view summary = "OOAD, UMAE y cargos para registrarse";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<NamedEntity> entities{};
        std::vector<Named> positions{};
        std::string contact_mailboxes{};
        static constexpr auto fields() {
            return base::fields<&Response::entities, &Response::positions, &Response::contact_mailboxes>();
        }
    };
};

/// The hospitals of an OOAD, or the one unit of a UMAE (R22). Errors: not_found for an unknown entity.
struct HospitalsOf {
    static constexpr std::string_view path = "/api/catalog/hospitals";
    static constexpr std::string_view summary = "Hospitales de una OOAD o UMAE";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string entity_id{};
        static constexpr auto fields() { return base::fields<&Request::entity_id>(); }
    };
    struct Response {
        std::string entity_id{};  ///< Echoed, so that a late answer is recognised.
        std::vector<Named> hospitals{};
        static constexpr auto fields() { return base::fields<&Response::entity_id, &Response::hospitals>(); }
    };
};

/// All units of an OOAD or UMAE, hospitals or not: those whose excedentes y faltantes are registered. Errors: not_found for an
/// unknown entity.
struct UnitsOf {
    static constexpr std::string_view path = "/api/catalog/units";
    static constexpr std::string_view summary = "Unidades médicas de una OOAD o UMAE";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::reads;
    using Request = HospitalsOf::Request;
    struct Response {
        std::string entity_id{};  ///< Echoed, so that a late answer is recognised.
        std::vector<Named> units{};
        static constexpr auto fields() { return base::fields<&Response::entity_id, &Response::units>(); }
    };
};

struct NamedRecommendation {
    std::string id{}, name{};
    std::string advice{}, requirements_first{}, requirements_followup{};
    std::string form_id{};
    static constexpr auto fields() {
        using T = NamedRecommendation;
        return base::fields<&T::id, &T::name, &T::advice, &T::requirements_first, &T::requirements_followup, &T::form_id>();
    }
};

struct GenericWithChoices {
    std::string id{}, name{};
    std::vector<Named> presentations{};  ///< id: the clave
    std::vector<NamedRecommendation> recommendations{};
    static constexpr auto fields() {
        using T = GenericWithChoices;
        return base::fields<&T::id, &T::name, &T::presentations, &T::recommendations>();
    }
};

/// Everything the wizard's lists and the home page's sections show, once per visit.
struct CaseLists {
    static constexpr std::string_view path = "/api/catalog/case-lists";
    static constexpr std::string_view summary = "Listas del envío de solicitudes y de las secciones informativas";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<NamedEntity> entities{};
        std::vector<Named> specialties{};
        std::vector<Named> genders{};
        std::vector<GenericWithChoices> generics{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::entities, &T::specialties, &T::genders, &T::generics>();
        }
    };
};

}  // namespace api::catalog
