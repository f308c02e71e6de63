// The product in a browser: the screens, and a server behind them.

#include "app/app.hpp"
#include "app/client/http_api.hpp"
#include "wasm-shell/shell.hpp"
#include "wasm-shell/waking_api.hpp"

namespace {

class Web final : public shell::Program {
public:
    explicit Web(shell::BrowserPlatform& platform) : http_(platform.transport()), api_(http_, platform), app_(api_, platform) {}

    void frame() override { app_.frame(); }
    void address_changed() override { app_.address_changed(); }
    void page_hidden() override { app_.page_hidden(); }

private:
    client::HttpApi http_;
    shell::WakingApi api_;
    app::App app_;
};

}  // namespace

int main() {
    shell::run([](shell::BrowserPlatform& platform) { return std::make_unique<Web>(platform); });
}
