// Confirmation, folio and follow-up as a director meets them: what can be changed, opened, and found again.

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;
using test::World;

namespace {

std::string href_of(Program& program, std::string_view name) {
    const auto link = program.screen.find(Role::link, name);
    if (!link) return {};
    for (const auto& node : program.screen.context().nodes()) {
        if (node.id == link->id) return program.screen.context().extra_of(node, semantics::Key::href);
    }
    return {};
}

/// The confirmation of a complete request.
struct AtConfirmation : test::AtTab {
    AtConfirmation() : AtTab("especificaciones") { screen.click("Enviar"); }
};

}  // namespace

TEST_CASE("Each step has its own heading, and its panel belongs to its tab [A6.1]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/paciente?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    const char* const steps[] = {"PACIENTE", "VIGENCIA", "DATOS GENERALES", "TRATAMIENTOS PREVIOS", "ESPECIFICACIONES"};
    int number = 0;
    for (const auto* step : steps) {
        screen.click(step, Role::tab);
        const auto heading = screen.all(Role::heading).front();
        CHECK(heading.a == 1);
        CHECK(heading.name == "Paso " + std::to_string(++number) + " de 5: " + step);
        REQUIRE(screen.all(Role::tab_panel).size() == 1);
        const auto& nodes = screen.context().nodes();
        const auto node_of = [&](std::uint32_t wanted) {
            return *std::find_if(nodes.begin(), nodes.end(), [&](const auto& node) { return node.id == wanted; });
        };
        const auto tab = screen.find(Role::tab, step)->id, panel = screen.all(Role::tab_panel).front().id;
        CHECK(screen.context().extra_of(node_of(panel), semantics::Key::labelled_by) == std::to_string(tab));
        CHECK(screen.context().extra_of(node_of(tab), semantics::Key::controls) == std::to_string(panel));
    }
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("The confirmation leads back to each part, and nothing is lost on the way [A12.2]") {
    AtConfirmation at;
    auto& [world, director, id, program, screen] = at;
    CHECK(screen.all(Role::heading).front().name == "CONFIRMACION DE DATOS");
    CHECK(screen.all(Role::heading).front().a == 1);
    CHECK(screen.title() == "CONFIRMACION DE DATOS · Envío de solicitudes · SAnECE");
    const std::pair<const char*, const char*> parts[] = {
        {"Cambiar entidad y médico", "DATOS GENERALES"},   {"Cambiar paciente", "PACIENTE"},
        {"Cambiar edad, peso y talla", "DATOS GENERALES"}, {"Cambiar medicamento y diagnóstico", "DATOS GENERALES"},
        {"Cambiar especificaciones", "ESPECIFICACIONES"},  {"Cambiar tratamientos previos", "TRATAMIENTOS PREVIOS"},
        {"Cambiar comprobante de vigencia", "VIGENCIA"},   {"Cambiar archivos", "ESPECIFICACIONES"}};
    const auto before = director.must<api::cases::OpenDraft>({id}).content;
    for (const auto& [change, tab] : parts) {
        INFO(change);
        screen.click(change);
        REQUIRE(screen.find(Role::tab, tab));
        CHECK(screen.find(Role::tab, tab)->has(semantics::selected));
        screen.click("ESPECIFICACIONES", Role::tab);
        screen.click("Enviar");
        REQUIRE(screen.enabled("Aceptar"));
    }
    program.pass(3000);
    auto after = director.must<api::cases::OpenDraft>({id}).content;
    after.tab = before.tab;
    CHECK(after == before);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("The confirmation names each file by what it answers to, and opens it [A12.1]") {
    AtConfirmation at;
    auto& [world, director, id, program, screen] = at;
    const auto preview = director.must<api::cases::PreviewCase>({id});
    REQUIRE(preview.attachment_ids.size() == preview.summary.files.size());
    REQUIRE(preview.summary.files.size() == 3);
    for (std::size_t i = 0; i < preview.summary.files.size(); ++i) {
        const auto& file = preview.summary.files[i];
        CHECK_FALSE(file.slot_label.empty());
        CHECK_FALSE(href_of(program, std::to_string(i + 1) + ") " + file.slot_label + ": " + file.name).empty());
    }
}

TEST_CASE("The folio's page says what follows and by which mail, and is there after it was loaded anew [A13.2] [A13.3]") {
    AtConfirmation at;
    auto& [world, director, id, program, screen] = at;
    screen.click("Aceptar");
    const auto shown = [&] {
        CHECK(screen.shows("Su solicitud se envió. Folio: "));
        CHECK(screen.shows("Se envía el correo \"Solicitud registrada\" a director@imss.gob.mx con el comprobante adjunto"));
        CHECK(screen.shows("la respuesta se enviará a director@imss.gob.mx"));
        CHECK(screen.title() == "Asignación de folio · Envío de solicitudes · SAnECE");
        CHECK(screen.all(Role::heading).front().name == "Asignación de folio");
        CHECK_FALSE(href_of(program, "Imprimir").empty());
        CHECK(screen.audit() == std::vector<std::string>{});
    };
    shown();
    const auto address = program.address();
    SECTION("loaded anew") {
        program.go("sanece/inicio");
        program.go(address);
        shown();
    }
    SECTION("in another browser") {
        Program other(world, address);
        other.sign_in();
        CHECK_FALSE(href_of(other, "Imprimir").empty());
    }
    SECTION("not for another director") {
        Program other(world, address);
        other.sign_in("otro001");
        CHECK(other.screen.shows("No se encontró lo que busca"));
        CHECK(href_of(other, "Imprimir").empty());
    }
    SECTION("a new request begins at its first step") {
        screen.click("Nueva solicitud");
        CHECK(screen.find(Role::text_field, "INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE"));
    }
}

TEST_CASE("The comprobante of a request that was sent is a link in its row [A13.3]") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director);
    Program program(world, "sanece/seguimiento");
    program.sign_in();
    auto& screen = program.screen;
    const auto link = screen.find(Role::link, "Comprobante " + folio);
    REQUIRE(link);
    CHECK(link->has(semantics::new_tab));
    CHECK_FALSE(href_of(program, "Comprobante " + folio).empty());
    const auto row = screen.find(Role::link, folio);
    CHECK(link->top >= row->top);
    CHECK(link->top + link->height <= row->top + row->height);
    CHECK(screen.all(Role::tab_panel).size() == 1);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A search that takes long is said to be under way, and can be stopped") {
    World world;
    world.director();
    Program program(world, "sanece/solicitud");
    program.sign_in();
    auto& screen = program.screen;
    program.network.answers_wait = true;
    screen.type("INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE", "1111111111");
    screen.click("Buscar");
    CHECK_FALSE(screen.shows("Buscando al paciente…"));
    program.pass(1500);
    CHECK(screen.shows("Buscando al paciente…"));
    program.pass(9000);
    CHECK(screen.shows("La búsqueda tarda más de lo normal"));
    screen.click("Dejar de buscar");
    CHECK(screen.enabled("Buscar"));
    program.network.answers_wait = false;
    screen.settle();
    CHECK_FALSE(screen.shows("Paciente no registrado"));
}

TEST_CASE("Who has signed in again after a session ended is not told to do so any more") {
    World world;
    world.director();
    Program program(world, "sanece/solicitud");
    program.sign_in();
    auto& screen = program.screen;
    program.network.refuse(api::cases::SearchPatients::path,
                           {base::ErrorKind::not_signed_in, "Su sesión terminó. Ingrese de nuevo para continuar", {}, {}});
    screen.type("INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE", "1111111111");
    screen.click("Buscar");
    REQUIRE(screen.find(Role::dialog, "Su sesión terminó"));
    CHECK(screen.focused() == "Contraseña");  // the name is there already
    program.network.let_through(api::cases::SearchPatients::path);
    screen.type("Contraseña", test::password);
    screen.click("Ingresar");
    CHECK_FALSE(screen.shows("Ingrese de nuevo para continuar"));
    screen.click("Buscar");
    CHECK(screen.shows("Paciente no registrado"));
}

TEST_CASE("A draft without a chosen patient is told apart by what was typed") {
    World world;
    auto director = world.director();
    domain::cases::Content content;
    content.nss = "4444444444";
    director.must<api::cases::SaveDraft>({{}, 0, content});
    content.new_patient.paternal_surname = "NÚÑEZ";
    content.new_patient.given_names = "ANA";
    director.must<api::cases::SaveDraft>({{}, 0, content});
    Program program(world, "sanece/inicio");
    program.sign_in();
    CHECK(program.screen.find(Role::link, "Continuar: Paciente con NSS 4444444444"));
    CHECK(program.screen.find(Role::link, "Continuar: NÚÑEZ ANA"));
}

TEST_CASE("A new family member and a patient of the table are never both chosen [A7.6]") {
    World world;
    auto director = world.director();
    director.must<api::cases::RegisterPatient>(
        {"1111111111", {"SANECE", " ", "UNO", "femenino", "1F1980OR", "45", "70", "170"}, false});
    Program program(world, "sanece/solicitud");
    program.sign_in();
    auto& screen = program.screen;
    screen.type("INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE", "1111111111");
    screen.click("Buscar");
    const auto radio = screen.all(Role::radio).front().name;
    screen.click(radio);
    screen.click("Agregar paciente al núcleo familiar 1111111111");
    CHECK_FALSE(screen.find(Role::radio, radio)->has(semantics::checked));
    CHECK(screen.find(Role::form, "Datos del paciente"));
    screen.click(radio);
    CHECK(screen.find(Role::radio, radio)->has(semantics::checked));
    CHECK_FALSE(screen.find(Role::form, "Datos del paciente"));
}

TEST_CASE("A stopped upload is no error, and its file stays chosen [A8.3]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/vigencia?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    const char* const field = "Adjunte comprobante de vigencia actualizada";
    SECTION("what can never be attached is refused when it is chosen") {
        screen.attach(field, program.platform.file("nota.txt", "x"));
        CHECK(screen.error_of(field).starts_with("nota.txt: "));
        CHECK_FALSE(screen.find(Role::button, "Quitar el archivo elegido"));
    }
    SECTION("what was chosen has its size and can be taken back") {
        screen.attach(field, program.pdf("nueva.pdf"));
        CHECK(screen.find(Role::file, field)->value.starts_with("nueva.pdf ("));
        screen.click("Quitar el archivo elegido");
        CHECK(screen.find(Role::file, field)->value == "No se eligió ningún archivo");
    }
    SECTION("stopped on its way") {
        program.network.uploads_checked = false;
        screen.attach(field, program.pdf("nueva.pdf"));
        screen.click("Adjuntar");
        CHECK(screen.find(Role::file, field)->value == "nueva.pdf");
        screen.click("Cancelar envío");
        CHECK(screen.shows("nueva.pdf: Se canceló el envío del archivo"));
        CHECK(screen.error_of(field).empty());
        program.network.uploads_checked = true;
        screen.click("Adjuntar");
        program.pass(3000);
        const auto attachments = director.must<api::cases::ListDrafts>({}).rows;
        REQUIRE(attachments.size() == 1);
        const auto now = director.must<api::cases::OpenDraft>({attachments.front().id}).attachments;
        CHECK(std::any_of(now.begin(), now.end(), [](const auto& each) { return each.name == "nueva.pdf"; }));
    }
}

TEST_CASE("Adjuntar without a file is a refusal like any other: it is said, takes the focus, and goes with a choice [A8.3]") {
    test::World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    Program program(world, "sanece/solicitud/vigencia?id=" + id);
    program.sign_in();
    auto& screen = program.screen;
    for (int i = 0; i < 2; ++i) {
        screen.click("Adjuntar");
        CHECK(screen.focused() == "Adjunte comprobante de vigencia actualizada: Elija primero el archivo PDF");
    }
    screen.attach("Adjunte comprobante de vigencia actualizada", program.pdf("nombre, con coma.pdf"));
    CHECK_FALSE(screen.shows("Elija primero el archivo PDF"));
    screen.click("Adjuntar");  // why it was not taken stays
    CHECK(screen.focused().find("El nombre del archivo contiene una coma") != std::string::npos);
}

TEST_CASE("An upload says how much and how long is left, and one that is under way has its name in the zone [A8.3]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/vigencia?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    program.network.uploads_halt = true;
    screen.attach("Adjunte comprobante de vigencia actualizada", program.pdf("nueva.pdf"));
    screen.click("Adjuntar");
    CHECK(screen.find(Role::file, "Adjunte comprobante de vigencia actualizada")->value == "nueva.pdf");
    const auto told = [&] { return screen.find(Role::progress, "Enviando archivo nueva.pdf")->value; };
    CHECK(told().find(" / ") != std::string::npos);
    CHECK(told().find("falta") == std::string::npos);  // not known yet
    program.pass(60 * base::second_ms);
    screen.focus("Adjuntar");
    CHECK(told().find("faltan unos 60 segundos") != std::string::npos);
}

TEST_CASE("A slot for several files counts them, and each has its name once [A11.6]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const char* const slot = "ADJUNTAR ARCHIVOS DE EVIDENCIA DOCUMENTAL CLINICA, LABORATORIO Y GABINETE";
    Program program(world, "sanece/solicitud/especificaciones?id=" + id);
    program.sign_in();
    auto& screen = program.screen;
    screen.attach(slot, {program.pdf("uno.pdf"), program.pdf("dos.pdf")});
    CHECK(screen.find(Role::file, slot)->value == "2 archivos adjuntos");
    for (const auto* name : {"uno.pdf", "dos.pdf"}) CHECK(screen.find(Role::button, std::string("Quitar ") + name));
}

TEST_CASE("What is missing stands before what is done [A12.1]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/datos?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    screen.type("Matricula", "");
    screen.type("Diagnóstico (detalle)", "");
    const auto lines = screen.all(Role::list_item);
    const auto done = [](const auto& line) { return line.name.ends_with("Cumplido"); };
    REQUIRE(std::count_if(lines.begin(), lines.end(), done) > 2);
    CHECK(std::is_partitioned(lines.begin(), lines.end(), [&](const auto& line) { return !done(line); }));
    CHECK_FALSE(done(lines.front()));
}

TEST_CASE("A surname that does not exist is shown as one that does not [A7.11]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/vigencia?id=" + world.full_draft(director));
    program.sign_in();
    CHECK(program.screen.find(Role::text, "Apellido materno: —"));
}

TEST_CASE("The confirmation stands under its heading, and its parts are read alike [A12.1]") {
    AtConfirmation at;
    auto& [world, director, id, program, screen] = at;
    const auto heading = screen.all(Role::heading).front();
    for (const auto& text : screen.all(Role::text)) {
        if (text.name.starts_with("Revise la información capturada")) CHECK(text.left == heading.left);
    }
    CHECK(screen.find(Role::text, "Mutaciones: Z999X"));
}

TEST_CASE("Who has nothing to do on the home page is told so") {
    World world;
    for (const auto* user : {"evaluar", "admin01"}) {
        Program program(world, "sanece/login");
        program.sign_in(user);
        program.go("sanece/inicio");
        CHECK(program.screen.shows("Con su cuenta puede consultar aquí"));
    }
}
