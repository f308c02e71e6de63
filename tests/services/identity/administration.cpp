// Accounts are administered: found, changed, suspended, closed, undone, replaced; and the password that is told once.

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/identity/accounts.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/life.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/mail/outgoing.hpp"
#include "tests/support/newcomer.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using domain::identity::AccountAct;
using domain::identity::AccountState;
using domain::identity::Role;
using test::message_of;
using test::newcomer;
using test::World;

namespace words = text::identity;
namespace identity = api::identity;

namespace {

using Shown = identity::ShowAccount::Response;

Shown shown(test::Actor& reader, const std::string& id) { return reader.must<identity::ShowAccount>({id}); }

identity::AccountReason reason_for(test::Actor& reader, const std::string& id, const std::string& why = "Por oficio 12") {
    return {id, shown(reader, id).version, why};
}

std::vector<std::string> users_of(test::Actor& reader, const domain::identity::AccountFilter& filter) {
    std::vector<std::string> users;
    for (const auto& each : reader.must<identity::ListAccounts>({.filter = filter}).page.rows) users.push_back(each.user_name);
    return users;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A registration that was validated; its account's id.
std::string validated(World& world, const domain::identity::Registration& person, Role role = Role::solicitante) {
    world.visitor().must<identity::Register>(person);
    auto validator = world.validator();
    for (const auto& each : validator.must<identity::PendingRegistrations>({}).page.rows) {
        if (each.user_name != person.user_name) continue;
        validator.must<identity::ValidateRegistration>({each.account_id, each.version, role});
        return each.account_id;
    }
    FAIL("not in the queue: " << person.user_name);
    return {};
}

test::Actor signed_in(World& world, const std::string& user, const std::string& password) {
    auto actor = world.visitor();
    actor.must<identity::SignIn>({user, password});
    return actor;
}

const char* const director = "account-director";
const char* const admin = "account-admin01";

}  // namespace

TEST_CASE("Accounts are found by state, role, place and the beginnings of words", "[accounts]") {
    World world;
    auto person = newcomer();
    person.paternal_surname = "Álvarez";
    world.visitor().must<identity::Register>(person);
    auto reader = world.administrator();
    CHECK(users_of(reader, {}).size() == 7);
    CHECK(users_of(reader, {.state = AccountState::solicitada}) == std::vector<std::string>{"nuevo01"});
    CHECK(users_of(reader, {.role = Role::evaluador}) == std::vector<std::string>{"evaluar"});
    CHECK(users_of(reader, {.entity_id = "umae-20EA340000"}) == std::vector<std::string>{"umae001"});
    for (const auto* search : {"alv", "ÁLVAREZ", "peña alva", "nuevo01", "99887", "nuevo.director@imss"}) {
        CAPTURE(search);
        CHECK(users_of(reader, {.search = search}) == std::vector<std::string>{"nuevo01"});
    }
    CHECK(users_of(reader, {.search = "lvarez"}).empty());
    CHECK(users_of(reader, {.state = AccountState::validada, .search = "alvarez"}).empty());
}

TEST_CASE("The jefatura sees the accounts of SAnECE, and acts on those whose role it grants", "[accounts]") {
    World world;
    world.reporter(Role::capturista, "ooad-01");
    auto validator = world.validator();
    const auto users = users_of(validator, {});
    CHECK(std::find(users.begin(), users.end(), "rep1") == users.end());
    CHECK(validator.refused<identity::ListAccounts>({.filter = {.role = Role::capturista}}).kind == base::ErrorKind::not_allowed);
    CHECK(validator.refused<identity::ShowAccount>({"account-rep1"}).kind == base::ErrorKind::not_found);
    CHECK(shown(validator, admin).acts.empty());
    CHECK(domain::allows(shown(validator, director).acts, AccountAct::suspend));
    const auto refused = validator.refused<identity::SuspendAccount>(reason_for(validator, admin));
    CHECK(refused.kind == base::ErrorKind::not_allowed);
}

TEST_CASE("What is shown of an account: last sign-in, open sessions, and that its last notice was not delivered", "[accounts]") {
    World world;
    auto reader = world.administrator();
    CHECK(shown(reader, director).card.signed_in_at == 0);
    auto somebody = world.director();
    const auto now = shown(reader, director);
    CHECK(now.card.signed_in_at > 0);
    CHECK(now.sessions == 1);
    CHECK(now.undelivered.empty());
    reader.must<identity::OneTimePassword>(reason_for(reader, director));
    world.tamper("UPDATE mail SET next_attempt_at = " + std::to_string(storage::mail_given_up) +
                 ", last_error = 'RCPT failed: 550: 550 no such user (550)' WHERE recipient = 'director@imss.gob.mx'");
    CHECK(holds(shown(reader, director).undelivered, "contraseña temporal"));
    CHECK(shown(reader, director).undelivered_why == text::mail::refusal_address.words());
    CHECK(shown(reader, director).sessions == 0);
}

TEST_CASE("A suspended account is out at once and told why; restored it comes in again", "[accounts][A2.5]") {
    World world;
    auto somebody = world.director();
    auto admin_person = world.administrator();
    CHECK(message_of(admin_person.refused<identity::SuspendAccount>({director, 1, " "}), "reason") ==
          words::account_reason_required);
    admin_person.must<identity::SuspendAccount>(reason_for(admin_person, director, "Comisión sindical"));
    CHECK(somebody.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    CHECK(world.visitor().refused<identity::SignIn>({"director", test::password}).message == words::account_suspended);
    CHECK(holds(world.mails().back().body, "Comisión sindical"));
    admin_person.must<identity::RestoreAccount>(reason_for(admin_person, director));
    signed_in(world, "director", test::password);
    CHECK(somebody.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);  // the session of before
    const auto event = world.audit_events().back();
    CHECK(event.action == "/api/identity/sign-in");
    const auto events = world.audit_events();
    const auto suspended = std::find_if(events.begin(), events.end(), [](const auto& each) {
        return each.action == identity::SuspendAccount::path && each.result == "done";
    });
    REQUIRE(suspended != events.end());
    CHECK(suspended->object == "account:account-director");
    CHECK(suspended->reason == "Comisión sindical");
    CHECK(suspended->version_after == suspended->version_before + 1);
}

TEST_CASE("A closed account frees its names; what somebody else did meanwhile is not undone", "[accounts][A3.20]") {
    World world;
    auto first = world.administrator();
    const auto seen = reason_for(first, director);
    world.of_role(Role::administrador);
    first.must<identity::SuspendAccount>(seen);
    CHECK(first.refused<identity::RestoreAccount>(seen).message == words::account_changed_meanwhile);
    CHECK(first.refused<identity::SuspendAccount>(seen).message == words::not_in_this_state);
    first.must<identity::CloseAccount>(reason_for(first, director));
    auto person = newcomer();
    person.user_name = "director";
    world.visitor().must<identity::Register>(person);
    CHECK(first.refused<identity::RestoreAccount>(reason_for(first, director)).kind == base::ErrorKind::conflict);
}

TEST_CASE("Nobody administers himself out, and one administrador stays", "[accounts]") {
    World world;
    auto first = world.administrator();
    CHECK(first.refused<identity::SuspendAccount>(reason_for(first, admin)).message == words::not_to_oneself);
    auto data = shown(first, admin).data;
    data.role = Role::consulta;
    CHECK(first.refused<identity::ChangeAccount>({admin, shown(first, admin).version, data, "Cambio"}).message ==
          words::not_to_oneself);
    data = shown(first, admin).data;
    data.email = "otro.correo@imss.gob.mx";
    first.must<identity::ChangeAccount>({admin, shown(first, admin).version, data, "Correo nuevo"});
    // Two who suspend each other: the second finds himself the last one's victim no more.
    auto second = world.of_role(Role::administrador);
    const auto of_first = reason_for(second, admin);
    first.must<identity::SuspendAccount>(reason_for(first, "account-administrador"));
    CHECK(second.refused<identity::SuspendAccount>(of_first).kind == base::ErrorKind::not_signed_in);
}

TEST_CASE("A wrong validation or rejection is undone: the registration waits again", "[accounts][A3.15][A3.19]") {
    World world;
    auto validator = world.validator();
    SECTION("validated by a wrong choice") {
        const auto id = validated(world, newcomer(), Role::evaluador);
        auto person = signed_in(world, "nuevo01", newcomer().password);
        validator.must<identity::UndoDecision>(reason_for(validator, id, "No era evaluador"));
        CHECK_FALSE(person.must<identity::WhoAmI>({}).signed_in);
        CHECK(world.visitor().refused<identity::SignIn>({"nuevo01", newcomer().password}).message == words::account_pending);
        const auto waiting = validator.must<identity::PendingRegistrations>({}).page.rows;
        REQUIRE(waiting.size() == 1);
        CHECK(waiting.front().role == Role::solicitante);
        validator.must<identity::ValidateRegistration>({id, waiting.front().version, Role::solicitante});
    }
    SECTION("rejected") {
        world.visitor().must<identity::Register>(newcomer());
        const auto pending = validator.must<identity::PendingRegistrations>({}).page.rows.at(0);
        validator.must<identity::RejectRegistration>({pending.account_id, pending.version, "Duplicado"});
        CHECK(shown(validator, pending.account_id).rejection_reason == "Duplicado");
        SECTION("and its names still free") {
            validator.must<identity::UndoDecision>(reason_for(validator, pending.account_id));
            CHECK(validator.must<identity::PendingRegistrations>({}).page.rows.size() == 1);
        }
        SECTION("and its names another's by now") {
            auto again = newcomer();
            again.matricula = "11223344";
            again.email = "otro.director@imss.gob.mx";
            world.visitor().must<identity::Register>(again);
            const auto refused = validator.refused<identity::UndoDecision>(reason_for(validator, pending.account_id));
            CHECK(refused.kind == base::ErrorKind::conflict);
            CHECK(refused.message == words::undo_names_taken("el usuario"));
        }
    }
}

TEST_CASE("Names, mail, role and place are changed by the rules of the registration", "[accounts]") {
    World world;
    auto validator = world.validator();
    const auto id = validated(world, newcomer());
    auto person = signed_in(world, "nuevo01", newcomer().password);
    const auto known = shown(validator, id);
    auto data = known.data;
    const auto change = [&] { return identity::ChangeAccount::Request{id, shown(validator, id).version, data, "Por oficio"}; };
    CHECK(validator.refused<identity::ChangeAccount>(change()).message == words::nothing_changed);

    SECTION("another mail: both addresses are told, links of before lead nowhere, who is in stays") {
        person.must<identity::RequestRecovery>({data.email});
        const auto token = test::token_of(world.mails().back());
        data.email = "correcto@imss.gob.mx";
        validator.must<identity::ChangeAccount>(change());
        std::vector<std::string> told;
        for (const auto& mail : world.mails()) {
            if (holds(mail.subject, "Cambios en su cuenta")) told.push_back(mail.recipient);
        }
        std::sort(told.begin(), told.end());
        CHECK(told == std::vector<std::string>{"correcto@imss.gob.mx", newcomer().email});
        CHECK(world.visitor().refused<identity::ResetPassword>({token, "Otra.Lluvia.9"}).kind == base::ErrorKind::conflict);
        CHECK(person.must<identity::WhoAmI>({}).email == "correcto@imss.gob.mx");
        data.email = "director@imss.gob.mx";
        CHECK(message_of(validator.refused<identity::ChangeAccount>(change()), "email") == words::email_of_another);
    }
    SECTION("another role ends the sessions") {
        data.role = Role::evaluador;
        validator.must<identity::ChangeAccount>(change());
        CHECK_FALSE(person.must<identity::WhoAmI>({}).signed_in);
        CHECK(shown(validator, id).card.role == Role::evaluador);
    }
    SECTION("a role that is not his to grant, or of the other system") {
        data.role = Role::administrador;
        CHECK(message_of(validator.refused<identity::ChangeAccount>(change()), "role") == words::role_not_granted);
        data.role = Role::capturista;
        auto division = world.administrator();
        CHECK(message_of(division.refused<identity::ChangeAccount>(change()), "role") == words::role_of_other_system);
    }
    SECTION("a director is of a hospital of his OOAD, or of his UMAE") {
        data.unit_id.clear();
        CHECK(message_of(validator.refused<identity::ChangeAccount>(change()), "unit_id") == words::unit_required);
        data.entity_id = "umae-20EA340000";
        validator.must<identity::ChangeAccount>(change());
        CHECK(shown(validator, id).card.unit == shown(validator, "account-umae001").card.unit);
    }
}

TEST_CASE("A password for once lets in to one page: where it is changed", "[accounts]") {
    World world;
    auto somebody = world.director();
    auto admin_person = world.administrator();
    const auto told = admin_person.must<identity::OneTimePassword>(reason_for(admin_person, director));
    CHECK(told.user_name == "director");
    CHECK(told.until == world.clock.now() + base::day_ms);
    CHECK_FALSE(somebody.must<identity::WhoAmI>({}).signed_in);
    CHECK(world.visitor().refused<identity::SignIn>({"director", test::password}).message == words::wrong_credentials);
    for (const auto& mail : world.mails()) CHECK_FALSE(holds(mail.body, told.password));

    SECTION("within its day") {
        auto person = world.visitor();
        CHECK(person.must<identity::SignIn>({"director", told.password}).must_change_password);
        CHECK(person.must<identity::WhoAmI>({}).must_change_password);
        const auto refused = person.refused<api::cases::ListDrafts>({});
        CHECK(refused.kind == base::ErrorKind::not_allowed);
        CHECK(refused.message == words::must_change_password);
        person.must<identity::ChangePassword>({told.password, "Nube.Clara.77"});
        CHECK_FALSE(person.must<identity::WhoAmI>({}).must_change_password);
        person.must<api::cases::ListDrafts>({});
        CHECK(shown(admin_person, director).one_time_until == 0);
        CHECK_FALSE(signed_in(world, "director", "Nube.Clara.77").must<identity::WhoAmI>({}).must_change_password);
    }
    SECTION("not after it") {
        world.clock.pass(base::day_ms + base::minute_ms);
        CHECK(world.visitor().refused<identity::SignIn>({"director", told.password}).message == words::one_time_password_expired);
    }
    SECTION("and who recovers his own by mail needs it no more") {
        world.visitor().must<identity::RequestRecovery>({"director@imss.gob.mx"});
        world.visitor().must<identity::ResetPassword>({test::token_of(world.mails().back()), "Nube.Clara.77"});
        CHECK_FALSE(signed_in(world, "director", "Nube.Clara.77").must<identity::WhoAmI>({}).must_change_password);
    }
}

TEST_CASE("Sessions of an account are ended from outside", "[accounts]") {
    World world;
    auto here = world.director(), there = world.director();
    auto admin_person = world.administrator();
    CHECK(shown(admin_person, director).sessions == 2);
    admin_person.must<identity::EndSessions>(reason_for(admin_person, director));
    CHECK_FALSE(here.must<identity::WhoAmI>({}).signed_in);
    CHECK_FALSE(there.must<identity::WhoAmI>({}).signed_in);
    signed_in(world, "director", test::password);
}

TEST_CASE("The next director of a unit takes over what the former one asked for", "[accounts]") {
    World world;
    auto former = world.director();
    const auto folio = world.sent(former);
    const auto draft = former.must<api::cases::SaveDraft>({}).id;
    auto validator = world.validator();
    const auto successor = validated(world, newcomer());
    const auto request = [&](const std::string& to) {
        return identity::ReplaceDirector::Request{director, shown(validator, director).version, to, "Cambio de director"};
    };
    for (const auto* unfit : {"account-evaluar", "account-umae001", director, "nadie"}) {
        CAPTURE(unfit);
        CHECK(message_of(validator.refused<identity::ReplaceDirector>(request(unfit)), "successor_id") == words::successor_unfit);
    }
    CHECK(message_of(validator.refused<identity::ReplaceDirector>(request("")), "successor_id") == words::successor_required);
    const auto offered = shown(validator, director).successors;
    CHECK(std::any_of(offered.begin(), offered.end(), [&](const auto& each) { return each.account_id == successor; }));

    CHECK(validator.must<identity::ReplaceDirector>(request(successor)).cases == 2);
    CHECK(shown(validator, director).card.state == AccountState::baja);
    CHECK_FALSE(former.must<identity::WhoAmI>({}).signed_in);
    auto next = signed_in(world, "nuevo01", newcomer().password);
    CHECK(next.must<api::cases::OpenDraft>({draft}).id == draft);
    const auto sent = next.must<api::cases::ListSent>({}).rows;
    REQUIRE(sent.size() == 1);
    CHECK(sent.front().folio == folio);
    const auto events = world.audit_events();
    const auto act = std::find_if(events.begin(), events.end(), [](const auto& each) {
        return each.action == identity::ReplaceDirector::path && each.result == "done";
    });
    REQUIRE(act != events.end());
    CHECK(act->object == "account:account-director");
    CHECK(holds(act->reason, successor));
}

TEST_CASE("Those who validate are told once a day of what came or is overdue [A3.17]", "[accounts][A3.17]") {
    World world;  // Wednesday 23/07/2025 16:27
    const auto told = [&] {
        world.dispatcher().run_due_jobs();
        std::vector<storage::MailRow> found;
        for (const auto& mail : world.mails()) {
            if (holds(mail.subject, "por validar")) found.push_back(mail);
        }
        return found;
    };
    CHECK(told().empty());
    world.visitor().must<identity::Register>(newcomer());
    world.clock.pass(base::hour_ms);
    REQUIRE(told().size() == 1);
    CHECK(told().front().recipient == "jefatura@imss.gob.mx");
    CHECK(holds(told().front().body, "José Ángel Núñez Peña"));
    CHECK(holds(told().front().body, "https://sanece.example/#/sanece/usuarios"));
    auto later = newcomer();
    later.user_name = "nuevo02";
    later.email = "dos@imss.gob.mx";
    later.matricula = "55443322";
    world.visitor().must<identity::Register>(later);
    world.clock.pass(base::hour_ms);
    CHECK(told().size() == 1);  // not twice a day
    world.clock.pass(12 * base::hour_ms);
    CHECK(told().size() == 1);            // nor at night
    world.clock.pass(6 * base::hour_ms);  // Thursday 12:27
    CHECK(told().size() == 2);
    world.clock.pass(base::day_ms);  // Friday, nothing new, nothing overdue yet
    CHECK(told().size() == 2);
    world.clock.pass(base::day_ms);  // Saturday
    CHECK(told().size() == 2);
    world.clock.pass(2 * base::day_ms);  // Monday
    const auto monday = told();
    REQUIRE(monday.size() == 3);
    const auto overdue =
        std::count_if(monday.begin(), monday.end(), [](const auto& mail) { return holds(mail.subject, "vencidos"); });
    CHECK(overdue == 1);
}

TEST_CASE("Registrations of the collection are told to the division [A3.17] [R18]", "[accounts][A3.17][R18]") {
    World world;
    world.visitor().must<identity::Register>(test::reporter_to_be());
    world.clock.pass(base::minute_ms);
    world.dispatcher().run_due_jobs();
    const auto last = world.mails().back();
    CHECK(last.recipient == "admin01@imss.gob.mx");
    CHECK(holds(last.body, "excedentes/usuarios"));
}

TEST_CASE("Accounts of before are found by words once a job has looked at them", "[accounts]") {
    World world;
    world.tamper("DELETE FROM account_word");
    auto reader = world.administrator();
    CHECK(users_of(reader, {.search = "director"}).empty());
    world.dispatcher().run_due_jobs();
    CHECK(users_of(reader, {.search = "direc"}) == std::vector<std::string>{"director"});
}
