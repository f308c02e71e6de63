// A machine whose clock is wrong, or is set while somebody works: days are the server's, pauses go on (R34).

#include <catch2/catch.hpp>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/base/time.hpp"
#include "shared/text/identity/passwords.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using Program = test::Program;
using test::World;

namespace {

// The server's day is 23/07/2025.
const auto wrong_clocks = {-400 * base::day_ms, -2 * base::day_ms, -base::hour_ms,    base::Instant{0},
                           base::hour_ms,       2 * base::day_ms,  400 * base::day_ms};

}  // namespace

TEST_CASE("Today is the server's day: today's date is accepted and tomorrow's refused at its field [R34]", "[R34]") {
    for (const auto wrong_by : wrong_clocks) {
        CAPTURE(wrong_by);
        World world;
        auto director = world.director();
        Program program(world, "sanece/solicitud/datos?id=" + world.full_draft(director));
        program.platform.clock_error = wrong_by;
        program.sign_in();
        auto& screen = program.screen;
        screen.type("Fecha de diagnóstico", "2025-07-24");
        screen.click("Siguiente");
        CHECK(screen.error_of("Fecha de diagnóstico") == "La fecha de diagnóstico no puede ser posterior a hoy");
        CHECK(program.address().find("solicitud/datos") != std::string::npos);
        screen.type("Fecha de diagnóstico", "2025-07-23");
        screen.click("Siguiente");
        CHECK(program.address().find("solicitud/tratamientos") != std::string::npos);
    }
}

TEST_CASE("The day of the confirmation is the server's [R34]", "[R34]") {
    for (const auto wrong_by : wrong_clocks) {
        CAPTURE(wrong_by);
        World world;
        auto director = world.director();
        Program program(world, "sanece/solicitud/especificaciones?id=" + world.full_draft(director));
        program.platform.clock_error = wrong_by;
        program.sign_in();
        program.screen.click("Enviar");
        CHECK(program.screen.find(Role::text, "Fecha y hora: 23/07/2025 16:27"));
    }
}

TEST_CASE("A clock that is set while one writes stops no draft from being saved [R34]", "[R34]") {
    for (const auto set_by : wrong_clocks) {
        CAPTURE(set_by);
        World world;
        auto director = world.director();
        Program program(world, "sanece/solicitud/datos?id=" + world.full_draft(director));
        program.sign_in();
        auto& screen = program.screen;
        const auto saves = [&] { return program.network.asked(api::cases::SaveDraft::path); };

        screen.type("Matricula", "333333333");
        auto before = saves();
        program.platform.clock_error = set_by;
        program.pass(1300);
        CHECK(saves() == before + 1);
        CHECK(screen.shows("Guardado hace un momento"));
        program.pass(base::minute_ms);
        CHECK_FALSE(screen.shows("Guardado hace un momento"));

        // After a failure, too.
        program.network.cut = true;
        screen.type("Matricula", "444444444");
        program.pass(1300);
        CHECK(screen.shows("Sin guardar: se intentará de nuevo"));
        before = saves();
        program.platform.clock_error = -set_by;
        program.network.cut = false;
        program.pass(6000);
        CHECK(saves() == before + 1);
        CHECK_FALSE(screen.shows("Sin guardar: se intentará de nuevo"));
    }
}

TEST_CASE("Who leaves is asked about what cannot be saved, though the clock was set meanwhile [R34]", "[R34]") {
    for (const auto set_by : wrong_clocks) {
        CAPTURE(set_by);
        World world;
        auto director = world.director();
        Program program(world, "sanece/solicitud/datos?id=" + world.full_draft(director));
        program.sign_in();
        program.screen.type("Matricula", "333333333");
        program.network.cut = true;
        program.click("Cerrar sesión");
        program.platform.clock_error = set_by;
        program.pass(400);
        CHECK(program.screen.enabled("Quedarme en la página"));
    }
}

TEST_CASE("Who waits for a new link is told what to do when none comes [A4.2]", "[A4.2]") {
    World world;
    Program program(world, "sanece/contrasena");
    CHECK_FALSE(program.screen.shows(text::identity::recovery_none_came.view()));
    program.screen.type("Correo electrónico", "director@imss.gob.mx");
    program.click("Enviar");
    CHECK(program.screen.shows(text::identity::recovery_sent.view()));
    CHECK(program.screen.shows(text::identity::recovery_none_came.view()));
    CHECK(program.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A new password whose answer was lost is set once and told of [R3]", "[R3]") {
    World world;
    world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    const auto body = world.mails().back().body;
    const auto at = body.find("sanece/contrasena/nueva");
    Program program(world, body.substr(at, body.find_first_of(" \n", at) - at));
    program.network.lost_reply = api::identity::ResetPassword::path;
    program.screen.type("Contraseña nueva", "Otra.Lluvia.77");
    program.screen.type("Repita la contraseña nueva", "Otra.Lluvia.77");
    program.click("Guardar contraseña");
    CHECK_FALSE(program.screen.shows(text::identity::password_changed.view()));
    program.click("Guardar contraseña");
    CHECK(program.screen.shows(text::identity::password_changed.view()));
}
