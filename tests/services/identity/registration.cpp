// Registration.

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/text/identity/mails.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/identity/validation.hpp"
#include "tests/support/database.hpp"
#include "tests/support/newcomer.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using test::message_of;
using test::newcomer;
using test::World;

namespace words = text::identity;

TEST_CASE("A registration waits for the jefatura, which grants the role by mail [A2.4] [A2.5] [A3.14-A3.16]",
          "[A2.4][A2.5][A3.14-A3.16]") {
    World world;
    world.visitor().must<api::identity::Register>(newcomer());
    REQUIRE(world.mails().size() == 1);
    CHECK(world.mails().at(0).subject == "Registro de Usuarios");
    CHECK(world.mails().at(0).recipient == newcomer().email);
    CHECK(world.visitor().refused<api::identity::SignIn>({"nuevo01", "Ventana.Azul.7"}).message == words::account_pending);
    CHECK(world.visitor().refused<api::identity::SignIn>({"nuevo01", "equivocada"}).message == words::wrong_credentials);

    auto validator = world.validator();
    const auto pending = validator.must<api::identity::PendingRegistrations>({}).page.rows.at(0);
    CHECK(pending.full_name == "José Ángel Núñez Peña");
    CHECK_FALSE(pending.overdue);
    CHECK(message_of(validator.refused<api::identity::ValidateRegistration>(
                         {pending.account_id, pending.version, domain::identity::Role::administrador}),
                     "role") == words::role_not_granted_here);
    world.clock.pass(4 * base::day_ms);
    auto later = world.validator();
    const auto late = later.must<api::identity::PendingRegistrations>({}).page.rows.at(0);
    CHECK(late.overdue);
    later.must<api::identity::ValidateRegistration>({late.account_id, late.version, domain::identity::Role::solicitante});
    CHECK(later.refused<api::identity::ValidateRegistration>({late.account_id, late.version, domain::identity::Role::solicitante})
              .kind == base::ErrorKind::conflict);
    CHECK(world.mails().back().subject == words::mail_validated_subject);
    auto visitor = world.visitor();
    CHECK(visitor.must<api::identity::SignIn>({"NUEVO01", "Ventana.Azul.7"}).signed_in);
}

TEST_CASE("A rejection needs a reason, mails it, and frees the names [A3.19] [A3.20]", "[A3.19][A3.20]") {
    World world;
    world.visitor().must<api::identity::Register>(newcomer());
    const auto taken = world.visitor().refused<api::identity::Register>(newcomer());
    CHECK(message_of(taken, "user_name") == words::user_name_taken);
    CHECK(message_of(taken, "email") == words::email_taken);
    CHECK(message_of(taken, "matricula") == words::matricula_taken);
    auto validator = world.validator();
    const auto pending = validator.must<api::identity::PendingRegistrations>({}).page.rows.at(0);
    CHECK_FALSE(
        message_of(validator.refused<api::identity::RejectRegistration>({pending.account_id, pending.version, " "}), "reason")
            .empty());
    validator.must<api::identity::RejectRegistration>({pending.account_id, pending.version, "No es director"});
    CHECK(world.mails().back().body.find("No es director") != std::string::npos);
    world.visitor().must<api::identity::Register>(newcomer());
}

TEST_CASE("Each registration limit is refused at its field [A3.4-A3.11] [R2]", "[A3.4-A3.11][R2]") {
    World world;
    const auto refusal = [&](auto change, const char* field) {
        auto changed = newcomer();
        change(changed);
        CAPTURE(field);
        CHECK_FALSE(message_of(world.visitor().refused<api::identity::Register>(changed), field).empty());
    };
    refusal([](auto& p) { p.paternal_surname = std::string(21, 'a'); }, "paternal_surname");
    refusal([](auto& p) { p.maternal_surname = ""; }, "maternal_surname");
    refusal([](auto& p) { p.given_names = std::string(31, 'a'); }, "given_names");
    refusal([](auto& p) { p.matricula = "1234"; }, "matricula");
    refusal([](auto& p) { p.matricula = "12345678901"; }, "matricula");
    refusal([](auto& p) { p.user_name = "cinco"; }, "user_name");
    refusal([](auto& p) { p.user_name = "nueveletr"; }, "user_name");
    refusal([](auto& p) { p.password = "Siete.7"; }, "password");
    refusal([](auto& p) { p.password = std::string(129, 'x') + "y"; }, "password");
    refusal([](auto& p) { p.password = "password123"; }, "password");
    refusal([](auto& p) { p.password = "mi-imss-2025"; }, "password");
    refusal([](auto& p) { p.password = "xx99887766xx"; }, "password");
    refusal([](auto& p) { p.email = "alguien@gmail.com"; }, "email");
    refusal([](auto& p) { p.unit_id = ""; }, "unit_id");
    refusal([](auto& p) { p.unit_id = "08HD660000"; }, "unit_id");
    world.tamper(
        "INSERT INTO unit SELECT '01UMF00001', entity_id, name, kind, number, search, 0, 1 FROM unit "
        "WHERE id = '01HC010000'");
    refusal([](auto& p) { p.unit_id = "01UMF00001"; }, "unit_id");
    refusal([](auto& p) { p.entity_id = "ninguna"; }, "entity_id");
    refusal([](auto& p) { p.position_id = "ninguno"; }, "position_id");
}

TEST_CASE("A UMAE registers without choosing a hospital [A3.2] [R22]", "[A3.2][R22]") {
    World world;
    auto director = newcomer();
    director.entity_id = "umae-20EA340000";
    director.unit_id = "";
    world.visitor().must<api::identity::Register>(director);
    auto validator = world.validator();
    CHECK_FALSE(validator.must<api::identity::PendingRegistrations>({}).page.rows.at(0).unit.empty());
}

TEST_CASE("Names that are taken are taken in any case, and by whoever holds an account [A3.20]", "[A3.20]") {
    World world;
    auto taken = newcomer();
    taken.user_name = "DIRECTOR";
    taken.email = "Director@IMSS.gob.mx";
    taken.matricula = "10000001";
    taken.password = "Ventana.Azul.7";
    const auto error = world.visitor().refused<api::identity::Register>(taken);
    CHECK(message_of(error, "user_name") == words::user_name_taken);
    CHECK(message_of(error, "email") == words::email_taken);
    CHECK(message_of(error, "matricula") == words::matricula_taken);
    CHECK(world.mails().empty());
}

TEST_CASE("Many registrations of one network stand behind those who sign in [R35]", "[R35]") {
    using services::Precedence;
    World world;
    for (int i = 10; i < 22; ++i) {
        auto new_person = newcomer();
        new_person.user_name = "nuevo" + std::to_string(i);
        new_person.email = "nuevo" + std::to_string(i) + "@imss.gob.mx";
        new_person.matricula = "400000" + std::to_string(i);
        world.visitor_from("10.0.0.9").must<api::identity::Register>(new_person);
        if (i == 10) CHECK(world.passwords.last_precedence == Precedence::ordinary);
    }
    CHECK(world.passwords.last_precedence == Precedence::doubtful);
    auto elsewhere = world.visitor_from("10.0.0.10");
    elsewhere.must<api::identity::SignIn>({"director", test::password});
    CHECK(world.passwords.last_precedence == Precedence::ordinary);
}

TEST_CASE("A registration with what somebody has is told so, is audited, and cannot be asked for ever [R36]", "[R36]") {
    World world;
    const auto ask = [&](const std::string& network, int number) {
        auto taken = newcomer();
        taken.user_name = "nuevo" + std::to_string(10 + number);
        taken.email = number % 2 == 0 ? "director@imss.gob.mx" : "x" + std::to_string(number) + "@imss.gob.mx";
        if (number % 2 == 1) taken.matricula = "10000001";
        return world.visitor_from(network).refused<api::identity::Register>(taken);
    };
    CHECK(message_of(ask("10.0.0.1", 0), "email") == words::email_taken);
    CHECK(world.audit_events().back().action == api::identity::Register::path);
    CHECK(world.audit_events().back().object == "account:account-director");
    CHECK(world.audit_events().back().reason == "taken: email");
    CHECK(world.audit_events().back().address == "test");
    CHECK(message_of(ask("10.0.0.1", 1), "matricula") == words::matricula_taken);
    CHECK(world.audit_events().back().reason == "taken: matricula");
    int told = 2;
    while (told < 20 && ask("10.0.0.1", told).kind == base::ErrorKind::invalid_input) ++told;
    CHECK(told <= 6);
    CHECK(ask("10.0.0.1", 19).kind == base::ErrorKind::too_many);
    CHECK(world.audit_events().back().result == "too_many");
    world.visitor_from("10.0.0.2").must<api::identity::Register>(newcomer());  // somebody else registers
    world.clock.pass(base::hour_ms);
    CHECK(message_of(ask("10.0.0.1", 20), "email") == words::email_taken);
}
