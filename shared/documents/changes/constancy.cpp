#include "shared/documents/changes/constancy.hpp"

#include <vector>

#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/documents/page.hpp"
#include "shared/text/changes/paper.hpp"
#include "shared/text/shared.hpp"

namespace documents::changes {
namespace {

using cases::full;
using cases::half;
using domain::changes::ChangeRecord;
namespace words = text::changes;

std::string day_of(base::Instant instant) { return base::dd_mm_yyyy(base::mexico_city(instant).date); }

std::string person(const std::string& name, const std::string& role) {
    return role.empty() ? name : name + text::shared::dot.words() + role;
}

void request(Pages& pages, const ChangeRecord& record) {
    pages.section(words::paper_request.view());
    std::vector<PageFact> facts{half(words::paper_number, std::to_string(record.number)),
                                half(words::paper_asked_on, day_of(record.asked_at)),
                                full(words::paper_kind, record.kind),
                                full(words::paper_asked_by, person(record.asked_by, record.asked_as)),
                                full(words::paper_reason, record.reason),
                                full(words::paper_applied_by, person(record.applied_by, record.applied_as))};
    pages.facts(facts);
    if (record.is_undone) pages.paragraph(words::paper_undone.view());
}

void about(Pages& pages, const ChangeRecord& record) {
    pages.section(words::paper_about.view());
    pages.facts({full(words::paper_patient, record.patient), half(words::paper_nss, record.nss),
                 half(words::paper_generic, record.generic), full(words::paper_entity, record.entity),
                 full(words::paper_unit, record.unit)});
}

/// Which it reaches, as far as who reads it may know.
std::string folios_of(const ConstancyFacts& facts) {
    auto folios = facts.record.folios;
    if (facts.other_folios > 0) folios.push_back(words::paper_other_folios(facts.other_folios));
    return base::joined(folios, ", ");
}

void changes(Pages& pages, const ConstancyFacts& facts) {
    const auto& record = facts.record;
    pages.section(words::paper_changes.view());
    std::vector<std::vector<std::string>> rows;
    for (const auto& each : record.changes) rows.push_back({each.label, each.before, each.after});
    pages.table({{words::paper_datum.words(), 28}, {words::paper_before.words(), 36}, {words::paper_after.words(), 36}}, rows);
    if (const auto folios = folios_of(facts); !folios.empty()) pages.facts({full(words::paper_folios, folios)});
    pages.paragraph(words::paper_rest_stays.view());
}

}  // namespace

base::Result<std::string> constancy(const ConstancyFacts& facts) {
    const auto& record = facts.record;
    Pages pages(cases::paper_setup(facts, words::paper_name(facts.folio), words::paper_foot));
    pages.title(words::paper_title.view());
    const auto day = day_of(record.applied_at);
    pages.banner(words::paper_folio.view(), facts.folio,
                 record.is_undone ? words::paper_undone_on(day) : words::paper_applied_on(day));
    request(pages, record);
    about(pages, record);
    changes(pages, facts);
    cases::draw_files(pages, words::paper_files, record.files);
    cases::draw_seal(pages, facts, words::verify_constancy_at(facts.verify_page, facts.code));
    return pages.finish();
}

}  // namespace documents::changes
