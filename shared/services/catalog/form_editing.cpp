// Specification forms are prepared as drafts; what is published of them is in publishing.cpp.

#include "shared/text/catalog/form_editing.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/api/json.hpp"
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
#include "shared/text/shared.hpp"

namespace services::catalog {
namespace {

using base::Result;
using domain::catalog::CatalogAct;
using domain::catalog::EditDraft;
using domain::catalog::EditedKind;
using domain::catalog::FormContent;
using domain::catalog::FormDescription;
namespace words = text::catalog;

constexpr std::size_t form_bytes_max = 256 * 1024;

FormContent content_in(const EditDraft& draft) {
    const auto content = api::decode<FormContent>(draft.content, api::Reading::stored);
    return content ? content.value() : FormContent{};
}

/// The newest version, as far as anybody can read it.
FormDescription newest_form(Context& context, const std::string& base) {
    const auto form = form_at(context, storage::catalog::newest_form_id(context.db, base));
    return form ? form.value() : FormDescription{};
}

api::catalog::FormCard card_of(Context& context, const std::string& base, const FormContent& content) {
    api::catalog::FormCard card;
    card.id = base;
    card.heading = content.heading;
    card.asks = static_cast<std::int64_t>(content.form_fields.size());
    card.files = static_cast<std::int64_t>(content.slots.size());
    card.has_draft = storage::catalog::edit_draft(context.db, EditedKind::form, base).has_value();
    card.used_by = users_of_form(context, base);
    return card;
}

Result<api::catalog::ListForms::Response> list_forms(Context& context, const api::Nothing&) {
    api::catalog::ListForms::Response response;
    for (const auto& base : storage::catalog::form_bases(context.db)) {
        auto card = card_of(context, base, domain::catalog::content_of(newest_form(context, base)));
        card.number = domain::catalog::form_version(storage::catalog::newest_form_id(context.db, base));
        response.rows.push_back(std::move(card));
    }
    for (const auto& each : storage::catalog::edit_drafts(context.db, EditedKind::form)) {
        if (storage::catalog::newest_form_id(context.db, each.id).empty())
            response.rows.push_back(card_of(context, each.id, content_in(each)));
    }
    return response;
}

Result<FormContent> content_to_begin(Context& context, const std::string& copy_of) {
    if (!copy_of.empty())
        return domain::catalog::content_of(TRY(form_at(context, storage::catalog::newest_form_id(context.db, copy_of))));
    auto content = domain::catalog::new_form_content();
    content.heading = words::usual_heading.words();
    return content;
}

Result<api::catalog::FormId> create_form(Context& context, const api::catalog::CreateForm::Request& request) {
    TRY(domain::all_or_error(domain::catalog::generic_refusals(request.name)));
    const auto id = domain::catalog::slug(request.name);
    const bool taken = !storage::catalog::newest_form_id(context.db, id).empty() ||
                       storage::catalog::edit_draft(context.db, EditedKind::form, id);
    if (taken) return domain::refused_field("name", words::form_there.words());
    EditDraft draft;
    draft.kind = EditedKind::form;
    draft.id = draft.subject = id;
    draft.content = api::encode(TRY(content_to_begin(context, request.copy_of)));
    TRY(save_draft_of(context, std::move(draft), 0));
    note_change(context, {EditedKind::form, id, CatalogAct::create, id, {}, false});
    return api::catalog::FormId{id};
}

Result<api::catalog::OpenForm::Response> open_form(Context& context, const api::catalog::FormId& request) {
    const auto newest = storage::catalog::newest_form_id(context.db, request.id);
    const auto draft = storage::catalog::edit_draft(context.db, EditedKind::form, request.id);
    if (newest.empty() && !draft) return nothing_there();
    api::catalog::OpenForm::Response page;
    page.id = request.id;
    page.content = draft ? content_in(*draft) : domain::catalog::content_of(newest_form(context, request.id));
    page.draft = draft_state(context, EditedKind::form, request.id);
    if (!newest.empty()) page.published = published_state(context, EditedKind::form, request.id);
    page.used_by = users_of_form(context, request.id);
    page.lists = storage::catalog::list_ids(context.db);
    page.history = history_of(context, EditedKind::form, request.id);
    return page;
}

Result<api::catalog::DraftSaved> save_form(Context& context, const api::catalog::SaveForm::Request& request) {
    const bool there = !storage::catalog::newest_form_id(context.db, request.id).empty() ||
                       storage::catalog::edit_draft(context.db, EditedKind::form, request.id);
    if (!there) return nothing_there();
    EditDraft draft;
    draft.kind = EditedKind::form;
    draft.id = draft.subject = request.id;
    draft.content = api::encode(request.content);
    if (draft.content.size() > form_bytes_max || !base::is_utf8(draft.content)) {
        return base::Error{base::ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, "form draft too large"};
    }
    return save_draft_of(context, std::move(draft), request.version);
}

}  // namespace

void add_form_editing(Dispatcher& dispatcher) {
    dispatcher.serve<api::catalog::ListForms>(list_forms);
    dispatcher.serve<api::catalog::CreateForm>(create_form);
    dispatcher.serve<api::catalog::OpenForm>(open_form);
    dispatcher.serve<api::catalog::SaveForm>(save_form);
}

}  // namespace services::catalog
