// The administrator's screens of the collection: periods, shared passwords, what is asked of the division.

#include <catch2/catch.hpp>

#include "shared/api/api.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/surplus/requests.hpp"
#include "shared/api/surplus/shared_accounts.hpp"
#include "shared/base/result.hpp"
#include "shared/text/shared.hpp"
#include "tests/services/surplus/support.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/program.hpp"

using api::surplus::IssueSharedPassword;
using api::surplus::ListPeriods;
using api::surplus::SavePeriod;
using semantics::Role;
using surplus_tests::facts_of_2025;
using surplus_tests::Nation;
using test::Program;

namespace {

constexpr const char* first_day = "Primer día de registro";
constexpr const char* last_day = "Último día de registro";

/// The administrator at one of his screens.
struct Administrator {
    Administrator(test::World& world, const std::string& address) : program(world) {
        world.administrator();
        program.sign_in("admin01");
        program.go(address);
    }
    Program program;
    test::Screen& screen = program.screen;
};

api::surplus::PeriodCard period_of_2025(test::World& world) {
    return world.administrator().must<SavePeriod>({{}, 0, facts_of_2025()});
}

std::vector<api::surplus::PeriodCard> periods_of(test::World& world) { return world.visitor().must<ListPeriods>({}).periods; }

/// What stands behind a label among the facts on the screen.
std::string fact(const test::Screen& screen, const std::string& label) {
    for (const auto& each : screen.all(Role::text)) {
        if (each.name.starts_with(label + ": ")) return each.name.substr(label.size() + 2);
    }
    return {};
}

}  // namespace

TEST_CASE("The administrator makes a period: what the guide prints is there already, its days are what is asked [B9.1]",
          "[B9.1]") {
    test::World world;
    Administrator admin(world, "excedentes/periodos");
    auto& [program, screen] = admin;
    CHECK(screen.shows("Aún no hay periodos"));
    program.click("Nuevo periodo", Role::link);
    CHECK(screen.find(Role::heading, "Nuevo periodo"));
    CHECK(screen.value("Año") == "2025");
    CHECK(screen.value("Título") == "Recolección 2025");
    CHECK(screen.value("Encabezado de los reportes").starts_with("INSTITUTO MEXICANO DEL SEGURO SOCIAL\n"));
    CHECK(screen.value("Información de contacto").find("Mtra. Ana Gabriela Pérez Reynaud") != std::string::npos);
    CHECK(screen.value("Contacto técnico") == "Ing. Marco Fernando Andrade Cedillo");
    CHECK(screen.value("Correo del periodo") == "colaboracion.salud@imss.gob.mx");
    CHECK_FALSE(program.platform.unsaved);
    screen.type("Año", "2026");
    CHECK(screen.value("Título") == "Recolección 2026");
    screen.type(first_day, "2026-03-02");
    screen.type(last_day, "2026-03-31");
    CHECK(program.platform.unsaved);
    program.click("Guardar periodo");
    CHECK(screen.shows("Se guardó Recolección 2026"));
    CHECK(screen.find(Role::heading, "Recolección 2026"));
    CHECK_FALSE(program.platform.unsaved);
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Regresar a los periodos", Role::link);
    CHECK(screen.shows("Del 02/03/2026 al 31/03/2026"));
    CHECK(screen.shows("Programado"));
    CHECK(screen.shows("1 periodo"));
    CHECK(screen.audit() == std::vector<std::string>{});
    REQUIRE(periods_of(world).size() == 1);
    CHECK(periods_of(world).front().facts.closes_on == "2026-03-31");
}

TEST_CASE("What is refused of a period is said at its field, and leaving what is typed is asked about [B9.1]", "[B9.1]") {
    test::World world;
    Administrator admin(world, "excedentes/periodos/datos");
    auto& [program, screen] = admin;
    screen.type("Año", "mil");
    screen.type(first_day, "2025-07-31");
    screen.type(last_day, "2025-07-01");
    screen.type("Correo del periodo", "nadie");
    program.click("Guardar periodo");
    CHECK(screen.error_of("Año") == "Escriba el año con cuatro cifras");
    CHECK(screen.error_of(last_day) == "El último día no puede ser anterior al primero");
    CHECK(screen.error_of("Correo del periodo").starts_with("Escriba un correo completo"));
    CHECK(screen.value("Correo del periodo") == "nadie");
    CHECK(periods_of(world).empty());
    program.click("Regresar a los periodos", Role::link);
    CHECK(screen.find(Role::dialog, "Hay información sin guardar"));
    program.click("Quedarme en la página");
    CHECK(screen.value("Correo del periodo") == "nadie");
}

TEST_CASE("A period that changed under the form keeps what was typed and shows what it is now [B9.1]", "[B9.1]") {
    test::World world;
    const auto period = period_of_2025(world);
    Administrator admin(world, "excedentes/periodos");
    auto& [program, screen] = admin;
    program.click("Editar Recolección 2025", Role::link);
    screen.type("Contacto técnico", "Ing. Acrover Calderón Pedraza");
    auto facts = period.facts;
    facts.closes_on = "2025-08-15";
    world.administrator().must<SavePeriod>({period.id, period.version, facts});
    program.click("Guardar periodo");
    CHECK(screen.shows("El periodo cambió mientras usted lo editaba"));
    CHECK(fact(screen, last_day) == "15/08/2025");
    CHECK(fact(screen, "Contacto técnico") == "Ing. Marco Fernando Andrade Cedillo");
    CHECK(screen.value("Contacto técnico") == "Ing. Acrover Calderón Pedraza");
    CHECK(program.platform.unsaved);
    CHECK(screen.audit() == std::vector<std::string>{});
    SECTION("and is saved over it by pressing again") {
        program.click("Guardar periodo");
        CHECK(screen.shows("Se guardó Recolección 2025"));
        CHECK(periods_of(world).front().facts.technical_contact == "Ing. Acrover Calderón Pedraza");
        CHECK(periods_of(world).front().facts.closes_on == "2025-07-31");
    }
    SECTION("or given up for it") {
        program.click("Descartar lo que escribí y ver los datos actuales");
        CHECK(screen.value("Contacto técnico") == "Ing. Marco Fernando Andrade Cedillo");
        CHECK(screen.value(last_day) == "2025-08-15");
        CHECK_FALSE(program.platform.unsaved);
    }
}

TEST_CASE("A new period whose answer was lost is made once, whatever is typed meanwhile [B9.1]", "[B9.1]") {
    test::World world;
    Administrator admin(world, "excedentes/periodos/datos");
    auto& [program, screen] = admin;
    screen.type(first_day, "2025-07-01");
    screen.type(last_day, "2025-07-31");
    program.network.lost_reply = SavePeriod::path;
    program.click("Guardar periodo");
    CHECK(screen.shows(text::shared::server_unreachable.view()));
    CHECK(program.platform.unsaved);
    screen.type("Título", "Recolección de verano");
    program.click("Guardar periodo");
    CHECK(screen.shows("Se guardó Recolección de verano"));
    CHECK_FALSE(program.platform.unsaved);
    REQUIRE(periods_of(world).size() == 1);
    CHECK(periods_of(world).front().facts.title == "Recolección de verano");
}

TEST_CASE("Opening and closing a period are asked about in words that say what they mean [B9.1] [B9.2]", "[B9.1][B9.2]") {
    test::World world;
    period_of_2025(world);
    Administrator admin(world, "excedentes/periodos");
    auto& [program, screen] = admin;
    CHECK_FALSE(screen.find(Role::button, "Cerrar Recolección 2025"));
    program.click("Abrir Recolección 2025");
    CHECK(screen.shows("desde el primer momento del 01/07/2025 hasta el último del 31/07/2025, hora de la Ciudad de México"));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Cancelar");
    CHECK(screen.shows("Programado"));
    program.click("Abrir Recolección 2025");
    program.network.lost_reply = api::surplus::MovePeriod::path;
    program.click("Abrir periodo");
    CHECK(screen.shows(text::shared::server_unreachable.view()));
    program.click("Abrir periodo");  // the same command, done once
    CHECK(screen.shows("Se abrió Recolección 2025"));
    CHECK(screen.shows("Abierto"));
    CHECK_FALSE(screen.find(Role::button, "Abrir Recolección 2025"));
    program.click("Cerrar Recolección 2025");
    CHECK(screen.shows("solo podrán consultar el reporte generado"));
    program.click("Cerrar periodo");
    CHECK(screen.shows("Se cerró Recolección 2025"));
    CHECK(screen.shows("Cerrado"));
    CHECK_FALSE(screen.find(Role::button, "Cerrar Recolección 2025"));
    CHECK(screen.find(Role::link, "Editar Recolección 2025"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A period that somebody else opened is shown as it is now, and one opened early says when it begins [B9.1]", "[B9.1]") {
    test::World world;
    auto facts = facts_of_2025();
    facts.opens_on = "2025-07-28";
    const auto period = world.administrator().must<SavePeriod>({{}, 0, facts});
    Administrator admin(world, "excedentes/periodos");
    auto& [program, screen] = admin;
    program.click("Abrir Recolección 2025");
    world.administrator().must<api::surplus::MovePeriod>({period.id, period.version, domain::surplus::PeriodAct::open});
    program.click("Abrir periodo");
    CHECK(screen.shows(text::shared::conflict.view()));
    CHECK(screen.shows("Inicia el 28/07/2025"));
    CHECK(screen.find(Role::button, "Cerrar Recolección 2025"));
}

TEST_CASE("A shared password is assigned after a question and told once, until it is noted [B2.10] [R18]", "[B2.10][R18]") {
    Nation nation;
    Administrator admin(nation.world, "excedentes/contrasenas");
    auto& [program, screen] = admin;
    CHECK(screen.shows("Sin contraseña asignada"));
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.type("Buscar OOAD o UMAE", "aguascal");
    CHECK(screen.shows("1 de "));
    CHECK_FALSE(screen.find(Role::button, "Asignar contraseña a Campeche"));
    program.click("Asignar contraseña a Aguascalientes");
    CHECK(screen.shows("se muestra una sola vez"));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Asignar contraseña");
    REQUIRE(screen.find(Role::dialog, "Contraseña asignada"));
    CHECK(screen.shows("esta contraseña no se volverá a mostrar"));
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.press(test::Key::escape);
    REQUIRE(screen.find(Role::dialog, "Contraseña asignada"));
    CHECK(program.platform.unsaved);
    const auto user = fact(screen, "Usuario"), password = fact(screen, "Contraseña");
    CHECK(user == "ooad01");
    CHECK(password.size() == 14);
    nation.world.visitor().must<api::identity::SignIn>({user, password, "Rosa Díaz Luna", "99123456"});
    program.click("Ya la anoté");
    CHECK_FALSE(screen.shows(password));
    CHECK_FALSE(program.platform.unsaved);
    CHECK(screen.shows("La contraseña de Aguascalientes quedó asignada"));
    CHECK(screen.shows("Asignada el 23/07/2025 16:27"));
    SECTION("and renewing it says whom that puts out") {
        program.click("Renovar contraseña de Aguascalientes");
        CHECK(screen.shows("se cerrará la sesión de quienes estén dentro con ella"));
        program.click("Renovar contraseña");
        const auto renewed = fact(screen, "Contraseña");
        CHECK(renewed.size() == 14);
        CHECK(renewed != password);
    }
    SECTION("and a filter that nothing matches says so") {
        screen.type("Buscar OOAD o UMAE", "zzz");
        CHECK(screen.shows("Ninguna OOAD o UMAE coincide con lo que escribió"));
    }
}

TEST_CASE("A shared password whose answer was lost is told by nobody, and another one is assigned [R18]", "[R18]") {
    Nation nation;
    Administrator admin(nation.world, "excedentes/contrasenas");
    auto& [program, screen] = admin;
    screen.type("Buscar OOAD o UMAE", "Aguascalientes");
    program.click("Asignar contraseña a Aguascalientes");
    program.network.lost_reply = IssueSharedPassword::path;
    program.click("Asignar contraseña");
    CHECK(screen.shows(text::shared::server_unreachable.view()));
    CHECK(screen.shows("No es posible volver a mostrar una contraseña"));
    CHECK_FALSE(screen.find(Role::dialog, "Contraseña asignada"));
    program.click("Asignar contraseña");
    const auto password = fact(screen, "Contraseña");
    nation.world.visitor().must<api::identity::SignIn>({"ooad01", password, "Rosa Díaz Luna", "99123456"});
}

TEST_CASE("The administrator sees what is asked in a period, the newest first, and where it is answered [B5.12] [B6.4]",
          "[B5.12][B6.4]") {
    Nation nation;
    auto former = facts_of_2025();
    former.year = 2024;
    former.title = "Recolección 2024";
    nation.world.administrator().must<SavePeriod>({{}, 0, former});
    auto actor = nation.capturista();
    nation.world.clock.pass(base::second_ms);
    actor.must<api::surplus::AskProduct>(
        {nation.period, nation.unit(actor, 0), "cirugia", "Injerto de córnea", "Se realiza cada mes"});
    Administrator admin(nation.world, "excedentes/solicitudes");
    auto& [program, screen] = admin;
    CHECK(screen.value("Periodo de las solicitudes") == "Recolección 2025");
    CHECK(screen.shows("se atienden por el correo del periodo: colaboracion.salud@imss.gob.mx"));
    CHECK(screen.shows("Injerto de córnea"));
    CHECK(screen.shows("Por atender"));
    CHECK(screen.shows("1 solicitud"));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Ver solicitud de OOAD Aguascalientes");
    CHECK(fact(screen, "Producto") == "Injerto de córnea");
    CHECK(fact(screen, "Grupo de servicio") == "Cirugía");
    CHECK(screen.find(Role::text, "Se realiza cada mes"));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Cerrar");
    CHECK_FALSE(screen.find(Role::dialog, "Datos de la solicitud"));
    screen.choose("Periodo de las solicitudes", "Recolección 2024");
    CHECK(screen.shows("No hay solicitudes en este periodo"));
}

TEST_CASE("A long product is begun in the table and whole in the details [B5.12]", "[B5.12]") {
    Nation nation;
    auto actor = nation.capturista();
    std::string product;
    for (int i = 0; i < 100; ++i) product += "ñ";
    actor.must<api::surplus::AskProduct>({nation.period, nation.unit(actor, 0), "cirugia", product, {}});
    Administrator admin(nation.world, "excedentes/solicitudes");
    auto& [program, screen] = admin;
    CHECK(screen.find(Role::cell, product.substr(0, 160) + "…"));
    CHECK_FALSE(screen.shows(product));
    program.click("Ver solicitud de OOAD Aguascalientes");
    CHECK(fact(screen, "Producto") == product);
}

TEST_CASE("Many requests are turned page by page [F8]", "[F8]") {
    Nation nation;
    test::add_requests(nation.world, 60, nation.world.clock.now(), nation.period);
    Administrator admin(nation.world, "excedentes/solicitudes");
    auto& [program, screen] = admin;
    CHECK(screen.shows("60 solicitudes"));
    CHECK(screen.shows("Producto 60"));
    CHECK(screen.shows("Página 1 de 2"));
    program.click("Siguiente");
    CHECK(screen.shows("Producto 10"));
    CHECK(screen.shows("Página 2 de 2"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("The administrator's lists that could not be had are asked for again, and are nobody else's") {
    Nation nation;
    const std::string address = GENERATE("excedentes/periodos", "excedentes/contrasenas", "excedentes/solicitudes");
    CAPTURE(address);
    Administrator admin(nation.world, "sanece/ajustes");
    auto& [program, screen] = admin;
    program.network.cut = true;
    program.go(address);
    CHECK(screen.shows(text::shared::server_unreachable.view()));
    program.network.cut = false;
    program.click("Intentar de nuevo");
    CHECK_FALSE(screen.find(Role::button, "Intentar de nuevo"));
    CHECK(screen.find(Role::table, address.ends_with("periodos")      ? "Periodos"
                                   : address.ends_with("contrasenas") ? "Contraseñas compartidas"
                                                                      : "Solicitudes"));
    CHECK(screen.audit() == std::vector<std::string>{});
    nation.world.director();
    Program other(nation.world);
    other.sign_in("director");
    other.go(address);
    CHECK(other.screen.shows("Su cuenta no tiene acceso a esta página"));
}
