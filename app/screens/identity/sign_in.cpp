// The page of entry: user and password, the ways to register and to recover a password (S1:83-95).

#include "shared/text/identity/sign_in.hpp"
#include "app/screens/common/confirm.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/text.hpp"
#include "shared/text/app.hpp"
#include "shared/text/shared.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;

struct State {
    std::string user_name{}, password{};
    api::Pending<api::identity::Me> signed_in{};
    bool asking_afresh = false;
};

void send(State& state, Frame& frame) {
    api::call<api::identity::SignIn>(frame.api, {state.user_name, state.password}, state.signed_in);
}

/// The offline demonstration shows its accounts here; a server never does.
void draw_demo_accounts(State& state, Frame& frame) {
    const auto& me = frame.me;
    if (me.demo_accounts.empty()) return;
    const ui::Section section(words::demo_accounts, {.heading_level = 2, .framed = true});
    const ui::ColumnSpec columns[] = {
        {.title = words::user_name.view()}, {.title = words::password.view()}, {.title = words::demo_role.view()}};
    const auto lines = base::split(me.demo_accounts, '\n');
    std::vector<std::vector<std::string_view>> rows;
    for (const auto line : lines) {
        if (auto parts = base::split(line, ' '); parts.size() == 3) rows.push_back(std::move(parts));
    }
    {
        ui::Table table(words::demo_accounts.view(), columns, rows.size());
        while (table.next()) {
            const auto& row = rows[table.row()];
            table.begin_row(row[0]);
            for (const auto part : row) table.cell(part);
        }
    }
    if (frame.platform.can_start_afresh() && ui::button(text::app::start_afresh)) state.asking_afresh = true;
}

void draw_start_afresh(State& state, Frame& frame) {
    if (confirm(text::app::start_afresh_title, text::app::start_afresh_question.view(), text::app::erase_demo,
                state.asking_afresh)) {
        frame.platform.start_afresh();
    }
}

void draw(State& state, Frame& frame) {
    if (state.signed_in.arrived() && state.signed_in.value() && !state.signed_in.error()) {
        *frame.signed_in_as = *state.signed_in.value();
    }
    const ui::Column column(480);
    ui::heading(words::product_title, 1);
    ui::muted(text::app::long_name);
    ui::space();
    {
        ui::Form form(words::sign_in_title, state.signed_in.error());
        ui::text(words::sign_in_prompt);
        form.text("user_name", words::user_name, state.user_name, {.required = true, .autocomplete = "username"});
        form.text("password", words::password, state.password,
                  {.input = ui::Input::password, .required = true, .autocomplete = "current-password"});
        if (form.submit(words::sign_in, state.signed_in.waiting())) send(state, frame);
        ui::same_line();
        if (ui::button(words::go_to_registration)) frame.go(registration.address);
    }
    ui::link(words::go_to_recovery, navigation::href(recovery.address));
    draw_demo_accounts(state, frame);
    ui::space();
    ui::muted(text::app::owner);
    ui::muted(words::privacy_notice);
    if (state.asking_afresh) draw_start_afresh(state, frame);
}

}  // namespace

const Screen sign_in{
    .address = "sanece/login",
    .title = words::sign_in_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::identity
