#include "shared/base/ids.hpp"

#include <string_view>

#include "shared/base/text.hpp"

namespace base {

std::string uuid_v7(Instant now, const std::array<std::uint8_t, 10>& random) {
    std::string bytes;
    for (int shift = 40; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(now >> shift & 0xFF));
    for (auto byte : random) bytes.push_back(static_cast<char>(byte));
    bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
    const auto digits = hex(bytes);
    return digits.substr(0, 8) + "-" + digits.substr(8, 4) + "-" + digits.substr(12, 4) + "-" + digits.substr(16, 4) + "-" +
           digits.substr(20);
}

bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hexadecimal = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (hyphen ? c != '-' : !hexadecimal) return false;
    }
    return true;
}

}  // namespace base
