#include "shared/base/lines.hpp"

#include "shared/base/text.hpp"

namespace base {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n')) {
        if (!is_blank(line)) lines.emplace_back(trimmed(line));
    }
    return lines;
}

}  // namespace base
