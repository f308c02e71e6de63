#include "shared/documents/surplus/report.hpp"

#include "shared/base/text.hpp"
#include "shared/documents/page.hpp"
#include "shared/documents/qr.hpp"
#include "shared/documents/surplus/words.hpp"
#include "shared/text/documents.hpp"
#include "shared/text/surplus/paper.hpp"

namespace documents::surplus {
namespace {

using domain::surplus::Paper;
using domain::surplus::PaperRow;
namespace words = text::surplus;

/// Faltantes have a column more: their cause.
void table(Pages& pages, const std::vector<PaperRow>& rows, bool with_cause) {
    std::vector<PageColumn> columns{{words::paper_number.words(), 6, Align::right},
                                    {words::paper_group.words(), 19},
                                    {words::paper_product.words(), with_cause ? 31.0 : 45.0}};
    if (with_cause) columns.push_back({words::paper_cause.words(), 14});
    columns.push_back({words::paper_modality.words(), 14});
    columns.push_back({words::paper_events.words(), 11, Align::right});
    columns.push_back({words::paper_patients.words(), 11, Align::right});
    std::vector<std::vector<std::string>> cells;
    cells.reserve(rows.size());
    for (const auto& row : rows) {
        std::vector<std::string> line{std::to_string(cells.size() + 1), row.group, row.product};
        if (with_cause) line.push_back(words_of(row.cause));
        line.push_back(words_of(row.modality));
        line.push_back(base::with_thousands(row.events));
        line.push_back(base::with_thousands(row.patients));
        cells.push_back(std::move(line));
    }
    pages.table(columns, cells);
}

void units(Pages& pages, const Paper& paper) {
    constexpr double first_row = 56, heading_and_first_row = first_row + 20;
    for (const auto& unit : paper.reported) {
        pages.section(unit.name, heading_and_first_row);
        if (!unit.shortages.empty()) {
            pages.subheading(words::shortages.view(), first_row);
            table(pages, unit.shortages, true);
        }
        if (!unit.surpluses.empty()) {
            pages.subheading(words::surpluses.view(), first_row);
            table(pages, unit.surpluses, false);
        }
    }
}

}  // namespace

base::Result<std::string> report(const ReportPaper& facts) {
    const auto& paper = facts.paper;
    const auto year = std::to_string(paper.year);
    PageSetup setup;
    setup.title = words::paper_name(paper.entity, year);
    setup.program = words::program.words();
    setup.made_at = facts.printed_at;
    setup.letterhead = paper.header_lines;
    setup.beside_letterhead = {words::printed_on.words(), base::mexico_city_seconds(facts.printed_at)};
    setup.head_left = words::paper_title(year);
    setup.head_right = paper.entity;
    setup.foot = facts.is_final ? words::code_of_paper(facts.code) : std::string{};
    if (facts.is_final) {
        setup.signatures = {words::signs_head.words(), words::signs_services.words()};
    } else {
        setup.warning = {words::not_official.words(), words::not_closed_yet.words()};
    }
    if (facts.is_final) {
        setup.mark = qr_code(facts.verify_url);
        setup.keywords = facts.verify_url;
    }
    Pages pages(std::move(setup));
    pages.centred(words::paper_title(year));
    pages.centred(paper.entity);
    const bool is_no = paper.answer == domain::surplus::Answer::no;
    pages.centred(is_no ? words::nothing_reported(year)
                        : words::units_reporting(base::with_thousands(paper.reporting), base::with_thousands(paper.units)));
    if (facts.is_final) pages.paragraph(words::verify_paper_at(facts.verify_page, facts.code));
    if (!is_no) units(pages, paper);
    return pages.finish();
}

}  // namespace documents::surplus
