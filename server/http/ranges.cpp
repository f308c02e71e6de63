#include "server/http/ranges.hpp"

#include <strings.h>
#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include "shared/base/text.hpp"

namespace server {
namespace {

/// Digits alone; more than fit are as good as the greatest.
std::optional<std::uint64_t> number_of(std::string_view text) {
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    std::uint64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} ? number : std::numeric_limits<std::uint64_t>::max();
}

}  // namespace

WantedPart wanted_part(std::string_view range, std::uint64_t size_bytes) {
    constexpr std::string_view unit = "bytes=";
    const WantedPart whole{WantedPart::Kind::whole, 0, size_bytes}, outside{WantedPart::Kind::outside};
    if (range.size() <= unit.size() || ::strncasecmp(range.data(), unit.data(), unit.size()) != 0) return whole;
    const auto asked = base::trimmed(range.substr(unit.size()));
    const auto dash = asked.find('-');
    if (dash == std::string_view::npos) return whole;
    const auto first_digits = asked.substr(0, dash), last_digits = asked.substr(dash + 1);
    const auto first = number_of(first_digits), last = number_of(last_digits);
    if ((!first && !first_digits.empty()) || (!last && !last_digits.empty()) || (!first && !last)) return whole;
    if (!first) {  // the last so many bytes
        const auto count = std::min(*last, size_bytes);
        return count == 0 ? outside : WantedPart{WantedPart::Kind::part, size_bytes - count, count};
    }
    if (last && *last < *first) return whole;
    if (*first >= size_bytes) return outside;
    const auto end = last ? std::min(*last, size_bytes - 1) : size_bytes - 1;
    return {WantedPart::Kind::part, *first, end - *first + 1};
}

}  // namespace server
