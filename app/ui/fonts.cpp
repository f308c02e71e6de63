#include "app/ui/fonts.hpp"

#include <cstring>
#include <iterator>

#include "imgui.h"
#include "shared/base/letters.hpp"
#include "shared/base/text.hpp"

namespace ui {

namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count && at + i < bytes.size(); ++i) {
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

std::size_t table_at(std::string_view font, const char* tag) {
    const std::uint32_t tables = big_endian(font, 4, 2);
    for (std::uint32_t i = 0; i < tables; ++i) {
        const std::size_t record = 12 + 16 * static_cast<std::size_t>(i);
        if (record + 16 <= font.size() && std::memcmp(font.data() + record, tag, 4) == 0) {
            return big_endian(font, record + 8, 4);
        }
    }
    return 0;
}

/// How many of Dear ImGui's pixels one CSS em has: (ascent - descent) / unitsPerEm, from `hhea` and `head`.
float em_to_pixels(std::string_view font) {
    const std::size_t head = table_at(font, "head"), hhea = table_at(font, "hhea");
    if (head == 0 || hhea == 0) return 1.0f;
    const auto units = static_cast<float>(big_endian(font, head + 18, 2));
    const auto ascent = static_cast<std::int16_t>(big_endian(font, hhea + 4, 2));
    const auto descent = static_cast<std::int16_t>(big_endian(font, hhea + 6, 2));
    return units > 0 ? static_cast<float>(ascent - descent) / units : 1.0f;
}

struct Cut {
    Type type;
    bool bold;
    float css_pixels, line_height;
};
constexpr Cut cuts[type_count] = {
    {Type::body, false, 16, 24}, {Type::bold, true, 16, 24}, {Type::dense, false, 14, 20}, {Type::dense_bold, true, 14, 20},
    {Type::h1, true, 28, 36},    {Type::h2, true, 22, 30},   {Type::h3, true, 18, 26},
};

// Of every start, rastered before anything is seen: Latin-1, dashes, quotes, bullet, ellipsis, euro, trade mark, arrows,
// comparisons, check marks; and what stands for a sign that the product does not take.
constexpr std::uint32_t ranges_of_start[] = {0x0020, 0x00FF, 0x2013, 0x2014, 0x2018, 0x201D, 0x2022, 0x2022,
                                             0x2026, 0x2026, 0x20AC, 0x20AC, 0x2122, 0x2122, 0x2190, 0x2193,
                                             0x2264, 0x2265, 0x2713, 0x2713, 0xFFFD, 0xFFFD};
static_assert(sizeof(ImWchar) == sizeof(std::uint32_t));

bool is_of_start(std::uint32_t c) {
    for (std::size_t i = 0; i < std::size(ranges_of_start); i += 2) {
        if (c >= ranges_of_start[i] && c <= ranges_of_start[i + 1]) return true;
    }
    return false;
}

}  // namespace

Fonts::Fonts(std::string_view regular, std::string_view bold)
    : regular_(regular), bold_(bold), em_to_pixels_regular_(em_to_pixels(regular)), em_to_pixels_bold_(em_to_pixels(bold)) {}

float Fonts::css_pixels(Type type) { return cuts[static_cast<std::size_t>(type)].css_pixels; }
float Fonts::line_height(Type type) { return cuts[static_cast<std::size_t>(type)].line_height; }

bool Fonts::miss(std::string_view text) {
    bool missed = false;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto c = base::next_code_point(text, at);
        if (base::is_letter(c) && !is_of_start(c)) missed = beyond_.insert(c).second || missed;
    }
    return missed;
}

void Fonts::build(float pixel_ratio) {
    ranges_.assign(std::begin(ranges_of_start), std::end(ranges_of_start));
    for (const auto c : beyond_) ranges_.insert(ranges_.end(), {c, c});
    ranges_.push_back(0);
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    for (std::size_t i = 0; i < type_count; ++i) {
        const Cut& cut = cuts[i];
        std::string& bytes = cut.bold ? bold_ : regular_;
        pixels_[i] = cut.css_pixels * (cut.bold ? em_to_pixels_bold_ : em_to_pixels_regular_);
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.RasterizerDensity = pixel_ratio;
        config.OversampleH = pixel_ratio >= 2 ? 1 : 2;
        config.OversampleV = 1;
        fonts_[i] = bytes.empty() ? atlas.AddFontDefault()
                                  : atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), pixels_[i], &config,
                                                               reinterpret_cast<const ImWchar*>(ranges_.data()));
    }
    atlas.Build();
}

}  // namespace ui
