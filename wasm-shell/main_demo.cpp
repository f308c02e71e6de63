// The demonstration: the same screens over services that run in the page, on a database that the browser
// keeps. The page's side of the keeping is storage.js.

#include <emscripten.h>

#include <cstdlib>
#include <string>

#include "app/app.hpp"
#include "wasm-shell/demo_world.hpp"
#include "wasm-shell/shell.hpp"
#include "wasm-shell/waking_api.hpp"

EM_JS(char*, page_url, (), { return allocateUTF8(location.origin + location.pathname); });
EM_JS(void, page_save_storage, (), { Module.page.storage.save(); });

namespace {

constexpr auto folder = "/demo";  // storage.js fills it before the program starts

std::string own_url() {
    char* const words = page_url();
    std::string url(words);
    std::free(words);
    return url;
}

class Demo final : public shell::Program {
public:
    explicit Demo(shell::BrowserPlatform& platform)
        : world_(shell::make_demo_world(folder, own_url(), platform)), api_(world_->api(), platform), app_(api_, platform) {}

    void frame() override { app_.frame(); }
    void address_changed() override { app_.address_changed(); }
    void page_hidden() override { app_.page_hidden(); }
    void after_frame() override {
        if (world_->take_written()) page_save_storage();
    }

private:
    std::unique_ptr<shell::DemoWorld> world_;
    shell::WakingApi api_;
    app::App app_;
};

}  // namespace

int main() {
    shell::run([](shell::BrowserPlatform& platform) { return std::make_unique<Demo>(platform); });
}
