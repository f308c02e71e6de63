#include "app/screens/cases/case/facts.hpp"

#include <cstddef>

#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/base/text.hpp"
#include "shared/text/cases/case_view.hpp"
#include "shared/text/cases/confirmation.hpp"

namespace screens::cases {

namespace words = text::cases;

namespace {

/// Short ones two by two, as on the receipt.
void draw_section(const domain::cases::SummarySection& section) {
    ui::heading(section.title, 3);
    const auto& lines = section.lines;
    for (std::size_t i = 0; i < lines.size();) {
        if (!lines[i].half) {
            ui::fact(lines[i].label, lines[i].value);
            ++i;
            continue;
        }
        ui::EqualColumns columns(2);
        for (; i < lines.size() && lines[i].half; ++i) {
            columns.next();
            ui::fact(lines[i].label, lines[i].value);
        }
    }
}

}  // namespace

void draw_facts(const domain::cases::Summary& summary) {
    const ui::Section section(words::request_title, {.framed = true});
    for (const auto& each : summary.sections) {
        const ui::Scope scope(each.key);
        draw_section(each);
    }
    ui::heading(words::fact_treatments, 3);
    if (summary.treatments.empty()) ui::text(words::none);
    for (const auto& each : summary.treatments) ui::text(words::treatment_line(each.generic_name, each.dose, each.months));
    if (summary.specifications.empty()) return;
    ui::heading(words::fact_specifications, 3);
    for (const auto& each : summary.specifications) ui::fact(each.label, each.value);
}

void draw_advice(const std::string& advice) {
    std::vector<std::string> lines;
    for (const auto line : base::split(advice, '\n')) {
        if (!base::is_blank(line)) lines.emplace_back(base::trimmed(line));
    }
    if (lines.empty()) return;
    const ui::Section section(words::advice_title, {.heading_level = 3});
    ui::bullets(lines);
}

}  // namespace screens::cases
