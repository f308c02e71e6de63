#pragma once
// What a later version of a case has otherwise.

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text treatment{"Tratamiento previo"};
inline std::string months_in_words(const std::string& count) { return count + (count == "1" ? " mes" : " meses"); }

}  // namespace text::cases
