#pragma once
// Limits of what the central area writes.

namespace domain::contents::limits {

inline constexpr int notice_title_letters_max = 120;
inline constexpr int notice_body_letters_max = 4000;
inline constexpr int notices_at_home_max = 10;  ///< Important ones on the home page; the rest is behind the link to all.
inline constexpr int reason_name_letters_max = 160;
inline constexpr int list_value_letters_max = 120;

}  // namespace domain::contents::limits
