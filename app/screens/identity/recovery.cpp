// RECUPERA TU CONTRASEÑA: the mail address, and one answer whether or not it is registered (A4, R3).

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
#include "shared/text/identity/passwords.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/shared.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;

struct State {
    std::string email{};
    api::Pending<api::Nothing> sent{};
};

void draw(State& state, Frame& frame) {
    state.sent.arrived();
    const ui::Column column(480);
    ui::heading(words::recovery_title, 1);
    ui::text(words::recovery_intro);
    if (state.sent.value() && !state.sent.error()) {
        ui::notice(ui::Tone::success, words::recovery_sent);
        ui::text(words::recovery_none_came);
    }
    ui::Form form(words::recovery_title, state.sent.error());
    form.text("email", words::email, state.email, {.input = ui::Input::email, .required = true, .autocomplete = "email"});
    if (form.submit(text::shared::send, state.sent.waiting())) {
        api::call<api::identity::RequestRecovery>(frame.api, {state.email}, state.sent);
    }
    ui::same_line();
    if (ui::button(text::shared::back)) frame.go(frame.system.sign_in);
}

}  // namespace

const Screen recovery{
    .address = "sanece/contrasena",
    .title = words::recovery_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

const Screen surplus_recovery{
    .address = "excedentes/contrasena",
    .title = words::recovery_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::identity
