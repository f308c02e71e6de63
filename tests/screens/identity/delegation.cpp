// Delegation as people meet it: naming somebody, acting for a director under a banner on every page, and stopping.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/identity/delegation.hpp"
#include "shared/base/time.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;
using test::World;

namespace {

/// Today is 23/07/2025. The director is Rosa Díaz Luna, her delegate Ana Ruiz Gil.
struct AtDelegation {
    explicit AtDelegation(std::string_view user = "director") : program(world, "sanece/delegacion") {
        world.tamper(
            "UPDATE account SET given_names = 'Rosa', paternal_surname = 'Díaz', maternal_surname = 'Luna' "
            "WHERE id = 'account-director'");
        world.tamper(
            "UPDATE account SET given_names = 'Ana', paternal_surname = 'Ruiz', maternal_surname = 'Gil' "
            "WHERE id = 'account-otro001'");
        if (user != "director") delegation_id = name();
        program.sign_in(user);
    }
    std::string name() {
        auto director = world.director();
        return director.must<api::identity::NameDelegate>({"otro001", "2025-07-23", "2025-07-25"}).id;
    }
    void act() { program.click("Actuar por Rosa Díaz Luna"); }

    World world{};
    std::string delegation_id{};
    Program program;
    test::Screen& screen = program.screen;
};

constexpr const char* banner = "Actúa por: Rosa Díaz Luna, hasta el 25/07/2025. En cada registro quedan los dos nombres";
constexpr const char* stop = "Dejar de actuar por Rosa Díaz Luna";

}  // namespace

TEST_CASE("A director names a delegate; what is wrong is said at its field and nothing typed is lost") {
    AtDelegation at;
    auto& screen = at.screen;
    CHECK(screen.find(Role::heading, "Delegación"));
    CHECK(screen.shows("Todavía no ha nombrado a nadie"));
    CHECK(screen.shows("Nadie lo ha nombrado para actuar hoy en su lugar"));
    CHECK(screen.shows("Nadie ha hecho nada por usted todavía"));
    screen.type("Usuario o correo de la persona", "nadie999");
    screen.type("Desde el día", "2025-07-24");
    screen.type("Hasta el día", "2025-07-23");
    screen.click("Nombrar");
    CHECK(screen.error_of("Hasta el día") == "El último día no es anterior al primero");
    screen.type("Hasta el día", "2025-07-30");
    screen.click("Nombrar");
    CHECK(screen.error_of("Usuario o correo de la persona").find("No hay en su OOAD o UMAE otra cuenta") == 0);
    CHECK(screen.value("Usuario o correo de la persona") == "nadie999");
    screen.type("Usuario o correo de la persona", "otro001");
    screen.click("Nombrar");
    CHECK(screen.shows("Ana Ruiz Gil actúa por usted del 24/07/2025 al 30/07/2025. Se le avisó por correo"));
    CHECK(screen.value("Usuario o correo de la persona").empty());
    CHECK(screen.shows("Próxima"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A delegation is ended once that was confirmed") {
    AtDelegation at;
    at.name();
    at.program.go("sanece/inicio");
    at.program.go("sanece/delegacion");
    auto& screen = at.screen;
    CHECK(screen.shows("Vigente"));
    screen.click("Terminar la de Ana Ruiz Gil");
    CHECK(screen.shows("Ana Ruiz Gil deja de actuar por usted desde este momento"));
    screen.press(test::Key::escape);
    CHECK(screen.shows("Vigente"));
    screen.click("Terminar la de Ana Ruiz Gil");
    screen.click("Terminar");
    CHECK(screen.shows("Ana Ruiz Gil ya no actúa por usted. Se le avisó por correo"));
    CHECK(screen.shows("Terminada"));
    CHECK_FALSE(screen.find(Role::button, "Terminar la de Ana Ruiz Gil"));
}

TEST_CASE("A delegate chooses for whom she acts; a banner says so on every page, and leads back") {
    AtDelegation at("otro001");
    auto& screen = at.screen;
    CHECK_FALSE(screen.shows(banner));
    at.act();
    for (const auto* page : {"sanece/inicio", "sanece/seguimiento", "sanece/solicitud/paciente", "sanece/delegacion"}) {
        CAPTURE(page);
        at.program.go(page);
        CHECK(screen.shows(banner));
        CHECK(screen.find(Role::button, stop));
    }
    CHECK(screen.shows("Quien actúa por otra no nombra delegados"));
    CHECK_FALSE(screen.find(Role::button, "Nombrar"));
    CHECK_FALSE(screen.find(Role::link, "Cambiar contraseña"));
    CHECK(screen.shows("Ana Ruiz Gil"));  // in the banner of the page she is herself
    CHECK(screen.audit() == std::vector<std::string>{});
    at.program.click(stop);
    CHECK(screen.shows("Ahora actúa en su propia cuenta"));
    CHECK_FALSE(screen.shows(banner));
    CHECK_FALSE(screen.find(Role::button, stop));
}

TEST_CASE("After the last day the delegate is told why, what she typed stays on the page, and she goes back when she wants") {
    AtDelegation at("otro001");
    auto& screen = at.screen;
    auto director = at.world.director();
    const auto draft = at.world.full_draft(director);
    at.act();
    at.program.go("sanece/solicitud/datos?id=" + draft);
    screen.type("Matricula", "333333333");
    at.program.pass(1300);
    CHECK(screen.shows("Guardado hace un momento"));
    at.world.tamper("UPDATE session SET created_at = created_at + 259200000, last_seen_at = last_seen_at + 259200000");
    at.world.clock.set(at.world.clock.now() + 3 * base::day_ms);
    screen.type("Matricula", "444444444");
    at.program.pass(1300);
    CHECK(screen.shows("Su delegación por Rosa Díaz Luna terminó el 25/07/2025"));
    CHECK(screen.value("Matricula") == "444444444");
    const auto asked = at.program.network.asked(api::cases::SaveDraft::path);
    at.program.pass(10'000);
    CHECK(at.program.network.asked(api::cases::SaveDraft::path) == asked);  // the same is not refused again and again
    at.program.click(stop);
    at.program.pass(1000);
    CHECK(screen.shows("Si sale de esta página se perderá lo que escribió"));
    screen.click("Quedarme en la página");
    CHECK(screen.value("Matricula") == "444444444");
    at.program.click(stop);
    at.program.pass(1000);
    screen.click("Salir sin guardar");
    CHECK(screen.shows("Ahora actúa en su propia cuenta"));
}

TEST_CASE("What was done in her place is seen by the director, with the way to the folio") {
    AtDelegation at("otro001");
    auto actor = at.world.other_director();
    actor.must<api::identity::ActFor>({at.delegation_id});
    const auto folio = at.world.sent(actor);
    Program program(at.world, "sanece/delegacion");
    program.sign_in("director");
    auto& screen = program.screen;
    CHECK(screen.find(Role::cell, "Solicitud enviada"));
    CHECK(screen.shows("Ana Ruiz Gil"));
    program.click(folio, Role::link);
    CHECK(program.address() == "sanece/solicitud?folio=" + folio);
    CHECK(screen.shows("Ana Ruiz Gil, por Rosa Díaz Luna"));
}

TEST_CASE(
    "After another page changed for whom one acts nothing is sent from this one, nothing typed is lost, and one goes on here") {
    AtDelegation at("otro001");
    auto& screen = at.screen;
    auto delegate = at.world.other_director();
    const auto draft = at.world.full_draft(delegate);
    at.program.go("sanece/solicitud/datos?id=" + draft);
    screen.type("Matricula", "333333333");
    // The pages of a browser have one session: as if another one had chosen.
    at.world.tamper("UPDATE session SET delegation_id = '" + at.delegation_id + "' WHERE account_id = 'account-otro001'");
    at.program.pass(1300);
    CHECK(
        screen.shows("Esta página es de Ana Ruiz Gil, y en otra pestaña de este navegador se eligió después actuar como Rosa "
                     "Díaz Luna, por quien actúa Ana Ruiz Gil"));
    CHECK(screen.shows("se pierde lo que falta por guardar"));
    CHECK(screen.audit() == std::vector<std::string>{});
    CHECK_FALSE(screen.shows("Guardado hace un momento"));
    SECTION("here, in the place of this page") {
        at.program.click("Seguir aquí como Ana Ruiz Gil");
        CHECK_FALSE(screen.shows("Esta página es de Ana Ruiz Gil"));
        CHECK(screen.value("Matricula") == "333333333");
        for (int i = 0; i < 10 && !screen.shows("Guardado hace un momento"); ++i) at.program.pass(1000);
        CHECK(screen.shows("Guardado hace un momento"));
    }
    SECTION("in the place of the other page") {
        at.program.click("Cambiar a Rosa Díaz Luna, por quien actúa Ana Ruiz Gil");
        CHECK(screen.shows(banner));
        CHECK_FALSE(screen.shows("Esta página es de Ana Ruiz Gil"));
    }
}
