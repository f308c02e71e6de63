// Every account there is, for who administers them: found by filters that live in the address.

#include "shared/api/identity/accounts.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/common/choices.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/paged.hpp"
#include "app/screens/identity/account_address.hpp"
#include "app/screens/identity/role_words.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/lists.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/identity/accounts.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;
using api::identity::AccountCard;
using domain::identity::AccountFilter;
using domain::identity::AccountState;
using domain::identity::Role;

constexpr base::Instant pause_before_searching_ms = 500;

struct State {
    bool begun = false;
    AccountFilter filter{};
    std::string typed{};          ///< In the search; it is asked for when typing pauses.
    base::Instant typed_at = -1;  ///< By platform.elapsed(); -1: what is typed is what is asked for.
    std::string state_name{}, role_name{};

    Loaded<api::catalog::RegistrationLists> lists{};
    std::vector<ui::Choice> entities{}, roles{};
    Paged<api::identity::ListAccounts> list{};

    bool shows(const navigation::Address& address) const {
        return address.path == accounts.address && address.parameter(account.parameter).empty();
    }
};

void begin(State& state, const Frame& frame) {
    state.begun = true;
    const auto& address = frame.address();
    state.typed = state.filter.search = address.parameter("buscar");
    state.filter.entity_id = address.parameter("entidad");
    state.filter.state = base::from_name<AccountState>(address.parameter("estado"));
    state.filter.role = base::from_name<Role>(address.parameter("rol"));
    state.state_name = state.filter.state ? base::name_of(*state.filter.state) : std::string_view();
    state.role_name = state.filter.role ? base::name_of(*state.filter.role) : std::string_view();
}

navigation::Address address_of(const State& state) {
    navigation::Address address{std::string(accounts.address), {}};
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) address.parameters.emplace_back(name, value);
    };
    add("buscar", state.filter.search);
    add("estado", state.state_name);
    add("rol", state.role_name);
    add("entidad", state.filter.entity_id);
    return address;
}

/// One question for a word, not one for each of its letters.
void follow_typing(State& state, Frame& frame) {
    if (state.typed_at < 0) return;
    const auto due = state.typed_at + pause_before_searching_ms, now = frame.platform.elapsed();
    if (now < due) return ui::wake_after(due - now);
    state.typed_at = -1;
    state.filter.search = state.typed;
}

void follow(State& state, Frame& frame) {
    if (!state.begun) begin(state, frame);
    follow_typing(state, frame);
    frame.navigator.rename(address_of(state));
    if (state.lists.follow(frame) && state.lists.value()) state.entities = choices_of(state.lists.value()->entities);
    if (state.list.follow(frame, {.filter = state.filter, .sort = {.descending = true}}) && state.list.value()) {
        state.roles.clear();
        for (const auto role : state.list.value()->roles) {
            state.roles.push_back({std::string(base::name_of(role)), words_of(role).words()});
        }
    }
}

void draw_filters(State& state, const Frame& frame) {
    const ui::Section section(words::accounts_filters, {.heading_level = 0});
    ui::EqualColumns columns(4);
    columns.next();
    if (ui::text_field(words::accounts_search, state.typed,
                       {.input = ui::Input::search, .placeholder = words::accounts_search_help})) {
        state.typed_at = frame.platform.elapsed();
    }
    columns.next();
    std::vector<ui::Choice> states;
    for (const auto& each : enum_names(AccountState{}))
        states.push_back({std::string(each.second), words_of(each.first).words()});
    if (ui::select(words::accounts_state, state.state_name, states, words::accounts_any)) {
        state.filter.state = base::from_name<AccountState>(state.state_name);
    }
    columns.next();
    if (ui::select(words::accounts_role_had, state.role_name, state.roles, words::accounts_any)) {
        state.filter.role = base::from_name<Role>(state.role_name);
    }
    columns.next();
    ui::select(words::accounts_place, state.filter.entity_id, state.entities, words::accounts_any);
    if (state.filter == AccountFilter{} || !ui::button(words::accounts_clear, {.weight = ui::Weight::text})) return;
    state.filter = {};
    state.typed.clear();
    state.state_name.clear();
    state.role_name.clear();
    state.typed_at = -1;
}

ui::Tone tone_of(AccountState state) {
    switch (state) {
        case AccountState::solicitada: return ui::Tone::info;
        case AccountState::validada: return ui::Tone::success;
        case AccountState::suspendida: return ui::Tone::warning;
        case AccountState::rechazada:
        case AccountState::baja: return ui::Tone::error;
    }
    return ui::Tone::info;
}

void draw_table(State& state, const api::identity::ListAccounts::Response& answer) {
    const ui::ColumnSpec columns[] = {
        {.title = words::accounts_column_name},
        {.title = words::accounts_column_user, .width = 100},
        {.title = words::accounts_column_role, .width = 170},
        {.title = words::accounts_column_place},
        {.title = words::accounts_column_state, .width = 200},
        {.title = words::accounts_column_entered, .width = 130},
        {.title = words::accounts_column_action, .width = 220},
    };
    const auto count = words::accounts_count(answer.page.total);
    const auto none = state.filter == AccountFilter{} ? words::accounts_none : words::accounts_none_filtered;
    state.list.before_table();
    ui::Table table(words::accounts_title, columns, answer.page.rows.size(), {.empty_words = none, .count_words = count});
    while (table.next()) {
        const auto& each = answer.page.rows[table.row()];
        table.begin_row(each.account_id);
        table.cell(each.full_name);
        table.cell(each.user_name);
        table.cell(words_of(each.role));
        table.cell(each.unit.empty() ? each.entity : each.unit);
        table.cell_chip(tone_of(each.state), words_of(each.state));
        table.cell(each.signed_in_at == 0 ? words::accounts_never_entered.words() : base::mexico_city_words(each.signed_in_at));
        table.cell_link(words::open_account_of(each.full_name), navigation::href(account_address(each.account_id)));
    }
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    ui::heading(words::accounts_title, 1);
    {
        const ui::AtRight right;
        if (ui::button(words::accounts_refresh, {.waiting = state.list.waiting() && state.list.value()})) state.list.again(frame);
    }
    ui::text(words::accounts_intro);
    draw_filters(state, frame);
    if (const auto* answer = state.list.draw(frame)) {
        draw_table(state, *answer);
        state.list.draw_pager(frame, words::accounts_title.view());
    }
}

}  // namespace

const Screen accounts{
    .address = "sanece/cuentas",
    .title = words::accounts_title,
    .access = api::identity::validators,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::identity
