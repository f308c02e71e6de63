#include "shared/services/catalog/edited.hpp"

#include <utility>

#include "shared/api/json.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/catalog/editing.hpp"
#include "shared/text/shared.hpp"

namespace services::catalog {

namespace words = text::catalog;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::catalog::EditedKind;
using domain::catalog::FieldChange;

namespace {

constexpr int history_rows_max = 100;

using Changes = std::vector<FieldChange>;

std::string encoded(const Changes& changes) { return api::encode(base::type_of<Changes>, &changes); }

Changes changes_in(const std::string& stored) {
    Changes changes;
    const auto read = api::decode(base::type_of<Changes>, &changes, stored, api::Reading::stored);
    return read ? changes : Changes{};
}

}  // namespace

Error nothing_there() { return {ErrorKind::not_found, text::shared::not_found.words(), {}, {}}; }

Error refused_now(std::string message) { return {ErrorKind::conflict, std::move(message), {}, {}}; }

Error changed_by(Context& context, const std::string& account_id, base::Instant at) {
    return refused_now(words::changed_by(person_of(context, account_id), base::mexico_city_words(at)));
}

std::string person_of(Context& context, const std::string& account_id) {
    const auto account = storage::identity::account_by_id(context.db, account_id);
    return account ? account->full_name() : std::string{};
}

std::vector<api::catalog::ChangeCard> history_of(Context& context, EditedKind kind, const std::string& subject) {
    std::vector<api::catalog::ChangeCard> cards;
    for (auto& each : storage::catalog::catalog_changes(context.db, kind, subject, history_rows_max)) {
        cards.push_back(
            {each.at, person_of(context, each.account_id), each.act, std::move(each.words), changes_in(each.changes)});
    }
    return cards;
}

std::int64_t version_of(Context& context, EditedKind kind, const std::string& subject) {
    const auto last = storage::catalog::last_change(context.db, kind, subject);
    return last ? last->position : 0;
}

Result<void> must_be_version(Context& context, EditedKind kind, const std::string& subject, std::int64_t version) {
    const auto last = storage::catalog::last_change(context.db, kind, subject);
    const auto now = last ? last->position : 0;
    context.version_before = now;
    context.version_after = now + 1;
    if (now == version) return base::done();
    return last ? changed_by(context, last->account_id, last->at) : refused_now(text::shared::conflict.words());
}

void note_change(Context& context, const Done& done) {
    domain::catalog::CatalogChange change;
    change.kind = done.kind;
    change.subject = done.subject;
    change.at = context.now;
    change.account_id = context.account().id;
    change.act = done.act;
    change.words = done.words;
    change.changes = encoded(done.changes);
    change.in_drug_list = done.in_drug_list;
    storage::catalog::append_change(context.db, std::move(change));
    context.audit_object = std::string(base::name_of(done.kind)) + ":" + done.subject;
    context.audit_reason = done.words;
}

api::catalog::Uses uses_of(const storage::catalog::CatalogUse& use) { return {use.live, use.drafts}; }

api::catalog::DraftState draft_state(Context& context, EditedKind kind, const std::string& id) {
    const auto draft = storage::catalog::edit_draft(context.db, kind, id);
    if (!draft) return {};
    return {draft->version, draft->saved_at, person_of(context, draft->saved_by)};
}

api::catalog::PublishedState published_state(Context& context, EditedKind kind, const std::string& id) {
    const auto last = storage::catalog::last_publication(context.db, kind, id);
    if (!last) return {true, 1, 0, {}};
    return {true, last->number, last->published_at, person_of(context, last->published_by)};
}

Result<api::catalog::DraftSaved> save_draft_of(Context& context, domain::catalog::EditDraft draft, std::int64_t version) {
    const auto kept = storage::catalog::edit_draft(context.db, draft.kind, draft.id);
    const auto now = kept ? kept->version : 0;
    if (kept && now != version) return changed_by(context, kept->saved_by, kept->saved_at);
    if (!kept && version != 0) {  // published or discarded meanwhile
        const auto of = draft.kind == EditedKind::form ? EditedKind::form : EditedKind::generic;
        const auto last = storage::catalog::last_change(context.db, of, draft.subject);
        return last ? changed_by(context, last->account_id, last->at) : refused_now(words::no_draft.words());
    }
    draft.version = now + 1;
    draft.saved_at = context.now;
    draft.saved_by = context.account().id;
    storage::catalog::save_edit_draft(context.db, draft);
    context.audit_object = std::string(base::name_of(draft.kind)) + ":" + draft.id;
    context.version_before = now;
    context.version_after = draft.version;
    return api::catalog::DraftSaved{draft.version, draft.saved_at};
}

std::vector<std::string> users_of_form(Context& context, const std::string& base) {
    std::vector<std::string> users;
    for (const auto& each : storage::catalog::recommendations_with_form(context.db, base)) {
        if (!each.active) continue;
        const auto generic = storage::catalog::generic_by_id(context.db, each.generic_id);
        users.push_back((generic ? generic->name : each.generic_id) + text::shared::dot.words() + each.name);
    }
    return users;
}

}  // namespace services::catalog
