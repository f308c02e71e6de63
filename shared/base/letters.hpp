#pragma once
// The letters that a field takes, the page draws and a document prints: one set, as data (R29). build-scripts/fonts.sh reads
// the ranges below to cut the fonts; tests/documents holds the fonts to them.

#include <cstdint>
#include <optional>
#include <string_view>

#include "shared/base/records.hpp"

namespace base {

struct LetterRange {
    std::uint32_t first, last;
};

// clang-format off
inline constexpr LetterRange letter_ranges[] = {
    {0x0020, 0x007E},  // ASCII
    {0x00A0, 0x00AC},  // Latin with all its accents, Vietnamese too
    {0x00AE, 0x024F},
    {0x1E00, 0x1EFF},
    {0x02B0, 0x02FF},  // raised letters, marks alone and on letters
    {0x0300, 0x034E},
    {0x0350, 0x036F},
    {0x0370, 0x0377},  // Greek
    {0x037A, 0x037F},
    {0x0384, 0x038A},
    {0x038C, 0x038C},
    {0x038E, 0x03A1},
    {0x03A3, 0x03E1},
    {0x03F0, 0x03FF},
    {0x2010, 0x2027},  // dashes, quotes, daggers, primes, per mille
    {0x2030, 0x205E},
    {0x2070, 0x2071},  // superscripts and subscripts
    {0x2074, 0x208E},
    {0x2090, 0x209C},
    {0x20A0, 0x20BF},  // currencies
    {0x2100, 0x214F},  // units and other signs made of letters
    {0x2150, 0x2188},  // fractions, Roman numerals
    {0x2189, 0x2189},
    {0x2190, 0x21FF},  // arrows
    {0x2200, 0x22FF},  // mathematics
    {0x2300, 0x2300},  // diameter
    {0x2308, 0x230B},
    {0x2460, 0x2473},  // numbers in circles
    {0x25A0, 0x25FF},  // shapes
    {0x2610, 0x2612},  // boxes ticked or not, dangers, sexes
    {0x2620, 0x2623},
    {0x2640, 0x2642},
    {0x2695, 0x2695},
    {0x26A0, 0x26A0},
    {0x2713, 0x2718},  // ticks and crosses
    {0xFB00, 0xFB06},  // ligatures that PDFs give when copied from
};
// clang-format on

constexpr bool is_letter(std::uint32_t code_point) {
    for (const auto& range : letter_ranges) {
        if (code_point >= range.first && code_point <= range.last) return true;
    }
    return false;
}

/// A sign outside the set, and where it stands.
struct ForeignSign {
    std::uint32_t code_point = 0;
    std::size_t at = 0;  ///< Byte
};

/// The first one; line breaks and tabs are none. Malformed bytes come out as U+FFFD, which is outside.
std::optional<ForeignSign> foreign_sign(std::string_view text);

/// The first one in any text of a record, lists too.
std::optional<ForeignSign> foreign_sign_in(const Type& type, const void* value);

template <HasFields T>
std::optional<ForeignSign> foreign_sign_in(const T& record) {
    return foreign_sign_in(type_of<T>, &record);
}

}  // namespace base
