// The page behind the mailed link: a new password, typed twice.

#include "app/screens/identity/screens.hpp"
#include "app/screens/system.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/checker.hpp"
#include "shared/text/identity/passwords.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/sign_in.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;

struct State {
    std::string password{}, repeated{};
    api::Pending<api::Nothing> saved{};
    Repeatable<api::identity::ResetPassword::Request> command{};
};

void save(State& state, Frame& frame) {
    if (base::normalised(state.password, base::Written::secret) != base::normalised(state.repeated, base::Written::secret)) {
        state.saved.refuse(domain::refused_field("repeated", words::passwords_differ.words()));
        return;
    }
    const api::identity::ResetPassword::Request request{frame.address().parameter("token"), state.password};
    api::call<api::identity::ResetPassword>(frame.api, request, state.saved, state.command.key_of(request, frame));
}

/// `request` is where the system has one ask for another link.
void draw(State& state, Frame& frame, const Screen& request) {
    state.saved.arrived();
    const ui::Column column(480);
    ui::heading(words::reset_title, 1);
    if (state.saved.value() && !state.saved.error()) {
        ui::notice(ui::Tone::success, words::password_changed);
        ui::link(words::go_to_sign_in, navigation::href(frame.system.sign_in), {.as_button = true});
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
    if (dead) ui::link(words::request_new_link, navigation::href(request.address), {.as_button = true});
}

}  // namespace

const Screen reset_password{
    .address = "sanece/contrasena/nueva",
    .title = words::reset_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>([](State& state, Frame& frame) { draw(state, frame, recovery); }); },
};

const Screen surplus_reset_password{
    .address = "excedentes/contrasena/nueva",
    .title = words::reset_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>([](State& state, Frame& frame) { draw(state, frame, surplus_recovery); }); },
};

}  // namespace screens::identity
