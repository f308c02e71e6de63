#include "shared/api/cases/drafts.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/json.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/patients.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/lists.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/text/cases/home.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Case;
using domain::cases::Content;
namespace words = text::cases;

namespace limits = domain::limits;

/// Who a draft without a chosen patient is about, as far as it was typed.
std::string typed_patient(const Result<Content>& content) {
    if (!content) return {};
    const auto& typed = content.value();
    const auto& person = typed.new_patient;
    auto name = domain::surnames_first(person.paternal_surname, person.maternal_surname, person.given_names);
    if (!name.empty()) return name;
    return typed.nss.empty() ? std::string{} : words::draft_of_nss(typed.nss);
}

Result<api::cases::ListDrafts::Response> list_drafts(Context& context, const api::cases::ListDrafts::Request& request) {
    context.audit_object = "list:drafts";
    const auto page = TRY(storage::cases::drafts(context.db, context.account().id, request.sort, request.page));
    return base::each_as(page, [&](const storage::cases::DraftRow& row) {
        const auto content = content_of(row.content);
        const auto patient = patient_name(row);
        return api::cases::DraftCard{row.id,         base::is_blank(patient) ? typed_patient(content) : patient,
                                     row.generic,    content ? content.value().tab : domain::cases::Tab::paciente,
                                     row.updated_at, acts_on_own(context, domain::cases::State::borrador)};
    });
}

Result<api::cases::OpenDraft::Response> open_draft(Context& context, const api::cases::OpenDraft::Request& request) {
    const auto row = TRY(own_draft(context, request.id));
    api::cases::OpenDraft::Response response;
    response.id = row.id;
    response.version = row.version;
    response.content = TRY(content_of(row));
    response.updated_at = row.updated_at;
    response.attachments = attachment_cards(context, row.id);
    if (const auto patient = storage::cases::patient_by_id(context.db, response.content.patient_id)) {
        response.patient.push_back(card_of(context, *patient));
    }
    return response;
}

/// A page that was open while the Módulo joined two records still names the one that is no more.
void with_standing_record(Context& context, Content& content) {
    const auto chosen = storage::cases::patient_by_id(context.db, content.patient_id);
    if (!chosen || chosen->merged_into.empty()) return;
    const auto standing = storage::cases::standing_patient(context.db, *chosen);
    content.patient_id = standing.id;
    content.nss = standing.nss;
}

Result<api::cases::SaveDraft::Response> save_draft(Context& context, const api::cases::SaveDraft::Request& request) {
    auto content = request.content;
    content.format = domain::cases::content_format;
    with_standing_record(context, content);
    const auto encoded = api::encode(content);
    TRY(fits_a_draft(request.content, encoded));
    if (!request.content.patient_id.empty() && !storage::cases::patient_by_id(context.db, request.content.patient_id)) {
        return domain::refused_field("patient_id", words::patient_required.words());
    }
    if (request.id.empty()) {
        if (storage::cases::count_drafts(context.db, context.account().id) >= limits::drafts_per_account_max) {
            return conflict(words::too_many_drafts.words());
        }
        Case row;
        row.id = context.new_id();
        row.account_id = context.account().id;
        row.created_at = row.updated_at = context.now;
        row.content = encoded;
        set_copies(row, content);
        storage::cases::insert_case(context.db, row);
        context.audit_object = "case:" + row.id;
        context.version_after = row.version;
        return api::cases::SaveDraft::Response{row.id, row.version, row.updated_at};
    }
    auto row = TRY(own_draft(context, request.id));
    if (row.version != request.version) return conflict(words::draft_changed_elsewhere.words());
    context.version_before = row.version;
    context.version_after = row.version += 1;
    row.content = encoded;
    row.updated_at = context.now;
    set_copies(row, content);
    TRY(storage::cases::update_case(context.db, row));
    return api::cases::SaveDraft::Response{row.id, row.version, row.updated_at};
}

Result<api::Nothing> discard_draft(Context& context, const api::cases::DiscardDraft::Request& request) {
    const auto row = TRY(own_draft(context, request.id));
    storage::cases::delete_draft(context.db, row.id);
    return api::Nothing{};
}

}  // namespace

void add_drafts(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::ListDrafts>(list_drafts);
    dispatcher.serve<api::cases::OpenDraft>(open_draft);
    dispatcher.serve<api::cases::SaveDraft>(save_draft);
    dispatcher.serve<api::cases::DiscardDraft>(discard_draft);
}

}  // namespace services::cases
