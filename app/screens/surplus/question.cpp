// Step 2: whether any unit has something to report (B3, R24).

#include <string>

#include "app/screens/common/loaded.hpp"
#include "app/screens/surplus/glossary.hpp"
#include "app/screens/surplus/lock.hpp"
#include "app/screens/surplus/places.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/report.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::AnswerQuestion;
using api::surplus::ReportView;
using domain::surplus::Answer;
using domain::surplus::ReportAct;

struct State {
    Loaded<api::surplus::ViewReport> report{};
    ReportView shown{};
    bool known = false;
    std::string answer{};
    api::Pending<ReportView> saved{};
    Repeatable<AnswerQuestion::Request> command{};
    bool confirming = false;
    Opening opening{};
    bool glossary = false;

    bool unsaved() const { return known && answer != base::name_of(shown.answer); }
};

void take(State& state, const ReportView& report) {
    state.shown = report;
    state.known = true;
    state.answer = base::name_of(report.answer);
}

void send(State& state, Frame& frame, bool confirmed) {
    const auto& report = state.shown;
    const auto answer = base::from_name<Answer>(state.answer).value_or(Answer::none);
    const AnswerQuestion::Request request{report.period.id, report.card.entity_id, report.version, answer, confirmed};
    api::call<AnswerQuestion>(frame.api, request, state.saved, state.command.key_of(request, frame));
}

/// After a NO that needs a confirmation (R24) it is asked for; after any other answer one goes where the guide goes on.
void take_answer(State& state, Frame& frame) {
    if (!state.saved.arrived()) return;
    if (const auto* error = state.saved.error()) {
        for (const auto& field : error->fields) state.confirming = state.confirming || field.field == "confirmed";
        if (error->kind == base::ErrorKind::conflict) state.report.again(frame);
        return;
    }
    take(state, *state.saved.value());
    ui::announce(state.shown.answer == Answer::si ? words::answer_saved_yes : words::answer_saved_no);
    const Place place{state.shown.period.id, state.shown.card.entity_id, {}, {}, {}};
    if (state.shown.answer == Answer::si) frame.go(navigation::format(place.at(units)));
}

void draw_form(State& state, Frame& frame) {
    const auto& report = state.shown;
    const ui::Choice choices[] = {{std::string(base::name_of(Answer::si)), words::yes.words()},
                                  {std::string(base::name_of(Answer::no)), words::no.words()}};
    const auto question = words::short_question(with_article(report));
    ui::Form form(words::step_2_title, state.confirming ? nullptr : state.saved.error());
    form.select("answer", std::string_view(question), state.answer, choices, words::choose_option,
                ui::FieldSpec{.required = true, .width = 320});
    if (state.unsaved() && report.answer != Answer::none)
        ui::muted(words::answer_stored(report.answer == Answer::si ? words::yes.words() : words::no.words()));
    if (form.submit(words::save, state.saved.waiting())) send(state, frame, false);
}

void draw_confirmation(State& state, Frame& frame) {
    if (!state.confirming) return;
    const ui::Dialog dialog(words::confirm_no_title, state.confirming);
    if (!dialog) return;
    ui::text(words::confirm_answer_no);
    if (ui::button(words::confirm_no_act, {.weight = ui::Weight::danger, .waiting = state.saved.waiting()})) {
        send(state, frame, true);
        state.confirming = false;
    }
    ui::same_line();
    if (ui::button(text::shared::cancel)) state.confirming = false;
}

/// What was answered, for whoever cannot change it, and the way on.
void draw_way_on(State& state, const Place& place) {
    const auto& report = state.shown;
    if (report.answer == Answer::si) {
        ui::link(words::go_to_step_3, place.href(units), {.as_button = true});
    } else if (report.answer == Answer::no) {
        ui::notice(ui::Tone::info, report.keeps_inactive ? words::keeps_inactive : words::answer_is_no);
        const bool may_finalize = domain::allows(report.card.acts, ReportAct::finalize);
        if (may_finalize) ui::link(words::go_to_step_7, place.href(finalize), {.as_button = true});
    }
}

void draw(State& state, Frame& frame) {
    const auto place = Place::of(frame.address()).of_entity();
    if (draw_missing_place(!place.period_id.empty() && !place.entity_id.empty())) return;
    if (state.report.follow(frame, {place.period_id, place.entity_id}) && !state.report.error()) {
        const auto chosen = state.unsaved() ? state.answer : std::string{};
        take(state, *state.report.value());
        if (!chosen.empty()) state.answer = chosen;  // what somebody else saved meanwhile takes nothing from the person
    }
    take_answer(state, frame);
    const ui::Column column(860);
    const auto& report = state.shown;
    draw_head(place, {.step = 2,
                      .title = state.known ? words::step_2(with_article(report)) : words::step_2_title.words(),
                      .back = place.of_period().href(dashboard),
                      .trail = state.known ? std::vector<Crumb>{{name_of(report), {}}} : std::vector<Crumb>{}});
    state.report.draw(frame);
    if (!state.known) return;
    const bool may_answer = domain::allows(report.card.acts, ReportAct::answer_si);
    draw_lock(state.opening, frame, report, may_answer ? std::string{} : report.lock);
    ui::text(words::if_no);
    ui::text(words::if_yes);
    if (may_answer) draw_form(state, frame);
    else if (report.answer != Answer::none)
        ui::fact(std::string_view(words::short_question(with_article(report))),
                 report.answer == Answer::si ? words::yes.view() : words::no.view());
    draw_confirmation(state, frame);
    if (!state.unsaved()) draw_way_on(state, place);
    draw_glossary(state.glossary);
}

}  // namespace

const Screen question{
    .address = "excedentes/paso2",
    .title = words::step_2_title,
    .access = api::surplus::readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
