// The worklist: its parts, what it is filtered, ordered and searched by, who is late, whom a case can be given to.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/api/cases/worklist.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/life.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/engine/database.hpp"
#include "tests/services/cases/desk.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/world.hpp"

using api::cases::ListWorklist;
using cases_tests::Decision;
using cases_tests::Desk;
using cases_tests::State;
using domain::cases::Whose;
using domain::cases::WorkBy;
using domain::cases::WorkFilter;

namespace {

std::vector<std::string> folios(const ListWorklist::Response& answer) {
    std::vector<std::string> list;
    for (const auto& row : answer.page.rows) list.push_back(row.folio);
    return list;
}

ListWorklist::Response part(test::Actor& actor, Whose whose) {
    WorkFilter filter;
    filter.whose = whose;
    return actor.must<ListWorklist>({filter, {}, {}});
}

std::vector<std::string> found(test::Actor& actor, const std::string& search, Whose whose = Whose::unassigned) {
    WorkFilter filter;
    filter.whose = whose;
    filter.search = search;
    return folios(actor.must<ListWorklist>({filter, {}, {}}));
}

/// A patient with other names than the one of every test.
void rename_patient(Desk& desk, const std::string& folio, const std::string& paternal, const std::string& given) {
    const auto row = desk.row(folio);
    REQUIRE(desk.world.write([&](storage::Connection& db) {
        auto patient = *storage::cases::patient_by_id(db, row.patient_id);
        patient.paternal_surname = paternal;
        patient.given_names = given;
        storage::cases::index_patient(db, patient);
        return base::done();
    }));
}

}  // namespace

TEST_CASE("A case goes through the parts of the worklist, and every part says how many it has [issue 9]", "[worklist]") {
    Desk desk;
    const auto folio = desk.world.sent(desk.director);
    auto colleague = desk.world.of_role(domain::identity::Role::evaluador);
    const auto counts = [](const ListWorklist::Response& answer) {
        return std::vector<std::int64_t>{answer.mine, answer.unassigned, answer.team};
    };
    const std::vector<std::string> it{folio}, nothing{};
    CHECK(folios(part(desk.evaluator, Whose::unassigned)) == it);
    CHECK(counts(part(desk.evaluator, Whose::mine)) == std::vector<std::int64_t>{0, 1, 0});

    desk.evaluator.must<api::cases::TakeCase>({folio, desk.version(folio)});
    CHECK(folios(part(desk.evaluator, Whose::mine)) == it);
    CHECK(folios(part(desk.evaluator, Whose::unassigned)) == nothing);
    CHECK(folios(part(desk.evaluator, Whose::team)) == nothing);
    CHECK(folios(part(colleague, Whose::team)) == it);
    CHECK(counts(part(colleague, Whose::mine)) == std::vector<std::int64_t>{0, 0, 1});

    desk.decide(folio, Decision::autorizada);
    CHECK(counts(part(desk.evaluator, Whose::mine)) == std::vector<std::int64_t>{0, 0, 0});
    CHECK(folios(part(colleague, Whose::answered)) == it);
}

TEST_CASE("A row of the worklist says whose, what, since when and what may be done [issue 9]", "[worklist]") {
    Desk desk;
    const auto folio = desk.taken();
    desk.world.clock.pass(3 * base::day_ms);
    desk.evaluator = desk.world.evaluator();
    const auto answer = part(desk.evaluator, Whose::mine);
    REQUIRE(answer.page.rows.size() == 1);
    const auto& row = answer.page.rows.front();
    CHECK(row.patient == "SANECE PACIENTE");
    CHECK(row.nss == "1111111111");
    CHECK(row.agregado_medico == "1F1980OR");
    CHECK(row.entity == "Aguascalientes");
    CHECK_FALSE(row.unit.empty());
    CHECK(row.generic == "PONATINIB");
    CHECK(row.diagnosis.find("LEUCEMIA") == 0);
    CHECK(row.state == State::en_evaluacion);
    CHECK(row.days_in_state == 3);
    CHECK_FALSE(row.late);
    CHECK_FALSE(row.evaluator.empty());
    CHECK(domain::allows(row.acts, domain::cases::Act::deny));
    CHECK_FALSE(domain::allows(row.acts, domain::cases::Act::withdraw));

    auto reader = desk.world.of_role(domain::identity::Role::consulta);
    const auto read = part(reader, Whose::team);
    REQUIRE(read.page.rows.size() == 1);
    CHECK(read.page.rows.front().acts == std::vector{domain::cases::Act::read});
}

TEST_CASE("A case that waits for more than ten working days is late, and can be asked for alone [issue 9]", "[worklist]") {
    Desk desk;
    const auto old = desk.world.sent(desk.director);
    desk.world.clock.pass(14 * base::day_ms);
    desk.director = desk.world.director();
    const auto young = desk.world.sent(desk.director, "2222222222");
    auto evaluator = desk.world.evaluator();
    const auto all = part(evaluator, Whose::unassigned);
    CHECK(folios(all) == std::vector{old, young});  // the longest wait first
    CHECK(all.page.rows[0].late);
    CHECK_FALSE(all.page.rows[1].late);
    WorkFilter late;
    late.whose = Whose::unassigned;
    late.late = true;
    CHECK(folios(evaluator.must<ListWorklist>({late, {}, {}})) == std::vector{old});
    late.whose = Whose::answered;
    CHECK(folios(evaluator.must<ListWorklist>({late, {}, {}})).empty());
}

TEST_CASE("The worklist is filtered by state, visit, drug and OOAD, each alone and together [issue 9]", "[worklist]") {
    Desk desk;
    test::add_cases(desk.world, 6, State::en_evaluacion, 1'700'000'000'000);
    test::add_cases(desk.world, 4, State::requiere_info, 1'700'000'000'000);
    auto administrator = desk.world.administrator();
    WorkFilter filter;
    filter.whose = Whose::team;
    const auto count = [&] { return administrator.must<ListWorklist>({filter, {}, {}}).page.total; };
    CHECK(count() == 10);
    filter.state = State::requiere_info;
    CHECK(count() == 4);
    filter.state = {};
    filter.visit = domain::cases::Visit::primera_vez;
    CHECK(count() == 5);
    filter.visit = {};
    const auto rows = administrator.must<ListWorklist>({filter, {WorkBy::generic, false}, {}}).page.rows;
    CHECK(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.generic < b.generic; }));
    filter.generic_id = desk.row(rows.front().folio).generic_id;
    CHECK(count() == 2);
    filter.entity_id = "ooad-01";
    CHECK(count() == 2);
    filter.entity_id = "ooad-02";
    CHECK(count() == 0);
}

TEST_CASE("What was answered is listed newest first, by the day of its answer [issue 9]", "[worklist]") {
    Desk desk;
    const auto first_sent = desk.taken();
    const auto second_sent = desk.taken("2222222222");
    desk.decide(second_sent, Decision::autorizada);
    desk.decide(first_sent, Decision::no_autorizada);
    WorkFilter filter;
    filter.whose = Whose::answered;
    CHECK(folios(desk.evaluator.must<ListWorklist>({filter, {WorkBy::waiting, true}, {}})) ==
          std::vector{first_sent, second_sent});
    CHECK(folios(desk.evaluator.must<ListWorklist>({filter, {WorkBy::sent, true}, {}})) == std::vector{second_sent, first_sent});
}

TEST_CASE("A case is found by its folio, the NSS, or the beginnings of the patient's names [issue 9]", "[worklist]") {
    Desk desk;
    const auto one = desk.world.sent(desk.director);
    const auto two = desk.world.sent(desk.director, "2222222222");
    rename_patient(desk, one, "Muñoz d'Ángelo", "José María");
    rename_patient(desk, two, "Muñoz", "Ana");
    auto& evaluator = desk.evaluator;
    const std::vector<std::string> nobody{}, first{one}, second{two}, both{one, two};
    CHECK(found(evaluator, one) == first);
    CHECK(found(evaluator, one.substr(0, 4) + " " + one.substr(4)) == first);
    CHECK(found(evaluator, one.substr(0, 8)) == both);
    CHECK(found(evaluator, "20240101001") == nobody);
    CHECK(found(evaluator, "2222222222") == second);
    CHECK(found(evaluator, "222 222 2222") == second);
    CHECK(found(evaluator, "3333333333") == nobody);
    CHECK(found(evaluator, "munoz") == both);
    CHECK(found(evaluator, "MUÑ") == both);
    CHECK(found(evaluator, "maría muñoz") == first);
    CHECK(found(evaluator, "ángel") == first);
    CHECK(found(evaluator, "ose") == nobody);  // no beginning
    CHECK(found(evaluator, "muñoz pedro") == nobody);
    CHECK(found(evaluator, "%") == both);  // nothing that could be sought
    CHECK(found(evaluator, one, Whose::mine) == nobody);
}

TEST_CASE("Patients who came before the index of names are found once the job has run [issue 9]", "[worklist]") {
    Desk desk;
    const auto folio = desk.world.sent(desk.director);
    desk.world.tamper("DELETE FROM patient_word");
    CHECK(found(desk.evaluator, "sanece").empty());
    desk.run_jobs();
    CHECK(found(desk.evaluator, "sanece") == std::vector{folio});
    const auto rows = desk.world.audit_events().size();
    desk.world.clock.pass(2 * base::day_ms);
    desk.run_jobs();
    for (std::size_t i = rows; i < desk.world.audit_events().size(); ++i) {
        CHECK(desk.world.audit_events()[i].action != "job/patient-words");
    }
}

TEST_CASE("Whom a case can be given to, and who can be asked, with what waits for each [issue 9]", "[worklist]") {
    Desk desk;
    desk.taken();
    desk.world.of_role(domain::identity::Role::asesor);
    const auto people = desk.evaluator.must<api::cases::WorkPeople>({});
    REQUIRE(people.evaluators.size() == 1);
    CHECK(people.evaluators.front().in_hand == 1);
    REQUIRE(people.advisers.size() == 1);
    CHECK(people.advisers.front().in_hand == 0);
    desk.world.tamper("UPDATE account SET state = 'suspendida' WHERE role = 'asesor'");
    CHECK(desk.evaluator.must<api::cases::WorkPeople>({}).advisers.empty());
}
