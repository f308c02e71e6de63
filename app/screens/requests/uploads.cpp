#include "app/screens/requests/uploads.hpp"

#include "app/ui/ui.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/requests/rules.hpp"
#include "shared/text/requests.hpp"
#include "shared/text/shared.hpp"

namespace screens {

namespace words = text::requests;

namespace {

std::string first_message(const base::Error& error) {
    return error.fields.empty() ? error.message : error.fields.front().message;
}

void announce(Upload& upload, Frame& frame, const std::string& request_id, const std::string& slot) {
    upload.waiting_for_draft = false;
    api::call<api::AnnounceAttachment>(
        frame.api, {request_id, slot, upload.file.name, static_cast<std::int64_t>(upload.file.size_bytes)},
        upload.announced);
}

void send(Upload& upload, Frame& frame) {
    const auto progress = [sent = upload.sent](std::uint64_t done, std::uint64_t all) {
        *sent = {done, all};
    };
    upload.begun_at = frame.platform.now();
    upload.call =
        frame.api.upload(upload.announced.value()->upload_id, upload.file, progress,
                         [slot = upload.stored.expect()](base::Result<std::string> reply) {
                             const auto open = slot.lock();
                             if (!open) return;
                             if (reply) {
                                 open->answer.emplace(api::decode<api::AttachmentsNow>(reply.value()));
                             } else {
                                 open->answer.emplace(std::move(reply).error());
                             }
                         });
}

/// True when the upload is over, well or badly.
bool advance(Upload& upload, Uploads& uploads, Frame& frame, const std::string& request_id,
             const std::string& slot, std::vector<api::AttachmentCard>& attachments, UploadNews& news) {
    if (upload.waiting_for_draft && !request_id.empty()) announce(upload, frame, request_id, slot);
    if (upload.announced.arrived()) {
        if (const auto* error = upload.announced.error()) {
            refuse_file(uploads, slot, words::file_refused(upload.file.name, first_message(*error)));
            return true;
        }
        send(upload, frame);
    }
    if (!upload.stored.arrived()) return false;
    if (const auto* error = upload.stored.error()) {
        if (error->detail == api::cancelled) {
            auto& said = uploads.cancelled[slot];
            said = words::file_refused(upload.file.name, words::upload_cancelled.words());
            ui::announce(said);
            if (slot == domain::vigencia_slot) news.vigencia_cancelled = upload.file;
        } else {
            refuse_file(uploads, slot, words::file_refused(upload.file.name, first_message(*error)));
        }
        if (error->kind == base::ErrorKind::unavailable) {
            news.unanswered.push_back(upload.announced.value()->upload_id);
        }
    } else {
        attachments = upload.stored.value()->attachments;
        news.stored_in.push_back(slot);
        ui::announce(words::attached_ok(upload.file.name));
    }
    return true;
}

}  // namespace

bool Uploads::running() const {
    for (const auto& [slot, list] : by_slot) {
        if (!list.empty()) return true;
    }
    return false;
}

bool Uploads::running_in(const std::string& slot) const {
    const auto found = by_slot.find(slot);
    return found != by_slot.end() && !found->second.empty();
}

std::string Uploads::names_in(const std::string& slot) const {
    std::string names;
    const auto found = by_slot.find(slot);
    if (found == by_slot.end()) return names;
    for (const auto& each : found->second) names += (names.empty() ? "" : ", ") + each.file.name;
    return names;
}

std::string Uploads::refusals_in(const std::string& slot) const {
    std::string lines;
    const auto found = refusals.find(slot);
    if (found == refusals.end()) return lines;
    for (const auto& each : found->second) lines += (lines.empty() ? "" : "\n") + each;
    return lines;
}

void refuse_file(Uploads& uploads, const std::string& slot, std::string words) {
    ui::announce(words);
    uploads.refusals[slot].push_back(std::move(words));
}

std::string file_refusal(const std::string& slot, const base::ChosenFile& file) {
    auto refusal = domain::file_name_refusal(file.name, domain::file_name_letters_max(slot));
    if (refusal.empty()) refusal = domain::file_size_refusal(file.size_bytes);
    return refusal.empty() ? refusal : words::file_refused(file.name, refusal);
}

void start_uploads(Uploads& uploads, Frame& frame, const std::string& request_id, const std::string& slot,
                   const std::vector<base::ChosenFile>& files) {
    uploads.refusals.erase(slot);
    uploads.cancelled.erase(slot);
    for (const auto& file : files) {
        if (auto refusal = file_refusal(slot, file); !refusal.empty()) {
            refuse_file(uploads, slot, std::move(refusal));
            frame.platform.release_file(file.handle);
            continue;
        }
        Upload upload;
        upload.file = file;
        upload.waiting_for_draft = request_id.empty();
        if (!upload.waiting_for_draft) announce(upload, frame, request_id, slot);
        uploads.by_slot[slot].push_back(std::move(upload));
    }
}

UploadNews advance_uploads(Uploads& uploads, Frame& frame, const std::string& request_id,
                           std::vector<api::AttachmentCard>& attachments) {
    UploadNews news;
    for (auto& [slot, list] : uploads.by_slot) {
        for (auto upload = list.begin(); upload != list.end();) {
            if (advance(*upload, uploads, frame, request_id, slot, attachments, news)) {
                const bool kept = news.vigencia_cancelled && news.vigencia_cancelled->handle == upload->file.handle;
                if (!kept) frame.platform.release_file(upload->file.handle);
                upload = list.erase(upload);
            } else {
                ++upload;
            }
        }
    }
    return news;
}

void cancel_uploads(Uploads& uploads, Frame& frame, const std::string& slot) {
    auto& list = uploads.by_slot[slot];
    for (auto upload = list.begin(); upload != list.end();) {
        if (upload->call != 0) {
            frame.api.cancel(upload->call);  // its answer says so
            ++upload;
        } else {
            frame.platform.release_file(upload->file.handle);
            upload = list.erase(upload);
        }
    }
}

namespace {

/// Known once some of it has gone: at the pace so far.
std::string time_left(const Upload& upload, const Frame& frame) {
    constexpr base::Instant measured_ms = 2000;
    const auto [sent, all] = *upload.sent;
    const auto passed = frame.platform.now() - upload.begun_at;
    if (passed < measured_ms || sent == 0) return {};
    const auto left_ms = static_cast<double>(passed) * static_cast<double>(all - sent) / static_cast<double>(sent);
    return text::shared::dot.words() + words::time_left(static_cast<std::int64_t>(left_ms / base::second_ms));
}

}  // namespace

void draw_uploads(Uploads& uploads, Frame& frame, const std::string& slot) {
    if (const auto said = uploads.cancelled.find(slot); said != uploads.cancelled.end()) ui::muted(said->second);
    const auto found = uploads.by_slot.find(slot);
    if (found == uploads.by_slot.end()) return;
    for (auto& upload : found->second) {
        const ui::Scope scope(upload.file.name);
        const auto [sent, all] = *upload.sent;
        const bool all_sent = all > 0 && sent >= all;
        const float fraction = all > 0 ? static_cast<float>(sent) / static_cast<float>(all) : 0;
        const auto amount = text::shared::file_size(static_cast<std::int64_t>(sent)) + " / " +
                            text::shared::file_size(static_cast<std::int64_t>(upload.file.size_bytes));
        ui::progress(words::uploading.words() + " " + upload.file.name, all_sent ? -1 : fraction,
                     all_sent ? words::checking_file.words() : amount + time_left(upload, frame));
        // Also while the server looks it through: that may take longer than one cares to wait.
        if (upload.call != 0 && ui::button(words::cancel_upload, {.weight = ui::Weight::text})) {
            frame.api.cancel(upload.call);
        }
    }
}

}  // namespace screens
