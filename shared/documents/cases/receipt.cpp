#include "shared/documents/cases/receipt.hpp"

#include "shared/base/text.hpp"
#include "shared/documents/page.hpp"
#include "shared/documents/qr.hpp"
#include "shared/text/cases/receipt.hpp"
#include "shared/text/documents.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace documents::cases {
namespace {

namespace words = text::documents;

PageFact half(const text::Text& label, std::string value) { return {label.words(), std::move(value), FactWidth::half}; }

/// Never half a letter, whatever stands there.
std::string first_letters(std::string_view text, int count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) base::next_code_point(text, at);
    return std::string(text.substr(0, at));
}

/// How many points of a section stay on one page with its heading.
double together(std::string_view section) { return section == "medicine" ? 66 : 34; }

/// What was sealed, under the labels it was sealed with.
void sections(Pages& pages, const std::vector<domain::cases::SummarySection>& list) {
    for (const auto& section : list) {
        pages.section(section.title, together(section.key));
        std::vector<PageFact> facts;
        for (const auto& line : section.lines) {
            facts.push_back({line.label, line.value, line.half ? FactWidth::half : FactWidth::full});
        }
        pages.facts(facts);
    }
}

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

void files(Pages& pages, const std::vector<domain::cases::SummaryFile>& list) {
    pages.section(words::block_files.view());
    if (list.empty()) return pages.paragraph(words::no_files.view());
    std::vector<std::vector<std::string>> rows;
    for (const auto& each : list) {
        rows.push_back({std::to_string(rows.size() + 1), each.slot_label, each.name, text::shared::file_size(each.size_bytes),
                        first_letters(each.sha256, 12)});
    }
    pages.table({{words::column_number.words(), 6, Align::right},
                 {words::column_slot.words(), 31},
                 {words::column_file.words(), 33},
                 {words::column_size.words(), 12, Align::right},
                 {words::column_sha256.words(), 18}},
                rows);
}

void seal(Pages& pages, const ReceiptFacts& facts) {
    constexpr double qr_side = 104;
    pages.section(words::block_seal.view(), qr_side + 12);
    const auto code = qr_code(facts.verify_url);
    if (code) pages.begin_beside(*code, qr_side);
    pages.paragraph(facts.seal);
    pages.facts({half(words::key, facts.key_id), half(words::code, facts.code)});
    pages.paragraph(words::verify_at(facts.verify_page, facts.code));
    if (code) pages.end_beside();
}

}  // namespace

base::Result<std::string> receipt(const ReceiptFacts& facts) {
    const auto& summary = facts.summary;
    Pages pages({.title = words::receipt_name(facts.folio),
                 .made_at = facts.sealed_at,
                 .band_left = words::institution.words(),
                 .band_right = words::program.words(),
                 .head_left = words::system_name.words(),
                 .head_right = words::head_folio(facts.folio),
                 .foot = words::receipt_foot.words()});
    pages.title(words::receipt_title.view());
    pages.banner(words::folio.view(), facts.folio, words::date_and_time(base::mexico_city_words(facts.sealed_at)));
    sections(pages, summary.sections);
    treatments(pages, summary.treatments);
    specifications(pages, summary);
    files(pages, summary.files);
    seal(pages, facts);
    return pages.finish();
}

}  // namespace documents::cases
