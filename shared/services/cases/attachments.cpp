#include <algorithm>
#include <optional>
#include <utility>

#include "shared/api/cases/access.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/returned.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/core/uploads.hpp"
#include "shared/storage/cases/attachments.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/refusals.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Act;
using domain::cases::Attachment;
using domain::cases::AttachmentState;
using domain::cases::Case;
namespace words = text::cases;

namespace limits = domain::limits;

/// A case that takes files now: a draft, or one that was returned, in what was marked.
struct Taking {
    Case row{};
    std::optional<Returned> returned{};

    std::string correction_id() const { return returned ? returned->row.id : std::string{}; }
    bool takes(const std::string& slot) const {
        return !returned || domain::cases::is_marked(returned->marks, std::string(domain::cases::slot_prefix) + slot);
    }
};

Result<Taking> taking(Context& context, const std::string& case_id) {
    auto row = TRY(own_case(context, case_id));
    if (may(context.actor(), facts_of(row), Act::edit)) return Taking{std::move(row), {}};
    if (row.state == domain::cases::State::cerrada_sin_respuesta) return domain::cases::after(row.state, Act::correct).error();
    if (!may(context.actor(), facts_of(row), Act::correct)) return conflict(words::already_sent(row.folio));
    auto returned = TRY(returned_of(context, row));
    return Taking{std::move(row), std::move(returned)};
}

/// How many files the request has beside the one that a new file in this slot would replace.
std::size_t attachments_beside(Context& context, const Case& row, const std::string& slot) {
    const auto stored = files_now(context, row);
    if (takes_several(context, row, slot)) return stored.size();
    return static_cast<std::size_t>(
        std::count_if(stored.begin(), stored.end(), [&](const auto& each) { return each.slot != slot; }));
}

/// While the case takes files, and unless the file was taken out again meanwhile.
Result<void> may_attach(Context& context, const storage::Upload& upload) {
    const auto now = TRY(taking(context, upload.object));
    if (!now.takes(upload.slot)) return conflict(words::slot_not_marked.words());
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

/// Whoever may read the case may; what was not sent is its owner's alone.
bool may_open(Context& context, const Attachment& attachment) {
    if (attachment.state == AttachmentState::removed) return false;
    const auto row = storage::cases::case_by_id(context.db, attachment.case_id);
    if (!row || !may(context.actor(), facts_of(*row), Act::read)) return false;
    return attachment.correction_id.empty() || row->account_id == context.account().id;
}

Result<Document> gather_attachment(Context& context, const api::cases::AttachmentDocument::Request& request) {
    context.audit_object = object_of("attachment", request.attachment_id);
    const auto attachment = storage::cases::attachment_by_id(context.db, request.attachment_id);
    if (!attachment || !may_open(context, *attachment)) return not_found();
    return Document{attachment->name, std::string(api::cases::AttachmentDocument::mime), {}, attachment->sha256, false};
}

Result<Document> as_it_is(const Document& document) { return document; }

/// "" when the case takes files in this slot now.
std::string slot_refusal(Context& context, const Taking& now, const std::string& slot) {
    const bool everywhere = slot == domain::catalog::vigencia_slot || slot == domain::catalog::general_slot;
    const auto form = everywhere ? std::nullopt : form_of(context, now.row);
    if (!everywhere && (!form || !form->slot(slot))) return words::slot_unknown.words();
    return now.takes(slot) ? std::string{} : words::slot_not_marked.words();
}

Result<api::cases::AnnounceAttachment::Response> announce_attachment(Context& context,
                                                                     const api::cases::AnnounceAttachment::Request& request) {
    const auto now = TRY(taking(context, request.case_id));
    std::vector<base::FieldError> errors;
    if (auto refusal = slot_refusal(context, now, request.slot); !refusal.empty()) errors.push_back({"slot", std::move(refusal)});
    if (auto refusal = domain::file_name_refusal(request.name, domain::cases::file_name_letters_max(request.slot));
        !refusal.empty()) {
        errors.push_back({"name", std::move(refusal)});
    }
    const auto size = request.size_bytes < 0 ? 0u : static_cast<std::uint64_t>(request.size_bytes);
    if (auto refusal = domain::file_size_refusal(size, context.ports.settings.file_bytes_max); !refusal.empty()) {
        errors.push_back({"size_bytes", std::move(refusal)});
    }
    TRY(domain::all_or_error(std::move(errors)));
    if (attachments_beside(context, now.row, request.slot) >= static_cast<std::size_t>(limits::attachments_max)) {
        return conflict(words::too_many_files.words());
    }
    const auto upload =
        TRY(announce_upload(context, attachment_upload, {now.row.id, request.slot, request.name, request.size_bytes}));
    return api::cases::AnnounceAttachment::Response{upload};
}

/// What a new file in a slot for one takes the place of. What was sent stays until it is sent again.
Result<void> make_room(Context& context, const Taking& now, const std::string& slot) {
    if (takes_several(context, now.row, slot)) return base::done();
    const auto there = now.returned ? storage::cases::attachments_of_correction(context.db, now.correction_id())
                                    : storage::cases::attachments_of(context.db, now.row.id);
    for (const auto& each : there) {
        if (each.slot == slot) TRY(removed(context, each));
    }
    return base::done();
}

Result<api::cases::AttachmentsNow> attach(Context& context, const storage::Upload& upload, const StoredFile& file) {
    const auto now = TRY(taking(context, upload.object));
    if (storage::cases::attachment_by_id(context.db, upload.id)) {  // done before; its answer was lost
        return api::cases::AttachmentsNow{cards_of(files_now(context, now.row))};
    }
    if (attachments_beside(context, now.row, upload.slot) >= static_cast<std::size_t>(limits::attachments_max)) {
        return conflict(words::too_many_files.words());
    }
    TRY(make_room(context, now, upload.slot));
    Attachment attachment;
    attachment.id = upload.id;
    attachment.case_id = now.row.id;
    attachment.account_id = upload.account_id;
    attachment.slot = upload.slot;
    attachment.name = upload.name;
    attachment.size_bytes = upload.size_bytes;
    attachment.sha256 = file.sha256;
    attachment.created_at = context.now;
    attachment.correction_id = now.correction_id();
    storage::cases::insert_attachment(context.db, attachment);
    return api::cases::AttachmentsNow{cards_of(files_now(context, now.row))};
}

Result<api::cases::AttachmentsNow> remove_attachment(Context& context, const api::cases::RemoveAttachment::Request& request) {
    auto attachment = storage::cases::attachment_by_id(context.db, request.attachment_id);
    if (!attachment || attachment->account_id != context.account().id) return not_found();
    const auto row = TRY(own_case(context, attachment->case_id));
    const bool was_sent = row.state != domain::cases::State::borrador && attachment->correction_id.empty();
    if (was_sent) return conflict(words::sent_file_stays.words());
    TRY(taking(context, row.id));
    TRY(removed(context, *std::move(attachment)));
    return api::cases::AttachmentsNow{cards_of(files_now(context, row))};
}

}  // namespace

void add_attachments(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::AnnounceAttachment>(announce_attachment);
    dispatcher.take_uploads<api::cases::AttachmentsNow>(attachment_upload, attach);
    dispatcher.serve<api::cases::RemoveAttachment>(remove_attachment);
    dispatcher.serve_document<api::cases::AttachmentDocument, Document>(gather_attachment, as_it_is);
}

}  // namespace services::cases
