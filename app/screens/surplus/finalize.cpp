// Step 7: what is reported and what is not, then the end of the registration (B6, R23).

#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/surplus/glossary.hpp"
#include "app/screens/surplus/lock.hpp"
#include "app/screens/surplus/places.hpp"
#include "app/screens/surplus/queue.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/papers.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/report.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::FinalizeReport;
using api::surplus::ListUnits;
using api::surplus::ReportView;
using domain::surplus::Answer;
using domain::surplus::ReportAct;

struct State {
    Loaded<ListUnits> list{};
    std::string wish{}, wish_error{};
    bool stays_open = false;
    bool confirming = false;
    bool nothing_reported = false;  ///< The server asked for the confirmation of R23.
    api::Pending<ReportView> finalized{};
    Repeatable<FinalizeReport::Request> command{};
    api::Pending<std::string> preliminary{};
    bool linked = false;
    std::vector<QueuedTable> left_here{};
    bool units_open = true, glossary = false;
    Opening opening{};

    bool unsaved() const { return !wish.empty() || opening.unsaved(); }
};

void send(State& state, Frame& frame, const ReportView& report) {
    const FinalizeReport::Request request{report.period.id, report.card.entity_id, report.version, state.nothing_reported};
    api::call<FinalizeReport>(frame.api, request, state.finalized, state.command.key_of(request, frame));
}

bool asks_to_confirm(const base::Error& error) {
    return std::any_of(error.fields.begin(), error.fields.end(), [](const auto& each) { return each.field == "confirmed"; });
}

void take_answer(State& state, Frame& frame, const Place& place) {
    if (!state.finalized.arrived()) return;
    if (const auto* error = state.finalized.error()) {
        state.nothing_reported = asks_to_confirm(*error);
        state.confirming = state.nothing_reported;
        if (error->kind == base::ErrorKind::conflict) state.list.again(frame);
        return;
    }
    state.wish.clear();
    ui::announce(words::finalized_now);
    frame.go(navigation::format(place.at(final_paper)));
}

void follow(State& state, Frame& frame, const Place& place) {
    if (state.list.follow(frame, {place.period_id, place.entity_id})) {
        state.left_here.clear();
        for (auto& table : queued_tables(frame)) {
            if (table.period_id == place.period_id && table.entity_id == place.entity_id) state.left_here.push_back(table);
        }
    }
    take_answer(state, frame, place);
    const auto* list = state.list.value();
    if (list && !state.linked && list->report.answer != Answer::none) {
        state.linked = true;
        api::link<api::surplus::PreliminaryPaper>(frame.api, {place.period_id, place.entity_id}, state.preliminary);
    }
    state.preliminary.arrived();
}

void draw_left_here(const State& state) {
    for (const auto& table : state.left_here) {
        const ui::Scope scope(table.unit_id + table.group_id + table.specialty_id);
        const auto rows = table.rows;
        ui::notice(ui::Tone::warning, words::unsaved_here(rows));
        ui::link(std::string_view(words::unsaved_in(table.unit, rows)),
                 Place{table.period_id, table.entity_id, table.unit_id, table.group_id, table.specialty_id}.href(capture));
    }
}

/// What each unit reports; those that report nothing lead to where they would.
void draw_units(const Place& place, const ListUnits::Response& list) {
    std::vector<std::size_t> order;
    for (const bool reporting : {true, false}) {
        for (std::size_t i = 0; i < list.units.size(); ++i) {
            if ((list.units[i].products > 0) == reporting) order.push_back(i);
        }
    }
    ui::heading(words::units_reporting_title);
    ui::muted(words::units_without_note);
    const ui::ColumnSpec columns[] = {{.title = words::column_no, .width = 64},
                                      {.title = words::column_unit},
                                      {.title = words::column_unit_marked, .width = 200},
                                      {.title = words::column_captured, .width = 160, .right_aligned = true}};
    ui::Table table(words::units_reporting_title, columns, order.size(),
                    {.height_max = 330, .count_words = words::units_with(list.report.card.reporting, list.report.card.units)});
    while (table.next()) {
        const auto& unit = list.units[order[table.row()]];
        table.begin_row(unit.id);
        table.cell(std::to_string(order[table.row()] + 1));
        table.cell_link(std::string_view(unit.name), Place{place.period_id, place.entity_id, unit.id, {}, {}}.href(groups));
        table.cell(unit.products > 0 ? words::yes.view() : std::string_view());
        table.cell(unit.products > 0 ? words::products_reported(unit.products) : std::string{});
    }
}

void draw_wish(State& state) {
    const ui::Choice choices[] = {{"si", words::yes.words()}, {"no", words::no.words()}};
    std::vector<base::FieldError> errors;
    if (!state.wish_error.empty()) errors.push_back({"wish", state.wish_error});
    ui::Form form(words::step_7_title.view(), errors);
    if (form.select("wish", words::wish_to_finalize, state.wish, choices, words::choose_option,
                    {.required = true, .width = 320})) {
        state.wish_error.clear();
        state.stays_open = false;
    }
    if (!form.submit(words::save, state.finalized.waiting())) return;
    if (state.wish.empty()) state.wish_error = words::finalize_choice_required.words();
    state.confirming = state.wish == "si";
    state.nothing_reported = false;
    state.stays_open = state.wish == "no";
    if (state.stays_open) state.wish.clear();
}

void draw_confirmation(State& state, Frame& frame, const ReportView& report) {
    if (!state.confirming) return;
    const ui::Dialog dialog(words::confirm_finalize_title, state.confirming);
    if (!dialog) return;
    if (state.nothing_reported) ui::notice(ui::Tone::warning, words::confirm_nothing_reported);
    ui::text(report.answer == Answer::no ? words::confirm_finalize_no : words::confirm_finalize);
    if (ui::button(words::confirm_finalize_act, {.weight = ui::Weight::danger, .waiting = state.finalized.waiting()})) {
        send(state, frame, report);
        state.confirming = false;
    }
    ui::same_line();
    if (ui::button(text::shared::cancel)) state.confirming = false;
}

void draw_way(State& state, Frame& frame, const Place& place, const ReportView& report) {
    if (is_finalized(report.card.state)) {
        draw_lock(state.opening, frame, report, report.lock);
        ui::link(words::final_version, place.href(final_paper), {.as_button = true});
    } else if (report.answer == Answer::none) {
        ui::notice(ui::Tone::info, words::answer_missing);
        ui::link(words::go_to_step_2, place.href(question), {.as_button = true});
    } else if (domain::allows(report.card.acts, ReportAct::finalize)) {
        const auto* error = state.finalized.error();
        if (error && !asks_to_confirm(*error)) ui::notice(ui::Tone::error, error->message);
        if (state.stays_open) ui::notice(ui::Tone::info, words::finalize_no);
        draw_wish(state);
    } else {
        ui::notice(ui::Tone::info, report.lock.empty() ? words::not_your_finalization.words() : report.lock);
    }
}

void draw(State& state, Frame& frame) {
    const auto place = Place::of(frame.address()).of_entity();
    if (draw_missing_place(!place.period_id.empty() && !place.entity_id.empty())) return;
    follow(state, frame, place);
    const auto* list = state.list.value();
    draw_head(place, {.step = 7,
                      .title = words::step_7,
                      .back = place.of_period().href(dashboard),
                      .trail = list ? std::vector<Crumb>{{name_of(list->report), {}}} : std::vector<Crumb>{}});
    ui::text(words::step_7_text_1);
    ui::text(words::step_7_text_2);
    list = state.list.draw(frame);
    if (!list) return;
    const auto& report = list->report;
    draw_left_here(state);
    if (const auto* href = state.preliminary.value(); href && !is_finalized(report.card.state))
        ui::link(words::check_preliminary, *href, {.new_tab = true});
    if (report.answer == Answer::no) ui::notice(ui::Tone::info, words::answer_is_no);
    draw_way(state, frame, place, report);
    if (report.answer == Answer::si) draw_units(place, *list);
    draw_confirmation(state, frame, report);
    draw_glossary(state.glossary);
}

}  // namespace

const Screen finalize{
    .address = "excedentes/paso7",
    .title = words::step_7_title,
    .access = api::surplus::readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
