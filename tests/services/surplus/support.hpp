#pragma once
// A small nation in a period that is open: OOAD Aguascalientes and Campeche and a UMAE, with a few products.

#include <string>

#include "shared/api/surplus/capture.hpp"
#include "shared/api/surplus/periods.hpp"
#include "shared/api/surplus/reports.hpp"
#include "tests/support/world.hpp"

namespace surplus_tests {

inline constexpr const char* aguascalientes = "ooad-01";
inline constexpr const char* baja_california = "ooad-02";

inline domain::surplus::PeriodFacts facts_of_2025() {
    return {2025,
            "Recolección 2025",
            "2025-07-01",
            "2025-07-31",
            "INSTITUTO MEXICANO DEL SEGURO SOCIAL\nDIRECCIÓN DE PRESTACIONES MÉDICAS",
            "Dra. Rocío Ofelia Uc Coyoc, Titular de la División",
            "Ing. Marco Fernando Andrade Cedillo",
            {},
            "colaboracion.salud@imss.gob.mx"};
}

/// The clock of a World stands on 23/07/2025.
struct Nation {
    Nation() { period = open_period(facts_of_2025()); }

    std::string open_period(const domain::surplus::PeriodFacts& facts) {
        auto admin = world.administrator();
        const auto made = admin.must<api::surplus::SavePeriod>({{}, 0, facts});
        return admin.must<api::surplus::MovePeriod>({made.id, made.version, domain::surplus::PeriodAct::open}).id;
    }

    test::Actor responsable(const std::string& entity = aguascalientes, const std::string& unit = {}) {
        return world.reporter(domain::identity::Role::responsable, entity, unit);
    }
    test::Actor capturista(const std::string& entity = aguascalientes, const std::string& unit = {}) {
        return world.reporter(domain::identity::Role::capturista, entity, unit);
    }

    api::surplus::ReportView report(test::Actor& actor, const std::string& entity = aguascalientes) {
        return actor.must<api::surplus::ViewReport>({period, entity});
    }
    api::surplus::ReportView answer(test::Actor& actor, domain::surplus::Answer answer,
                                    const std::string& entity = aguascalientes) {
        return actor.must<api::surplus::AnswerQuestion>({period, entity, report(actor, entity).version, answer, true});
    }
    std::string unit(test::Actor& actor, std::size_t place, const std::string& entity = aguascalientes) {
        return actor.must<api::surplus::ListUnits>({period, entity}).units.at(place).id;
    }
    /// One row, which must be saved.
    api::surplus::SavedCell save(test::Actor& actor, const std::string& unit, const std::string& product,
                                 const domain::surplus::Cell& cell, std::int64_t version = 0) {
        return actor.must<api::surplus::SaveCells>({period, unit, {{product, version, cell}}}).rows.at(0);
    }

    test::World world{};
    std::string period{};
};

inline constexpr domain::surplus::Cell some_surplus{0, 0, domain::surplus::Cause::none, 0, 12, 0, 10};
inline constexpr domain::surplus::Cell some_shortage{5000, 1000, domain::surplus::Cause::falta_personal, 6000, 0, 0, 0};

}  // namespace surplus_tests
