#pragma once
// What of a file a Range header asks for (RFC 9110, 14). Several ranges, other units and what cannot be read
// are answered with the whole file, which is always right.

#include <cstdint>
#include <string_view>

namespace server {

struct WantedPart {
    enum class Kind { whole, part, outside };  ///< `outside`: nothing of it is in the file.
    Kind kind = Kind::whole;
    std::uint64_t offset = 0, count = 0;
};

WantedPart wanted_part(std::string_view range, std::uint64_t size_bytes);

}  // namespace server
