// What was prepared is looked at, then published as a version of its own, or discarded.

#include "shared/api/catalog/publishing.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/form_rules.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/catalog/edited.hpp"
#include "shared/services/catalog/forms.hpp"
#include "shared/services/catalog/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/catalog/editing.hpp"
#include "shared/text/catalog/editing.hpp"

namespace services::catalog {
namespace {

using api::catalog::DraftAt;
using base::FieldError;
using base::Result;
using domain::catalog::CatalogAct;
using domain::catalog::EditDraft;
using domain::catalog::EditedKind;
using domain::catalog::FieldChange;
using domain::catalog::FormContent;
using domain::catalog::FormDescription;
using domain::catalog::Publication;
using domain::catalog::RecommendationContent;
using Preview = api::catalog::PreviewPublication::Response;
namespace words = text::catalog;

/// The draft as the person was shown it.
Result<EditDraft> draft_shown(Context& context, const DraftAt& request) {
    auto draft = storage::catalog::edit_draft(context.db, request.kind, request.id);
    if (!draft) return refused_now(words::no_draft.words());
    if (draft->version != request.version) return changed_by(context, draft->saved_by, draft->saved_at);
    return *std::move(draft);
}

// ---- a recommendation --------------------------------------------------------------------------------------

struct PreparedRecommendation {
    RecommendationContent content{};
    std::optional<domain::catalog::Recommendation> before{};
    std::string form_id{};  ///< The version that the content's form has now.
    std::vector<FieldChange> changes{};
    std::vector<FieldError> refusals{};
};

/// It would be the last one that can be chosen of a drug that can be chosen.
bool leaves_nothing(Context& context, const EditDraft& draft) {
    const auto generic = storage::catalog::generic_by_id(context.db, draft.subject);
    if (!generic || !generic->active) return false;
    const auto all = storage::catalog::recommendations_of(context.db, draft.subject);
    return std::none_of(all.begin(), all.end(), [&](const auto& each) { return each.active && each.id != draft.id; });
}

bool has_name(Context& context, const EditDraft& draft, const std::string& name) {
    const auto all = storage::catalog::recommendations_of(context.db, draft.subject);
    return std::any_of(all.begin(), all.end(), [&](const auto& each) {
        return each.id != draft.id && each.active && base::folded(each.name) == base::folded(name);
    });
}

Result<PreparedRecommendation> prepared_recommendation(Context& context, const EditDraft& draft) {
    PreparedRecommendation prepared;
    prepared.content = TRY(api::decode<RecommendationContent>(draft.content, api::Reading::stored));
    prepared.before = storage::catalog::recommendation_by_id(context.db, draft.id);
    const auto& content = prepared.content;
    prepared.refusals = domain::catalog::refusals(content);
    if (!content.form_id.empty()) {
        prepared.form_id = storage::catalog::newest_form_id(context.db, content.form_id);
        if (prepared.form_id.empty()) prepared.refusals.push_back({"form_id", words::form_not_published.words()});
    }
    if (content.active && has_name(context, draft, content.name))
        prepared.refusals.push_back({"name", words::recommendation_there.words()});
    if (!content.active && prepared.before && prepared.before->active && leaves_nothing(context, draft))
        prepared.refusals.push_back({"active", words::last_recommendation.words()});
    const auto before = prepared.before ? domain::catalog::content_of(*prepared.before) : RecommendationContent{};
    prepared.changes = domain::catalog::differences(before, content);
    return prepared;
}

Publication publication_of(Context& context, const EditDraft& draft, std::int64_t number) {
    Publication publication;
    publication.kind = draft.kind;
    publication.id = draft.id;
    publication.number = number;
    publication.content = draft.content;
    publication.published_at = context.now;
    publication.published_by = context.account().id;
    return publication;
}

Result<void> publish_recommendation(Context& context, const EditDraft& draft) {
    const auto prepared = TRY(prepared_recommendation(context, draft));
    TRY(domain::all_or_error(prepared.refusals));
    if (prepared.before && prepared.changes.empty()) return refused_now(words::nothing_to_publish.words());
    const auto row = domain::catalog::recommendation_of(prepared.content, draft.id, draft.subject, prepared.form_id);
    storage::catalog::upsert_recommendation(context.db, row);
    const auto last = storage::catalog::last_publication(context.db, draft.kind, draft.id);
    const std::int64_t came_with_it = prepared.before ? 1 : 0;
    storage::catalog::insert_publication(context.db, publication_of(context, draft, (last ? last->number : came_with_it) + 1));
    note_change(context, {EditedKind::generic, draft.subject, CatalogAct::publish, row.name, prepared.changes, true});
    return base::done();
}

// ---- a form ------------------------------------------------------------------------------------------------

struct PreparedForm {
    FormDescription form{};  ///< Under the id that it would be published with.
    std::int64_t number = 1;
    std::vector<FieldChange> changes{};
    std::vector<FieldError> refusals{};
};

Result<PreparedForm> prepared_form(Context& context, const EditDraft& draft) {
    auto content = TRY(api::decode<FormContent>(draft.content, api::Reading::stored));
    domain::catalog::give_keys(content);
    PreparedForm prepared;
    const auto lists = storage::catalog::list_ids(context.db);
    prepared.refusals = domain::catalog::refusals(content, &lists);
    const auto newest = storage::catalog::newest_form_id(context.db, draft.id);
    FormDescription before;
    if (!newest.empty()) {
        prepared.number = domain::catalog::form_version(newest) + 1;
        if (const auto form = form_at(context, newest)) before = form.value();
    }
    prepared.form =
        base::normalised(domain::catalog::described(content, domain::catalog::form_version_id(draft.id, prepared.number)));
    prepared.changes = domain::catalog::differences(before, prepared.form);
    return prepared;
}

Result<void> publish_form(Context& context, const EditDraft& draft) {
    const auto prepared = TRY(prepared_form(context, draft));
    TRY(domain::all_or_error(prepared.refusals));
    if (prepared.changes.empty()) return refused_now(words::nothing_to_publish.words());
    storage::catalog::upsert_form(context.db, {prepared.form.id, api::encode(prepared.form)});
    for (auto each : storage::catalog::recommendations_with_form(context.db, draft.id)) {
        each.form_id = prepared.form.id;
        storage::catalog::upsert_recommendation(context.db, each);
    }
    auto publication = publication_of(context, draft, prepared.number);
    publication.row_id = prepared.form.id;
    storage::catalog::insert_publication(context.db, publication);
    note_change(context, {EditedKind::form, draft.id, CatalogAct::publish, prepared.form.heading, prepared.changes, false});
    return base::done();
}

// ---- either ------------------------------------------------------------------------------------------------

/// Only these two are prepared.
bool is_prepared(EditedKind kind) { return kind == EditedKind::recommendation || kind == EditedKind::form; }

void add_use_of_form(Context& context, const std::string& base, Preview& preview) {
    preview.used_by = users_of_form(context, base);
    for (const auto& each : storage::catalog::recommendations_with_form(context.db, base)) {
        const auto use = storage::catalog::use_of_recommendation(context.db, each);
        preview.uses.live += use.live;
        preview.uses.drafts += use.drafts;
    }
}

Result<Preview> preview_publication(Context& context, const DraftAt& request) {
    if (!is_prepared(request.kind)) return nothing_there();
    const auto draft = TRY(draft_shown(context, request));
    Preview preview;
    std::vector<FieldError> refusals;
    if (draft.kind == EditedKind::form) {
        auto prepared = TRY(prepared_form(context, draft));
        preview.changes = std::move(prepared.changes);
        refusals = std::move(prepared.refusals);
        add_use_of_form(context, draft.id, preview);
    } else {
        auto prepared = TRY(prepared_recommendation(context, draft));
        preview.changes = std::move(prepared.changes);
        refusals = std::move(prepared.refusals);
        if (prepared.before) preview.uses = uses_of(storage::catalog::use_of_recommendation(context.db, *prepared.before));
    }
    for (auto& each : refusals) preview.refusals.push_back({std::move(each.field), std::move(each.message)});
    return preview;
}

Result<api::catalog::PublishedState> publish_draft(Context& context, const DraftAt& request) {
    if (!is_prepared(request.kind)) return nothing_there();
    const auto draft = TRY(draft_shown(context, request));
    TRY(draft.kind == EditedKind::form ? publish_form(context, draft) : publish_recommendation(context, draft));
    storage::catalog::delete_edit_draft(context.db, draft.kind, draft.id);
    context.version_before = draft.version;
    return published_state(context, draft.kind, draft.id);
}

Result<api::Nothing> discard_draft(Context& context, const DraftAt& request) {
    if (!is_prepared(request.kind)) return nothing_there();
    const auto draft = TRY(draft_shown(context, request));
    storage::catalog::delete_edit_draft(context.db, draft.kind, draft.id);
    const bool of_form = draft.kind == EditedKind::form;
    note_change(context,
                {of_form ? EditedKind::form : EditedKind::generic, draft.subject, CatalogAct::discard, draft.id, {}, false});
    return api::Nothing{};
}

}  // namespace

void add_publishing(Dispatcher& dispatcher) {
    dispatcher.serve<api::catalog::PreviewPublication>(preview_publication);
    dispatcher.serve<api::catalog::PublishDraft>(publish_draft);
    dispatcher.serve<api::catalog::DiscardCatalogDraft>(discard_draft);
}

}  // namespace services::catalog
