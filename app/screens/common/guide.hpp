#pragma once
// What the pages of guides share: their sections, and the link to their PDF.

#include <string>

#include "shared/api/pending.hpp"
#include "shared/text/guide.hpp"
#include "shared/text/text.hpp"

namespace screens {

/// The PDF of a page as its main link, or that it is on its way or could not be had; true when the person wants to try again.
bool draw_pdf_link(api::Pending<std::string>& pdf, const text::Text& label, const text::Text& coming);
/// Items that follow one another are one list.
void draw_guide_lines(const text::guide::Section& section);

}  // namespace screens
