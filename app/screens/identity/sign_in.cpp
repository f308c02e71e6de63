// The page of entry: user and password, the ways to register and to recover a password (S1:83-95).

#include "app/screens/screens.hpp"
#include "app/ui/ui.hpp"
#include "shared/text/app.hpp"
#include "shared/text/identity.hpp"

namespace screens {
namespace {

namespace words = text::identity;

struct State {
    std::string user_name{}, password{};
    api::Pending<api::Me> signed_in{};
};

void send(State& state, Frame& frame) {
    api::call<api::SignIn>(frame.api, {state.user_name, state.password}, state.signed_in);
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
        form.text("user_name", words::user_name, state.user_name, {.autocomplete = "username"});
        form.text("password", words::password, state.password,
                  {.input = ui::Input::password, .autocomplete = "current-password"});
        if (form.submit(words::sign_in, state.signed_in.waiting())) send(state, frame);
        ui::same_line();
        if (ui::button(words::go_to_registration)) frame.go(registration.address);
    }
    ui::link(words::go_to_recovery, navigation::href(recovery.address));
    ui::space();
    ui::muted(words::version_label);
    ui::muted(text::app::owner);
    ui::muted(words::privacy_notice);
}

}  // namespace

const Screen sign_in{
    .address = "sanece/login",
    .title = words::sign_in_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens
