// What the program says of itself over every screen: the connection, an outdated page, leaving.

#include <catch2/catch.hpp>

#include "shared/api/requests.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

namespace {

const base::Error no_answer{
    base::ErrorKind::unavailable, text::shared::server_unreachable.words(), {}, std::string(api::no_answer)};
const base::Error outdated{base::ErrorKind::outdated, text::shared::outdated.words(), {}, {}};

}  // namespace

TEST_CASE("A lost server and an outdated page are told of where they stay in sight") {
    const auto [error, words] = GENERATE(table<base::Error, std::string>(
        {{no_answer, "Sin comunicación con el servidor. Lo que escribió se conserva en pantalla"},
         {outdated, "Hay una versión nueva del sistema. Actualice la página para continuar"}}));
    Program program;
    program.sign_in("director");
    CHECK_FALSE(program.screen.shows(words));
    program.door.refuse(api::RequestLists::path, error);
    program.door.refuse(api::ListDrafts::path, error);
    program.go("sanece/verificar");
    program.go("sanece/inicio");
    const auto notice = program.screen.find(Role::status, words);
    REQUIRE(notice);
    const auto scroller = program.screen.all(Role::scroller).at(0);
    CHECK(notice->top >= program.screen.all(Role::banner).at(0).height);
    CHECK(notice->top + notice->height <= scroller.top);
    CHECK(program.screen.audit() == std::vector<std::string>{});
}
