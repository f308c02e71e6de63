#include "shared/domain/contents/list_value.hpp"

#include <array>

#include "shared/domain/life.hpp"

namespace domain::contents {
namespace {

using Life = Step<ValueState, ValueAct>;

constexpr auto life = std::array<Life, 8>{{
    {ValueState::proposed, ValueAct::accept, ValueState::accepted},
    {ValueState::proposed, ValueAct::merge, ValueState::merged},
    {ValueState::proposed, ValueAct::refuse, ValueState::refused},
    {ValueState::accepted, ValueAct::retire, ValueState::retired},
    {ValueState::accepted, ValueAct::merge, ValueState::merged},
    {ValueState::merged, ValueAct::restore, ValueState::accepted},
    {ValueState::refused, ValueAct::restore, ValueState::accepted},
    {ValueState::retired, ValueAct::restore, ValueState::accepted},
}};

}  // namespace

ValueState state_of(const catalog::ListValue& value, const std::optional<Review>& review) {
    if (value.active) return value.accepted ? ValueState::accepted : ValueState::proposed;
    const bool decided = review && (review->decision == ValueState::merged || review->decision == ValueState::refused);
    return decided ? review->decision : ValueState::retired;
}

std::optional<ValueState> after(ValueState state, ValueAct act) { return state_after(life, state, act); }

bool may(identity::Role role, ValueState state, ValueAct act) {
    return role == identity::Role::editor && after(state, act).has_value();
}

std::vector<ValueAct> acts_of(identity::Role role, ValueState state) {
    return acts_for_which<ValueAct>([&](ValueAct act) { return may(role, state, act); });
}

}  // namespace domain::contents
