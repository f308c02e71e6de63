// Step 6 when others write, the network goes, the page is closed or the report is locked: nothing that was typed is lost.

#include <catch2/catch.hpp>

#include "shared/text/shared.hpp"
#include "tests/screens/surplus/steps.hpp"

using api::surplus::SaveCells;
using domain::surplus::Cause;
using domain::surplus::Cell;
using semantics::Role;
using surplus_tests::AtTable;
using surplus_tests::some_shortage;
using surplus_tests::some_surplus;
using test::Program;

using namespace surplus_tests::cells;

namespace {

constexpr const char* waiting = "Sin comunicación con el servidor. Siga capturando";

/// The same person at the same machine, in a window that is opened anew.
struct NextDay {
    explicit NextDay(AtTable& at) : program(at.nation.world, "excedentes/ingreso", {.width = 1366, .height = 2000}) {
        program.platform.preferences = at.program.platform.preferences;
        program.sign_in("rep1");
    }
    Program program;
    test::Screen& screen = program.screen;
};

/// Somebody else of the OOAD stores a row under the open table.
struct Overtaken : AtTable {
    Overtaken() {
        open();
        auto other = nation.capturista();
        nation.save(other, unit_id, product_id(first), some_shortage);
        type_surplus(screen, first, "7", "7");
        rest();
    }
};

}  // namespace

TEST_CASE("Two people in one table: the second sees what the first left, who and when, beside his own [B10.9]", "[B10.9]") {
    Overtaken at;
    CHECK(at.screen.shows("Circuncisión: Persona De Prueba guardó otros datos el 23/07/2025"));
    CHECK(
        at.screen.shows("Guardado: Faltante Ambulatoria 5,000 · Faltante Hospitalaria 1,000 · Causa Falta de Personal · "
                        "Faltante Pacientes Mensuales 6,000"));
    CHECK(at.screen.shows("Usted escribió: Excedente Ambulatoria 7 · Excedente Pacientes Mensuales 7"));
    CHECK(at.stored(first) == some_shortage);
    CHECK(at.screen.value(surplus_ambulatory + first) == "7");
    CHECK(at.sound());
    const auto asked = at.saves();
    at.program.pass(20'000);
    CHECK(at.saves() == asked);  // it waits for the person
    SECTION("who keeps his own, which is what is stored then") {
        at.program.click("Conservar lo mío en Circuncisión");
        at.program.pass(500);
        CHECK(at.stored(first) == Cell{0, 0, Cause::none, 0, 7, 0, 7});
        CHECK(at.screen.value(shortage_ambulatory + first).empty());
    }
    SECTION("or accepts what is stored") {
        at.program.click("Aceptar lo guardado en Circuncisión");
        at.program.pass(500);
        CHECK(at.stored(first) == some_shortage);
        CHECK(at.screen.value(shortage_ambulatory + first) == "5000");
        CHECK(at.screen.value(surplus_ambulatory + first).empty());
        CHECK(at.saves() == asked);
    }
    CHECK_FALSE(at.screen.shows("guardó otros datos"));
    CHECK(at.screen.shows("1 producto capturado · Todo lo capturado está guardado"));
    CHECK(at.kept_here().empty());
    CHECK(at.sound());
}

TEST_CASE("What another left keeps nobody from the other rows, and is asked about once more when it is newer still [B10.9]",
          "[B10.9]") {
    Overtaken at;
    type_surplus(at.screen, second, "12", "10");
    at.rest();
    CHECK(at.stored(second) == some_surplus);
    auto other = at.nation.capturista();
    at.nation.save(other, at.unit_id, at.product_id(first), some_surplus, at.version_of(first));
    at.program.click("Conservar lo mío en Circuncisión");
    at.program.pass(500);
    CHECK(at.stored(first) == some_surplus);
    CHECK(at.screen.shows("Guardado: Excedente Ambulatoria 12 · Excedente Pacientes Mensuales 10"));
    at.program.click("Conservar lo mío en Circuncisión");
    at.program.pass(500);
    CHECK(at.stored(first).surplus_ambulatory == 7);
}

TEST_CASE("A row that another emptied is told as empty [B10.9]", "[B10.9]") {
    AtTable at;
    const auto saved = at.nation.save(at.actor, at.unit_id, at.product_id(first), some_surplus);
    at.open();
    auto other = at.nation.capturista();
    at.nation.save(other, at.unit_id, at.product_id(first), {}, saved.now.version);
    type_surplus(at.screen, first, "13", "10");
    at.rest();
    CHECK(at.screen.shows("Guardado: vacío"));
    at.program.click("Aceptar lo guardado en Circuncisión");
    CHECK(at.screen.value(surplus_ambulatory + first).empty());
    CHECK(at.screen.value(surplus_patients + first).empty());
}

TEST_CASE("A server that cannot save says why, and it is tried again") {
    AtTable at;
    at.open();
    at.program.network.refuse(SaveCells::path, {base::ErrorKind::unavailable, text::shared::storage_full.words(), {}, {}});
    type_surplus(at.screen, first, "12", "10");
    at.rest();
    CHECK(at.screen.shows(text::shared::storage_full.view()));
    CHECK_FALSE(at.screen.shows(waiting));
    at.program.network.let_through(SaveCells::path);
    at.program.pass(6000);
    CHECK(at.screen.shows("Todo lo capturado está guardado"));
    CHECK_FALSE(at.screen.shows(text::shared::storage_full.view()));
    CHECK(at.sound());
}

TEST_CASE("Without network one goes on typing, and all of it is stored when the network is back [B5.10]", "[B5.10]") {
    AtTable at;
    at.open();
    at.program.network.cut = true;
    type_surplus(at.screen, first, "12", "10");
    at.rest();
    CHECK(at.screen.shows(waiting));
    CHECK(at.screen.shows("renglón por guardar"));
    type_surplus(at.screen, second, "12", "10");
    at.rest();
    CHECK(at.screen.value(surplus_ambulatory + first) == "12");
    CHECK(at.kept_here().find(at.product_id(first)) != std::string::npos);
    CHECK(at.kept_here().find(at.product_id(second)) != std::string::npos);
    CHECK_FALSE(at.program.platform.unsaved);  // this machine keeps it
    CHECK(at.sound());
    at.program.network.cut = false;
    at.program.pass(6000);
    CHECK(at.stored(first) == some_surplus);
    CHECK(at.stored(second) == some_surplus);
    CHECK_FALSE(at.screen.shows(waiting));
    CHECK(at.screen.shows("2 productos capturados · Todo lo capturado está guardado"));
    CHECK(at.kept_here().empty());
}

TEST_CASE("What this machine keeps comes back in a new window, as it was typed, and is stored then [B5.10]", "[B5.10]") {
    AtTable at;
    at.open();
    at.program.network.cut = true;
    type_surplus(at.screen, first, "12", "10");
    at.screen.type(shortage_ambulatory + second, "muchos");
    at.rest();
    NextDay next(at);
    next.program.go(at.dashboard());
    CHECK(next.screen.shows("En este equipo hay 2 renglones que aún no se guardan"));
    CHECK(next.screen.audit().empty());
    next.program.click("Continuar en " + at.unit_name + " (2 renglones)", Role::link);
    CHECK(next.program.address() == at.address("paso6", "&unidad=" + at.unit_id + at.place));
    CHECK(next.screen.value(surplus_ambulatory + first) == "12");
    CHECK(next.screen.value(shortage_ambulatory + second) == "muchos");
    CHECK(next.screen.find(Role::cell_field, shortage_ambulatory + second)->has(semantics::invalid));
    CHECK(next.screen.shows("Se recuperó lo que en este equipo quedó sin guardar"));
    CHECK(next.screen.audit().empty());
    next.program.pass(500);
    CHECK(at.stored(first) == some_surplus);
    CHECK(at.stored(second) == Cell{});
    next.program.go(at.dashboard());
    CHECK(next.screen.shows("En este equipo hay 1 renglón que aún no se guarda"));
    CHECK(next.program.network.asked(SaveCells::path) == 1);
}

TEST_CASE("What this machine kept does not overwrite what another stored meanwhile [B5.10] [B10.9]", "[B5.10][B10.9]") {
    AtTable at;
    at.open();
    at.program.network.cut = true;
    type_surplus(at.screen, first, "7", "7");
    at.rest();
    auto other = at.nation.capturista();
    at.nation.save(other, at.unit_id, at.product_id(first), some_surplus);
    NextDay next(at);
    next.program.go(at.address("paso6", "&unidad=" + at.unit_id + at.place));
    next.program.pass(500);
    CHECK(at.stored(first) == some_surplus);
    CHECK(next.screen.shows("Circuncisión: Persona De Prueba guardó otros datos"));
    CHECK(next.screen.value(surplus_ambulatory + first) == "7");
}

TEST_CASE("What is kept here is its account's alone [R18]", "[R18]") {
    AtTable at;
    at.open();
    at.program.network.cut = true;
    type_surplus(at.screen, first, "7", "7");
    at.rest();
    at.nation.responsable();
    Program other(at.nation.world, "excedentes/ingreso", {.width = 1366, .height = 2000});
    other.platform.preferences = at.program.platform.preferences;
    other.sign_in("rep2");
    other.go(at.address("paso6", "&unidad=" + at.unit_id + at.place));
    CHECK(other.screen.value(surplus_ambulatory + first).empty());
}

TEST_CASE("Where the machine keeps nothing, leaving with rows that are not stored is asked about [B5.10]", "[B5.10]") {
    AtTable at;
    at.program.platform.keeps_preferences = false;
    at.open();
    type_surplus(at.screen, first, "12", "10");
    CHECK(at.program.platform.unsaved);
    at.rest();
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(at.stored(first) == some_surplus);
}

TEST_CASE("A page that is hidden saves what is due at once [B5.10]", "[B5.10]") {
    AtTable at;
    at.open();
    type_surplus(at.screen, first, "12", "10");
    at.screen.leave();
    CHECK(at.stored(first) == Cell{});
    at.program.hide();
    CHECK(at.stored(first) == some_surplus);
}

TEST_CASE("A period that closes under the open table keeps what was typed and says why it is not saved [B9.2]", "[B9.2]") {
    AtTable at;
    at.open();
    at.close_period();
    type_surplus(at.screen, first, "12", "10");
    at.rest();
    CHECK(at.screen.shows("El periodo de registro terminó el 31/07/2025"));
    CHECK(at.screen.shows("Lo que escribió sigue en la tabla, no se guardó y puede copiarlo"));
    CHECK(at.screen.value(surplus_ambulatory + first) == "12");
    CHECK(at.kept_here().find(at.product_id(first)) != std::string::npos);
    CHECK(at.stored(first) == Cell{});
    CHECK(at.sound());
    const auto asked = at.saves();
    type_surplus(at.screen, second, "12", "10");
    at.rest();
    at.program.pass(20'000);
    CHECK(at.saves() == asked);
    at.program.click("Intentar de nuevo");
    CHECK(at.saves() == asked + 1);
    CHECK(at.screen.shows("Lo que escribió sigue en la tabla"));
}

TEST_CASE("A report that is finalized under the open table keeps what was typed and says who did it [B6.4]", "[B6.4]") {
    AtTable at;
    at.open();
    at.finalize();
    type_surplus(at.screen, first, "12", "10");
    at.screen.leave();
    at.program.click("Guardar");
    at.program.click("Confirmar");
    CHECK(at.screen.shows("Persona De Prueba finalizó el registro el 23/07/2025"));
    CHECK(at.screen.shows("Lo que escribió sigue en la tabla, no se guardó y puede copiarlo"));
    CHECK_FALSE(at.screen.shows("La información se guardó"));
    CHECK(at.screen.value(surplus_ambulatory + first) == "12");
    CHECK(at.sound());
}

TEST_CASE("What was typed and can no longer be saved is still shown when the table is opened again [B6.4] [B9.2]",
          "[B6.4][B9.2]") {
    AtTable at;
    at.open();
    at.finalize();
    type_surplus(at.screen, first, "12", "10");
    at.screen.choose("Causa, Circuncisión", "Falta de Equipo");
    at.screen.type(shortage_ambulatory + second, "muchos");
    at.rest();
    at.program.go(at.dashboard());
    at.open();
    CHECK_FALSE(at.screen.find(Role::grid, "Tabla de captura"));
    CHECK(at.screen.shows("En este equipo quedó información sin guardar, y la tabla ya no admite cambios"));
    CHECK(at.screen.shows("Circuncisión: Causa Falta de Equipo; Excedente Ambulatoria 12; Excedente Pacientes Mensuales 10"));
    CHECK(at.screen.shows("Cistoscopia diagnóstica: Faltante Ambulatoria muchos"));
    CHECK(at.sound());
    at.program.click("Descartar lo que no se guardó");
    CHECK(at.screen.shows("No se puede deshacer"));
    CHECK(at.sound());
    CHECK_FALSE(at.kept_here().empty());
    at.program.click("Borrar de este equipo");
    CHECK_FALSE(at.screen.shows("Circuncisión: "));
    CHECK(at.kept_here().empty());
    at.program.go(at.dashboard());
    CHECK_FALSE(at.screen.shows("que aún no se guarda"));
}

TEST_CASE("A product that was taken out of the catalogue under the open table is refused at its row [B5.6]", "[B5.6]") {
    AtTable at;
    at.open();
    const auto id = at.product_id(first);
    at.nation.world.tamper("UPDATE product SET active = 0 WHERE id = '" + id + "'");
    type_surplus(at.screen, first, "12", "10");
    type_surplus(at.screen, second, "12", "10");
    at.rest();
    CHECK(at.stored(second) == some_surplus);
    CHECK(at.screen.find(Role::cell_field, shortage_ambulatory + first)->description.find("ya no está en el catálogo") !=
          std::string::npos);
    const auto asked = at.saves();
    at.program.pass(20'000);
    CHECK(at.saves() == asked);
    CHECK(at.screen.value(surplus_ambulatory + first) == "12");
    CHECK(at.sound());
}

TEST_CASE("A session that ended under the table is opened again there, and what was typed is stored [B5.10]", "[B5.10]") {
    AtTable at;
    at.open();
    type_surplus(at.screen, first, "12", "10");
    at.screen.leave();
    at.nation.world.clock.pass(45 * base::minute_ms);
    at.program.pass(500);
    CHECK(at.stored_later(first) == Cell{});
    at.screen.type("Contraseña", test::password);
    at.program.click("Ingresar");
    at.program.pass(6000);
    CHECK(at.stored_later(first) == some_surplus);
    CHECK(at.screen.value(surplus_ambulatory + first) == "12");
}

TEST_CASE("An answer that was lost is no double: the row is stored once and is saved [B5.10]", "[B5.10]") {
    AtTable at;
    at.open();
    type_surplus(at.screen, first, "12", "10");
    at.program.network.lost_reply = SaveCells::path;
    at.rest();
    CHECK(at.stored(first) == some_surplus);
    CHECK(at.screen.shows(waiting));
    at.program.pass(6000);
    CHECK(at.screen.shows("1 producto capturado · Todo lo capturado está guardado"));
    CHECK(at.version_of(first) == 1);
    CHECK_FALSE(at.screen.shows("guardó otros datos"));
}

TEST_CASE("What is typed while a save is on its way is not lost when the answer comes [B5.10]", "[B5.10]") {
    AtTable at;
    at.open();
    type_surplus(at.screen, first, "12", "10");
    at.program.network.answers_wait = true;
    at.rest();
    at.screen.type(surplus_ambulatory + first, "13");
    at.screen.leave();
    at.program.network.answers_wait = false;
    at.program.pass(1000);
    CHECK(at.screen.value(surplus_ambulatory + first) == "13");
    CHECK(at.stored(first) == Cell{0, 0, Cause::none, 0, 13, 0, 10});
    CHECK(at.screen.shows("Todo lo capturado está guardado"));
}
