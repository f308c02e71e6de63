// The product without a server: its accounts are shown, let people in, and outlive the program.

#include "shared/services/near_world.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "shared/api/identity.hpp"
#include "shared/base/text.hpp"

namespace {

struct Folder {
    std::string path = (std::filesystem::temp_directory_path() / "prestaciones-near-XXXXXX").string();
    Folder() { REQUIRE(::mkdtemp(path.data())); }
    ~Folder() { std::filesystem::remove_all(path); }
};

std::unique_ptr<services::NearWorld> world_in(const std::string& folder) {
    auto world = services::NearWorld::open({folder, crypto::PasswordCost::minimal}, {});
    REQUIRE(world);
    return std::move(world).value();
}

template <class E>
typename E::Response answer(services::NearWorld& world, const typename E::Request& request) {
    api::Pending<typename E::Response> pending;
    api::call<E>(world.api(), request, pending);
    world.api().poll();
    REQUIRE(pending.arrived());
    REQUIRE(pending.value());
    return *pending.value();
}

}  // namespace

TEST_CASE("a visitor sees the accounts and enters with one", "[native]") {
    for (const bool on_disk : {false, true}) {
        const Folder folder;
        const auto world = world_in(on_disk ? folder.path : std::string{});
        const auto visitor = answer<api::WhoAmI>(*world, {});
        CHECK(visitor.demo);
        const auto lines = base::split(visitor.demo_accounts, '\n');
        REQUIRE(lines.size() == 6);
        const auto words = base::split(lines.front(), ' ');
        REQUIRE(words.size() == 3);
        const auto me = answer<api::SignIn>(*world, {std::string(words[0]), std::string(words[1])});
        CHECK(me.signed_in);
        CHECK(me.user_name == "director");
        CHECK(answer<api::WhoAmI>(*world, {}).demo_accounts.empty());
    }
}

TEST_CASE("the folder keeps accounts and keys", "[native]") {
    const Folder folder;
    const auto first = answer<api::WhoAmI>(*world_in(folder.path), {}).demo_accounts;
    const auto again = answer<api::WhoAmI>(*world_in(folder.path), {}).demo_accounts;
    CHECK(first == again);
    int keys = 0;
    for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator(folder.path + "/keys")) ++keys;
    CHECK(keys == 2);
}
