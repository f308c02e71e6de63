// The page of entry: user and password, the ways to register and to recover a password (S1:83-95).

#include "shared/text/identity/sign_in.hpp"
#include "app/screens/identity/credentials.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/text/app.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;

struct State {
    Credentials credentials{};
    DemoAccounts demo{};
};

void draw(State& state, Frame& frame) {
    if (const auto* me = state.credentials.follow()) *frame.signed_in_as = *me;
    const ui::Column column(480);
    ui::heading(words::product_title, 1);
    ui::muted(text::app::long_name);
    ui::space();
    {
        ui::Form form(words::sign_in_title, state.credentials.error());
        ui::text(words::sign_in_prompt);
        state.credentials.draw(form, frame.api);
        ui::same_line();
        if (ui::button(words::go_to_registration)) frame.go(registration.address);
    }
    ui::link(words::go_to_recovery, navigation::href(recovery.address));
    state.demo.draw(frame);
    ui::space();
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

}  // namespace screens::identity
