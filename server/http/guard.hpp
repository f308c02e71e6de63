#pragma once
// The request guard: reads the raw head of a request before anything else does and before any body is read,
// and lets through only what this server means to understand (security.md 4). Pure functions over bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "shared/text/text.hpp"

namespace server {

inline constexpr std::size_t head_bytes_max = 16 * 1024;
inline constexpr std::size_t headers_max = 64;
inline constexpr std::size_t path_bytes_max = 512;
inline constexpr std::size_t query_bytes_max = 2 * 1024;
inline constexpr std::uint64_t json_bytes_max = 1024 * 1024;

/// A head that passed. `headers` holds only those the server reads, by their lower-case names.
struct Head {
    std::string method{};
    std::string target{};  ///< As sent: path and query, still percent-encoded.
    std::string path{};    ///< Decoded.
    std::vector<std::pair<std::string, std::string>> headers{};
    std::uint64_t content_length = 0;
    bool close = false;

    const std::string& header(std::string_view name) const;
};

struct Refusal {
    int status = 400;
    text::Text words;
};

/// Finds the end of the head while bytes arrive and refuses at the first byte that cannot be part of one, so
/// that nobody waits for the rest.
class HeadScan {
public:
    /// `bytes` is everything received so far. The length of the head once it is whole.
    std::variant<std::size_t, Refusal> look(std::string_view bytes);  ///< 0: not yet whole

private:
    std::size_t seen_ = 0;
    std::size_t line_start_ = 0;
    bool first_line_ = true;
};

/// `head` ends with its empty line. `upload_bytes_max` bounds a PUT.
std::variant<Head, Refusal> check_head(std::string_view head, std::uint64_t upload_bytes_max);

/// The head as httplib gets it: made anew, so that two parsers cannot disagree about it.
std::string canonical(const Head& head);

}  // namespace server
