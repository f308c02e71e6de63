#pragma once
// Texts that hold a list, a line each, as people type them into one field.

#include <string>
#include <string_view>
#include <vector>

namespace base {

/// Trimmed, those of blanks left out.
std::vector<std::string> lines_of(std::string_view text);

}  // namespace base
