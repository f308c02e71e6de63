// The people of the collection: who registers, and that the division decides on them, and on nobody else (B2.10, R18).

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "shared/api/catalog/lists.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/identity/collection.hpp"
#include "shared/text/identity/mails.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/identity/validation.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/paper.hpp"
#include "tests/services/surplus/support.hpp"
#include "tests/support/database.hpp"
#include "tests/support/newcomer.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using domain::identity::Role;
using test::message_of;
using test::newcomer;
using test::reporter_to_be;
using test::World;

namespace words = text::identity;

namespace {

using domain::identity::System;

api::identity::PendingRegistrations::Response waiting_in(test::Actor& reader, System system) {
    return reader.must<api::identity::PendingRegistrations>({.filter = {system}});
}

api::identity::PendingRegistration first_of(test::Actor& reader) { return waiting_in(reader, System::surplus).page.rows.at(0); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// No word of the other system, and its own name as the sender's.
void check_own_words(const storage::MailRow& mail) {
    CAPTURE(mail.subject, mail.body);
    CHECK(mail.sender_name == text::surplus::program.words());
    for (const auto* foreign : {"SAnECE", "Catálogo II", "jefatura"}) {
        CAPTURE(foreign);
        CHECK_FALSE(holds(mail.subject, foreign));
        CHECK_FALSE(holds(mail.body, foreign));
    }
}

}  // namespace

TEST_CASE("A registration of the collection waits for the division, which grants the role by mail [B2.10] [R18]",
          "[B2.10][R18]") {
    const auto role = GENERATE(Role::capturista, Role::responsable);
    CAPTURE(base::name_of(role));
    World world;
    world.visitor().must<api::identity::Register>(reporter_to_be(role));
    REQUIRE(world.mails().size() == 1);
    CHECK(world.mails().back().subject == words::collection::mail_registration_subject);
    check_own_words(world.mails().back());
    CHECK(world.visitor().refused<api::identity::SignIn>({"captura1", "Ventana.Azul.7"}).message ==
          words::collection::account_pending);

    auto division = world.administrator();
    const auto answer = waiting_in(division, System::surplus);
    CHECK(answer.roles == std::vector{Role::capturista, Role::responsable});
    const auto pending = answer.page.rows.at(0);
    CHECK(pending.role == role);
    CHECK(pending.entity == "Aguascalientes");
    CHECK(pending.unit.empty());
    division.must<api::identity::ValidateRegistration>({pending.account_id, pending.version, role});
    CHECK(world.mails().back().subject == words::collection::mail_validated_subject);
    CHECK(holds(world.mails().back().body, "https://sanece.example/#/excedentes/ingreso"));
    check_own_words(world.mails().back());
    const auto me = world.visitor().must<api::identity::SignIn>({"captura1", "Ventana.Azul.7"});
    CHECK(me.role == role);
    CHECK(me.entity_id == "ooad-01");
    CHECK(me.unit_id.empty());
}

TEST_CASE("The jefatura sees and decides the registrations of SAnECE only, the division those of each system [B2.10] [R18]",
          "[B2.10][R18]") {
    World world;
    world.visitor().must<api::identity::Register>(newcomer());
    world.visitor().must<api::identity::Register>(reporter_to_be());
    auto jefatura = world.validator();
    auto division = world.administrator();
    const auto seen_by = [](test::Actor& reader, System system) {
        const auto page = waiting_in(reader, system).page;
        CHECK(page.total == 1);
        REQUIRE(page.rows.size() == 1);
        using domain::identity::AccountAct;
        CHECK(page.rows.front().acts == std::vector{AccountAct::validate, AccountAct::reject, AccountAct::change});
        return page.rows.front();
    };
    const auto directors = seen_by(jefatura, System::sanece);
    const auto reporters = seen_by(division, System::surplus);
    CHECK(directors.user_name == "nuevo01");
    CHECK(seen_by(division, System::sanece).user_name == "nuevo01");
    CHECK(reporters.user_name == "captura1");
    CHECK(jefatura.refused<api::identity::PendingRegistrations>({.filter = {System::surplus}}).kind ==
          base::ErrorKind::not_allowed);

    // The right role for the wrong person …
    CHECK(jefatura.refused<api::identity::ValidateRegistration>({reporters.account_id, reporters.version, Role::solicitante})
              .message == text::shared::not_allowed);
    CHECK(jefatura.refused<api::identity::RejectRegistration>({reporters.account_id, reporters.version, "No"}).message ==
          text::shared::not_allowed);
    // … and the wrong role for the right one: nobody is carried from one system into the other.
    for (const auto& [actor, own, system] :
         {std::tuple{&jefatura, &directors, System::sanece}, std::tuple{&division, &directors, System::sanece},
          std::tuple{&division, &reporters, System::surplus}}) {
        for (const auto& [role, name] : enum_names(Role{})) {
            const auto roles = waiting_in(*actor, system).roles;
            if (std::find(roles.begin(), roles.end(), role) != roles.end()) continue;
            CAPTURE(name);
            CHECK(message_of(actor->refused<api::identity::ValidateRegistration>({own->account_id, own->version, role}),
                             "role") == words::role_not_granted_here);
        }
    }
    for (const auto& [role, name] : enum_names(Role{})) {
        if (role == Role::validador || role == Role::administrador) continue;
        CAPTURE(name);
        auto other = world.of_role(role);
        CHECK(other.refused<api::identity::ValidateRegistration>({reporters.account_id, reporters.version, Role::capturista})
                  .kind == base::ErrorKind::not_allowed);
    }
    CHECK(world.mails().size() == 2);  // nobody was told anything
    division.must<api::identity::ValidateRegistration>({reporters.account_id, reporters.version, Role::capturista});
    jefatura.must<api::identity::ValidateRegistration>({directors.account_id, directors.version, Role::solicitante});
}

TEST_CASE("A rejection of the division mails its reason, and its words are those of the collection [B2.10]", "[B2.10]") {
    World world;
    world.visitor().must<api::identity::Register>(reporter_to_be());
    auto division = world.administrator();
    const auto pending = first_of(division);
    division.must<api::identity::RejectRegistration>({pending.account_id, pending.version, "No es de esta OOAD"});
    CHECK(world.mails().back().subject == words::collection::mail_rejected_subject);
    CHECK(holds(world.mails().back().body, "No es de esta OOAD"));
    check_own_words(world.mails().back());
    CHECK(world.visitor().refused<api::identity::SignIn>({"captura1", "Ventana.Azul.7"}).message == words::account_rejected);
    world.visitor().must<api::identity::Register>(reporter_to_be());  // the names are free again
}

TEST_CASE("A capturista may be bound to one unit of the OOAD, hospital or not; a responsable is of all of them [B2.10] [R18]",
          "[B2.10][R18]") {
    World world;
    world.tamper(
        "INSERT INTO unit SELECT '01UMF00001', entity_id, name, kind, number, search, 0, 1 FROM unit WHERE id = '01HC010000'");
    world.tamper(
        "INSERT INTO unit SELECT '01UMF00002', entity_id, name, kind, number, search, 0, 0 FROM unit WHERE id = '01HC010000'");
    auto reporter = reporter_to_be();
    const auto refusal = [&](const char* unit) {
        reporter.unit_id = unit;
        return message_of(world.visitor().refused<api::identity::Register>(reporter), "unit_id");
    };
    CHECK(refusal("08HD660000") == words::collection::unit_not_of_entity);
    CHECK(refusal("01UMF00002") == words::collection::unit_not_of_entity);  // closed
    CHECK(refusal("ninguna") == words::collection::unit_not_of_entity);
    reporter.role = Role::responsable;
    CHECK(refusal("01UMF00001") == words::collection::responsable_of_all_units);
    reporter.role = Role::capturista;
    reporter.unit_id = "01UMF00001";
    world.visitor().must<api::identity::Register>(reporter);
    auto division = world.administrator();
    const auto pending = first_of(division);
    CHECK_FALSE(pending.unit.empty());

    SECTION("as he asked") {
        division.must<api::identity::ValidateRegistration>({pending.account_id, pending.version, Role::capturista});
        CHECK(world.visitor().must<api::identity::SignIn>({"captura1", "Ventana.Azul.7"}).unit_id == "01UMF00001");
    }
    SECTION("unless the division makes him responsable") {
        division.must<api::identity::ValidateRegistration>({pending.account_id, pending.version, Role::responsable});
        const auto me = world.visitor().must<api::identity::SignIn>({"captura1", "Ventana.Azul.7"});
        CHECK(me.role == Role::responsable);
        CHECK(me.unit_id.empty());
    }
}

TEST_CASE("Somebody of a UMAE is of the whole of it, and every unit of an OOAD is offered [R18] [R22]", "[R18][R22]") {
    World world;
    auto reporter = reporter_to_be(Role::responsable);
    reporter.entity_id = "umae-20EA340000";
    world.visitor().must<api::identity::Register>(reporter);
    auto division = world.administrator();
    const auto pending = first_of(division);
    division.must<api::identity::ValidateRegistration>({pending.account_id, pending.version, Role::responsable});
    CHECK(world.visitor().must<api::identity::SignIn>({"captura1", "Ventana.Azul.7"}).unit_id.empty());

    world.tamper(
        "INSERT INTO unit SELECT '01UMF00001', entity_id, 'Primer nivel', kind, number, search, 0, 1 FROM unit WHERE id = "
        "'01HC010000'");
    const auto units = world.visitor().must<api::catalog::UnitsOf>({"ooad-01"}).units;
    const auto hospitals = world.visitor().must<api::catalog::HospitalsOf>({"ooad-01"}).hospitals;
    CHECK(units.size() > hospitals.size());
    CHECK(std::any_of(units.begin(), units.end(), [](const auto& each) { return each.id == "01UMF00001"; }));
    CHECK(world.visitor().refused<api::catalog::UnitsOf>({"ninguna"}).kind == base::ErrorKind::not_found);
}

TEST_CASE("A registration of the collection is refused at its field as any other, in words of its own [B2.10]", "[B2.10]") {
    World world;
    const auto refusal = [&](auto change, const char* field) {
        auto changed = reporter_to_be();
        change(changed);
        return message_of(world.visitor().refused<api::identity::Register>(changed), field);
    };
    CHECK(refusal([](auto& p) { p.role = Role::solicitante; }, "role") == words::collection::function_required);
    CHECK(refusal([](auto& p) { p.role = Role::administrador; }, "role") == words::collection::function_required);
    CHECK(refusal([](auto& p) { p.entity_id.clear(); }, "entity_id") == text::shared::choose_from_list);
    CHECK(refusal([](auto& p) { p.position_id = "ninguno"; }, "position_id") == text::shared::choose_from_list);
    CHECK(refusal([](auto& p) { p.email = "director@imss.gob.mx"; }, "email") == words::collection::email_taken);
    CHECK(refusal([](auto& p) { p.matricula = "10000001"; }, "matricula") == words::collection::matricula_taken);
    CHECK_FALSE(refusal([](auto& p) { p.password = "password123"; }, "password").empty());
    CHECK(world.mails().empty());
    // Nobody registers for SAnECE with another role than a director's.
    auto director = newcomer();
    director.role = Role::administrador;
    CHECK(message_of(world.visitor().refused<api::identity::Register>(director), "role") == words::role_not_granted_here);
}

TEST_CASE("Who registered for the collection is told the mailbox of its newest period [R13]", "[R13]") {
    surplus_tests::Nation nation;
    CHECK(nation.world.visitor().must<api::identity::Register>(reporter_to_be()).contact_mailboxes ==
          "colaboracion.salud@imss.gob.mx");
}

TEST_CASE("Mails about the password of somebody of the collection are the collection's [R3]", "[R3]") {
    World world;
    world.reporter(Role::capturista, "ooad-01", {});
    world.visitor().must<api::identity::RequestRecovery>({"rep1@imss.gob.mx"});
    REQUIRE(world.mails().size() == 1);
    check_own_words(world.mails().back());
    CHECK(holds(world.mails().back().body, "https://sanece.example/#/excedentes/contrasena/nueva?token="));
    world.visitor().must<api::identity::ResetPassword>({test::token_of(world.mails().back()), "Nube.Clara.9"});
    CHECK(world.mails().back().subject == words::collection::mail_password_changed_subject);
    check_own_words(world.mails().back());
}

TEST_CASE("A suspended account of the collection is told whom to ask [A2.5]", "[A2.5]") {
    World world;
    world.reporter(Role::capturista, "ooad-01", {});
    world.tamper("UPDATE account SET state = 'suspendida' WHERE user_name = 'rep1'");
    CHECK(world.visitor().refused<api::identity::SignIn>({"rep1", test::password}).message ==
          words::collection::account_suspended);
}
