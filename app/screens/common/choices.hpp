#pragma once
// Turns what the catalogue answers into the choices of a list.

#include <vector>

#include "app/ui/fields.hpp"

namespace screens {

/// From anything with `id` and `name`.
template <class Named>
std::vector<ui::Choice> choices_of(const std::vector<Named>& named) {
    std::vector<ui::Choice> choices;
    choices.reserve(named.size());
    for (const auto& each : named) choices.push_back({each.id, each.name});
    return choices;
}

}  // namespace screens
