// The administrator's outgoing mail and audit, as he sees and uses them.

#include <catch2/catch.hpp>

#include "shared/api/audit/reading.hpp"
#include "shared/api/mail/outgoing.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/outbox.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

namespace {

struct Office {
    test::World world{};
    std::string lost = "0190163d-8694-739b-aea5-966c26f8ad91", gone = "0190163d-8694-739b-aea5-966c26f8ad92";

    Office() {
        world.administrator();
        storage::MailRow mail;
        mail.id = lost;
        mail.recipient = "nadie@imss.example";
        mail.subject = "Aviso de acceso";
        mail.body = "Ya puede ingresar.";
        mail.created_at = world.clock.now();
        mail.attempts = 1;
        mail.next_attempt_at = storage::mail_given_up;
        mail.last_error = "RCPT failed: 550: 550 no such person (550)";
        auto sent = mail;
        sent.id = gone;
        sent.recipient = "ana@imss.example";
        sent.sent_at = mail.created_at;
        sent.last_error.clear();
        REQUIRE(world.write([&](storage::Connection& db) {
            storage::insert_mail(db, mail);
            storage::insert_mail(db, sent);
            return base::done();
        }));
    }
    std::vector<storage::MailRow> waiting() {
        return world
            .read([&](storage::Connection& db) -> base::Result<std::vector<storage::MailRow>> {
                return storage::mails_due(db, world.clock.now(), 10);
            })
            .value();
    }
};

}  // namespace

TEST_CASE("The administrator finds what was not delivered, corrects its address and sends it again", "[mail]") {
    Office office;
    Program program(office.world);
    program.sign_in("admin01");
    program.go("sanece/correo");
    auto& screen = program.screen;
    CHECK(screen.find(Role::heading, "Correo saliente"));
    CHECK(screen.shows("2 correos"));
    CHECK(screen.shows("Un correo no se entregó y no se intentará de nuevo por sí solo"));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Ver los no entregados");
    CHECK(screen.shows("1 correo"));
    program.click("Ver correo para nadie@imss.example: Aviso de acceso");
    CHECK(screen.find(Role::dialog, "Correo"));
    CHECK(screen.shows("El servidor de correo no reconoce la dirección del destinatario"));
    CHECK(screen.shows("Ya puede ingresar."));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Corregir la dirección");
    screen.type("Dirección de correo", "no es");
    program.click("Corregir y enviar");
    CHECK(screen.error_of("Dirección de correo").starts_with("Escriba una dirección de correo completa"));
    screen.type("Dirección de correo", "alguien@imss.example");
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Corregir y enviar");
    CHECK(screen.shows("El correo se enviará a alguien@imss.example en unos segundos"));
    CHECK_FALSE(screen.find(Role::dialog, "Correo"));
    REQUIRE(office.waiting().size() == 1);
    CHECK(office.waiting().front().recipient == "alguien@imss.example");
}

TEST_CASE("What was sent goes out once more only after a question", "[mail]") {
    Office office;
    Program program(office.world);
    program.sign_in("admin01");
    program.go("sanece/correo");
    auto& screen = program.screen;
    screen.type("Buscar por destinatario", "ANA");
    program.pass(base::second_ms);
    CHECK(screen.shows("1 correo"));
    program.click("Ver correo para ana@imss.example: Aviso de acceso");
    program.click("Enviar una copia");
    CHECK(screen.shows("ana@imss.example lo recibirá dos veces"));
    CHECK(office.waiting().empty());
    program.click("Regresar al correo");
    program.click("Enviar una copia");
    program.click("Enviar una copia");
    CHECK(screen.shows("La copia se enviará en unos segundos"));
    CHECK(office.waiting().size() == 1);
}

TEST_CASE("The audit is filtered, its state is said, and it is exported", "[audit]") {
    Office office;
    auto director = office.world.director();
    const auto folio = office.world.sent(director);
    office.world.dispatcher().run_due_jobs();
    Program program(office.world);
    program.sign_in("admin01");
    program.go("sanece/bitacora");
    auto& screen = program.screen;
    CHECK(screen.find(Role::heading, "Bitácora"));
    CHECK(screen.shows("Íntegra hasta el acto"));
    CHECK(screen.shows("Se verificó por última vez el"));
    CHECK(screen.shows("Enviar la solicitud y obtener el folio"));
    CHECK(screen.find(Role::link, "Exportar a Excel"));
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.type("Folio u objeto", folio);
    program.pass(base::second_ms);
    CHECK(screen.shows("Folio " + folio));
    CHECK(program.address().find("objeto=" + folio) != std::string::npos);
    screen.choose("Resultado", "Rechazado");
    CHECK(screen.shows("Ningún acto cumple los filtros"));
    program.click("Limpiar filtros");
    CHECK(screen.shows("Enviar la solicitud y obtener el folio"));
}

TEST_CASE("Who consulted a patient is asked by folio", "[audit]") {
    Office office;
    auto director = office.world.director();
    const auto folio = office.world.sent(director);
    Program program(office.world);
    program.sign_in("admin01");
    program.go("sanece/bitacora");
    auto& screen = program.screen;
    program.click("Quién consultó a este paciente", Role::tab);
    program.click("Buscar consultas");
    CHECK(screen.error_of("Folio o NSS") == "Escriba un folio o un NSS");
    screen.type("Folio o NSS", "20250101109999");
    program.click("Buscar consultas");
    CHECK(screen.shows("Nadie ha consultado datos de este paciente"));
    screen.type("Folio o NSS", folio);
    program.click("Buscar consultas");
    CHECK(screen.find(Role::table, "Consultas de datos del paciente"));
    CHECK(program.address().find("paciente=" + folio) != std::string::npos);
    CHECK(screen.audit() == std::vector<std::string>{});
}
