// More people than the server can see to at once: the page waits its turn and says so, nobody presses again (R35).

#include <catch2/catch.hpp>

#include <functional>
#include <optional>

#include "app/turn_api.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/text/app.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/program.hpp"

using test::Program;
using test::World;

namespace {

const base::Error busy{base::ErrorKind::unavailable, text::server::busy.words(), {}, {}};

const api::Facts* const doors[] = {&api::facts_of<api::identity::SignIn>, &api::facts_of<api::identity::Register>,
                                   &api::facts_of<api::identity::ResetPassword>, &api::facts_of<api::identity::ChangePassword>};

/// Answers what it is told to, in the next poll.
struct Server final : api::Api {
    void send(api::Question, api::Reply reply) override {
        ++asked;
        later.push_back([reply = std::move(reply), answer = says] { reply(answer); });
    }
    std::uint32_t upload(std::string, const base::ChosenFile&, api::Progress, api::Reply) override { return 0; }
    void cancel(std::uint32_t) override {}
    void link(api::Question, api::Reply) override {}
    void poll() override {
        for (const auto& run : std::exchange(later, {})) run();
    }
    base::Instant server_time() const override { return 0; }

    base::Result<std::string> says = busy;
    int asked = 0;
    std::vector<std::function<void()>> later{};
};

struct Way {
    test::SetClock clock;
    test::MemoryPlatform platform{clock, "sanece/login"};
    Server server;
    app::TurnApi api{server, platform};
    std::optional<base::Result<std::string>> answer{};

    void ask(const api::Facts& endpoint) {
        answer.reset();
        api.send({&endpoint, "{}", {}}, [this](base::Result<std::string> given) { answer = std::move(given); });
        settle();
    }
    void settle() {
        for (int i = 0; i < 4; ++i) api.poll();
    }
    /// In steps, as frames are drawn.
    void pass(base::Instant milliseconds) {
        for (base::Instant passed = 0; passed < milliseconds; passed += base::second_ms) {
            clock.pass(base::second_ms);
            settle();
        }
    }
};

}  // namespace

TEST_CASE("Where passwords are hashed, who is turned away is asked for again until his turn has come [R35]", "[R35]") {
    for (const auto* door : doors) {
        CAPTURE(door->path);
        Way way;
        way.ask(*door);
        CHECK_FALSE(way.answer);
        way.pass(30 * base::second_ms);
        CHECK_FALSE(way.answer);
        CHECK(way.server.asked > 5);
        CHECK(way.server.asked < 20);  // kindly
        way.server.says = std::string("its turn");
        way.pass(5 * base::second_ms);
        REQUIRE(way.answer);
        CHECK(way.answer->value() == "its turn");
        const auto asked = way.server.asked;
        way.pass(base::minute_ms);
        CHECK(way.server.asked == asked);
        CHECK_FALSE(way.api.in_line());
    }
}

TEST_CASE("Nobody waits for a turn for ever, and then learns why [R35]", "[R35]") {
    for (const auto* door : doors) {
        CAPTURE(door->path);
        Way way;
        way.ask(*door);
        way.pass(3 * base::minute_ms);
        REQUIRE(way.answer);
        CHECK(way.answer->error().message == busy.message);
        CHECK_FALSE(way.api.in_line());
    }
}

TEST_CASE("Only the server's own word that it has no time is waited for, and only there [R35]", "[R35]") {
    for (const auto& [kind, name] : enum_names(base::ErrorKind{})) {
        for (const std::string detail : {"", "no_answer", "<html>"}) {
            if (kind == base::ErrorKind::unavailable && detail.empty()) continue;
            CAPTURE(name, detail);
            Way way;
            way.server.says = base::Error{kind, "words", {}, detail};
            way.ask(api::facts_of<api::identity::SignIn>);
            CHECK(way.answer);
            CHECK(way.server.asked == 1);
        }
    }
    for (const auto* door : {&api::facts_of<api::identity::WhoAmI>, &api::facts_of<api::cases::SaveDraft>,
                             &api::facts_of<api::cases::SendCase>, &api::facts_of<api::identity::RequestRecovery>}) {
        Way way;
        way.ask(*door);
        CHECK(way.answer);
    }
}

TEST_CASE("Who asks anew has given up what he asked before [R35]", "[R35]") {
    Way way;
    bool first_answered = false;
    way.api.send({&api::facts_of<api::identity::SignIn>, "{}", {}},
                 [&](const base::Result<std::string>&) { first_answered = true; });
    way.settle();
    way.server.says = std::string("its turn");
    way.ask(api::facts_of<api::identity::SignIn>);
    CHECK(way.answer);
    way.pass(3 * base::minute_ms);
    CHECK_FALSE(first_answered);
    CHECK(way.server.asked == 2);
}

TEST_CASE("Who signs in while many do is told that the page waits, and gets in without pressing again [R35]", "[R35]") {
    World world;
    Program program(world);
    auto& screen = program.screen;
    program.network.refuse(api::identity::SignIn::path, busy);
    screen.type("Usuario", "director");
    screen.type("Contraseña", test::password);
    program.click("Ingresar");
    CHECK_FALSE(screen.shows(text::app::in_line.view()));
    program.pass(2 * base::second_ms);
    CHECK_FALSE(screen.shows(busy.message));
    program.pass(3 * base::second_ms);
    CHECK(screen.shows(text::app::in_line.view()));
    CHECK_FALSE(screen.shows(busy.message));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.network.let_through(api::identity::SignIn::path);
    program.pass(5 * base::second_ms);
    CHECK_FALSE(screen.shows(text::app::in_line.view()));
    CHECK(program.address() == "sanece/inicio");
}
