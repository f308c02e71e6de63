// The fonts as the program carries them; the build writes the function.
#pragma once

#include <span>
#include <string_view>

namespace documents {

struct EmbeddedFile {
    std::string_view name;  ///< "NotoSans-Regular.ttf" or "NotoSans-Bold.ttf".
    std::string_view content;
};

/// The TrueType fonts, regular first.
std::span<const EmbeddedFile> embedded_fonts();

}  // namespace documents
