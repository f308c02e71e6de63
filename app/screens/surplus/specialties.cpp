// Step 5: the especialidades troncales of a group; one without any is captured whole, so that its step 6 is next (B4.6, B4.7).

#include <string>
#include <vector>

#include "app/screens/surplus/glossary.hpp"
#include "app/screens/surplus/lock.hpp"
#include "app/screens/surplus/marked_list.hpp"
#include "app/screens/surplus/places.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;

using State = MarkedList<api::surplus::ListSpecialties>;

void take(State& state, const Place& place, const api::surplus::ListSpecialties::Response& list) {
    state.rows.clear();
    for (const auto& each : list.specialties) {
        const Place its{place.period_id, place.entity_id, place.unit_id, place.group_id, each.id};
        const bool is_first = &each == &list.specialties.front();
        state.rows.push_back({each.id, each.name, its.href(capture), list.group, each.products, is_first});
    }
}

void draw(State& state, Frame& frame) {
    const auto place = Place::of(frame.address()).of_group();
    if (draw_missing_place(!place.period_id.empty() && !place.unit_id.empty() && !place.group_id.empty())) return;
    const bool came = state.list.follow(frame, {place.period_id, place.unit_id, place.group_id});
    const auto* list = state.list.value();
    if (came && list && !state.list.error()) {
        take(state, place, *list);
        if (list->specialties.empty()) return frame.navigator.rename(place.at(capture));
    }
    std::vector<Crumb> trail;
    if (list)
        trail = {{name_of(list->report), place.of_entity().href(units)},
                 {list->unit, place.of_unit().href(groups)},
                 {list->group, {}}};
    draw_head(place, {.step = 5, .title = words::step_5, .back = place.of_unit().href(groups), .trail = trail});
    ui::text(words::note_5);
    list = state.list.draw(frame);
    if (!list) return;
    ui::bold(std::string_view(words::unit_line(list->unit)));
    draw_lock(state.opening, frame, list->report, list->report.lock);
    ui::heading(std::string_view(list->service));
    draw_marked({.name = words::specialties_table,
                 .filter = words::filter_specialties,
                 .column = words::column_specialty,
                 .column_marked = words::column_marked,
                 .column_above = &words::column_group,
                 .empty = words::nothing_found,
                 .count = words::specialties_with(state.marked(), state.all())},
                state.rows, state.filter);
    draw_glossary(state.glossary);
}

}  // namespace

const Screen specialties{
    .address = "excedentes/paso5",
    .title = words::step_5_title,
    .access = api::surplus::readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
