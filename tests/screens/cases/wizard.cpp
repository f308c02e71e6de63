// The wizard before a person: what the five tabs do when answers are late, lost or refused, and what they
// say.

#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/catalog/form.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/base/file.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/form.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using Program = test::Program;
using test::AtTab;
using test::World;

TEST_CASE("Without a server the confirmation leads back, and asks again only now and then [A12.2]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/especificaciones?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    screen.type("Comorbilidades", "Diabetes");
    program.network.cut = true;
    const int before = program.network.asked(api::cases::SaveDraft::path);
    screen.click("Enviar");
    CHECK(screen.shows("No hay comunicación con el servidor"));
    CHECK(screen.enabled("Regresar"));
    CHECK(screen.enabled("Intentar de nuevo"));
    program.pass(3000);
    CHECK(program.network.asked(api::cases::SaveDraft::path) == before + 1);
    program.pass(3000);
    CHECK(program.network.asked(api::cases::SaveDraft::path) == before + 2);
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

TEST_CASE("A session that ends on the way to the confirmation is opened again, and the request goes on [A12.2]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/especificaciones?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    screen.type("Comorbilidades", "Diabetes");
    program.network.refuse(api::cases::SaveDraft::path, {base::ErrorKind::not_signed_in, "Su sesión terminó", {}, {}});
    screen.click("Enviar");
    REQUIRE(screen.find(Role::dialog, "Su sesión terminó"));
    program.network.let_through(api::cases::SaveDraft::path);
    screen.type("Contraseña", test::password);
    screen.click("Ingresar");
    program.pass(6000);
    CHECK(screen.enabled("Aceptar"));
}

TEST_CASE("The prompts of the guide are the names of their fields, and of nothing else [A7.1] [A8.2]") {
    AtTab at("paciente");
    auto& [world, director, id, program, screen] = at;
    const auto nss = screen.find(Role::text_field, "INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE");
    REQUIRE(nss);
    CHECK(nss->description == "NSS a 10 dígitos");
    CHECK(screen.find(Role::form, "Búsqueda del paciente"));
    screen.click("VIGENCIA");
    CHECK(screen.find(Role::file, "Adjunte comprobante de vigencia actualizada"));
    CHECK(screen.find(Role::form, "Comprobante de vigencia"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A form that cannot be read is told of in its tab, in words [A11.1]") {
    AtTab at("datos");
    auto& [world, director, id, program, screen] = at;
    world.tamper("UPDATE form SET description = 'x'");
    Program other(world, "sanece/solicitud/especificaciones?id=" + id);
    other.sign_in();
    CHECK(other.screen.shows("El formulario de esta recomendación no se puede leer, y sin él la solicitud no se puede revisar"));
    CHECK_FALSE(other.screen.find(Role::button, "Enviar"));
    CHECK(other.screen.audit() == std::vector<std::string>{});
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
    const std::pair<const char*, const char*> doctor[] = {{"Apellido Paterno", "Apellido paterno del médico tratante"},
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
    director.must<api::cases::RegisterPatient>(
        {"1111111111", {"SANECE", " ", "PACIENTE", "femenino", "1F1980OR", "45", "70.5", "170"}, false});
    Program program(world, "sanece/solicitud");
    program.sign_in();
    auto& screen = program.screen;
    const auto saved = [&] { return director.must<api::cases::ListDrafts>({}).rows; };
    SECTION("the first one") {
        program.network.lost_reply = api::cases::SaveDraft::path;
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
        other.network.lost_reply = api::cases::SaveDraft::path;
        other.screen.type("Matricula", "333333333");
        other.pass(1300);
        REQUIRE(other.screen.shows("Sin guardar: se intentará de nuevo"));
        other.screen.type("Matricula", "444444444");
        other.pass(6000);
        other.pass(1300);
        CHECK_FALSE(other.screen.shows("otra ventana"));
        CHECK(other.screen.shows("Guardado hace un momento"));
        CHECK(director.must<api::cases::OpenDraft>({id}).content.doctor_matricula == "444444444");
    }
}

namespace {

const char* const nss_field = "INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE";

void search(test::Screen& screen, const char* nss) {
    screen.click("Nueva búsqueda");
    screen.type(nss_field, nss);
    screen.click("Buscar");
}

bool holds_vigencia(const api::cases::OpenDraft::Response& draft) {
    return std::any_of(draft.attachments.begin(), draft.attachments.end(),
                       [](const auto& each) { return each.slot == domain::catalog::vigencia_slot; });
}

}  // namespace

TEST_CASE("Measures and proof of vigencia do not go on to another patient [A8.1] [A9.7]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto kept = [&] { return director.must<api::cases::OpenDraft>({id}); };
    const auto other = director.must<api::cases::RegisterPatient>(
        {"2222222222", {"OTRO", " ", "PACIENTE", "masculino", "1M1990OR", "35", "80", "180"}, false});
    Program program(world, "sanece/solicitud/paciente?id=" + id);
    program.sign_in();
    auto& screen = program.screen;

    screen.click("DATOS GENERALES");  // what was once reached stays open
    screen.click("PACIENTE");

    SECTION("the same patient, found again, keeps them") {
        search(screen, "1111111111");
        screen.click("100001 SANECE PACIENTE");
        program.pass(1300);
        CHECK_FALSE(screen.shows("Cambió el paciente"));
        CHECK(kept().content.age_years == "45");
        CHECK(holds_vigencia(kept()));
    }
    SECTION("another one does not get them, and it is said") {
        search(screen, "2222222222");
        screen.click("100002 OTRO PACIENTE");
        CHECK(screen.shows("Cambió el paciente: se quitaron la edad, el peso, la talla y el comprobante"));
        screen.click("VIGENCIA");
        CHECK(screen.shows("Cambió el paciente"));
        CHECK_FALSE(screen.shows("vigencia.pdf"));
        screen.click("DATOS GENERALES");
        for (const auto* field : {"Edad (años)", "Peso (Kg)", "Talla (cm)"}) CHECK(screen.value(field).empty());
        program.pass(1300);
        CHECK(kept().content.patient_id == other.id);
        CHECK(kept().content.age_years.empty());
        CHECK_FALSE(holds_vigencia(kept()));
        CHECK(kept().attachments.size() == 2);
    }
    SECTION("one that is registered now neither") {
        search(screen, "1111111111");
        screen.click("Agregar paciente al núcleo familiar 1111111111");
        for (const auto& [field, words] : {std::pair{"Apellido Paterno", "OTRO"},
                                           {"Apellido Materno", " "},
                                           {"Nombre(s)", "PACIENTE"},
                                           {"Agregado Médico", "2F1990OR"},
                                           {"Edad (años)", "35"},
                                           {"Peso (Kg)", "60"},
                                           {"Talla (cm)", "160"}}) {
            screen.type(field, words);
        }
        screen.choose("Género", "FEMENINO");
        screen.click("Siguiente");
        CHECK(screen.shows("Paciente seleccionado:"));
        CHECK(screen.shows("Cambió el paciente"));
        program.pass(1300);
        CHECK(kept().content.age_years == "35");
        CHECK_FALSE(holds_vigencia(kept()));
    }
    SECTION("the draft never holds one's proof with the other's name, even when the removal fails") {
        search(screen, "2222222222");
        program.network.cut_path = api::cases::RemoveAttachment::path;
        screen.click("100002 OTRO PACIENTE");
        program.pass(4000);
        CHECK(kept().content.patient_id != other.id);
        CHECK(screen.shows("Sin guardar: se intentará de nuevo"));
        program.network.cut_path.clear();
        program.pass(6000);
        CHECK(kept().content.patient_id == other.id);
        CHECK_FALSE(holds_vigencia(kept()));
    }
}

TEST_CASE("Of several files chosen at once each refusal is kept, named and said [A11.6] [A11.7]") {
    AtTab at("especificaciones");
    auto& [world, director, id, program, screen] = at;
    const char* const general = "ADJUNTAR ARCHIVOS DE EVIDENCIA DOCUMENTAL CLINICA, LABORATORIO Y GABINETE";
    screen.attach(general, {program.pdf("uno, con coma.pdf"), program.pdf("dos.docx"), program.pdf("tres.pdf"),
                            program.platform.file("cuatro.pdf", "no es un PDF"), program.pdf("cinco.pdf")});
    CHECK(screen.find(Role::button, "Quitar tres.pdf"));
    CHECK(screen.find(Role::button, "Quitar cinco.pdf"));
    const auto error = screen.error_of(general);
    const auto& said = screen.announcements();
    for (const std::string refusal : {"uno, con coma.pdf: El nombre del archivo contiene", "dos.docx: El archivo debe ser PDF",
                                      "cuatro.pdf: El archivo no es un PDF"}) {
        CHECK(error.find(refusal) != std::string::npos);
        CHECK(std::any_of(said.begin(), said.end(), [&](const auto& words) { return words.starts_with(refusal); }));
    }
    screen.attach(general, program.pdf("seis.pdf"));
    CHECK(screen.error_of(general).empty());
}

TEST_CASE("The tab advances when the proof of vigencia is stored, and only from its own tab [A8.6]") {
    AtTab at("especificaciones");
    auto& [world, director, id, program, screen] = at;
    const auto stands_at = [&](const std::string& tab) { return program.address().find("/" + tab + "?") != std::string::npos; };
    const char* const vigencia = "Adjunte comprobante de vigencia actualizada";
    screen.click("PACIENTE");
    screen.click("VIGENCIA");
    screen.attach(vigencia, program.pdf("nueva.pdf"));
    SECTION("when one waits for it") {
        screen.click("Adjuntar");
        CHECK(stands_at("datos"));
    }
    SECTION("whoever has gone elsewhere stays there") {
        program.network.answers_wait = true;
        screen.click("Adjuntar");
        screen.click("TRATAMIENTOS PREVIOS");
        program.network.answers_wait = false;
        screen.settle();
        CHECK(stands_at("tratamientos"));
        screen.click("VIGENCIA");
        CHECK(screen.find(Role::button, "Quitar nueva.pdf"));
    }
    SECTION("a file of another slot moves nothing") {
        program.network.uploads_checked = false;
        screen.click("Adjuntar");
        program.network.uploads_checked = true;
        screen.click("ESPECIFICACIONES");
        screen.attach("Reporte mutaciones", program.pdf("mutaciones.pdf"));
        CHECK(screen.find(Role::button, "Quitar mutaciones.pdf"));
        CHECK(stands_at("especificaciones"));
    }
}

TEST_CASE("An upload can be cancelled while the server looks it through, and leaves nothing behind [A8.3]") {
    AtTab at("especificaciones");
    auto& [world, director, id, program, screen] = at;
    const auto names = [&] {
        std::string all;
        for (const auto& each : director.must<api::cases::OpenDraft>({id}).attachments) all += each.name + " ";
        return all;
    };
    SECTION("by the person") {
        program.network.uploads_checked = false;
        screen.attach("Reporte mutaciones", program.pdf("mutaciones.pdf"));
        CHECK(screen.shows("En revisión…"));
        screen.click("Cancelar envío");
        CHECK(screen.shows("mutaciones.pdf: Se canceló el envío del archivo"));
        CHECK(screen.error_of("Reporte mutaciones").empty());  // the person wanted it
        CHECK_FALSE(screen.shows("En revisión…"));
        program.pass(1300);
        CHECK(program.network.asked(api::cases::RemoveAttachment::path) == 1);
    }
    SECTION("by the network, after the server had kept it") {
        program.network.lost_upload_reply = true;
        screen.attach("Reporte mutaciones", program.pdf("mutaciones.pdf"));
        CHECK(screen.error_of("Reporte mutaciones").starts_with("mutaciones.pdf: No hay comunicación"));
        REQUIRE(names().find("mutaciones.pdf") != std::string::npos);
        program.pass(1300);
    }
    CHECK(names().find("mutaciones.pdf") == std::string::npos);
    CHECK(screen.enabled("Enviar"));
}

TEST_CASE("What the server looks through for long is under review while the person goes on [R32]", "[R32]") {
    AtTab at("vigencia");
    auto& [world, director, id, program, screen] = at;
    const auto stands_at = [&](const std::string& tab) { return program.address().find("/" + tab + "?") != std::string::npos; };
    screen.click("Quitar vigencia.pdf");
    screen.click("Quitar");
    screen.attach("Adjunte comprobante de vigencia actualizada", program.pdf("nueva.pdf"));
    program.network.uploads_checked = false;
    screen.click("Adjuntar");
    CHECK(screen.shows("El archivo está en revisión. Puede continuar con el paso siguiente"));
    screen.click("Siguiente");
    CHECK(stands_at("datos"));
    screen.click("Siguiente");
    screen.click("Siguiente");
    CHECK(stands_at("especificaciones"));
    // But nothing is sent before it is through.
    CHECK(screen.shows("Espere a que termine el envío y la revisión de los archivos"));
    CHECK_FALSE(screen.enabled("Enviar"));
}

TEST_CASE("A file that broke off on its way is kept, and sent again by a button [BR17]", "[BR17]") {
    AtTab at("especificaciones");
    auto& [world, director, id, program, screen] = at;
    const auto kept = [&] {
        std::vector<std::string> names;
        for (const auto& each : director.must<api::cases::OpenDraft>({id}).attachments) {
            if (each.name == "mutaciones.pdf") names.push_back(each.name);
        }
        return names;
    };
    const char* const slot = "Reporte mutaciones";
    const auto attach = [&] { screen.attach(slot, program.pdf("mutaciones.pdf")); };
    SECTION("whatever it was that stood in its way") {
        for (const auto kind : {base::ErrorKind::unavailable, base::ErrorKind::too_many, base::ErrorKind::internal}) {
            INFO(base::name_of(kind));
            program.network.refuse(api::cases::AnnounceAttachment::path, {kind, "No se pudo por ahora", {}, {}});
            attach();
            CHECK(screen.error_of(slot) == "mutaciones.pdf: No se pudo por ahora");
            CHECK(screen.enabled("Enviar"));  // nothing is on its way
            program.network.let_through(api::cases::AnnounceAttachment::path);
            screen.click("Intentar de nuevo");
            CHECK(screen.error_of(slot).empty());
            CHECK(screen.find(Role::button, "Quitar mutaciones.pdf"));
            CHECK(kept() == std::vector<std::string>{"mutaciones.pdf"});
        }
    }
    SECTION("also when the server may have got it, which then is not there twice") {
        program.network.lost_upload_reply = true;
        attach();
        screen.click("Intentar de nuevo");
        program.pass(1300);
        CHECK(screen.find(Role::button, "Quitar mutaciones.pdf"));
        CHECK(kept() == std::vector<std::string>{"mutaciones.pdf"});
    }
    SECTION("again and again") {
        for (int i = 0; i < 3; ++i) {
            program.network.lost_upload_reply = true;
            if (i == 0) {
                attach();
            } else {
                screen.click("Intentar de nuevo");
            }
            CHECK(screen.error_of(slot).find("mutaciones.pdf") == screen.error_of(slot).rfind("mutaciones.pdf"));
        }
        screen.click("Intentar de nuevo");
        program.pass(1300);
        CHECK(kept() == std::vector<std::string>{"mutaciones.pdf"});
    }
    SECTION("unless the person lets go of it, or chooses another") {
        program.network.lost_upload_reply = true;
        attach();
        SECTION("let go") { screen.click("Quitar mutaciones.pdf"); }
        SECTION("another") {
            screen.attach(slot, program.pdf("otro.pdf"));
            CHECK(screen.find(Role::button, "Quitar otro.pdf"));
        }
        CHECK(screen.error_of(slot).empty());
        CHECK_FALSE(screen.find(Role::button, "Intentar de nuevo"));
        program.pass(1300);
        CHECK(kept().empty());
    }
    SECTION("a file at fault itself is not") {
        const auto file = program.pdf("mutaciones.pdf");
        SECTION("refused") {
            program.network.refuse(api::cases::AnnounceAttachment::path, {base::ErrorKind::invalid_input, "Elija otro", {}, {}});
        }
        SECTION("changed or gone since it was chosen") { program.platform.release_file(file.handle); }
        screen.attach(slot, file);
        CHECK_FALSE(screen.error_of(slot).empty());
        CHECK_FALSE(screen.find(Role::button, "Intentar de nuevo"));
        CHECK(kept().empty());
    }
}

TEST_CASE("A proof of vigencia that broke off is sent again by the button it was sent with [BR17] [A8.3]", "[BR17]") {
    AtTab at("vigencia");
    auto& [world, director, id, program, screen] = at;
    screen.attach("Adjunte comprobante de vigencia actualizada", program.pdf("nueva.pdf"));
    program.network.lost_upload_reply = true;
    screen.click("Adjuntar");
    CHECK(screen.shows("No hay comunicación con el servidor"));
    SECTION("by \"Adjuntar\"") { screen.click("Adjuntar"); }
    SECTION("by its own") { screen.click("Intentar de nuevo"); }
    program.pass(1300);
    std::string names;
    for (const auto& each : director.must<api::cases::OpenDraft>({id}).attachments) {
        if (each.slot == domain::catalog::vigencia_slot) names += each.name;
    }
    CHECK(names == "nueva.pdf");
}

TEST_CASE("Of many files chosen at once a few are sent at a time, and all arrive [F12]", "[F12]") {
    AtTab at("especificaciones");
    auto& [world, director, id, program, screen] = at;
    const auto slots = director.must<api::cases::OpenDraft>({id}).attachments.size();
    std::vector<base::ChosenFile> files;
    for (int i = 0; i < 12; ++i) files.push_back(program.pdf("evidencia " + std::to_string(i) + ".pdf"));
    const char* const evidence = "ADJUNTAR ARCHIVOS DE EVIDENCIA DOCUMENTAL CLINICA, LABORATORIO Y GABINETE";
    const auto under_way = [&] {
        const auto buttons = screen.all(Role::button);
        return std::count_if(buttons.begin(), buttons.end(), [](const auto& each) { return each.name == "Cancelar envío"; });
    };
    SECTION("while the server looks them through") {
        program.network.uploads_checked = false;
        screen.attach(evidence, files);
        CHECK(under_way() == 4);
    }
    SECTION("when it answers") {
        screen.attach(evidence, files);
        CHECK(under_way() == 0);
        CHECK(director.must<api::cases::OpenDraft>({id}).attachments.size() == slots + files.size());
    }
}

TEST_CASE(
    "A form that could not be had is asked for again, and nothing is said to be complete without it "
    "[A11.1]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/especificaciones?id=" + world.full_draft(director));
    auto& screen = program.screen;
    SECTION("without a server") {
        program.network.cut_path = api::catalog::SpecificationForm::path;
        program.sign_in();
        CHECK(screen.shows("No hay comunicación con el servidor"));
        CHECK_FALSE(screen.shows("Seleccione el genérico y el diagnóstico"));
        CHECK_FALSE(screen.shows("La solicitud está completa"));
        program.network.cut_path.clear();
        SECTION("by the person") { screen.click("Intentar de nuevo"); }
        SECTION("by the program") { program.pass(6000); }
    }
    SECTION("with a session that ended") {
        program.network.refuse(api::catalog::SpecificationForm::path,
                               {base::ErrorKind::not_signed_in, "Su sesión terminó", {}, {}});
        program.sign_in();
        REQUIRE(screen.find(Role::dialog, "Su sesión terminó"));
        program.network.let_through(api::catalog::SpecificationForm::path);
        screen.type("Contraseña", test::password);
        screen.click("Ingresar");
        program.pass(6000);
    }
    CHECK(screen.find(Role::text_area, "Comorbilidades"));
    CHECK(screen.shows("La solicitud está completa"));
    CHECK_FALSE(screen.shows("No hay comunicación con el servidor"));
}

TEST_CASE("Hospitals that could not be had are asked for again [A9.2]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/datos?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    program.network.cut_path = api::catalog::HospitalsOf::path;
    screen.choose("OOAD o UMAE", "Chihuahua");
    CHECK(screen.shows("No hay comunicación con el servidor"));
    program.network.cut_path.clear();
    SECTION("by the person") { screen.click("Intentar de nuevo"); }
    SECTION("by the program") { program.pass(6000); }
    screen.choose("Hospital", "H Gral Regional 66");
    CHECK(screen.value("Hospital") == "H Gral Regional 66");
    CHECK_FALSE(screen.shows("No hay comunicación con el servidor"));
}

TEST_CASE("Files that the drug chosen now does not ask for are seen, and can be taken out [A11.1] [A11.6]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    REQUIRE(director.attach(id, "reporte_mutaciones", "mutaciones.pdf", World::pdf()));
    Program program(world, "sanece/solicitud/especificaciones?id=" + id);
    program.sign_in();
    auto& screen = program.screen;
    const char* const former = "Archivos que el medicamento y diagnóstico seleccionados no piden";
    CHECK_FALSE(screen.shows(former));
    screen.click("PACIENTE");
    screen.click("DATOS GENERALES");
    screen.choose("Nombre", "BENRALIZUMAB");
    const auto lists = director.must<api::catalog::CaseLists>({});
    for (const auto& generic : lists.generics) {
        if (generic.name != "BENRALIZUMAB") continue;
        screen.choose("Diagnóstico (recomendación de prescripción)", generic.recommendations.front().name);
    }
    screen.click("ESPECIFICACIONES");
    CHECK(screen.shows(former));
    CHECK(screen.find(Role::button, "Quitar nota_medica.pdf"));
    screen.click("Quitar mutaciones.pdf");
    program.network.cut = true;
    screen.click("Quitar");
    CHECK(screen.shows("No hay comunicación con el servidor"));
    program.network.cut = false;
    screen.click("Quitar mutaciones.pdf");
    screen.click("Quitar");
    CHECK_FALSE(screen.shows(former));
    CHECK_FALSE(screen.shows("mutaciones.pdf"));
}

TEST_CASE("A presentation among several is chosen by the person, by its clave, and shown whole [A9.9]") {
    AtTab at("datos");
    auto& [world, director, id, program, screen] = at;
    const std::string whole =
        "SOLUCIÓN INYECTABLE Cada jeringa pre-llenada contiene: Abatacept 125 mg. Envase con 4 jeringas "
        "pre-llenadas "
        "con 1 mL cada una (125 mg/mL).";
    screen.choose("Nombre", "ABATACEPT");
    CHECK(screen.value("Presentación").empty());
    CHECK_FALSE(screen.shows("Presentación: "));
    CHECK(screen.find(Role::button, "Presentación"));  // of what is missing
    screen.choose("Presentación", "010.000.5820.00 · " + whole);
    CHECK(screen.find(Role::text, "Presentación: " + whole));
    program.pass(1300);
    CHECK(director.must<api::cases::OpenDraft>({id}).content.clave == "010.000.5820.00");

    screen.choose("Nombre", "BENRALIZUMAB");  // it has one
    CHECK(screen.shows("Benralizumab 30 mg"));
    program.pass(1300);
    CHECK(director.must<api::cases::OpenDraft>({id}).content.clave == "010.000.6310.00");
}

TEST_CASE("Back from the second tab of a new request leads to its first, however early one went on [A6.4]") {
    World world;
    auto director = world.director();
    director.must<api::cases::RegisterPatient>(
        {"1111111111", {"SANECE", " ", "PACIENTE", "femenino", "1F1980OR", "45", "70.5", "170"}, false});
    Program program(world, "sanece/inicio");
    program.sign_in();
    auto& screen = program.screen;
    screen.click("Envío de solicitudes");
    screen.settle();
    for (const auto& link : screen.opened_links()) program.app.open_link(link);
    screen.settle();
    screen.type(nss_field, "1111111111");
    screen.click("Buscar");
    screen.click("100001 SANECE PACIENTE");
    REQUIRE(program.network.asked(api::cases::SaveDraft::path) == 0);
    screen.click("Siguiente");
    REQUIRE(screen.shows("Paciente seleccionado:"));
    program.back();
    CHECK(screen.value(nss_field) == "1111111111");
    CHECK(screen.shows("SANECE PACIENTE"));
    CHECK(program.address().find("solicitud/paciente?id=") != std::string::npos);
    program.pass(1300);
    CHECK(director.must<api::cases::ListDrafts>({}).rows.size() == 1);
}

TEST_CASE("What was saved a moment ago is said to be so for a minute, then when it was [A6.4]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    SECTION("while one works") {
        Program program(world, "sanece/solicitud/datos?id=" + id);
        program.sign_in();
        program.screen.type("Matricula", "333333333");
        program.pass(1300);
        CHECK(program.screen.shows("Guardado hace un momento"));
        program.pass(base::minute_ms);
        CHECK_FALSE(program.screen.shows("Guardado hace un momento"));
        CHECK(program.screen.shows("Guardado el 23/07/2025 16:27"));
    }
    SECTION("on coming back") {
        world.clock.pass(base::day_ms);
        Program program(world, "sanece/solicitud/datos?id=" + id);
        program.sign_in();
        CHECK(program.screen.shows("Guardado el 23/07/2025 16:27"));
    }
}

TEST_CASE("An age that disagrees with the agregado of a known patient is said and may be passed [R10]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/datos?id=" + world.full_draft(director));
    program.sign_in();
    auto& screen = program.screen;
    const char* const warning = "Según el agregado médico la edad sería de 45 años";
    CHECK_FALSE(screen.shows(warning));
    screen.type("Edad (años)", "4");
    CHECK_FALSE(screen.shows(warning));  // still writing
    screen.type("Edad (años)", "54");
    program.pass(1300);
    CHECK(screen.shows(warning));
    screen.click("PACIENTE");
    screen.click("DATOS GENERALES");
    CHECK(screen.shows(warning));
    screen.type("Edad (años)", "45");
    program.pass(1300);
    CHECK_FALSE(screen.shows(warning));
}

TEST_CASE("The confirmation shows when it was made, in Mexico City [A12.1] [R9]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/especificaciones?id=" + world.full_draft(director));
    program.sign_in();
    program.screen.click("Enviar");
    CHECK(program.screen.find(Role::text, "Fecha y hora: 23/07/2025 16:27"));
    CHECK(program.screen.enabled("Aceptar"));
}

TEST_CASE("A patient is chosen by a radio button that says whether it is chosen, or anywhere in the row [A7.4]") {
    World world;
    auto director = world.director();
    for (const char* agregado : {"1F1980OR", "2F1980OR"}) {
        director.must<api::cases::RegisterPatient>(
            {"1111111111", {"SANECE", " ", agregado, "femenino", agregado, "45", "70", "170"}, false});
    }
    Program program(world, "sanece/solicitud");
    program.sign_in();
    auto& screen = program.screen;
    screen.type(nss_field, "1111111111");
    screen.click("Buscar");
    const auto is_chosen = [&](const char* name) { return screen.find(Role::radio, name)->has(semantics::checked); };
    const char* const first = "100001 SANECE 1F1980OR";
    const char* const second = "100002 SANECE 2F1980OR";
    CHECK_FALSE(is_chosen(first));
    screen.click(first);
    CHECK(is_chosen(first));
    CHECK(screen.find(Role::cell, "100001"));

    const auto cell = screen.find(Role::cell, "2F1980OR");
    screen.context().mouse_move(cell->left + 20, cell->top + 18);
    screen.context().mouse_button(0, true, true);
    screen.context().mouse_button(0, false, true);
    screen.settle();
    CHECK(is_chosen(second));
    CHECK_FALSE(is_chosen(first));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("The row of a treatment says what pressing it does [A10.5]") {
    World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/tratamientos?id=" + world.full_draft(director));
    program.sign_in();
    const auto row = program.screen.find(Role::button, "010.000.4225.00");
    REQUIRE(row);
    CHECK(row->description == "Borrar IMATINIB");
}
