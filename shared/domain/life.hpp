#pragma once
// The life of a record as a table: which act leads from which state to which. What is no row of it is not done.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace domain {

template <class State, class Act>
struct Step {
    State from;
    Act act;
    State to;
};

template <class State, class Act, std::size_t N>
constexpr std::optional<State> state_after(const std::array<Step<State, Act>, N>& life, State from, Act act) {
    for (const auto& step : life) {
        if (step.from == from && step.act == act) return step.to;
    }
    return std::nullopt;
}

/// Those acts that `may` says yes to, in the order of their list.
template <class Act, class May>
std::vector<Act> acts_for_which(const May& may) {
    std::vector<Act> acts;
    for (const auto& [act, name] : enum_names(Act{})) {
        if (may(act)) acts.push_back(act);
    }
    return acts;
}

/// Whether an act is among those that came with a record.
template <class Act>
bool allows(const std::vector<Act>& acts, Act act) {
    return std::find(acts.begin(), acts.end(), act) != acts.end();
}

}  // namespace domain
