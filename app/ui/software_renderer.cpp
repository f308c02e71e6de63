// Paints Dear ImGui's triangles with the processor alone. Almost all of them come as upright rectangles,
// plain or from the font atlas, and are painted as such; the rest (round corners, icons, soft edges) goes
// line by line.

#include <algorithm>
#include <cmath>

#include "app/ui/frame.hpp"
#include "imgui.h"

namespace ui {

namespace {

struct Clip {
    int left, top, right, bottom;
};

struct Corner {
    float x, y, u, v;
    std::uint32_t colour;
};

inline std::uint32_t blend(std::uint32_t below, std::uint32_t above, std::uint32_t alpha) {
    const std::uint32_t weight = alpha + (alpha >> 7);  // 0 … 256
    const std::uint32_t rest = 256 - weight;
    const std::uint32_t red_blue = ((above & 0xFF00FF) * weight + (below & 0xFF00FF) * rest) >> 8;
    const std::uint32_t green = ((above & 0x00FF00) * weight + (below & 0x00FF00) * rest) >> 8;
    return (red_blue & 0xFF00FF) | (green & 0x00FF00) | 0xFF000000u;
}

int pixel_from(float edge) { return static_cast<int>(std::ceil(edge - 0.5f)); }

class Painter {
public:
    Painter(std::vector<std::uint32_t>& pixels, int width, const unsigned char* atlas, int atlas_width, int atlas_height)
        : pixels_(pixels), width_(width), atlas_(atlas), atlas_width_(atlas_width), atlas_height_(atlas_height) {}

    void rectangle(const Corner& min, const Corner& max, const Clip& clip) const {
        const std::uint32_t colour = min.colour, alpha = colour >> 24;
        const int left = std::max(pixel_from(min.x), clip.left), right = std::min(pixel_from(max.x), clip.right);
        const int top = std::max(pixel_from(min.y), clip.top), bottom = std::min(pixel_from(max.y), clip.bottom);
        if (left >= right || alpha == 0) return;
        for (int y = top; y < bottom; ++y) {
            std::uint32_t* const row = line(y);
            if (alpha == 255) {
                std::fill(row + left, row + right, colour);
            } else {
                for (int x = left; x < right; ++x) row[x] = blend(row[x], colour, alpha);
            }
        }
    }

    /// A letter: the mean of the atlas texels under each pixel, in sixteenths.
    void glyph(const Corner& min, const Corner& max, const Clip& clip) const {
        const std::uint32_t colour = min.colour, alpha = colour >> 24;
        if (max.x <= min.x || max.y <= min.y || alpha == 0) return;
        const int left = std::max(pixel_from(min.x), clip.left), right = std::min(pixel_from(max.x), clip.right);
        const int top = std::max(pixel_from(min.y), clip.top), bottom = std::min(pixel_from(max.y), clip.bottom);
        const float step_u = (max.u - min.u) * static_cast<float>(atlas_width_) / (max.x - min.x);
        const float step_v = (max.v - min.v) * static_cast<float>(atlas_height_) / (max.y - min.y);
        const float first_u = min.u * static_cast<float>(atlas_width_);
        const float last_u = max.u * static_cast<float>(atlas_width_);
        for (int y = top; y < bottom; ++y) {
            const float v = min.v * static_cast<float>(atlas_height_) + (static_cast<float>(y) + 0.5f - min.y) * step_v;
            const int texel_row = std::clamp(static_cast<int>(v), 0, atlas_height_ - 1);
            const unsigned char* const texels = atlas_ + static_cast<std::ptrdiff_t>(texel_row) * atlas_width_;
            std::uint32_t* const row = line(y);
            for (int x = left; x < right; ++x) {
                const float from = std::max(first_u, first_u + (static_cast<float>(x) - min.x) * step_u);
                const float to = std::min(last_u, from + step_u);
                const std::uint32_t cover = mean(texels, from, to) * alpha / 255;
                if (cover > 0) row[x] = blend(row[x], colour, cover);
            }
        }
    }

    void triangle(const Corner& a, const Corner& b, const Corner& c, const Clip& clip) const {
        const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        if (std::fabs(area) < 1e-4f) return;
        const int top = std::max(pixel_from(std::min({a.y, b.y, c.y})), clip.top);
        const int bottom = std::min(pixel_from(std::max({a.y, b.y, c.y})), clip.bottom);
        const bool one_colour = a.colour == b.colour && a.colour == c.colour;
        const float inverse = 1.0f / area;
        for (int y = top; y < bottom; ++y) {
            const float middle = static_cast<float>(y) + 0.5f;
            float from = 1e9f, to = -1e9f;
            widen(a, b, middle, from, to);
            widen(b, c, middle, from, to);
            widen(c, a, middle, from, to);
            const int left = std::max(pixel_from(from), clip.left), right = std::min(pixel_from(to), clip.right);
            if (left >= right) continue;
            std::uint32_t* const row = line(y);
            if (one_colour) {
                const std::uint32_t alpha = a.colour >> 24;
                if (alpha == 255) {
                    std::fill(row + left, row + right, a.colour);
                    continue;
                }
                for (int x = left; x < right; ++x) row[x] = blend(row[x], a.colour, alpha);
                continue;
            }
            for (int x = left; x < right; ++x) {
                const float px = static_cast<float>(x) + 0.5f;
                const float of_b = ((px - a.x) * (c.y - a.y) - (c.x - a.x) * (middle - a.y)) * inverse;
                const float of_c = ((b.x - a.x) * (middle - a.y) - (px - a.x) * (b.y - a.y)) * inverse;
                const std::uint32_t colour = mixed(a.colour, b.colour, c.colour, of_b, of_c);
                row[x] = blend(row[x], colour, colour >> 24);
            }
        }
    }

private:
    std::uint32_t* line(int y) const { return pixels_.data() + static_cast<std::ptrdiff_t>(y) * width_; }

    static std::uint32_t mean(const unsigned char* texels, float from, float to) {
        const int first = static_cast<int>(from);
        const auto last = static_cast<int>(to);
        if (last <= first || to - from < 0.01f) return texels[first];
        float sum = (static_cast<float>(first + 1) - from) * texels[first];
        for (int i = first + 1; i < last; ++i) sum += texels[i];
        const float rest = to - static_cast<float>(last);
        if (rest > 0.001f) sum += rest * texels[last];
        return static_cast<std::uint32_t>(sum / (to - from) + 0.5f);
    }

    // Half-open spans from edges computed alike for both triangles that share one: no pixel is painted twice.
    static void widen(const Corner& one, const Corner& other, float y, float& from, float& to) {
        const Corner& upper = one.y <= other.y ? one : other;
        const Corner& lower = one.y <= other.y ? other : one;
        if (y < upper.y || y >= lower.y) return;
        const float x = upper.x + (lower.x - upper.x) * ((y - upper.y) / (lower.y - upper.y));
        from = std::min(from, x);
        to = std::max(to, x);
    }

    static std::uint32_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t c, float of_b, float of_c) {
        const float of_a = 1 - of_b - of_c;
        std::uint32_t out = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            const float value = of_a * static_cast<float>((a >> shift) & 0xFF) + of_b * static_cast<float>((b >> shift) & 0xFF) +
                                of_c * static_cast<float>((c >> shift) & 0xFF);
            out |= static_cast<std::uint32_t>(std::clamp(value + 0.5f, 0.0f, 255.0f)) << shift;
        }
        return out;
    }

    std::vector<std::uint32_t>& pixels_;
    int width_;
    const unsigned char* atlas_;
    int atlas_width_, atlas_height_;
};

}  // namespace

void SoftwareRenderer::render(const ImDrawData& draw_data, int width, int height) {
    width_ = width;
    height_ = height;
    pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xFFFFFFFFu);
    unsigned char* atlas = nullptr;
    int atlas_width = 0, atlas_height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&atlas, &atlas_width, &atlas_height);
    const Painter painter(pixels_, width, atlas, atlas_width, atlas_height);
    const ImVec2 scale = draw_data.FramebufferScale, offset = draw_data.DisplayPos;

    for (int n = 0; n < draw_data.CmdListsCount; ++n) {
        const ImDrawList& list = *draw_data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback) continue;
            const Clip clip{std::max(0, static_cast<int>((command.ClipRect.x - offset.x) * scale.x + 0.5f)),
                            std::max(0, static_cast<int>((command.ClipRect.y - offset.y) * scale.y + 0.5f)),
                            std::min(width, static_cast<int>((command.ClipRect.z - offset.x) * scale.x + 0.5f)),
                            std::min(height, static_cast<int>((command.ClipRect.w - offset.y) * scale.y + 0.5f))};
            if (clip.left >= clip.right || clip.top >= clip.bottom) continue;
            const ImDrawIdx* const indices = list.IdxBuffer.Data + command.IdxOffset;
            const ImDrawVert* const vertices = list.VtxBuffer.Data + command.VtxOffset;
            const auto corner = [&](unsigned index) {
                const ImDrawVert& vertex = vertices[indices[index]];
                return Corner{(vertex.pos.x - offset.x) * scale.x, (vertex.pos.y - offset.y) * scale.y, vertex.uv.x, vertex.uv.y,
                              vertex.col};
            };
            for (unsigned i = 0; i + 2 < command.ElemCount;) {
                const Corner a = corner(i), b = corner(i + 1), c = corner(i + 2);
                if (i + 5 < command.ElemCount && indices[i] == indices[i + 3] && indices[i + 2] == indices[i + 4]) {
                    const Corner d = corner(i + 5);
                    const bool upright = a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
                    const bool plain = a.colour == b.colour && a.colour == c.colour && a.colour == d.colour;
                    if (upright && plain) {
                        if (a.u == c.u && a.v == c.v) {
                            painter.rectangle(a, c, clip);
                        } else {
                            painter.glyph(a, c, clip);
                        }
                        i += 6;
                        continue;
                    }
                }
                painter.triangle(a, b, c, clip);
                i += 3;
            }
        }
    }
}

}  // namespace ui
