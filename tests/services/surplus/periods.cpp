// Periods: made, opened and closed by the division, seen by everyone.

#include <catch2/catch.hpp>

#include "shared/base/time.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/text/surplus/period.hpp"
#include "tests/services/surplus/support.hpp"

using domain::surplus::PeriodAct;
using domain::surplus::PeriodState;
using surplus_tests::facts_of_2025;
using surplus_tests::Nation;

TEST_CASE("Several years stand beside each other, the newest first, for whoever comes [B1.2]", "[B1.2]") {
    test::World world;
    auto admin = world.administrator();
    for (const auto year : {2023, 2025, 2024}) {
        auto facts = facts_of_2025();
        facts.year = year;
        facts.title = "Recolección " + std::to_string(year);
        admin.must<api::surplus::SavePeriod>({{}, 0, facts});
    }
    auto visitor = world.visitor();
    const auto periods = visitor.must<api::surplus::ListPeriods>({}).periods;
    REQUIRE(periods.size() == 3);
    CHECK(periods.at(0).facts.title == "Recolección 2025");
    CHECK(periods.at(2).facts.title == "Recolección 2023");
    CHECK(periods.at(0).acts.empty());
}

TEST_CASE("A period is made, opened and closed by the division, and every step is of the version that was seen [B9.1]",
          "[B9.1]") {
    test::World world;
    auto admin = world.administrator();
    const auto made = admin.must<api::surplus::SavePeriod>({{}, 0, facts_of_2025()});
    CHECK(made.state == PeriodState::programado);
    CHECK(admin.refused<api::surplus::MovePeriod>({made.id, made.version + 1, PeriodAct::open}).kind ==
          base::ErrorKind::conflict);
    const auto opened = admin.must<api::surplus::MovePeriod>({made.id, made.version, PeriodAct::open});
    CHECK(opened.state == PeriodState::abierto);
    auto facts = opened.facts;
    facts.closes_on = "2025-08-15";
    const auto longer = admin.must<api::surplus::SavePeriod>({made.id, opened.version, facts});
    CHECK(longer.facts.closes_on == "2025-08-15");
    const auto closed = admin.must<api::surplus::MovePeriod>({made.id, longer.version, PeriodAct::close});
    CHECK(closed.state == PeriodState::cerrado);
    CHECK(admin.refused<api::surplus::MovePeriod>({made.id, closed.version, PeriodAct::open}).kind == base::ErrorKind::conflict);
    const auto events = world.audit_events();
    CHECK(events.back().object == "period:" + made.id);
}

TEST_CASE("The data of a period are refused at their fields, and nothing is kept [B9.1]", "[B9.1]") {
    test::World world;
    auto admin = world.administrator();
    auto facts = facts_of_2025();
    facts.closes_on = "2025-06-30";
    facts.mailbox = "nadie";
    const auto refused = admin.refused<api::surplus::SavePeriod>({{}, 0, facts});
    REQUIRE(refused.fields.size() == 2);
    CHECK(refused.fields.at(0).field == "facts.closes_on");
    CHECK(refused.fields.at(1).field == "facts.mailbox");
    CHECK(admin.must<api::surplus::ListPeriods>({}).periods.empty());
}

TEST_CASE("The first period has the starter catalogue: 2 services, 19 groups, the 12 specialties of Cirugía [B4.5] [B4.7]",
          "[B4.5][B4.7]") {
    Nation nation;
    auto actor = nation.responsable();
    const auto groups = actor.must<api::surplus::ListGroups>({nation.period, nation.unit(actor, 0)});
    REQUIRE(groups.services.size() == 2);
    CHECK(groups.services.at(0).name == "Servicios de Atención Médica");
    CHECK(groups.services.at(0).groups.size() == 9);
    CHECK(groups.services.at(1).groups.size() == 10);
    CHECK(groups.services.at(0).groups.at(0).name == "Atención Estomatológica");
    CHECK(groups.services.at(1).groups.at(9).name == "Pruebas físicas");
    const auto surgery = groups.services.at(0).groups.at(1);
    REQUIRE(surgery.name == "Cirugía");
    const auto specialties =
        actor.must<api::surplus::ListSpecialties>({nation.period, nation.unit(actor, 0), surgery.id}).specialties;
    REQUIRE(specialties.size() == 12);
    CHECK(specialties.at(0).name == "Anestesiología");
    CHECK(specialties.at(11).name == "Urología");
}

TEST_CASE("A further period has the products of the one before it, with their ids [beyond 8]", "[surplus]") {
    Nation nation;
    auto actor = nation.responsable();
    auto facts = facts_of_2025();
    facts.year = 2026;
    facts.opens_on = "2026-03-02";
    facts.closes_on = "2026-03-31";
    const auto next = nation.open_period(facts);
    const auto unit = nation.unit(actor, 0);
    const auto before = actor.must<api::surplus::OpenCapture>({nation.period, unit, "cirugia", "cirugia.urologia"});
    const auto after = actor.must<api::surplus::OpenCapture>({next, unit, "cirugia", "cirugia.urologia"});
    REQUIRE_FALSE(before.products.empty());
    REQUIRE(after.products.size() == before.products.size());
    CHECK(after.products.front().id == before.products.front().id);
    CHECK(after.former_period == "Recolección 2025");
}

TEST_CASE("A UMAE is its own single unit, and an OOAD has its own [R22]", "[R22]") {
    Nation nation;
    auto actor = nation.responsable();
    const auto dashboard = actor.must<api::surplus::Dashboard>({nation.period});
    int umae = 0;
    for (const auto& each : dashboard.reports) {
        if (!each.entity_id.starts_with("umae-")) continue;
        ++umae;
        CHECK(each.units == 1);
    }
    CHECK(umae > 0);
}
