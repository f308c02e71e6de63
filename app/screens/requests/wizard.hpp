#pragma once
// What the five tabs of a request share: one State, kept while the person goes back and forth, saved by
// itself.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/screens/choices.hpp"
#include "app/screens/requests/uploads.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/ui.hpp"
#include "shared/api/catalog.hpp"
#include "shared/api/requests.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/text/shared.hpp"

namespace screens {

/// A searchable list and its last answer. One question at a time; the newest typing is asked next.
template <class E>
struct Search {
    ui::ComboState combo{};
    api::Pending<typename E::Response> found{};
    std::vector<ui::Choice> choices{};
    std::string asked{};

    /// Call each frame, before the widget is drawn.
    void take() {
        if (found.arrived() && found.value()) choices = choices_of(found.value()->found);
    }
    /// True when what is typed is too little to search by: then nothing was looked for, and nothing is missing.
    bool too_short(int letters_min) const {
        return base::utf8_length(base::trimmed(combo.query)) < static_cast<std::size_t>(letters_min);
    }
    /// Call each frame, after the widget is drawn.
    void ask(api::Api& api, const std::string& list_id = {}) {
        if (combo.query_changed || (combo.open && combo.query != asked)) {
            if (found.waiting()) return;
            asked = combo.query;
            api::call<E>(api, {asked, list_id}, found);
        }
    }
};

/// True when the same, asked again, may succeed: it was not what was asked that was refused.
bool may_pass(base::ErrorKind kind);
inline constexpr base::Instant pause_before_retry_ms = 5000;

/// What follows from a choice: asked when the choice changes, and again while it could not be had, since the
/// network or the session may be back.
template <class E>
struct Following {
    api::Pending<typename E::Response> answer{};
    std::string choice{};                  ///< That `answer` was asked for.
    std::optional<base::Error> missing{};  ///< Why it could not be had; stays until it is.
    base::Instant retry_at = 0;

    void ask(Frame& frame) { api::call<E>(frame.api, {choice}, answer); }

    /// Call each frame; true in the one in which the answer has come.
    bool follow(Frame& frame, const std::string& chosen) {
        if (chosen != choice) {
            choice = chosen;
            answer.forget();
            missing.reset();
            if (!choice.empty()) ask(frame);
        }
        const auto now = frame.platform.elapsed();
        if (answer.arrived()) {
            missing.reset();
            if (!answer.error()) return true;
            missing = *answer.error();
            retry_at = now + pause_before_retry_ms;
        }
        if (!missing || !may_pass(missing->kind) || answer.waiting()) return false;
        if (now >= retry_at) {
            ask(frame);
        } else {
            ui::wake_after(retry_at - now);
        }
        return false;
    }

    /// What stands in its place while it is missing.
    void draw_missing(Frame& frame) {
        ui::notice(ui::Tone::error, missing->message);
        if (ui::button(text::shared::retry, {.waiting = answer.waiting()})) ask(frame);
    }
};

struct Wizard {
    // The draft and what is known of it on the server.
    std::string id{};
    std::int64_t version = 0;
    domain::RequestContent content{}, saved{};
    base::Instant saved_at = 0;                        ///< The server's time.
    base::Instant changed_since = 0, saved_since = 0;  ///< By platform.elapsed(), as `retry_at`.
    api::Pending<api::OpenDraft::Response> opened{};
    api::Pending<api::SaveDraft::Response> saving{};
    domain::RequestContent being_saved{};
    std::string saving_key{};                ///< Of a save not answered yet; asked again with it, it is not done twice.
    std::optional<base::Error> not_saved{};  ///< Why the last try failed; stays until one succeeds.
    base::Instant retry_at = 0;              ///< No try before this, so that a lost server is not flooded.
    bool begun = false;
    bool changed_elsewhere = false;
    bool keeping_mine = false;  ///< The draft is opened again only for its version; what stands here is saved over it.

    // Lists.
    api::Pending<api::RequestLists::Response> lists{};
    std::vector<ui::Choice> entities{}, specialties{}, genders{}, generics{};
    Following<api::HospitalsOf> hospitals{};   ///< Of the entity.
    Following<api::SpecificationForm> form{};  ///< Of the recommendation.

    // Paciente
    std::string nss_typed{};
    api::Pending<api::SearchPatients::Response> patients{};
    base::Instant searched_at = 0;
    bool search_pressed = false;  ///< The person waits for its answer.
    bool adding_family_member = false;
    api::Pending<api::PatientCard> registered{};
    bool asking_warnings = false;
    bool patient_missing = false;
    std::vector<api::PatientCard> patient{};  ///< None or the chosen one.
    std::string measured_patient{};           ///< Whose measures and vigencia the draft holds.
    bool former_left = false;                 ///< They were another's and were taken out: it is said.

    // Files
    std::vector<api::AttachmentCard> attachments{};
    Uploads uploads{};
    std::vector<base::ChosenFile> vigencia_chosen{};
    api::Pending<api::AttachmentsNow> removed{};
    std::vector<std::string> leaving{};        ///< Attachments that leave the draft before it is saved again.
    api::Pending<api::AttachmentsNow> left{};  ///< The first of `leaving`, on its way out.
    std::string removing{}, removing_name{}, removing_slot{};
    bool asking_removal = false;

    // Datos generales
    Search<api::SearchCie10> cie10{};
    bool asking_clear = false;

    // Tratamientos previos
    domain::Treatment treatment{};
    Search<api::SearchMedicines> medicines{};
    int deleting = -1;
    bool asking_delete = false;
    bool treatment_left = false;

    // Especificaciones
    std::vector<std::pair<std::string, Search<api::SearchListValues>>> open_lists{};

    // What was refused when the person wanted to go on, by tab; a corrected field drops out by itself.
    domain::Tab refused_tab = domain::Tab::confirmacion;
    std::vector<base::FieldError> refused{};

    // Confirmation and folio
    bool preview_wanted = false;
    api::Pending<api::PreviewRequest::Response> preview{};
    base::Instant previewed_at = 0;
    std::optional<domain::Tab> changing{};  ///< The part of the confirmation that is to be changed.
    std::string command_key{};              ///< The same for every try of sending, so that a repeated one gives the first folio.
    api::Pending<api::SendRequest::Response> sent{};
    api::Pending<std::string> receipt{};
    std::string folio{};
    base::Instant sent_at = 0;
    api::Pending<api::ListSent::Response> sent_before{};  ///< Where the address names the folio.
    std::vector<api::Pending<std::string>> file_links{};  ///< Of the files of the preview.

    bool dirty() const { return !(content == saved) || !saving_key.empty() || !leaving.empty(); }
    bool being_kept() const { return saving.waiting() || left.waiting(); }
    bool unsaved() const { return folio.empty() && ((begun && dirty()) || uploads.running()); }
    bool shows(const navigation::Address& address) const;

    /// The content as the server will have it: rules are asked about this, never about what was typed.
    domain::RequestContent written() const;
    const domain::FormDescription* description() const;
    const api::GenericWithChoices* generic() const;
    const api::NamedRecommendation* recommendation() const;
    std::vector<domain::Attachment> attachment_rows() const;
    std::span<const base::FieldError> refusals(domain::Tab tab) const;
};

/// The tab of an address; paciente when there is none.
domain::Tab tab_of(const navigation::Address& address);
text::Text words_of(domain::Tab tab);
/// Moves to a tab of the same request; the browser's Back comes back.
void go_to(Wizard& wizard, Frame& frame, domain::Tab tab);
/// Keeps the refusals of a tab; true when there are none and the person may go on.
bool may_leave(Wizard& wizard, domain::Tab tab, std::vector<base::FieldError> errors);
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
base::Date today(const Frame& frame);

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

/// An attached file with its remove button.
void draw_attachment(Wizard& wizard, const api::AttachmentCard& attachment);
/// What is attached in a slot, and the files on their way.
void draw_attached(Wizard& wizard, Frame& frame, std::string_view slot);
/// The question before a file is removed.
void draw_removal(Wizard& wizard, Frame& frame);

}  // namespace screens
