// Step 4: the service groups of a unit (B4.4, B4.5).

#include <string>
#include <vector>

#include "app/screens/surplus/glossary.hpp"
#include "app/screens/surplus/lock.hpp"
#include "app/screens/surplus/marked_list.hpp"
#include "app/screens/surplus/places.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;

using State = MarkedList<api::surplus::ListGroups>;

/// A group with especialidades troncales leads to step 5, which sends one that has none on to its table.
void take(State& state, const Place& place, const api::surplus::ListGroups::Response& list) {
    state.rows.clear();
    for (const auto& service : list.services) {
        for (const auto& group : service.groups) {
            const Place its{place.period_id, place.entity_id, place.unit_id, group.id, {}};
            const bool is_first = &group == &service.groups.front();
            state.rows.push_back({group.id, group.name, its.href(specialties), service.name, group.products, is_first});
        }
    }
}

void draw(State& state, Frame& frame) {
    const auto place = Place::of(frame.address()).of_unit();
    if (draw_missing_place(!place.period_id.empty() && !place.unit_id.empty())) return;
    const bool came = state.list.follow(frame, {place.period_id, place.unit_id});
    const auto* list = state.list.value();
    if (came && list && !state.list.error()) take(state, place, *list);
    std::vector<Crumb> trail;
    if (list) trail = {{name_of(list->report), place.of_entity().href(units)}, {list->unit, {}}};
    draw_head(place, {.step = 4, .title = words::step_4, .back = place.of_entity().href(units), .trail = trail});
    ui::text(words::note_4);
    list = state.list.draw(frame);
    if (!list) return;
    ui::bold(std::string_view(words::unit_line(list->unit)));
    draw_lock(state.opening, frame, list->report, list->report.lock);
    if (domain::allows(list->report.card.acts, domain::surplus::ReportAct::capture))
        ui::link(words::bulk_link, place.href(bulk), {.as_button = true});
    draw_marked({.name = words::groups_table,
                 .filter = words::filter_groups,
                 .column = words::column_group,
                 .column_marked = words::column_marked,
                 .column_above = &words::column_service,
                 .empty = words::nothing_found,
                 .count = words::groups_with(state.marked(), state.all())},
                state.rows, state.filter);
    draw_glossary(state.glossary);
}

}  // namespace

const Screen groups{
    .address = "excedentes/paso4",
    .title = words::step_4_title,
    .access = api::surplus::readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
