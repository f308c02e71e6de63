// One drug: its name, its claves, its diagnoses, and what was changed by whom.

#include <string>
#include <utility>
#include <vector>

#include "app/screens/catalog/addresses.hpp"
#include "app/screens/catalog/publishing.hpp"
#include "app/screens/catalog/screens.hpp"
#include "app/screens/common/confirm.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/catalog/editing.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/text/catalog/editing.hpp"
#include "shared/text/shared.hpp"

namespace screens::catalog {
namespace {

namespace words = text::catalog;
using api::catalog::CreateRecommendation;
using api::catalog::OpenGeneric;
using api::catalog::PresentationCard;
using api::catalog::SaveGeneric;
using api::catalog::SavePresentation;
using Page = OpenGeneric::Response;

struct State {
    std::string id{};
    Loaded<OpenGeneric> opened{};
    Page page{};
    bool begun = false;

    std::string name{};
    api::Pending<Page> saved{}, clave_saved{};
    Repeatable<SaveGeneric::Request> saving{};
    Repeatable<SavePresentation::Request> clave_saving{};
    bool deactivating = false;
    std::string outcome{};

    // A clave: typed anew, or one that is there.
    bool is_new = true;
    std::string clave{}, presentation{};
    bool clave_active = true;
    std::string presentation_before{};       ///< Of one that is there, as it was when it was taken up.
    SavePresentation::Request clave_sent{};  ///< By the form, or by a row.
    std::string editing_next{};              ///< The clave that would take the place of what is typed.
    bool asking_replacement = false;
    std::string withdrawing{};  ///< The clave that is asked about.
    bool asking_withdrawal = false;

    std::string diagnosis{};
    api::Pending<api::catalog::RecommendationId> created{};
    Repeatable<CreateRecommendation::Request> creation{};

    bool clave_unsaved() const { return is_new ? !base::is_blank(clave + presentation) : presentation != presentation_before; }
    bool unsaved() const { return begun && (name != page.name || clave_unsaved() || !base::is_blank(diagnosis)); }
};

// ---- what is asked, what has come --------------------------------------------------------------------------

/// A name that is being typed stays when something else of the drug was saved.
void take_page(State& state, const Page& page) {
    if (!state.begun || state.name == state.page.name) state.name = page.name;
    state.page = page;
    state.begun = true;
}

void forget_clave(State& state) {
    state.is_new = state.clave_active = true;
    state.clave.clear();
    state.presentation.clear();
    state.presentation_before.clear();
    state.clave_saved.forget();
}

/// What the form holds is done with only when it is what was saved; a row's own button saves another, or only whether it is active.
void take_saved_clave(State& state) {
    const auto& sent = state.clave_sent;
    if (sent.clave != state.clave) return;
    if (sent.words == state.presentation) return forget_clave(state);
    state.is_new = false;  // by now it is there
    state.clave_active = sent.active;
    state.presentation_before = sent.words;
}

/// Somebody was faster: what is there by now is shown, and what was typed stays.
void take_refusal(State& state, Frame& frame, const base::Error& error) {
    if (error.kind == base::ErrorKind::conflict) state.opened.again(frame);
}

void follow(State& state, Frame& frame) {
    if (state.id.empty()) state.id = frame.address().parameter("id");
    if (state.opened.follow(frame, {state.id}) && !state.opened.error()) take_page(state, *state.opened.value());
    if (state.saved.arrived()) {
        if (const auto* error = state.saved.error()) {
            take_refusal(state, frame, *error);
        } else {
            take_page(state, *state.saved.value());
            state.name = state.page.name;
            state.outcome = words::generic_saved.words();
        }
    }
    if (state.clave_saved.arrived()) {
        if (const auto* error = state.clave_saved.error()) {
            take_refusal(state, frame, *error);
        } else {
            take_page(state, *state.clave_saved.value());
            take_saved_clave(state);
            state.outcome = words::clave_saved.words();
        }
    }
    if (state.created.arrived() && !state.created.error()) {
        state.diagnosis.clear();
        frame.navigator.go(page_of(recommendation_path, state.created.value()->id));
    }
}

void save(State& state, Frame& frame, const std::string& name, bool active) {
    state.outcome.clear();
    const SaveGeneric::Request request{state.id, state.page.version, name, active};
    api::call<SaveGeneric>(frame.api, request, state.saved, state.saving.key_of(request, frame));
}

void save_clave(State& state, Frame& frame, SavePresentation::Request request) {
    state.outcome.clear();
    request.generic_id = state.id;
    request.version = state.page.version;
    state.clave_sent = request;
    api::call<SavePresentation>(frame.api, request, state.clave_saved, state.clave_saving.key_of(request, frame));
}

// ---- the drug ----------------------------------------------------------------------------------------------

void draw_data(State& state, Frame& frame) {
    const ui::Section section(words::generic_data, {.framed = true});
    const auto& page = state.page;
    ui::chip(page.active ? ui::Tone::success : ui::Tone::warning, page.active ? words::state_active : words::state_inactive);
    if (page.uses.live + page.uses.drafts > 0) ui::muted(words::use_now(page.uses.live, page.uses.drafts));
    if (!may_edit(frame)) return ui::fact(words::generic_name, page.name);
    ui::Form form(words::save_generic, state.saved.error());
    if (const auto why = form.error_of("active"); !why.empty()) ui::notice(ui::Tone::error, why);
    form.text("name", words::generic_name, state.name,
              {.required = true, .letters_max = domain::catalog::catalog_name_letters_max});
    if (form.submit(words::save_generic, state.saved.waiting(), state.name != page.name))
        save(state, frame, state.name, page.active);
    ui::same_line();
    if (page.active) {
        if (ui::button(words::deactivate_generic, {.enabled = !state.saved.waiting()})) state.deactivating = true;
    } else if (ui::button(words::activate_generic, {.enabled = !state.saved.waiting()})) {
        save(state, frame, page.name, true);
    }
}

std::string question_of(const std::string& what, const api::catalog::Uses& uses) {
    auto question = words::deactivate_question(what) + ". ";
    if (uses.live + uses.drafts > 0) question += words::use_now(uses.live, uses.drafts) + ". ";
    return question + words::use_explained.words();
}

void begin_clave(State& state, const PresentationCard& card) {
    state.clave_saved.forget();
    state.is_new = false;
    state.clave = card.clave;
    state.presentation = state.presentation_before = card.words;
    state.clave_active = card.active;
    ui::focus_field("words");
}

/// What is typed of another clave is not lost unasked.
void ask_to_edit(State& state, const PresentationCard& card) {
    if (!state.clave_unsaved()) return begin_clave(state, card);
    state.editing_next = card.clave;
    state.asking_replacement = true;
}

void draw_replacement_question(State& state) {
    if (!confirm(words::replace_clave_title, words::replace_clave_question(state.editing_next), words::replace_clave_now,
                 state.asking_replacement)) {
        return;
    }
    for (const auto& each : state.page.presentations) {
        if (each.clave == state.editing_next) return begin_clave(state, each);
    }
}

void draw_questions(State& state, Frame& frame) {
    const auto& page = state.page;
    draw_replacement_question(state);
    if (confirm(words::deactivate_title, question_of(page.name, page.uses), words::deactivate_now, state.deactivating))
        save(state, frame, page.name, false);
    for (const auto& each : page.presentations) {
        if (each.clave != state.withdrawing) continue;
        if (confirm(words::deactivate_title, question_of(each.clave, each.uses), words::deactivate_now, state.asking_withdrawal))
            save_clave(state, frame, {{}, 0, each.clave, each.words, false, false});
    }
}

// ---- its claves --------------------------------------------------------------------------------------------

void draw_claves_table(State& state, Frame& frame) {
    std::vector<ui::ColumnSpec> columns{{.title = words::clave, .width = 150},
                                        {.title = words::presentation_words},
                                        {.title = words::column_state, .width = 120}};
    const bool edits = may_edit(frame);
    if (edits) {
        columns.push_back({.title = words::column_edit, .width = 220});
        columns.push_back({.title = words::column_offer, .width = 230});
    }
    ui::Table table(words::claves_title, columns, state.page.presentations.size(), {.empty_words = words::claves_none});
    while (table.next()) {
        const auto& each = state.page.presentations[table.row()];
        table.begin_row(each.clave);
        table.cell(each.clave);
        table.cell(each.words);
        table.cell_chip(each.active ? ui::Tone::success : ui::Tone::warning,
                        each.active ? words::state_active : words::state_inactive);
        if (!edits) continue;
        if (table.cell_button(words::edit_clave(each.clave))) ask_to_edit(state, each);
        if (each.active) {
            if (table.cell_button(words::deactivate_clave(each.clave))) {
                state.withdrawing = each.clave;
                state.asking_withdrawal = true;
            }
        } else if (table.cell_button(words::activate_clave(each.clave))) {
            save_clave(state, frame, {{}, 0, each.clave, each.words, true, false});
        }
    }
}

void draw_clave_form(State& state, Frame& frame) {
    ui::Form form(state.is_new ? words::clave_form_new : words::clave_form_change, state.clave_saved.error());
    form.text("clave", words::clave, state.clave,
              {.required = true, .read_only = !state.is_new, .help = words::clave_help, .width = 220});
    form.area("words", words::presentation_words, state.presentation,
              {.required = true, .letters_max = domain::catalog::presentation_letters_max}, 2);
    if (form.submit(state.is_new ? words::add_clave : words::save_clave, ui::ButtonSpec{.waiting = state.clave_saved.waiting()}))
        save_clave(state, frame, {{}, 0, state.clave, state.presentation, state.clave_active, state.is_new});
    if (state.is_new) return;
    ui::same_line();
    if (ui::button(text::shared::cancel)) forget_clave(state);
}

void draw_claves(State& state, Frame& frame) {
    const ui::Section section(words::claves_title, {.framed = true});
    draw_claves_table(state, frame);
    if (may_edit(frame)) draw_clave_form(state, frame);
}

// ---- its diagnoses -----------------------------------------------------------------------------------------

text::Text state_of(const api::catalog::RecommendationCard& card) {
    if (!card.is_published) return words::state_draft_only;
    if (!card.active) return words::state_inactive;
    return card.has_draft ? words::state_with_draft : words::state_published;
}

void draw_recommendations(State& state, Frame& frame) {
    const ui::Section section(words::recommendations_title, {.framed = true});
    const auto& cards = state.page.recommendations;
    const ui::ColumnSpec columns[] = {{.title = words::column_diagnosis},
                                      {.title = words::column_months, .width = 170},
                                      {.title = words::column_form, .width = 180},
                                      {.title = words::column_state, .width = 200},
                                      {.title = words::column_action, .width = 240}};
    {
        ui::Table table(words::recommendations_title, columns, cards.size(), {.empty_words = words::recommendations_none});
        while (table.next()) {
            const auto& each = cards[table.row()];
            table.begin_row(each.id);
            table.cell(each.name);
            table.cell(each.is_published ? words::months_words(each.valid_months) : std::string{});
            table.cell(each.form);
            table.cell_chip(each.is_published && each.active ? ui::Tone::success : ui::Tone::warning, state_of(each));
            table.cell_link(words::open_recommendation(each.name), navigation::href(page_of(recommendation_path, each.id)));
        }
    }
    if (!may_edit(frame)) return;
    ui::Form form(words::create_recommendation, state.created.error());
    form.text("name", words::new_recommendation, state.diagnosis,
              {.required = true, .letters_max = domain::catalog::catalog_name_letters_max});
    if (!form.submit(words::create_recommendation, ui::ButtonSpec{.waiting = state.created.waiting()})) return;
    const CreateRecommendation::Request request{state.id, state.diagnosis};
    api::call<CreateRecommendation>(frame.api, request, state.created, state.creation.key_of(request, frame));
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    if (state.begun) frame.part = state.page.name;
    ui::heading(state.begun ? text::Words(state.page.name) : text::Words(words::generic_title), 1);
    ui::link(words::back_to_generics, navigation::href(navigation::parse(generics_path)));
    if (!state.opened.draw(frame)) return;
    if (!may_edit(frame)) ui::notice(ui::Tone::info, words::read_only);
    if (!state.outcome.empty()) ui::notice(ui::Tone::success, state.outcome);
    draw_data(state, frame);
    draw_claves(state, frame);
    draw_recommendations(state, frame);
    draw_history(state.page.history);
    draw_questions(state, frame);
}

}  // namespace

const Screen generic{
    .address = generic_path,
    .title = words::generic_title,
    .access = api::catalog::catalog_readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::catalog
