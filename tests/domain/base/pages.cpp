// Pages cross as any record does, and ask for no more than a page may hold.

#include <catch2/catch.hpp>

#include "shared/api/cases/follow_up.hpp"
#include "shared/api/json.hpp"
#include "shared/base/pages.hpp"
#include "shared/domain/cases/lists.hpp"
#include "tests/support/refusals.hpp"

using base::Page;
using Request = api::cases::ListSent::Request;

TEST_CASE("A page of a list is a record like any other") {
    base::PageOf<api::cases::SentCard> page;
    page.rows.resize(2);
    page.rows[1].folio = "20250723001";
    page.total = 10'000;
    page.next = "abc";
    const auto again = api::decode<base::PageOf<api::cases::SentCard>>(api::encode(page));
    REQUIRE(again);
    CHECK(again.value().rows.at(1).folio == "20250723001");
    CHECK(again.value().total == 10'000);
    CHECK(again.value().next == "abc");
    const auto folios = base::each_as(page, [](const auto& card) { return card.folio; });
    CHECK(folios.rows == std::vector<std::string>{"", "20250723001"});
    CHECK(folios.total == 10'000);
    CHECK(folios.next == "abc");
}

TEST_CASE("A page holds at least one row and at most two hundred, fifty when nothing is said") {
    CHECK(Page{}.rows() == 50);
    CHECK(Page{{}, 1}.rows() == 1);
    CHECK(Page{{}, 0}.rows() == 1);
    CHECK(Page{{}, -5}.rows() == 1);
    CHECK(Page{{}, 200}.rows() == 200);
    CHECK(Page{{}, 2'000'000}.rows() == 200);
}

TEST_CASE("An order or a view that a list does not have is refused where it stands") {
    CHECK(api::decode<Request>("{}").value().sort == base::Sort<domain::cases::SentBy>{domain::cases::SentBy::sent, true});
    CHECK(test::refuses(api::decode<Request>(R"({"sort":{"by":"edad"}})").error(), "sort.by"));
    CHECK(test::refuses(api::decode<Request>(R"({"filter":{"view":"todas"}})").error(), "filter.view"));
    CHECK(test::refuses(api::decode<Request>(R"({"page":{"size":"50"}})").error(), "page.size"));
}
