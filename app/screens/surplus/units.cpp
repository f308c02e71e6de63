// Step 3: the medical units of an OOAD or UMAE (B4.1-B4.3).

#include <string>
#include <utility>
#include <vector>

#include "app/screens/surplus/glossary.hpp"
#include "app/screens/surplus/lock.hpp"
#include "app/screens/surplus/marked_list.hpp"
#include "app/screens/surplus/places.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/api/surplus/sheets.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/domain/surplus/report.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;

struct State : MarkedList<api::surplus::ListUnits> {
    api::Pending<std::string> sheet{};
    bool linked = false;
};

void take(State& state, const Place& place, const api::surplus::ListUnits::Response& list) {
    state.rows.clear();
    for (const auto& unit : list.units) {
        const Place its{place.period_id, place.entity_id, unit.id, {}, {}};
        state.rows.push_back({unit.id, unit.name, its.href(groups), {}, unit.products, false});
    }
}

/// The rows of the report as they stand, for whoever may read them.
void draw_sheet(State& state, Frame& frame, const api::surplus::ReportView& report) {
    if (report.answer == domain::surplus::Answer::none) return;
    if (!std::exchange(state.linked, true))
        api::link<api::surplus::ReportSheet>(frame.api, {report.period.id, report.card.entity_id}, state.sheet);
    state.sheet.arrived();
    if (state.sheet.error()) ui::notice(ui::Tone::error, state.sheet.error()->message);
    if (const auto* href = state.sheet.value()) ui::link(words::report_in_excel, *href, {.download = "reporte.xlsx"});
}

void draw(State& state, Frame& frame) {
    const auto place = Place::of(frame.address()).of_entity();
    if (draw_missing_place(!place.period_id.empty() && !place.entity_id.empty())) return;
    const bool came = state.list.follow(frame, {place.period_id, place.entity_id});
    const auto* list = state.list.value();
    if (came && list && !state.list.error()) take(state, place, *list);
    draw_head(place, {.step = 3,
                      .title = words::step_3,
                      .back = place.href(question),
                      .trail = list ? std::vector<Crumb>{{name_of(list->report), {}}} : std::vector<Crumb>{}});
    ui::text(words::note_3);
    list = state.list.draw(frame);
    if (!list) return;
    const auto& report = list->report;
    draw_lock(state.opening, frame, report, report.lock);
    if (domain::allows(report.card.acts, domain::surplus::ReportAct::capture)) {
        ui::link(words::bulk_link, place.href(bulk), {.as_button = true});
        ui::same_line();
    }
    draw_sheet(state, frame, report);
    draw_marked({.name = words::units_table,
                 .filter = words::filter_units,
                 .column = words::column_unit,
                 .column_marked = words::column_unit_marked,
                 .empty = words::no_units,
                 .count = words::units_with(report.card.reporting, report.card.units)},
                state.rows, state.filter);
    draw_glossary(state.glossary);
}

}  // namespace

const Screen units{
    .address = "excedentes/paso3",
    .title = words::step_3_title,
    .access = api::surplus::readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
