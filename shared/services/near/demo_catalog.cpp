#include "shared/services/near/demo_catalog.hpp"

#include <string>
#include <utility>

#include "shared/api/catalog/editing.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/catalog/form_rules.hpp"
#include "shared/services/near/demo.hpp"
#include "shared/services/near/story.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/catalog/editing.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/catalog/demo.hpp"

namespace services {
namespace {

using base::Result;
using domain::catalog::EditedKind;
namespace words = text::catalog;

constexpr const char* published_recommendation = "benralizumab-asma";
constexpr const char* copied_form = "ponatinib";

/// "" when there is nothing to tell, or nobody to tell it.
Result<std::string> editor_of(storage::Database& database) {
    return database.read([](storage::Connection& db) -> Result<std::string> {
        const auto editor = storage::identity::account_by_user_name(db, demo_editor);
        const bool there = storage::catalog::recommendation_by_id(db, published_recommendation).has_value() &&
                           !storage::catalog::newest_form_id(db, copied_form).empty();
        const bool edited = !storage::catalog::edit_drafts(db, EditedKind::form).empty() ||
                            storage::catalog::last_publication(db, EditedKind::recommendation, published_recommendation);
        return editor && there && !edited ? editor->id : std::string{};
    });
}

Result<void> publish_diagnosis(Storyteller& teller) {
    auto page = TRY(teller.ask<api::catalog::OpenRecommendation>({published_recommendation}));
    page.content.requirements_followup += "\n" + words::demo_requirement.words();
    const auto saved = TRY(teller.ask<api::catalog::SaveRecommendation>({page.id, 0, page.content}));
    TRY(teller.ask<api::catalog::PublishDraft>({EditedKind::recommendation, page.id, saved.version}));
    return base::done();
}

/// A drug that is not ready yet, with a form that is no more so.
Result<void> prepare_drug(Storyteller& teller) {
    const auto generic = TRY(teller.ask<api::catalog::CreateGeneric>({words::demo_generic.words()}));
    TRY(teller.ask<api::catalog::SavePresentation>(
        {generic.id, 1, words::demo_clave.words(), words::demo_presentation.words(), true, true}));
    TRY(teller.ask<api::catalog::CreateRecommendation>({generic.id, words::demo_diagnosis.words()}));
    const auto form = TRY(teller.ask<api::catalog::CreateForm>({words::demo_form.words(), copied_form}));
    auto page = TRY(teller.ask<api::catalog::OpenForm>({form.id}));
    domain::catalog::FieldContent field;
    field.label = words::demo_field.words();
    field.kind = domain::catalog::FieldKind::integer;
    page.content.form_fields.push_back(std::move(field));
    TRY(teller.ask<api::catalog::SaveForm>({form.id, page.draft.version, page.content}));
    return base::done();
}

}  // namespace

Result<void> make_demo_catalog(storage::Database& database, const Ports& ports) {
    const auto editor = TRY(editor_of(database));
    if (editor.empty()) return base::done();
    Storyteller teller(database, ports);
    TRY(teller.enter(editor, {}, teller.now() - 20 * base::day_ms));
    TRY(publish_diagnosis(teller));
    TRY(teller.enter(editor, {}, teller.now() - 2 * base::day_ms));
    return prepare_drug(teller);
}

}  // namespace services
