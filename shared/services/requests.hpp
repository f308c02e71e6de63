#pragma once
// Use cases of SAnECE requests: patients, drafts, attachments, sending, receipt, verification. Errors are those that
// shared/api/requests.hpp states for each endpoint.

#include "shared/api/requests.hpp"
#include "shared/services/context.hpp"

namespace services {

class Dispatcher;
struct Document;

base::Result<api::SearchPatients::Response> search_patients(Context& context, const api::SearchPatients::Request& request);
base::Result<api::PatientCard> register_patient(Context& context, const api::RegisterPatient::Request& request);

base::Result<api::ListDrafts::Response> list_drafts(Context& context, const api::Nothing&);
base::Result<api::OpenDraft::Response> open_draft(Context& context, const api::OpenDraft::Request& request);
base::Result<api::SaveDraft::Response> save_draft(Context& context, const api::SaveDraft::Request& request);
base::Result<api::Nothing> discard_draft(Context& context, const api::DiscardDraft::Request& request);

base::Result<api::AnnounceAttachment::Response> announce_attachment(Context& context,
                                                                    const api::AnnounceAttachment::Request& request);
/// The announced size in bytes. Errors: not_found for another's or an unknown upload; conflict when it was finished.
base::Result<std::uint64_t> begin_upload(Context& context, const std::string& upload_id);
base::Result<api::AttachmentsNow> finish_upload(Context& context, const std::string& upload_id, const StoredFile& file);
base::Result<api::AttachmentsNow> remove_attachment(Context& context, const api::RemoveAttachment::Request& request);

base::Result<api::PreviewRequest::Response> preview_request(Context& context, const api::PreviewRequest::Request& request);
base::Result<api::SendRequest::Response> send_request(Context& context, const api::SendRequest::Request& request);
base::Result<api::ListSent::Response> list_sent(Context& context, const api::Nothing&);
base::Result<api::ResendEvaluation::Response> resend_evaluation(Context& context, const api::ResendEvaluation::Request& request);
base::Result<api::VerifySeal::Response> verify_seal(Context& context, const api::VerifySeal::Request& request);

/// The seal over what is stored now: a changed byte of record, folio, instant or attachment hash makes it invalid (R21).
bool seal_holds(const SealKeys& keys, const domain::Receipt& receipt);
/// SHA-256 of each attachment that a receipt seals, as its record has them.
std::vector<std::string> sealed_files(const domain::Receipt& receipt);

/// The comprobante of a folio for the mail that tells of it. Errors: not_found; conflict when its seal does not hold (R39).
base::Result<Document> receipt_document(storage::Database& database, const Ports& ports, const std::string& folio);

void add_request_routes(Dispatcher& dispatcher);

}  // namespace services
