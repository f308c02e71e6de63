// The pages of a long list.

#include <catch2/catch.hpp>

#include "app/ui/pager.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/text/text.hpp"
#include "tests/support/screen.hpp"

using semantics::Role;
using test::Screen;
using ui::Turn;

using namespace std::string_view_literals;

namespace {

/// Seven pages of fifty rows, the last of 27.
struct Pages {
    ui::PagerSpec spec{.page = 1, .pages = 7, .first = 1, .last = 50, .all = 327};
    int turns = 0;
    Screen screen{[this] {
        const auto turn = ui::pager("SOLICITUDES", spec);
        if (turn == Turn::none) return;
        ++turns;
        show(spec.page + (turn == Turn::next ? 1 : -1));
    }};

    void show(std::int64_t page) {
        spec.page = page;
        spec.first = (page - 1) * 50 + 1;
        spec.last = std::min<std::int64_t>(page * 50, 327);
    }
};

}  // namespace

TEST_CASE("What fits on one page has no pager") {
    Pages pages;
    pages.spec.pages = 1;
    pages.screen.settle();
    CHECK(pages.screen.all(Role::navigation).empty());
    CHECK(pages.screen.all(Role::button).empty());
}

TEST_CASE("A pager is a navigation that says where one is, politely, and keeps its node") {
    Pages pages;
    auto& screen = pages.screen;
    REQUIRE(screen.find(Role::navigation, "Páginas de SOLICITUDES"));
    const auto status = screen.find(Role::status, "Página 1 de 7 · 1 a 50 de 327");
    REQUIRE(status);
    screen.click("Siguiente");
    CHECK(screen.find(Role::status, "Página 2 de 7 · 51 a 100 de 327")->id == status->id);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Pages are turned by keyboard, and the focus stays on the pager, also at its ends") {
    Pages pages;
    auto& screen = pages.screen;
    CHECK_FALSE(screen.enabled("Anterior"));
    screen.focus("Siguiente");
    for (int page = 2; page <= 7; ++page) {
        screen.click(screen.focused());
        CHECK(pages.spec.page == page);
        CHECK(screen.focused() == "Siguiente");
    }
    CHECK(screen.shows("Página 7 de 7 · 301 a 327 de 327"));
    CHECK_FALSE(screen.enabled("Siguiente"));
    screen.focus("Anterior");
    screen.click("Anterior");
    CHECK(pages.spec.page == 6);
    CHECK(screen.focused() == "Anterior");
    CHECK(screen.enabled("Siguiente"));
}

TEST_CASE("While a page is on its way nothing else is turned, and only a long wait is shown") {
    Pages pages;
    auto& screen = pages.screen;
    pages.spec.turning = Turn::next;
    screen.settle();
    CHECK(screen.enabled("Siguiente"));
    screen.click("Siguiente");
    CHECK(pages.turns == 0);
    screen.advance(0.5);
    CHECK(screen.find(Role::button, "Siguiente")->has(semantics::busy));
    pages.spec.turning = Turn::none;
    pages.show(2);
    screen.settle();
    CHECK_FALSE(screen.find(Role::button, "Siguiente")->has(semantics::busy));
    CHECK(screen.enabled("Siguiente"));
}

TEST_CASE("The rows of another page are seen from the first one on") {
    const ui::ColumnSpec columns[] = {{.title = "FOLIO"sv}};
    bool turned = false;
    int page = 1;
    Screen screen([&] {
        if (std::exchange(turned, false)) ui::next_table_from_top();
        ui::Table table("SOLICITUDES"sv, columns, 200);  // a shorter one is there as a whole
        while (table.next()) {
            const auto folio = std::to_string(page * 1000 + static_cast<int>(table.row()));
            table.begin_row(folio);
            table.cell(folio);
        }
    });
    const auto body = screen.all(Role::scroller).back().id;
    screen.context().scroll(body, 900);
    screen.settle();
    CHECK_FALSE(screen.shows("1000"));
    page = 2;
    turned = true;
    screen.settle();
    CHECK(screen.shows("2000"));
    CHECK_FALSE(screen.shows("2199"));
}
