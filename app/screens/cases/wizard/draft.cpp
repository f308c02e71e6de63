// The draft behind the wizard: opened, kept up to date with what arrives, saved by itself.

#include <algorithm>
#include <utility>

#include "app/screens/cases/wizard/wizard.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/text/cases/wizard.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Tab;

namespace {

constexpr base::Instant pause_before_saving_ms = 1200;

void note_saved(Wizard& wizard, const Frame& frame, base::Instant at) {
    wizard.saved_at = at;
    wizard.saved_since = frame.platform.elapsed() - std::max<base::Instant>(frame.now() - at, 0);
}

void take_opened(Wizard& wizard, Frame& frame) {
    const auto& draft = *wizard.opened.value();
    wizard.version = draft.version;
    const bool chosen = std::exchange(wizard.changed_elsewhere, false);
    if (std::exchange(wizard.keeping_mine, false)) {
        ui::announce(words::draft_kept);
        wizard.saved = draft.content;
        wizard.attachments = draft.attachments;
        if (draft.content.patient_id != wizard.content.patient_id) drop_vigencia(wizard, frame);
        return;
    }
    if (chosen) ui::announce(words::draft_reloaded);
    wizard.content = wizard.saved = draft.content;
    wizard.attachments = draft.attachments;
    wizard.patient = draft.patient;
    wizard.measured_patient = draft.content.patient_id;
    wizard.former_left = false;
    note_saved(wizard, frame, draft.updated_at);
    wizard.nss_typed = draft.content.nss;
    wizard.cie10 = {};
    wizard.open_lists.clear();
    if (domain::cases::parse_nss(draft.content.nss))
        api::call<api::cases::SearchPatients>(frame.api, {draft.content.nss}, wizard.patients);
    const bool at_the_door = frame.address().path == wizard_address;
    if (at_the_door) frame.navigator.rename(address_of(wizard, base::name_of(draft.content.tab)));
}

/// What leaves goes first, so that one patient's proof never lies beside another's name. Then what the server
/// may already have, its answer lost, as it was; what is newer follows.
void save(Wizard& wizard, Frame& frame) {
    if (!wizard.leaving.empty()) {
        api::call<api::cases::RemoveAttachment>(frame.api, {wizard.leaving.front()}, wizard.left);
        return;
    }
    if (wizard.saving_key.empty()) {
        wizard.being_saved = wizard.content;
        wizard.saving_key = new_key(frame);
    }
    api::call<api::cases::SaveDraft>(frame.api, {wizard.id, wizard.version, wizard.being_saved}, wizard.saving,
                                     wizard.saving_key);
}

void take_not_saved(Wizard& wizard, Frame& frame, const base::Error& error) {
    wizard.not_saved = error;
    wizard.retry_at = frame.platform.elapsed() + pause_before_retry_ms;
    wizard.preview_wanted = false;
}

/// The same would be refused again, and why is said.
bool refused_for_good(const Wizard& wizard) {
    return wizard.not_saved && wizard.not_saved->kind == base::ErrorKind::not_allowed && wizard.leaving.empty() &&
           wizard.content == wizard.being_saved;
}

/// The server knows of none that are leaving yet: they are gone from here at once.
void hide_leaving(Wizard& wizard) {
    std::erase_if(wizard.attachments, [&](const auto& each) {
        return std::find(wizard.leaving.begin(), wizard.leaving.end(), each.id) != wizard.leaving.end();
    });
}

void take_left(Wizard& wizard, Frame& frame) {
    if (wizard.left.error() && may_pass(wizard.left.error()->kind)) {
        return take_not_saved(wizard, frame, *wizard.left.error());
    }
    wizard.leaving.erase(wizard.leaving.begin());  // refused: it had already gone
    wizard.not_saved.reset();
    wizard.retry_at = 0;
    if (!wizard.left.error()) wizard.attachments = wizard.left.value()->attachments;
    save_now(wizard, frame);
}

void take_saved(Wizard& wizard, Frame& frame) {
    if (const auto* error = wizard.saving.error()) {
        take_not_saved(wizard, frame, *error);
        wizard.changed_elsewhere = error->kind == base::ErrorKind::conflict;
        if (!may_pass(error->kind)) wizard.saving_key.clear();
        return;
    }
    wizard.saving_key.clear();
    wizard.not_saved.reset();
    wizard.retry_at = 0;
    const auto& answer = *wizard.saving.value();
    wizard.id = answer.id;
    wizard.version = answer.version;
    wizard.saved = wizard.being_saved;
    note_saved(wizard, frame, answer.updated_at);
}

/// An upload without an answer may have been kept: it is not wanted, so it leaves.
void take_uploads(Wizard& wizard, Frame& frame) {
    const auto news = advance_uploads(wizard.uploads, frame, wizard.id, wizard.attachments);
    for (const auto& each : news.unanswered) wizard.leaving.push_back(each);
    if (news.vigencia_cancelled) wizard.vigencia_chosen = {*news.vigencia_cancelled};  // it need not be looked for again
    const bool vigencia =
        std::find(news.stored_in.begin(), news.stored_in.end(), domain::catalog::vigencia_slot) != news.stored_in.end();
    if (!vigencia) return;
    wizard.former_left = false;
    // Whoever has gone on working elsewhere stays there.
    if (tab_of(frame.address()) == Tab::vigencia) go_to(wizard, frame, Tab::datos_generales);
}

}  // namespace

navigation::Address address_of(const Wizard& wizard, std::string_view step) {
    navigation::Address address{std::string(wizard_address) + "/" + std::string(step), {}};
    if (!wizard.id.empty()) address.parameters.emplace_back("id", wizard.id);
    return address;
}

navigation::Address folio_address(const std::string& folio) {
    return {std::string(wizard_address) + "/folio", {{"folio", folio}}};
}

void begin(Wizard& wizard, Frame& frame) {
    wizard.begun = true;
    if (const auto folio = std::string(frame.address().parameter("folio")); !folio.empty()) {
        wizard.folio = folio;
        api::call<api::cases::ListSent>(frame.api, {.filter = {.search = folio}}, wizard.sent_before);
        return;
    }
    wizard.id = frame.address().parameter("id");
    if (!wizard.id.empty()) {
        api::call<api::cases::OpenDraft>(frame.api, {wizard.id}, wizard.opened);
        return;
    }
    wizard.content.entity_id = frame.me.entity_id;
    wizard.content.unit_id = frame.me.unit_id;
    wizard.saved = wizard.content;
}

/// Saves when typing has paused or the page goes; a lost network is tried again.
void keep_saving(Wizard& wizard, Frame& frame) {
    if (wizard.being_kept() || wizard.changed_elsewhere || !wizard.folio.empty()) return;
    if (!wizard.dirty()) {
        wizard.changed_since = 0;
        return;
    }
    if (refused_for_good(wizard)) return;
    const auto now = frame.platform.elapsed();
    if (wizard.changed_since == 0) wizard.changed_since = now;
    const auto paused = std::max(wizard.changed_since + pause_before_saving_ms, wizard.retry_at);
    const auto due = frame.save_now ? now : paused;
    if (now >= due) {
        wizard.changed_since = 0;
        save(wizard, frame);
    } else {
        ui::wake_after(due - now);
    }
}

void keep_up(Wizard& wizard, Frame& frame) {
    if (wizard.opened.arrived() && wizard.opened.value() && !wizard.opened.error()) take_opened(wizard, frame);
    if (wizard.left.arrived()) take_left(wizard, frame);
    if (wizard.saving.arrived()) take_saved(wizard, frame);
    if (wizard.folio.empty()) keep_lists(wizard, frame);
    take_uploads(wizard, frame);
    take_removed(wizard);
    hide_leaving(wizard);
    if (wizard.preview_wanted && !wizard.dirty() && !wizard.being_kept()) {
        wizard.preview_wanted = false;
        api::call<api::cases::PreviewCase>(frame.api, {wizard.id}, wizard.preview);
    }
}

void drop_vigencia(Wizard& wizard, Frame& frame) {
    for (const auto& each : wizard.attachments) {
        if (each.slot == domain::catalog::vigencia_slot) wizard.leaving.push_back(each.id);
    }
    hide_leaving(wizard);
    cancel_uploads(wizard.uploads, frame, std::string(domain::catalog::vigencia_slot));
    for (const auto& each : wizard.vigencia_chosen) frame.platform.release_file(each.handle);
    wizard.vigencia_chosen.clear();
}

void save_now(Wizard& wizard, Frame& frame) {
    if (!wizard.dirty() || wizard.being_kept() || wizard.changed_elsewhere) return;
    const auto now = frame.platform.elapsed();
    if (now < wizard.retry_at) return ui::wake_after(wizard.retry_at - now);
    save(wizard, frame);
}

}  // namespace screens::cases
