// The editor of specification forms, with the preview that the wizard's own code draws; and a director whose draft was answered in
// an older version.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/form_rules.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

namespace {

struct AtForm {
    explicit AtForm(const std::string& address = "sanece/catalogos/formulario?id=ponatinib") : program(world, address) {
        program.sign_in("editor");
    }

    test::World world{};
    test::Actor editor = world.of_role(domain::identity::Role::editor);
    Program program;
    test::Screen& screen = program.screen;

    domain::catalog::FormContent kept() { return editor.must<api::catalog::OpenForm>({"ponatinib"}).content; }
    void pause() { program.pass(2 * base::second_ms); }
};

/// Publishes a form of Ponatinib without "Esquema a utilizar" and with one more mandatory field.
void publish_other_form(test::World& world) {
    auto editor = world.of_role(domain::identity::Role::editor);
    const auto page = editor.must<api::catalog::OpenForm>({"ponatinib"});
    auto content = page.content;
    std::erase_if(content.form_fields, [](const auto& each) { return each.key == "esquema"; });
    domain::catalog::FieldContent field;
    field.label = "Fase de la enfermedad";
    field.required = true;
    content.form_fields.push_back(field);
    const auto saved = editor.must<api::catalog::SaveForm>({"ponatinib", page.draft.version, content});
    editor.must<api::catalog::PublishDraft>({domain::catalog::EditedKind::form, "ponatinib", saved.version});
}

}  // namespace

TEST_CASE("A form is edited beside its preview, which the wizard's own fields draw [A18.3]", "[A18.3]") {
    AtForm at;
    auto& screen = at.screen;
    CHECK(screen.find(Role::heading, "Formulario ponatinib"));
    CHECK(screen.shows("PONATINIB · "));
    CHECK(screen.value("Campo 2: nombre") == "Ecocardiograma FEVI");
    CHECK(screen.find(Role::text_field, "Ecocardiograma FEVI"));  // in the preview
    CHECK_FALSE(screen.enabled("Nota médica"));                   // no file is sent from there
    CHECK(screen.audit() == std::vector<std::string>{});

    at.program.click("Agregar campo");
    screen.type("Campo 7: nombre", "Fase de la enfermedad");
    screen.choose("Campo 7: tipo", "Opción de un listado");
    screen.type("Campo 7: opciones", "Crónica\nAcelerada");
    CHECK(screen.find(Role::select, "Fase de la enfermedad"));
    screen.choose("Fase de la enfermedad", "Acelerada");
    at.pause();
    CHECK(at.kept().form_fields.size() == 7);
    at.program.click("Publicar");
    at.pause();
    CHECK(screen.shows("Campo «Fase de la enfermedad»: (nada) → Fase de la enfermedad · Opción de un listado"));
    at.program.click("Sí, publicar");
    CHECK(screen.shows("Versión 2, publicada por Persona De Prueba"));
    CHECK(screen.shows("Clave interna: fase_de_la_enfermedad"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Fields are moved by keyboard, taken out, and put back where they were [A18.3]", "[A18.3]") {
    AtForm at;
    auto& screen = at.screen;
    CHECK_FALSE(screen.enabled("Subir Campo 1"));
    at.program.click("Subir Campo 2");
    CHECK(screen.value("Campo 1: nombre") == "Ecocardiograma FEVI");
    CHECK(screen.focused() == "Bajar Campo 1");
    at.program.click("Bajar Campo 1");
    CHECK(screen.value("Campo 1: nombre") == "Comorbilidades");
    at.program.click("Quitar Campo 2");
    CHECK(screen.value("Campo 2: nombre") == "Estudio molecular previo");
    CHECK(screen.shows("Se quitó «Ecocardiograma FEVI»"));
    CHECK(screen.focused() == "Deshacer");
    at.program.click("Deshacer");
    CHECK(screen.value("Campo 2: nombre") == "Ecocardiograma FEVI");
    CHECK_FALSE(screen.find(Role::button, "Quitar Archivo 8"));  // the general space stays
    at.pause();
    CHECK_FALSE(at.program.platform.unsaved);
}

TEST_CASE("What forbids publishing stands at its field [A18.3]", "[A18.3]") {
    AtForm at;
    at.screen.type("Campo 2: mínimo", "200");
    at.screen.type("Campo 1: nombre", "Mutaciones");
    at.program.click("Publicar");
    at.pause();
    CHECK(at.screen.error_of("Campo 2: máximo") == "El máximo es menor que el mínimo");
    CHECK(at.screen.error_of("Campo 6: nombre") == "Ya hay otro con este nombre. Escriba uno distinto");
    CHECK_FALSE(at.screen.find(Role::button, "Sí, publicar"));
    CHECK(at.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A new form begins empty or as a copy, and a draft that is discarded is gone [A18.3]", "[A18.3]") {
    AtForm at("sanece/catalogos/formularios");
    auto& screen = at.screen;
    CHECK(screen.find(Role::link, "Abrir ponatinib"));
    screen.type("Nombre corto del formulario", "Anemia");
    screen.choose("Empezar como copia de", "ponatinib");
    at.program.click("Crear formulario");
    CHECK(screen.find(Role::heading, "Formulario anemia"));
    CHECK(screen.value("Campo 1: nombre") == "Comorbilidades");
    at.program.click("Descartar borrador");
    CHECK(screen.shows("Nunca se publicó: al descartarlo desaparece por completo"));
    at.program.click("Sí, descartar");
    CHECK(screen.find(Role::heading, "Formularios de especificaciones"));
    CHECK_FALSE(screen.find(Role::link, "Abrir anemia"));
}

TEST_CASE("A draft of an older form is told what changed, keeps its answers, and goes on with the new one [A18.3]", "[A18.3]") {
    test::World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    {
        Program program(world, "sanece/solicitud/especificaciones?id=" + id);
        program.sign_in();
        program.screen.type("Esquema a utilizar", "45 mg diarios");
        program.pass(2 * base::second_ms);
    }
    CHECK(director.must<api::cases::OpenDraft>({id}).content.form_id == "ponatinib");
    publish_other_form(world);
    Program program(world, "sanece/solicitud/especificaciones?id=" + id);
    program.sign_in();
    auto& screen = program.screen;
    CHECK(screen.shows("El formulario cambió el 23/07/2025; revise lo marcado"));
    CHECK(screen.shows("Esquema a utilizar: 45 mg diarios"));
    CHECK(screen.find(Role::text_field, "Fase de la enfermedad"));
    program.click("Enviar");
    CHECK(program.address().starts_with("sanece/solicitud/especificaciones"));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Continuar con el formulario nuevo");
    CHECK_FALSE(screen.shows("El formulario cambió el"));
    CHECK(screen.value("Mutaciones") == "Z999X");
    screen.type("Fase de la enfermedad", "ACELERADA");
    program.pass(2 * base::second_ms);
    const auto content = director.must<api::cases::OpenDraft>({id}).content;
    CHECK(content.form_id == "ponatinib.v2");
    CHECK(content.answer("esquema").empty());
    program.click("Enviar");
    CHECK(screen.enabled("Aceptar"));
}

TEST_CASE("A form that is published while a request is confirmed is told, and shown where one goes back to [A18.3]", "[A18.3]") {
    test::World world;
    auto director = world.director();
    Program program(world, "sanece/solicitud/especificaciones?id=" + world.full_draft(director));
    program.sign_in();
    program.screen.type("Esquema a utilizar", "45 mg diarios");
    program.pass(2 * base::second_ms);
    program.click("Enviar");
    publish_other_form(world);
    program.click("Aceptar");
    CHECK(program.screen.shows("El formulario de especificaciones cambió después de que lo llenó"));
    program.click("Cambiar especificaciones");
    CHECK(program.screen.shows("Continuar con el formulario nuevo"));
    CHECK(program.screen.find(Role::text_field, "Fase de la enfermedad"));
}
