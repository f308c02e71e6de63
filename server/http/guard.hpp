#pragma once
// The request guard: reads the raw head of a request before anything else does and before any body is read.
// What could be read in two ways is refused; headers that this server uses are judged; what nobody here reads
// cannot be wrong and is left out (security.md 4). Pure functions over bytes.

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
inline constexpr std::string_view any_path = "/*";  ///< Stands for the target "*" of OPTIONS.
inline constexpr std::uint64_t json_bytes_max = 1024 * 1024;

/// A head that passed. `headers` holds only those the server reads, by their lower-case names.
struct Head {
    std::string method{};
    int version_minor = 1;  ///< Of HTTP/1.
    std::string target{};   ///< As sent: path and query, still percent-encoded.
    std::string path{};     ///< Decoded.
    std::vector<std::pair<std::string, std::string>> headers{};
    std::uint64_t content_length = 0;
    bool chunked = false;  ///< The body says by itself where it ends.
    bool close = false;
    bool expects_go_on = false;  ///< Waits for "100 Continue" before it sends its body.

    const std::string& header(std::string_view name) const;
};

struct Refusal {
    int status;
    std::string words;

    Refusal(int code, const text::Text& why) : status(code), words(why.words()) {}
    Refusal(int code, std::string why) : status(code), words(std::move(why)) {}
};

/// Finds the end of the head while bytes arrive and refuses at the first byte that cannot be part of one, so
/// that nobody waits for the rest.
class HeadScan {
public:
    /// `bytes` is everything received so far. The length of the head once it is whole.
    std::variant<std::size_t, Refusal> look(std::string_view bytes);  ///< 0: not yet whole
    bool untouched() const { return seen_ == 0; }

private:
    std::size_t seen_ = 0;
    std::size_t line_start_ = 0;
    bool first_line_ = true;
};

/// `head` ends with its empty line. `upload_bytes_max` bounds a PUT.
std::variant<Head, Refusal> check_head(std::string_view head, std::uint64_t upload_bytes_max);

/// The head as httplib gets it: made anew of what it needs for routing, so that two parsers cannot disagree
/// about it.
std::string canonical(const Head& head);

}  // namespace server
