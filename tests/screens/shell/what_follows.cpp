// What was pressed is often gone with its answer: the focus goes to what follows it, a sentence says what happened, and
// nothing else comes to stand under the pointer meanwhile.

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/patients.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::AtTab;
using test::Program;
using test::World;

namespace {

const char* const nss_field = "INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE";
const char* const vigencia_field = "Adjunte comprobante de vigencia actualizada";

bool announced(const Program& program, const std::string& words) {
    const auto& all = program.screen.announcements();
    return std::count(all.begin(), all.end(), words) == 1;
}

/// Somebody who has just opened a new request, where a patient is known under 1111111111.
struct AtSearch {
    AtSearch() : program(world, "sanece/solicitud") {
        world.director().must<api::cases::RegisterPatient>(
            {"1111111111", {"SANECE", " ", "UNO", "femenino", "1F1980OR", "45", "70", "170"}, false});
        program.sign_in();
    }
    void search(const char* nss) {
        screen.type(nss_field, nss);
        screen.click("Buscar");
    }

    World world{};
    Program program;
    test::Screen& screen = program.screen;
    const char* const patient = "100001 SANECE UNO";
    const char* const add = "Agregar paciente al núcleo familiar 1111111111";
};

}  // namespace

TEST_CASE("A search leads to what was found, and says how much it is [A7.3]") {
    AtSearch at;
    auto& screen = at.screen;
    SECTION("somebody") {
        at.search("1111111111");
        CHECK(screen.focused() == at.patient);
        CHECK(announced(at.program, "Se encontró 1 paciente con ese NSS"));
    }
    SECTION("somebody, asked by Enter in the field") {
        screen.type(nss_field, "1111111111");
        screen.press(test::Key::enter);
        CHECK(screen.focused() == at.patient);
    }
    SECTION("nobody") {
        at.search("2222222222");
        CHECK(screen.focused() == "Apellido Paterno");
        CHECK(screen.find(Role::status, "Paciente no registrado, ingrese la información solicitada."));
    }
    SECTION("but not who has gone elsewhere by then") {
        at.program.network.answers_wait = true;
        at.search("1111111111");
        screen.focus("Regresar Menu");
        at.program.network.answers_wait = false;
        screen.settle();
        REQUIRE(screen.find(Role::radio, at.patient));
        CHECK(screen.focused() == "Regresar Menu");
    }
    SECTION("nor who only comes back to it") {
        at.search("1111111111");
        screen.click(at.patient);
        screen.click("Siguiente");
        at.program.back();
        screen.settle();
        CHECK(screen.focused() != at.patient);
    }
}

TEST_CASE("Each button of the first tab that is gone once it is pressed leads to what it was for [A7.6] [A7.8]") {
    AtSearch at;
    auto& screen = at.screen;
    at.search("1111111111");
    screen.click(at.add);
    CHECK(screen.focused() == "Apellido Paterno");
    screen.click("Cancelar");
    CHECK(screen.focused() == at.add);
    screen.click("Nueva búsqueda");
    CHECK(screen.focused() == nss_field);
    at.program.network.answers_wait = true;
    at.search("1111111111");
    at.program.pass(11000);
    screen.click("Dejar de buscar");
    CHECK(screen.focused() == nss_field);
}

TEST_CASE("Who goes on without a patient finds the same buttons under the pointer [A7.12]") {
    AtSearch at;
    auto& screen = at.screen;
    at.search("1111111111");
    screen.click_with_pointer("Siguiente");  // the pointer rests there from now on
    const auto notice = screen.find(Role::alert, "Seleccione un paciente o registre uno nuevo");
    REQUIRE(notice);
    const float footer = screen.all(Role::contentinfo).front().top;
    CHECK(notice->top + notice->height <= footer);  // seen without scrolling
    screen.context().mouse_button(0, true, true);
    screen.context().mouse_button(0, false, true);
    screen.settle();
    CHECK_FALSE(screen.find(Role::form, "Datos del paciente"));
    CHECK(at.program.address().find("solicitud") != std::string::npos);
}

TEST_CASE("A treatment that was written and not added is told of below the button that was pressed [A10.3]") {
    AtTab at("tratamientos");
    auto& screen = at.screen;
    screen.type("Dosis", "400 mg");
    screen.click_with_pointer("Siguiente");
    const auto statuses = screen.all(Role::status);
    const auto notice = std::find_if(statuses.begin(), statuses.end(),
                                     [](const auto& each) { return each.name.starts_with("Hay un tratamiento escrito"); });
    REQUIRE(notice != statuses.end());
    CHECK(notice->top > screen.find(Role::button, "Siguiente")->top);
    CHECK(notice->top + notice->height <= screen.all(Role::contentinfo).front().top);  // seen without scrolling
}

TEST_CASE("Adding and deleting a treatment are said [A10.3] [A10.5]") {
    AtTab at("tratamientos");
    auto& screen = at.screen;
    screen.type("Generico", "nilotinib");
    screen.click(screen.all(Role::option).front().name, Role::option);
    screen.type("Dosis", "400 mg");
    screen.type("Tiempo de admon", "6");
    screen.click("Agregar");
    CHECK(screen.focused() == "Generico");
    CHECK(announced(at.program, "Se agregó el tratamiento con NILOTINIB"));
    screen.click("010.000.4225.00");
    screen.click("Borrar");
    CHECK(announced(at.program, "Se borró el tratamiento con IMATINIB"));
    CHECK(screen.focused().starts_with("010.000."));  // the row that is left
}

TEST_CASE("A stopped upload and a removed file lead back to where one chooses [A8.3]") {
    SECTION("the proof of vigencia") {
        AtTab at("vigencia");
        auto& screen = at.screen;
        at.program.network.uploads_checked = false;
        screen.attach(vigencia_field, at.program.pdf("nueva.pdf"));
        screen.click("Adjuntar");
        screen.click("Cancelar envío");
        CHECK(screen.focused() == vigencia_field);
        CHECK(announced(at.program, "nueva.pdf: Se canceló el envío del archivo"));
        screen.click("Quitar el archivo elegido");
        CHECK(screen.focused() == vigencia_field);
    }
    SECTION("a file of the form") {
        AtTab at("especificaciones");
        auto& screen = at.screen;
        screen.click("Quitar nota_medica.pdf");
        screen.click("Quitar", Role::button);
        CHECK(screen.focused() == "Nota médica");
        CHECK(announced(at.program, "Se quitó nota_medica.pdf"));
        at.program.network.uploads_checked = false;
        screen.attach("Nota médica", at.program.pdf("nueva.pdf"));
        screen.click("Cancelar envío");
        CHECK(screen.focused() == "Nota médica");
    }
    SECTION("one that broke off and is let go of") {
        AtTab at("especificaciones");
        auto& screen = at.screen;
        at.program.network.lost_upload_reply = true;
        screen.attach("Reporte mutaciones", at.program.pdf("mutaciones.pdf"));
        screen.click("Quitar mutaciones.pdf");
        CHECK(screen.focused() == "Reporte mutaciones");
    }
    SECTION("but not while one does something else") {
        World world;
        auto director = world.director();
        const auto id = world.full_draft(director);
        director.must<api::cases::RegisterPatient>(
            {"1111111111", {"SANECE", " ", "DOS", "femenino", "2F1980OR", "45", "70", "170"}, false});
        Program program(world, "sanece/solicitud/vigencia?id=" + id);
        program.sign_in();
        auto& screen = program.screen;
        program.network.uploads_checked = false;
        screen.attach(vigencia_field, program.pdf("nueva.pdf"));
        screen.click("Adjuntar");
        screen.click("PACIENTE");
        screen.click("100002 SANECE DOS");  // another patient: the proof is not theirs, and its sending ends
        screen.focus("Siguiente");
        screen.click("Siguiente");
        REQUIRE(screen.find(Role::file, vigencia_field));
        CHECK(screen.focused() != vigencia_field);
    }
}

TEST_CASE("Which of two windows' work stays is said once it is decided [A6.4]") {
    AtTab at("datos");
    auto& screen = at.screen;
    auto other = at.director.must<api::cases::OpenDraft>({at.id});
    other.content.doctor_given_names = "OTRA VENTANA";
    at.director.must<api::cases::SaveDraft>({at.id, other.version, other.content});
    screen.type("Matricula", "333333333");
    at.program.pass(1300);
    CHECK(screen.shows("Sin guardar: elija arriba si ve lo último guardado o conserva lo de esta ventana"));
    CHECK_FALSE(screen.shows("se intentará de nuevo"));
    SECTION("the other's") {
        screen.click("Ver lo último guardado");
        CHECK(announced(at.program, "Se muestra lo último guardado"));
        CHECK(screen.find(Role::button, "Ver lo último guardado") == std::nullopt);
    }
    SECTION("one's own") {
        screen.click("Conservar lo de esta ventana");
        CHECK(announced(at.program, "Se conserva lo de esta ventana"));
    }
}

TEST_CASE("A draft that was discarded is said to be so") {
    World world;
    auto director = world.director();
    world.full_draft(director);
    Program program(world, "sanece/inicio");
    program.sign_in();
    program.screen.click("Descartar: SANECE PACIENTE");
    program.screen.click("Descartar");
    CHECK(announced(program, "Se descartó la solicitud"));
}

TEST_CASE("A searchable list that nobody has typed into asks for letters, and says nothing of no results [A9.11] [A10.2]") {
    std::size_t lists = 0;
    for (const auto* tab : {"datos", "tratamientos", "especificaciones"}) {
        AtTab at(tab);
        auto& screen = at.screen;
        for (const auto& combo : screen.all(Role::combo)) {
            INFO(combo.name);
            ++lists;
            screen.focus(combo.id);
            for (const auto* typed : {"", "x"}) {
                screen.type(combo.name, typed);
                screen.context().activate(combo.id);
                screen.settle();
                REQUIRE_FALSE(screen.all(Role::listbox).empty());
                const auto status = screen.all(Role::status);
                const auto in_list = [](const auto& each) {
                    return each.name.find("coincidencias") != std::string::npos || each.name.starts_with("Sin resultados");
                };
                CHECK(std::none_of(status.begin(), status.end(), in_list));
                CHECK((!screen.all(Role::option).empty() || screen.shows("Escriba ") ||
                       screen.shows("se propondrá para anexarlo")));
            }
            screen.press(test::Key::escape);
        }
    }
    CHECK(lists >= 3);
    AtTab at("datos");
    at.screen.type("Diagnóstico (CIE-10)", "zz");
    CHECK(at.screen.shows("Sin coincidencias. Pruebe con otra palabra o con la clave"));
}

TEST_CASE("In each question what is done stands first, and the way back last; Enter alone does nothing that is lost") {
    const auto last_button = [](test::Screen& screen) {
        const auto& nodes = screen.context().nodes();
        std::uint32_t dialog = 0;
        std::map<std::uint32_t, std::uint32_t> parents;
        std::string last;
        for (const auto& node : nodes) {
            parents[node.id] = node.parent;
            if (node.role == Role::dialog) dialog = node.id;
            if (node.role != Role::button) continue;
            auto above = node.parent;
            while (above != 0 && above != dialog) above = parents[above];
            if (above != 0) last = screen.context().name_of(node);
        }
        return last;
    };
    SECTION("before fields are cleared") {
        AtTab at("datos");
        at.screen.click("Limpiar Campos");
        CHECK(last_button(at.screen) == "Cancelar");
        CHECK(at.screen.focused() == "Cancelar");
    }
    SECTION("before a warning is passed") {
        AtSearch at;
        auto& screen = at.screen;
        at.search("2222222222");
        for (const auto& [label, words] : {std::pair{"Apellido Paterno", "UNO"},
                                           {"Apellido Materno", "DOS"},
                                           {"Nombre(s)", "TRES"},
                                           {"Agregado Médico", "1F1980OR"},
                                           {"Edad (años)", "12"},
                                           {"Peso (Kg)", "40"},
                                           {"Talla (cm)", "150"}}) {
            screen.type(label, words);
        }
        screen.choose("Género", "FEMENINO");
        screen.click("Siguiente");
        REQUIRE(screen.find(Role::dialog, "Revise antes de continuar"));
        CHECK(last_button(screen) == "Corregir");
        CHECK(screen.focused() == "Corregir");
        CHECK(screen.context().primaries() == std::vector<std::string>{"Continuar de todas formas"});
    }
    SECTION("before one leaves") {
        World world;
        Program program(world, "sanece/registro");
        program.screen.type("Nombre(s)", "ANA");
        program.go("sanece/login");
        REQUIRE(program.screen.find(Role::dialog, "Hay información sin guardar"));
        CHECK(last_button(program.screen) == "Quedarme en la página");
        CHECK(program.screen.focused() == "Quedarme en la página");
    }
}

TEST_CASE("What a password must not contain is said before it is chosen [R2]", "[R2]") {
    World world;
    Program program(world, "sanece/registro");
    const auto field = program.screen.find(Role::text_field, "Contraseña");
    REQUIRE(field);
    CHECK(field->description.find("nombre, usuario, correo o matrícula") != std::string::npos);
}
