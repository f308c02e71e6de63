#pragma once
// UTF-8 as people count and compare it: length in letters, folding for search, trimming.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// Letters (code points), not bytes.
std::size_t utf8_length(std::string_view text);
bool is_utf8(std::string_view text);
/// The code point that starts at `at`, which is moved past it. Malformed bytes come out as U+FFFD, one by one.
std::uint32_t next_code_point(std::string_view text, std::size_t& at);
void append_code_point(std::string& out, std::uint32_t code_point);

/// Lower case without accents and with single blanks: "ÁCIDO  Fólico" → "acido folico", however it is spelt (a ligature,
/// full width, letter and accent apart, a soft hyphen within). For search columns and what is sought in them.
std::string folded(std::string_view text);
/// Upper case that knows á é í ó ú ü ñ and Latin-1.
std::string upper(std::string_view text);

std::string_view trimmed(std::string_view text);
bool all_digits(std::string_view text);  ///< True for "" too.
bool is_blank(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string joined(const std::vector<std::string>& parts, std::string_view between);
/// 2989 → "2,989", as figures are written in Mexico.
std::string with_thousands(std::int64_t value);

std::string hex(std::string_view bytes);
std::string base64(std::string_view bytes);
std::string unbase64(std::string_view text);  ///< "" when malformed.
std::string percent_encoded(std::string_view text);
std::string percent_decoded(std::string_view text);

}  // namespace base
