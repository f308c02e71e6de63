// A case on one screen: what was sent with its requirements, its PDFs, what was before, and what may be done with it.

#include "app/screens/cases/case/view.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "app/screens/cases/case/case_address.hpp"
#include "app/screens/cases/case/facts.hpp"
#include "app/screens/cases/days.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/state_words.hpp"
#include "app/screens/cases/visit_words.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/cases/case_view.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using api::cases::OpenCase;

bool CaseView::allows(domain::cases::Act act) const { return domain::allows(now.acts, act); }

bool CaseView::unsaved() const {
    const bool may_save = allows(domain::cases::Act::evaluate);
    return (may_save && deciding.is_typed()) || returning.is_typed() || !handing.question.empty();
}

bool take_act(CaseView& view, Frame& frame, api::Pending<api::cases::CaseNow>& act, const std::string& outcome) {
    if (!act.arrived()) return false;
    view.outcome.clear();
    view.conflict.clear();
    if (const auto* error = act.error()) {
        if (error->kind != base::ErrorKind::conflict) return false;
        view.conflict = error->message;
        ui::show_next(view.conflict);
    } else {
        view.now = *act.value();
        view.outcome = outcome;
        ui::show_next(view.outcome);
    }
    view.opened.again(frame);
    return true;
}

namespace {

/// What is typed here is newer than what the server knew of it when it was asked.
void take_evaluation(CaseView& view, const domain::cases::EvaluationContent& evaluation, bool may_evaluate) {
    auto& deciding = view.deciding;
    const bool is_typed = deciding.is_typed();
    if (std::exchange(deciding.kept_meanwhile, false) && may_evaluate) return;
    if (is_typed && !may_evaluate) return;  // it is shown as what was not saved
    if (!is_typed) deciding.content = evaluation;
    deciding.keeping.learn({view.folio, evaluation});
    deciding.begun = true;
}

void take_opened(CaseView& view, Frame& frame) {
    const auto& shown = *view.opened.value();
    view.now = shown.now;
    take_files(view.files, frame, shown.files);
    take_evaluation(view, shown.evaluation, view.allows(domain::cases::Act::evaluate));
    if (shown.decided_at == 0 || view.paper.value() || view.paper.waiting()) return;
    api::link<api::cases::EvaluationDocument>(frame.api, {view.folio}, view.paper);
}

void draw_follows(text::Words label, const std::string& folio) {
    if (!folio.empty()) ui::link(label, navigation::href(case_address(folio)));
}

/// Whose hands it is in, or was answered by; what came to an end unanswered is in nobody's.
void draw_hands(const CaseView& view) {
    const auto& shown = *view.shown();
    if (shown.decided_at != 0) return ui::fact(words::answered_by, shown.evaluator);
    const auto& live = domain::cases::live_states;
    if (std::find(live.begin(), live.end(), view.now.state) == live.end()) return;
    ui::fact(words::held_by, shown.evaluator.empty() ? words::held_by_nobody.words() : shown.evaluator);
}

void draw_head(CaseView& view) {
    const auto& shown = *view.shown();
    ui::chip(tone_of(view.now.state), words_of(view.now.state));
    ui::same_line();
    ui::muted(words::in_state_since(base::mexico_city_words(shown.in_state_since)));
    ui::EqualColumns columns(2);
    columns.next();
    ui::fact(words::asked_for, words::asked_for_words(shown.generic, shown.diagnosis, words_of(shown.visit)));
    columns.next();
    draw_hands(view);
    columns.next();
    ui::fact(words::sent_by, words::sent_by_on(shown.sender, base::mexico_city_words(shown.sent_at)));
    columns.next();
    if (shown.due_at != 0) ui::fact(words::answer_awaited_until, last_day_words(shown.due_at));
    draw_follows(words::renews_folio(shown.renews_folio), shown.renews_folio);
    draw_follows(words::reconsiders_folio(shown.reconsiders_folio), shown.reconsiders_folio);
}

void draw_case(CaseView& view, Frame& frame) {
    draw_head(view);
    ui::notice(ui::Tone::success, view.outcome);
    ui::notice(ui::Tone::warning, view.conflict);
    draw_acts(view, frame);
    {
        ui::WithSidePanel sides(440);
        draw_answer(view);
        draw_kept(view);
        draw_facts(view.shown()->summary);
        draw_sent_files(view.files, view.shown()->files);
        changes::draw_applied(view.changed, frame);
        draw_before(*view.shown());
        sides.panel();
        draw_requirements(view);
        draw_advice(view.shown()->advice);
        draw_returning(view, frame);
        draw_decision(view, frame);
    }
    draw_handing(view, frame);
    draw_decision_question(view, frame);
}

void draw(CaseView& view, Frame& frame) {
    if (view.folio.empty()) view.folio = frame.address().parameter(folio_parameter);
    changes::follow_applied(view.changed, frame, view.folio);
    if (view.opened.follow(frame, {view.folio}) && !view.opened.error()) take_opened(view, frame);
    frame.part = view.folio;
    ui::heading(view.folio.empty() ? words::case_title.words() : words::case_named(view.folio), 1);
    {
        const ui::AtRight right;
        ui::link(words::back_to_worklist, navigation::href(worklist.address));
    }
    if (!view.opened.draw(frame)) return;
    follow_decision(view, frame);
    draw_case(view, frame);
}

}  // namespace

const Screen evaluation{
    .address = case_path,
    .title = words::case_title,
    .access = api::cases::central_area,
    .open = [] { return view_of<CaseView>(draw); },
};

}  // namespace screens::cases
