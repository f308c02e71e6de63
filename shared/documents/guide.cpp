#include "shared/documents/guide.hpp"

namespace documents {

void guide_section(Pages& pages, const text::guide::Section& section) {
    pages.section(section.title.view(), guide_first_lines);
    for (const auto& line : section.lines) {
        if (line.kind == text::guide::Line::Kind::item) pages.item(line.words.view());
        else pages.paragraph(line.words.view());
    }
}

}  // namespace documents
