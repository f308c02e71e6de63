#pragma once
// A section of a guide on paper.

#include "shared/documents/page.hpp"
#include "shared/text/guide.hpp"

namespace documents {

/// What stands on one page with a heading: a few lines of its first paragraph.
inline constexpr double guide_first_lines = 44;

void guide_section(Pages& pages, const text::guide::Section& section);

}  // namespace documents
