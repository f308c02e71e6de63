#include "shared/services/cases/recorded.hpp"

#include <optional>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/domain/cases/difference.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/services/cases/returned.hpp"
#include "shared/storage/cases/attachments.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/cases/acting.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Case;
using domain::cases::Change;
using domain::cases::Correction;
using domain::cases::Summary;

Result<Summary> summary_in(const std::string& record) { return api::decode<Summary>(record, api::Reading::stored); }

Result<std::vector<Change>> changes_of(Context& context, const Correction& correction) {
    if (correction.version_after == 0) return std::vector<Change>{};
    // What the Módulo changed while it was returned has versions of its own, and is not the director's.
    const auto before = storage::cases::version_of(context.db, correction.case_id, correction.version_after - 1);
    const auto after = storage::cases::version_of(context.db, correction.case_id, correction.version_after);
    if (!before || !after) return std::vector<Change>{};
    const auto old_one = TRY(summary_in(before->record));
    const auto new_one = TRY(summary_in(after->record));
    return domain::cases::changes(old_one, new_one);
}

}  // namespace

std::int64_t keep_version(Context& context, const Case& row, domain::cases::Act act, const domain::cases::Summary& summary) {
    domain::cases::Version version;
    version.case_id = row.id;
    version.made_at = context.now;
    version.made_by = context.session.hands().id;
    version.act = act;
    version.content = row.content;
    version.record = api::encode(summary);
    return storage::cases::append_version(context.db, std::move(version));
}

Result<Summary> recorded_summary(Context& context, const Case& row) {
    if (const auto version = storage::cases::version_of(context.db, row.id)) return summary_in(version->record);
    const auto receipt = storage::cases::paper_by_folio(context.db, domain::cases::Paper::receipt, row.folio);
    return receipt ? summary_in(receipt->record) : Result<Summary>(Summary{});
}

Result<std::vector<api::cases::CorrectionCard>> correction_cards(Context& context, const Case& row) {
    std::vector<api::cases::CorrectionCard> cards;
    for (const auto& each : storage::cases::corrections_of(context.db, row.id)) {
        api::cases::CorrectionCard card;
        card.asked_at = each.asked_at;
        card.answered_at = each.answered_at;
        card.words = each.words;
        card.due_on = each.due_on;
        card.marks = TRY(marks_of(each));
        card.changes = TRY(changes_of(context, each));
        cards.push_back(std::move(card));
    }
    return cards;
}

std::vector<api::cases::SentFile> sent_files(Context& context, const Case& row, const domain::catalog::FormDescription* form) {
    std::vector<api::cases::SentFile> files;
    for (const auto& each : storage::cases::attachments_of(context.db, row.id)) {
        files.push_back({each.id, each.slot, domain::cases::slot_label(form, each.slot), each.name, each.size_bytes});
    }
    return files;
}

domain::cases::Evaluated evaluated(Context& context, const Case& row, const domain::cases::Content& content) {
    domain::cases::Evaluated against;
    against.clave = content.clave;
    for (auto& each : storage::catalog::active_presentations(context.db)) {
        if (each.generic_id == row.generic_id) against.presentations.push_back(std::move(each));
    }
    // What was asked for may be authorized though new requests are no longer offered it.
    if (auto asked = storage::catalog::presentation_by_clave(context.db, content.clave);
        asked && !asked->active && asked->generic_id == row.generic_id) {
        against.presentations.push_back(std::move(*asked));
    }
    against.reasons = storage::cases::active_denial_reasons(context.db);
    if (const auto recommendation = storage::catalog::recommendation_by_id(context.db, row.recommendation_id)) {
        against.requirements = domain::cases::requirements_of(*recommendation, row.visit == domain::cases::Visit::primera_vez);
        against.expires = recommendation->valid_months > 0;
    }
    return against;
}

std::string who_did(Context& context, const domain::cases::Event& event) {
    auto person = name_of_account(context, event.account_id);
    if (event.acting_for.empty()) return person;
    return text::cases::on_behalf_of(person, name_of_account(context, event.acting_for));
}

std::string name_of_account(Context& context, const std::string& account_id) {
    const auto account = storage::identity::account_by_id(context.db, account_id);
    return account ? account->full_name() : std::string{};
}

}  // namespace services::cases
