#pragma once
// Draws a frame on the page's canvas: with WebGL 2, or without a graphics card when that is missing or slow.
// The page's side is surface.js.

#include <memory>

struct ImDrawData;

namespace shell {

enum class Drawing { automatic, with_webgl, without_graphics_card };

class Renderer {
public:
    virtual ~Renderer() = default;
    /// The font atlas is another one; a frame built before this call must be built again.
    virtual void fonts_changed() {}
    virtual void draw(ImDrawData& frame, int pixel_width, int pixel_height) = 0;
    /// True when this way of drawing has proved too slow to work with.
    virtual bool too_slow() const { return false; }
};

/// Needs an ImGui context. `automatic` takes WebGL when a real graphics card stands behind it.
std::unique_ptr<Renderer> make_renderer(Drawing drawing);

}  // namespace shell
