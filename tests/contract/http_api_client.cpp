// What HttpApi asks of the network and how it reads the answers, against a network made of a list.

#include <catch2/catch.hpp>

#include <map>
#include <optional>

#include "app/client/http_api.hpp"
#include "shared/api/api.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/text/shared.hpp"

namespace {

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
    client::HttpApi api{transport, "7f3a-12"};
    std::optional<base::Result<std::string>> reply;

    api::Reply keep() {
        return [this](base::Result<std::string> result) { reply.emplace(std::move(result)); };
    }
    /// The error that a response turns into.
    base::Error error_of(platform::HttpResponse response) {
        api.send("/api/x", "{}", "", keep());
        transport.calls.back().done(std::move(response));
        api.poll();
        return reply.value().error();
    }
};

}  // namespace

TEST_CASE("The server's time goes on from what its last answer said, whatever the machine's own clock does [R34]", "[R34]") {
    ListedTransport transport;
    base::Instant elapsed = 5000;
    client::HttpApi api(transport, "7f3a-12", [&] { return elapsed; });
    CHECK(api.server_time() == 0);
    const auto answer = [&](platform::HttpResponse response) {
        api.send("/api/x", "{}", "", [](base::Result<std::string>) {});
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
    asked.api.send("/api/identity/sign-in", R"({"user":"ñ"})", "0190163d-8694-739b-aea5-966c26f8ad91", asked.keep());

    const auto& request = asked.transport.calls.at(0).request;
    CHECK(request.method == "POST");
    CHECK(request.path == "/api/identity/sign-in");
    CHECK(request.body == R"({"user":"ñ"})");
    CHECK(asked.transport.header("Content-Type") == "application/json");
    CHECK(asked.transport.header("X-Requested-By") == "prestaciones");
    CHECK(asked.transport.header("X-Build") == "7f3a-12");
    CHECK(asked.transport.header("Idempotency-Key") == "0190163d-8694-739b-aea5-966c26f8ad91");
}

TEST_CASE("Without a key there is no idempotency header") {
    Asked asked;
    asked.api.send("/api/x", "{}", "", asked.keep());
    CHECK(asked.transport.header("Idempotency-Key").empty());
}

TEST_CASE("An answer is given in poll, never before") {
    Asked asked;
    asked.api.send("/api/x", "{}", "", asked.keep());
    asked.transport.calls.at(0).done({.status = 200, .body = R"({"folio":"1"})"});
    CHECK_FALSE(asked.reply.has_value());
    asked.api.poll();
    CHECK(asked.reply.value().value() == R"({"folio":"1"})");
}

TEST_CASE("A question asked while an answer is read waits for the next poll") {
    Asked asked;
    int answers = 0;
    asked.api.link("/api/document", "{}", [&](base::Result<std::string>) {
        ++answers;
        asked.api.link("/api/document", "{}", [&](base::Result<std::string>) { ++answers; });
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
    CHECK(asked.transport.header("Content-Type") == "application/pdf");
    CHECK(asked.transport.header("X-Requested-By") == "prestaciones");

    asked.transport.calls.at(0).progress(40, 100);
    CHECK(shown == 0);
    asked.api.poll();
    CHECK(shown == 40);

    asked.api.cancel(call);
    asked.api.poll();
    CHECK(asked.reply.value().error().message.empty());
}

TEST_CASE("A document is an address with the texts of its request") {
    Asked asked;
    asked.api.link("/api/cases/receipt", R"({"folio":"20250611082","unidad":"HGZ 1 & Ñ","copies":2})", asked.keep());
    CHECK_FALSE(asked.reply.has_value());
    asked.api.poll();
    CHECK(asked.reply.value().value() == "/api/cases/receipt?folio=20250611082&unidad=HGZ%201%20%26%20%C3%91");
    CHECK(asked.transport.calls.empty());
}

TEST_CASE("An answer that comes after the Api is gone is dropped") {
    ListedTransport transport;
    bool answered = false;
    {
        client::HttpApi api(transport, "1");
        api.send("/api/x", "{}", "", [&](base::Result<std::string>) { answered = true; });
    }
    transport.calls.at(0).done({.status = 200, .body = "{}"});
    CHECK_FALSE(answered);
}
