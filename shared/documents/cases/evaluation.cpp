#include "shared/documents/cases/evaluation.hpp"

#include <string_view>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/documents/page.hpp"
#include "shared/text/cases/evaluation_paper.hpp"
#include "shared/text/cases/receipt.hpp"
#include "shared/text/shared.hpp"

namespace documents::cases {
namespace {

using domain::cases::EvaluationRecord;
namespace words = text::documents;

std::string day_of(base::Instant instant) { return base::dd_mm_yyyy(base::mexico_city(instant).date); }

/// What was asked for, in short: by whom it was asked and why is on the receipt.
void asked(Pages& pages, const domain::cases::Summary& summary) {
    for (const auto& section : summary.sections) {
        if (section.key != "doctor") draw_section(pages, section);
    }
}

std::string expiry_of(const EvaluationRecord& record) {
    const auto day = base::parse_date(record.expires_on);
    if (!day) return words::no_renewal.words();
    return words::expires_on(base::dd_mm_yyyy(*day), record.months);
}

void requerimiento(Pages& pages, const EvaluationRecord& record) {
    pages.section(words::block_requerimiento.view(), 66);
    pages.facts({full(words::clave, record.clave), full(words::presentation, record.presentation),
                 full(words::authorized_dose, record.dose), full(words::expires, expiry_of(record))});
}

void denial(Pages& pages, const EvaluationRecord& record) {
    pages.section(words::block_denial.view());
    std::vector<PageFact> facts{full(words::reason, record.reason)};
    if (!record.unmet_requirement.empty()) facts.push_back(full(words::unmet, record.unmet_requirement));
    pages.facts(facts);
}

void observations(Pages& pages, std::string_view typed) {
    if (typed.empty()) return;
    pages.section(words::block_observations.view());
    pages.paragraph(typed);
}

}  // namespace

base::Result<std::string> evaluation(const EvaluationFacts& facts) {
    const auto& record = facts.record;
    Pages pages(paper_setup(facts, words::evaluation_name(facts.folio), words::evaluation_foot));
    pages.title(words::evaluation_title.view());
    pages.banner(words::folio.view(), facts.folio, words::evaluated_on(day_of(record.decided_at)));
    pages.section(words::block_dates.view());
    pages.facts({half(words::sent_on, day_of(record.sent_at)), half(words::decided_on, day_of(record.decided_at))});
    asked(pages, record.summary);
    const bool authorized = domain::cases::authorizes(record.decision);
    pages.section(words::block_decided_by.view(), 60);
    pages.banner(words::result.view(), record.result, {});
    pages.facts({full(words::decided_by, record.decided_by + text::shared::dot.words() + record.decided_as)});
    if (authorized) requerimiento(pages, record);
    else denial(pages, record);
    observations(pages, record.observations);
    if (!authorized) {
        pages.section(words::block_reconsideration.view());
        pages.paragraph(words::how_to_reconsider.view());
    }
    draw_files(pages, words::block_evaluated_files, record.summary.files);
    draw_seal(pages, facts, words::verify_evaluation_at(facts.verify_page, facts.code));
    return pages.finish();
}

}  // namespace documents::cases
