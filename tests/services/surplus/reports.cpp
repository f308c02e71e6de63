// Steps 1, 2 and 7: dashboard, answer, finalization.

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/domain/surplus/paper.hpp"
#include "shared/storage/surplus/reports.hpp"
#include "shared/text/surplus/period.hpp"
#include "shared/text/surplus/report.hpp"
#include "tests/services/surplus/support.hpp"

using domain::surplus::Answer;
using domain::surplus::ReportAct;
using domain::surplus::ReportState;
using surplus_tests::aguascalientes;
using surplus_tests::baja_california;
using surplus_tests::Nation;
using surplus_tests::some_shortage;
using surplus_tests::some_surplus;
namespace words = text::surplus;

namespace {

api::surplus::ReportCard row_of(Nation& nation, test::Actor& actor, const std::string& entity) {
    for (const auto& each : actor.must<api::surplus::Dashboard>({nation.period}).reports) {
        if (each.entity_id == entity) return each;
    }
    FAIL("no row of " << entity);
    return {};
}

}  // namespace

TEST_CASE("Every OOAD and UMAE is in the dashboard of everyone, one's own is marked [B2.9]", "[B2.9]") {
    Nation nation;
    auto actor = nation.responsable();
    const auto dashboard = actor.must<api::surplus::Dashboard>({nation.period});
    CHECK(dashboard.reports.front().entity == "Aguascalientes");
    CHECK(std::count_if(dashboard.reports.begin(), dashboard.reports.end(), [](const auto& each) { return each.is_own; }) == 1);
    CHECK(row_of(nation, actor, baja_california).acts == std::vector{ReportAct::read});
    auto validator = nation.world.validator();
    CHECK(validator.must<api::surplus::Dashboard>({nation.period}).reports.size() == dashboard.reports.size());
}

TEST_CASE("A row of the dashboard goes from not started over capturing to finished [B2.4] [B2.5] [B2.6]", "[B2.4][B2.5][B2.6]") {
    Nation nation;
    auto actor = nation.responsable();
    auto row = row_of(nation, actor, aguascalientes);
    CHECK(row.state == ReportState::sin_iniciar);
    CHECK(row.units > 2);
    CHECK(row.reporting == 0);
    nation.answer(actor, Answer::si);
    nation.save(actor, nation.unit(actor, 0), "CIR-001", some_surplus);
    nation.save(actor, nation.unit(actor, 0), "CIR-002", some_surplus);
    nation.save(actor, nation.unit(actor, 1), "CIR-001", some_shortage);
    row = row_of(nation, actor, aguascalientes);
    CHECK(row.state == ReportState::en_captura);
    CHECK(row.reporting == 2);
    actor.must<api::surplus::FinalizeReport>({nation.period, aguascalientes, nation.report(actor).version, false});
    row = row_of(nation, actor, aguascalientes);
    CHECK(row.state == ReportState::finalizado);
    CHECK(row.reporting == 2);
}

TEST_CASE("With NO no unit registers, and the finalization accepts that there is nothing [B3.3]", "[B3.3]") {
    Nation nation;
    auto actor = nation.responsable();
    const auto answered = nation.answer(actor, Answer::no);
    CHECK(answered.card.state == ReportState::sin_movimientos);
    const auto refused =
        actor.refused<api::surplus::SaveCells>({nation.period, nation.unit(actor, 0), {{"CIR-001", 0, some_surplus}}});
    CHECK(refused.kind == base::ErrorKind::conflict);
    CHECK(refused.message == words::answered_no);
    const auto done = actor.must<api::surplus::FinalizeReport>({nation.period, aguascalientes, answered.version, false});
    CHECK(done.card.state == ReportState::finalizado);
    CHECK(done.finalized_by == "Persona De Prueba");
    CHECK(done.finalized_at == nation.world.clock.now());
}

TEST_CASE("The question must be answered, and of the version that was seen [B3.2]", "[B3.2]") {
    Nation nation;
    auto actor = nation.responsable();
    const auto refused = actor.refused<api::surplus::AnswerQuestion>({nation.period, aguascalientes, 0, Answer::none, false});
    CHECK(refused.fields.at(0).field == "answer");
    nation.answer(actor, Answer::si);
    CHECK(actor.refused<api::surplus::AnswerQuestion>({nation.period, aguascalientes, 0, Answer::no, false}).kind ==
          base::ErrorKind::conflict);
}

TEST_CASE("A change to NO over captured data is confirmed; the data are kept and do not count [R24]", "[R24]") {
    Nation nation;
    auto actor = nation.responsable();
    nation.answer(actor, Answer::si);
    const auto unit = nation.unit(actor, 0);
    nation.save(actor, unit, "CIR-001", some_surplus);
    const auto seen = nation.report(actor);
    const auto refused =
        actor.refused<api::surplus::AnswerQuestion>({nation.period, aguascalientes, seen.version, Answer::no, false});
    CHECK(refused.fields.at(0).field == "confirmed");
    CHECK(nation.report(actor).answer == Answer::si);
    const auto answered =
        actor.must<api::surplus::AnswerQuestion>({nation.period, aguascalientes, seen.version, Answer::no, true});
    CHECK(answered.keeps_inactive);
    CHECK(row_of(nation, actor, aguascalientes).reporting == 0);
    CHECK(actor.must<api::surplus::ListUnits>({nation.period, aguascalientes}).units.at(0).products == 0);
    nation.answer(actor, Answer::si);
    CHECK(row_of(nation, actor, aguascalientes).reporting == 1);
}

TEST_CASE("SI with nothing captured is finalized only by who confirms it [R23]", "[R23]") {
    Nation nation;
    auto actor = nation.responsable();
    const auto answered = nation.answer(actor, Answer::si);
    const auto refused = actor.refused<api::surplus::FinalizeReport>({nation.period, aguascalientes, answered.version, false});
    CHECK(refused.fields.at(0).field == "confirmed");
    CHECK(refused.fields.at(0).message == words::confirm_nothing_reported);
    actor.must<api::surplus::FinalizeReport>({nation.period, aguascalientes, answered.version, true});
}

TEST_CASE("Once finalized nothing changes, and the lock says who finalized it and when [B6.4]", "[B6.4]") {
    Nation nation;
    auto actor = nation.responsable();
    nation.answer(actor, Answer::si);
    const auto unit = nation.unit(actor, 0);
    const auto saved = nation.save(actor, unit, "CIR-001", some_surplus);
    auto other = nation.capturista();
    actor.must<api::surplus::FinalizeReport>({nation.period, aguascalientes, nation.report(actor).version, false});
    const auto refused = other.refused<api::surplus::SaveCells>({nation.period, unit, {{"CIR-001", saved.now.version, {}}}});
    CHECK(refused.kind == base::ErrorKind::conflict);
    CHECK(refused.message == words::finalized_by("Persona De Prueba", base::mexico_city_words(nation.world.clock.now())));
    CHECK(other.refused<api::surplus::AnswerQuestion>({nation.period, aguascalientes, 2, Answer::no, true}).kind ==
          base::ErrorKind::conflict);
    CHECK(nation.report(other).lock == refused.message);
    CHECK(actor.must<api::surplus::ListUnits>({nation.period, aguascalientes}).units.at(0).products == 1);
}

TEST_CASE("Fifty finalizations at once: one is done, and what is frozen has every save that was taken [B6.4]", "[B6.4]") {
    Nation nation;
    auto actor = nation.responsable();
    nation.answer(actor, Answer::si);
    nation.save(actor, nation.unit(actor, 0), "CIR-001", some_surplus);
    const auto version = nation.report(actor).version;
    const auto unit = nation.unit(actor, 1);
    std::atomic<int> done = 0, saved = 0;
    std::vector<std::thread> people;
    for (int i = 0; i < 50; ++i) {
        people.emplace_back([&, i, person = actor]() mutable {
            if (i % 5 == 0) {
                const auto product = "CIR-0" + std::to_string(10 + i);
                const auto body =
                    api::encode(api::surplus::SaveCells::Request{nation.period, unit, {{product, 0, some_surplus}}});
                if (person.ask(api::surplus::SaveCells::path, body)) ++saved;
            }
            const auto body = api::encode(api::surplus::FinalizeReport::Request{nation.period, aguascalientes, version, false});
            if (person.ask(api::surplus::FinalizeReport::path, body)) ++done;
        });
    }
    for (auto& each : people) each.join();
    CHECK(done == 1);
    const auto frozen = nation.world.read([&](storage::Connection& db) -> base::Result<std::int64_t> {
        const auto report = storage::surplus::report_of(db, nation.period, aguascalientes);
        CHECK_FALSE(storage::surplus::final_of(db, report.id, 2));
        const auto paper = api::decode<domain::surplus::Paper>(storage::surplus::final_of(db, report.id, 1)->record).value();
        std::int64_t rows = 0;
        for (const auto& each : paper.reported) rows += static_cast<std::int64_t>(each.surpluses.size());
        return rows;
    });
    CHECK(frozen.value() == 1 + saved);
}

TEST_CASE("Others' reports are read and not changed, and who finalizes is the responsable [R18]", "[R18]") {
    Nation nation;
    auto stranger = nation.responsable(baja_california);
    CHECK(nation.report(stranger).lock == words::not_yours);
    const auto refused = stranger.refused<api::surplus::AnswerQuestion>({nation.period, aguascalientes, 0, Answer::si, false});
    CHECK(refused.kind == base::ErrorKind::not_allowed);
    CHECK(refused.message == words::not_yours);
    auto capturista = nation.capturista();
    nation.answer(capturista, Answer::si);
    CHECK(capturista.refused<api::surplus::FinalizeReport>({nation.period, aguascalientes, 1, true}).kind ==
          base::ErrorKind::not_allowed);
}

TEST_CASE("Before and after the period nothing is registered, and the words say since or until when [B9.2]", "[B9.2]") {
    Nation nation;
    auto actor = nation.responsable();
    nation.answer(actor, Answer::si);
    const auto unit = nation.unit(actor, 0);
    const auto now = nation.world.clock.now();
    nation.world.clock.set(now + 30 * base::day_ms);
    auto late = nation.responsable();
    const auto refused = late.refused<api::surplus::SaveCells>({nation.period, unit, {{"CIR-001", 0, some_surplus}}});
    CHECK(refused.kind == base::ErrorKind::conflict);
    CHECK(refused.message == text::surplus::period_closed("31/07/2025"));
    CHECK(late.must<api::surplus::Dashboard>({nation.period}).reports.size() > 1);
    nation.world.clock.set(now - 40 * base::day_ms);
    auto early = nation.responsable();
    CHECK(early.refused<api::surplus::SaveCells>({nation.period, unit, {{"CIR-001", 0, some_surplus}}}).message ==
          text::surplus::period_opens("01/07/2025"));
}

TEST_CASE("What is not of the period is not found: foreign OOAD, unit, group, period [bad input]", "[surplus]") {
    Nation nation;
    auto actor = nation.responsable();
    nation.answer(actor, Answer::si);
    const auto unit = nation.unit(actor, 0);
    CHECK(actor.refused<api::surplus::Dashboard>({"2025"}).kind == base::ErrorKind::not_found);
    CHECK(actor.refused<api::surplus::ViewReport>({nation.period, "ooad-99"}).kind == base::ErrorKind::not_found);
    CHECK(actor.refused<api::surplus::ListGroups>({nation.period, "01HC019999"}).kind == base::ErrorKind::not_found);
    CHECK(actor.refused<api::surplus::ListSpecialties>({nation.period, unit, "cirujia"}).kind == base::ErrorKind::not_found);
    CHECK(actor.refused<api::surplus::OpenCapture>({nation.period, unit, "cirugia", "consulta.urologia"}).kind ==
          base::ErrorKind::not_found);
    CHECK(actor.refused<api::surplus::SaveCells>({nation.period, nation.unit(actor, 0, baja_california), {}}).kind ==
          base::ErrorKind::not_allowed);
}
