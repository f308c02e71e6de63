// The account that an OOAD or UMAE shares: its password, and who is behind it (R18).

#include <catch2/catch.hpp>

#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/surplus/shared_accounts.hpp"
#include "shared/text/identity/passwords.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "tests/services/surplus/support.hpp"

using api::identity::SignIn;
using api::surplus::IssueSharedPassword;
using surplus_tests::aguascalientes;
using surplus_tests::Nation;

TEST_CASE("The division issues a shared password, shows it once, and a new one ends the other [R18] [B2.10]", "[R18][B2.10]") {
    Nation nation;
    auto admin = nation.world.administrator();
    const auto first = admin.must<IssueSharedPassword>({aguascalientes}, "0190163d-8694-739b-aea5-966c26f8ad91");
    CHECK(first.user_name == "ooad01");
    CHECK(first.password.size() == 14);
    const SignIn::Request as_rosa{first.user_name, first.password, "Rosa Díaz Luna", "99123456"};
    auto rosa = nation.world.visitor();
    rosa.must<SignIn>(as_rosa);
    // The same command again tells no old password: there is no copy of one.
    const auto second = admin.must<IssueSharedPassword>({aguascalientes}, "0190163d-8694-739b-aea5-966c26f8ad91");
    CHECK(second.password != first.password);
    CHECK(rosa.refused<api::surplus::Dashboard>({nation.period}).kind == base::ErrorKind::not_signed_in);
    CHECK(nation.world.visitor().refused<SignIn>(as_rosa).kind == base::ErrorKind::not_signed_in);
    nation.world.visitor().must<SignIn>({second.user_name, second.password, "Rosa Díaz Luna", "99123456"});
    const auto listed = admin.must<api::surplus::ListSharedAccounts>({}).accounts;
    CHECK(listed.front().user_name == "ooad01");
    CHECK(listed.front().issued_at > nation.world.clock.now() - base::second_ms);
    CHECK(listed.at(1).issued_at == 0);
    CHECK(listed.at(1).user_name.empty());
    auto other = nation.responsable();
    CHECK(other.refused<IssueSharedPassword>({aguascalientes}).kind == base::ErrorKind::not_allowed);
}

TEST_CASE("A shared account asks who comes in, after the password and not before [R18]", "[R18]") {
    Nation nation;
    const auto issued = nation.world.administrator().must<IssueSharedPassword>({aguascalientes});
    const auto wrong = nation.world.visitor().refused<SignIn>({issued.user_name, "otra cosa", {}, {}});
    CHECK(wrong.message == text::identity::wrong_credentials);
    CHECK(wrong.fields.empty());
    const auto asked = nation.world.visitor().refused<SignIn>({issued.user_name, issued.password, {}, {}});
    REQUIRE(asked.fields.size() == 2);
    CHECK(asked.fields.at(0).field == "person_name");
    CHECK(asked.fields.at(1).field == "person_matricula");
    CHECK(nation.world.visitor().refused<SignIn>({issued.user_name, issued.password, "Rosa Díaz Luna", "12"}).fields.size() == 1);
    auto rosa = nation.world.visitor();
    const auto me = rosa.must<SignIn>({issued.user_name, issued.password, "Rosa Díaz Luna", "99123456"});
    CHECK(me.is_shared);
    CHECK(me.full_name == "Rosa Díaz Luna, matrícula 99123456");
    CHECK(rosa.must<api::identity::WhoAmI>({}).full_name == me.full_name);
    // An account of one person takes no other name.
    auto director = nation.world.visitor();
    CHECK(director.must<SignIn>({"director", test::password, "Otra Persona", "99123456"}).full_name == "Persona De Prueba");
}

TEST_CASE("Every act and every row of the audit names the person behind a shared account [R18]", "[R18]") {
    Nation nation;
    const auto issued = nation.world.administrator().must<IssueSharedPassword>({aguascalientes});
    auto rosa = nation.world.visitor();
    rosa.must<SignIn>({issued.user_name, issued.password, "Rosa Díaz Luna", "99123456"});
    nation.answer(rosa, domain::surplus::Answer::si);
    const auto saved = nation.save(rosa, nation.unit(rosa, 0), "CIR-001", surplus_tests::some_surplus);
    CHECK(saved.now.written_by == "Rosa Díaz Luna, matrícula 99123456");
    CHECK(nation.world.audit_events().back().person == "Rosa Díaz Luna, matrícula 99123456");
    rosa.must<api::surplus::FinalizeReport>({nation.period, aguascalientes, nation.report(rosa).version, false});
    CHECK(nation.report(rosa).finalized_by == "Rosa Díaz Luna, matrícula 99123456");
}

TEST_CASE("Nobody changes or recovers a shared password but the division [R18]", "[R18]") {
    Nation nation;
    const auto issued = nation.world.administrator().must<IssueSharedPassword>({aguascalientes});
    auto rosa = nation.world.visitor();
    rosa.must<SignIn>({issued.user_name, issued.password, "Rosa Díaz Luna", "99123456"});
    const auto refused = rosa.refused<api::identity::ChangePassword>({issued.password, "Otra.Lluvia.9"});
    CHECK(refused.message == text::identity::shared_password_is_the_divisions);
}

TEST_CASE("A shared account is its OOAD's, whatever the order of the catalogue and whoever took its name [R18]", "[R18]") {
    Nation nation;
    auto admin = nation.world.administrator();
    nation.world.tamper("UPDATE account SET user_name = 'ooad01', user_name_folded = 'ooad01' WHERE user_name = 'otro001'");
    const auto first = admin.must<IssueSharedPassword>({aguascalientes});
    const auto second = admin.must<IssueSharedPassword>({surplus_tests::baja_california});
    CHECK(first.user_name == "ooad02");
    CHECK(second.user_name == "ooad03");
    nation.world.tamper("UPDATE entity SET position = 999 WHERE id = 'ooad-01'");
    CHECK(admin.must<IssueSharedPassword>({aguascalientes}).user_name == first.user_name);
    auto other = nation.world.visitor();
    CHECK(other.must<SignIn>({second.user_name, second.password, "Rosa Díaz Luna", "99123456"}).entity_id ==
          surplus_tests::baja_california);
}
