// What whoever tries the system finds: accounts for each part of it, and a collection that goes on today.

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/opinions.hpp"
#include "shared/api/cases/worklist.hpp"
#include "shared/api/catalog/editing.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/api/contents/list_values.hpp"
#include "shared/api/contents/notice_desk.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/surplus/capture.hpp"
#include "shared/api/surplus/papers.hpp"
#include "shared/api/surplus/periods.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/api/surplus/shared_accounts.hpp"
#include "shared/api/surplus/signed_papers.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/changes/lists.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/domain/surplus/report.hpp"
#include "shared/services/core/auditing.hpp"
#include "shared/services/near/demo.hpp"
#include "shared/services/near/demo_cases.hpp"
#include "shared/services/near/demo_catalog.hpp"
#include "shared/services/near/demo_collection.hpp"
#include "shared/services/near/demo_contents.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/world.hpp"

using api::identity::SignIn;
using domain::surplus::PeriodState;
using domain::surplus::ReportState;

namespace {

constexpr const char* own_ooad = "ooad-01";

struct Row {
    std::string user_name{}, password{}, role{}, place{};
};

struct Demonstration {
    Demonstration() = default;
    explicit Demonstration(base::Instant now) { world.clock.set(now); }

    std::vector<Row> accounts() {
        const auto list = services::make_demo_accounts(world.database(), world.passwords, world.clock.now(), {});
        REQUIRE(list);
        std::vector<Row> rows;
        for (const auto line : base::split(list.value(), '\n')) {
            const auto cells = base::split(line, '\t');
            if (cells.size() != 4) continue;
            rows.push_back({std::string(cells[0]), std::string(cells[1]), std::string(cells[2]), std::string(cells[3])});
        }
        rows.erase(rows.begin());  // the heads
        return rows;
    }
    base::Result<void> tell() { return services::make_demo_collection(world.database(), world.dispatcher().ports()); }

    /// Somebody who has the list of accounts and the story before him.
    test::Actor reader() {
        const auto rows = accounts();
        const auto told = tell();
        if (!told) FAIL(told.error().message << " " << told.error().detail);
        const auto row = std::find_if(rows.begin(), rows.end(), [](const Row& each) { return each.role == "capturista"; });
        REQUIRE(row != rows.end());
        return enter(row->user_name, rows);
    }

    test::Actor enter(const std::string& user_name, const std::vector<Row>& rows) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.user_name == user_name; });
        REQUIRE(row != rows.end());
        auto actor = world.visitor();
        actor.must<SignIn>({row->user_name, row->password});
        return actor;
    }

    test::World world{};
};

std::vector<api::surplus::PeriodCard> periods(test::Actor& actor) { return actor.must<api::surplus::ListPeriods>({}).periods; }

/// Those of this state, in the order of the dashboard.
std::vector<api::surplus::ReportCard> reports(test::Actor& actor, const std::string& period_id, ReportState state) {
    std::vector<api::surplus::ReportCard> found;
    for (const auto& each : actor.must<api::surplus::Dashboard>({period_id}).reports) {
        if (each.state == state) found.push_back(each);
    }
    return found;
}

}  // namespace

TEST_CASE("Who reports has demonstration accounts, of one person and shared, all of the first OOAD and of all its units [R18]",
          "[R18]") {
    Demonstration demo;
    const auto rows = demo.accounts();
    std::vector<std::string> names, roles;
    for (const auto& row : rows) {
        names.push_back(row.user_name);
        roles.push_back(row.role);
        CHECK(domain::identity::is_user_name(row.user_name));
    }
    CHECK(names == std::vector<std::string>{"director", "direct02", "dirumae", "jefatura", "evaluar", "admin01", "evalua02",
                                            "asesor01", "consulta", "mesa01", "editor01", "comunica", "delega01", "captura",
                                            "responsa", "ooad01"});
    CHECK(std::vector(roles.end() - 3, roles.end()) == std::vector<std::string>{"capturista", "responsable", "responsable"});
    for (std::size_t i = rows.size() - 3; i < rows.size(); ++i) {
        CHECK(rows[i].place == rows.front().place);
        auto actor = demo.world.visitor();
        const bool is_shared = rows[i].user_name == "ooad01";
        const auto me = is_shared ? actor.must<SignIn>({rows[i].user_name, rows[i].password, "Rosa Díaz Luna", "99123456"})
                                  : actor.must<SignIn>({rows[i].user_name, rows[i].password});
        CHECK(me.is_shared == is_shared);
        CHECK(me.entity_id == own_ooad);
        CHECK(me.unit_id.empty());
    }
    // It is the one that the division finds and renews.
    auto admin = demo.world.visitor();
    admin.must<SignIn>({"admin01", rows.at(5).password});
    CHECK(admin.must<api::surplus::ListSharedAccounts>({}).accounts.front().user_name == "ooad01");
    CHECK(admin.must<api::surplus::IssueSharedPassword>({own_ooad}).user_name == "ooad01");
}

TEST_CASE("Accounts made again keep their names and get new passwords") {
    Demonstration demo;
    const auto first = demo.accounts(), second = demo.accounts();
    REQUIRE(first.size() == second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i].user_name == second[i].user_name);
        CHECK(first[i].password != second[i].password);
    }
}

TEST_CASE("The collection of the demonstration has three OOAD and UMAE in each state, and a blank one to walk through") {
    Demonstration demo;
    auto reader = demo.reader();
    const auto all = periods(reader);
    REQUIRE(all.size() == 2);
    CHECK(all[0].facts.title == "Recolección 2025");
    CHECK(all[0].state == PeriodState::abierto);
    CHECK(all[1].facts.title == "Recolección 2024");
    CHECK(all[1].state == PeriodState::cerrado);
    const auto of = [&](ReportState state) { return reports(reader, all[0].id, state); };
    std::size_t begun = 0;
    for (const auto state : {ReportState::en_captura, ReportState::finalizado, ReportState::firmado}) {
        CAPTURE(base::name_of(state));
        const auto found = of(state);
        CHECK(found.size() == 3);
        begun += found.size();
        std::int64_t most = 0;
        for (const auto& each : found) {
            CHECK(each.units > 0);
            CHECK(each.reporting > 0);
            CHECK(each.reporting == std::min<std::int64_t>(each.units, state == ReportState::en_captura ? 2 : 3));
            most = std::max(most, each.reporting);
        }
        CHECK(most > 1);
        CHECK(std::any_of(found.begin(), found.end(), [](const auto& each) { return each.units == 1; }));  // a UMAE
    }
    const auto without = of(ReportState::sin_movimientos), blank = of(ReportState::sin_iniciar);
    CHECK(without.size() == 3);
    for (const auto& each : without) CHECK(each.reporting == 0);
    CHECK(begun + without.size() + blank.size() == reader.must<api::surplus::Dashboard>({all[0].id}).reports.size());
    REQUIRE_FALSE(blank.empty());
    CHECK(blank.front().entity_id == own_ooad);
    CHECK(blank.front().is_own);
}

TEST_CASE("The former period's figures stand beside those of the demonstration, also where nothing is reported yet") {
    Demonstration demo;
    auto reader = demo.reader();
    const auto period = periods(reader).front().id;
    const auto entities = {std::string(own_ooad), reports(reader, period, ReportState::en_captura).front().entity_id};
    for (const auto& entity : entities) {
        CAPTURE(entity);
        const auto unit = reader.must<api::surplus::ListUnits>({period, entity}).units.at(0).id;
        std::string group;
        for (const auto& service : reader.must<api::surplus::ListGroups>({period, unit}).services) {
            for (const auto& each : service.groups) {
                if (each.name == "Hemodiálisis") group = each.id;
            }
        }
        const auto capture = reader.must<api::surplus::OpenCapture>({period, unit, group, {}});
        CHECK(capture.former_period == "Recolección 2024");
        REQUIRE(capture.former.size() == 1);
        CHECK(capture.former.front().product_id == "HDI-005");
        CHECK(capture.may_capture == false);  // not answered, or another's
        REQUIRE(capture.cells.size() == (entity == own_ooad ? 0 : 1));
        if (entity == own_ooad) continue;
        const auto& now = capture.cells.front();
        CHECK(now.cell.shortage_ambulatory > capture.former.front().cell.shortage_ambulatory);
        CHECK(domain::surplus::doubts(now.cell, capture.former.front().cell).empty());
        CHECK(now.written_by.find("matrícula") != std::string::npos);
    }
}

TEST_CASE("Papers of the demonstration are drawn, verified and given out as any other") {
    Demonstration demo;
    auto reader = demo.reader();
    const auto period = periods(reader).front().id;
    for (const auto state : {ReportState::finalizado, ReportState::firmado}) {
        const auto card = reports(reader, period, state).front();
        const auto paper =
            reader.document(api::surplus::FinalPaper::path, api::encode(api::surplus::ReportId{period, card.entity_id}));
        REQUIRE(paper);
        const auto text = test::pdf_text(paper.value().bytes);
        CHECK(test::without_blanks(text).find("3de" + std::to_string(card.units) + "UnidadesMédicasreportan") !=
              std::string::npos);
        const std::string before_code = "Código de verificación: ";
        const auto at = text.find(before_code);
        REQUIRE(at != std::string::npos);
        const auto verified = demo.world.visitor().must<api::surplus::VerifyPaper>({text.substr(at + before_code.size(), 10)});
        CHECK(verified.found);
        CHECK(verified.is_whole);
        CHECK(verified.is_current);
        CHECK(verified.entity == "OOAD " + card.entity);
        CHECK(verified.state == state);
        const auto papers = reader.must<api::surplus::ListSigned>({period, card.entity_id}).papers;
        REQUIRE(papers.size() == (state == ReportState::firmado ? 1 : 0));
        if (papers.empty()) continue;
        const auto given =
            reader.document(api::surplus::SignedDocument::path,
                            api::encode(api::surplus::SignedDocument::Request{period, card.entity_id, papers.front().id}));
        REQUIRE(given);
        CHECK(demo.world.files.kept.at(given.value().stored_sha256) == paper.value().bytes);
    }
}

TEST_CASE("The collection of the demonstration is made once, and never beside a period of somebody's") {
    Demonstration demo;
    auto reader = demo.reader();
    const auto events = demo.world.audit_events().size();
    const auto before = periods(reader);
    REQUIRE(demo.tell());
    CHECK(demo.world.audit_events().size() == events);
    CHECK(periods(reader).size() == before.size());
}

TEST_CASE("Where the demonstration has no accounts or too small a nation, no collection is made") {
    Demonstration demo;
    SECTION("no administrator") { demo.world.tamper("UPDATE account SET state = 'baja' WHERE user_name = 'admin01'"); }
    SECTION("a small nation") { demo.world.tamper("UPDATE entity SET active = 0 WHERE kind = 'umae'"); }
    REQUIRE(demo.tell());
    CHECK(demo.world.visitor().must<api::surplus::ListPeriods>({}).periods.empty());
}

TEST_CASE("Every act of the demonstration's collection is a link of the audit, done by whom it names") {
    Demonstration demo;
    demo.reader();
    std::string previous;
    int with_person = 0;
    for (const auto& event : demo.world.audit_events()) {
        CHECK(event.previous_hash == previous);
        CHECK(event.hash == services::audit_hash(event));
        CHECK(event.result == "done");
        CHECK(event.happened_at <= demo.world.clock.now());
        previous = event.hash;
        with_person += event.person.empty() ? 0 : 1;
    }
    CHECK(with_person > 50);
}

TEST_CASE("The demonstration's period is open on whatever day it is made, and so for weeks") {
    const auto [day, year] = GENERATE(table<base::Date, int>({
        {{2026, 1, 1}, 2026},
        {{2027, 12, 31}, 2027},
        {{2028, 2, 29}, 2028},
    }));
    // Half an hour after midnight in Mexico City, where it is six hours later in UTC.
    const auto now = base::days_from_civil(day) * base::day_ms + 6 * base::hour_ms + 30 * base::minute_ms;
    Demonstration demo(now);
    auto reader = demo.reader();
    const auto all = periods(reader);
    REQUIRE(all.size() == 2);
    CHECK(all[0].facts.year == year);
    CHECK(all[0].state == PeriodState::abierto);
    CHECK(base::days_from_civil(*base::parse_date(all[0].facts.closes_on)) - base::days_from_civil(day) > 20);
    CHECK(all[1].facts.year == year - 1);
    CHECK(all[1].state == PeriodState::cerrado);
    CHECK(reports(reader, all[0].id, ReportState::firmado).size() == 3);
    CHECK(reports(reader, all[1].id, ReportState::finalizado).size() == 13);
}

TEST_CASE("The demonstration has cases in every state, whose folios and audit are in the order in which things happened",
          "[demo]") {
    Demonstration demo;
    const auto rows = demo.accounts();
    const auto told = services::make_demo_cases(demo.world.database(), demo.world.dispatcher().ports());
    if (!told) FAIL(told.error().message << " " << told.error().detail);
    while (demo.world.dispatcher().run_due_jobs() > 0) demo.world.clock.pass(base::hour_ms);
    const auto row = std::find_if(rows.begin(), rows.end(), [](const Row& each) { return each.user_name == "evaluar"; });
    REQUIRE(row != rows.end());
    auto evaluator = demo.world.visitor();
    evaluator.must<SignIn>({row->user_name, row->password});
    std::map<domain::cases::State, int> states;
    for (const auto whose : {domain::cases::Whose::mine, domain::cases::Whose::team, domain::cases::Whose::unassigned,
                             domain::cases::Whose::answered}) {
        api::cases::ListWorklist::Request request;
        request.filter.whose = whose;
        request.page.size = base::page_rows_max;
        for (const auto& each : evaluator.must<api::cases::ListWorklist>(request).page.rows) ++states[each.state];
    }
    using S = domain::cases::State;
    for (const auto state : {S::enviada, S::en_evaluacion, S::en_opinion, S::requiere_info, S::autorizada,
                             S::autorizada_con_cambios, S::no_autorizada, S::por_vencer, S::vencida, S::baja}) {
        CAPTURE(base::name_of(state));
        CHECK(states[state] > 0);
    }
    const auto enter = [&](const std::string& user) { return demo.enter(user, rows); };
    std::int64_t sent = 0;
    std::map<S, int> of_directors;
    for (const auto* user : {"director", "direct02", "dirumae"}) {
        auto director = enter(user);
        api::cases::ListSent::Request request;
        request.page.size = base::page_rows_max;
        const auto page = director.must<api::cases::ListSent>(request);
        sent += page.total;
        for (const auto& each : page.rows) ++of_directors[each.state];
    }
    CHECK(sent >= 100);
    CHECK(of_directors[S::cancelada] > 0);
    CHECK(of_directors[S::cerrada_sin_respuesta] > 0);
    CHECK_FALSE(enter("asesor01").must<api::cases::ListAsked>({}).rows.empty());
    const auto desk = std::find_if(rows.begin(), rows.end(), [](const Row& each) { return each.user_name == "mesa01"; });
    REQUIRE(desk != rows.end());
    auto mesa = demo.world.visitor();
    mesa.must<SignIn>({desk->user_name, desk->password});
    std::map<domain::changes::State, int> changes;
    for (const auto part : {domain::changes::Part::waiting, domain::changes::Part::mine, domain::changes::Part::answered}) {
        for (const auto& each : mesa.must<api::changes::ListChanges>({.filter = {.part = part}}).page.rows) ++changes[each.state];
    }
    using C = domain::changes::State;
    for (const auto state : {C::solicitado, C::en_revision, C::aplicado, C::rechazado, C::cancelado}) {
        CAPTURE(base::name_of(state));
        CHECK(changes[state] > 0);
    }
    base::Instant before = 0;
    for (const auto& event : demo.world.audit_events()) {
        if (event.client != "demo" || event.action.starts_with("job/")) continue;
        CHECK(event.happened_at >= before);
        before = event.happened_at;
    }
    // Once is enough.
    REQUIRE(services::make_demo_cases(demo.world.database(), demo.world.dispatcher().ports()));
}

TEST_CASE("The demonstration has announcements in every state, and values that wait for the editor [A17.6] [A18.3]",
          "[demo][A17.6][A18.3]") {
    Demonstration demo;
    const auto rows = demo.accounts();
    const auto told = services::make_demo_contents(demo.world.database(), demo.world.dispatcher().ports());
    if (!told) FAIL(told.error().message << " " << told.error().detail);
    const auto enter = [&](const std::string& user) { return demo.enter(user, rows); };
    auto announcer = enter("comunica");
    for (const auto& [state, name] : enum_names(domain::contents::NoticeState{})) {
        CAPTURE(name);
        CHECK(announcer.must<api::contents::ListNoticeDesk>({{state}, {}}).total >= 1);
    }
    auto director = enter("director");
    const auto sections = director.must<api::contents::ReadSections>({});
    REQUIRE(sections.important.size() == 1);
    CHECK_FALSE(sections.important.front().file_name.empty());
    auto editor = enter("editor01");
    const auto values = [&](domain::contents::ValueState state) {
        return editor.must<api::contents::ListValues>({{}, {state, {}}, {}, {}}).page.total;
    };
    CHECK(values(domain::contents::ValueState::proposed) == 3);
    CHECK(values(domain::contents::ValueState::merged) == 1);
    CHECK(values(domain::contents::ValueState::refused) == 1);
    // Once is enough.
    REQUIRE(services::make_demo_contents(demo.world.database(), demo.world.dispatcher().ports()));
    CHECK(announcer.must<api::contents::ListNoticeDesk>({}).total == 5);
}

TEST_CASE("The demonstration's editor finds a diagnosis that was published anew, and a drug and a form in the making [A18.3]",
          "[demo][A18.3]") {
    Demonstration demo;
    const auto rows = demo.accounts();
    const auto told = services::make_demo_catalog(demo.world.database(), demo.world.dispatcher().ports());
    if (!told) FAIL(told.error().message << " " << told.error().detail);
    const auto row = std::find_if(rows.begin(), rows.end(), [](const Row& each) { return each.user_name == "editor01"; });
    REQUIRE(row != rows.end());
    auto editor = demo.world.visitor();
    editor.must<SignIn>({row->user_name, row->password});
    CHECK(editor.must<api::catalog::OpenRecommendation>({"benralizumab-asma"}).published.number == 2);
    const auto generics = editor.must<api::catalog::ListEditedGenerics>({}).rows;
    CHECK(std::count_if(generics.begin(), generics.end(), [](const auto& each) { return each.has_draft; }) == 1);
    const auto forms = editor.must<api::catalog::ListForms>({}).rows;
    CHECK(std::count_if(forms.begin(), forms.end(), [](const auto& each) { return each.number == 0; }) == 1);
    // Once is enough.
    REQUIRE(services::make_demo_catalog(demo.world.database(), demo.world.dispatcher().ports()));
    CHECK(editor.must<api::catalog::ListEditedGenerics>({}).rows.size() == generics.size());
}
