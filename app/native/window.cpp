#include "app/native/window.hpp"

#include <GLFW/glfw3.h>

#include <string>
#include <string_view>
#include <utility>

#include "backends/imgui_impl_glfw.h"
#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"
#include "shared/documents/embedded.hpp"

namespace native {
namespace {

std::string_view font(std::string_view name) {
    for (const auto& file : documents::embedded_fonts()) {
        if (file.name == name) return file.content;
    }
    return {};
}

Window& window_of(GLFWwindow* window) { return *static_cast<Window*>(glfwGetWindowUserPointer(window)); }

}  // namespace

std::unique_ptr<Window> Window::open(Size size, bool visible) {
    if (!glfwInit()) return nullptr;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, visible ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, visible ? GLFW_TRUE : GLFW_FALSE);
    GLFWwindow* window = glfwCreateWindow(size.width, size.height, "Prestaciones", nullptr, nullptr);
    if (!window) {
        glfwTerminate();
        return nullptr;
    }
    glfwMakeContextCurrent(window);
    glfwSwapInterval(visible ? 1 : 0);
    return std::unique_ptr<Window>(new Window(window));
}

Window::Window(GLFWwindow* window)
    : window_(window),
      context_(std::make_unique<ui::Context>(ui::Editing::by_imgui, font("NotoSans-Regular.ttf"), font("NotoSans-Bold.ttf"))) {
    listen();
    // After ours, which it calls first.
    ImGui_ImplGlfw_InitForOpenGL(window_, true);
    ImGui_ImplOpenGL3_Init("#version 150");
}

Window::~Window() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    context_.reset();
    glfwDestroyWindow(window_);
    glfwTerminate();
}

void Window::listen() {
    glfwSetWindowUserPointer(window_, this);
    glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int, int action, int modifiers) {
        if (action != GLFW_PRESS || modifiers != GLFW_MOD_ALT) return;
        auto& events = window_of(window).events_;
        events.back = events.back || key == GLFW_KEY_LEFT;
        events.forward = events.forward || key == GLFW_KEY_RIGHT;
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int) {
        if (action != GLFW_PRESS) return;
        auto& events = window_of(window).events_;
        events.back = events.back || button == GLFW_MOUSE_BUTTON_4;
        events.forward = events.forward || button == GLFW_MOUSE_BUTTON_5;
    });
    glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** paths) {
        window_of(window).events_.dropped.assign(paths, paths + count);
    });
}

/// GLFW counts a window in screen coordinates; on X11 those are pixels, so letters grow by the screen's own scale.
void Window::take_size() {
    int width = 0, height = 0, pixel_width = 0, pixel_height = 0;
    glfwGetWindowSize(window_, &width, &height);
    glfwGetFramebufferSize(window_, &pixel_width, &pixel_height);
    if (width <= 0 || height <= 0) return;  // minimised
    if (width == width_ && height == height_ && pixel_width == pixel_width_ && pixel_height == pixel_height_) return;
    width_ = width;
    height_ = height;
    pixel_width_ = pixel_width;
    pixel_height_ = pixel_height;
    context_->resize(static_cast<float>(width), static_cast<float>(height),
                     static_cast<float>(pixel_width) / static_cast<float>(width));
}

void Window::frame(const std::function<void()>& content) {
    take_size();
    const auto build = [&] {
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplGlfw_NewFrame();
        context_->frame(glfwGetTime(), content);
        obey(context_->patch());
    };
    build();
    if (context_->take_fonts_changed()) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
        build();
    }
    ImGui_ImplOpenGL3_RenderDrawData(context_->draw_data());
    glfwSwapBuffers(window_);
}

void Window::obey(const semantics::Patch& patch) {
    for (const auto& command : patch.commands) {
        if (command.kind != semantics::CommandKind::title) continue;
        const std::string title(patch.strings.data() + command.offset, command.length);
        glfwSetWindowTitle(window_, title.c_str());
    }
}

std::vector<std::uint8_t> Window::pixels(Size& size) const {
    size = {pixel_width_, pixel_height_};
    const auto row_bytes = static_cast<std::size_t>(size.width) * 3;
    std::vector<std::uint8_t> upside_down(row_bytes * static_cast<std::size_t>(size.height));
    ImGui_ImplOpenGL3_RenderDrawData(context_->draw_data());  // swapping may have taken the picture away
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size.width, size.height, GL_RGB, GL_UNSIGNED_BYTE, upside_down.data());
    std::vector<std::uint8_t> picture;
    picture.reserve(upside_down.size());
    for (std::size_t row = static_cast<std::size_t>(size.height); row-- > 0;) {
        const auto start = upside_down.begin() + static_cast<std::ptrdiff_t>(row * row_bytes);
        picture.insert(picture.end(), start, start + static_cast<std::ptrdiff_t>(row_bytes));
    }
    return picture;
}

void Window::wait(std::int64_t milliseconds) {
    if (milliseconds == 0) return glfwPollEvents();
    if (milliseconds < 0) return glfwWaitEvents();
    glfwWaitEventsTimeout(static_cast<double>(milliseconds) / 1000);
}

void Window::wake() { glfwPostEmptyEvent(); }

bool Window::take_close_request() {
    const bool asked = glfwWindowShouldClose(window_);
    glfwSetWindowShouldClose(window_, GLFW_FALSE);
    return asked;
}

std::uint32_t Window::file_node_under_pointer() const {
    double pointer_x = 0, pointer_y = 0;
    glfwGetCursorPos(window_, &pointer_x, &pointer_y);
    const auto& nodes = context_->nodes();
    const auto find = [&](std::uint32_t id) -> const semantics::Node* {
        for (const auto& node : nodes) {
            if (node.id == id) return &node;
        }
        return nullptr;
    };
    for (const auto& node : nodes) {
        if (node.role != semantics::Role::file || (node.flags & semantics::disabled)) continue;
        float x = node.x, y = node.y;
        for (const auto* parent = find(node.parent); parent; parent = find(parent->parent)) {
            x += parent->x;
            y += parent->y;
            if (parent->role == semantics::Role::scroller) y -= static_cast<float>(parent->b);
        }
        const bool inside = pointer_x >= x && pointer_x < x + node.w && pointer_y >= y && pointer_y < y + node.h;
        if (inside) return node.id;
    }
    return 0;
}

}  // namespace native
