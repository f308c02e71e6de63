#pragma once
// Uploads of one request: announce, send with progress, cancel; the refusal stays beside the file's slot, and
// with it a file that broke off on its way, to be sent again.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/screens/common/sending.hpp"
#include "app/screens/screen.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/file.hpp"
#include "shared/base/time.hpp"

namespace screens {

/// One file on its way into one slot.
struct Upload : Sending {
    api::Pending<api::cases::AnnounceAttachment::Response> announced{};
    api::Pending<api::cases::AttachmentsNow> stored{};
    bool waiting_for_draft = false;  ///< The draft has no id yet.
    bool stopped_here = false;       ///< By its button, not by what else was done.
    bool waiting_for_turn = false;   ///< Announced; others go first.
    bool broken = false;             ///< It broke off through no fault of the file, which is kept to be sent again.
    std::string refusal{};           ///< What is said of it beside the slot, while it is broken.
};

struct Uploads {
    std::map<std::string, std::vector<Upload>> by_slot{};
    std::map<std::string, std::vector<std::string>> refusals{};  ///< By slot: what was not taken of the last choice, and why.
    std::map<std::string, std::string> cancelled{};              ///< By slot: what the person stopped, which is no error.

    /// One line for each, as they stand beside the slot.
    std::string refusals_in(const std::string& slot) const;
    bool running() const;
    bool running_in(const std::string& slot) const;
    /// All bytes have gone, and the server looks them through: the person may go on meanwhile (R32).
    bool in_review(const std::string& slot) const;
    /// The names of what is on its way into a slot.
    std::string names_in(const std::string& slot) const;
};

/// Keeps a refusal beside the slot, and says it.
void refuse_file(Uploads& uploads, const std::string& slot, std::string words);
/// Why a file cannot go into a slot, with its name, or "".
std::string file_refusal(const std::string& slot, const base::ChosenFile& file);
/// Forgets what was refused in a slot, and lets go of what broke: another file takes its place.
void forget_refused(Uploads& uploads, Frame& frame, const std::string& slot);
/// Sends again what broke on its way into a slot; false when nothing did.
bool send_broken_again(Uploads& uploads, const std::string& slot);
/// Checks names and sizes here first; a refused file never leaves the machine.
void start_uploads(Uploads& uploads, Frame& frame, const std::string& case_id, const std::string& slot,
                   const std::vector<base::ChosenFile>& files);
/// What came of uploads in one frame.
struct UploadNews {
    std::vector<std::string> stored_in{};  ///< Slots that hold one more file.
    /// Uploads that ended without an answer of the server, which may have kept the file all the same.
    std::vector<std::string> unanswered{};
    std::optional<base::ChosenFile> vigencia_cancelled{};  ///< Chosen still, when its sending was stopped.
};
/// Moves every upload on; when one is stored, `attachments` becomes what the server answered.
UploadNews advance_uploads(Uploads& uploads, Frame& frame, const std::string& case_id,
                           std::vector<api::cases::AttachmentCard>& attachments);
/// Stops what is on its way into a slot.
void cancel_uploads(Uploads& uploads, Frame& frame, const std::string& slot);
/// Progress and the cancel button of what is on its way into a slot; "Intentar de nuevo" of what broke.
void draw_uploads(Uploads& uploads, Frame& frame, const std::string& slot);

}  // namespace screens
