// The wizard before a person: what the five tabs do when answers are late, lost or refused, and what they
// say.

#include <catch2/catch.hpp>

#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;
using test::World;

TEST_CASE("Without a server the confirmation leads back, and asks again only now and then [A12.2]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/especificaciones?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    screen.type("Comorbilidades", "Diabetes");
    program.network.cut = true;
    const int before = program.network.asked(api::SaveDraft::path);
    screen.click("Enviar");
    CHECK(screen.shows("No hay comunicación con el servidor"));
    CHECK(screen.enabled("Regresar"));
    CHECK(screen.enabled("Intentar de nuevo"));
    program.pass(3000);
    CHECK(program.network.asked(api::SaveDraft::path) == before + 1);
    program.pass(3000);
    CHECK(program.network.asked(api::SaveDraft::path) == before + 2);
    CHECK(screen.enabled("Regresar"));

    SECTION("the person asks again when the server is back") {
        program.network.cut = false;
        screen.click("Intentar de nuevo");
        CHECK(screen.enabled("Aceptar"));
    }
    SECTION("so does the program") {
        program.network.cut = false;
        program.pass(6000);
        CHECK(screen.enabled("Aceptar"));
    }
    SECTION("the way back keeps what was typed") {
        screen.click("Regresar");
        CHECK(screen.value("Comorbilidades") == "Diabetes");
        CHECK(screen.shows("Sin guardar: se intentará de nuevo"));
    }
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE(
    "A session that ends on the way to the confirmation is opened again, and the request goes on [A12.2]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/especificaciones?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    screen.type("Comorbilidades", "Diabetes");
    program.network.refused_path = api::SaveDraft::path;
    program.network.refusal = {base::ErrorKind::not_signed_in, "Su sesión terminó", {}, {}};
    screen.click("Enviar");
    REQUIRE(screen.find(Role::dialog, "Su sesión terminó"));
    program.network.refused_path.clear();
    screen.type("Contraseña", test::password);
    screen.click("Ingresar");
    program.pass(6000);
    CHECK(screen.enabled("Aceptar"));
}

TEST_CASE("The prompts of the guide are the names of their fields, and of nothing else [A7.1] [A8.2]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    Program program(world, "sanece/solicitud/paciente?id=" + id);
    program.sign_in();
    auto& screen = program.screen;
    const auto nss = screen.find(Role::text_field, "INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE");
    REQUIRE(nss);
    CHECK(nss->description == "NSS a 10 dígitos");
    CHECK(screen.find(Role::form, "Búsqueda del paciente"));
    screen.click("VIGENCIA");
    CHECK(screen.find(Role::file, "Adjunte comprobante de vigencia actualizada"));
    CHECK(screen.find(Role::form, "Comprobante de vigencia"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A line of the summary names its field of the form and leads to it [A11.1]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/especificaciones?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    screen.type("Ecocardiograma FEVI", "mucho");
    screen.type("Mutaciones", "T315I");
    screen.click("Quitar nota_medica.pdf");
    screen.click("Quitar", Role::button);
    screen.click("Enviar");
    screen.click("Ecocardiograma FEVI: Escriba un número");
    CHECK(screen.focused() == "Ecocardiograma FEVI");
    CHECK(screen.error_of("Ecocardiograma FEVI") == "Escriba un número");
    screen.click("Nota médica: Adjunte el archivo PDF");
    CHECK(screen.focused() == "Nota médica");
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Each line of what is missing leads to its field, on whichever tab it stands [A6.4]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/datos?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    const std::pair<const char*, const char*> doctor[] = {
        {"Apellido Paterno", "Apellido paterno del médico tratante"},
        {"Apellido Materno", "Apellido materno del médico tratante"},
        {"Nombre", "Nombre del médico tratante"},
        {"Matricula", "Matrícula del médico tratante"}};
    screen.click("ESPECIFICACIONES");  // what was once reached stays open
    screen.click("DATOS GENERALES");
    for (const auto& [field, line] : doctor) screen.type(field, "");
    screen.click("TRATAMIENTOS PREVIOS");
    for (const auto& [field, line] : doctor) {
        screen.click(line);
        CHECK(program.address().find("solicitud/datos") != std::string::npos);
        CHECK(screen.focused() == field);
    }
    screen.choose("Nombre", "-- SELECCIONAR --");
    screen.click("Medicamento");
    CHECK(screen.focused() == "Nombre");

    screen.click("VIGENCIA");
    screen.click("Quitar vigencia.pdf");
    screen.click("Quitar");
    screen.click("DATOS GENERALES");
    screen.click("Comprobante de vigencia");
    CHECK(screen.focused() == "Adjunte comprobante de vigencia actualizada");
    screen.click("PACIENTE");
    screen.click("Nueva búsqueda");
    screen.click("VIGENCIA");
    screen.click("Paciente");
    CHECK(screen.focused() == "INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE");
}

TEST_CASE("A save whose answer is lost is no other window, and no second draft [A6.4]") {
    World world;
    auto director = world.director();
    director.must<api::RegisterPatient>(
        {"1111111111", {"SANECE", " ", "PACIENTE", "femenino", "1F1980OR", "45", "70.5", "170"}, false});
    Program program(world, "sanece/solicitud");
    program.sign_in();
    auto& screen = program.screen;
    const auto saved = [&] { return director.must<api::ListDrafts>({}).drafts; };
    SECTION("the first one") {
        program.network.lost_reply = api::SaveDraft::path;
        screen.type("INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE", "1111111111");
        screen.click("Buscar");
        program.pass(1300);
        REQUIRE(screen.shows("Sin guardar: se intentará de nuevo"));
        REQUIRE(saved().size() == 1);
        program.pass(6000);
        CHECK(screen.shows("Guardado hace un momento"));
        CHECK(saved().size() == 1);
    }
    SECTION("a later one, after which more was typed") {
        const auto id = world.full_draft(director, "2222222222");
        Program other(world, "sanece/solicitud/datos?id=" + id);
        other.sign_in();
        other.network.lost_reply = api::SaveDraft::path;
        other.screen.type("Matricula", "333333333");
        other.pass(1300);
        REQUIRE(other.screen.shows("Sin guardar: se intentará de nuevo"));
        other.screen.type("Matricula", "444444444");
        other.pass(6000);
        other.pass(1300);
        CHECK_FALSE(other.screen.shows("otra ventana"));
        CHECK(other.screen.shows("Guardado hace un momento"));
        CHECK(director.must<api::OpenDraft>({id}).content.doctor_matricula == "444444444");
    }
}
