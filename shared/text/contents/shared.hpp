#pragma once
// Words that all contents share.

#include "shared/text/text.hpp"

namespace text::contents {

inline constexpr Text somebody{"Otra persona"};

}  // namespace text::contents
