// Changing one's own password while signed in.

#include "app/screens/screens.hpp"
#include "app/ui/ui.hpp"
#include "shared/base/normal.hpp"
#include "shared/domain/fields.hpp"
#include "shared/text/app.hpp"
#include "shared/text/identity.hpp"

namespace screens {
namespace {

namespace words = text::identity;

struct State {
    std::string current{}, password{}, repeated{};
    api::Pending<api::Nothing> saved{};
    Repeatable<api::ChangePassword::Request> command{};
};

void save(State& state, Frame& frame) {
    if (base::normalised(state.password, base::Written::secret) != base::normalised(state.repeated, base::Written::secret)) {
        state.saved.refuse(domain::refused_field("repeated", words::passwords_differ.words()));
        return;
    }
    const api::ChangePassword::Request request{state.current, state.password};
    api::call<api::ChangePassword>(frame.api, request, state.saved, state.command.key_of(request, frame));
}

void draw(State& state, Frame& frame) {
    if (state.saved.arrived() && !state.saved.error()) state = {.saved = std::move(state.saved)};
    const ui::Column column(480);
    ui::heading(words::change_password_title, 1);
    if (state.saved.value() && !state.saved.error()) ui::notice(ui::Tone::success, words::own_password_changed);
    ui::Form form(words::change_password_title, state.saved.error());
    form.text("current_password", words::current_password, state.current,
              {.input = ui::Input::password, .required = true, .autocomplete = "current-password"});
    form.text(
        "password", words::new_password, state.password,
        {.input = ui::Input::password, .required = true, .help = words::password_help.view(), .autocomplete = "new-password"});
    form.text("repeated", words::repeat_password, state.repeated,
              {.input = ui::Input::password, .required = true, .autocomplete = "new-password"});
    if (form.submit(words::save_password, state.saved.waiting())) save(state, frame);
    ui::same_line();
    ui::link(text::app::home, navigation::href(home.address), {.as_button = true});
}

}  // namespace

const Screen change_password{
    .address = "cuenta/contrasena",
    .title = words::change_password_title,
    .access = api::Access::signed_in(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens
