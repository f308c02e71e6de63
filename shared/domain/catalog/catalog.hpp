#pragma once
// Catalogues: OOAD and UMAE, units, positions, specialties, medicines, recommendations, diagnoses. Every struct is a row
// of the table of the same name.

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/base/records.hpp"

namespace domain::catalog {

enum class EntityKind { ooad, umae };

constexpr auto enum_names(EntityKind) {
    using namespace std::string_view_literals;
    return base::EnumTable<EntityKind, 2>{{{EntityKind::ooad, "ooad"sv}, {EntityKind::umae, "umae"sv}}};
}

/// Table `entity`: an OOAD or a UMAE.
struct Entity {
    std::string id{};  ///< "ooad-08" (delegation code), "umae-20EA340000" (its clave de unidad)
    EntityKind kind = EntityKind::ooad;
    std::string name{};
    std::int64_t position = 0;  ///< Order of the guides: OOAD first.
    bool active = true;

    static constexpr auto fields() {
        using T = Entity;
        return base::fields<&T::id, &T::kind, &T::name, &T::position, &T::active>();
    }
};

/// Table `unit`: a medical unit of an OOAD, or the only unit of a UMAE (R22).
struct Unit {
    std::string id{};  ///< Clave de unidad, ten characters: "01HC010000"
    std::string entity_id{};
    std::string name{};  ///< As people read it: "HGZ 6, Ciudad Juárez", "H Gral Zona 3"
    std::string kind{};  ///< HGZ, HGR, UMF …
    std::string number{};
    std::string search{};      ///< base::folded(name)
    bool is_hospital = false;  ///< Second or third level: may ask for Catálogo II drugs.
    bool active = true;

    static constexpr auto fields() {
        using T = Unit;
        return base::fields<&T::id, &T::entity_id, &T::name, &T::kind, &T::number, &T::search, &T::is_hospital, &T::active>();
    }
};

/// Tables `job_position` (cargo), `specialty` (especialidad) and `gender` (género).
struct ListItem {
    std::string id{};
    std::string name{};
    std::int64_t position = 0;
    bool active = true;

    static constexpr auto fields() {
        using T = ListItem;
        return base::fields<&T::id, &T::name, &T::position, &T::active>();
    }
};

/// Table `generic`: a drug of Catálogo II.
struct Generic {
    std::string id{};  ///< "ponatinib"
    std::string name{};
    bool active = true;

    static constexpr auto fields() {
        using T = Generic;
        return base::fields<&T::id, &T::name, &T::active>();
    }
};

/// Table `presentation`: a clave of a generic.
struct Presentation {
    std::string clave{};  ///< "010.000.6302.00"
    std::string generic_id{};
    std::string words{};  ///< "TABLETA Cada tableta contiene: Ponatinib 45 mg. Envase con 30 tabletas."
    bool active = true;

    static constexpr auto fields() {
        using T = Presentation;
        return base::fields<&T::clave, &T::generic_id, &T::words, &T::active>();
    }
};

/// Table `recommendation`: a recomendación de prescripción of a generic, the first Diagnóstico (R6).
struct Recommendation {
    std::string id{};  ///< "ponatinib-lmc"
    std::string generic_id{};
    std::string name{};
    std::string advice{};                 ///< Recomendación de los asesores honoríficos.
    std::string requirements_first{};     ///< Requisitos, PRIMERA VEZ; a line each.
    std::string requirements_followup{};  ///< Requisitos, SUBSECUENTE; a line each.
    std::string form_id{};
    std::int64_t position = 0;
    bool active = true;
    std::int64_t valid_months =
        12;  ///< How long an authorization holds unless the evaluator says otherwise; 0: needs no renewal.

    static constexpr auto fields() {
        using T = Recommendation;
        return base::fields<&T::id, &T::generic_id, &T::name, &T::advice, &T::requirements_first, &T::requirements_followup,
                            &T::form_id, &T::position, &T::active, &T::valid_months>();
    }
};

/// Table `medicine`: the CNIS, for previous treatments. A clave repeats once per therapeutic group.
struct Medicine {
    std::string clave{};
    std::string group_number{};
    std::string generic_name{};
    std::string therapeutic_group{};
    std::string form{};         ///< Forma farmacéutica
    std::string composition{};  ///< Fórmula
    std::string presentation{};
    std::string search{};  ///< folded "generic clave"
    bool active = true;

    static constexpr auto fields() {
        using T = Medicine;
        return base::fields<&T::clave, &T::group_number, &T::generic_name, &T::therapeutic_group, &T::form, &T::composition,
                            &T::presentation, &T::search, &T::active>();
    }
};

/// Table `cie10`: the second Diagnóstico (R6).
struct Cie10 {
    std::string code{};
    std::string description{};
    std::string search{};  ///< folded "code description"
    bool active = true;

    static constexpr auto fields() {
        using T = Cie10;
        return base::fields<&T::code, &T::description, &T::search, &T::active>();
    }
};

/// Table `list_value`: values of an open catalogue (mutaciones). A value that a request brings is proposed (S1:423).
struct ListValue {
    std::string list_id{};  ///< "mutaciones"
    std::string value{};
    std::string search{};
    bool accepted = false;
    std::string proposed_by{};
    std::int64_t proposed_at = 0;
    bool active = true;

    static constexpr auto fields() {
        using T = ListValue;
        return base::fields<&T::list_id, &T::value, &T::search, &T::accepted, &T::proposed_by, &T::proposed_at, &T::active>();
    }
};

}  // namespace domain::catalog
