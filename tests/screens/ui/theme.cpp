// Contrast of the colours, by WCAG 2: words 4.5, secondary words on cards too, edges of controls and focus 3.

#include <catch2/catch.hpp>

#include "app/ui/theme.hpp"

TEST_CASE("Words and edges stand out from their ground in every theme") {
    const bool dark = GENERATE(false, true), high_contrast = GENERATE(false, true);
    CAPTURE(dark, high_contrast);
    const ui::Theme theme = ui::theme_for({.high_contrast = high_contrast, .dark = dark});
    CHECK(ui::contrast(theme.ink, theme.paper) >= 7);
    CHECK(ui::contrast(theme.ink, theme.surface) >= 7);
    CHECK(ui::contrast(theme.ink, theme.hover) >= 7);
    for (const ui::Colour ground : {theme.paper, theme.surface}) {
        CHECK(ui::contrast(theme.muted, ground) >= 4.5f);
        CHECK(ui::contrast(theme.primary, ground) >= 4.5f);
        CHECK(ui::contrast(theme.error, ground) >= 4.5f);
        CHECK(ui::contrast(theme.control, ground) >= 3);
    }
    CHECK(ui::contrast(theme.primary_hover, theme.hover) >= 4.5f);
    for (const ui::Colour fill : {theme.primary, theme.primary_hover, theme.primary_pressed}) {
        CHECK(ui::contrast(theme.on_primary, fill) >= 4.5f);
    }
    for (const ui::Colour fill : {theme.danger, theme.danger_hover}) {
        CHECK(ui::contrast(theme.on_danger, fill) >= 4.5f);
    }
    CHECK(ui::contrast(theme.on_band, theme.band) >= 7);
    const std::pair<ui::Colour, ui::Colour> tones[] = {{theme.error, theme.error_paper},
                                                       {theme.warning, theme.warning_paper},
                                                       {theme.success, theme.success_paper},
                                                       {theme.info, theme.info_paper}};
    for (const auto& [tone, paper] : tones) {
        CHECK(ui::contrast(tone, paper) >= 4.5f);
        CHECK(ui::contrast(theme.ink, paper) >= 7);
    }
    CHECK(ui::contrast(theme.focus, theme.focus_ink) >= 3);
}

TEST_CASE("Contrast is WCAG's") {
    CHECK(ui::contrast(ui::rgb(0xFFFFFF), ui::rgb(0x000000)) == Approx(21));
    CHECK(ui::contrast(ui::rgb(0x777777), ui::rgb(0xFFFFFF)) == Approx(4.48).margin(0.01));
}
