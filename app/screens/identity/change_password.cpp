// Changing one's own password while signed in.

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
#include "shared/domain/checker.hpp"
#include "shared/text/app.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/identity/passwords.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/sign_in.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;

struct State {
    std::string current{}, password{}, repeated{};
    api::Pending<api::Nothing> saved{};
    Repeatable<api::identity::ChangePassword::Request> command{};
};

void save(State& state, Frame& frame) {
    if (base::normalised(state.password, base::Written::secret) != base::normalised(state.repeated, base::Written::secret)) {
        state.saved.refuse(domain::refused_field("repeated", words::passwords_differ.words()));
        return;
    }
    const api::identity::ChangePassword::Request request{state.current, state.password};
    api::call<api::identity::ChangePassword>(frame.api, request, state.saved, state.command.key_of(request, frame));
}

void draw(State& state, Frame& frame) {
    if (state.saved.arrived() && !state.saved.error()) {
        state = {.saved = std::move(state.saved)};
        frame.signed_in_as->must_change_password = false;
    }
    const ui::Column column(480);
    ui::heading(words::change_password_title, 1);
    if (state.saved.value() && !state.saved.error()) ui::notice(ui::Tone::success, words::own_password_changed);
    if (frame.me.must_change_password) ui::notice(ui::Tone::warning, words::must_change_password);
    ui::Form form(words::change_password_title, state.saved.error());
    form.text("current_password", words::current_password, state.current,
              {.input = ui::Input::password, .required = true, .autocomplete = "current-password"});
    form.text(
        "password", words::new_password, state.password,
        {.input = ui::Input::password, .required = true, .help = words::password_help.view(), .autocomplete = "new-password"});
    form.text("repeated", words::repeat_password, state.repeated,
              {.input = ui::Input::password, .required = true, .autocomplete = "new-password"});
    if (form.submit(words::save_password, state.saved.waiting())) save(state, frame);
    if (frame.me.must_change_password) return;  // nothing else is served before
    ui::same_line();
    ui::link(text::app::home, navigation::href(frame.system.start_for(frame.me)), {.as_button = true});
}

}  // namespace

const Screen change_password{
    .address = "cuenta/contrasena",
    .title = words::change_password_title,
    .access = api::Access::signed_in(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::identity
