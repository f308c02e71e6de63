#include "wasm-shell/demo_world.hpp"

#include <stdexcept>
#include <utility>

#include "shared/crypto/crypto.hpp"
#include "shared/services/near/in_process_api.hpp"
#include "shared/services/near/near_world.hpp"

namespace shell {
namespace {

class NearDemoWorld final : public DemoWorld {
public:
    NearDemoWorld(const std::string& folder, const std::string& page_url, platform::Platform& platform) {
        services::NearPlace place;
        place.read_file = [&platform](std::uint32_t file, std::function<void(bool, std::string)> done) {
            platform.read_file(file, [&platform, done = std::move(done)](bool whole, std::string bytes) {
                done(whole, std::move(bytes));
                platform.wake_after(0);  // what was read is taken in by the next poll()
            });
        };
        place.publish = [&platform](std::string_view name, std::string_view mime, std::string bytes) {
            return platform.publish(name, mime, std::move(bytes));
        };
        place.changed = [this] { written_ = true; };
        // The page waits while a password is hashed, and nobody else has this database.
        auto opened = services::NearWorld::open({folder, crypto::PasswordCost::minimal, page_url}, std::move(place));
        if (!opened) throw std::runtime_error(opened.error().message + " " + opened.error().detail);
        world_ = std::move(opened).value();
    }

    api::Api& api() override { return world_->api(); }
    bool take_written() override { return std::exchange(written_, false); }

private:
    bool written_ = true;  ///< Opening may have made everything.
    std::unique_ptr<services::NearWorld> world_{};
};

}  // namespace

std::unique_ptr<DemoWorld> make_demo_world(const std::string& folder, const std::string& page_url, platform::Platform& platform) {
    return std::make_unique<NearDemoWorld>(folder, page_url, platform);
}

}  // namespace shell
