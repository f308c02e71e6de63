// What HttpApi asks of the network and how it reads the answers, against a network made of a list.

#include <catch2/catch.hpp>

#include <map>
#include <optional>

#include "app/client/http_api.hpp"
#include "shared/api/api.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/api/query.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/text/shared.hpp"

namespace {

struct Plain {
    static constexpr std::string_view path = "/api/x";
    static constexpr std::string_view summary = "x";
    static constexpr api::Access access = api::Access::anyone();
    static constexpr api::Effect effect = api::Effect::writes;
    using Request = api::Nothing;
    using Response = api::Nothing;
};

enum class Way { ida, vuelta };

constexpr auto enum_names(Way) {
    using namespace std::string_view_literals;
    return base::EnumTable<Way, 2>{{{Way::ida, "ida"sv}, {Way::vuelta, "vuelta"sv}}};
}

struct Sheet {
    static constexpr std::string_view path = "/api/sheet";
    static constexpr std::string_view summary = "x";
    static constexpr std::string_view mime = "text/plain";
    static constexpr api::Access access = api::Access::anyone();
    static constexpr api::Effect effect = api::Effect::reads;
    struct Request {
        std::string unit{};
        int copies = 1;
        bool mine = false;
        std::vector<Way> ways{};
        Way way = Way::ida;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::unit, &T::copies, &T::mine, &T::ways, &T::way>();
        }
    };
};

/// Keeps what was asked; the test answers when it likes.
class ListedTransport final : public platform::Transport {
public:
    struct Call {
        platform::HttpRequest request;
        platform::Done done;
        platform::Progress progress;
    };

    std::uint32_t start(platform::HttpRequest request, platform::Done done, platform::Progress progress) override {
        calls.push_back({std::move(request), std::move(done), std::move(progress)});
        return static_cast<std::uint32_t>(calls.size());
    }
    void cancel(std::uint32_t call) override { calls.at(call - 1).done({.status = 0, .body = {}, .cancelled = true}); }

    std::string header(std::string_view name) const {
        for (const auto& [each, value] : calls.back().request.headers) {
            if (each == name) return value;
        }
        return {};
    }

    std::vector<Call> calls;
};

struct Asked {
    ListedTransport transport;
    client::HttpApi api{transport};
    std::optional<base::Result<std::string>> reply;

    api::Reply keep() {
        return [this](base::Result<std::string> result) { reply.emplace(std::move(result)); };
    }
    /// The error that a response turns into.
    base::Error error_of(platform::HttpResponse response) {
        api.send({&api::facts_of<Plain>, "{}", {}}, keep());
        transport.calls.back().done(std::move(response));
        api.poll();
        return reply.value().error();
    }
};

}  // namespace

TEST_CASE("The server's time goes on from what its last answer said, whatever the machine's own clock does [R34]", "[R34]") {
    ListedTransport transport;
    base::Instant elapsed = 5000;
    client::HttpApi api(transport, [&] { return elapsed; });
    CHECK(api.server_time() == 0);
    const auto answer = [&](platform::HttpResponse response) {
        api.send({&api::facts_of<Plain>, "{}", {}}, [](base::Result<std::string>) {});
        transport.calls.back().done(std::move(response));
        api.poll();
    };
    answer({.status = 200, .body = "{}", .server_time = 1'753'309'620'000});
    CHECK(api.server_time() == 1'753'309'620'000);
    elapsed += 1500;
    CHECK(api.server_time() == 1'753'309'621'500);
    answer({});  // nobody answered
    CHECK(api.server_time() == 1'753'309'621'500);
    answer({.status = 401, .body = "{}", .server_time = 1'753'300'000'000});  // the server's was set back
    CHECK(api.server_time() == 1'753'300'000'000);
}

TEST_CASE("A question is a POST of JSON with the marks the server asks for") {
    Asked asked;
    asked.api.send({&api::facts_of<api::identity::SignIn>, R"({"user":"ñ"})", "0190163d-8694-739b-aea5-966c26f8ad91"},
                   asked.keep());

    const auto& request = asked.transport.calls.at(0).request;
    CHECK(request.method == "POST");
    CHECK(request.path == "/api/identity/sign-in");
    CHECK(request.body == R"({"user":"ñ"})");
    CHECK(asked.transport.header("Content-Type") == "application/json");
    CHECK(asked.transport.header("X-Requested-By") == "prestaciones");
    CHECK(asked.transport.header("X-Build") == api::build_of(api::facts_of<api::identity::SignIn>));
    CHECK(asked.transport.header("Idempotency-Key") == "0190163d-8694-739b-aea5-966c26f8ad91");
}

TEST_CASE("A question says whose page it is of, and so does the file that follows it") {
    Asked asked;
    asked.api.send({&api::facts_of<Plain>, "{}", {}}, asked.keep());
    CHECK(asked.transport.header("X-Place").empty());
    asked.api.send({&api::facts_of<Plain>, "{}", {}, "account-1/delegation-1"}, asked.keep());
    CHECK(asked.transport.header("X-Place") == "account-1/delegation-1");
    asked.api.upload("0190163d", {.handle = 7, .name = "acta.pdf", .size_bytes = 100}, {}, asked.keep());
    CHECK(asked.transport.header("X-Place") == "account-1/delegation-1");
}

TEST_CASE("Without a key there is no idempotency header") {
    Asked asked;
    asked.api.send({&api::facts_of<Plain>, "{}", {}}, asked.keep());
    CHECK(asked.transport.header("Idempotency-Key").empty());
}

TEST_CASE("An answer is given in poll, never before") {
    Asked asked;
    asked.api.send({&api::facts_of<Plain>, "{}", {}}, asked.keep());
    asked.transport.calls.at(0).done({.status = 200, .body = R"({"folio":"1"})"});
    CHECK_FALSE(asked.reply.has_value());
    asked.api.poll();
    CHECK(asked.reply.value().value() == R"({"folio":"1"})");
}

TEST_CASE("A question asked while an answer is read waits for the next poll") {
    Asked asked;
    int answers = 0;
    asked.api.link({&api::facts_of<Sheet>, "{}", {}}, [&](base::Result<std::string>) {
        ++answers;
        asked.api.link({&api::facts_of<Sheet>, "{}", {}}, [&](base::Result<std::string>) { ++answers; });
    });
    asked.api.poll();
    CHECK(answers == 1);
    asked.api.poll();
    CHECK(answers == 2);
}

TEST_CASE("A refusal keeps the kind, the words and the fields the server gave") {
    Asked asked;
    const base::Error sent{base::ErrorKind::invalid_input, "Revise", {{"nss", "Diez dígitos"}}, "secret"};
    const auto error = asked.error_of({.status = 422, .body = api::encode_error(sent)});
    CHECK(error.kind == base::ErrorKind::invalid_input);
    CHECK(error.message == "Revise");
    CHECK(error.fields == sent.fields);
    CHECK(error.detail.empty());
}

TEST_CASE("What is no answer of the server says that the server cannot be reached") {
    Asked asked;
    const auto response = GENERATE(platform::HttpResponse{.status = 0, .body = {}, .cancelled = false},
                                   platform::HttpResponse{.status = 502, .body = "<html>Bad gateway</html>", .cancelled = false});
    const auto error = asked.error_of(response);
    CHECK(error.kind == base::ErrorKind::unavailable);
    CHECK(error.message == text::shared::server_unreachable);
}

TEST_CASE("A server of another build makes the program outdated") {
    Asked asked;
    const auto error = asked.error_of({.status = 426, .body = "anything"});
    CHECK(error.kind == base::ErrorKind::outdated);
    CHECK(error.message == text::shared::outdated);
}

TEST_CASE("A file that is no longer what was chosen is chosen again, not sent again [K4]", "[K4]") {
    Asked asked;
    const auto error = asked.error_of({.status = platform::file_changed_status, .body = {}});
    CHECK(error.kind == base::ErrorKind::invalid_input);
    CHECK(error.message == text::shared::file_changed);
}

TEST_CASE("A file is sent as it is, reports its progress and can be cancelled") {
    Asked asked;
    std::uint64_t shown = 0;
    const auto call = asked.api.upload(
        "0190163d", {.handle = 7, .name = "acta.pdf", .size_bytes = 100},
        [&](std::uint64_t sent, std::uint64_t) { shown = sent; }, asked.keep());
    const auto& request = asked.transport.calls.at(0).request;
    CHECK(request.method == "PUT");
    CHECK(request.path == "/api/uploads/0190163d");
    CHECK(request.file == 7);
    CHECK(request.body.empty());
    CHECK(asked.transport.header("Content-Type") == "application/octet-stream");
    CHECK(asked.transport.header("X-Requested-By") == "prestaciones");

    asked.transport.calls.at(0).progress(40, 100);
    CHECK(shown == 0);
    asked.api.poll();
    CHECK(shown == 40);

    asked.api.cancel(call);
    asked.api.poll();
    CHECK(asked.reply.value().error().message.empty());
}

TEST_CASE("A document is an address with its whole request, which the server reads back") {
    Asked asked;
    const std::string body = api::encode(Sheet::Request{"HGZ 1 & Ñ", -2147483648, true, {Way::vuelta, Way::ida}, Way::vuelta});
    asked.api.link({&api::facts_of<Sheet>, body, {}}, asked.keep());
    CHECK_FALSE(asked.reply.has_value());
    asked.api.poll();
    CHECK(asked.reply.value().value() ==
          "/api/sheet?unit=HGZ%201%20%26%20%C3%91&copies=-2147483648&mine=true&ways=%5B%22vuelta%22%2C%22ida%22%5D&way=vuelta");
    CHECK(asked.transport.calls.empty());
    const std::vector<std::pair<std::string, std::string>> query{{"unit", "HGZ 1 & Ñ"}, {"copies", "-2147483648"},
                                                                 {"mine", "true"},      {"ways", R"(["vuelta","ida"])"},
                                                                 {"way", "vuelta"},     {"of_another_build", "1"}};
    const auto read = api::decode<Sheet::Request>(api::body_of(api::facts_of<Sheet>, query).value());
    CHECK(api::encode(read.value()) == body);
}

TEST_CASE("A link to a document with a value of the wrong type names its field") {
    for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{{"copies", "dos"},
                                                                                      {"copies", "2147483648"},
                                                                                      {"copies", "1.5"},
                                                                                      {"mine", "quizá"},
                                                                                      {"ways", "ida"},
                                                                                      {"ways", "[\"arriba\"]"},
                                                                                      {"way", "arriba"}}) {
        CAPTURE(name, value);
        const auto refused = [&, name = name, value = value]() -> base::Result<void> {
            const auto body = TRY(api::body_of(api::facts_of<Sheet>, {{name, value}}));
            TRY(api::decode<Sheet::Request>(body));
            return base::done();
        }();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == base::ErrorKind::invalid_input);
        CHECK(refused.error().fields.at(0).field.substr(0, name.size()) == name);
    }
}

namespace {

/// Endpoints that differ from Sheet in one thing.
struct Reworded : Sheet {
    static constexpr std::string_view summary = "other words";
    static constexpr api::Access access = api::Access::signed_in();
};
struct Moved : Sheet {
    static constexpr std::string_view path = "/api/sheets";
};
struct Writing : Sheet {
    static constexpr api::Effect effect = api::Effect::writes;
};
struct Shorter : Sheet {
    struct Request {
        std::string unit{};
        int copies = 1;
        bool mine = false;
        std::vector<Way> ways{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::unit, &T::copies, &T::mine, &T::ways>();
        }
    };
};
struct Retyped : Sheet {
    struct Request {
        std::string unit{}, copies{};
        bool mine = false;
        std::vector<Way> ways{};
        Way way = Way::ida;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::unit, &T::copies, &T::mine, &T::ways, &T::way>();
        }
    };
};

enum class LongerWay { ida, vuelta, rodeo };

constexpr auto enum_names(LongerWay) {
    using namespace std::string_view_literals;
    return base::EnumTable<LongerWay, 3>{
        {{LongerWay::ida, "ida"sv}, {LongerWay::vuelta, "vuelta"sv}, {LongerWay::rodeo, "rodeo"sv}}};
}

struct Renamed : Sheet {
    struct Request {
        std::string unit{};
        int copies = 1;
        bool mine = false;
        std::vector<Way> ways{};
        LongerWay way = LongerWay::ida;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::unit, &T::copies, &T::mine, &T::ways, &T::way>();
        }
    };
};

}  // namespace

TEST_CASE("Page and server of two builds understand each other where nothing but words has changed") {
    const auto build = api::build_of(api::facts_of<Sheet>);
    CHECK(build.size() == 16);
    CHECK(api::build_of(api::facts_of<Reworded>) == build);
    CHECK(api::build_of(api::facts_of<Moved>) != build);
    CHECK(api::build_of(api::facts_of<Writing>) != build);
    CHECK(api::build_of(api::facts_of<Shorter>) != build);
    CHECK(api::build_of(api::facts_of<Retyped>) != build);
    CHECK(api::build_of(api::facts_of<Renamed>) != build);
}

TEST_CASE("An answer that comes after the Api is gone is dropped") {
    ListedTransport transport;
    bool answered = false;
    {
        client::HttpApi api(transport);
        api.send({&api::facts_of<Plain>, "{}", {}}, [&](base::Result<std::string>) { answered = true; });
    }
    transport.calls.at(0).done({.status = 200, .body = "{}"});
    CHECK_FALSE(answered);
}
