#include "shared/documents/cases/receipt.hpp"

#include "shared/documents/page.hpp"
#include "shared/text/cases/receipt.hpp"
#include "shared/text/documents.hpp"
#include "shared/text/text.hpp"

namespace documents::cases {
namespace {

namespace words = text::documents;

void treatments(Pages& pages, const std::vector<domain::cases::SummaryTreatment>& list) {
    pages.section(words::block_treatments.view());
    if (list.empty()) return pages.paragraph(words::no_treatments.view());
    std::vector<std::vector<std::string>> rows;
    for (const auto& each : list) rows.push_back({each.clave, each.generic_name, each.dose, each.months});
    pages.table({{words::column_clave.words(), 18},
                 {words::column_generic.words(), 35},
                 {words::column_dose.words(), 30},
                 {words::column_months.words(), 17, Align::right}},
                rows);
}

void specifications(Pages& pages, const domain::cases::Summary& summary) {
    pages.section(words::block_specifications.view());
    pages.subheading(words::specifications_of(summary.value_of("generic_id")));
    if (!summary.form_heading.empty()) pages.subheading(summary.form_heading);
    if (summary.specifications.empty()) return pages.paragraph(words::no_specifications.view());
    std::vector<PageFact> facts;
    for (const auto& each : summary.specifications) facts.push_back({each.label, each.value, FactWidth::full});
    pages.facts(facts);
}

}  // namespace

base::Result<std::string> receipt(const ReceiptFacts& facts) {
    const auto& summary = facts.summary;
    Pages pages(paper_setup(facts, words::receipt_name(facts.folio), words::receipt_foot));
    pages.title(words::receipt_title.view());
    pages.banner(words::folio.view(), facts.folio, words::date_and_time(base::mexico_city_words(facts.sealed_at)));
    for (const auto& section : summary.sections) draw_section(pages, section);
    treatments(pages, summary.treatments);
    specifications(pages, summary);
    draw_files(pages, words::block_files, summary.files);
    draw_seal(pages, facts, words::verify_at(facts.verify_page, facts.code));
    return pages.finish();
}

}  // namespace documents::cases
