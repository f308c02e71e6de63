// The audit as it is read: filters, words, who read a patient's data, the chain's state, the workbook.

#include <catch2/catch.hpp>

#include <set>

#include "shared/api/audit/reading.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/api/mail/outgoing.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/documents/sheet/workbook.hpp"
#include "shared/services/audit/words.hpp"
#include "shared/text/audit/actions.hpp"
#include "shared/text/audit/audit.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/world.hpp"

using api::audit::AuditOverview;
using api::audit::ExportActs;
using api::audit::ListActs;
using api::audit::ListReadings;
using domain::audit::AuditFilter;
using domain::audit::Outcome;
using test::World;
namespace words = text::audit;

namespace {

constexpr base::Sort<domain::audit::AuditBy> newest_first{domain::audit::AuditBy::sequence, true};

struct Archive : World {
    test::Actor person = director();
    std::string folio = sent(person);
    test::Actor auditor = of_role(domain::identity::Role::consulta);

    std::vector<api::audit::ActCard> acts(const AuditFilter& filter) {
        return auditor.must<ListActs>({.filter = filter, .sort = newest_first, .page = {{}, 200}}).rows;
    }
    std::vector<api::audit::ActCard> readings(const std::string& patient) {
        return auditor.must<ListReadings>({.filter = {patient}, .sort = newest_first}).rows;
    }
    void read_receipt(test::Actor& actor) {
        REQUIRE(actor.document(api::cases::ReceiptDocument::path, api::encode(api::cases::ReceiptDocument::Request{folio})));
    }
};

template <class Export>
std::vector<documents::sheet::Row> exported(test::Actor& actor, const typename Export::Request& request) {
    const auto document = actor.document(Export::path, api::encode(request));
    REQUIRE(document);
    REQUIRE(document.value().produce);
    const test::TemporaryFolder folder;
    REQUIRE(document.value().produce(folder.path() + "/a.xlsx"));
    auto workbook = documents::sheet::Workbook::read(test::content_of(folder.path() + "/a.xlsx"));
    REQUIRE(workbook);
    auto book = std::move(workbook).value();
    std::vector<documents::sheet::Row> rows;
    REQUIRE(book.rows(0, [&](documents::sheet::Row&& row) {
        rows.push_back(std::move(row));
        return base::done();
    }));
    return rows;
}

}  // namespace

TEST_CASE("Whatever leaves a row in the audit has words", "[audit]") {
    World world;
    for (const auto& route : world.dispatcher().routes()) {
        if (route.effect == api::Effect::reads) continue;
        CAPTURE(route.path);
        CHECK(services::audit::action_words(std::string(route.path)) == route.summary);
    }
    std::set<std::string> names;
    for (const auto& each : services::audit::known_actions()) {
        CAPTURE(each.id);
        CHECK_FALSE(each.name.empty());
        CHECK(names.insert(each.id).second);
    }
    CHECK(names.count("job/old-uploads") == 1);
    CHECK(services::audit::action_words("of long ago") == "of long ago");
}

TEST_CASE("The audit is found by person, act, folio, day and outcome, newest first", "[audit]") {
    Archive archive;
    archive.visitor().refused<api::identity::SignIn>({"director", "no es esta"});
    const auto all = archive.acts({});
    REQUIRE(all.size() > 5);
    CHECK(all.front().sequence > all.back().sequence);
    const auto of_folio = archive.acts({.object = archive.folio});
    REQUIRE_FALSE(of_folio.empty());
    for (const auto& each : of_folio) {
        CHECK(each.object == words::folio(archive.folio));
        CHECK(each.folio == archive.folio);
    }
    const auto refused = archive.acts({.outcome = Outcome::refused});
    REQUIRE(refused.size() == 1);
    CHECK_FALSE(refused.front().done);
    CHECK(refused.front().person == words::visitor);
    CHECK(refused.front().action == api::identity::SignIn::summary);
    CHECK(archive.acts({.outcome = Outcome::done}).size() == all.size() - 1);
    CHECK(archive.acts({.action = std::string(api::identity::SignIn::path)}).size() >= 2);

    const auto today = base::iso(base::mexico_city(archive.clock.now()).date);
    CHECK(archive.acts({.from = today, .until = today}).size() == all.size());
    CHECK(archive.acts({.until = "2020-01-01"}).empty());
    CHECK(archive.acts({.from = "2030-01-01"}).empty());
    CHECK(archive.acts({.from = "2025-0"}).size() == all.size());  // a day that is still being written

    const auto name = of_folio.front().person;
    REQUIRE_FALSE(name.empty());
    const auto his = archive.acts({.person = base::upper(name.substr(0, 4))});
    REQUIRE_FALSE(his.empty());
    CHECK(archive.acts({.person = "director"}).size() < all.size());
    for (const auto& each : archive.acts({.person = "director"})) CHECK_FALSE(each.role.empty());
    CHECK(archive.acts({.person = "nadie se llama asi"}).empty());
    const auto strangers = archive.acts({.person = "sin sesion"});
    REQUIRE_FALSE(strangers.empty());
    for (const auto& each : strangers) CHECK(each.person == words::visitor);
}

TEST_CASE("Who read a patient's data is told by folio and by NSS, and asking is no reading of it", "[audit]") {
    Archive archive;
    const auto before = archive.readings(archive.folio).size();
    archive.read_receipt(archive.person);
    const auto by_folio = archive.readings(archive.folio);
    REQUIRE(by_folio.size() == before + 1);
    CHECK(by_folio.front().action == api::cases::ReceiptDocument::summary);
    CHECK(by_folio.front().person == archive.acts({.object = archive.folio}).front().person);
    CHECK(archive.readings("1111111111").size() == before + 1);
    CHECK(archive.readings("2222222222").empty());
    CHECK(archive.readings("").empty());
    CHECK(archive.readings("20250101109999").empty());
    const auto lookup = archive.audit_events().back();
    CHECK(lookup.action == ListReadings::path);
    for (const auto& each : archive.audit_events()) CHECK(each.object.find("1111111111") == std::string::npos);

    const auto rows = exported<api::audit::ExportReadings>(archive.auditor, {{archive.folio}});
    CHECK(rows.size() == by_folio.size() + 1);
    const auto refused =
        archive.auditor.document(api::audit::ExportReadings::path, api::encode(api::audit::ExportReadings::Request{{"x"}}));
    CHECK(refused.error().kind == base::ErrorKind::invalid_input);
}

TEST_CASE("What the filter shows of the audit is a workbook, and that it was exported is in the audit", "[audit]") {
    Archive archive;
    const auto shown = archive.acts({.object = archive.folio});
    const auto rows = exported<ExportActs>(archive.auditor, {{.object = archive.folio}});
    REQUIRE(rows.size() == shown.size() + 1);
    CHECK(std::get<std::string>(rows.front().at(3)) == words::column_person);
    CHECK(std::get<std::string>(rows.at(1).at(3)) == shown.front().person);
    CHECK(std::get<double>(rows.at(1).at(1)) == static_cast<double>(shown.front().sequence));
    CHECK(archive.audit_events().back().action == ExportActs::path);
}

TEST_CASE("The chain is walked along by itself, and what was altered, replaced or cut is found", "[audit]") {
    Archive archive;
    CHECK(archive.auditor.must<AuditOverview>({}).chain.whole_sequence == 0);
    archive.dispatcher().run_due_jobs();
    const auto last = archive.audit_events().back().sequence;
    const auto whole = archive.auditor.must<AuditOverview>({}).chain;
    CHECK(whole.whole_sequence == last);
    CHECK(whole.verified_at > 0);
    CHECK(whole.whole_at == archive.audit_events().back().happened_at);
    CHECK(whole.broken_sequence == 0);
    CHECK(archive.audit_events().back().sequence == last);  // walking leaves no row

    const auto found = [&] {
        archive.clock.pass(base::day_ms + base::minute_ms);
        archive.dispatcher().run_due_jobs();
        archive.clock.pass(2 * base::minute_ms);
        archive.dispatcher().run_due_jobs();
        archive.auditor = archive.administrator();  // the session of before has ended
        return archive.auditor.must<AuditOverview>({}).chain;
    };
    SECTION("altered long after it was found whole") {
        archive.tamper("UPDATE audit_event SET reason = 'otra' WHERE sequence = 2");
        const auto chain = found();
        CHECK(chain.broken_sequence == 2);
        CHECK(chain.whole_sequence == 1);
        CHECK(chain.found_at > 0);
    }
    SECTION("cut off at its end") {
        archive.tamper("DELETE FROM audit_event WHERE sequence > 3");
        archive.clock.pass(2 * base::minute_ms);
        archive.dispatcher().run_due_jobs();
        CHECK(archive.auditor.must<AuditOverview>({}).chain.broken_sequence == 4);
    }
    SECTION("as it should be") { CHECK(found().broken_sequence == 0); }
}
