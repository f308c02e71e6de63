#pragma once
// Large answers go gzipped to whoever takes that: a table of 2,857 products is a tenth of its JSON.

#include <string>
#include <string_view>

namespace server {

/// Below it the time costs more than the bytes.
inline constexpr std::size_t worth_compressing_bytes = 8 * 1024;

/// Whether an Accept-Encoding names the coding without refusing it ("br;q=0").
bool accepts(std::string_view accept_encoding, std::string_view coding);

/// RFC 1952; "" when it cannot be made.
std::string gzipped(std::string_view bytes);

}  // namespace server
