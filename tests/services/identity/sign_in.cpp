// Sessions and sign-in; who waits after wrong passwords.

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/core/short_memory.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/text/identity/passwords.hpp"
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

TEST_CASE("A session ends after thirty idle minutes, twelve hours, or on leaving [A2.6]", "[A2.6]") {
    World world;
    SECTION("idle") {
        auto director = world.director();
        world.clock.pass(29 * base::minute_ms);
        director.must<api::cases::ListDrafts>({});
        world.clock.pass(31 * base::minute_ms);
        CHECK(director.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    }
    SECTION("twelve hours") {
        auto director = world.director();
        for (int i = 0; i < 36; ++i) {
            world.clock.pass(20 * base::minute_ms);
            if (i < 35) director.must<api::cases::ListDrafts>({});
        }
        CHECK(director.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    }
    SECTION("on leaving") {
        auto director = world.director();
        const auto before = director;
        director.must<api::identity::SignOut>({});
        auto thief = before;
        CHECK(thief.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    }
}

TEST_CASE("Wrong passwords make the next try wait, and the wait passes") {
    World world;
    for (int i = 0; i < 6; ++i) world.visitor().refused<api::identity::SignIn>({"director", "equivocada"});
    CHECK(world.visitor().refused<api::identity::SignIn>({"director", "Lluvia.Verde.8"}).kind == base::ErrorKind::too_many);
    world.clock.pass(base::minute_ms);
    auto visitor = world.visitor();
    visitor.must<api::identity::SignIn>({"director", "Lluvia.Verde.8"});
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
        if (!route.access.admits(domain::identity::Role::evaluador)) CHECK(kind_of(evaluator) == base::ErrorKind::not_allowed);
    }
}

TEST_CASE("Sign-in tells apart wrong, pending and suspended, and the state only to who knows the password [A2.5]", "[A2.5]") {
    World world;
    world.visitor().must<api::identity::Register>(newcomer());
    const auto state = [&](const std::string& name) {
        world.tamper("UPDATE account SET state = '" + name + "' WHERE user_name = 'nuevo01'");
    };
    const auto right = [&] { return world.visitor().refused<api::identity::SignIn>({"nuevo01", "Ventana.Azul.7"}); };
    const auto wrong = [&] { return world.visitor().refused<api::identity::SignIn>({"nuevo01", "Ventana.Azul.8"}); };

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
    CHECK(world.visitor().refused<api::identity::SignIn>({"nadie01", "Ventana.Azul.7"}).message == words::wrong_credentials);

    const auto empty = world.visitor().refused<api::identity::SignIn>({" ", ""});
    CHECK(message_of(empty, "user_name") == words::user_name_required);
    CHECK(message_of(empty, "password") == words::password_required);
}

TEST_CASE("Signing in shows who one is and where; signing out forgets it [A2.4] [A2.6]", "[A2.4][A2.6]") {
    World world;
    auto visitor = world.visitor();
    CHECK_FALSE(visitor.must<api::identity::WhoAmI>({}).signed_in);
    const auto me = visitor.must<api::identity::SignIn>({" Director ", test::password});
    CHECK(me.user_name == "director");
    CHECK(me.role == domain::identity::Role::solicitante);
    CHECK(me.entity == "Aguascalientes");
    CHECK_FALSE(me.unit.empty());
    CHECK(visitor.must<api::identity::WhoAmI>({}).account_id == me.account_id);
    visitor.must<api::identity::SignOut>({});
    CHECK_FALSE(visitor.must<api::identity::WhoAmI>({}).signed_in);
    visitor.must<api::identity::SignOut>({});  // twice does no harm
    auto umae = world.director_of_umae();
    const auto other = umae.must<api::identity::WhoAmI>({});
    CHECK(other.entity_id == "umae-20EA340000");
    CHECK_FALSE(other.unit.empty());
}

TEST_CASE("Signing in again gives a new session and ends the one before", "[A2.6]") {
    World world;
    auto director = world.director();
    auto before = director;
    director.must<api::identity::SignIn>({"director", test::password});
    CHECK(before.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    director.must<api::cases::ListDrafts>({});
    auto elsewhere = world.director();  // another device is another session
    director.must<api::cases::ListDrafts>({});
    elsewhere.must<api::cases::ListDrafts>({});
}

TEST_CASE("The right password makes earlier wrong ones forgotten, and the wait grows with each [A2.5]", "[A2.5]") {
    World world;
    const auto wrong = [&] { return world.visitor().refused<api::identity::SignIn>({"director", "equivocada"}); };
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

TEST_CASE("Who guesses many passwords at once waits, too [A2.5]", "[A2.5]") {
    World world;
    const auto wrong = [&] { return world.visitor().refused<api::identity::SignIn>({"director", "equivocada"}); };
    for (int i = 0; i < 4; ++i) wrong();
    world.passwords.meanwhile = wrong;  // the fifth, while the right one is being compared
    CHECK(world.visitor().refused<api::identity::SignIn>({"director", test::password}).message == words::wait_before_sign_in(1));
    CHECK(world.audit_events().back().result == "too_many");
    CHECK(world.audit_events().back().object == "account:account-director");
}

TEST_CASE("A name that nobody has waits like any other: waiting does not tell which names exist [A2.5]", "[A2.5]") {
    World world;
    const auto answers = [&](const std::string& user_name) {
        std::vector<std::string> messages;
        for (int i = 0; i < 8; ++i) {
            messages.push_back(world.visitor().refused<api::identity::SignIn>({user_name, "equivocada"}).message);
        }
        world.clock.pass(base::minute_ms);
        messages.push_back(world.visitor().refused<api::identity::SignIn>({user_name, "equivocada"}).message);
        return messages;
    };
    const auto known = answers("director");
    CHECK(known.at(5) == words::wait_before_sign_in(1));
    CHECK(answers("nadie01") == known);
    CHECK(answers(" OTRO-NADIE ") == known);
    world.director();
}

TEST_CASE("Wrong passwords make only those wait who typed them: the owner elsewhere is not kept out [R35]", "[R35]") {
    World world;
    for (const auto& stranger : {"10.0.0.66", "10.0.0.67", "10.0.0.68", "10.0.0.69"}) {
        for (int i = 0; i < 40; ++i) {
            auto visitor = world.visitor_from(stranger);
            const auto refusal = visitor.refused<api::identity::SignIn>({"director", "equivocada"});
            CHECK((refusal.kind == base::ErrorKind::not_signed_in || refusal.kind == base::ErrorKind::too_many));
            if (i % 10 == 0) world.clock.pass(base::hour_ms / 2);  // with patience
        }
        auto stopped = world.visitor_from(stranger);
        CHECK(stopped.refused<api::identity::SignIn>({"director", test::password}).kind == base::ErrorKind::too_many);
        auto owner = world.visitor_from("10.0.0.77");
        owner.must<api::identity::SignIn>({"director", test::password});
    }
}

TEST_CASE("A browser that one signed in with before is not made to wait for others of the same network [R35]", "[R35]") {
    World world;
    auto owner = world.visitor_from("10.0.0.1");
    owner.must<api::identity::SignIn>({"director", test::password});
    owner.must<api::identity::SignOut>({});
    for (int i = 0; i < 6; ++i) world.visitor_from("10.0.0.1").refused<api::identity::SignIn>({"director", "equivocada"});
    SECTION("a new one waits, that one does not") {
        CHECK(world.visitor_from("10.0.0.1").refused<api::identity::SignIn>({"director", test::password}).kind ==
              base::ErrorKind::too_many);
        owner.must<api::identity::SignIn>({"director", test::password});
        CHECK(world.passwords.last_precedence == services::Precedence::known);
        owner.must<api::identity::ChangePassword>({test::password, "Nube.Roja.99"});
    }
    SECTION("its own wrong passwords make it wait") {
        for (int i = 0; i < 5; ++i) owner.refused<api::identity::SignIn>({"director", "equivocada"});
        CHECK(owner.refused<api::identity::SignIn>({"director", test::password}).kind == base::ErrorKind::too_many);
    }
    SECTION("its mark is of the accounts that signed in there, and opens nothing") {
        for (int i = 0; i < 6; ++i) world.visitor_from("10.0.0.1").refused<api::identity::SignIn>({"otro001", "equivocada"});
        CHECK(owner.refused<api::identity::SignIn>({"otro001", test::password}).kind == base::ErrorKind::too_many);
        CHECK_FALSE(owner.must<api::identity::WhoAmI>({}).signed_in);
        world.clock.pass(base::minute_ms);
        owner.must<api::identity::SignIn>({"otro001", test::password});
        for (int i = 0; i < 7; ++i) world.visitor_from("10.0.0.1").refused<api::identity::SignIn>({"otro001", "equivocada"});
        owner.must<api::identity::SignIn>({"otro001", test::password});
        owner.must<api::identity::SignIn>({"director", test::password});
    }
    SECTION("a made-up mark is none") {
        for (const std::string mark : {"x", "", "0190163d8694"}) {
            const services::Caller stranger{{}, "10.0.0.1", "test", "10.0.0.1", {mark}};
            const auto body = api::encode(api::identity::SignIn::Request{"director", test::password});
            CHECK(world.dispatcher().handle(stranger, api::identity::SignIn::path, body).reply.error().kind ==
                  base::ErrorKind::too_many);
        }
    }
}

TEST_CASE("Names that nobody has and networks of many wrong tries stand last where passwords wait [R35]", "[R35]") {
    using services::Precedence;
    World world;
    const auto place_of = [&](const std::string& network, const std::string& user_name, const std::string& typed) {
        auto visitor = world.visitor_from(network);
        static_cast<void>(
            visitor.ask(api::identity::SignIn::path, api::encode(api::identity::SignIn::Request{user_name, typed})));
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

TEST_CASE("A clock that is set neither lengthens a wait nor a link's life [R34]", "[R34]") {
    const auto set_by = GENERATE(-400 * base::day_ms, -base::day_ms, -base::hour_ms, -5 * base::minute_ms);
    CAPTURE(set_by);
    World world;
    SECTION("a wait after wrong passwords is as long as it was said to be") {
        for (int i = 0; i < 5; ++i) world.visitor().refused<api::identity::SignIn>({"director", "equivocada"});
        world.clock.set(world.clock.now() + set_by);
        CHECK(world.visitor().refused<api::identity::SignIn>({"director", test::password}).message ==
              words::wait_before_sign_in(1));
        world.clock.pass(base::second_ms);
        world.director();
    }
    SECTION("a link dies after ten minutes") {
        world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
        const auto token = token_of(world.mails().back());
        world.clock.pass(6 * base::minute_ms);
        world.clock.set(world.clock.now() + set_by);
        world.clock.pass(5 * base::minute_ms);
        CHECK(world.visitor().refused<api::identity::ResetPassword>({token, "Otra.Lluvia.77"}).message ==
              words::reset_link_invalid);
    }
    SECTION("a link of the future is none, after a new start, too") {
        world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
        const auto token = token_of(world.mails().back());
        world.clock.set(world.clock.now() + set_by);
        auto ports = world.dispatcher().ports();
        ports.memory = std::make_shared<services::ShortMemory>();
        services::Dispatcher restarted(world.database(), ports);
        services::add_routes(restarted);
        const auto body = api::encode(api::identity::ResetPassword::Request{token, "Otra.Lluvia.77"});
        const auto answer = restarted.handle({{}, "test", "test"}, api::identity::ResetPassword::path, body);
        REQUIRE_FALSE(answer.reply);
        CHECK(answer.reply.error().message == words::reset_link_invalid);
    }
    SECTION("three links an hour are three an hour") {
        for (int i = 0; i < 3; ++i) world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
        world.clock.set(world.clock.now() + set_by - base::minute_ms);
        const auto before = world.mails().size();
        world.clock.pass(base::second_ms);
        world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
        CHECK(world.mails().size() == before + 1);  // nobody waits longer for one
    }
    SECTION("a session is no longer than twelve hours for it") {
        auto director = world.director();
        world.clock.set(world.clock.now() + set_by);
        director.must<api::cases::ListDrafts>({});
        for (int i = 0; i < 36; ++i) {
            world.clock.pass(20 * base::minute_ms);
            if (i < 35) director.must<api::cases::ListDrafts>({});
        }
        CHECK(director.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    }
    SECTION("a session goes on") {
        auto director = world.director();
        world.clock.set(world.clock.now() + set_by);
        director.must<api::cases::ListDrafts>({});
        world.clock.pass(31 * base::minute_ms);
        CHECK(director.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    }
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
    secrets = {newcomer().password, "Otra.Lluvia.77", "Nube.Roja.99", test::password, "Clave.En.Lugar.De.Usuario.7"};
    keyed(world.visitor(), api::identity::Register::path, api::encode(newcomer()));
    world.visitor().must<api::identity::RequestRecovery>({"director@imss.gob.mx"});
    const auto token = token_of(world.mails().back());
    keyed(world.visitor(), api::identity::ResetPassword::path,
          api::encode(api::identity::ResetPassword::Request{token, "Otra.Lluvia.77"}));
    keyed(world.other_director(), api::identity::ChangePassword::path,
          api::encode(api::identity::ChangePassword::Request{test::password, "Nube.Roja.99"}));
    keyed(world.visitor(), api::identity::SignIn::path, api::encode(api::identity::SignIn::Request{"otro001", "Nube.Roja.99"}));
    // Typed into the wrong field.
    for (const auto& network : {"", "10.0.0.1"}) {
        keyed(world.visitor_from(network), api::identity::SignIn::path,
              api::encode(api::identity::SignIn::Request{"Clave.En.Lugar.De.Usuario.7", "director"}));
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
