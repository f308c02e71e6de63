#pragma once
// What the browser programs share: main() says which program it is, the page then starts it, feeds it what
// the person does and asks for frames. The page's side of every call is bridge.js.

#include <functional>
#include <memory>

#include "wasm-shell/browser_platform.hpp"

namespace shell {

/// What one main_*.cpp puts behind the page.
class Program {
public:
    virtual ~Program() = default;
    /// Draws everything; the content of ui::Context::frame.
    virtual void frame() = 0;
    /// The person went back, forward, or wrote another address.
    virtual void address_changed() = 0;
    /// The page went out of sight; the frame that is drawn next may be its last.
    virtual void page_hidden() {}
    /// After the frame has been drawn and handed over.
    virtual void after_frame() {}
};

using MakeProgram = std::function<std::unique_ptr<Program>(BrowserPlatform&)>;

/// To be called by main(). `make_program` runs later, when the page has the fonts and the stored data ready.
void run(MakeProgram make_program);

}  // namespace shell
