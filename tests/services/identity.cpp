// Accounts: registration, validation, sign-in, recovery (A2-A4, R2, R3, R11).

#include <soci/soci.h>
#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/api/identity.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/text/identity.hpp"
#include "tests/support/database.hpp"
#include "tests/support/world.hpp"

using test::World;
namespace words = text::identity;

namespace {

domain::Registration person() {
    domain::Registration registration;
    registration.entity_id = "ooad-01";
    registration.unit_id = "01HC010000";
    registration.position_id = "director-de-la-unidad-medica";
    registration.paternal_surname = "Núñez";
    registration.maternal_surname = "Peña";
    registration.given_names = "José Ángel";
    registration.matricula = "99887766";
    registration.user_name = "nuevo01";
    registration.password = "Ventana.Azul.7";
    registration.email = "nuevo.director@imss.gob.mx";
    return registration;
}

std::string message_of(const base::Error& error, std::string_view field) {
    for (const auto& each : error.fields) {
        if (each.field == field) return each.message;
    }
    return {};
}

std::string token_of(const storage::MailRow& mail) {
    const auto at = mail.body.find("token=") + 6;
    return mail.body.substr(at, mail.body.find_first_of(" \n", at) - at);
}

}  // namespace

TEST_CASE("A registration waits for the jefatura, which grants the role by mail [A2.4] [A2.5] [A3.14-A3.16]",
          "[A2.4][A2.5][A3.14-A3.16]") {
    World world;
    world.visitor().must<api::Register>(person());
    REQUIRE(world.mails().size() == 1);
    CHECK(world.mails().at(0).subject == "Registro de Usuarios");
    CHECK(world.mails().at(0).recipient == person().email);
    CHECK(world.visitor().refused<api::SignIn>({"nuevo01", "Ventana.Azul.7"}).message == words::account_pending);
    CHECK(world.visitor().refused<api::SignIn>({"nuevo01", "equivocada"}).message == words::wrong_credentials);

    auto validator = world.validator();
    const auto pending = validator.must<api::PendingRegistrations>({}).registrations.at(0);
    CHECK(pending.full_name == "José Ángel Núñez Peña");
    CHECK_FALSE(pending.overdue);
    CHECK(message_of(
              validator.refused<api::ValidateRegistration>({pending.account_id, pending.version, domain::Role::administrador}),
              "role") == words::role_not_granted_here);
    world.clock.pass(4 * base::day_ms);
    auto later = world.validator();
    const auto late = later.must<api::PendingRegistrations>({}).registrations.at(0);
    CHECK(late.overdue);
    later.must<api::ValidateRegistration>({late.account_id, late.version, domain::Role::solicitante});
    CHECK(later.refused<api::ValidateRegistration>({late.account_id, late.version, domain::Role::solicitante}).kind ==
          base::ErrorKind::conflict);
    CHECK(world.mails().back().subject == words::mail_validated_subject);
    auto visitor = world.visitor();
    CHECK(visitor.must<api::SignIn>({"NUEVO01", "Ventana.Azul.7"}).signed_in);
}

TEST_CASE("A rejection needs a reason, mails it, and frees the names [A3.19] [A3.20]", "[A3.19][A3.20]") {
    World world;
    world.visitor().must<api::Register>(person());
    const auto taken = world.visitor().refused<api::Register>(person());
    CHECK(message_of(taken, "user_name") == words::user_name_taken);
    CHECK(message_of(taken, "email") == words::email_taken);
    CHECK(message_of(taken, "matricula") == words::matricula_taken);
    auto validator = world.validator();
    const auto pending = validator.must<api::PendingRegistrations>({}).registrations.at(0);
    CHECK_FALSE(
        message_of(validator.refused<api::RejectRegistration>({pending.account_id, pending.version, " "}), "reason").empty());
    validator.must<api::RejectRegistration>({pending.account_id, pending.version, "No es director"});
    CHECK(world.mails().back().body.find("No es director") != std::string::npos);
    world.visitor().must<api::Register>(person());
}

TEST_CASE("Each registration limit is refused at its field [A3.4-A3.11] [R2]", "[A3.4-A3.11][R2]") {
    World world;
    const auto refusal = [&](auto change, const char* field) {
        auto changed = person();
        change(changed);
        CAPTURE(field);
        CHECK_FALSE(message_of(world.visitor().refused<api::Register>(changed), field).empty());
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
    auto director = person();
    director.entity_id = "umae-20EA340000";
    director.unit_id = "";
    world.visitor().must<api::Register>(director);
    auto validator = world.validator();
    CHECK_FALSE(validator.must<api::PendingRegistrations>({}).registrations.at(0).unit.empty());
}

TEST_CASE("The recovery link is single, lives ten minutes, and says nothing about who is registered [A4] [R3]", "[A4][R3]") {
    World world;
    auto signed_in = world.director();
    world.visitor().must<api::RequestRecovery>({"nadie@imss.gob.mx"});
    CHECK(world.mails().empty());
    world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
    const auto first = token_of(world.mails().at(0));
    world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
    const auto second = token_of(world.mails().at(1));
    CHECK(world.visitor().refused<api::ResetPassword>({first, "Otra.Lluvia.77"}).message == words::reset_link_invalid);
    world.visitor().must<api::ResetPassword>({second, "Otra.Lluvia.77"});
    CHECK(world.visitor().refused<api::ResetPassword>({second, "Otra.Lluvia.78"}).message == words::reset_link_invalid);
    CHECK(signed_in.refused<api::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    auto visitor = world.visitor();
    visitor.must<api::SignIn>({"director", "Otra.Lluvia.77"});

    world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
    const auto third = token_of(world.mails().back());
    const auto mails = world.mails().size();
    world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
    CHECK(world.mails().size() == mails);  // three an hour
    world.clock.pass(10 * base::minute_ms + 1);
    CHECK(world.visitor().refused<api::ResetPassword>({third, "Mas.Lluvia.79"}).message == words::reset_link_invalid);
}

TEST_CASE("A session ends after thirty idle minutes, twelve hours, or on leaving [A2.6]", "[A2.6]") {
    World world;
    SECTION("idle") {
        auto director = world.director();
        world.clock.pass(29 * base::minute_ms);
        director.must<api::ListDrafts>({});
        world.clock.pass(31 * base::minute_ms);
        CHECK(director.refused<api::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    }
    SECTION("twelve hours") {
        auto director = world.director();
        for (int i = 0; i < 36; ++i) {
            world.clock.pass(20 * base::minute_ms);
            if (i < 35) director.must<api::ListDrafts>({});
        }
        CHECK(director.refused<api::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    }
    SECTION("on leaving") {
        auto director = world.director();
        const auto before = director;
        director.must<api::SignOut>({});
        auto thief = before;
        CHECK(thief.refused<api::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    }
}

TEST_CASE("Wrong passwords make the next try wait, and the wait passes") {
    World world;
    for (int i = 0; i < 6; ++i) world.visitor().refused<api::SignIn>({"director", "equivocada"});
    CHECK(world.visitor().refused<api::SignIn>({"director", "Lluvia.Verde.8"}).kind == base::ErrorKind::too_many);
    world.clock.pass(base::minute_ms);
    auto visitor = world.visitor();
    visitor.must<api::SignIn>({"director", "Lluvia.Verde.8"});
}

TEST_CASE("Every endpoint refuses a visitor and the wrong role") {
    World world;
    auto evaluator = world.evaluator();
    auto visitor = world.visitor();
    for (const auto& route : world.dispatcher().routes()) {
        if (route.access.is_open()) continue;
        CAPTURE(route.path);
        const bool document = !route.mime.empty();
        const auto kind_of = [&](test::Actor& actor) {
            if (document) return actor.document(route.path, "{}").error().kind;
            return actor.ask(route.path, "{}").error().kind;
        };
        CHECK(kind_of(visitor) == base::ErrorKind::not_signed_in);
        if (!route.access.admits(domain::Role::evaluador)) CHECK(kind_of(evaluator) == base::ErrorKind::not_allowed);
    }
}

TEST_CASE("Sign-in tells apart wrong, pending and suspended, and the state only to who knows the password [A2.5]", "[A2.5]") {
    World world;
    world.visitor().must<api::Register>(person());
    const auto state = [&](const std::string& name) {
        world.tamper("UPDATE account SET state = '" + name + "' WHERE user_name = 'nuevo01'");
    };
    const auto right = [&] { return world.visitor().refused<api::SignIn>({"nuevo01", "Ventana.Azul.7"}); };
    const auto wrong = [&] { return world.visitor().refused<api::SignIn>({"nuevo01", "Ventana.Azul.8"}); };

    CHECK(right().message == words::account_pending);
    CHECK(wrong().message == words::wrong_credentials);
    state("suspendida");
    CHECK(right().message == words::account_suspended);
    CHECK(wrong().message == words::wrong_credentials);
    state("rechazada");
    CHECK(right().message == words::account_rejected);
    CHECK(wrong().message == words::wrong_credentials);
    state("baja");
    CHECK(right().message == words::account_suspended);
    CHECK(world.visitor().refused<api::SignIn>({"nadie01", "Ventana.Azul.7"}).message == words::wrong_credentials);

    const auto empty = world.visitor().refused<api::SignIn>({" ", ""});
    CHECK(message_of(empty, "user_name") == words::user_name_required);
    CHECK(message_of(empty, "password") == words::password_required);
}

TEST_CASE("Signing in shows who one is and where; signing out forgets it [A2.4] [A2.6]", "[A2.4][A2.6]") {
    World world;
    auto visitor = world.visitor();
    CHECK_FALSE(visitor.must<api::WhoAmI>({}).signed_in);
    const auto me = visitor.must<api::SignIn>({" Director ", test::password});
    CHECK(me.user_name == "director");
    CHECK(me.role == domain::Role::solicitante);
    CHECK(me.entity == "Aguascalientes");
    CHECK_FALSE(me.unit.empty());
    CHECK(visitor.must<api::WhoAmI>({}).account_id == me.account_id);
    visitor.must<api::SignOut>({});
    CHECK_FALSE(visitor.must<api::WhoAmI>({}).signed_in);
    visitor.must<api::SignOut>({});  // twice does no harm
    auto umae = world.director_of_umae();
    const auto other = umae.must<api::WhoAmI>({});
    CHECK(other.entity_id == "umae-20EA340000");
    CHECK_FALSE(other.unit.empty());
}

TEST_CASE("Signing in again gives a new session and ends the one before", "[A2.6]") {
    World world;
    auto director = world.director();
    auto before = director;
    director.must<api::SignIn>({"director", test::password});
    CHECK(before.refused<api::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    director.must<api::ListDrafts>({});
    auto elsewhere = world.director();  // another device is another session
    director.must<api::ListDrafts>({});
    elsewhere.must<api::ListDrafts>({});
}

TEST_CASE("The right password makes earlier wrong ones forgotten, and the wait grows with each [A2.5]", "[A2.5]") {
    World world;
    const auto wrong = [&] { return world.visitor().refused<api::SignIn>({"director", "equivocada"}); };
    for (int i = 0; i < 4; ++i) CHECK(wrong().kind == base::ErrorKind::not_signed_in);
    world.director();
    for (int i = 0; i < 5; ++i) CHECK(wrong().kind == base::ErrorKind::not_signed_in);
    CHECK(wrong().message == words::wait_before_sign_in(1));
    world.clock.pass(base::second_ms);
    CHECK(wrong().message == words::wrong_credentials);  // the sixth: two seconds
    world.clock.pass(base::second_ms);
    CHECK(wrong().kind == base::ErrorKind::too_many);
    world.clock.pass(base::second_ms);
    world.director();
}

TEST_CASE("One's own password is changed with the old one, and the other sessions end", "[R2]") {
    World world;
    auto director = world.director();
    auto elsewhere = world.director();
    CHECK(message_of(director.refused<api::ChangePassword>({"equivocada", "Nube.Roja.99"}), "current_password") ==
          words::current_password_wrong);
    CHECK(message_of(director.refused<api::ChangePassword>({test::password, "corta"}), "password") == words::password_too_short);
    CHECK(message_of(director.refused<api::ChangePassword>({test::password, "mi.director.9"}), "password") ==
          words::password_own_data);
    for (int i = 0; i < 5; ++i) director.refused<api::ChangePassword>({"equivocada", "Nube.Roja.99"});
    CHECK(director.refused<api::ChangePassword>({test::password, "Nube.Roja.99"}).kind == base::ErrorKind::too_many);
    world.clock.pass(base::minute_ms);
    director.must<api::ChangePassword>({test::password, "Nube.Roja.99"});
    director.must<api::ListDrafts>({});
    CHECK(elsewhere.refused<api::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    CHECK(world.mails().back().subject == words::mail_password_changed_subject);
    world.visitor().refused<api::SignIn>({"director", test::password});
    auto visitor = world.visitor();
    visitor.must<api::SignIn>({"director", "Nube.Roja.99"});
}

TEST_CASE("Recovery answers alike for everybody, and mails only to who may enter [A4.2] [R3]", "[A4.2][R3]") {
    World world;
    world.visitor().must<api::Register>(person());
    const auto mails = world.mails().size();
    const auto ask = [&](const std::string& email) {
        auto visitor = world.visitor();
        return visitor.ask(api::RequestRecovery::path, api::encode(api::RequestRecovery::Request{email})).value();
    };
    const auto unknown = ask("nadie@imss.gob.mx");
    CHECK(ask(person().email) == unknown);  // not validated yet
    CHECK(world.mails().size() == mails);
    CHECK(ask("DIRECTOR@imss.gob.mx") == unknown);
    CHECK(world.mails().size() == mails + 1);
    CHECK(world.mails().back().recipient == "director@imss.gob.mx");
    CHECK(world.mails().back().body.find(test::password) == std::string::npos);
    CHECK(world.mails().back().body.find("https://sanece.example/#/sanece/contrasena/nueva?token=") != std::string::npos);
    CHECK(message_of(world.visitor().refused<api::RequestRecovery>({"x"}), "email") == words::email_rule);
}

TEST_CASE("A recovery link lives ten minutes to the millisecond, and refuses a weak password without dying [R3]", "[R3]") {
    World world;
    world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
    const auto made = world.clock.now();
    const auto token = token_of(world.mails().back());
    // Nor is its mail sent when it is dead.
    CHECK(world.mails().back().expires_at == world.mails().back().created_at + 10 * base::minute_ms);
    CHECK(message_of(world.visitor().refused<api::ResetPassword>({token, "password123"}), "password") == words::password_common);
    CHECK(world.visitor().refused<api::ResetPassword>({"", "Otra.Lluvia.77"}).message == words::reset_link_invalid);
    world.clock.set(made + 10 * base::minute_ms - 1);  // Actor passes one more
    world.visitor().must<api::ResetPassword>({token, "Otra.Lluvia.77"});
    CHECK(world.mails().back().expires_at == 0);  // that the password was changed is news at any time
}

TEST_CASE("An account that is suspended meanwhile cannot be reached by its link [R3]", "[R3]") {
    World world;
    world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
    world.tamper("UPDATE account SET state = 'suspendida' WHERE id = 'account-director'");
    CHECK(world.visitor().refused<api::ResetPassword>({token_of(world.mails().back()), "Otra.Lluvia.77"}).message ==
          words::reset_link_invalid);
}

TEST_CASE("Two people of the jefatura cannot both decide one registration [A3.15]", "[A3.15]") {
    World world;
    world.visitor().must<api::Register>(person());
    auto validator = world.validator();
    auto administrator = world.administrator();
    const auto pending = validator.must<api::PendingRegistrations>({}).registrations.at(0);
    CHECK(administrator.must<api::PendingRegistrations>({}).registrations.size() == 1);
    CHECK(
        validator.refused<api::ValidateRegistration>({pending.account_id, pending.version - 1, domain::Role::solicitante}).kind ==
        base::ErrorKind::conflict);  // an older sight of it
    administrator.must<api::RejectRegistration>({pending.account_id, pending.version, "Duplicado"});
    CHECK(
        validator.refused<api::ValidateRegistration>({pending.account_id, pending.version, domain::Role::solicitante}).message ==
        words::already_decided);
    CHECK(validator.refused<api::ValidateRegistration>({"nadie", 1, domain::Role::solicitante}).kind ==
          base::ErrorKind::not_found);
    CHECK(validator.must<api::PendingRegistrations>({}).registrations.empty());
    CHECK(world.mails().size() == 2);
}

TEST_CASE("The oldest registration is shown first, and those past two working days are marked [A3.17]", "[A3.17]") {
    World world;  // Wednesday 23/07/2025 16:27
    world.visitor().must<api::Register>(person());
    world.clock.pass(base::day_ms);
    auto later = person();
    later.user_name = "nuevo02";
    later.email = "dos@imss.gob.mx";
    later.matricula = "55443322";
    world.visitor().must<api::Register>(later);
    world.clock.pass(base::day_ms + base::minute_ms);  // Friday
    auto validator = world.validator();
    const auto friday = validator.must<api::PendingRegistrations>({}).registrations;
    REQUIRE(friday.size() == 2);
    CHECK(friday.at(0).user_name == "nuevo01");
    CHECK(friday.at(0).overdue);
    CHECK_FALSE(friday.at(1).overdue);
    world.clock.pass(2 * base::day_ms);  // Sunday
    validator = world.validator();
    CHECK_FALSE(validator.must<api::PendingRegistrations>({}).registrations.at(1).overdue);
}

TEST_CASE("Names that are taken are taken in any case, and by whoever holds an account [A3.20]", "[A3.20]") {
    World world;
    auto taken = person();
    taken.user_name = "DIRECTOR";
    taken.email = "Director@IMSS.gob.mx";
    taken.matricula = "10000001";
    taken.password = "Ventana.Azul.7";
    const auto error = world.visitor().refused<api::Register>(taken);
    CHECK(message_of(error, "user_name") == words::user_name_taken);
    CHECK(message_of(error, "email") == words::email_taken);
    CHECK(message_of(error, "matricula") == words::matricula_taken);
    CHECK(world.mails().empty());
}

TEST_CASE("Who guesses many passwords at once waits, too [A2.5]", "[A2.5]") {
    World world;
    const auto wrong = [&] { return world.visitor().refused<api::SignIn>({"director", "equivocada"}); };
    for (int i = 0; i < 4; ++i) wrong();
    world.passwords.meanwhile = wrong;  // the fifth, while the right one is being compared
    CHECK(world.visitor().refused<api::SignIn>({"director", test::password}).message == words::wait_before_sign_in(1));
    CHECK(world.audit_events().back().result == "too_many");
    CHECK(world.audit_events().back().object == "account:account-director");
}

TEST_CASE("A name that nobody has waits like any other: waiting does not tell which names exist [A2.5]", "[A2.5]") {
    World world;
    const auto answers = [&](const std::string& user_name) {
        std::vector<std::string> messages;
        for (int i = 0; i < 8; ++i) {
            messages.push_back(world.visitor().refused<api::SignIn>({user_name, "equivocada"}).message);
        }
        world.clock.pass(base::minute_ms);
        messages.push_back(world.visitor().refused<api::SignIn>({user_name, "equivocada"}).message);
        return messages;
    };
    const auto known = answers("director");
    CHECK(known.at(5) == words::wait_before_sign_in(1));
    CHECK(answers("nadie01") == known);
    CHECK(answers(" OTRO-NADIE ") == known);
    world.director();
}

TEST_CASE("A stranger's wrong passwords are not in the way of who decides on a registration [A3.15]", "[A3.15]") {
    World world;
    world.visitor().must<api::Register>(person());
    auto validator = world.validator();
    const auto pending = validator.must<api::PendingRegistrations>({}).registrations.at(0);
    world.visitor().refused<api::SignIn>({pending.user_name, "equivocada"});
    validator.must<api::ValidateRegistration>({pending.account_id, pending.version, domain::Role::solicitante});
}

TEST_CASE("The old password opens nothing once another one was set while it was compared [R3]", "[R3]") {
    World world;
    auto director = world.director();
    world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
    const auto token = token_of(world.mails().back());
    world.passwords.meanwhile = [&] { world.visitor().must<api::ResetPassword>({token, "Nube.Roja.99"}); };
    SECTION("to sign in") {
        CHECK(world.visitor().refused<api::SignIn>({"director", test::password}).message == words::wrong_credentials);
    }
    SECTION("to change the password") {
        const auto refusal = director.refused<api::ChangePassword>({test::password, "Lago.Gris.55"});
        CHECK(message_of(refusal, "current_password") == words::current_password_wrong);
    }
    auto visitor = world.visitor();
    visitor.must<api::SignIn>({"director", "Nube.Roja.99"});
}

TEST_CASE("Wrong passwords make only those wait who typed them: the owner elsewhere is not kept out [R35]", "[R35]") {
    World world;
    for (const auto& stranger : {"10.0.0.66", "10.0.0.67", "10.0.0.68", "10.0.0.69"}) {
        for (int i = 0; i < 40; ++i) {
            auto visitor = world.visitor_from(stranger);
            const auto refusal = visitor.refused<api::SignIn>({"director", "equivocada"});
            CHECK((refusal.kind == base::ErrorKind::not_signed_in || refusal.kind == base::ErrorKind::too_many));
            if (i % 10 == 0) world.clock.pass(base::hour_ms / 2);  // with patience
        }
        auto stopped = world.visitor_from(stranger);
        CHECK(stopped.refused<api::SignIn>({"director", test::password}).kind == base::ErrorKind::too_many);
        auto owner = world.visitor_from("10.0.0.77");
        owner.must<api::SignIn>({"director", test::password});
    }
}

TEST_CASE("A browser that one signed in with before is not made to wait for others of the same network [R35]", "[R35]") {
    World world;
    auto owner = world.visitor_from("10.0.0.1");
    owner.must<api::SignIn>({"director", test::password});
    owner.must<api::SignOut>({});
    for (int i = 0; i < 6; ++i) world.visitor_from("10.0.0.1").refused<api::SignIn>({"director", "equivocada"});
    SECTION("a new one waits, that one does not") {
        CHECK(world.visitor_from("10.0.0.1").refused<api::SignIn>({"director", test::password}).kind ==
              base::ErrorKind::too_many);
        owner.must<api::SignIn>({"director", test::password});
        CHECK(world.passwords.last_precedence == services::Precedence::known);
        owner.must<api::ChangePassword>({test::password, "Nube.Roja.99"});
    }
    SECTION("its own wrong passwords make it wait") {
        for (int i = 0; i < 5; ++i) owner.refused<api::SignIn>({"director", "equivocada"});
        CHECK(owner.refused<api::SignIn>({"director", test::password}).kind == base::ErrorKind::too_many);
    }
    SECTION("its mark is of the accounts that signed in there, and opens nothing") {
        for (int i = 0; i < 6; ++i) world.visitor_from("10.0.0.1").refused<api::SignIn>({"otro001", "equivocada"});
        CHECK(owner.refused<api::SignIn>({"otro001", test::password}).kind == base::ErrorKind::too_many);
        CHECK_FALSE(owner.must<api::WhoAmI>({}).signed_in);
        world.clock.pass(base::minute_ms);
        owner.must<api::SignIn>({"otro001", test::password});
        for (int i = 0; i < 7; ++i) world.visitor_from("10.0.0.1").refused<api::SignIn>({"otro001", "equivocada"});
        owner.must<api::SignIn>({"otro001", test::password});
        owner.must<api::SignIn>({"director", test::password});
    }
    SECTION("a made-up mark is none") {
        for (const std::string mark : {"x", "", "0190163d8694"}) {
            const services::Caller stranger{{}, "10.0.0.1", "test", "10.0.0.1", {mark}};
            const auto body = api::encode(api::SignIn::Request{"director", test::password});
            CHECK(world.dispatcher().handle(stranger, api::SignIn::path, body).reply.error().kind == base::ErrorKind::too_many);
        }
    }
}

TEST_CASE("Names that nobody has and networks of many wrong tries stand last where passwords wait [R35]", "[R35]") {
    using services::Precedence;
    World world;
    const auto place_of = [&](const std::string& network, const std::string& user_name, const std::string& typed) {
        auto visitor = world.visitor_from(network);
        static_cast<void>(visitor.ask(api::SignIn::path, api::encode(api::SignIn::Request{user_name, typed})));
        return world.passwords.last_precedence;
    };
    CHECK(place_of("10.0.0.1", "director", "equivocada") == Precedence::ordinary);
    CHECK(place_of("10.0.0.2", "nadie01", "equivocada") == Precedence::doubtful);
    for (int i = 0; i < 12; ++i) place_of("10.0.0.3", "nadie0" + std::to_string(i), "equivocada");
    CHECK(place_of("10.0.0.3", "director", test::password) == Precedence::doubtful);
    CHECK(place_of("10.0.0.4", "director", test::password) == Precedence::ordinary);
    world.clock.pass(base::hour_ms);
    CHECK(place_of("10.0.0.3", "director", test::password) == Precedence::ordinary);
    // A hospital's many people of one network are no strangers as long as their passwords are right.
    for (int i = 0; i < 60; ++i) CHECK(place_of("10.0.0.5", "director", test::password) == Precedence::ordinary);
}

TEST_CASE("Many registrations of one network stand behind those who sign in [R35]", "[R35]") {
    using services::Precedence;
    World world;
    for (int i = 10; i < 22; ++i) {
        auto new_person = person();
        new_person.user_name = "nuevo" + std::to_string(i);
        new_person.email = "nuevo" + std::to_string(i) + "@imss.gob.mx";
        new_person.matricula = "400000" + std::to_string(i);
        world.visitor_from("10.0.0.9").must<api::Register>(new_person);
        if (i == 10) CHECK(world.passwords.last_precedence == Precedence::ordinary);
    }
    CHECK(world.passwords.last_precedence == Precedence::doubtful);
    auto elsewhere = world.visitor_from("10.0.0.10");
    elsewhere.must<api::SignIn>({"director", test::password});
    CHECK(world.passwords.last_precedence == Precedence::ordinary);
}

TEST_CASE("Who has a link sets his new password before everybody else [R35]", "[R35]") {
    World world;
    for (int i = 0; i < 12; ++i) world.visitor_from("10.0.0.9").refused<api::SignIn>({"nadie01", "equivocada"});
    world.visitor_from("10.0.0.9").must<api::RequestRecovery>({"director@imss.gob.mx"});
    world.visitor_from("10.0.0.9").must<api::ResetPassword>({token_of(world.mails().back()), "Otra.Lluvia.77"});
    CHECK(world.passwords.last_precedence == services::Precedence::known);
}

TEST_CASE("A registration with what somebody has is told so, is audited, and cannot be asked for ever [R36]", "[R36]") {
    World world;
    const auto ask = [&](const std::string& network, int number) {
        auto taken = person();
        taken.user_name = "nuevo" + std::to_string(10 + number);
        taken.email = number % 2 == 0 ? "director@imss.gob.mx" : "x" + std::to_string(number) + "@imss.gob.mx";
        if (number % 2 == 1) taken.matricula = "10000001";
        return world.visitor_from(network).refused<api::Register>(taken);
    };
    CHECK(message_of(ask("10.0.0.1", 0), "email") == words::email_taken);
    CHECK(world.audit_events().back().action == api::Register::path);
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
    world.visitor_from("10.0.0.2").must<api::Register>(person());  // somebody else registers
    world.clock.pass(base::hour_ms);
    CHECK(message_of(ask("10.0.0.1", 20), "email") == words::email_taken);
}

TEST_CASE("A clock that is set neither lengthens a wait nor a link's life [R34]", "[R34]") {
    const auto set_by = GENERATE(-400 * base::day_ms, -base::day_ms, -base::hour_ms, -5 * base::minute_ms);
    CAPTURE(set_by);
    World world;
    SECTION("a wait after wrong passwords is as long as it was said to be") {
        for (int i = 0; i < 5; ++i) world.visitor().refused<api::SignIn>({"director", "equivocada"});
        world.clock.set(world.clock.now() + set_by);
        CHECK(world.visitor().refused<api::SignIn>({"director", test::password}).message == words::wait_before_sign_in(1));
        world.clock.pass(base::second_ms);
        world.director();
    }
    SECTION("a link dies after ten minutes") {
        world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
        const auto token = token_of(world.mails().back());
        world.clock.pass(6 * base::minute_ms);
        world.clock.set(world.clock.now() + set_by);
        world.clock.pass(5 * base::minute_ms);
        CHECK(world.visitor().refused<api::ResetPassword>({token, "Otra.Lluvia.77"}).message == words::reset_link_invalid);
    }
    SECTION("a link of the future is none, after a new start, too") {
        world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
        const auto token = token_of(world.mails().back());
        world.clock.set(world.clock.now() + set_by);
        auto ports = world.dispatcher().ports();
        ports.memory = std::make_shared<services::ShortMemory>();
        services::Dispatcher restarted(world.database(), ports);
        services::add_routes(restarted);
        const auto body = api::encode(api::ResetPassword::Request{token, "Otra.Lluvia.77"});
        const auto answer = restarted.handle({{}, "test", "test"}, api::ResetPassword::path, body);
        REQUIRE_FALSE(answer.reply);
        CHECK(answer.reply.error().message == words::reset_link_invalid);
    }
    SECTION("three links an hour are three an hour") {
        for (int i = 0; i < 3; ++i) world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
        world.clock.set(world.clock.now() + set_by - base::minute_ms);
        const auto before = world.mails().size();
        world.clock.pass(base::second_ms);
        world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
        CHECK(world.mails().size() == before + 1);  // nobody waits longer for one
    }
    SECTION("a session is no longer than twelve hours for it") {
        auto director = world.director();
        world.clock.set(world.clock.now() + set_by);
        director.must<api::ListDrafts>({});
        for (int i = 0; i < 36; ++i) {
            world.clock.pass(20 * base::minute_ms);
            if (i < 35) director.must<api::ListDrafts>({});
        }
        CHECK(director.refused<api::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    }
    SECTION("a session goes on") {
        auto director = world.director();
        world.clock.set(world.clock.now() + set_by);
        director.must<api::ListDrafts>({});
        world.clock.pass(31 * base::minute_ms);
        CHECK(director.refused<api::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    }
}

TEST_CASE("A new password whose answer was lost is set once, and told of under the same key [R3]", "[R3]") {
    World world;
    const std::string key = "0190163d-8694-739b-aea5-966c26f8ad91";
    SECTION("by the link") {
        world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
        const auto token = token_of(world.mails().back());
        world.visitor().must<api::ResetPassword>({token, "Otra.Lluvia.77"}, key);
        world.visitor().must<api::ResetPassword>({token, "Otra.Lluvia.77"}, key);
        CHECK(world.visitor().refused<api::ResetPassword>({token, "Otra.Lluvia.77"}).message == words::reset_link_invalid);
    }
    SECTION("while signed in") {
        auto director = world.director();
        director.must<api::ChangePassword>({test::password, "Otra.Lluvia.77"}, key);
        director.must<api::ChangePassword>({test::password, "Otra.Lluvia.77"}, key);
    }
    CHECK(world.mails().back().subject == words::mail_password_changed_subject);
    const auto told = [&] {
        int mails = 0;
        for (const auto& mail : world.mails()) mails += mail.subject == words::mail_password_changed_subject ? 1 : 0;
        return mails;
    };
    CHECK(told() == 1);
    auto visitor = world.visitor();
    visitor.must<api::SignIn>({"director", "Otra.Lluvia.77"});
}

namespace {

/// Every text in every table.
std::vector<std::string> all_texts(World& world) {
    return world
        .read([](storage::Connection& db) -> base::Result<std::vector<std::string>> {
            std::vector<std::string> tables, texts;
            const auto list =
                test::postgresql_server().empty()
                    ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                    : "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()";
            const soci::rowset<std::string> names = (db.sql().prepare << list);
            tables.assign(names.begin(), names.end());
            for (const auto& table : tables) {
                const soci::rowset<soci::row> rows = (db.sql().prepare << "SELECT * FROM " + table);
                for (const auto& row : rows) {
                    for (std::size_t i = 0; i < row.size(); ++i) {
                        if (row.get_indicator(i) == soci::i_ok && row.get_properties(i).get_data_type() == soci::dt_string)
                            texts.push_back(row.get<std::string>(i));
                    }
                }
            }
            return texts;
        })
        .value();
}

}  // namespace

TEST_CASE("Nothing in the database lets a password be tried faster than its slow hash does [F3]", "[F3]") {
    World world;
    auto key = [number = 0]() mutable { return "0190163d-8694-739b-aea5-966c26f8ad9" + std::to_string(number++); };
    std::vector<std::string> secrets, bodies;
    const auto keyed = [&](test::Actor actor, std::string_view path, std::string body) {
        static_cast<void>(actor.ask(path, body, key()));
        bodies.push_back(std::move(body));
        bodies.push_back(api::json::parsed(bodies.back())->dump());
    };
    secrets = {person().password, "Otra.Lluvia.77", "Nube.Roja.99", test::password, "Clave.En.Lugar.De.Usuario.7"};
    keyed(world.visitor(), api::Register::path, api::encode(person()));
    world.visitor().must<api::RequestRecovery>({"director@imss.gob.mx"});
    const auto token = token_of(world.mails().back());
    keyed(world.visitor(), api::ResetPassword::path, api::encode(api::ResetPassword::Request{token, "Otra.Lluvia.77"}));
    keyed(world.other_director(), api::ChangePassword::path,
          api::encode(api::ChangePassword::Request{test::password, "Nube.Roja.99"}));
    keyed(world.visitor(), api::SignIn::path, api::encode(api::SignIn::Request{"otro001", "Nube.Roja.99"}));
    // Typed into the wrong field.
    for (const auto& network : {"", "10.0.0.1"}) {
        keyed(world.visitor_from(network), api::SignIn::path,
              api::encode(api::SignIn::Request{"Clave.En.Lugar.De.Usuario.7", "director"}));
    }

    std::vector<std::string> candidates = bodies;
    for (const auto& secret : secrets) {
        for (const auto& other : {"", "director", "otro001", "nuevo01", "director@imss.gob.mx", "test", "10.0.0.1"}) {
            for (const auto& between : {"", ":", "\n", "\x1f"}) {
                candidates.push_back(secret + between + other);
                candidates.push_back(other + (between + secret));
                candidates.push_back(base::folded(secret) + between + other);
            }
        }
    }
    const auto texts = all_texts(world);
    CHECK(texts.size() > 1000);
    int found = 0;
    for (const auto& text : texts) {
        for (const auto& secret : secrets) {
            if (text.find(secret) != std::string::npos || text.find(base::folded(secret)) != std::string::npos) ++found;
        }
    }
    for (const auto& candidate : candidates) {
        const auto raw = crypto::digest(candidate);
        for (const auto& digest : {crypto::digest_hex(candidate), base::base64(raw), raw}) {
            if (std::find(texts.begin(), texts.end(), digest) != texts.end()) ++found;
        }
    }
    CHECK(found == 0);
}
