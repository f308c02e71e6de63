#include "tests/contract/doors.hpp"

#include <httplib.h>

#include <cstdlib>
#include <thread>
#include <utility>
#include <vector>

#include "app/client/http_api.hpp"
#include "server/http/http_server.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/services/near/in_process_api.hpp"

namespace contract_tests {
namespace {

/// Asks at once and answers in poll; keeps cookies as a browser does.
class BlockingTransport final : public platform::Transport {
public:
    BlockingTransport(int port, const Chosen& chosen) : client_("127.0.0.1", port), chosen_(chosen) {}

    std::uint32_t start(platform::HttpRequest request, platform::Done done, platform::Progress) override {
        httplib::Request question;
        question.method = request.method;
        question.path = request.path;
        for (const auto& [name, value] : request.headers) question.headers.emplace(name, value);
        question.headers.merge(cookies());
        question.body = request.file ? chosen_.at(request.file) : request.body;
        const auto answer = client_.send(question);
        REQUIRE(answer);
        const auto [first, last] = answer->headers.equal_range("Set-Cookie");
        for (auto each = first; each != last; ++each) {
            const auto& set = each->second;
            const auto name = set.substr(0, set.find('='));
            cookies_.erase(name);
            if (set.find("Max-Age=0") == std::string::npos) cookies_.emplace(name, set.substr(0, set.find(';')));
        }
        const auto server_time = std::atoll(answer->get_header_value("Server-Time").c_str());
        arrived_.push_back([done = std::move(done), status = answer->status, body = answer->body, server_time] {
            done({.status = status, .body = body, .server_time = server_time});
        });
        return ++calls_;
    }
    void cancel(std::uint32_t) override {}
    void poll() override {
        for (auto& each : std::exchange(arrived_, {})) each();
    }
    httplib::Result get(const std::string& href) { return client_.Get(href, cookies()); }

private:
    httplib::Headers cookies() const {
        std::string all;
        for (const auto& [name, cookie] : cookies_) all += (all.empty() ? "" : "; ") + cookie;
        return all.empty() ? httplib::Headers{} : httplib::Headers{{"Cookie", all}};
    }

    httplib::Client client_;
    const Chosen& chosen_;
    std::map<std::string, std::string> cookies_{};
    std::vector<std::function<void()>> arrived_{};
    std::uint32_t calls_ = 0;
};

struct NearDoor final : Door {
    explicit NearDoor(test::World& world)
        : api_(world.dispatcher(),
               {.read_file = [this](std::uint32_t file,
                                    const std::function<void(bool, std::string)>& done) { done(true, chosen.at(file)); },
                .publish =
                    [this](std::string_view name, std::string_view, std::string bytes) {
                        const auto href = "blob:" + std::string(name);
                        published_[href] = std::move(bytes);
                        return href;
                    }}) {}
    api::Api& api() override { return api_; }
    std::string opened(const std::string& href) override { return published_.at(href); }

private:
    std::map<std::string, std::string> published_{};
    services::InProcessApi api_;
};

struct FarDoor final : Door {
    explicit FarDoor(int port) : transport_(port, chosen), api_(transport_) {}
    api::Api& api() override { return api_; }
    std::string opened(const std::string& href) override {
        const auto answer = transport_.get(href);
        REQUIRE(answer);
        CHECK(answer->status == 200);
        return answer->body;
    }

private:
    BlockingTransport transport_;
    client::HttpApi api_;
};

}  // namespace

struct Doors::Server {
    explicit Server(services::Dispatcher& dispatcher) : http(dispatcher, settings()) {
        auto opened = http.open();
        REQUIRE(opened);
        port = opened.value();
        thread = std::thread([this] { http.run(); });
    }
    ~Server() {
        http.stop();
        thread.join();
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    static server::HttpSettings settings() {
        server::HttpSettings settings;
        settings.listener.workers = 4;
        settings.listener.upload_bytes_max = 150u * 1024 * 1024;
        return settings;
    }

    server::HttpServer http;
    int port = 0;
    std::thread thread{};
};

Doors::Doors(Place place, const std::function<void(services::Dispatcher&)>& add) {
    if (add) add(world.dispatcher());
    if (place == Place::far) server_ = std::make_unique<Server>(world.dispatcher());
}

Doors::~Doors() = default;

std::unique_ptr<Door> Doors::visitor() {
    if (!server_) return std::make_unique<NearDoor>(world);
    return std::make_unique<FarDoor>(server_->port);
}

std::unique_ptr<Door> Doors::signed_in(const std::string& user_name) {
    auto door = visitor();
    door->must<api::identity::SignIn>({user_name, test::password});
    return door;
}

}  // namespace contract_tests
