#include "app/ui/theme.hpp"

#include <cmath>

namespace ui {

namespace {

constexpr Theme light{
    .ink = rgb(0x161A1D),
    .muted = rgb(0x4A4F54),
    .paper = rgb(0xFFFFFF),
    .surface = rgb(0xF4F6F5),
    .line = rgb(0xD3D8D6),
    .control = rgb(0x737B78),
    .primary = rgb(0x1E5B4F),
    .primary_hover = rgb(0x174A40),
    .primary_pressed = rgb(0x0F3A32),
    .on_primary = rgb(0xFFFFFF),
    .band = rgb(0x002F2A),
    .band_rule = rgb(0xA57F2C),
    .on_band = rgb(0xFFFFFF),
    .error = rgb(0xA4161A),
    .warning = rgb(0x8A5A00),
    .success = rgb(0x1E6B3A),
    .info = rgb(0x0B4F8A),
    .error_paper = rgb(0xFDECEC),
    .warning_paper = rgb(0xFFF4DB),
    .success_paper = rgb(0xE9F5EC),
    .info_paper = rgb(0xE8F1FA),
    .focus = rgb(0xF2B705),
    .focus_ink = rgb(0x161A1D),
    .hover = rgb(0xE9EFED),
    .shade = with_alpha(rgb(0x0B1113), 0.55f),
    .danger = rgb(0xA4161A),
    .danger_hover = rgb(0x7E1013),
    .on_danger = rgb(0xFFFFFF),
};

constexpr Theme dark{
    .ink = rgb(0xF2F4F3),
    .muted = rgb(0xB9C0BD),
    .paper = rgb(0x12181A),
    .surface = rgb(0x1B2326),
    .line = rgb(0x33403F),
    .control = rgb(0x8A9491),
    .primary = rgb(0x7FC8B6),
    .primary_hover = rgb(0x97D6C6),
    .primary_pressed = rgb(0xB0E2D5),
    .on_primary = rgb(0x12181A),
    .band = rgb(0x002F2A),
    .band_rule = rgb(0xA57F2C),
    .on_band = rgb(0xFFFFFF),
    .error = rgb(0xF4A7A9),
    .warning = rgb(0xF0CE86),
    .success = rgb(0x9BD7AE),
    .info = rgb(0x9CC8F0),
    .error_paper = rgb(0x3A1B1D),
    .warning_paper = rgb(0x352A12),
    .success_paper = rgb(0x15301F),
    .info_paper = rgb(0x12283B),
    .focus = rgb(0xF2B705),
    .focus_ink = rgb(0x161A1D),
    .hover = rgb(0x263134),
    .shade = with_alpha(rgb(0x000000), 0.65f),
    .danger = rgb(0xF4A7A9),
    .danger_hover = rgb(0xF8C4C5),
    .on_danger = rgb(0x12181A),
};

Theme high_contrast(Theme theme, bool is_dark) {
    const Colour ink = is_dark ? rgb(0xFFFFFF) : rgb(0x000000);
    const Colour paper = is_dark ? rgb(0x000000) : rgb(0xFFFFFF);
    theme.ink = theme.muted = theme.line = theme.control = ink;
    theme.paper = theme.surface = paper;
    theme.error_paper = theme.warning_paper = theme.success_paper = theme.info_paper = paper;
    theme.hover = is_dark ? rgb(0x2A2A2A) : rgb(0xE0E0E0);
    theme.primary = is_dark ? rgb(0x8FF0DA) : rgb(0x00352C);
    theme.primary_hover = theme.primary_pressed = ink;
    theme.on_primary = paper;
    theme.band = rgb(0x000000);
    theme.band_rule = rgb(0xFFFFFF);
    theme.danger = theme.error = is_dark ? rgb(0xFFB3B5) : rgb(0x7A0007);
    theme.danger_hover = ink;
    theme.on_danger = paper;
    theme.warning = is_dark ? rgb(0xFFE08A) : rgb(0x5A3A00);
    theme.success = is_dark ? rgb(0xB0F5C6) : rgb(0x00471D);
    theme.info = is_dark ? rgb(0xB5DCFF) : rgb(0x00335F);
    return theme;
}

float luminance(Colour colour) {
    const auto linear = [](std::uint32_t channel) {
        const float part = static_cast<float>(channel & 0xFF) / 255.0f;
        return part <= 0.04045f ? part / 12.92f : std::pow((part + 0.055f) / 1.055f, 2.4f);
    };
    return 0.2126f * linear(colour) + 0.7152f * linear(colour >> 8) + 0.0722f * linear(colour >> 16);
}

}  // namespace

Theme theme_for(const Preferences& preferences) {
    const Theme& base = preferences.dark ? dark : light;
    return preferences.high_contrast ? high_contrast(base, preferences.dark) : base;
}

float contrast(Colour first, Colour second) {
    const float one = luminance(first) + 0.05f, other = luminance(second) + 0.05f;
    return one > other ? one / other : other / one;
}

}  // namespace ui
