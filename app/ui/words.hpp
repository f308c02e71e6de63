#pragma once
// Words on the page: headings, paragraphs, facts, notices.

#include <span>
#include <string>
#include <string_view>

#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace ui {

using text::Text;

void heading(std::string_view words, int level = 2);
inline void heading(Text words, int level = 2) { heading(words.view(), level); }
void text(std::string_view words);  ///< A paragraph, wraps, may be selected and copied.
inline void text(Text words) { text(words.view()); }
void muted(std::string_view words);
inline void muted(Text words) { muted(words.view()); }
void bold(std::string_view words);
inline void bold(Text words) { bold(words.view()); }
/// "NSS: 1111111111": a label and its value, read together.
void fact(Text label, std::string_view value);
void fact(std::string_view label, std::string_view value);  ///< Its label is data (specification forms).
/// Items of a list, each with a bullet; role list.
void bullets(std::span<const std::string> items);

enum class Tone { info, success, warning, error };
/// A box with an icon and words, none without words; a live region (errors assertive, the rest polite).
void notice(Tone tone, std::string_view words);
inline void notice(Tone tone, Text words) { notice(tone, words.view()); }
/// A state: icon and word in a rounded field.
void chip(Tone tone, std::string_view words);
inline void chip(Tone tone, Text words) { chip(tone, words.view()); }
/// Says something once to screen readers, without drawing.
void announce(std::string_view words);
inline void announce(Text words) { announce(words.view()); }
/// "Guardado hace un momento" and the like: small, muted, role status.
void quiet_status(std::string_view words);
inline void quiet_status(Text words) { quiet_status(words.view()); }

}  // namespace ui
