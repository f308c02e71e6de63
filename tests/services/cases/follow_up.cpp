// SEGUIMIENTO: what it shows of answers, its search, its workbook; and the evaluation that is mailed again.

#include <catch2/catch.hpp>

#include <map>

#include "shared/api/cases/follow_up.hpp"
#include "shared/documents/sheet/workbook.hpp"
#include "shared/domain/life.hpp"
#include "shared/services/cases/deciding.hpp"
#include "shared/text/cases/evaluations.hpp"
#include "shared/text/cases/following_mails.hpp"
#include "shared/text/cases/refusals.hpp"
#include "tests/services/cases/desk.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/refusals.hpp"

using cases_tests::Decision;
using cases_tests::Desk;
using cases_tests::State;
using documents::sheet::DayValue;
using documents::sheet::Row;
using domain::cases::SentBy;
using domain::cases::View;
using test::message_of;
using test::refuses;
namespace words = text::cases;

namespace {

std::vector<Row> exported(test::Actor& actor, const api::cases::ExportSent::Request& request) {
    const auto document = actor.document(api::cases::ExportSent::path, api::encode(request));
    REQUIRE(document);
    REQUIRE(document.value().produce);
    CHECK(document.value().file_name.ends_with(".xlsx"));
    const test::TemporaryFolder folder;
    REQUIRE(document.value().produce(folder.path() + "/a.xlsx"));
    auto workbook = documents::sheet::Workbook::read(test::content_of(folder.path() + "/a.xlsx"));
    REQUIRE(workbook);
    auto book = std::move(workbook).value();
    std::vector<Row> rows;
    REQUIRE(book.rows(0, [&](Row&& row) {
        rows.push_back(std::move(row));
        return base::done();
    }));
    return rows;
}

std::string text_at(const Row& row, std::uint32_t column) {
    const auto* text = std::get_if<std::string>(&row.at(column));
    return text ? *text : std::string{};
}

std::vector<std::string> headings(const Row& row) {
    std::vector<std::string> found;
    for (const auto& [column, value] : row.cells) found.push_back(text_at(row, column));
    return found;
}

std::vector<std::string> folios_of(const std::vector<api::cases::SentCard>& rows) {
    std::vector<std::string> folios;
    for (const auto& each : rows) folios.push_back(each.folio);
    return folios;
}

}  // namespace

TEST_CASE("SEGUIMIENTO shows FEVAL, OBSERVACIONES and REQUERIMIENTO of what was answered [A14.2] [A14.3] [A14.5] [A18.5]",
          "[A14.2][A14.3][A14.5][A18.5]") {
    Desk desk;
    const auto authorized = desk.decided(Decision::autorizada);
    const auto denied = desk.decided(Decision::no_autorizada, "2222222222");
    const auto returned = desk.taken("3333333333");
    desk.give_back(returned, {{"weight_kg", ""}});
    const auto in = [&](View view) { return desk.director.must<api::cases::ListSent>({.filter = {.view = view}}).rows; };
    REQUIRE(in(View::authorized).size() == 1);
    const auto yes = in(View::authorized).front();
    CHECK(yes.folio == authorized);
    CHECK(base::dd_mm_yyyy(base::mexico_city(yes.decided_at).date) == "23/07/2025");
    CHECK(yes.requerimiento == desk.content(authorized).clave + " · 45 mg cada 24 horas");
    CHECK(yes.expires_on == "2026-07-23");
    CHECK(domain::allows(yes.acts, domain::cases::Act::renew));
    REQUIRE(in(View::not_authorized).size() == 1);
    const auto no = in(View::not_authorized).front();
    CHECK(no.folio == denied);
    CHECK(no.requerimiento == "X");
    CHECK(no.observations == "Se revisó el expediente");
    REQUIRE(in(View::in_process).size() == 1);
    const auto open = in(View::in_process).front();
    CHECK(open.decided_at == 0);
    CHECK(open.requerimiento.empty());
    CHECK(open.due_at == desk.row(returned).due_at);
    CHECK(domain::allows(open.acts, domain::cases::Act::resubmit));
}

TEST_CASE("A director finds his own folios by patient, NSS, folio, drug and days [A14.1] [A18.8]", "[A14.1][A18.8]") {
    Desk desk;
    const auto folio = desk.world.sent(desk.director, "1111111111");
    desk.come_to("2025-07-25");
    const auto later = desk.world.sent(desk.director, "2222222222");
    const auto found = [&](const domain::cases::SentFilter& filter) {
        return folios_of(desk.director.must<api::cases::ListSent>({.filter = filter, .sort = {SentBy::sent, false}}).rows);
    };
    const std::vector<std::string> first{folio}, second{later}, both{folio, later}, none{};
    CHECK(found({.search = folio}) == first);
    CHECK(found({.search = "2222222222"}) == second);
    CHECK(found({.search = "pac san"}) == both);
    CHECK(found({.search = "otra"}) == none);
    CHECK(found({.generic_id = desk.content(folio).generic_id}) == both);
    CHECK(found({.generic_id = "otro"}) == none);
    CHECK(found({.from = "2025-07-24"}) == second);
    CHECK(found({.from = "2025-07-23", .until = "2025-07-23"}) == first);
    CHECK(found({.until = "25/07/2025"}) == both);
    CHECK(found({.from = "2025-07-26"}) == none);
    const auto refusal = desk.director.refused<api::cases::ListSent>({.filter = {.from = "ayer", .until = "31/02/2025"}});
    CHECK(message_of(refusal, "filter.from") == words::day_unreadable);
    CHECK(refuses(refusal, "filter.until"));
    auto other = desk.world.other_director();
    CHECK(other.must<api::cases::ListSent>({.filter = {.search = folio}}).rows.empty());
}

TEST_CASE("The days of a filter are Mexico City's") {
    Desk desk;
    desk.world.clock.set(1753336800000 - 1000);  // 23/07/2025 23:59:59
    desk.director = desk.world.director();
    const auto folio = desk.world.sent(desk.director);
    const auto count = [&](const std::string& day) {
        return desk.director.must<api::cases::ListSent>({.filter = {.from = day, .until = day}}).total;
    };
    CHECK(count("2025-07-23") == (base::mexico_city(desk.row(folio).sent_at).date.day == 23 ? 1 : 0));
    CHECK(count("2025-07-23") + count("2025-07-24") == 1);
}

TEST_CASE("The workbook of a view has its columns, dates as dates and numbers of folio and NSS as text [A14.6]", "[A14.6]") {
    Desk desk;
    const auto authorized = desk.decided(Decision::autorizada, "0111111111");
    const auto denied = desk.decided(Decision::no_autorizada, "2222222222");
    const auto open = desk.world.sent(desk.director, "3333333333");

    const auto yes = exported(desk.director, {.filter = {.view = View::authorized}});
    REQUIRE(yes.size() == 2);
    CHECK(headings(yes[0]) ==
          std::vector<std::string>{"FOLIO", "PACIENTE", "NSS", "AGREGADO", "OOAD/UMAE", "GENERICO", "FEVAL", "REQUERIMIENTO"});
    CHECK(text_at(yes[1], 1) == authorized);
    CHECK(text_at(yes[1], 2) == "SANECE PACIENTE");
    CHECK(text_at(yes[1], 3) == "0111111111");
    CHECK(text_at(yes[1], 4) == "1F1980OR");
    CHECK(text_at(yes[1], 5) == "Aguascalientes");
    CHECK(text_at(yes[1], 6) == "PONATINIB");
    const auto* feval = std::get_if<DayValue>(&yes[1].at(7));
    REQUIRE(feval);
    CHECK(feval->moment.date == base::Date{2025, 7, 23});
    CHECK(text_at(yes[1], 8).find("45 mg") != std::string::npos);

    const auto no = exported(desk.director, {.filter = {.view = View::not_authorized}});
    REQUIRE(no.size() == 2);
    CHECK(headings(no[0]) == std::vector<std::string>{"FOLIO", "PACIENTE", "NSS", "AGREGADO", "OOAD/UMAE", "GENERICO", "FEVAL",
                                                      "OBSERVACIONES", "REQUERIMIENTO"});
    CHECK(text_at(no[1], 1) == denied);
    CHECK(text_at(no[1], 8) == "Se revisó el expediente");
    CHECK(text_at(no[1], 9) == "X");

    const auto process = exported(desk.director, {.filter = {.view = View::in_process}});
    REQUIRE(process.size() == 2);
    CHECK(headings(process[0]) ==
          std::vector<std::string>{"FOLIO", "PACIENTE", "NSS", "AGREGADO", "OOAD/UMAE", "GENERICO", "ENVIADA", "ESTADO"});
    CHECK(text_at(process[1], 1) == open);
    CHECK(std::holds_alternative<DayValue>(process[1].at(7)));
    CHECK(text_at(process[1], 8) == "Enviada");

    CHECK(exported(desk.director, {}).size() == 4);
    CHECK(exported(desk.director, {.filter = {.search = denied}}).size() == 2);
    auto other = desk.world.other_director();
    CHECK(exported(other, {}).size() == 1);
    const auto refused = desk.director.document(api::cases::ExportSent::path,
                                                api::encode(api::cases::ExportSent::Request{.filter = {.from = "ayer"}}));
    REQUIRE_FALSE(refused);
    CHECK(refuses(refused.error(), "filter.from"));
    CHECK(desk.evaluator.document(api::cases::ExportSent::path, "{}").error().kind == base::ErrorKind::not_allowed);
}

TEST_CASE("The workbook has every row of the list, each once and in its order, beyond any page [A14.6]", "[A14.6]") {
    Desk desk;
    test::add_cases(desk.world, 4505, State::enviada, 1'700'000'000'000);
    const auto by = GENERATE(SentBy::sent, SentBy::patient);
    const bool descending = GENERATE(false, true);
    const auto rows = exported(desk.director, {.filter = {.view = View::in_process}, .sort = {by, descending}});
    CHECK(rows.size() == 4506);
    std::map<std::string, int> seen;
    for (std::size_t i = 1; i < rows.size(); ++i) ++seen[text_at(rows[i], 1)];
    CHECK(seen.size() == 4505);
    std::vector<std::string> shown, written;
    api::cases::ListSent::Request asked{
        .filter = {.view = View::in_process}, .sort = {by, descending}, .page = {{}, base::page_rows_max}};
    do {
        const auto page = desk.director.must<api::cases::ListSent>(asked);
        for (const auto& each : page.rows) shown.push_back(each.folio);
        asked.page.after = page.next;
    } while (!asked.page.after.empty());
    for (std::size_t i = 1; i < rows.size(); ++i) written.push_back(text_at(rows[i], 1));
    CHECK(written == shown);
}

TEST_CASE("An evaluation is mailed again to who sent its folio, and to nobody else [A15.3]", "[A15.3]") {
    Desk desk;
    const auto folio = desk.decided(Decision::autorizada);
    const auto before = desk.world.mails().size();
    CHECK(desk.director.must<api::cases::ResendEvaluation>({folio}).sent_to == "director@imss.gob.mx");
    const auto mails = desk.world.mails();
    REQUIRE(mails.size() == before + 1);
    const auto again = desk.mails_to("director");
    CHECK(std::count_if(again.begin(), again.end(), [&](const auto& each) { return each.evaluation_folio == folio; }) == 2);
    CHECK(std::count_if(again.begin(), again.end(),
                        [&](const auto& each) { return each.subject == words::mail_resent_subject(folio); }) == 1);
    const auto paper = services::cases::evaluation_document(desk.world.database(), desk.world.dispatcher().ports(), folio);
    REQUIRE(paper);
    CHECK(paper.value().bytes.starts_with("%PDF-"));
    // Long after it ended, too.
    desk.come_to("2026-09-01");
    desk.run_jobs();
    CHECK(desk.state(folio) == State::vencida);
    desk.director.must<api::cases::ResendEvaluation>({folio});
}

TEST_CASE("Unknown, another's, not yet evaluated, older than 2015: one answer for all of them [A15.4]", "[A15.4]") {
    Desk desk;
    const auto own = desk.decided(Decision::autorizada);
    const auto waiting = desk.taken("2222222222");
    auto other = desk.world.other_director();
    const auto before = desk.world.mails().size();
    const auto same = [&](test::Actor& actor, const std::string& folio) {
        const auto refusal = actor.refused<api::cases::ResendEvaluation>({folio});
        CHECK(refusal.kind == base::ErrorKind::not_found);
        CHECK(refusal.message == words::no_evaluation);
        CHECK(refusal.fields.empty());
    };
    same(other, own);
    same(desk.director, waiting);
    same(desk.director, "20250723999");
    same(desk.director, "no es un folio");
    desk.world.tamper("UPDATE case_file SET sent_at = 1420091999999 WHERE folio = '" + own + "'");  // the last instant of 2014
    same(desk.director, own);
    CHECK(refuses(desk.director.refused<api::cases::ResendEvaluation>({}), "folio"));
    CHECK(desk.world.mails().size() == before);
    desk.world.tamper("UPDATE case_file SET sent_at = 1420092000000 WHERE folio = '" + own + "'");  // 01/01/2015, Mexico City
    desk.director.must<api::cases::ResendEvaluation>({own});
    CHECK(desk.world.mails().size() == before + 1);
}
