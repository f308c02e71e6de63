// Drugs and their claves are changed at once; recommendations are prepared as drafts.

#include "shared/api/catalog/editing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/catalog/edited.hpp"
#include "shared/services/catalog/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/catalog/editing.hpp"
#include "shared/text/catalog/editing.hpp"
#include "shared/text/shared.hpp"

namespace services::catalog {
namespace {

using base::Result;
using domain::catalog::CatalogAct;
using domain::catalog::EditDraft;
using domain::catalog::EditedKind;
using domain::catalog::Generic;
using domain::catalog::Presentation;
using domain::catalog::Recommendation;
using domain::catalog::RecommendationContent;
using GenericPage = api::catalog::OpenGeneric::Response;
namespace words = text::catalog;

// ---- drugs -------------------------------------------------------------------------------------------------

Result<api::catalog::ListEditedGenerics::Response> list_generics(Context& context, const api::Nothing&) {
    std::map<std::string, api::catalog::EditedGeneric> rows;
    const auto all = storage::catalog::all_generics(context.db);
    for (const auto& each : all) {
        auto& row = rows[each.id];
        row.id = each.id;
        row.name = each.name;
        row.active = each.active;
    }
    for (const auto& each : storage::catalog::all_presentations(context.db)) {
        if (each.active) rows[each.generic_id].claves.push_back(each.clave);
    }
    for (const auto& each : storage::catalog::all_recommendations(context.db)) {
        if (each.active) rows[each.generic_id].recommendations += 1;
    }
    for (const auto& each : storage::catalog::edit_drafts(context.db, EditedKind::recommendation))
        rows[each.subject].has_draft = true;
    api::catalog::ListEditedGenerics::Response response;
    for (const auto& each : all) response.rows.push_back(std::move(rows[each.id]));
    return response;
}

RecommendationContent content_in(const EditDraft& draft) {
    const auto content = api::decode<RecommendationContent>(draft.content, api::Reading::stored);
    return content ? content.value() : RecommendationContent{};
}

std::vector<api::catalog::RecommendationCard> recommendation_cards(Context& context, const std::string& generic_id) {
    std::vector<api::catalog::RecommendationCard> cards;
    std::map<std::string, EditDraft> drafts;
    for (auto& each : storage::catalog::edit_drafts_of(context.db, EditedKind::recommendation, generic_id))
        drafts.emplace(each.id, std::move(each));
    for (const auto& each : storage::catalog::recommendations_of(context.db, generic_id)) {
        cards.push_back({each.id, each.name, each.valid_months, domain::catalog::form_base(each.form_id), each.active, true,
                         drafts.erase(each.id) > 0});
    }
    for (const auto& [id, draft] : drafts) {
        const auto content = content_in(draft);
        cards.push_back({id, content.name, 0, content.form_id, false, false, true});
    }
    return cards;
}

Result<GenericPage> open_generic(Context& context, const api::catalog::GenericId& request) {
    const auto generic = storage::catalog::generic_by_id(context.db, request.id);
    if (!generic) return nothing_there();
    GenericPage page;
    page.id = generic->id;
    page.name = generic->name;
    page.active = generic->active;
    page.version = version_of(context, EditedKind::generic, generic->id);
    page.uses = uses_of(storage::catalog::use_of_generic(context.db, generic->id));
    for (const auto& each : storage::catalog::presentations_of(context.db, generic->id)) {
        page.presentations.push_back(
            {each.clave, each.words, each.active, uses_of(storage::catalog::use_of_clave(context.db, each))});
    }
    page.recommendations = recommendation_cards(context, generic->id);
    page.history = history_of(context, EditedKind::generic, generic->id);
    return page;
}

/// Ids are made of names, so two names that read alike are one.
bool is_name_taken(Context& context, const std::string& name, const std::string& own_id) {
    const auto folded = base::folded(name);
    const auto all = storage::catalog::all_generics(context.db);
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& each) { return each.id != own_id && base::folded(each.name) == folded; });
}

Result<api::catalog::GenericId> create_generic(Context& context, const api::catalog::CreateGeneric::Request& request) {
    TRY(domain::all_or_error(domain::catalog::generic_refusals(request.name)));
    Generic generic;
    generic.id = domain::catalog::slug(request.name);
    generic.name = base::upper(request.name);
    generic.active = false;
    const bool taken = storage::catalog::generic_by_id(context.db, generic.id) || is_name_taken(context, generic.name, {});
    if (taken) return domain::refused_field("name", words::generic_there.words());
    storage::catalog::upsert_generic(context.db, generic);
    note_change(context, {EditedKind::generic, generic.id, CatalogAct::create, generic.name, {}, false});
    return api::catalog::GenericId{generic.id};
}

template <class Rows>
bool has_active(const Rows& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const auto& each) { return each.active; });
}

/// Whoever chooses the drug has something to choose of it.
Result<void> may_be_active(Context& context, const std::string& generic_id) {
    if (!has_active(storage::catalog::presentations_of(context.db, generic_id)))
        return domain::refused_field("active", words::generic_needs_clave.words());
    if (!has_active(storage::catalog::recommendations_of(context.db, generic_id)))
        return domain::refused_field("active", words::generic_needs_recommendation.words());
    return base::done();
}

Result<GenericPage> save_generic(Context& context, const api::catalog::SaveGeneric::Request& request) {
    const auto before = storage::catalog::generic_by_id(context.db, request.id);
    if (!before) return nothing_there();
    TRY(must_be_version(context, EditedKind::generic, before->id, request.version));
    TRY(domain::all_or_error(domain::catalog::generic_refusals(request.name)));
    if (is_name_taken(context, request.name, before->id)) return domain::refused_field("name", words::generic_there.words());
    if (request.active && !before->active) TRY(may_be_active(context, before->id));
    auto after = *before;
    after.name = base::upper(request.name);
    after.active = request.active;
    const auto changes = domain::catalog::differences(*before, after);
    if (changes.empty()) {
        context.nothing_done = true;
        return open_generic(context, {before->id});
    }
    storage::catalog::upsert_generic(context.db, after);
    const bool is_seen = before->active || after.active;
    note_change(context, {EditedKind::generic, after.id, CatalogAct::change, after.name, changes, is_seen});
    return open_generic(context, {after.id});
}

Result<void> may_be_saved(Context& context, const Generic& generic, const Presentation& row,
                          const std::optional<Presentation>& before, bool is_new) {
    if (before && (is_new || before->generic_id != generic.id)) {
        const auto other = storage::catalog::generic_by_id(context.db, before->generic_id);
        return domain::refused_field("clave", words::clave_there(other ? other->name : before->generic_id));
    }
    if (!before && !is_new) return nothing_there();
    if (!before || !before->active || row.active || !generic.active) return base::done();
    auto others = storage::catalog::presentations_of(context.db, generic.id);
    std::erase_if(others, [&](const auto& each) { return each.clave == row.clave; });
    if (!has_active(others)) return domain::refused_field("clave", words::last_clave.words());
    return base::done();
}

Result<GenericPage> save_presentation(Context& context, const api::catalog::SavePresentation::Request& request) {
    const auto generic = storage::catalog::generic_by_id(context.db, request.generic_id);
    if (!generic) return nothing_there();
    TRY(must_be_version(context, EditedKind::generic, generic->id, request.version));
    Presentation row;
    row.clave = request.clave;
    row.generic_id = generic->id;
    row.words = request.words;
    row.active = request.active;
    TRY(domain::all_or_error(domain::catalog::presentation_refusals(row)));
    const auto before = storage::catalog::presentation_by_clave(context.db, row.clave);
    TRY(may_be_saved(context, *generic, row, before, request.is_new));
    const auto changes = domain::catalog::differences(before.value_or(Presentation{}), row);
    if (before && changes.empty()) {
        context.nothing_done = true;
        return open_generic(context, {generic->id});
    }
    storage::catalog::upsert_presentation(context.db, row);
    note_change(context, {EditedKind::generic, generic->id, before ? CatalogAct::change_clave : CatalogAct::add_clave, row.clave,
                          changes, generic->active});
    return open_generic(context, {generic->id});
}

// ---- recommendations ---------------------------------------------------------------------------------------

/// What a recommendation is called here, whoever else prepares one.
std::string free_recommendation_id(Context& context, const std::string& generic_id, const std::string& name) {
    const auto wanted = generic_id + "-" + domain::catalog::slug(name);
    auto id = wanted;
    for (int i = 2; storage::catalog::recommendation_by_id(context.db, id) ||
                    storage::catalog::edit_draft(context.db, EditedKind::recommendation, id);
         ++i) {
        id = wanted + "-" + std::to_string(i);
    }
    return id;
}

Result<api::catalog::RecommendationId> create_recommendation(Context& context,
                                                             const api::catalog::CreateRecommendation::Request& request) {
    const auto generic = storage::catalog::generic_by_id(context.db, request.generic_id);
    if (!generic) return nothing_there();
    TRY(domain::all_or_error(domain::catalog::generic_refusals(request.name)));
    const auto there = storage::catalog::recommendations_of(context.db, generic->id);
    std::int64_t last = 0;
    for (const auto& each : there) {
        last = std::max(last, each.position);
        if (base::folded(each.name) == base::folded(request.name))
            return domain::refused_field("name", words::recommendation_there.words());
    }
    RecommendationContent content;
    content.name = request.name;
    content.valid_months = std::to_string(Recommendation{}.valid_months);
    content.position = std::to_string(std::min<std::int64_t>(last + 1, domain::catalog::position_max));
    EditDraft draft;
    draft.id = free_recommendation_id(context, generic->id, request.name);
    draft.subject = generic->id;
    draft.content = api::encode(content);
    const auto id = draft.id;
    TRY(save_draft_of(context, std::move(draft), 0));
    note_change(context, {EditedKind::generic, generic->id, CatalogAct::create, request.name, {}, false});
    return api::catalog::RecommendationId{id};
}

std::vector<api::catalog::Named> published_forms(Context& context) {
    std::vector<api::catalog::Named> forms;
    for (const auto& base : storage::catalog::form_bases(context.db)) {
        const auto json = storage::catalog::form_json(context.db, storage::catalog::newest_form_id(context.db, base));
        const auto form = api::decode<domain::catalog::FormDescription>(json.value_or(std::string{}));
        if (form) forms.push_back({base, base + text::shared::dot.words() + form.value().heading});
    }
    return forms;
}

Result<api::catalog::OpenRecommendation::Response> open_recommendation(Context& context,
                                                                       const api::catalog::RecommendationId& request) {
    const auto row = storage::catalog::recommendation_by_id(context.db, request.id);
    const auto draft = storage::catalog::edit_draft(context.db, EditedKind::recommendation, request.id);
    if (!row && !draft) return nothing_there();
    api::catalog::OpenRecommendation::Response page;
    page.id = request.id;
    page.generic_id = row ? row->generic_id : draft->subject;
    const auto generic = storage::catalog::generic_by_id(context.db, page.generic_id);
    if (generic) page.generic = generic->name;
    page.content = draft ? content_in(*draft) : domain::catalog::content_of(*row);
    page.draft = draft_state(context, EditedKind::recommendation, request.id);
    if (row) {
        page.published = published_state(context, EditedKind::recommendation, request.id);
        page.uses = uses_of(storage::catalog::use_of_recommendation(context.db, *row));
    }
    page.forms = published_forms(context);
    return page;
}

Result<api::catalog::DraftSaved> save_recommendation(Context& context, const api::catalog::SaveRecommendation::Request& request) {
    const auto row = storage::catalog::recommendation_by_id(context.db, request.id);
    const auto kept = storage::catalog::edit_draft(context.db, EditedKind::recommendation, request.id);
    if (!row && !kept) return nothing_there();
    EditDraft draft;
    draft.id = request.id;
    draft.subject = row ? row->generic_id : kept->subject;
    draft.content = api::encode(request.content);
    return save_draft_of(context, std::move(draft), request.version);
}

}  // namespace

void add_editing(Dispatcher& dispatcher) {
    dispatcher.serve<api::catalog::ListEditedGenerics>(list_generics);
    dispatcher.serve<api::catalog::OpenGeneric>(open_generic);
    dispatcher.serve<api::catalog::CreateGeneric>(create_generic);
    dispatcher.serve<api::catalog::SaveGeneric>(save_generic);
    dispatcher.serve<api::catalog::SavePresentation>(save_presentation);
    dispatcher.serve<api::catalog::CreateRecommendation>(create_recommendation);
    dispatcher.serve<api::catalog::OpenRecommendation>(open_recommendation);
    dispatcher.serve<api::catalog::SaveRecommendation>(save_recommendation);
}

}  // namespace services::catalog
