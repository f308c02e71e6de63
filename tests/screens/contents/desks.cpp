// The desks of contents: announcements, reasons of denial, open lists, as those who edit them use them.

#include <catch2/catch.hpp>

#include <string>

#include "shared/api/contents/list_values.hpp"
#include "shared/api/contents/notice_desk.hpp"
#include "shared/api/contents/reasons.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Key;
using test::Program;

namespace {

using R = domain::identity::Role;

struct Desk {
    explicit Desk(R role) : actor(world.of_role(role)), program(world) { program.sign_in(std::string(base::name_of(role))); }

    void sound() { CHECK(screen.audit() == std::vector<std::string>{}); }

    test::World world{};
    test::Actor actor;
    Program program;
    test::Screen& screen = program.screen;
};

api::contents::NoticeView written(Desk& desk, const std::string& title) {
    return desk.actor.must<api::contents::SaveNotice>(
        {{}, 0, {title, "Texto", domain::contents::Importance::normal, "2025-07-20", "2025-07-30"}});
}

}  // namespace

TEST_CASE("An announcement is written, seen as its readers will see it, and published [A17.6]", "[A17.6]") {
    Desk desk(R::comunicacion);
    auto& screen = desk.screen;
    CHECK(desk.program.address() == "sanece/comunicados/edicion");
    CHECK(screen.shows("Aún no hay comunicados. Escriba el primero con el botón Nuevo comunicado"));
    desk.program.click("Nuevo comunicado");
    CHECK(screen.shows("Guarde el comunicado para poder adjuntar un PDF"));
    CHECK(screen.shows("(sin título)"));
    screen.type("Título", "Inclusión de un medicamento");
    CHECK(screen.find(Role::heading, "Inclusión de un medicamento"));
    CHECK(desk.program.platform.unsaved);
    desk.program.click("Publicar comunicado");
    CHECK(screen.error_of("Texto") == "Este dato es obligatorio");
    CHECK(screen.error_of("Se muestra hasta") == "Indique hasta qué día se muestra");
    CHECK(screen.value("Título") == "Inclusión de un medicamento");
    screen.type("Texto", "A partir de hoy.");
    screen.click("Importante");
    screen.type("Se muestra desde", "2025-07-24");
    screen.type("Se muestra hasta", "2025-07-22");
    desk.program.click("Publicar comunicado");
    CHECK(screen.error_of("Se muestra hasta") == "El último día no puede ser anterior al primero");
    desk.sound();
    screen.type("Se muestra hasta", "2025-08-22");
    desk.program.click("Publicar comunicado");
    CHECK(screen.shows("Se guardó el comunicado. Estado: Programado"));
    CHECK_FALSE(desk.program.platform.unsaved);
    CHECK(desk.program.address().starts_with("sanece/comunicados/edicion/uno?id="));
    desk.sound();
    // Its PDF, then: another one takes its place.
    screen.attach("Archivo del comunicado", desk.program.pdf("oficio.pdf"));
    desk.program.click("Adjuntar al comunicado");
    CHECK(screen.shows("Se adjuntó el PDF al comunicado"));
    CHECK(screen.shows("oficio.pdf · "));
    desk.program.click("Quitar el PDF");
    CHECK(screen.shows("Las personas ya no podrán abrir este archivo desde el comunicado"));
    desk.program.click("Quitar el PDF");
    CHECK(screen.shows("Este comunicado no tiene PDF"));
    desk.sound();
    desk.program.click("Regresar a la lista");
    CHECK(screen.find(Role::cell, "24/07/2025 – 22/08/2025"));
    desk.sound();
}

TEST_CASE("An announcement is withdrawn only after a question [A17.6]", "[A17.6]") {
    Desk desk(R::comunicacion);
    const auto notice = written(desk, "Aviso");
    auto& screen = desk.screen;
    desk.program.go("sanece/comunicados/edicion/uno?id=" + notice.id);
    CHECK(screen.shows("Vigente"));
    desk.program.click("Retirar comunicado");
    CHECK(screen.find(Role::dialog, "Retirar el comunicado de la vista de todos"));
    desk.sound();
    desk.program.click("Cancelar");
    CHECK(desk.actor.must<api::contents::OpenNotice>({notice.id}).version == 1);
    desk.program.click("Retirar comunicado");
    desk.program.click("Retirar comunicado");
    CHECK(screen.shows("Se retiró el comunicado"));
    CHECK(screen.shows("Lo retiró "));
    CHECK_FALSE(screen.find(Role::button, "Guardar comunicado"));
    desk.program.go("sanece/comunicados/edicion");
    screen.choose("Estado", "Retirado");
    CHECK(screen.find(Role::cell, "Aviso"));
    screen.choose("Estado", "Vencido");
    CHECK(screen.shows("Ningún comunicado está en ese estado"));
}

TEST_CASE("Who was slower keeps what he typed, sees what is saved, and chooses [A17.6]", "[A17.6]") {
    Desk desk(R::comunicacion);
    const auto notice = written(desk, "Aviso");
    auto& screen = desk.screen;
    desk.program.go("sanece/comunicados/edicion/uno?id=" + notice.id);
    screen.type("Título", "Aviso mío");
    auto content = notice.content;
    content.title = "Aviso de otra persona";
    desk.actor.must<api::contents::SaveNotice>({notice.id, notice.version, content});
    desk.program.click("Guardar comunicado");
    CHECK(screen.shows("cambió este comunicado el 23/07/2025 16:27"));
    CHECK(screen.value("Título") == "Aviso mío");
    CHECK(screen.shows("Lo que está guardado ahora:"));
    CHECK(screen.find(Role::heading, "Aviso de otra persona"));
    desk.sound();
    SECTION("one's own") {
        desk.program.click("Conservar lo mío");
        desk.program.click("Guardar comunicado");
        CHECK(screen.shows("Se guardó el comunicado"));
        CHECK(desk.actor.must<api::contents::OpenNotice>({notice.id}).content.title == "Aviso mío");
    }
    SECTION("the other one") {
        desk.program.click("Ver lo guardado y descartar lo mío");
        CHECK(screen.value("Título") == "Aviso de otra persona");
        CHECK_FALSE(desk.program.platform.unsaved);
    }
}

TEST_CASE("The administrator reads the desk and changes nothing [A17.6]", "[A17.6]") {
    Desk desk(R::comunicacion);
    const auto notice = written(desk, "Aviso");
    Program other(desk.world, "sanece/comunicados/edicion");
    other.sign_in("admin01");
    CHECK(other.screen.shows("Con su cuenta puede consultar los comunicados"));
    CHECK_FALSE(other.screen.find(Role::link, "Nuevo comunicado"));
    other.click("Abrir: Aviso");
    CHECK(other.screen.find(Role::heading, "Aviso"));
    CHECK_FALSE(other.screen.find(Role::text_field, "Título"));
    CHECK_FALSE(other.screen.find(Role::button, "Retirar comunicado"));
}

TEST_CASE("Reasons are added, worded anew, moved, no longer offered and deleted after a question [A18.3]", "[A18.3]") {
    Desk desk(R::editor);
    auto& screen = desk.screen;
    desk.program.go("sanece/motivos");
    desk.sound();
    desk.program.click("Agregar motivo");
    screen.type("Redacción del motivo", "no cumple los CRITERIOS de prescripcion");
    CHECK(desk.program.platform.unsaved);
    desk.program.click("Guardar motivo");
    CHECK(screen.error_of("Redacción del motivo").starts_with("Ya existe el motivo \"No cumple los criterios de prescripción\""));
    desk.sound();
    screen.type("Redacción del motivo", "Falta la firma");
    desk.program.click("Guardar motivo");
    CHECK(screen.shows("Se guardó: Falta la firma"));
    CHECK_FALSE(desk.program.platform.unsaved);
    desk.program.click("Editar: Falta la firma");
    CHECK(screen.shows("Ninguna evaluación lo dice"));
    CHECK_FALSE(screen.enabled("Bajar"));
    desk.program.click("Subir");
    CHECK(screen.enabled("Bajar"));
    desk.sound();
    desk.program.click("Dejar de ofrecer");
    CHECK(screen.shows("Ya no se ofrece: Falta la firma"));
    CHECK(screen.find(Role::cell, "Desactivado"));
    desk.program.click("Editar: Falta la firma");
    desk.program.click("Eliminar motivo");
    CHECK(screen.shows("Ninguna evaluación lo dice, así que puede eliminarse por completo"));
    desk.program.click("Cancelar");
    CHECK(screen.find(Role::button, "Editar: Falta la firma"));
    desk.program.click("Editar: Falta la firma");
    desk.program.click("Eliminar motivo");
    desk.program.click("Eliminar motivo");
    CHECK(screen.shows("Se eliminó: Falta la firma"));
    CHECK_FALSE(screen.find(Role::button, "Editar: Falta la firma"));
    desk.sound();
}

TEST_CASE("A reason that somebody else changed meanwhile is told of, and the list is the newest [A18.3]", "[A18.3]") {
    Desk desk(R::editor);
    auto& screen = desk.screen;
    desk.program.go("sanece/motivos");
    const auto reason = desk.actor.must<api::contents::ListReasons>({}).reasons.front();
    desk.program.click("Editar: " + reason.name);
    desk.actor.must<api::contents::SaveReason>({reason.id, "De otra persona", reason.version});
    screen.type("Redacción del motivo", "Mía");
    desk.program.click("Guardar motivo");
    CHECK(screen.shows("cambió este motivo el 23/07/2025 16:27"));
    CHECK(screen.value("Redacción del motivo") == "Mía");
    desk.program.click("Cancelar");
    CHECK(screen.find(Role::cell, "De otra persona"));
}

TEST_CASE("What directors proposed waits first: accepted, merged or refused with a reason [A18.3]", "[A18.3]") {
    Desk desk(R::editor);
    auto director = desk.world.director();
    desk.world.sent(director);
    auto& screen = desk.screen;
    desk.program.go("sanece/motivos");
    desk.program.go("sanece/mutaciones");
    CHECK(screen.shows("1 valor"));
    desk.sound();
    desk.program.click("Revisar: Z999X");
    CHECK(screen.shows("Las solicitudes que dicen este valor no cambian"));
    desk.sound();
    SECTION("accepted") {
        screen.type("Cómo se escribirá en el listado", "otra cosa");
        desk.program.click("Aceptar valor");
        CHECK(screen.error_of("Cómo se escribirá en el listado").starts_with("Eso ya es otro valor"));
        screen.type("Cómo se escribirá en el listado", "z999x");
        desk.program.click("Aceptar valor");
        CHECK(screen.shows("Se ofrece a partir de ahora: z999x"));
        CHECK(screen.shows("No hay valores por revisar"));
    }
    SECTION("merged") {
        desk.program.click("Unir con otro…");
        desk.program.click("Unir valores");
        CHECK(screen.error_of("Valor con el que se une") == "Elija un valor que ya se ofrezca en este listado");
        desk.sound();
        screen.pick("Valor con el que se une", "t315", "T315I");
        desk.program.click("Unir valores");
        CHECK(screen.shows("Se unió Z999X con T315I"));
        screen.choose("Estado", "Unido a otro");
        CHECK(screen.shows("Se lee como T315I"));
    }
    SECTION("refused") {
        desk.program.click("Rechazar…");
        desk.program.click("Rechazar valor");
        CHECK(screen.error_of("Por qué se rechaza") == "Este dato es obligatorio");
        screen.type("Por qué se rechaza", "No es una mutación");
        CHECK(desk.program.platform.unsaved);
        desk.program.click("Rechazar valor");
        CHECK(screen.shows("Se rechazó: Z999X"));
        screen.choose("Estado", "Rechazado");
        desk.program.click("Ver: Z999X");
        CHECK(screen.shows("No es una mutación"));
        desk.program.click("Volver a ofrecer el valor");
        CHECK(screen.shows("Se ofrece a partir de ahora: Z999X"));
    }
    SECTION("decided by somebody else meanwhile") {
        desk.actor.must<api::contents::AcceptValue>({"mutaciones", "Z999X", "Z999X", 0});
        desk.program.click("Aceptar valor");
        CHECK(screen.shows("ya decidió sobre este valor el 23/07/2025 16:27"));
        CHECK(screen.find(Role::dialog, "Valor del listado"));
    }
}

TEST_CASE("A value is added, found, and offered no longer only after a question [A18.3]", "[A18.3]") {
    Desk desk(R::editor);
    auto& screen = desk.screen;
    CHECK(desk.program.address() == "sanece/mutaciones");
    CHECK(screen.shows("No hay valores por revisar"));
    desk.program.click("Agregar valor");
    screen.type("Valor nuevo", "t315i");
    desk.program.click("Guardar valor");
    CHECK(screen.error_of("Valor nuevo") == "Ya está en el listado como T315I (Se ofrece)");
    screen.type("Valor nuevo", "W515K");
    desk.program.click("Guardar valor");
    CHECK(screen.shows("Se ofrece a partir de ahora: W515K"));
    screen.choose("Estado", "Todos");
    screen.type("Buscar valor", "w515k");
    desk.program.pass(base::second_ms);
    CHECK(screen.shows("1 valor"));
    desk.program.click("Ver: W515K");
    desk.program.click("Dejar de ofrecer el valor");
    CHECK(screen.shows("No se borra: las solicitudes que lo dicen lo conservan"));
    desk.program.click("Dejar de ofrecer el valor");
    CHECK(screen.shows("Ya no se ofrece: W515K"));
    desk.sound();
}
