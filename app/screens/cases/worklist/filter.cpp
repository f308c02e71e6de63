// The parts of the worklist, and the filter in its address.

#include <string>
#include <string_view>
#include <vector>

#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/worklist/worklist.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/life.hpp"

namespace screens::cases {

using domain::cases::Visit;
using domain::cases::Whose;
using domain::cases::WorkBy;
using domain::cases::WorkFilter;

namespace {

constexpr std::string_view yes = "si";

}  // namespace

std::vector<Whose> parts_for(const Frame& frame) {
    if (api::cases::evaluators.admits(frame.me.role)) return {Whose::mine, Whose::unassigned, Whose::team, Whose::answered};
    return {Whose::unassigned, Whose::team, Whose::answered};
}

std::vector<domain::cases::State> states_in(Whose whose) {
    using S = domain::cases::State;
    switch (whose) {
        case Whose::mine:
        case Whose::team: return {S::en_evaluacion, S::en_opinion, S::requiere_info};
        case Whose::unassigned: return {S::enviada};
        case Whose::answered: return {domain::cases::decided_states.begin(), domain::cases::decided_states.end()};
    }
    return {};
}

WorkSort usual_sort(Whose whose) { return {WorkBy::waiting, whose == Whose::answered}; }

void begin(Worklist& state, const Frame& frame) {
    state.begun = true;
    const auto& address = frame.address();
    auto& filter = state.filter;
    const auto parts = parts_for(frame);
    filter.whose = parts.front();
    if (const auto whose = base::from_name<Whose>(address.parameter("parte"))) {
        for (const auto each : parts) {
            if (each == *whose) filter.whose = each;
        }
    }
    state.typed = filter.search = address.parameter("buscar");
    filter.generic_id = address.parameter("medicamento");
    filter.entity_id = address.parameter("entidad");
    const auto named = base::from_name<domain::cases::State>(address.parameter("estado"));
    for (const auto each : states_in(filter.whose)) {
        if (each == named) filter.state = each;
    }
    filter.visit = base::from_name<Visit>(address.parameter("tipo"));
    filter.late = address.parameter("atrasadas") == yes;
    state.sort = usual_sort(filter.whose);
    if (const auto by = base::from_name<WorkBy>(address.parameter("orden"))) {
        state.sort = {*by, address.parameter("descendente") == yes};
    }
    state.state_name = filter.state ? base::name_of(*filter.state) : std::string_view();
    state.visit_name = filter.visit ? base::name_of(*filter.visit) : std::string_view();
}

navigation::Address address_of(const Worklist& state, const Frame& frame) {
    navigation::Address address{std::string(worklist.address), {}};
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) address.parameters.emplace_back(name, value);
    };
    const auto& filter = state.filter;
    if (filter.whose != parts_for(frame).front()) add("parte", base::name_of(filter.whose));
    add("buscar", filter.search);
    add("medicamento", filter.generic_id);
    add("entidad", filter.entity_id);
    add("estado", state.state_name);
    add("tipo", state.visit_name);
    if (filter.late) add("atrasadas", yes);
    if (state.sort == usual_sort(filter.whose)) return address;
    add("orden", base::name_of(state.sort.by));
    if (state.sort.descending) add("descendente", yes);
    return address;
}

bool is_filtered(const WorkFilter& filter) { return !(filter == WorkFilter{.whose = filter.whose}); }

void clear_filters(Worklist& state) {
    state.filter = {.whose = state.filter.whose};
    state.typed.clear();
    state.typed_at = -1;
    state.state_name.clear();
    state.visit_name.clear();
}

}  // namespace screens::cases
