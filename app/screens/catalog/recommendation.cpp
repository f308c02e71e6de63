// One diagnosis of a drug: advice, requirements, validity and form, prepared as a draft and published.

#include <string>
#include <utility>

#include "app/screens/catalog/addresses.hpp"
#include "app/screens/catalog/drafting.hpp"
#include "app/screens/catalog/publishing.hpp"
#include "app/screens/catalog/screens.hpp"
#include "app/screens/common/choices.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/catalog/editing.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/text/catalog/editing.hpp"
#include "shared/text/shared.hpp"

namespace screens::catalog {
namespace {

namespace words = text::catalog;
namespace limits = domain::catalog;
using api::catalog::OpenRecommendation;
using api::catalog::SaveRecommendation;

struct State {
    Drafting<OpenRecommendation, SaveRecommendation> draft{};
    Publishing publishing{};
    bool gone = false;

    bool unsaved() const { return !gone && draft.unsaved(); }
};

/// A draft that was never published is gone with its page.
void take_outcome(State& state, Frame& frame, Came came) {
    if (came == Came::nothing) return;
    const auto& page = *state.draft.opened.value();
    if (came == Came::discarded && !page.published.is_published) {
        state.gone = true;
        return frame.navigator.go(page_of(generic_path, page.generic_id));
    }
    state.draft.opened.again(frame);
}

void draw_fields(State& state, Frame& frame, ui::Form& form) {
    auto& content = state.draft.content;
    const bool fixed = !may_edit(frame);
    form.text("name", words::recommendation_name, content.name,
              {.required = true, .read_only = fixed, .letters_max = limits::catalog_name_letters_max});
    form.area("advice", words::advice, content.advice,
              {.required = true, .read_only = fixed, .letters_max = limits::catalog_text_letters_max, .spellcheck = true}, 5);
    form.area("requirements_first", words::requirements_first, content.requirements_first,
              {.required = true,
               .read_only = fixed,
               .help = words::requirements_help,
               .letters_max = limits::catalog_text_letters_max,
               .spellcheck = true},
              6);
    form.area("requirements_followup", words::requirements_followup, content.requirements_followup,
              {.required = true,
               .read_only = fixed,
               .help = words::requirements_help,
               .letters_max = limits::catalog_text_letters_max,
               .spellcheck = true},
              6);
    ui::EqualColumns columns(3);
    columns.next();
    form.text("valid_months", words::valid_months, content.valid_months,
              {.input = ui::Input::digits,
               .required = true,
               .read_only = fixed,
               .help = words::valid_months_help,
               .unit = words::valid_months_unit,
               .width = 120});
    columns.next();
    form.text("position", words::position, content.position,
              {.input = ui::Input::digits, .required = true, .read_only = fixed, .width = 120});
    columns.next();
    ui::checkbox(words::is_active, content.active, {.enabled = !fixed, .error = form.error_of("active")});
    columns.next(3);
    form.select("form_id", words::recommendation_form, content.form_id, choices_of(state.draft.opened.value()->forms),
                text::shared::select_prompt, {.required = true, .enabled = !fixed});
}

void draw_editor(State& state, Frame& frame) {
    auto& draft = state.draft;
    const ui::Section section(words::recommendation_data, {.framed = true});
    ui::Form form(words::recommendation_editor.view(), state.publishing.refusals, state.publishing.refusal);
    draw_fields(state, frame, form);
    if (!may_edit(frame)) return;
    draft.keeping.draw_status(frame);
    draw_publish(state.publishing, form, draft.version, draft.keeping.dirty());
    draw_discard(state.publishing, draft.version);
}

void draw(State& state, Frame& frame) {
    auto& draft = state.draft;
    if (draft.id.empty()) draft.id = frame.address().parameter("id");
    draft.follow(frame);
    if (!state.gone) take_outcome(state, frame, follow(state.publishing, frame, draft.id, draft.version, draft.is_kept()));
    ui::heading(words::recommendation_title, 1);
    const auto* page = draft.opened.draw(frame);
    if (!page || state.gone) return;
    frame.part = draft.content.name;
    ui::link(page->generic, navigation::href(page_of(generic_path, page->generic_id)));
    draw_state(page->draft, page->published);
    if (page->uses.live + page->uses.drafts > 0) ui::muted(words::use_now(page->uses.live, page->uses.drafts));
    ui::notice(ui::Tone::info, may_edit(frame) ? words::draft_explained : words::read_only);
    if (!state.publishing.outcome.empty()) ui::notice(ui::Tone::success, state.publishing.outcome);
    draft.draw_conflict(frame);
    draw_editor(state, frame);
    draw_questions(state.publishing, frame, draft.id, draft.version, page->published.is_published, words::use_explained);
    if (may_edit(frame)) draft.keep(frame);
}

}  // namespace

const Screen recommendation{
    .address = recommendation_path,
    .title = words::recommendation_title,
    .access = api::catalog::catalog_readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::catalog
