// One specification form: edited at the left, drawn at the right as the director will see it, published as a version.

#include <string>
#include <utility>

#include "app/screens/cases/wizard/capture.hpp"
#include "app/screens/catalog/addresses.hpp"
#include "app/screens/catalog/drafting.hpp"
#include "app/screens/catalog/form_parts.hpp"
#include "app/screens/catalog/publishing.hpp"
#include "app/screens/catalog/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/catalog/form_rules.hpp"
#include "shared/text/cases/specifications.hpp"
#include "shared/text/catalog/editing.hpp"
#include "shared/text/catalog/form_editing.hpp"

namespace screens::catalog {
namespace {

namespace words = text::catalog;
using api::catalog::OpenForm;
using api::catalog::SaveForm;

struct State {
    Drafting<OpenForm, SaveForm> draft{};
    Publishing publishing{.kind = domain::catalog::EditedKind::form};
    FormParts parts{};
    cases::Capture preview{};  ///< What is typed to try the form.
    bool gone = false;

    bool unsaved() const { return !gone && draft.unsaved(); }
};

/// A draft that was never published is gone with its page.
void take_outcome(State& state, Frame& frame, Came came) {
    if (came == Came::nothing) return;
    if (came == Came::discarded && !state.draft.opened.value()->published.is_published) {
        state.gone = true;
        return frame.go(forms_path);
    }
    state.parts.removed.reset();
    state.draft.opened.again(frame);
}

void draw_editor(State& state, Frame& frame) {
    auto& draft = state.draft;
    const ui::Section section(words::form_editor, {.framed = true});
    ui::Form form(words::form_form.view(), state.publishing.refusals, state.publishing.refusal);
    form.text("heading", words::heading_field, draft.content.heading,
              {.required = true, .read_only = !may_edit(frame), .letters_max = domain::catalog::form_heading_letters_max});
    draw_parts(state.parts, form, draft.content, draft.opened.value()->lists, !may_edit(frame));
    if (!may_edit(frame)) return;
    ui::divider();
    draft.keeping.draw_status(frame);
    draw_publish(state.publishing, form, draft.version, draft.keeping.dirty());
    draw_discard(state.publishing, draft.version);
}

/// By the very functions that draw the wizard's last tab.
void draw_preview(State& state, Frame& frame) {
    const ui::Section section(words::preview_title, {.framed = true});
    ui::muted(words::preview_note);
    auto content = state.draft.content;
    domain::catalog::give_keys(content);
    const auto shown = domain::catalog::described(content, state.draft.id);
    ui::Form form(words::preview_form.view(), {});
    if (!shown.heading.empty()) ui::heading(shown.heading, 3);
    for (const auto& field : shown.form_fields) {
        if (!field.key.empty()) cases::draw_field(state.preview, frame, form, field);
    }
    ui::heading(text::cases::files_title, 3);
    for (const auto& slot : shown.slots) {
        if (!slot.key.empty()) cases::draw_slot(state.preview, frame, form, slot);
    }
}

void draw_users(const OpenForm::Response& page) {
    ui::bold(words::form_asked_by);
    if (page.used_by.empty()) ui::muted(words::form_asked_by_none);
    else ui::bullets(page.used_by);
}

void draw(State& state, Frame& frame) {
    auto& draft = state.draft;
    if (draft.id.empty()) draft.id = frame.address().parameter("id");
    state.preview.is_preview = true;
    draft.follow(frame);
    if (!state.gone) take_outcome(state, frame, follow(state.publishing, frame, draft.id, draft.version, draft.is_kept()));
    ui::heading(words::form_named(draft.id), 1);
    ui::link(words::back_to_forms, navigation::href(navigation::parse(forms_path)));
    const auto* page = draft.opened.draw(frame);
    if (!page || state.gone) return;
    frame.part = draft.id;
    draw_state(page->draft, page->published);
    draw_users(*page);
    ui::notice(ui::Tone::info, may_edit(frame) ? words::draft_explained : words::read_only);
    if (!state.publishing.outcome.empty()) ui::notice(ui::Tone::success, state.publishing.outcome);
    draft.draw_conflict(frame);
    {
        ui::WithSidePanel sides(440);
        draw_editor(state, frame);
        sides.panel();
        draw_preview(state, frame);
    }
    draw_history(page->history);
    draw_questions(state.publishing, frame, draft.id, draft.version, page->published.is_published, words::publish_form_note);
    if (may_edit(frame)) draft.keep(frame);
}

}  // namespace

const Screen form{
    .address = form_path,
    .title = words::form_title,
    .access = api::catalog::catalog_readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::catalog
