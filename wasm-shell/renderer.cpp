#include "wasm-shell/renderer.hpp"

#include <emscripten.h>
#include <emscripten/html5.h>

#include <GLES3/gl3.h>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "app/ui/frame.hpp"
#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"

// clang-format off
EM_JS(char*, page_graphics_card, (), {
    const named = GLctx.getExtension('WEBGL_debug_renderer_info');
    return allocateUTF8(String(GLctx.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : GLctx.RENDERER)));
});
EM_JS(void, page_drawing_chosen, (int with_webgl), { Module.page.surface.drawingChosen(!!with_webgl); });
EM_JS(void, page_paint, (const void* pixels, int width, int height), {
    Module.page.surface.paint(pixels, width, height);
});
// clang-format on

namespace shell {
namespace {

/// Names of programs that only imitate a graphics card; our own painter is four to five times faster than
/// they are.
bool is_imitated(std::string card) {
    std::transform(card.begin(), card.end(), card.begin(), [](unsigned char c) { return std::tolower(c); });
    constexpr std::array imitations{"swiftshader", "llvmpipe", "softpipe", "warp", "basic render"};
    return std::any_of(imitations.begin(), imitations.end(),
                       [&](const char* name) { return card.find(name) != std::string::npos; });
}

std::string graphics_card() {
    char* const name = page_graphics_card();
    std::string copy(name);
    std::free(name);
    return copy;
}

class WebglRenderer final : public Renderer {
public:
    /// `measured`: watches its own speed.
    WebglRenderer(EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context, bool measured)
        : context_(context), frames_left_(measured ? frames_measured : 0) {
        ImGui_ImplOpenGL3_Init("#version 300 es");
    }
    ~WebglRenderer() override {
        ImGui_ImplOpenGL3_Shutdown();
        emscripten_webgl_destroy_context(context_);
    }
    WebglRenderer(const WebglRenderer&) = delete;
    WebglRenderer& operator=(const WebglRenderer&) = delete;

    void fonts_changed() override {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }

    void draw(ImDrawData& frame, int pixel_width, int pixel_height) override {
        const double start = emscripten_get_now();
        ImGui_ImplOpenGL3_NewFrame();  // makes the shaders when they are missing
        glViewport(0, 0, pixel_width, pixel_height);
        glClearColor(1, 1, 1, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(&frame);
        if (frames_left_ > 0) measure(start);
    }

    bool too_slow() const override { return frames_left_ == 0 && fastest_ms_ > frame_ms_max; }

private:
    static constexpr int frames_measured = 5;  // the first ones compile shaders and upload the fonts
    static constexpr double frame_ms_max = 20;

    /// Waits for the pixels, because drawing itself only queues.
    void measure(double start) {
        std::array<unsigned char, 4> pixel{};
        glReadPixels(0, 0, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, pixel.data());
        const double passed = emscripten_get_now() - start;
        fastest_ms_ = frames_left_ == frames_measured ? passed : std::min(fastest_ms_, passed);
        --frames_left_;
    }

    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_;
    int frames_left_;
    double fastest_ms_ = 0;
};

class PixelRenderer final : public Renderer {
public:
    void draw(ImDrawData& frame, int pixel_width, int pixel_height) override {
        painter_.render(frame, pixel_width, pixel_height);
        page_paint(painter_.pixels().data(), pixel_width, pixel_height);
    }

private:
    ui::SoftwareRenderer painter_;
};

std::unique_ptr<Renderer> make_webgl(Drawing drawing) {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = wanted.preserveDrawingBuffer = false;
    wanted.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    wanted.failIfMajorPerformanceCaveat = drawing == Drawing::automatic;
    const auto context = emscripten_webgl_create_context("#canvas", &wanted);
    if (context <= 0) return nullptr;
    emscripten_webgl_make_context_current(context);
    if (drawing == Drawing::automatic && is_imitated(graphics_card())) {
        emscripten_webgl_destroy_context(context);
        return nullptr;
    }
    return std::make_unique<WebglRenderer>(context, drawing == Drawing::automatic);
}

}  // namespace

std::unique_ptr<Renderer> make_renderer(Drawing drawing) {
    std::unique_ptr<Renderer> renderer;
    if (drawing != Drawing::without_graphics_card) renderer = make_webgl(drawing);
    page_drawing_chosen(renderer != nullptr);
    if (!renderer) renderer = std::make_unique<PixelRenderer>();
    return renderer;
}

}  // namespace shell
