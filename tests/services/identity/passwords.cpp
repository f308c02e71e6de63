// Recovery and change of passwords.

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/text/identity/mails.hpp"
#include "shared/text/identity/passwords.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "tests/support/database.hpp"
#include "tests/support/newcomer.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using test::message_of;
using test::newcomer;
using test::token_of;
using test::World;

namespace words = text::identity;

TEST_CASE("The recovery link is single, lives ten minutes, and says nothing about who is registered [A4] [R3]", "[A4][R3]") {
    World world;
    auto signed_in = world.director();
    world.visitor().must<api::identity::RequestRecovery>({"nadie@imss.gob.mx"});
    CHECK(world.mails().empty());
    world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    const auto first = token_of(world.mails().at(0));
    world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    const auto second = token_of(world.mails().at(1));
    CHECK(world.visitor().refused<api::identity::ResetPassword>({first, "Otra.Lluvia.77"}).message == words::reset_link_invalid);
    world.visitor().must<api::identity::ResetPassword>({second, "Otra.Lluvia.77"});
    CHECK(world.visitor().refused<api::identity::ResetPassword>({second, "Otra.Lluvia.78"}).message == words::reset_link_invalid);
    CHECK(signed_in.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    auto visitor = world.visitor();
    visitor.must<api::identity::SignIn>({"director", "Otra.Lluvia.77"});

    world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    const auto third = token_of(world.mails().back());
    const auto mails = world.mails().size();
    world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    CHECK(world.mails().size() == mails);  // three an hour
    world.clock.pass(10 * base::minute_ms + 1);
    CHECK(world.visitor().refused<api::identity::ResetPassword>({third, "Mas.Lluvia.79"}).message == words::reset_link_invalid);
}

TEST_CASE("One's own password is changed with the old one, and the other sessions end", "[R2]") {
    World world;
    auto director = world.director();
    auto elsewhere = world.director();
    CHECK(message_of(director.refused<api::identity::ChangePassword>({"equivocada", "Nube.Roja.99"}), "current_password") ==
          words::current_password_wrong);
    CHECK(message_of(director.refused<api::identity::ChangePassword>({test::password, "corta"}), "password") ==
          words::password_too_short);
    CHECK(message_of(director.refused<api::identity::ChangePassword>({test::password, "mi.director.9"}), "password") ==
          words::password_own_data);
    for (int i = 0; i < 5; ++i) director.refused<api::identity::ChangePassword>({"equivocada", "Nube.Roja.99"});
    CHECK(director.refused<api::identity::ChangePassword>({test::password, "Nube.Roja.99"}).kind == base::ErrorKind::too_many);
    world.clock.pass(base::minute_ms);
    director.must<api::identity::ChangePassword>({test::password, "Nube.Roja.99"});
    director.must<api::cases::ListDrafts>({});
    CHECK(elsewhere.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    CHECK(world.mails().back().subject == words::mail_password_changed_subject);
    world.visitor().refused<api::identity::SignIn>({"director", test::password});
    auto visitor = world.visitor();
    visitor.must<api::identity::SignIn>({"director", "Nube.Roja.99"});
}

TEST_CASE("Recovery answers alike for everybody, and mails only to who may enter [A4.2] [R3]", "[A4.2][R3]") {
    World world;
    world.visitor().must<api::identity::Register>(newcomer());
    const auto mails = world.mails().size();
    const auto ask = [&](const std::string& email) {
        auto visitor = world.visitor();
        return visitor.ask(api::identity::RequestRecovery::path, api::encode(api::identity::RequestRecovery::Request{email}))
            .value();
    };
    const auto unknown = ask("nadie@imss.gob.mx");
    CHECK(ask(newcomer().email) == unknown);  // not validated yet
    CHECK(world.mails().size() == mails);
    CHECK(ask("DIRECTOR@imss.gob.mx") == unknown);
    CHECK(world.mails().size() == mails + 1);
    CHECK(world.mails().back().recipient == "director@imss.gob.mx");
    CHECK(world.mails().back().body.find(test::password) == std::string::npos);
    CHECK(world.mails().back().body.find("https://sanece.example/#/sanece/contrasena/nueva?token=") != std::string::npos);
    CHECK(message_of(world.visitor().refused<api::identity::RequestRecovery>({"x"}), "email") == words::email_rule);
}

TEST_CASE("A recovery link lives ten minutes to the millisecond, and refuses a weak password without dying [R3]", "[R3]") {
    World world;
    world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    const auto made = world.clock.now();
    const auto token = token_of(world.mails().back());
    // Nor is its mail sent when it is dead.
    CHECK(world.mails().back().expires_at == world.mails().back().created_at + 10 * base::minute_ms);
    CHECK(message_of(world.visitor().refused<api::identity::ResetPassword>({token, "password123"}), "password") ==
          words::password_common);
    CHECK(world.visitor().refused<api::identity::ResetPassword>({"", "Otra.Lluvia.77"}).message == words::reset_link_invalid);
    world.clock.set(made + 10 * base::minute_ms - 1);  // Actor passes one more
    world.visitor().must<api::identity::ResetPassword>({token, "Otra.Lluvia.77"});
    CHECK(world.mails().back().expires_at == 0);  // that the password was changed is news at any time
}

TEST_CASE("An account that is suspended meanwhile cannot be reached by its link [R3]", "[R3]") {
    World world;
    world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    world.tamper("UPDATE account SET state = 'suspendida' WHERE id = 'account-director'");
    CHECK(world.visitor().refused<api::identity::ResetPassword>({token_of(world.mails().back()), "Otra.Lluvia.77"}).message ==
          words::reset_link_invalid);
}

TEST_CASE("The old password opens nothing once another one was set while it was compared [R3]", "[R3]") {
    World world;
    auto director = world.director();
    world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    const auto token = token_of(world.mails().back());
    world.passwords.meanwhile = [&] { world.visitor().must<api::identity::ResetPassword>({token, "Nube.Roja.99"}); };
    SECTION("to sign in") {
        CHECK(world.visitor().refused<api::identity::SignIn>({"director", test::password}).message == words::wrong_credentials);
    }
    SECTION("to change the password") {
        const auto refusal = director.refused<api::identity::ChangePassword>({test::password, "Lago.Gris.55"});
        CHECK(message_of(refusal, "current_password") == words::current_password_wrong);
    }
    auto visitor = world.visitor();
    visitor.must<api::identity::SignIn>({"director", "Nube.Roja.99"});
}

TEST_CASE("Who has a link sets his new password before everybody else [R35]", "[R35]") {
    World world;
    for (int i = 0; i < 12; ++i) world.visitor_from("10.0.0.9").refused<api::identity::SignIn>({"nadie01", "equivocada"});
    world.visitor_from("10.0.0.9").must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    world.visitor_from("10.0.0.9").must<api::identity::ResetPassword>({token_of(world.mails().back()), "Otra.Lluvia.77"});
    CHECK(world.passwords.last_precedence == services::Precedence::known);
}

TEST_CASE("A new password whose answer was lost is set once, and told of under the same key [R3]", "[R3]") {
    World world;
    const std::string key = "0190163d-8694-739b-aea5-966c26f8ad91";
    SECTION("by the link") {
        world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
        const auto token = token_of(world.mails().back());
        world.visitor().must<api::identity::ResetPassword>({token, "Otra.Lluvia.77"}, key);
        world.visitor().must<api::identity::ResetPassword>({token, "Otra.Lluvia.77"}, key);
        CHECK(world.visitor().refused<api::identity::ResetPassword>({token, "Otra.Lluvia.77"}).message ==
              words::reset_link_invalid);
    }
    SECTION("while signed in") {
        auto director = world.director();
        director.must<api::identity::ChangePassword>({test::password, "Otra.Lluvia.77"}, key);
        director.must<api::identity::ChangePassword>({test::password, "Otra.Lluvia.77"}, key);
    }
    CHECK(world.mails().back().subject == words::mail_password_changed_subject);
    const auto told = [&] {
        int mails = 0;
        for (const auto& mail : world.mails()) mails += mail.subject == words::mail_password_changed_subject ? 1 : 0;
        return mails;
    };
    CHECK(told() == 1);
    auto visitor = world.visitor();
    visitor.must<api::identity::SignIn>({"director", "Otra.Lluvia.77"});
}
