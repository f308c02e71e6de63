#pragma once
// The same door in this process and through a real server: what a case does at one, it does at the other.

#include <catch2/catch.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "shared/api/api.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "tests/support/world.hpp"

namespace contract_tests {

/// Files that a person has chosen, by handle.
using Chosen = std::map<std::uint32_t, std::string>;

/// Somebody at a door: the Api, and what its links lead to.
struct Door {
    virtual ~Door() = default;
    virtual api::Api& api() = 0;
    virtual std::string opened(const std::string& href) = 0;

    base::Result<std::string> reply_of(const std::function<void(api::Reply)>& ask) {
        std::optional<base::Result<std::string>> reply;
        ask([&](base::Result<std::string> result) { reply.emplace(std::move(result)); });
        CHECK_FALSE(reply.has_value());  // never inside the call that asked
        for (int i = 0; i < 10 && !reply; ++i) api().poll();
        REQUIRE(reply.has_value());
        return *std::move(reply);
    }
    template <api::Endpoint E>
    base::Result<std::string> ask(const std::string& body, const std::string& key = {}) {
        return reply_of([&](api::Reply reply) { api().send({&api::facts_of<E>, body, key}, std::move(reply)); });
    }
    template <api::Endpoint E>
    typename E::Response must(const typename E::Request& request, const std::string& key = {}) {
        auto reply = ask<E>(api::encode(request), key);
        if (!reply) FAIL(E::path << ": " << reply.error().message << " " << reply.error().detail);
        return api::decode<typename E::Response>(reply.value()).value();
    }
    template <api::Endpoint E>
    base::Error refused(const typename E::Request& request, const std::string& key = {}) {
        auto reply = ask<E>(api::encode(request), key);
        if (reply) FAIL(E::path << " was not refused: " << reply.value());
        return reply.error();
    }
    base::Result<std::string> upload(const std::string& upload_id, std::uint32_t file, std::uint64_t size_bytes) {
        return reply_of([&](api::Reply reply) {
            api().upload(upload_id, {.handle = file, .name = "a.pdf", .size_bytes = size_bytes}, {}, std::move(reply));
        });
    }
    template <api::DocumentEndpoint E>
    base::Result<std::string> link(const std::string& body) {
        return reply_of([&](api::Reply reply) { api().link({&api::facts_of<E>, body, {}}, std::move(reply)); });
    }

    Chosen chosen{};
};

enum class Place { near, far };

/// A World with doors of one place, and its server where there is one.
class Doors {
public:
    /// `add` serves what the case needs beside the endpoints of the product.
    explicit Doors(Place place, const std::function<void(services::Dispatcher&)>& add = {});
    ~Doors();
    Doors(const Doors&) = delete;
    Doors& operator=(const Doors&) = delete;

    std::unique_ptr<Door> visitor();
    std::unique_ptr<Door> signed_in(const std::string& user_name);

    test::World world{};

private:
    struct Server;
    std::unique_ptr<Server> server_;
};

}  // namespace contract_tests
