#pragma once
// The window: GLFW and OpenGL 3 under the program's frames.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/ui/frame.hpp"

struct GLFWwindow;

namespace native {

struct Size {
    int width = 1366, height = 768;
};

/// What the person did to the window itself.
struct WindowEvents {
    bool back = false, forward = false;
    std::vector<std::string> dropped{};  ///< Paths, at the pointer.
};

class Window {
public:
    /// Nothing when there is no screen or no OpenGL 3. A hidden one is for pictures.
    static std::unique_ptr<Window> open(Size size, bool visible);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    ui::Context& context() { return *context_; }
    void frame(const std::function<void()>& content);
    /// What was drawn last, RGB from the top.
    std::vector<std::uint8_t> pixels(Size& size) const;

    /// Until something happens, at most so long; < 0: however long it takes.
    void wait(std::int64_t milliseconds);
    /// Ends a wait; from any thread.
    static void wake();
    bool take_close_request();
    WindowEvents take_events() { return std::exchange(events_, {}); }
    /// The file node under the pointer, 0 for none.
    std::uint32_t file_node_under_pointer() const;

private:
    explicit Window(GLFWwindow* window);
    void listen();
    void take_size();
    void obey(const semantics::Patch& patch);

    GLFWwindow* window_;
    std::unique_ptr<ui::Context> context_;
    WindowEvents events_{};
    int width_ = 0, height_ = 0, pixel_width_ = 0, pixel_height_ = 0;
};

}  // namespace native
