#pragma once
// The code of a final paper: how it looks, and where a text or a QR shows it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace domain::surplus {

inline constexpr std::size_t code_letters = 10;

/// Of so many letters and digits, none of which is taken for another (as `crypto::random_code` draws them).
bool is_code(std::string_view text);

/// How the address ends that the QR of a final paper holds; the code follows.
inline constexpr std::string_view code_mark = "verificar?codigo=";

/// The codes after that mark or after the words at the foot of every final page, each once, as they are stored. What is told in any
/// other way is no code of a paper.
std::vector<std::string> codes_in(std::string_view text);

}  // namespace domain::surplus
