#pragma once
// Every colour and measure of the program, once. The values and their reasons are in the design's page on
// looks; tests check the contrast of each pair.

#include <cstdint>

#include "app/ui/frame.hpp"

namespace ui {

/// 0xAABBGGRR, as Dear ImGui packs it.
using Colour = std::uint32_t;

constexpr Colour rgb(std::uint32_t hex) { return 0xFF000000u | ((hex & 0xFF) << 16) | (hex & 0xFF00) | (hex >> 16); }
constexpr Colour with_alpha(Colour colour, float alpha) {
    return (colour & 0x00FFFFFFu) | (static_cast<std::uint32_t>(alpha * 255.0f + 0.5f) << 24);
}

struct Theme {
    Colour ink, muted, paper, surface, line, control;
    Colour primary, primary_hover, primary_pressed, on_primary;
    Colour band, band_rule, on_band;
    Colour error, warning, success, info;
    Colour error_paper, warning_paper, success_paper, info_paper;
    Colour focus, focus_ink;
    Colour hover;  ///< A row or a menu line under the pointer.
    Colour shade;  ///< Over the page behind a dialog.
    Colour danger, danger_hover, on_danger;
};

Theme theme_for(const Preferences& preferences);

/// WCAG 2 contrast ratio, 1 to 21.
float contrast(Colour first, Colour second);

namespace measure {

inline constexpr float control = 40;         ///< Height of buttons and fields …
inline constexpr float control_coarse = 44;  ///< … for fingers.
inline constexpr float row = 36;
inline constexpr float radius = 4;
inline constexpr float gap = 16;      ///< Between widgets, down the page.
inline constexpr float beside = 12;   ///< Between widgets on a line.
inline constexpr float padding = 12;  ///< Inside a field.
inline constexpr float page_width = 1200;
inline constexpr float page_margin = 24;
inline constexpr float band = 56;
inline constexpr float footer = 40;
inline constexpr float narrow = 900;  ///< Below: one column.
inline constexpr float low = 600;     ///< Below: header and footer scroll with the page, steps are a row of circles.
inline constexpr float wide = 1200;   ///< From here on: a side panel.
inline constexpr float list_rows = 8;

}  // namespace measure

}  // namespace ui
