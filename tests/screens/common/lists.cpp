// What a screen shows of what it asked for: on its way, failed, empty, there; and a list of several pages.

#include <catch2/catch.hpp>

#include "shared/api/api.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/program.hpp"

using domain::cases::State;
using semantics::Role;
using test::Program;
using test::World;

namespace {

const base::Instant then = 1'700'000'000'000;
const base::Error no_answer{
    base::ErrorKind::unavailable, text::shared::server_unreachable.words(), {}, std::string(api::no_answer)};

/// A director before what was sent.
struct Following {
    explicit Following(std::size_t sent, std::size_t authorized = 0) {
        world.director();
        test::add_cases(world, sent, State::enviada, then);
        test::add_cases(world, authorized, State::autorizada, then);
        program.sign_in();
    }
    World world{};
    Program program{world, "sanece/seguimiento"};
    test::Screen& screen = program.screen;

    std::size_t rows() const {
        const auto table = screen.find(Role::table, "SEGUIMIENTO DE SOLICITUDES");
        return table ? static_cast<std::size_t>(table->a) - 1 : 0;
    }
};

}  // namespace

TEST_CASE("A list says that it is on its way, that it failed, that it is empty, or shows its rows") {
    World world;
    world.director();
    Program program(world);
    program.sign_in();
    auto& screen = program.screen;
    program.network.answers_wait = true;
    program.go("sanece/seguimiento");
    CHECK(screen.find(Role::status, "Cargando…"));
    CHECK_FALSE(screen.find(Role::table, "SEGUIMIENTO DE SOLICITUDES"));
    program.network.answers_wait = false;
    screen.settle();
    CHECK_FALSE(screen.find(Role::status, "Cargando…"));
    CHECK(screen.shows("No hay solicitudes en esta vista"));
    CHECK(screen.shows("0 Solicitudes encontradas"));

    program.network.refuse(api::cases::ListSent::path, no_answer);
    screen.click("SOLICITUDES AUTORIZADAS", Role::tab);
    CHECK(screen.find(Role::alert, no_answer.message));
    CHECK_FALSE(screen.find(Role::table, "SEGUIMIENTO DE SOLICITUDES"));
    program.network.let_through(api::cases::ListSent::path);
    test::add_cases(world, 1, State::autorizada, then);
    program.click("Intentar de nuevo");
    CHECK_FALSE(screen.find(Role::button, "Intentar de nuevo"));
    CHECK(screen.shows("1 Solicitud encontrada"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("What is shown stays while a newer answer is on its way, and when that one fails") {
    World world;
    test::add_registrations(world, 2, then);
    Program program(world);
    program.sign_in("jefatura");
    auto& screen = program.screen;
    REQUIRE(screen.shows("2 registros en espera"));
    test::add_registrations(world, 1, then);
    program.network.answers_wait = true;
    screen.click("Actualizar");
    CHECK(screen.shows("2 registros en espera"));
    CHECK_FALSE(screen.shows("Cargando…"));
    program.network.answers_wait = false;
    screen.settle();
    CHECK(screen.shows("3 registros en espera"));
    program.network.refuse(api::identity::PendingRegistrations::path, no_answer);
    screen.click("Actualizar");
    CHECK(screen.find(Role::alert, no_answer.message));
    CHECK(screen.shows("3 registros en espera"));
}

TEST_CASE("Drafts that could not be had are said to be missing, and asked for again") {
    World world;
    test::add_cases(world, 1, State::borrador, then);
    Program program(world);
    program.network.refuse(api::cases::ListDrafts::path, no_answer);
    SECTION("alone") {
        program.sign_in();
        CHECK(program.screen.find(Role::alert, no_answer.message));
        program.network.let_through(api::cases::ListDrafts::path);
        program.click("Intentar de nuevo");
    }
    SECTION("with all the rest, by one button") {
        program.network.refuse(api::contents::ReadSections::path, no_answer);
        program.sign_in();
        REQUIRE(program.screen.find(Role::alert, no_answer.message));
        program.network.let_through(api::cases::ListDrafts::path);
        program.network.let_through(api::contents::ReadSections::path);
        program.click("Intentar de nuevo");
    }
    CHECK(program.screen.find(Role::heading, "Continuar donde me quedé"));
    CHECK_FALSE(program.screen.find(Role::button, "Intentar de nuevo"));
}

TEST_CASE("What fits on one page is shown as ever [A14.4]", "[A14.4]") {
    Following at(50);
    CHECK(at.screen.shows("50 Solicitudes encontradas"));
    CHECK(at.rows() == 50);
    CHECK_FALSE(at.screen.find(Role::button, "Siguiente"));
}

TEST_CASE("SEGUIMIENTO counts everything and shows it page by page [A14.1] [A14.4] [F8]", "[A14.1][A14.4][F8]") {
    Following at(501, 1);
    auto& screen = at.screen;
    CHECK(screen.shows("501 Solicitudes encontradas"));
    CHECK(at.rows() == 50);
    CHECK(screen.find(Role::status, "Página 1 de 11 · 1 a 50 de 501"));
    screen.focus("Siguiente");
    screen.click("Siguiente");
    CHECK(screen.find(Role::status, "Página 2 de 11 · 51 a 100 de 501"));
    CHECK(screen.focused() == "Siguiente");
    for (int page = 3; page <= 11; ++page) screen.click("Siguiente");
    CHECK(screen.find(Role::status, "Página 11 de 11 · 501 a 501 de 501"));
    CHECK(at.rows() == 1);
    screen.click("Anterior");
    CHECK(screen.find(Role::status, "Página 10 de 11 · 451 a 500 de 501"));
    CHECK(screen.audit() == std::vector<std::string>{});

    SECTION("each view keeps its page") {
        screen.click("SOLICITUDES AUTORIZADAS", Role::tab);
        CHECK(screen.shows("1 Solicitud encontrada"));
        CHECK_FALSE(screen.find(Role::button, "Siguiente"));
        screen.click("SOLICITUDES EN PROCESO", Role::tab);
        CHECK(screen.find(Role::status, "Página 10 de 11 · 451 a 500 de 501"));
    }
    SECTION("a page that could not be had leaves the one before, and is asked for again") {
        at.program.network.refuse(api::cases::ListSent::path, no_answer);
        screen.click("Anterior");
        CHECK(screen.find(Role::alert, no_answer.message));
        CHECK(screen.find(Role::status, "Página 10 de 11 · 451 a 500 de 501"));
        at.program.network.let_through(api::cases::ListSent::path);
        SECTION("by its button") { at.program.click("Intentar de nuevo"); }
        SECTION("by the pager") { screen.click("Anterior"); }
        CHECK(screen.find(Role::status, "Página 9 de 11 · 401 a 450 de 501"));
        CHECK_FALSE(screen.find(Role::alert, no_answer.message));
    }
    SECTION("a page turned while it is on its way is turned once, and nothing flickers") {
        at.program.network.answers_wait = true;
        screen.click("Anterior");
        screen.click("Anterior");
        CHECK(screen.find(Role::status, "Página 10 de 11 · 451 a 500 de 501"));
        CHECK(at.rows() == 50);
        at.program.network.answers_wait = false;
        screen.settle();
        CHECK(screen.find(Role::status, "Página 9 de 11 · 401 a 450 de 501"));
    }
    SECTION("a place that the server does not know any more leads back to the first page") {
        at.program.network.refuse(api::cases::ListSent::path,
                                  {base::ErrorKind::invalid_input, text::shared::page_of_another_list.words(), {}, {}});
        at.program.network.answers_wait = true;
        screen.click("Siguiente");
        at.program.network.let_through(api::cases::ListSent::path);
        at.program.network.answers_wait = false;
        screen.settle();
        CHECK(screen.find(Role::status, "Página 1 de 11 · 1 a 50 de 501"));
    }
}

TEST_CASE("A page whose rows have gone meanwhile gives way to the one before [F8]", "[F8]") {
    World world;
    test::add_registrations(world, 51, then);
    Program program(world);
    program.sign_in("jefatura");
    auto& screen = program.screen;
    CHECK(screen.shows("51 registros en espera"));
    screen.click("Siguiente");
    CHECK(screen.find(Role::status, "Página 2 de 2 · 51 a 51 de 51"));
    program.click("Revisar Ana 51 Núñez Peña");
    program.click("Validar");
    CHECK(screen.shows("50 registros en espera"));
    CHECK(screen.shows("Revisar Ana 1 Núñez Peña"));
    CHECK_FALSE(screen.shows("No hay registros en espera de validación"));
    CHECK_FALSE(screen.find(Role::button, "Siguiente"));
}
