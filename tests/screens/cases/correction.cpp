// What was returned is completed by its director: what was marked and nothing else, kept while he types, sent again.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/api/cases/corrections.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/text/cases/life.hpp"
#include "tests/screens/cases/central_area.hpp"
#include "tests/support/program.hpp"

using domain::cases::Mark;
using semantics::Role;
using test::CentralArea;
using test::Program;
using test::World;

namespace {

const char* const vigencia = "Adjunte comprobante de vigencia actualizada";

/// A director before what he has to complete.
struct Completing {
    explicit Completing(std::vector<Mark> marks) : area(world) {
        area.give_back(folio, std::move(marks));
        program.sign_in();
    }
    World world{};
    test::Actor director = world.director();
    const std::string folio = world.sent(director);
    CentralArea area;
    Program program{world, "sanece/completar?folio=" + folio};
    test::Screen& screen = program.screen;

    void resubmit() {
        screen.click("Reenviar solicitud");
        screen.click("Reenviar ahora");
    }
    auto kept() { return director.must<api::cases::OpenCorrection>({folio}); }
};

}  // namespace

TEST_CASE("Only what was marked is completed; what is asked and until when is said") {
    Completing at({{"weight_kg", "El peso no corresponde con la nota"}, {"slots.vigencia", "Está vencida"}});
    auto& screen = at.screen;
    CHECK(screen.all(Role::heading).front().name == "Completar solicitud");
    CHECK(screen.shows("Faltan datos para evaluar"));
    CHECK(screen.shows("Reenvíela a más tardar el 30/07/2025"));
    CHECK(screen.shows("Se le pide: El peso no corresponde con la nota"));
    CHECK(screen.shows("Se le pide: Está vencida"));
    CHECK(screen.value("Peso (Kg)") == "70.5");
    CHECK(screen.find(Role::file, vigencia));
    CHECK_FALSE(screen.find(Role::text_field, "Talla (cm)"));
    CHECK(screen.shows("Ya enviado: vigencia.pdf"));
    CHECK_FALSE(screen.find(Role::button, "Quitar vigencia.pdf"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("What is completed is kept by itself, sent again after a question, and led to its time line") {
    Completing at({Mark{"weight_kg", {}}});
    auto& screen = at.screen;
    screen.type("Peso (Kg)", "72");
    at.program.pass(1500);
    CHECK(screen.shows("Guardado hace un momento"));
    CHECK(at.kept().content.weight_kg == "72");
    SECTION("and is there after the page was loaded anew") {
        at.program.go("sanece/inicio");
        at.program.go("sanece/completar?folio=" + at.folio);
        CHECK(screen.value("Peso (Kg)") == "72");
    }
    SECTION("and sent") {
        screen.type("Mensaje para quien evalúa", "Se pesó de nuevo");
        screen.click("Reenviar solicitud");
        CHECK(screen.shows("vuelve a quien la evalúa, con el mismo folio"));
        screen.click("Reenviar ahora");
        CHECK(at.program.address() == "sanece/solicitud?folio=" + at.folio);
        CHECK(screen.find(Role::status, "La solicitud se reenvió a quien la evalúa"));
        CHECK(screen.shows("Información completada y reenviada"));
        const auto opened = at.area.evaluator.must<api::cases::OpenCase>({at.folio});
        REQUIRE(opened.corrections.size() == 1);
        REQUIRE(opened.corrections.front().changes.size() == 1);
        CHECK(opened.corrections.front().changes.front().after == "72 kg");
    }
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A wrong value is refused at its field before anything is asked, and nothing changed is refused in words") {
    Completing at({Mark{"weight_kg", {}}});
    auto& screen = at.screen;
    screen.type("Peso (Kg)", "");
    screen.click("Reenviar solicitud");
    CHECK_FALSE(screen.find(Role::dialog, "Reenviar la solicitud completada"));
    CHECK_FALSE(screen.error_of("Peso (Kg)").empty());
    screen.type("Peso (Kg)", "70.5");
    at.resubmit();
    CHECK(screen.shows("No ha cambiado nada de lo que se le pidió"));
    CHECK(screen.find(Role::text_field, "Peso (Kg)"));
}

TEST_CASE("Another file takes the place of the one that was sent, and can be taken out until it is sent itself") {
    Completing at({Mark{"slots.vigencia", {}}});
    auto& screen = at.screen;
    screen.attach(vigencia, at.program.pdf("vigencia nueva.pdf"));
    at.program.pass(1000);
    CHECK(screen.find(Role::button, "Quitar vigencia nueva.pdf"));
    CHECK_FALSE(screen.shows("Ya enviado: vigencia.pdf"));
    SECTION("taken out") {
        screen.click("Quitar vigencia nueva.pdf");
        screen.click("Quitar");
        CHECK(screen.shows("Ya enviado: vigencia.pdf"));
    }
    SECTION("sent") {
        at.resubmit();
        CHECK(at.program.address() == "sanece/solicitud?folio=" + at.folio);
        const auto files = at.area.evaluator.must<api::cases::OpenCase>({at.folio}).files;
        CHECK(std::any_of(files.begin(), files.end(), [](const auto& each) { return each.name == "vigencia nueva.pdf"; }));
    }
    SECTION("stopped on its way") {
        at.program.network.uploads_checked = false;
        screen.attach(vigencia, at.program.pdf("otra.pdf"));
        screen.click("Cancelar envío");
        CHECK(screen.shows("otra.pdf: Se canceló el envío del archivo"));
        CHECK(screen.find(Role::button, "Quitar vigencia nueva.pdf"));
    }
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Treatments and answers of the form are completed as they were captured") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director);
    CentralArea area(world);
    const auto targets = area.evaluator.must<api::cases::OpenCase>({folio}).targets;
    const auto answer = std::find_if(targets.begin(), targets.end(),
                                     [](const auto& each) { return each.key.starts_with(domain::cases::answer_prefix); });
    REQUIRE(answer != targets.end());
    area.give_back(folio, {{answer->key, "Escriba el resultado"}, {"treatments", "Falta hidroxiurea"}});
    Program program(world, "sanece/completar?folio=" + folio);
    program.sign_in();
    auto& screen = program.screen;
    CHECK(screen.shows("Se le pide: Falta hidroxiurea"));
    CHECK(screen.find(Role::table, "Tratamientos previos capturados"));
    CHECK(screen.shows("Se le pide: Escriba el resultado"));
    CHECK(screen.find(Role::button, "Reenviar solicitud"));
    screen.click("010.000.4225.00");
    screen.click("Borrar");
    program.pass(1500);
    CHECK(director.must<api::cases::OpenCorrection>({folio}).content.treatments.empty());
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("After the deadline it is said, nothing is lost, and a copy is offered") {
    Completing at({Mark{"weight_kg", {}}});
    auto& screen = at.screen;
    screen.type("Peso (Kg)", "72");
    at.program.pass(1500);
    at.world.clock.set(at.world.clock.now() + 9 * base::day_ms);
    const auto copied = [&](Program& program) {
        CHECK(program.screen.shows(text::cases::resubmission_late.view()));
        CHECK_FALSE(program.screen.find(Role::button, "Reenviar solicitud"));
        program.click("Copiar en una solicitud nueva");
        CHECK(program.address().starts_with("sanece/solicitud/"));
        auto director = at.world.director();
        const auto drafts = director.must<api::cases::ListDrafts>({}).rows;
        REQUIRE(drafts.size() == 1);
        CHECK(director.must<api::cases::OpenDraft>({drafts.front().id}).content.weight_kg == "72");
    };
    SECTION("when it is sent again by whoever left it open; his session has ended, too") {
        at.resubmit();
        screen.type("Contraseña", test::password);
        screen.click("Ingresar");
        at.resubmit();
        copied(at.program);
    }
    SECTION("when it is opened") {
        Program later(at.world, "sanece/completar?folio=" + at.folio);
        later.sign_in();
        copied(later);
    }
}

TEST_CASE("A network that goes and a session that ends take nothing of what is completed") {
    Completing at({Mark{"weight_kg", {}}});
    auto& screen = at.screen;
    at.program.network.cut = true;
    screen.type("Peso (Kg)", "72");
    at.program.pass(1500);
    CHECK(screen.shows("Sin guardar: se intentará de nuevo"));
    CHECK(at.program.platform.unsaved);
    at.program.network.cut = false;
    at.program.pass(6000);
    CHECK(screen.shows("Guardado hace un momento"));
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(at.kept().content.weight_kg == "72");
}

TEST_CASE("A folio that awaits nothing says so, and one that is not one's own is not there") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director);
    Program program(world, "sanece/completar?folio=" + folio);
    program.sign_in();
    CHECK(program.screen.shows(text::cases::resubmission_not_asked.view()));
    program.click("Ver dónde va mi solicitud");
    CHECK(program.address() == "sanece/solicitud?folio=" + folio);
    program.go("sanece/completar?folio=20250101001");
    CHECK(program.screen.shows("Entre las solicitudes que usted envió no hay ninguna con ese folio"));
}
