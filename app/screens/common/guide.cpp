#include "app/screens/common/guide.hpp"

#include <vector>

#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/base/result.hpp"
#include "shared/text/shared.hpp"

namespace screens {

bool draw_pdf_link(api::Pending<std::string>& pdf, const text::Text& label, const text::Text& coming) {
    pdf.arrived();
    if (const auto* href = pdf.value()) {
        ui::link(label, *href, {.new_tab = true, .as_button = true, .weight = ui::Weight::primary});
    } else if (const auto* error = pdf.error()) {
        ui::notice(ui::Tone::error, error->message);
        const ui::Scope scope(label.view());
        return ui::button(text::shared::retry);
    } else {
        ui::quiet_status(coming);
    }
    return false;
}

void draw_guide_lines(const text::guide::Section& section) {
    std::vector<std::string> items;
    for (const auto& line : section.lines) {
        if (line.kind == text::guide::Line::Kind::item) {
            items.push_back(line.words.words());
            continue;
        }
        if (!items.empty()) ui::bullets(items);
        items.clear();
        ui::text(line.words);
    }
    if (!items.empty()) ui::bullets(items);
}

}  // namespace screens
