// The page of entry of the collection: a personal account, or the one that an OOAD or UMAE shares (B2.10, R18).

#include "shared/text/identity/sign_in.hpp"
#include "app/screens/identity/credentials.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/text/surplus/guide.hpp"
#include "shared/text/surplus/landing.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;

struct State {
    identity::Credentials credentials{};
    identity::DemoAccounts demo{};
};

void draw(State& state, Frame& frame) {
    if (const auto* me = state.credentials.follow()) *frame.signed_in_as = *me;
    const ui::Column column(480);
    ui::heading(words::collection_long_name, 1);
    ui::text(words::sign_in_intro);
    {
        ui::Form form(text::identity::sign_in_title, state.credentials.error());
        state.credentials.draw(form, frame.api);
        ui::same_line();
        ui::link(text::identity::go_to_registration, navigation::href(identity::surplus_registration.address),
                 {.as_button = true});
    }
    ui::link(text::identity::go_to_recovery, navigation::href(identity::surplus_recovery.address));
    ui::same_line();
    ui::link(words::to_landing, navigation::href(landing.address));
    ui::same_line();
    ui::link(words::guide_link, navigation::href(help.address));
    state.demo.draw(frame);
    ui::space();
    ui::muted(words::sign_in_privacy);
}

}  // namespace

const Screen sign_in{
    .address = "excedentes/ingreso",
    .title = text::identity::sign_in_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
