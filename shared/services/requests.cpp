#include "shared/services/requests.hpp"

#include <algorithm>

#include "shared/api/json.hpp"
#include "shared/base/letters.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/documents/receipt.hpp"
#include "shared/domain/fields.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/requests/rules.hpp"
#include "shared/services/dispatcher.hpp"
#include "shared/services/identity.hpp"
#include "shared/storage/catalog.hpp"
#include "shared/storage/requests.hpp"
#include "shared/text/requests.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/signs.hpp"

namespace services {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Attachment;
using domain::AttachmentState;
using domain::FormDescription;
using domain::RequestContent;
using domain::RequestRow;
using domain::RequestState;
namespace words = text::requests;
namespace limits = domain::limits;

/// A draft keeps whatever is typed, but not more than any honest form holds.
constexpr std::size_t content_bytes_max = 256 * 1024;

Error not_found() { return {ErrorKind::not_found, text::shared::not_found.words(), {}, {}}; }
Error conflict(std::string message) { return {ErrorKind::conflict, std::move(message), {}, {}}; }

base::Date today(const Context& context) { return base::mexico_city(context.now).date; }

/// What the audit calls a thing; what is no identifier of ours is not written down.
std::string object_of(std::string_view kind, const std::string& id) {
    const bool is_ours = kind == "folio" ? domain::is_folio(id) : base::is_uuid(id);
    return is_ours ? std::string(kind) + ":" + id : std::string{};
}

// ---- patients ------------------------------------------------------------------------------------------------------

api::PatientCard card_of(Context& context, const domain::Patient& patient) {
    const auto gender = storage::item_by_id(context.db, storage::ItemList::gender, patient.gender_id);
    return {patient.id,
            patient.number,
            patient.full_name(),
            patient.paternal_surname,
            patient.maternal_surname,
            patient.given_names,
            patient.nss,
            patient.agregado_medico,
            patient.gender_id,
            gender ? gender->name : std::string{}};
}

Result<std::string> checked_nss(std::string_view typed) {
    auto nss = domain::parse_nss(typed);
    if (!nss) return domain::refused_field("nss", domain::nss_refusal(typed));
    return *std::move(nss);
}

// ---- a draft of the caller's own -----------------------------------------------------------------------------------

/// The request, if it is the caller's; anybody else's answers not_found.
Result<RequestRow> own_request(Context& context, const std::string& id) {
    context.audit_object = object_of("request", id);
    auto row = storage::request_by_id(context.db, id);
    if (!row || row->account_id != context.account().id) return not_found();
    return *std::move(row);
}

Result<RequestRow> own_draft(Context& context, const std::string& id) {
    auto row = TRY(own_request(context, id));
    if (row.state != RequestState::borrador) return conflict(words::already_sent(row.folio));
    return row;
}

Result<RequestContent> content_of(const RequestRow& row) { return api::decode<RequestContent>(row.content); }

std::vector<api::AttachmentCard> attachment_cards(Context& context, const std::string& request_id) {
    std::vector<api::AttachmentCard> cards;
    for (const auto& each : storage::attachments_of(context.db, request_id)) {
        cards.push_back({each.id, each.slot, each.name, each.size_bytes});
    }
    return cards;
}

std::optional<FormDescription> form_of(Context& context, const std::string& recommendation_id) {
    const auto recommendation = storage::recommendation_by_id(context.db, recommendation_id);
    if (!recommendation) return std::nullopt;
    const auto json = storage::form_json(context.db, recommendation->form_id);
    if (!json) return std::nullopt;
    auto form = api::decode<FormDescription>(*json);
    if (!form) return std::nullopt;
    return std::move(form).value();
}

bool takes_several(Context& context, const RequestRow& row, const std::string& slot_key) {
    if (slot_key == domain::general_slot) return true;
    const auto form = form_of(context, row.recommendation_id);
    const auto* slot = form ? form->slot(slot_key) : nullptr;
    return slot && slot->several;
}

/// How many files the request has beside the one that a new file in this slot would replace.
std::size_t attachments_beside(Context& context, const RequestRow& row, const std::string& slot) {
    const auto stored = storage::attachments_of(context.db, row.id);
    if (takes_several(context, row, slot)) return stored.size();
    return static_cast<std::size_t>(
        std::count_if(stored.begin(), stored.end(), [&](const auto& each) { return each.slot != slot; }));
}

Result<void> fits_a_draft(const RequestContent& content, const std::string& encoded) {
    const bool too_much = encoded.size() > content_bytes_max ||
                          content.treatments.size() > static_cast<std::size_t>(limits::treatments_max) ||
                          content.answers.size() > 200;
    if (too_much || !base::is_utf8(encoded)) {
        return Error{ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, "draft too large"};
    }
    return base::done();
}

/// Copies for lists and indexes.
void set_copies(RequestRow& row, const RequestContent& content) {
    row.patient_id = content.patient_id;
    row.generic_id = content.generic_id;
    row.recommendation_id = content.recommendation_id;
    row.entity_id = content.entity_id;
    row.unit_id = content.unit_id;
}

// ---- everything captured, checked and put in words -----------------------------------------------------------------

/// What a request is made of, read once.
struct Parts {
    RequestContent content{};
    std::optional<domain::Patient> patient{};
    std::optional<domain::Entity> entity{};
    std::optional<domain::Unit> unit{};
    std::optional<domain::ListItem> specialty{}, gender{};
    std::optional<domain::Generic> generic{};
    std::optional<domain::Presentation> presentation{};
    std::optional<domain::Recommendation> recommendation{};
    std::optional<domain::Cie10> cie10{};
    std::optional<FormDescription> form{};
    std::vector<std::optional<domain::Medicine>> treatments{};  ///< One for each of content.treatments.
    std::vector<Attachment> attachments{};
};

Parts parts_of(Context& context, const std::string& request_id, RequestContent content) {
    Parts parts;
    auto& db = context.db;
    parts.patient = storage::patient_by_id(db, content.patient_id);
    if (parts.patient) {
        parts.gender = storage::item_by_id(db, storage::ItemList::gender, parts.patient->gender_id);
    }
    parts.entity = storage::entity_by_id(db, content.entity_id);
    parts.unit = storage::unit_by_id(db, content.unit_id);
    parts.specialty = storage::item_by_id(db, storage::ItemList::specialty, content.specialty_id);
    parts.generic = storage::generic_by_id(db, content.generic_id);
    parts.presentation = storage::presentation_by_clave(db, content.clave);
    parts.recommendation = storage::recommendation_by_id(db, content.recommendation_id);
    parts.cie10 = storage::cie10_by_code(db, content.cie10_code);
    parts.form = form_of(context, content.recommendation_id);
    for (const auto& each : content.treatments) parts.treatments.push_back(storage::medicine_by_clave(db, each.clave));
    parts.attachments = storage::attachments_of(db, request_id);
    parts.content = std::move(content);
    return parts;
}

/// Every refusal of every tab, by field of RequestContent.
std::vector<base::FieldError> refusals_of(const Parts& parts, base::Date day) {
    std::vector<base::FieldError> errors;
    const auto refuse = [&](std::string_view field, const text::Text& message) {
        const bool known = std::any_of(errors.begin(), errors.end(), [&](const auto& each) { return each.field == field; });
        if (!known) errors.push_back({std::string(field), message.words()});
    };
    const auto& content = parts.content;
    if (!parts.patient) refuse("patient_id", words::patient_required);
    const bool vigencia = std::any_of(parts.attachments.begin(), parts.attachments.end(),
                                      [](const auto& each) { return each.slot == domain::vigencia_slot; });
    if (!vigencia) refuse("slots.vigencia", words::slot_required);
    for (auto& each : domain::validate_general(content, day)) errors.push_back(std::move(each));
    if (!parts.entity || !parts.entity->active) refuse("entity_id", text::shared::choose_from_list);
    const bool of_ooad = parts.entity && parts.entity->kind == domain::EntityKind::ooad;
    if (!parts.unit || !parts.unit->active || parts.unit->entity_id != content.entity_id ||
        (of_ooad && !parts.unit->is_hospital)) {
        refuse("unit_id", words::unit_not_of_entity);
    }
    if (!parts.specialty || !parts.specialty->active) refuse("specialty_id", text::shared::choose_from_list);
    if (!parts.generic || !parts.generic->active) refuse("generic_id", text::shared::choose_from_list);
    if (!parts.presentation || !parts.presentation->active || parts.presentation->generic_id != content.generic_id) {
        refuse("clave", words::presentation_not_of_generic);
    }
    if (!parts.recommendation || !parts.recommendation->active || parts.recommendation->generic_id != content.generic_id) {
        refuse("recommendation_id", words::recommendation_not_of_generic);
    }
    if (!parts.cie10 || !parts.cie10->active) refuse("cie10_code", words::cie10_unknown);
    for (std::size_t i = 0; i < content.treatments.size(); ++i) {
        for (const auto& each : domain::validate(content.treatments[i])) {
            errors.push_back({"treatments." + std::to_string(i) + "." + each.field, each.message});
        }
        if (!content.treatments[i].clave.empty() && !parts.treatments[i]) {
            errors.push_back({"treatments." + std::to_string(i) + ".clave", words::treatment_unknown.words()});
        }
    }
    // What cannot be read cannot be checked, and nothing is sent unchecked.
    if (parts.recommendation && !parts.form) refuse("recommendation_id", words::form_unreadable);
    if (parts.form) {
        for (auto& each : domain::validate_specifications(content, *parts.form, parts.attachments)) {
            errors.push_back(std::move(each));
        }
    }
    return errors;
}

std::string name_in_order(std::string_view given, std::string_view paternal, std::string_view maternal) {
    std::string name;
    for (const auto part : {given, paternal, maternal}) {
        if (base::is_blank(part)) continue;
        if (!name.empty()) name += ' ';
        name += base::trimmed(part);
    }
    return name;
}

/// Only for parts without refusals.
domain::RequestSummary summary_of(const Parts& parts) {
    const auto& content = parts.content;
    domain::RequestSummary summary;
    summary.entity = parts.entity->name;
    summary.unit = parts.unit->name;
    summary.umf = base::trimmed(content.umf);
    summary.doctor = name_in_order(content.doctor_given_names, content.doctor_paternal_surname, content.doctor_maternal_surname);
    summary.doctor_matricula = content.doctor_matricula;
    summary.specialty = parts.specialty->name;
    summary.patient = name_in_order(parts.patient->given_names, parts.patient->paternal_surname, parts.patient->maternal_surname);
    summary.patient_number = std::to_string(parts.patient->number);
    summary.gender = parts.gender ? parts.gender->name : std::string{};
    summary.nss = parts.patient->nss;
    summary.agregado_medico = parts.patient->agregado_medico;
    summary.age_years = base::trimmed(content.age_years);
    summary.weight_kg = base::trimmed(content.weight_kg);
    summary.height_cm = base::trimmed(content.height_cm);
    summary.generic = parts.generic->name;
    summary.clave = parts.presentation->clave;
    summary.presentation = parts.presentation->words;
    summary.visit = (content.visit == domain::Visit::primera_vez ? words::first_visit : words::followup_visit).words();
    summary.recommendation = parts.recommendation->name;
    summary.cie10 = parts.cie10->code + " " + parts.cie10->description;
    summary.diagnosis_detail = base::trimmed(content.diagnosis_detail);
    if (const auto date = base::parse_date(content.diagnosis_date)) summary.diagnosis_date = base::dd_mm_yyyy(*date);
    if (parts.form) {
        summary.form_heading = parts.form->heading;
        for (const auto& field : parts.form->form_fields) {
            auto value = domain::answer_of(field, content);
            if (value.empty()) continue;
            if (!field.unit.empty()) value += " " + field.unit;
            summary.specifications.push_back({field.label, std::move(value)});
        }
    }
    for (std::size_t i = 0; i < content.treatments.size(); ++i) {
        const auto& each = content.treatments[i];
        summary.treatments.push_back({each.clave, parts.treatments[i]->generic_name, std::string(base::trimmed(each.dose)),
                                      std::string(base::trimmed(each.months))});
    }
    for (const auto& each : parts.attachments) {
        const auto* slot = parts.form ? parts.form->slot(each.slot) : nullptr;
        const auto* general = parts.form ? parts.form->slot(domain::general_slot) : nullptr;
        std::string label = slot ? slot->label : general ? general->label : std::string{};
        if (each.slot == domain::vigencia_slot) label = words::vigencia_file.words();
        summary.files.push_back({std::move(label), each.name, each.sha256, each.size_bytes});
    }
    return summary;
}

/// What stands in a catalogue may have letters of its own that no document can show: that is told before it is sealed.
Result<domain::RequestSummary> shown_summary(const Parts& parts) {
    auto summary = summary_of(parts);
    if (const auto sign = base::foreign_sign_in(summary)) {
        return Error{ErrorKind::invalid_input, words::summary_not_shown(text::shared::sign_in_words(sign->code_point)), {}, {}};
    }
    return summary;
}

Result<Parts> complete_parts(Context& context, const RequestRow& row) {
    auto parts = parts_of(context, row.id, TRY(content_of(row)));
    auto errors = refusals_of(parts, today(context));
    if (!errors.empty()) {
        const bool unreadable = parts.recommendation && !parts.form;
        return Error{ErrorKind::invalid_input, words::incomplete.words(), std::move(errors),
                     unreadable ? "unreadable form: " + parts.recommendation->form_id : std::string{}};
    }
    return parts;
}

/// Stands for everything the person was shown, the files too: what is sent is what was confirmed (A12).
std::string confirmation_of(const domain::RequestSummary& summary) { return crypto::digest_hex(api::encode(summary)); }

// ---- folio and seal ------------------------------------------------------------------------------------------------

std::string next_folio(Context& context) {
    const auto day = today(context);
    return domain::folio(day, storage::next_number(context.db, "folio-" + base::yyyymmdd(day)));
}

std::vector<std::string> hashes_of(const domain::RequestSummary& summary) {
    std::vector<std::string> hashes;
    for (const auto& file : summary.files) hashes.push_back(file.sha256);
    return hashes;
}

domain::Receipt sealed(Context& context, const std::string& request_id, const std::string& folio,
                       const domain::RequestSummary& summary) {
    const auto& key = context.ports.seal_keys.active;
    domain::Receipt receipt;
    receipt.folio = folio;
    receipt.request_id = request_id;
    receipt.sealed_at = context.now;
    receipt.record = api::encode(summary);
    receipt.record_sha256 = crypto::digest_hex(receipt.record);
    receipt.canonical = domain::canonical_seal_text(key.id, folio, context.now, receipt.record_sha256, hashes_of(summary));
    receipt.key_id = key.id;
    receipt.seal = base::base64(crypto::seal(key, receipt.canonical));
    receipt.code = crypto::random_code(10);
    return receipt;
}

}  // namespace

bool seal_holds(const SealKeys& keys, const domain::Receipt& receipt) {
    const auto summary = api::decode<domain::RequestSummary>(receipt.record);
    const auto record_sha256 = crypto::digest_hex(receipt.record);
    if (!summary || record_sha256 != receipt.record_sha256) return false;
    const auto canonical =
        domain::canonical_seal_text(receipt.key_id, receipt.folio, receipt.sealed_at, record_sha256, hashes_of(summary.value()));
    for (const auto& [id, open_key] : keys.open_keys) {
        if (id == receipt.key_id) return crypto::seal_is_valid(open_key, canonical, base::unbase64(receipt.seal));
    }
    return false;
}

std::vector<std::string> sealed_files(const domain::Receipt& receipt) {
    const auto summary = api::decode<domain::RequestSummary>(receipt.record);
    return summary ? hashes_of(summary.value()) : std::vector<std::string>{};
}

namespace {

/// New values of open lists (mutaciones) are proposed to their catalogue (S1:423).
void propose_values(Context& context, const Parts& parts) {
    if (!parts.form) return;
    for (const auto& field : parts.form->form_fields) {
        const auto value = domain::answer_of(field, parts.content);
        if (field.kind != domain::FieldKind::open_list || value.empty()) continue;
        if (storage::list_value(context.db, field.list_id, value)) continue;
        storage::propose_list_value(context.db,
                                    {field.list_id, value, base::folded(value), false, context.account().id, context.now});
    }
}

std::string upper_code(std::string_view typed) {
    std::string code;
    for (char c : base::upper(typed)) {
        if (c != ' ' && c != '-') code += c;
    }
    return code;
}

// ---- documents -----------------------------------------------------------------------------------------------------

Result<documents::ReceiptFacts> facts_of(storage::Connection& db, const Ports& ports, const std::string& folio) {
    const auto receipt = storage::receipt_by_folio(db, folio);
    if (!receipt) return not_found();
    if (!seal_holds(ports.seal_keys, *receipt)) {  // R39: what was altered is not drawn as sealed
        return Error{ErrorKind::conflict, words::receipt_altered(folio), {}, "seal does not hold: " + folio};
    }
    documents::ReceiptFacts facts;
    facts.summary = TRY(api::decode<domain::RequestSummary>(receipt->record));
    facts.folio = receipt->folio;
    facts.sealed_at = receipt->sealed_at;
    facts.seal = receipt->seal;
    facts.key_id = receipt->key_id;
    facts.code = receipt->code;
    facts.verify_page = ports.settings.base_url + "/#/verificar";
    facts.verify_url = facts.verify_page + "?folio=" + receipt->folio + "&codigo=" + receipt->code;
    return facts;
}

Result<documents::ReceiptFacts> gather_receipt(Context& context, const api::ReceiptDocument::Request& request) {
    context.audit_object = object_of("folio", request.folio);
    const auto row = storage::request_by_folio(context.db, request.folio);
    if (!row || row->account_id != context.account().id) return not_found();
    return facts_of(context.db, context.ports, request.folio);
}

Result<Document> draw_receipt(const documents::ReceiptFacts& facts) {
    auto bytes = TRY(documents::receipt(facts));
    return Document{"SAnECE-" + facts.folio + ".pdf", std::string(api::ReceiptDocument::mime), std::move(bytes), {}, true};
}

Result<Document> gather_attachment(Context& context, const api::AttachmentDocument::Request& request) {
    context.audit_object = object_of("attachment", request.attachment_id);
    const auto attachment = storage::attachment_by_id(context.db, request.attachment_id);
    if (!attachment || attachment->account_id != context.account().id || attachment->state != AttachmentState::stored) {
        return not_found();
    }
    return Document{attachment->name, std::string(api::AttachmentDocument::mime), {}, attachment->sha256, false};
}

Result<Document> as_it_is(const Document& document) { return document; }

}  // namespace

Result<api::SearchPatients::Response> search_patients(Context& context, const api::SearchPatients::Request& request) {
    api::SearchPatients::Response response;
    response.nss = TRY(checked_nss(request.nss));
    response.hint = domain::nss_hint(request.nss);
    context.audit_object = "search:patients";
    for (const auto& patient : storage::patients_by_nss(context.db, response.nss)) {
        response.patients.push_back(card_of(context, patient));
    }
    return response;
}

Result<api::PatientCard> register_patient(Context& context, const api::RegisterPatient::Request& request) {
    const auto nss = TRY(checked_nss(request.nss));
    auto errors = domain::validate(request.patient);
    const auto gender = storage::item_by_id(context.db, storage::ItemList::gender, request.patient.gender_id);
    if (!request.patient.gender_id.empty() && !gender) {
        errors.push_back({"gender_id", text::shared::choose_from_list.words()});
    }
    TRY(domain::all_or_error(std::move(errors)));
    const auto agregado = domain::parse_agregado(request.patient.agregado_medico);
    if (!request.accept_warnings) {
        std::vector<base::FieldError> warnings;
        for (auto& each : domain::agregado_warnings(*agregado, gender->name, request.patient.age_years, today(context))) {
            warnings.push_back({"agregado_warning", std::move(each)});
        }
        if (!warnings.empty()) {
            return Error{ErrorKind::invalid_input, words::warnings_title.words(), std::move(warnings), {}};
        }
    }
    domain::Patient patient;
    patient.nss = nss;
    patient.agregado_medico = base::upper(base::trimmed(request.patient.agregado_medico));
    for (const auto& each : storage::patients_by_nss(context.db, nss)) {
        if (each.agregado_medico == patient.agregado_medico) {
            return Error{ErrorKind::conflict, words::patient_exists.words(), {}, {}};
        }
    }
    patient.id = context.new_id();
    patient.number = storage::next_number(context.db, "patient", 100001);
    patient.paternal_surname = request.patient.paternal_surname;
    patient.maternal_surname = request.patient.maternal_surname;
    patient.given_names = base::trimmed(request.patient.given_names);
    patient.gender_id = request.patient.gender_id;
    patient.created_at = context.now;
    patient.created_by = context.account().id;
    storage::insert_patient(context.db, patient);
    context.audit_object = "patient:" + patient.id;
    if (request.accept_warnings) context.audit_reason = "agregado_warning";
    return card_of(context, patient);
}

namespace {

/// Who a draft without a chosen patient is about, as far as it was typed.
std::string typed_patient(const Result<RequestContent>& content) {
    if (!content) return {};
    const auto& typed = content.value();
    domain::Patient patient;
    patient.paternal_surname = typed.new_patient.paternal_surname;
    patient.maternal_surname = typed.new_patient.maternal_surname;
    patient.given_names = base::trimmed(typed.new_patient.given_names);
    const auto name = patient.full_name();
    if (!base::is_blank(name)) return name;
    return typed.nss.empty() ? std::string{} : words::draft_of_nss(typed.nss);
}

}  // namespace

Result<api::ListDrafts::Response> list_drafts(Context& context, const api::Nothing&) {
    api::ListDrafts::Response response;
    context.audit_object = "list:drafts";
    for (const auto& row : storage::requests_of(context.db, context.account().id, true, limits::drafts_per_account_max)) {
        const auto content = content_of(row);
        const auto patient = storage::patient_by_id(context.db, row.patient_id);
        const auto generic = storage::generic_by_id(context.db, row.generic_id);
        response.drafts.push_back({row.id, patient ? patient->full_name() : typed_patient(content),
                                   generic ? generic->name : std::string{}, content ? content.value().tab : domain::Tab::paciente,
                                   row.updated_at});
    }
    return response;
}

Result<api::OpenDraft::Response> open_draft(Context& context, const api::OpenDraft::Request& request) {
    const auto row = TRY(own_draft(context, request.id));
    api::OpenDraft::Response response;
    response.id = row.id;
    response.version = row.version;
    response.content = TRY(content_of(row));
    response.updated_at = row.updated_at;
    response.attachments = attachment_cards(context, row.id);
    if (const auto patient = storage::patient_by_id(context.db, response.content.patient_id)) {
        response.patient.push_back(card_of(context, *patient));
    }
    return response;
}

Result<api::SaveDraft::Response> save_draft(Context& context, const api::SaveDraft::Request& request) {
    const auto encoded = api::encode(request.content);
    TRY(fits_a_draft(request.content, encoded));
    if (!request.content.patient_id.empty() && !storage::patient_by_id(context.db, request.content.patient_id)) {
        return domain::refused_field("patient_id", words::patient_required.words());
    }
    if (request.id.empty()) {
        if (storage::count_drafts(context.db, context.account().id) >= limits::drafts_per_account_max) {
            return conflict(words::too_many_drafts.words());
        }
        RequestRow row;
        row.id = context.new_id();
        row.account_id = context.account().id;
        row.created_at = row.updated_at = context.now;
        row.content = encoded;
        set_copies(row, request.content);
        storage::insert_request(context.db, row);
        context.audit_object = "request:" + row.id;
        return api::SaveDraft::Response{row.id, row.version, row.updated_at};
    }
    auto row = TRY(own_draft(context, request.id));
    if (row.version != request.version) return conflict(words::draft_changed_elsewhere.words());
    row.version += 1;
    row.content = encoded;
    row.updated_at = context.now;
    set_copies(row, request.content);
    storage::update_request(context.db, row);
    return api::SaveDraft::Response{row.id, row.version, row.updated_at};
}

Result<api::Nothing> discard_draft(Context& context, const api::DiscardDraft::Request& request) {
    const auto row = TRY(own_draft(context, request.id));
    storage::delete_draft(context.db, row.id);
    return api::Nothing{};
}

Result<api::AnnounceAttachment::Response> announce_attachment(Context& context, const api::AnnounceAttachment::Request& request) {
    const auto row = TRY(own_draft(context, request.request_id));
    std::vector<base::FieldError> errors;
    const bool everywhere = request.slot == domain::vigencia_slot || request.slot == domain::general_slot;
    const auto form = everywhere ? std::nullopt : form_of(context, row.recommendation_id);
    if (!everywhere && (!form || !form->slot(request.slot))) errors.push_back({"slot", words::slot_unknown.words()});
    if (auto refusal = domain::file_name_refusal(request.name, domain::file_name_letters_max(request.slot)); !refusal.empty()) {
        errors.push_back({"name", std::move(refusal)});
    }
    const auto size = request.size_bytes < 0 ? 0u : static_cast<std::uint64_t>(request.size_bytes);
    if (auto refusal = domain::file_size_refusal(size, context.ports.settings.file_bytes_max); !refusal.empty()) {
        errors.push_back({"size_bytes", std::move(refusal)});
    }
    TRY(domain::all_or_error(std::move(errors)));
    if (attachments_beside(context, row, request.slot) >= static_cast<std::size_t>(limits::attachments_max)) {
        return conflict(words::too_many_files.words());
    }
    Attachment attachment;
    attachment.id = context.new_id();
    attachment.request_id = row.id;
    attachment.account_id = context.account().id;
    attachment.slot = request.slot;
    attachment.name = request.name;
    attachment.size_bytes = request.size_bytes;
    attachment.created_at = context.now;
    storage::insert_attachment(context.db, attachment);
    return api::AnnounceAttachment::Response{attachment.id};
}

namespace {

/// The announced attachment of the caller whose request may still change; one that is stored, too, since its answer may
/// have been lost.
Result<Attachment> awaited_upload(Context& context, const std::string& upload_id) {
    context.audit_object = object_of("attachment", upload_id);
    auto attachment = storage::attachment_by_id(context.db, upload_id);
    if (!attachment || attachment->account_id != context.account().id) return not_found();
    if (attachment->state == AttachmentState::removed) return conflict(text::shared::conflict.words());
    TRY(own_draft(context, attachment->request_id));
    return *std::move(attachment);
}

}  // namespace

Result<std::uint64_t> begin_upload(Context& context, const std::string& upload_id) {
    const auto attachment = TRY(awaited_upload(context, upload_id));
    return static_cast<std::uint64_t>(attachment.size_bytes);
}

Result<api::AttachmentsNow> finish_upload(Context& context, const std::string& upload_id, const StoredFile& file) {
    auto attachment = TRY(awaited_upload(context, upload_id));
    if (static_cast<std::uint64_t>(attachment.size_bytes) != file.size_bytes) {
        return domain::refused_field("size_bytes", text::shared::file_changed.words());
    }
    const auto row = TRY(own_draft(context, attachment.request_id));
    if (attachment.state == AttachmentState::stored) {
        if (attachment.sha256 != file.sha256) return conflict(text::shared::conflict.words());
        return api::AttachmentsNow{attachment_cards(context, row.id)};
    }
    if (attachments_beside(context, row, attachment.slot) >= static_cast<std::size_t>(limits::attachments_max)) {
        return conflict(words::too_many_files.words());
    }
    if (!takes_several(context, row, attachment.slot)) {
        for (auto each : storage::attachments_of(context.db, row.id)) {
            if (each.slot != attachment.slot) continue;
            each.state = AttachmentState::removed;
            storage::update_attachment(context.db, each);
        }
    }
    attachment.sha256 = file.sha256;
    attachment.state = AttachmentState::stored;
    storage::update_attachment(context.db, attachment);
    return api::AttachmentsNow{attachment_cards(context, row.id)};
}

Result<api::AttachmentsNow> remove_attachment(Context& context, const api::RemoveAttachment::Request& request) {
    auto attachment = storage::attachment_by_id(context.db, request.attachment_id);
    if (!attachment || attachment->account_id != context.account().id) return not_found();
    const auto row = TRY(own_draft(context, attachment->request_id));
    attachment->state = AttachmentState::removed;
    storage::update_attachment(context.db, *attachment);
    return api::AttachmentsNow{attachment_cards(context, row.id)};
}

Result<api::PreviewRequest::Response> preview_request(Context& context, const api::PreviewRequest::Request& request) {
    const auto row = TRY(own_draft(context, request.id));
    api::PreviewRequest::Response response;
    const auto parts = TRY(complete_parts(context, row));
    response.summary = TRY(shown_summary(parts));
    response.confirmation = confirmation_of(response.summary);
    for (const auto& each : parts.attachments) response.attachment_ids.push_back(each.id);
    return response;
}

Result<api::SendRequest::Response> send_request(Context& context, const api::SendRequest::Request& request) {
    auto row = TRY(own_request(context, request.id));
    if (row.state != RequestState::borrador) return api::SendRequest::Response{row.folio, row.sent_at};
    const auto parts = TRY(complete_parts(context, row));
    const auto summary = TRY(shown_summary(parts));
    if (confirmation_of(summary) != request.confirmation) return conflict(words::draft_changed_elsewhere.words());
    if (const auto folio = storage::live_duplicate(context.db, row); !folio.empty()) {
        return conflict(words::live_duplicate(folio));
    }
    row.state = TRY(domain::after(row.state, domain::RequestAct::send));
    row.folio = next_folio(context);
    row.version += 1;
    row.sent_at = row.updated_at = context.now;
    storage::update_request(context.db, row);
    storage::insert_receipt(context.db, sealed(context, row.id, row.folio, summary));
    send_mail(context, context.account().email, words::mail_sent_subject.words(),
              words::mail_sent_body(context.account().full_name(), row.folio, base::mexico_city_words(row.sent_at),
                                    context.ports.settings.base_url + "/#/sanece/seguimiento"),
              0, row.folio);
    propose_values(context, parts);
    context.audit_object = "folio:" + row.folio;
    return api::SendRequest::Response{row.folio, row.sent_at};
}

Result<api::ListSent::Response> list_sent(Context& context, const api::Nothing&) {
    api::ListSent::Response response;
    context.audit_object = "list:sent";
    for (const auto& row : storage::requests_of(context.db, context.account().id, false, limits::list_rows_max)) {
        const auto patient = storage::patient_by_id(context.db, row.patient_id);
        const auto entity = storage::entity_by_id(context.db, row.entity_id);
        const auto generic = storage::generic_by_id(context.db, row.generic_id);
        response.requests.push_back({row.folio, patient ? patient->full_name() : std::string{},
                                     patient ? patient->nss : std::string{}, patient ? patient->agregado_medico : std::string{},
                                     entity ? entity->name : std::string{}, generic ? generic->name : std::string{}, row.state,
                                     row.sent_at});
    }
    return response;
}

Result<api::ResendEvaluation::Response> resend_evaluation(Context& context, const api::ResendEvaluation::Request& request) {
    const std::string folio(base::trimmed(request.folio));
    if (folio.empty()) return domain::refused_field("folio", words::folio_required.words());
    context.audit_object = object_of("folio", folio);
    // No state of today's life cycle carries an evaluation: evaluating is not yet part of the product, so every folio has
    // the answer of one that was not evaluated.
    return Error{ErrorKind::not_found, words::no_evaluation.words(), {}, {}};
}

Result<api::VerifySeal::Response> verify_seal(Context& context, const api::VerifySeal::Request& request) {
    const std::string folio(base::trimmed(request.folio));
    const auto code = upper_code(request.code);
    std::vector<base::FieldError> missing;
    if (folio.empty()) missing.push_back({"folio", words::folio_required.words()});
    if (code.empty()) missing.push_back({"code", words::code_required.words()});
    TRY(domain::all_or_error(std::move(missing)));

    api::VerifySeal::Response response;
    if (!domain::is_folio(folio)) return response;
    context.audit_object = "folio:" + folio;
    const auto receipt = storage::receipt_by_folio(context.db, folio);
    const auto row = storage::request_by_folio(context.db, folio);
    if (!receipt || !row || !crypto::equal_in_constant_time(receipt->code, code)) return response;
    const auto summary = api::decode<domain::RequestSummary>(receipt->record);
    response.found = true;
    response.seal_valid = seal_holds(context.ports.seal_keys, *receipt);
    response.state = row->state;
    response.folio = receipt->folio;
    response.sealed_at = receipt->sealed_at;
    if (summary) {  // a record that cannot be read any more has no valid seal either
        response.entity = summary.value().entity;
        response.generic = summary.value().generic;
    }
    response.record_sha256 = receipt->record_sha256;
    response.key_id = receipt->key_id;
    return response;
}

Result<Document> receipt_document(storage::Database& database, const Ports& ports, const std::string& folio) {
    return draw_receipt(TRY(database.read([&](storage::Connection& db) { return facts_of(db, ports, folio); })));
}

void add_request_routes(Dispatcher& dispatcher) {
    dispatcher.serve<api::SearchPatients>(search_patients);
    dispatcher.serve<api::RegisterPatient>(register_patient);
    dispatcher.serve<api::ListDrafts>(list_drafts);
    dispatcher.serve<api::OpenDraft>(open_draft);
    dispatcher.serve<api::SaveDraft>(save_draft);
    dispatcher.serve<api::DiscardDraft>(discard_draft);
    dispatcher.serve<api::AnnounceAttachment>(announce_attachment);
    dispatcher.serve<api::RemoveAttachment>(remove_attachment);
    dispatcher.serve<api::PreviewRequest>(preview_request);
    dispatcher.serve<api::SendRequest>(send_request);
    dispatcher.serve<api::ListSent>(list_sent);
    dispatcher.serve<api::ResendEvaluation>(resend_evaluation);
    dispatcher.serve<api::VerifySeal>(verify_seal);
    dispatcher.serve_document<api::ReceiptDocument, documents::ReceiptFacts>(gather_receipt, draw_receipt);
    dispatcher.serve_document<api::AttachmentDocument, Document>(gather_attachment, as_it_is);
}

}  // namespace services
