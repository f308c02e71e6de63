#pragma once
// What the five tabs of a request share: one State, kept while the person goes back and forth, saved by
// itself.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/screens/cases/wizard/capture.hpp"
#include "app/screens/common/following.hpp"
#include "app/screens/common/uploads.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/form_change.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

struct Wizard : Capture {
    // The draft and what is known of it on the server.
    std::int64_t version = 0;
    domain::cases::Content saved{};
    base::Instant saved_at = 0;                        ///< The server's time.
    base::Instant changed_since = 0, saved_since = 0;  ///< By platform.elapsed(), as `retry_at`.
    api::Pending<api::cases::OpenDraft::Response> opened{};
    api::Pending<api::cases::SaveDraft::Response> saving{};
    domain::cases::Content being_saved{};
    std::string saving_key{};                ///< Of a save not answered yet; asked again with it, it is not done twice.
    std::optional<base::Error> not_saved{};  ///< Why the last try failed; stays until one succeeds.
    base::Instant retry_at = 0;              ///< No try before this, so that a lost server is not flooded.
    bool begun = false;
    bool changed_elsewhere = false;
    bool keeping_mine = false;  ///< The draft is opened again only for its version; what stands here is saved over it.

    // Paciente
    std::string nss_typed{};
    api::Pending<api::cases::SearchPatients::Response> patients{};
    base::Instant searched_at = 0;
    bool search_pressed = false;  ///< The person waits for its answer.
    bool adding_family_member = false;
    api::Pending<api::cases::PatientCard> registered{};
    bool asking_warnings = false;
    bool patient_missing = false;
    std::vector<api::cases::PatientCard> patient{};  ///< None or the chosen one.
    std::string measured_patient{};                  ///< Whose measures and vigencia the draft holds.
    bool former_left = false;                        ///< They were another's and were taken out: it is said.

    // Files
    std::vector<base::ChosenFile> vigencia_chosen{};
    std::vector<std::string> leaving{};               ///< Attachments that leave the draft before it is saved again.
    api::Pending<api::cases::AttachmentsNow> left{};  ///< The first of `leaving`, on its way out.

    // Datos generales
    bool asking_clear = false;

    // Confirmation and folio
    bool preview_wanted = false;
    api::Pending<api::cases::PreviewCase::Response> preview{};
    base::Instant previewed_at = 0;
    api::Pending<api::Nothing> made_new{};         ///< It follows no folio any more.
    std::optional<domain::cases::Tab> changing{};  ///< The part of the confirmation that is to be changed.
    std::string command_key{};  ///< The same for every try of sending, so that a repeated one gives the first folio.
    api::Pending<api::cases::SendCase::Response> sent{};
    api::Pending<std::string> receipt{};
    std::string folio{};
    base::Instant sent_at = 0;
    api::Pending<api::cases::ListSent::Response> sent_before{};  ///< Where the address names the folio.
    std::vector<api::Pending<std::string>> file_links{};         ///< Of the files of the preview.

    bool dirty() const { return !is_saved() || !saving_key.empty() || !leaving.empty(); }
    /// The form in which nothing was answered yet is no work of the person's.
    bool is_saved() const {
        if (content.form_id == saved.form_id || !(saved.form_id.empty() || domain::cases::nothing_answered(saved)))
            return content == saved;
        auto with_form = saved;
        with_form.form_id = content.form_id;
        return content == with_form;
    }
    bool being_kept() const { return saving.waiting() || left.waiting(); }
    bool unsaved() const { return folio.empty() && ((begun && dirty()) || uploads.running()); }
    bool shows(const navigation::Address& address) const;
};

/// The tab of an address; paciente when there is none.
domain::cases::Tab tab_of(const navigation::Address& address);
text::Text words_of(domain::cases::Tab tab);
/// Moves to a tab of the same request; the browser's Back comes back.
void go_to(Wizard& wizard, Frame& frame, domain::cases::Tab tab);
inline constexpr std::string_view wizard_address = "sanece/solicitud";
/// "sanece/solicitud/vigencia?id=…"
navigation::Address address_of(const Wizard& wizard, std::string_view step);
/// "sanece/solicitud/folio?folio=…": the receipt is there after the page was loaded anew, too.
navigation::Address folio_address(const std::string& folio);

// The draft behind the tabs: wizard_draft.cpp.
/// A new request, or the draft that the address names.
void begin(Wizard& wizard, Frame& frame);
/// Takes in, each frame, what has arrived: draft, lists, uploads.
void keep_up(Wizard& wizard, Frame& frame);
/// Saves when typing has paused or the page goes; a lost network is tried again.
void keep_saving(Wizard& wizard, Frame& frame);
/// Takes the proof of vigencia out of the draft, and what is on its way there.
void drop_vigencia(Wizard& wizard, Frame& frame);
/// Saves now rather than when typing pauses; a failed try is still given its time.
void save_now(Wizard& wizard, Frame& frame);

/// One file each: wizard_<tab>.cpp.
void draw_patient(Wizard& wizard, Frame& frame);
/// Says what went with a former patient.
void draw_former_left(const Wizard& wizard);
void draw_vigencia(Wizard& wizard, Frame& frame);
void draw_general(Wizard& wizard, Frame& frame);
void draw_treatments(Wizard& wizard, Frame& frame);
void draw_specifications(Wizard& wizard, Frame& frame);
void draw_confirmation(Wizard& wizard, Frame& frame);
void draw_folio(Wizard& wizard, Frame& frame);

}  // namespace screens::cases
