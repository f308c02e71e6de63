#include "shared/services/cases/attachments.hpp"

#include <algorithm>

#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
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
    if (auto refusal = domain::cases::file_name_refusal(request.name, domain::cases::file_name_letters_max(request.slot));
        !refusal.empty()) {
        errors.push_back({"name", std::move(refusal)});
    }
    const auto size = request.size_bytes < 0 ? 0u : static_cast<std::uint64_t>(request.size_bytes);
    if (auto refusal = domain::cases::file_size_refusal(size, context.ports.settings.file_bytes_max); !refusal.empty()) {
        errors.push_back({"size_bytes", std::move(refusal)});
    }
    TRY(domain::all_or_error(std::move(errors)));
    if (attachments_beside(context, row, request.slot) >= static_cast<std::size_t>(limits::attachments_max)) {
        return conflict(words::too_many_files.words());
    }
    Attachment attachment;
    attachment.id = context.new_id();
    attachment.case_id = row.id;
    attachment.account_id = context.account().id;
    attachment.slot = request.slot;
    attachment.name = request.name;
    attachment.size_bytes = request.size_bytes;
    attachment.created_at = context.now;
    storage::cases::insert_attachment(context.db, attachment);
    return api::cases::AnnounceAttachment::Response{attachment.id};
}

/// The announced attachment of the caller whose request may still change; one that is stored, too, since its answer may
/// have been lost.
Result<Attachment> awaited_upload(Context& context, const std::string& upload_id) {
    context.audit_object = object_of("attachment", upload_id);
    auto attachment = storage::cases::attachment_by_id(context.db, upload_id);
    if (!attachment || attachment->account_id != context.account().id) return not_found();
    if (attachment->state == AttachmentState::removed) return conflict(text::shared::conflict.words());
    TRY(own_draft(context, attachment->case_id));
    return *std::move(attachment);
}

}  // namespace

Result<std::uint64_t> begin_upload(Context& context, const std::string& upload_id) {
    const auto attachment = TRY(awaited_upload(context, upload_id));
    return static_cast<std::uint64_t>(attachment.size_bytes);
}

Result<api::cases::AttachmentsNow> finish_upload(Context& context, const std::string& upload_id, const StoredFile& file) {
    auto attachment = TRY(awaited_upload(context, upload_id));
    if (static_cast<std::uint64_t>(attachment.size_bytes) != file.size_bytes) {
        return domain::refused_field("size_bytes", text::shared::file_changed.words());
    }
    const auto row = TRY(own_draft(context, attachment.case_id));
    if (attachment.state == AttachmentState::stored) {
        if (attachment.sha256 != file.sha256) return conflict(text::shared::conflict.words());
        return api::cases::AttachmentsNow{attachment_cards(context, row.id)};
    }
    if (attachments_beside(context, row, attachment.slot) >= static_cast<std::size_t>(limits::attachments_max)) {
        return conflict(words::too_many_files.words());
    }
    if (!takes_several(context, row, attachment.slot)) {
        for (auto each : storage::cases::attachments_of(context.db, row.id)) {
            if (each.slot != attachment.slot) continue;
            each.state = AttachmentState::removed;
            storage::cases::update_attachment(context.db, each);
        }
    }
    attachment.sha256 = file.sha256;
    attachment.state = AttachmentState::stored;
    storage::cases::update_attachment(context.db, attachment);
    return api::cases::AttachmentsNow{attachment_cards(context, row.id)};
}
namespace {

Result<api::cases::AttachmentsNow> remove_attachment(Context& context, const api::cases::RemoveAttachment::Request& request) {
    auto attachment = storage::cases::attachment_by_id(context.db, request.attachment_id);
    if (!attachment || attachment->account_id != context.account().id) return not_found();
    const auto row = TRY(own_draft(context, attachment->case_id));
    attachment->state = AttachmentState::removed;
    storage::cases::update_attachment(context.db, *attachment);
    return api::cases::AttachmentsNow{attachment_cards(context, row.id)};
}

}  // namespace

void add_attachments(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::AnnounceAttachment>(announce_attachment);
    dispatcher.serve<api::cases::RemoveAttachment>(remove_attachment);
    dispatcher.serve_document<api::cases::AttachmentDocument, Document>(gather_attachment, as_it_is);
}

}  // namespace services::cases
