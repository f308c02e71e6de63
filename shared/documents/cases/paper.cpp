#include "shared/documents/cases/paper.hpp"

#include <utility>

#include "shared/base/text.hpp"
#include "shared/documents/qr.hpp"
#include "shared/text/cases/receipt.hpp"
#include "shared/text/documents.hpp"
#include "shared/text/shared.hpp"

namespace documents::cases {
namespace {

namespace words = text::documents;

/// Never half a letter, whatever stands there.
std::string first_letters(std::string_view text, int count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) base::next_code_point(text, at);
    return std::string(text.substr(0, at));
}

/// How many points of a section stay on one page with its heading.
double together(std::string_view section) { return section == "medicine" ? 66 : 34; }

}  // namespace

PageSetup paper_setup(const SealedFacts& facts, std::string name, const text::Text& foot) {
    return {.title = std::move(name),
            .made_at = facts.sealed_at,
            .band_left = words::institution.words(),
            .band_right = words::program.words(),
            .head_left = words::system_name.words(),
            .head_right = words::head_folio(facts.folio),
            .foot = foot.words()};
}

PageFact half(const text::Text& label, std::string value) { return {label.words(), std::move(value), FactWidth::half}; }

PageFact full(const text::Text& label, std::string value) { return {label.words(), std::move(value), FactWidth::full}; }

void draw_section(Pages& pages, const domain::cases::SummarySection& section) {
    pages.section(section.title, together(section.key));
    std::vector<PageFact> facts;
    for (const auto& line : section.lines) {
        facts.push_back({line.label, line.value, line.half ? FactWidth::half : FactWidth::full});
    }
    pages.facts(facts);
}

void draw_files(Pages& pages, const text::Text& heading, const std::vector<domain::cases::SummaryFile>& files) {
    pages.section(heading.view());
    if (files.empty()) return pages.paragraph(words::no_files.view());
    std::vector<std::vector<std::string>> rows;
    for (const auto& each : files) {
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

void draw_seal(Pages& pages, const SealedFacts& facts, std::string_view verify_at) {
    constexpr double qr_side = 104;
    pages.section(words::block_seal.view(), qr_side + 12);
    const auto code = qr_code(facts.verify_url);
    if (code) pages.begin_beside(*code, qr_side);
    pages.paragraph(facts.seal);
    pages.facts({half(words::key, facts.key_id), half(words::code, facts.code)});
    pages.paragraph(verify_at);
    if (code) pages.end_beside();
}

}  // namespace documents::cases
