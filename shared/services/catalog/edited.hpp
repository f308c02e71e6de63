#pragma once
// What the services of edited catalogues share: who changed what and when, drafts, what uses them.

#include <cstdint>
#include <string>
#include <vector>

#include "shared/api/catalog/editing.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/services/core/context.hpp"
#include "shared/storage/catalog/editing.hpp"

namespace services::catalog {

base::Error nothing_there();
base::Error refused_now(std::string message);
/// The refusal of who comes second, in words that say who was faster and when.
base::Error changed_by(Context& context, const std::string& account_id, base::Instant at);

std::string person_of(Context& context, const std::string& account_id);
std::vector<api::catalog::ChangeCard> history_of(Context& context, domain::catalog::EditedKind kind, const std::string& subject);
/// The version of what is changed at once: how often it was.
std::int64_t version_of(Context& context, domain::catalog::EditedKind kind, const std::string& subject);
/// Errors: conflict when it is no longer `version`.
base::Result<void> must_be_version(Context& context, domain::catalog::EditedKind kind, const std::string& subject,
                                   std::int64_t version);

/// What was done to a subject, for its history and the audit.
struct Done {
    domain::catalog::EditedKind kind = domain::catalog::EditedKind::generic;
    std::string subject{};
    domain::catalog::CatalogAct act = domain::catalog::CatalogAct::change;
    std::string words{};
    std::vector<domain::catalog::FieldChange> changes{};
    bool in_drug_list = false;
};
void note_change(Context& context, const Done& done);

api::catalog::Uses uses_of(const storage::catalog::CatalogUse& use);
api::catalog::DraftState draft_state(Context& context, domain::catalog::EditedKind kind, const std::string& id);
/// Of something that readers see.
api::catalog::PublishedState published_state(Context& context, domain::catalog::EditedKind kind, const std::string& id);

/// Writes the next version of a draft. Errors: conflict when `version` is not the one that is kept.
base::Result<api::catalog::DraftSaved> save_draft_of(Context& context, domain::catalog::EditDraft draft, std::int64_t version);

/// "PONATINIB · LEUCEMIA MIELOIDE CRÓNICA" for each recommendation that asks for this form.
std::vector<std::string> users_of_form(Context& context, const std::string& base);

}  // namespace services::catalog
