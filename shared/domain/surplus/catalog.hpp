#pragma once
// What a period asks for, each a row of the table of the same name: services, their groups, especialidades troncales, products;
// and who is asked: OOAD, UMAE and their units as they are in that period.

#include <cstdint>
#include <string>

#include "shared/base/records.hpp"
#include "shared/domain/catalog/catalog.hpp"

namespace domain::surplus {

/// Table `service`: "Servicios de Atención Médica".
struct Service {
    std::string period_id{}, id{};
    std::string name{};
    std::int64_t position = 0;

    static constexpr auto fields() {
        using T = Service;
        return base::fields<&T::period_id, &T::id, &T::name, &T::position>();
    }
};

/// Table `service_group`: grupo de servicio. Its number goes on through all services (S2:312-330).
struct ServiceGroup {
    std::string period_id{}, id{};
    std::string service_id{};
    std::string name{};
    std::int64_t position = 0;

    static constexpr auto fields() {
        using T = ServiceGroup;
        return base::fields<&T::period_id, &T::id, &T::service_id, &T::name, &T::position>();
    }
};

/// Table `core_specialty`: especialidad troncal of a group. A group without any is captured whole.
struct CoreSpecialty {
    std::string period_id{}, id{};
    std::string group_id{};
    std::string name{};
    std::int64_t position = 0;

    static constexpr auto fields() {
        using T = CoreSpecialty;
        return base::fields<&T::period_id, &T::id, &T::group_id, &T::name, &T::position>();
    }
};

/// Table `product`. The id is the same in every period: it joins the figures of one with those of the former.
struct Product {
    std::string period_id{}, id{};
    std::string group_id{};
    std::string specialty_id{};  ///< "" where the group has none.
    std::string name{};
    std::string unit_of_measure{};  ///< "Procedimiento" (S2:429)
    std::string search{};           ///< base::folded(name)
    bool active = true;             ///< What is taken out keeps what was captured: that may be emptied, and nothing else.

    static constexpr auto fields() {
        using T = Product;
        return base::fields<&T::period_id, &T::id, &T::group_id, &T::specialty_id, &T::name, &T::unit_of_measure, &T::search,
                            &T::active>();
    }
};

/// Table `period_entity`: an OOAD or a UMAE that reports.
struct PeriodEntity {
    std::string period_id{}, id{};
    catalog::EntityKind kind = catalog::EntityKind::ooad;
    std::string name{};
    std::int64_t position = 0;

    static constexpr auto fields() {
        using T = PeriodEntity;
        return base::fields<&T::period_id, &T::id, &T::kind, &T::name, &T::position>();
    }
};

/// Table `period_unit`: a medical unit of one of them, the only one of a UMAE (R22).
struct PeriodUnit {
    std::string period_id{}, id{};
    std::string entity_id{};
    std::string name{};
    std::string kind{}, number{};  ///< The order of the lists: kinds by their names, then numbers (S2:256-274).
    bool active = true;

    static constexpr auto fields() {
        using T = PeriodUnit;
        return base::fields<&T::period_id, &T::id, &T::entity_id, &T::name, &T::kind, &T::number, &T::active>();
    }
};

}  // namespace domain::surplus
