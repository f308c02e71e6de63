// What may be done with a case at once or in a dialog: taken, released, given to somebody, an opinion asked for.

#include <string>
#include <utility>
#include <vector>

#include "app/screens/cases/case/view.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/case_view.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using api::cases::CaseAt;
using api::cases::CaseNow;
using domain::cases::Act;

namespace {

template <class E>
void act_now(CaseView& view, Frame& frame, api::Pending<CaseNow>& answer, Repeatable<CaseAt>& command) {
    const CaseAt request{view.folio, view.now.version};
    api::call<E>(frame.api, request, answer, command.key_of(request, frame));
}

bool anything_waits(const CaseView& view) {
    return view.taken.waiting() || view.released.waiting() || view.taken_back.waiting() || view.handing.assigned.waiting() ||
           view.handing.asked.waiting() || view.returning.answer.waiting() || view.deciding.decided.waiting();
}

/// Refusals that are no conflict are said where the buttons are.
void draw_error(const api::Pending<CaseNow>& answer) {
    const auto* error = answer.error();
    if (error && error->kind != base::ErrorKind::conflict) ui::notice(ui::Tone::error, error->message);
}

void open_dialog(CaseView& view, Frame& frame, bool& dialog) {
    dialog = true;
    view.handing.assigned.forget();
    view.handing.asked.forget();
    view.handing.people.ask(frame, {});
}

void begin_return(CaseView& view, const Frame& frame) {
    auto& returning = view.returning;
    returning.open = true;
    ui::show_next(words::return_intro.view());
    if (!returning.due_on.empty()) return;
    const auto due = base::after_working_days(frame.now(), domain::limits::answer_working_days);
    returning.due_on = base::iso(base::mexico_city(due).date);
}

std::string name_in(const std::vector<api::cases::NamedPerson>& people, const std::string& id) {
    for (const auto& each : people) {
        if (each.id == id) return each.name;
    }
    return {};
}

base::Error nobody_chosen(std::string_view field) {
    return {base::ErrorKind::invalid_input, {}, {{std::string(field), words::person_required.words()}}, {}};
}

void assign(CaseView& view, Frame& frame) {
    auto& handing = view.handing;
    if (handing.person.empty()) return handing.assigned.refuse(nobody_chosen("evaluator_id"));
    const api::cases::AssignCase::Request request{view.folio, view.now.version, handing.person};
    api::call<api::cases::AssignCase>(frame.api, request, handing.assigned, handing.assign.key_of(request, frame));
}

void ask(CaseView& view, Frame& frame) {
    auto& handing = view.handing;
    if (handing.adviser.empty()) return handing.asked.refuse(nobody_chosen("adviser_id"));
    const api::cases::AskOpinion::Request request{view.folio, view.now.version, handing.adviser, handing.question};
    api::call<api::cases::AskOpinion>(frame.api, request, handing.asked, handing.ask.key_of(request, frame));
}

void follow_handing(CaseView& view, Frame& frame) {
    auto& handing = view.handing;
    const auto* people = handing.people.value();
    const auto person = people ? name_in(people->evaluators, handing.person) : std::string{};
    const auto adviser = people ? name_in(people->advisers, handing.adviser) : std::string{};
    if (take_act(view, frame, handing.assigned, words::case_assigned(person))) {
        handing.assigning = false;
        if (!handing.assigned.error()) handing.person.clear();
    }
    if (take_act(view, frame, handing.asked, words::opinion_was_asked(adviser))) {
        handing.asking = false;
        if (handing.asked.error()) return;  // the question stays, for another try
        handing.adviser.clear();
        handing.question.clear();
    }
}

bool handing_waits(const CaseView& view) { return view.handing.assigned.waiting() || view.handing.asked.waiting(); }

void draw_cancel(CaseView& view) {
    auto& handing = view.handing;
    if (ui::button(text::shared::cancel, {.enabled = !handing_waits(view)})) handing.assigning = handing.asking = false;
}

/// With nobody to choose there is but a sentence.
void draw_nobody(CaseView& view, const text::Text& why) {
    ui::text(why);
    draw_cancel(view);
}

void draw_assign(CaseView& view, Frame& frame, const api::cases::WorkPeople::Response& people) {
    auto& handing = view.handing;
    const bool is_mine = view.allows(Act::release);
    std::vector<ui::Choice> choices;
    for (const auto& each : people.evaluators) {
        const bool has_it = is_mine && each.id == frame.me.account_id;
        if (!has_it) choices.push_back({each.id, words::person_with(each.name, each.in_hand)});
    }
    if (choices.empty()) return draw_nobody(view, words::nobody_to_assign);
    ui::Form form(words::assign_title, handing.assigned.error());
    form.select("evaluator_id", words::assign_to, handing.person, choices, text::shared::select_prompt, {.required = true});
    if (form.submit(words::assign_now, handing.assigned.waiting())) assign(view, frame);
    ui::same_line();
    draw_cancel(view);
}

void draw_ask(CaseView& view, Frame& frame, const api::cases::WorkPeople::Response& people) {
    auto& handing = view.handing;
    if (people.advisers.empty()) return draw_nobody(view, words::nobody_to_ask);
    std::vector<ui::Choice> choices;
    for (const auto& each : people.advisers) choices.push_back({each.id, words::adviser_with(each.name, each.in_hand)});
    ui::Form form(words::ask_opinion_title, handing.asked.error());
    form.select("adviser_id", words::adviser, handing.adviser, choices, text::shared::select_prompt, {.required = true});
    form.area("question", words::question, handing.question,
              {.required = true,
               .help = words::question_help,
               .letters_max = domain::limits::observations_letters_max,
               .spellcheck = true});
    if (form.submit(words::ask_opinion_now, handing.asked.waiting())) ask(view, frame);
    ui::same_line();
    draw_cancel(view);
}

}  // namespace

void draw_acts(CaseView& view, Frame& frame) {
    if (take_act(view, frame, view.taken, words::case_taken.words())) ui::focus_heading();
    if (take_act(view, frame, view.released, words::case_released.words())) ui::focus_heading();
    if (take_act(view, frame, view.taken_back, words::opinion_taken_back.words())) ui::focus_heading();
    follow_handing(view, frame);
    const ui::Section section(words::acts_title, {.heading_level = 0});
    const bool idle = !anything_waits(view);
    const auto pressed = [&](Act act, text::Text label, bool waiting, ui::Weight weight = ui::Weight::secondary) {
        if (!view.allows(act)) return false;
        const bool was = ui::button(label, {.weight = weight, .enabled = idle, .waiting = waiting});
        ui::same_line();
        return was;
    };
    if (pressed(Act::take, words::take_case, view.taken.waiting(), ui::Weight::primary))
        act_now<api::cases::TakeCase>(view, frame, view.taken, view.take);
    if (pressed(Act::take_back_opinion, words::take_back_opinion, view.taken_back.waiting()))
        act_now<api::cases::TakeBackOpinion>(view, frame, view.taken_back, view.take_back);
    if (pressed(Act::return_for_info, words::return_case, false)) begin_return(view, frame);
    if (pressed(Act::ask_opinion, words::ask_opinion, false)) open_dialog(view, frame, view.handing.asking);
    if (pressed(Act::assign, words::assign_case, false)) open_dialog(view, frame, view.handing.assigning);
    if (pressed(Act::release, words::release_case, view.released.waiting()))
        act_now<api::cases::ReleaseCase>(view, frame, view.released, view.release);
    if (ui::button(words::refresh_case, {.weight = ui::Weight::text, .waiting = view.opened.waiting()})) view.opened.again(frame);
    draw_error(view.taken);
    draw_error(view.released);
    draw_error(view.taken_back);
}

void draw_handing(CaseView& view, Frame& frame) {
    auto& handing = view.handing;
    const bool assigning = handing.assigning;
    if (!assigning && !handing.asking) return;
    handing.people.follow(frame);
    auto& open = assigning ? handing.assigning : handing.asking;
    const ui::Dialog dialog(assigning ? words::assign_title : words::ask_opinion_title, open, !handing_waits(view));
    if (!dialog) return;
    const auto* people = handing.people.draw(frame);
    if (!people) draw_cancel(view);
    else if (assigning) draw_assign(view, frame, *people);
    else draw_ask(view, frame, *people);
}

}  // namespace screens::cases
