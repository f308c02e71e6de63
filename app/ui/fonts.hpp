#pragma once
// The letters: which sizes exist, how tall their lines are, and the atlas they are drawn from.

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;

namespace ui {

enum class Type { body, bold, dense, dense_bold, h1, h2, h3 };
inline constexpr std::size_t type_count = 7;

class Fonts {
public:
    Fonts(std::string_view regular, std::string_view bold);

    /// True when the text has letters of the product's set that the atlas is still without: it is to be built again. Greek,
    /// signs and rare accents are rastered when they are first shown, not at every start.
    bool miss(std::string_view text);

    /// Rebuilds the atlas of the current ImGui context for this many device pixels per CSS pixel.
    void build(float pixel_ratio);

    ImFont* font(Type type) const { return fonts_[static_cast<std::size_t>(type)]; }
    /// Dear ImGui's size of a font: ascent minus descent, in CSS pixels.
    float pixels(Type type) const { return pixels_[static_cast<std::size_t>(type)]; }

    static float css_pixels(Type type);  ///< The em, as CSS counts font sizes.
    static float line_height(Type type);

private:
    std::string regular_, bold_;
    float em_to_pixels_regular_ = 1, em_to_pixels_bold_ = 1;
    std::set<std::uint32_t> beyond_;     ///< Letters shown so far that are not among those of every start.
    std::vector<std::uint32_t> ranges_;  ///< As Dear ImGui wants them; it reads them while building.
    std::array<ImFont*, type_count> fonts_{};
    std::array<float, type_count> pixels_{};
};

}  // namespace ui
