// The page behind the mailed link: a new password, typed twice.

#include "app/screens/screens.hpp"
#include "app/ui/ui.hpp"
#include "shared/base/normal.hpp"
#include "shared/domain/fields.hpp"
#include "shared/text/identity.hpp"

namespace screens {
namespace {

namespace words = text::identity;

struct State {
    std::string password{}, repeated{};
    api::Pending<api::Nothing> saved{};
    Repeatable<api::ResetPassword::Request> command{};
};

void save(State& state, Frame& frame) {
    if (base::normalised(state.password, base::Written::secret) != base::normalised(state.repeated, base::Written::secret)) {
        state.saved.refuse(domain::refused_field("repeated", words::passwords_differ.words()));
        return;
    }
    const api::ResetPassword::Request request{frame.address().parameter("token"), state.password};
    api::call<api::ResetPassword>(frame.api, request, state.saved, state.command.key_of(request, frame));
}

void draw(State& state, Frame& frame) {
    state.saved.arrived();
    const ui::Column column(480);
    ui::heading(words::reset_title, 1);
    if (state.saved.value() && !state.saved.error()) {
        ui::notice(ui::Tone::success, words::password_changed);
        ui::link(words::go_to_sign_in, navigation::href(sign_in.address), {.as_button = true});
        return;
    }
    const bool dead = state.saved.error() && state.saved.error()->kind == base::ErrorKind::conflict;
    ui::Form form(words::reset_title, state.saved.error());
    form.text(
        "password", words::new_password, state.password,
        {.input = ui::Input::password, .required = true, .help = words::password_help.view(), .autocomplete = "new-password"});
    form.text("repeated", words::repeat_password, state.repeated,
              {.input = ui::Input::password, .required = true, .autocomplete = "new-password"});
    if (form.submit(words::save_password, state.saved.waiting())) save(state, frame);
    if (dead) ui::link(words::request_new_link, navigation::href(recovery.address), {.as_button = true});
}

}  // namespace

const Screen reset_password{
    .address = "sanece/contrasena/nueva",
    .title = words::reset_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens
