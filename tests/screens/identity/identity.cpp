// Screens of accounts: registration, the page of entry, the jefatura's queue.

#include <catch2/catch.hpp>

#include "shared/api/api.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

namespace {

const base::Error no_answer{
    base::ErrorKind::unavailable, text::shared::server_unreachable.words(), {}, std::string(api::no_answer)};

/// Everything but the entity.
void fill_registration(Program& program, const std::string& user_name = "nuevo01") {
    auto& screen = program.screen;
    const auto positions = program.world.visitor().must<api::catalog::RegistrationLists>({}).positions;
    screen.choose("Cargo", positions.front().name);
    screen.type("Apellido paterno", "Núñez");
    screen.type("Apellido materno", "Peña");
    screen.type("Nombre(s)", "Ana");
    screen.type("Matricula", user_name == "nuevo01" ? "30000001" : "30000002");
    screen.type("Usuario", user_name);
    screen.type("Contraseña", "Lluvia.Verde.8");
    screen.type("Correo electrónico", user_name + "@imss.gob.mx");
}

void register_director(Program& program, const std::string& user_name = "nuevo01") {
    program.go("sanece/registro");
    program.screen.choose("OOAD/UMAE", "Aguascalientes");
    const auto hospitals = program.world.visitor().must<api::catalog::HospitalsOf>({"ooad-01"}).hospitals;
    program.screen.choose("Hospital", hospitals.front().name);
    fill_registration(program, user_name);
    program.click("Enviar");
}

}  // namespace

TEST_CASE("The version is said once on the page of entry [A1.3]", "[A1.3]") {
    test::World world;
    Program program(world);
    CHECK(program.address() == "sanece/login");
    CHECK(program.screen.find(Role::text, "Versión 2025-1"));  // and not twice, which would fail
}

TEST_CASE("After registering, the page says where to write when no answer comes [A3.17]", "[A3.17]") {
    const std::string sentence =
        "En caso de no recibir respuesta en los siguientes 2 días hábiles posterior a tu registro en el "
        "sistema, "
        "favor de enviar correo electrónico con los datos inscritos a ";
    test::World world;
    Program program(world);
    SECTION("to the jefatura where no mailbox is configured") {
        register_director(program);
        CHECK(program.screen.find(Role::text, sentence + "la jefatura del área de Catálogo II"));
    }
    SECTION("to each mailbox where there are some") {
        program.network.answer(api::identity::Register::path, api::encode(api::identity::Register::Response{
                                                                  "nuevo01@imss.gob.mx", "uno@imss.gob.mx, dos@imss.gob.mx"}));
        register_director(program);
        CHECK(program.screen.find(Role::text, sentence + "los siguientes correos:"));
        CHECK(program.screen.find(Role::list_item, "uno@imss.gob.mx"));
        CHECK(program.screen.find(Role::list_item, "dos@imss.gob.mx"));
    }
    CHECK_FALSE(program.platform.unsaved);
    CHECK(program.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A registration is unsaved from its first field on") {
    const std::string label = GENERATE("Apellido paterno", "Apellido materno", "Nombre(s)", "Matricula", "Usuario", "Contraseña",
                                       "Correo electrónico", "OOAD/UMAE", "Cargo");
    CAPTURE(label);
    test::World world;
    Program program(world);
    program.go("sanece/registro");
    CHECK_FALSE(program.platform.unsaved);
    if (label == "OOAD/UMAE") {
        program.screen.choose(label, "Aguascalientes");
    } else if (label == "Cargo") {
        program.screen.choose(label, program.world.visitor().must<api::catalog::RegistrationLists>({}).positions.front().name);
    } else {
        program.screen.type(label, "1");
    }
    CHECK(program.platform.unsaved);
    program.click("Regresar");
    CHECK(program.screen.find(Role::dialog, "Hay información sin guardar"));
}

TEST_CASE("Hospitals that could not be had are asked for again") {
    test::World world;
    Program program(world);
    program.go("sanece/registro");
    program.network.refuse(api::catalog::HospitalsOf::path, no_answer);
    program.screen.choose("OOAD/UMAE", "Aguascalientes");
    CHECK(program.screen.shows(no_answer.message));
    CHECK(program.screen.audit() == std::vector<std::string>{});
    program.network.let_through(api::catalog::HospitalsOf::path);
    program.click("Intentar de nuevo");
    CHECK_FALSE(program.screen.find(Role::button, "Intentar de nuevo"));
    const auto hospitals = program.world.visitor().must<api::catalog::HospitalsOf>({"ooad-01"}).hospitals;
    program.screen.choose("Hospital", hospitals.front().name);
    CHECK(program.screen.value("Hospital") == hospitals.front().name);

    SECTION("and what failed for one OOAD is not said of the next") {
        program.network.refuse(api::catalog::HospitalsOf::path, no_answer);
        program.screen.choose("OOAD/UMAE", "Baja California");
        CHECK(program.screen.find(Role::button, "Intentar de nuevo"));
        program.screen.choose("OOAD/UMAE", "-- Seleccionar --");
        program.network.let_through(api::catalog::HospitalsOf::path);
        program.screen.choose("OOAD/UMAE", "Aguascalientes");
        CHECK_FALSE(program.screen.find(Role::button, "Intentar de nuevo"));
    }
}

TEST_CASE("The queue is asked for again by its button, and by itself after somebody else decided [A3.15]", "[A3.15]") {
    test::World world;
    Program program(world);
    register_director(program);
    program.go("sanece/login");
    program.sign_in("jefatura");
    REQUIRE(program.screen.find(Role::heading, "Validación de usuarios"));
    CHECK(program.screen.shows("1 registro en espera"));

    auto other = program.world.validator();
    const auto reject = [&](const api::identity::PendingRegistration& each) {
        other.must<api::identity::RejectRegistration>({each.account_id, each.version, "No es director"});
    };
    SECTION("by its button") {
        reject(other.must<api::identity::PendingRegistrations>({}).page.rows.front());
        program.click("Actualizar");
        CHECK(program.screen.shows("No hay registros en espera de validación"));
    }
    SECTION("and who rejects one is led to the reason, and back") {
        program.click("Revisar Ana Núñez Peña");
        program.click("Rechazar");
        CHECK(program.screen.focused() == "Motivo del rechazo");
        program.click("Regresar");
        CHECK(program.screen.focused() == "Rechazar");
    }
    SECTION("by itself") {
        program.click("Revisar Ana Núñez Peña");
        reject(other.must<api::identity::PendingRegistrations>({}).page.rows.front());
        program.click("Validar");
        CHECK_FALSE(program.screen.find(Role::dialog, "Datos del registro"));
        CHECK(program.screen.find(Role::status, "Ese registro ya se atendió. Actualice la lista"));
        CHECK(program.screen.shows("No hay registros en espera de validación"));
    }
}

TEST_CASE("A demonstration in the browser can be begun anew, after a question") {
    test::World world;
    Program program(world);
    auto me = program.world.visitor().must<api::identity::WhoAmI>({});
    me.demo = true;
    me.demo_accounts = "director clave solicitante";
    program.network.answer(api::identity::WhoAmI::path, api::encode(me));
    SECTION("nowhere else") {
        app::App app(program.network, program.platform);
        test::Screen screen([&] { app.frame(); });
        screen.wait_while([&] { return program.network.waiting(); });
        screen.settle();
        CHECK(screen.find(Role::table, "Cuentas de demostración"));
        CHECK_FALSE(screen.find(Role::button, "Empezar de nuevo"));
    }
    SECTION("there") {
        program.platform.is_demo = true;
        app::App app(program.network, program.platform);
        test::Screen screen([&] { app.frame(); });
        screen.wait_while([&] { return program.network.waiting(); });
        screen.settle();
        screen.click("Empezar de nuevo");
        CHECK(program.platform.fresh_starts == 0);
        CHECK(screen.shows("Se borrará de este navegador todo lo que se capturó"));
        screen.click("Cancelar");
        CHECK(program.platform.fresh_starts == 0);
        screen.click("Empezar de nuevo");
        screen.click("Borrar todo y empezar de nuevo");
        CHECK(program.platform.fresh_starts == 1);
    }
    SECTION("its accounts are shown to whoever signs out, too") {
        program.sign_in("director");
        CHECK_FALSE(program.screen.find(Role::table, "Cuentas de demostración"));
        program.click("Cerrar sesión");
        CHECK(program.screen.find(Role::table, "Cuentas de demostración"));
        CHECK(program.screen.shows("Cerró su sesión"));
    }
}

TEST_CASE("A registration whose answer was lost is sent again as the same one [A3.13]", "[A3.13]") {
    test::World world;
    Program program(world);
    program.network.lost_reply = api::identity::Register::path;
    register_director(program);
    CHECK_FALSE(program.screen.shows("Su registro se recibió"));
    program.click("Enviar");
    CHECK(program.screen.shows("Su registro se recibió"));
    CHECK(world.mails().size() == 1);
}

TEST_CASE("The page of entry says how personal data are treated [A18.12]", "[A18.12]") {
    test::World world;
    test::Program program(world, "sanece/login");
    CHECK(program.screen.shows("Ley General de Protección de Datos Personales"));
}
