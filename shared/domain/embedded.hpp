// The list of common passwords as the program carries it; the build writes the function.
#pragma once

#include <span>
#include <string_view>

namespace domain {

struct EmbeddedFile {
    std::string_view name;
    std::string_view content;
};

/// One file: Openwall's most common passwords of four letters or more, in small letters, sorted, one a line.
std::span<const EmbeddedFile> common_passwords();

}  // namespace domain
