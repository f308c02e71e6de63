// The steps of an upload. Who may is settled when the bytes begin; what was announced is asked again when they have come.

#include <algorithm>

#include "shared/api/json.hpp"
#include "shared/base/ids.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/core/delegating.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/uploads.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/shared.hpp"

namespace services {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::string_view upload_action = "/api/uploads";

Error refusal(ErrorKind kind, const text::Text& why) { return {kind, why.words(), {}, {}}; }

/// Much may have happened while the bytes were on their way.
Result<void> still_may(Context& context) {
    Session now;
    now.account = storage::identity::account_by_id(context.db, context.session.hands().id);
    if (!now.account || now.account->state != domain::identity::AccountState::validada)
        return refusal(ErrorKind::not_signed_in, text::shared::not_signed_in);
    act_under(context.db, now, context.session.delegation_id, context.now);
    if (!now.delegation_over.empty()) return Error{ErrorKind::not_allowed, now.delegation_over, {}, {}};
    return base::done();
}

}  // namespace

void Dispatcher::add(const UploadPurpose& purpose, AnyFunction finishing, const base::Type* response,
                     Result<Held> (*finish)(AnyFunction, Context&, const storage::Upload&, const StoredFile&)) {
    uploads_.push_back({purpose, finishing, response, finish});
}

const Dispatcher::TakenUpload* Dispatcher::taken(std::string_view purpose) const {
    const auto found =
        std::find_if(uploads_.begin(), uploads_.end(), [&](const auto& each) { return each.purpose.name == purpose; });
    return found == uploads_.end() ? nullptr : &*found;
}

/// The caller's own upload that may still come; one that is stored, too, since its answer may have been lost.
Result<const Dispatcher::TakenUpload*> Dispatcher::awaited(Context& context, const std::string& upload_id,
                                                           storage::Upload& upload) const {
    if (base::is_uuid(upload_id)) context.audit_object = "upload:" + upload_id;
    auto found = storage::upload_by_id(context.db, upload_id);
    if (!found || found->account_id != context.account().id) return refusal(ErrorKind::not_found, text::shared::not_found);
    upload = *std::move(found);
    const auto* taken_in = taken(upload.purpose);
    if (taken_in == nullptr) return refusal(ErrorKind::not_found, text::shared::not_found);
    if (!taken_in->purpose.access.admits(context.account().role))
        return refusal(ErrorKind::not_allowed, text::shared::not_allowed);
    TRY(taken_in->purpose.may(context, upload));
    return taken_in;
}

Result<UploadPermit> Dispatcher::begin_upload(const Caller& caller, const std::string& upload_id) {
    auto session = TRY(session_of(caller));
    if (!session.signed_in()) return refusal(ErrorKind::not_signed_in, text::shared::not_signed_in);
    if (auto why = why_elsewhere(session); !why.empty()) return Error{ErrorKind::conflict, std::move(why), {}, {}};
    if (session.must_change_password) return refusal(ErrorKind::not_allowed, text::identity::must_change_password);
    if (!session.delegation_over.empty()) return Error{ErrorKind::not_allowed, session.delegation_over, {}, {}};
    Outcome outcome;
    storage::Upload upload;
    const auto begun = database_.read([&](storage::Connection& connection) {
        Context context(session, connection, ports_);
        auto found = awaited(context, upload_id, upload);
        outcome = outcome_of(context);
        return found;
    });
    if (!begun) {
        audit_refusal(session, upload_action, outcome, begun.error());
        return begun.error();
    }
    return UploadPermit{upload_id, begun.value()->purpose.kind, static_cast<std::uint64_t>(upload.size_bytes), std::move(session),
                        ports_.clock.now()};
}

Result<std::string> Dispatcher::finish_upload(const UploadPermit& permit, const StoredFile& file) {
    return act(permit.session, upload_action, [&](Context& context) -> Result<std::string> {
        TRY(still_may(context));
        storage::Upload upload;
        const auto* taken_in = TRY(awaited(context, permit.upload_id, upload));
        if (static_cast<std::uint64_t>(upload.size_bytes) != file.size_bytes)
            return domain::refused_field("size_bytes", text::shared::file_changed.words());
        if (upload.state == storage::UploadState::stored && upload.sha256 != file.sha256)
            return refusal(ErrorKind::conflict, text::shared::conflict);
        const auto response = TRY(taken_in->finish(taken_in->finishing, context, upload, file));
        upload.state = storage::UploadState::stored;
        upload.sha256 = file.sha256;
        if (!storage::update_upload(context.db, upload)) return refusal(ErrorKind::conflict, text::shared::conflict);
        return api::encode(*taken_in->response, response.get());
    });
}

Result<std::string> Dispatcher::finish_upload(const Caller& caller, const std::string& upload_id, const StoredFile& file) {
    return finish_upload(TRY(begin_upload(caller, upload_id)), file);
}

Result<std::string> announce_upload(Context& context, const UploadPurpose& purpose, Announcement announcement) {
    const auto most = purpose.size_bytes_max(context.ports.settings);
    const auto size = announcement.size_bytes > 0 ? static_cast<std::uint64_t>(announcement.size_bytes) : 0;
    if (auto why = domain::file_size_refusal(size, most); !why.empty())
        return domain::refused_field("size_bytes", std::move(why));
    storage::Upload upload;
    upload.id = context.new_id();
    upload.account_id = context.account().id;
    upload.purpose = purpose.name;
    upload.object = std::move(announcement.object);
    upload.slot = std::move(announcement.slot);
    upload.name = std::move(announcement.name);
    upload.size_bytes = announcement.size_bytes;
    upload.created_at = context.now;
    storage::keep_newest_announced(context.db, upload.account_id, domain::limits::uploads_announced_max - 1);
    storage::insert_upload(context.db, upload);
    return upload.id;
}

}  // namespace services
