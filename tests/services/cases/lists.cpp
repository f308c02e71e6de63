// SEGUIMIENTO with thousands of rows: all of them are there, each once, and the counts are true.

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using domain::cases::SentBy;
using domain::cases::State;
using domain::cases::View;
using test::World;
using Request = api::cases::ListSent::Request;

namespace {

const base::Instant then = 1'700'000'000'000;

/// Page after page to the end; `between` is done after each.
std::vector<api::cases::SentCard> walked(
    test::Actor& actor, Request request, const std::function<void()>& between = [] {}) {
    std::vector<api::cases::SentCard> rows;
    do {
        const auto page = actor.must<api::cases::ListSent>(request);
        CHECK(page.rows.size() <= static_cast<std::size_t>(request.page.rows()));
        rows.insert(rows.end(), page.rows.begin(), page.rows.end());
        request.page.after = page.next;
        between();
    } while (!request.page.after.empty());
    return rows;
}

std::vector<std::string> folios_of(const std::vector<api::cases::SentCard>& rows) {
    std::vector<std::string> folios;
    for (const auto& each : rows) folios.push_back(each.folio);
    return folios;
}

}  // namespace

TEST_CASE("Of many requests each is found, wherever it stands, and the counts are true [A14.1] [A14.4] [F8]",
          "[A14.1][A14.4][F8]") {
    World world;
    auto director = world.director();
    const auto oldest = test::add_cases(world, 1, State::autorizada, then).front();
    test::add_cases(world, 505, State::enviada, then + base::day_ms);
    const auto refused = test::add_cases(world, 1, State::no_autorizada, then + base::day_ms + 250'000).front();
    test::add_cases(world, 3, State::borrador, then);
    test::add_cases(world, 2, State::autorizada, then, 0, "otro001");

    const auto all = director.must<api::cases::ListSent>({});
    CHECK(all.total == 507);
    CHECK(all.rows.size() == base::page_rows);
    CHECK_FALSE(all.next.empty());

    const auto authorized = director.must<api::cases::ListSent>({.filter = {.view = View::authorized}});
    CHECK(authorized.total == 1);
    REQUIRE(authorized.rows.size() == 1);
    CHECK(authorized.next.empty());
    CHECK(authorized.rows.front().folio == oldest);
    CHECK(authorized.rows.front().patient == "SANECE PRUEBA PACIENTE");
    CHECK(authorized.rows.front().nss == "2222222222");
    CHECK(authorized.rows.front().entity == "Aguascalientes");
    CHECK_FALSE(authorized.rows.front().generic.empty());

    const auto not_authorized = director.must<api::cases::ListSent>({.filter = {.view = View::not_authorized}});
    CHECK(not_authorized.total == 1);
    CHECK(not_authorized.rows.at(0).folio == refused);
    CHECK(director.must<api::cases::ListSent>({.filter = {.view = View::in_process}}).total == 505);

    const auto named = director.must<api::cases::ListSent>({.filter = {.search = oldest}});
    CHECK(named.total == 1);
    CHECK(named.rows.at(0).folio == oldest);
    auto other = world.other_director();
    CHECK(other.must<api::cases::ListSent>({.filter = {.search = oldest}}).rows.empty());
    CHECK(other.must<api::cases::ListSent>({.filter = {.view = View::authorized}}).total == 2);
    CHECK(walked(director, {}).size() == 507);
}

TEST_CASE("Walking the pages gives every row once, in order, also while others come [F8]", "[F8]") {
    World world;
    auto director = world.director();
    auto folios = test::add_cases(world, 40, State::enviada, then);
    const auto at_once = test::add_cases(world, 30, State::enviada, then + 20'000, 0);  // among them, all at one moment
    folios.insert(folios.end(), at_once.begin(), at_once.end());
    const bool descending = GENERATE(true, false);
    const auto by = GENERATE(SentBy::sent, SentBy::generic, SentBy::patient, SentBy::evaluated);
    const int size = GENERATE(3, 7, 70, 200);
    CAPTURE(descending, base::name_of(by), size);
    const Request request{.filter = {.view = View::in_process}, .sort = {by, descending}, .page = {{}, size}};

    const auto quiet = folios_of(walked(director, request));
    CHECK(std::set<std::string>(quiet.begin(), quiet.end()) == std::set<std::string>(folios.begin(), folios.end()));
    CHECK(quiet.size() == folios.size());

    base::Instant later = then + base::day_ms, earlier = then - base::day_ms;
    int times_left = 8;  // who walked on while rows came for ever would never end
    const auto rows = walked(director, request, [&] {
        if (times_left-- <= 0) return;
        test::add_cases(world, 1, State::enviada, later += 1000);
        test::add_cases(world, 1, State::enviada, then + 20'000);
        test::add_cases(world, 1, State::enviada, earlier -= 1000);
    });
    std::map<std::string, int> seen;
    for (const auto& each : rows) ++seen[each.folio];
    for (const auto& each : folios) CHECK(seen[each] == 1);
    for (const auto& [folio, times] : seen) CHECK(times == 1);
    const auto before = [&](const auto& left, const auto& right) {
        const auto& [first, second] = descending ? std::tie(right, left) : std::tie(left, right);
        switch (by) {
            case SentBy::sent: return first.sent_at < second.sent_at;
            case SentBy::generic: return first.generic < second.generic;
            case SentBy::patient: return first.patient < second.patient;
            case SentBy::evaluated: return first.decided_at < second.decided_at;
        }
        return false;
    };
    CHECK(std::is_sorted(rows.begin(), rows.end(), before));
}

TEST_CASE("A page that shrinks, or whose rows were all moved to another view, is not padded with others [F8]", "[F8]") {
    World world;
    auto director = world.director();
    test::add_cases(world, 3, State::enviada, then);
    const Request request{.filter = {.view = View::in_process}, .page = {{}, 2}};
    const auto first = director.must<api::cases::ListSent>(request);
    CHECK(first.total == 3);
    world.tamper("UPDATE case_file SET state = 'autorizada' WHERE state = 'enviada'");
    auto second = request;
    second.page.after = first.next;
    const auto rest = director.must<api::cases::ListSent>(second);
    CHECK(rest.rows.empty());
    CHECK(rest.total == 0);
    CHECK(rest.next.empty());
}

TEST_CASE("Drafts come page by page, the last saved first [A6.4]", "[A6.4]") {
    World world;
    auto director = world.director();
    test::add_cases(world, 5, State::borrador, then);
    const auto first = director.must<api::cases::ListDrafts>({.page = {{}, 2}});
    CHECK(first.total == 5);
    REQUIRE(first.rows.size() == 2);
    CHECK(first.rows[0].updated_at == then + 4000);
    CHECK(first.rows[0].patient == "SANECE PRUEBA PACIENTE");
    const auto second = director.must<api::cases::ListDrafts>({.page = {first.next, 2}});
    CHECK(second.rows.at(0).updated_at == then + 2000);
    const auto last = director.must<api::cases::ListDrafts>({.page = {second.next, 2}});
    CHECK(last.rows.size() == 1);
    CHECK(last.next.empty());
}
