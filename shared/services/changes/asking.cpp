// How a director asks for a change: what is today, what he types and keeps, the PDF, the request itself.

#include "shared/api/changes/asking.hpp"

#include <algorithm>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/changes/kind_words.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/changes/request.hpp"
#include "shared/services/changes/routes.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/uploads.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/changes/requests.hpp"
#include "shared/storage/counters.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/changes/mails.hpp"
#include "shared/text/changes/refusals.hpp"
#include "shared/text/shared.hpp"

namespace services::changes {
namespace {

using base::Result;
using domain::cases::Case;
using domain::changes::Act;
using domain::changes::Kind;
using domain::changes::Request;
using domain::changes::Today;
using domain::changes::Typed;
using domain::changes::Wanted;
namespace words = text::changes;

constexpr std::size_t typed_bytes_max = 32 * 1024;
constexpr base::Instant unused_file_life_ms = 7 * base::day_ms;

/// A folio that was sent by the caller; nothing when it is another's or none.
std::optional<Case> own_sent(Context& context, const std::string& folio) {
    auto row = storage::cases::case_by_folio(context.db, folio);
    if (!row || row->account_id != context.account().id) return std::nullopt;
    return row;
}

// ---- what is today ----

std::string object_of(Kind kind, const Case& row) { return domain::changes::is_of_patient(kind) ? row.patient_id : row.id; }

Wanted as_wanted(const Today& today) {
    Wanted wanted;
    wanted.nss = today.patient.nss;
    wanted.agregado_medico = today.patient.agregado_medico;
    wanted.paternal_surname = today.patient.paternal_surname;
    wanted.maternal_surname = today.patient.maternal_surname;
    wanted.given_names = today.patient.given_names;
    wanted.gender_id = today.patient.gender_id;
    wanted.unit_id = today.row.unit_id;
    wanted.expires_on = today.row.expires_on;
    wanted.clave = today.clave;
    wanted.dose = today.dose;
    return wanted;
}

/// Of a place with no other unit there is none to change to.
bool has_other_unit(const Today& today) {
    return std::any_of(today.units.begin(), today.units.end(), [&](const auto& each) { return each.id != today.row.unit_id; });
}

Result<api::changes::PrepareChange::Response> prepare_change(Context& context,
                                                             const api::changes::PrepareChange::Request& request) {
    context.audit_object = cases::object_of("folio", request.folio);
    const auto row = own_sent(context, request.folio);
    const auto today = row ? today_of(context, *row, context.account().id, {}) : std::nullopt;
    if (!today) return cases::not_found();
    api::changes::PrepareChange::Response response;
    response.folio = row->folio;
    response.state = row->state;
    response.patient = today->patient.full_name();
    response.patient_id = today->patient.id;
    response.patient_line = words::patient_line(today->patient.number, today->patient.full_name(), today->patient.nss,
                                                today->patient.agregado_medico);
    if (const auto generic = storage::catalog::generic_by_id(context.db, row->generic_id)) response.generic = generic->name;
    for (const auto kind : domain::changes::kinds_for(row->state, !row->expires_on.empty())) {
        if (kind == Kind::unit && !has_other_unit(*today)) continue;
        response.kinds.push_back(kind);
        const auto open = storage::changes::open_request(context.db, kind, object_of(kind, *row));
        if (open) response.open.push_back({kind, open->account_id == context.account().id ? open->number : 0});
    }
    response.today = as_wanted(*today);
    response.gender = today->gender;
    response.unit = today->unit;
    for (const auto& each : today->genders) response.genders.push_back({each.id, each.name});
    for (const auto& each : today->units) response.units.push_back({each.id, each.name});
    for (const auto& each : today->presentations) {
        response.presentations.push_back({each.clave, each.clave + text::shared::dot.words() + each.words});
    }
    return response;
}

// ---- what is typed ----

Result<void> may_keep(Context& context, const std::string& target) {
    if (!target.empty() && !own_sent(context, target)) return cases::not_found();
    return base::done();
}

Result<void> fits(const std::string& encoded) {
    if (encoded.size() <= typed_bytes_max && base::is_utf8(encoded)) return base::done();
    return base::Error{base::ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, "draft too large"};
}

Result<api::changes::OpenChangeDraft::Response> open_draft(Context& context,
                                                           const api::changes::OpenChangeDraft::Request& request) {
    context.audit_object = cases::object_of("folio", request.target);
    api::changes::OpenChangeDraft::Response response;
    const auto draft = storage::changes::draft_of(context.db, context.account().id, request.target);
    if (draft) response.version = draft->version;
    if (!draft || draft->content.empty()) {
        response.typed.folio = request.target;
        return response;
    }
    response.typed = TRY(api::decode<Typed>(draft->content, api::Reading::stored));
    response.saved_at = draft->saved_at;
    return response;
}

Result<api::changes::SaveChangeDraft::Response> save_draft(Context& context,
                                                           const api::changes::SaveChangeDraft::Request& request) {
    context.audit_object = cases::object_of("folio", request.target);
    TRY(may_keep(context, request.target));
    auto encoded = api::encode(request.typed);
    TRY(fits(encoded));
    const auto& me = context.account().id;
    const auto there = storage::changes::draft_of(context.db, me, request.target);
    if (request.version != (there ? there->version : 0)) return cases::conflict(words::draft_went_on.words());
    const auto version = request.version + 1;
    storage::changes::save_draft(context.db, {me, request.target, version, std::move(encoded), context.now});
    return api::changes::SaveChangeDraft::Response{context.now, version};
}

// ---- the PDF ----

Result<void> may_send_file(Context&, const storage::Upload&) { return base::done(); }

std::uint64_t file_bytes_max(const Settings& settings) { return settings.file_bytes_max; }

constexpr UploadPurpose change_upload{"change-file", api::changes::requesters, FileKind::pdf, file_bytes_max, may_send_file};

Result<api::changes::AnnounceChangeFile::Response> announce_file(Context& context,
                                                                 const api::changes::AnnounceChangeFile::Request& request) {
    domain::Checker check;
    domain::check_file(check, request.name, request.size_bytes, domain::pdf_names, context.ports.settings.file_bytes_max);
    TRY(domain::all_or_error(check.take()));
    const auto& me = context.account().id;
    return api::changes::AnnounceChangeFile::Response{
        TRY(announce_upload(context, change_upload, {me, {}, request.name, request.size_bytes}))};
}

Result<api::changes::ChangeFile> keep_file(Context& context, const storage::Upload& upload, const StoredFile& file) {
    if (!storage::changes::file_by_id(context.db, upload.id)) {  // else it was done before and its answer was lost
        storage::changes::insert_file(
            context.db, {upload.id, upload.account_id, {}, upload.name, upload.size_bytes, file.sha256, context.now});
    }
    return api::changes::ChangeFile{upload.id, upload.name};
}

/// The caller's own, and of no request yet.
bool is_free(Context& context, const std::string& file_id) {
    const auto file = storage::changes::file_by_id(context.db, file_id);
    return file && file->account_id == context.account().id && file->request_id.empty();
}

Result<std::int64_t> unused_files(Context& context) {
    return storage::changes::delete_unused_files(context.db, context.now - unused_file_life_ms);
}

// ---- asking ----

std::vector<base::FieldError> refusals(Context& context, const Typed& typed, std::optional<Kind> kind,
                                       const std::optional<Today>& today) {
    domain::Checker check;
    if (typed.folio.empty()) check.refuse("folio", words::folio_required);
    else if (!today) check.refuse("folio", words::folio_unknown);
    if (!kind) check.refuse("kind", words::kind_required);
    auto errors = check.take();
    if (today && kind) {
        for (auto& each : domain::changes::refusals(*kind, typed.wanted, *today)) errors.push_back(std::move(each));
    }
    domain::Checker rest;
    if (base::is_blank(typed.reason)) rest.refuse("reason", words::reason_required);
    else rest.required_text("reason", typed.reason, domain::limits::reason_letters_max);
    if (!typed.file_id.empty() && !is_free(context, typed.file_id)) rest.refuse("file_id", words::pdf_gone);
    for (auto& each : rest.take()) errors.push_back(std::move(each));
    return errors;
}

Request new_request(Context& context, const Typed& typed, Kind kind, const Case& about) {
    Request row;
    row.id = context.new_id();
    row.number = storage::next_number(context.db, "change");
    row.kind = kind;
    row.account_id = context.account().id;
    row.entity_id = about.entity_id;
    row.case_id = about.id;
    row.folio = about.folio;
    row.patient_id = about.patient_id;
    row.object = object_of(kind, about);
    row.content = api::encode(typed.wanted);
    row.reason = typed.reason;
    row.asked_at = context.now;
    return row;
}

Result<api::changes::ChangeNumber> ask_change(Context& context, const api::changes::AskChange::Request& request) {
    const auto& typed = request.typed;
    context.audit_object = cases::object_of("folio", typed.folio);
    const auto about = own_sent(context, typed.folio);
    const auto today = about ? today_of(context, *about, context.account().id, typed.wanted) : std::nullopt;
    const auto kind = base::from_name<Kind>(typed.kind);
    if (kind == Kind::patient && today && domain::changes::is_taken_number(*today)) {
        // Who tries numbers learns whose they are: that stands in the audit, as a search would.
        context.audit_reason = "taken: " + cases::object_of("patient", today->with_that_number->id);
        context.keep_when_refused = true;
    }
    TRY(domain::all_or_error(refusals(context, typed, kind, today)));
    if (const auto open = storage::changes::open_request(context.db, *kind, object_of(*kind, *about))) {
        return cases::conflict(words::open_already(open->number));
    }
    const auto row = new_request(context, typed, *kind, *about);
    storage::changes::insert_request(context.db, row);
    if (!typed.file_id.empty()) {
        auto file = storage::changes::file_by_id(context.db, typed.file_id).value();
        file.request_id = row.id;
        storage::changes::update_file(context.db, file);
    }
    tell(context, row, Act::ask, {});
    storage::changes::end_draft(context.db, context.account().id, request.target);
    context.audit_reason = "change " + std::to_string(row.number);
    context.version_after = row.version;
    mail_to_desk(context, row, words::mail_asked_subject, words::mail_asked_body);
    return api::changes::ChangeNumber{row.number};
}

Result<api::changes::ChangeNow> cancel_change(Context& context, const api::changes::ChangeAt& request) {
    auto row = TRY(request_to_act(context, request.number, request.version, Act::cancel));
    const auto handler = row.handler_id;
    TRY(act_on(context, row, Act::cancel));
    mail_to(context, handler, row, words::mail_cancelled_subject, words::mail_cancelled_body);
    return now_of(context, row);
}

}  // namespace

void add_asking(Dispatcher& dispatcher) {
    dispatcher.serve<api::changes::PrepareChange>(prepare_change);
    dispatcher.serve<api::changes::OpenChangeDraft>(open_draft);
    dispatcher.serve<api::changes::SaveChangeDraft>(save_draft);
    dispatcher.serve<api::changes::AnnounceChangeFile>(announce_file);
    dispatcher.take_uploads<api::changes::ChangeFile>(change_upload, keep_file);
    dispatcher.serve<api::changes::AskChange>(ask_change);
    dispatcher.serve<api::changes::CancelChange>(cancel_change);
    dispatcher.add_job({"job/unused-change-files", base::day_ms, unused_files});
}

}  // namespace services::changes
