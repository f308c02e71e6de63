#include <algorithm>

#include "shared/api/cases/access.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/core/uploads.hpp"
#include "shared/storage/cases/attachments.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Attachment;
using domain::cases::AttachmentState;
using domain::cases::Case;
namespace words = text::cases;

namespace limits = domain::limits;

bool takes_several(Context& context, const Case& row, const std::string& slot_key) {
    if (slot_key == domain::catalog::general_slot) return true;
    const auto form = form_of(context, row.recommendation_id);
    const auto* slot = form ? form->slot(slot_key) : nullptr;
    return slot && slot->several;
}

/// How many files the request has beside the one that a new file in this slot would replace.
std::size_t attachments_beside(Context& context, const Case& row, const std::string& slot) {
    const auto stored = storage::cases::attachments_of(context.db, row.id);
    if (takes_several(context, row, slot)) return stored.size();
    return static_cast<std::size_t>(
        std::count_if(stored.begin(), stored.end(), [&](const auto& each) { return each.slot != slot; }));
}

/// While the draft is one, and unless the file was taken out again meanwhile.
Result<void> may_attach(Context& context, const storage::Upload& upload) {
    TRY(own_draft(context, upload.object));
    const auto attachment = storage::cases::attachment_by_id(context.db, upload.id);
    if (attachment && attachment->state == AttachmentState::removed) return conflict(text::shared::conflict.words());
    return base::done();
}

std::uint64_t attachment_bytes_max(const Settings& settings) { return settings.file_bytes_max; }

constexpr UploadPurpose attachment_upload{"case-attachment", api::cases::requesters, FileKind::pdf, attachment_bytes_max,
                                          may_attach};

Result<void> removed(Context& context, Attachment attachment) {
    attachment.state = AttachmentState::removed;
    if (!storage::cases::update_attachment(context.db, attachment)) return conflict(text::shared::conflict.words());
    return base::done();
}

Result<Document> gather_attachment(Context& context, const api::cases::AttachmentDocument::Request& request) {
    context.audit_object = object_of("attachment", request.attachment_id);
    const auto attachment = storage::cases::attachment_by_id(context.db, request.attachment_id);
    if (!attachment || attachment->account_id != context.account().id || attachment->state != AttachmentState::stored) {
        return not_found();
    }
    return Document{attachment->name, std::string(api::cases::AttachmentDocument::mime), {}, attachment->sha256, false};
}

Result<Document> as_it_is(const Document& document) { return document; }

Result<api::cases::AnnounceAttachment::Response> announce_attachment(Context& context,
                                                                     const api::cases::AnnounceAttachment::Request& request) {
    const auto row = TRY(own_draft(context, request.case_id));
    std::vector<base::FieldError> errors;
    const bool everywhere = request.slot == domain::catalog::vigencia_slot || request.slot == domain::catalog::general_slot;
    const auto form = everywhere ? std::nullopt : form_of(context, row.recommendation_id);
    if (!everywhere && (!form || !form->slot(request.slot))) errors.push_back({"slot", words::slot_unknown.words()});
    if (auto refusal = domain::file_name_refusal(request.name, domain::cases::file_name_letters_max(request.slot));
        !refusal.empty()) {
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
    const auto upload =
        TRY(announce_upload(context, attachment_upload, {row.id, request.slot, request.name, request.size_bytes}));
    return api::cases::AnnounceAttachment::Response{upload};
}

Result<api::cases::AttachmentsNow> attach(Context& context, const storage::Upload& upload, const StoredFile& file) {
    const auto row = TRY(own_draft(context, upload.object));
    if (storage::cases::attachment_by_id(context.db, upload.id)) {  // done before; its answer was lost
        return api::cases::AttachmentsNow{attachment_cards(context, row.id)};
    }
    if (attachments_beside(context, row, upload.slot) >= static_cast<std::size_t>(limits::attachments_max)) {
        return conflict(words::too_many_files.words());
    }
    if (!takes_several(context, row, upload.slot)) {
        for (auto each : storage::cases::attachments_of(context.db, row.id)) {
            if (each.slot == upload.slot) TRY(removed(context, std::move(each)));
        }
    }
    Attachment attachment;
    attachment.id = upload.id;
    attachment.case_id = row.id;
    attachment.account_id = upload.account_id;
    attachment.slot = upload.slot;
    attachment.name = upload.name;
    attachment.size_bytes = upload.size_bytes;
    attachment.sha256 = file.sha256;
    attachment.created_at = context.now;
    storage::cases::insert_attachment(context.db, attachment);
    return api::cases::AttachmentsNow{attachment_cards(context, row.id)};
}

Result<api::cases::AttachmentsNow> remove_attachment(Context& context, const api::cases::RemoveAttachment::Request& request) {
    auto attachment = storage::cases::attachment_by_id(context.db, request.attachment_id);
    if (!attachment || attachment->account_id != context.account().id) return not_found();
    const auto row = TRY(own_draft(context, attachment->case_id));
    TRY(removed(context, *std::move(attachment)));
    return api::cases::AttachmentsNow{attachment_cards(context, row.id)};
}

}  // namespace

void add_attachments(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::AnnounceAttachment>(announce_attachment);
    dispatcher.take_uploads<api::cases::AttachmentsNow>(attachment_upload, attach);
    dispatcher.serve<api::cases::RemoveAttachment>(remove_attachment);
    dispatcher.serve_document<api::cases::AttachmentDocument, Document>(gather_attachment, as_it_is);
}

}  // namespace services::cases
