#include "app/screens/common/uploads.hpp"

#include <algorithm>

#include "app/screens/common/following.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/files.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/shared.hpp"

namespace screens {

namespace words = text::cases;

namespace {

/// So many files at once; a server counts the places of one account.
constexpr std::ptrdiff_t sent_at_once_max = 4;

std::string first_message(const base::Error& error) {
    return error.fields.empty() ? error.message : error.fields.front().message;
}

void announce(Upload& upload, Frame& frame, const std::string& case_id, const std::string& slot) {
    upload.waiting_for_draft = false;
    api::call<api::cases::AnnounceAttachment>(
        frame.api, {case_id, slot, upload.file.name, static_cast<std::int64_t>(upload.file.size_bytes)}, upload.announced);
}

void send(Upload& upload, Frame& frame) {
    send_bytes(upload, frame, upload.announced.value()->upload_id, answering<api::cases::AttachmentsNow>(upload.stored));
}

std::ptrdiff_t on_their_way(const Uploads& uploads) {
    std::ptrdiff_t count = 0;
    for (const auto& [slot, list] : uploads.by_slot) {
        count += std::count_if(list.begin(), list.end(), [](const Upload& each) { return each.stored.waiting(); });
    }
    return count;
}

/// What the person stopped is said, and is no refusal.
void say_cancelled(const Upload& upload, Uploads& uploads, const std::string& slot, UploadNews& news) {
    auto& said = uploads.cancelled[slot];
    said = words::file_refused(upload.file.name, words::upload_cancelled.words());
    ui::announce(said);
    if (upload.stopped_here) ui::focus_field("slots." + slot);
    if (slot == domain::catalog::vigencia_slot) news.vigencia_cancelled = upload.file;
}

/// True when the upload is over; one that broke off is kept.
bool refuse(Upload& upload, Uploads& uploads, const std::string& slot, const base::Error& error) {
    upload.refusal = words::file_refused(upload.file.name, first_message(error));
    upload.broken = may_pass(error.kind);
    upload.call = 0;
    refuse_file(uploads, slot, upload.refusal);
    return !upload.broken;
}

/// True when the upload is over, well or badly.
bool advance(Upload& upload, Uploads& uploads, Frame& frame, const std::string& case_id, const std::string& slot,
             std::vector<api::cases::AttachmentCard>& attachments, UploadNews& news) {
    if (upload.broken) return false;
    if (upload.waiting_for_draft && !case_id.empty()) announce(upload, frame, case_id, slot);
    if (upload.announced.arrived()) {
        if (const auto* error = upload.announced.error()) return refuse(upload, uploads, slot, *error);
        upload.waiting_for_turn = true;
    }
    if (upload.waiting_for_turn && on_their_way(uploads) < sent_at_once_max) {
        upload.waiting_for_turn = false;
        send(upload, frame);
    }
    if (!upload.stored.arrived()) return false;
    if (const auto* error = upload.stored.error()) {
        if (error->kind == base::ErrorKind::unavailable) {
            news.unanswered.push_back(upload.announced.value()->upload_id);
        }
        if (error->detail != api::cancelled) return refuse(upload, uploads, slot, *error);
        say_cancelled(upload, uploads, slot, news);
        return true;
    }
    attachments = upload.stored.value()->attachments;
    news.stored_in.push_back(slot);
    ui::announce(words::attached_ok(upload.file.name));
    return true;
}

void forget_refusal(Uploads& uploads, const std::string& slot, const std::string& words) {
    auto& lines = uploads.refusals[slot];
    lines.erase(std::remove(lines.begin(), lines.end(), words), lines.end());
}

/// Announced anew: whether the server has kept the one before is not known.
void send_again(Upload& upload, Uploads& uploads, const std::string& slot) {
    forget_refusal(uploads, slot, upload.refusal);
    upload.broken = false;
    *upload.sent = {};
    upload.waiting_for_draft = true;
}

/// True when the person lets go of it.
bool draw_broken(Upload& upload, Uploads& uploads, const std::string& slot) {
    ui::muted(upload.file.name);
    ui::same_line();
    if (ui::button(text::shared::retry, {.weight = ui::Weight::text})) send_again(upload, uploads, slot);
    ui::same_line();
    const bool let_go = ui::button(words::remove_named(upload.file.name), {.weight = ui::Weight::text});
    if (!let_go) return false;
    forget_refusal(uploads, slot, upload.refusal);
    ui::focus_field("slots." + slot);
    return true;
}

}  // namespace

bool Uploads::running() const {
    return std::any_of(by_slot.begin(), by_slot.end(), [&](const auto& each) { return running_in(each.first); });
}

bool Uploads::running_in(const std::string& slot) const {
    const auto found = by_slot.find(slot);
    return found != by_slot.end() &&
           std::any_of(found->second.begin(), found->second.end(), [](const Upload& each) { return !each.broken; });
}

bool Uploads::in_review(const std::string& slot) const {
    const auto found = by_slot.find(slot);
    return found != by_slot.end() && std::any_of(found->second.begin(), found->second.end(), [](const Upload& each) {
               const auto [sent, all] = *each.sent;
               return each.stored.waiting() && all > 0 && sent >= all;
           });
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
    auto refusal = domain::file_name_refusal(file.name, domain::cases::file_name_letters_max(slot));
    if (refusal.empty()) refusal = domain::file_size_refusal(file.size_bytes);
    return refusal.empty() ? refusal : words::file_refused(file.name, refusal);
}

void forget_refused(Uploads& uploads, Frame& frame, const std::string& slot) {
    uploads.refusals.erase(slot);
    uploads.cancelled.erase(slot);
    auto& list = uploads.by_slot[slot];
    for (auto upload = list.begin(); upload != list.end();) {
        if (upload->broken) frame.platform.release_file(upload->file.handle);
        upload = upload->broken ? list.erase(upload) : upload + 1;
    }
}

bool send_broken_again(Uploads& uploads, const std::string& slot) {
    bool any = false;
    for (auto& each : uploads.by_slot[slot]) {
        if (!each.broken) continue;
        send_again(each, uploads, slot);
        any = true;
    }
    return any;
}

void start_uploads(Uploads& uploads, Frame& frame, const std::string& case_id, const std::string& slot,
                   const std::vector<base::ChosenFile>& files) {
    uploads.refusals.erase(slot);
    uploads.cancelled.erase(slot);
    for (const auto& each : uploads.by_slot[slot]) {
        if (each.broken) uploads.refusals[slot].push_back(each.refusal);
    }
    for (const auto& file : files) {
        if (auto refusal = file_refusal(slot, file); !refusal.empty()) {
            refuse_file(uploads, slot, std::move(refusal));
            frame.platform.release_file(file.handle);
            continue;
        }
        Upload upload;
        upload.file = file;
        upload.waiting_for_draft = case_id.empty();
        if (!upload.waiting_for_draft) announce(upload, frame, case_id, slot);
        uploads.by_slot[slot].push_back(std::move(upload));
    }
}

UploadNews advance_uploads(Uploads& uploads, Frame& frame, const std::string& case_id,
                           std::vector<api::cases::AttachmentCard>& attachments) {
    UploadNews news;
    for (auto& [slot, list] : uploads.by_slot) {
        for (auto upload = list.begin(); upload != list.end();) {
            if (advance(*upload, uploads, frame, case_id, slot, attachments, news)) {
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

void draw_uploads(Uploads& uploads, Frame& frame, const std::string& slot) {
    if (const auto said = uploads.cancelled.find(slot); said != uploads.cancelled.end()) ui::muted(said->second);
    const auto found = uploads.by_slot.find(slot);
    if (found == uploads.by_slot.end()) return;
    auto& list = found->second;
    for (auto each = list.begin(); each != list.end();) {
        auto& upload = *each;
        const ui::Scope scope(upload.file.name);
        if (upload.broken) {
            const bool let_go = draw_broken(upload, uploads, slot);
            if (let_go) frame.platform.release_file(upload.file.handle);
            each = let_go ? list.erase(each) : each + 1;
            continue;
        }
        ++each;
        if (draw_sending(upload, frame)) {
            upload.stopped_here = true;
            frame.api.cancel(upload.call);
        }
    }
}

}  // namespace screens
