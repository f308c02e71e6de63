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
using text::Words;

void heading(Words words, int level = 2);
inline void heading(Text words, int level = 2) { heading(words.view(), level); }
void text(Words words);  ///< A paragraph, wraps, may be selected and copied.
inline void text(Text words) { text(words.view()); }
void muted(Words words);
inline void muted(Text words) { muted(words.view()); }
void bold(Words words);
inline void bold(Text words) { bold(words.view()); }
/// "NSS: 1111111111": a label and its value, read together.
void fact(Text label, Words value);
void fact(Words label, Words value);  ///< Its label is data (specification forms).
/// Items of a list, each with a bullet; role list.
void bullets(std::span<const std::string> items);

enum class Tone { info, success, warning, error };
/// A box with an icon and words, none without words; a live region (errors assertive, the rest polite).
void notice(Tone tone, Words words);
inline void notice(Tone tone, Text words) { notice(tone, words.view()); }
/// A state: icon and word in a rounded field.
void chip(Tone tone, Words words);
inline void chip(Tone tone, Text words) { chip(tone, words.view()); }
/// Says something once to screen readers, without drawing.
void announce(Words words);
inline void announce(Text words) { announce(words.view()); }
/// "Guardado hace un momento" and the like: small, muted, role status.
void quiet_status(Words words);
inline void quiet_status(Text words) { quiet_status(words.view()); }

}  // namespace ui
