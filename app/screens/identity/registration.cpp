// REGISTRO DE USUARIOS: ten mandatory fields; the hospital appears once an OOAD is chosen (A3).

#include "shared/api/identity/registration.hpp"
#include "app/screens/common/choices.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/identity/passwords.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/shared.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;
namespace limits = domain::limits;

struct State {
    domain::identity::Registration person{};
    Loaded<api::catalog::RegistrationLists> lists{};
    Loaded<api::catalog::HospitalsOf> hospitals{};
    api::Pending<api::identity::Register::Response> registered{};
    std::vector<ui::Choice> entities{}, positions{}, units{};
    domain::identity::Registration sent{};  ///< What `command_key` stands for.
    std::string command_key{};
    bool done = false;

    bool unsaved() const { return !done && !base::same_fields(person, domain::identity::Registration{}); }
};

bool is_umae(const State& state) {
    const auto* lists = state.lists.value();
    if (!lists) return false;
    for (const auto& each : lists->entities) {
        if (each.id == state.person.entity_id) return each.is_umae;
    }
    return false;
}

bool has_hospitals(const State& state) { return !state.person.entity_id.empty() && !is_umae(state); }

void follow(State& state, Frame& frame) {
    if (state.lists.follow(frame) && state.lists.value()) {
        state.entities = choices_of(state.lists.value()->entities);
        state.positions = choices_of(state.lists.value()->positions);
    }
    const bool hospitals_came = has_hospitals(state) && state.hospitals.follow(frame, {state.person.entity_id});
    if (hospitals_came && !state.hospitals.error()) state.units = choices_of(state.hospitals.value()->hospitals);
    if (state.registered.arrived() && !state.registered.error()) state.done = true;
}

void entity_chosen(State& state, Frame& frame) {
    state.person.unit_id.clear();
    state.units.clear();
    if (has_hospitals(state)) state.hospitals.ask(frame, {state.person.entity_id});
}

void draw_done(const State& state) {
    const auto& answer = *state.registered.value();
    ui::heading(words::registration_title, 1);
    ui::notice(ui::Tone::success, words::registration_done(answer.email));
    std::vector<std::string> mailboxes;
    for (const auto each : base::split(answer.contact_mailboxes, ',')) {
        if (!base::is_blank(each)) mailboxes.emplace_back(base::trimmed(each));
    }
    ui::text(mailboxes.empty() ? words::registration_contact_area : words::registration_contact);
    if (!mailboxes.empty()) ui::bullets(mailboxes);
    ui::link(words::go_to_sign_in, navigation::href(sign_in.address), {.as_button = true});
}

void draw_fields(State& state, Frame& frame, ui::Form& form) {
    auto& person = state.person;
    if (form.select("entity_id", words::entity, person.entity_id, state.entities, text::shared::select_prompt,
                    {.required = true, .help = words::entity_help.view()})) {
        entity_chosen(state, frame);
    }
    if (has_hospitals(state)) {
        form.select("unit_id", words::unit, person.unit_id, state.units, text::shared::select_prompt,
                    {.required = true, .help = words::unit_help.view()});
        if (state.hospitals.waiting()) ui::quiet_status(text::shared::loading);
        if (state.hospitals.error()) state.hospitals.draw(frame);
    }
    form.select("position_id", words::position, person.position_id, state.positions, text::shared::select_prompt,
                {.required = true, .help = words::position_help.view()});
    form.text("paternal_surname", words::paternal_surname, person.paternal_surname,
              {.required = true,
               .help = words::surname_help.view(),
               .autocomplete = "family-name",
               .letters_max = limits::surname_letters_max});
    form.text("maternal_surname", words::maternal_surname, person.maternal_surname,
              {.required = true, .help = words::surname_help.view(), .letters_max = limits::surname_letters_max});
    form.text("given_names", words::given_names, person.given_names,
              {.required = true,
               .help = words::given_names_help.view(),
               .autocomplete = "given-name",
               .letters_max = limits::given_names_letters_max});
    form.text("matricula", words::matricula, person.matricula,
              {.input = ui::Input::digits,
               .required = true,
               .help = words::matricula_help.view(),
               .letters_max = limits::matricula_digits_max,
               .width = 200});
    form.text("user_name", words::user_name, person.user_name,
              {.required = true,
               .help = words::user_name_help.view(),
               .autocomplete = "username",
               .letters_max = limits::user_name_letters_max,
               .width = 200});
    form.text("password", words::password, person.password,
              {.input = ui::Input::password,
               .required = true,
               .help = words::password_help.view(),
               .autocomplete = "new-password",
               .letters_max = limits::password_letters_max});
    form.text("email", words::email, person.email,
              {.input = ui::Input::email, .required = true, .help = words::email_help.view(), .autocomplete = "email"});
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    const ui::Column column(560);
    if (state.done) {
        draw_done(state);
        return;
    }
    ui::heading(words::registration_title, 1);
    ui::text(words::registration_intro);
    if (state.lists.error()) state.lists.draw(frame);
    ui::Form form(words::registration_title, state.registered.error());
    draw_fields(state, frame, form);
    if (form.submit(text::shared::send, state.registered.waiting())) {
        if (state.command_key.empty() || !base::same_fields(state.sent, state.person)) {
            state.command_key = new_key(frame);
            state.sent = state.person;
        }
        api::call<api::identity::Register>(frame.api, state.person, state.registered, state.command_key);
    }
    ui::same_line();
    ui::link(text::shared::back, navigation::href(sign_in.address), {.as_button = true});
}

}  // namespace

const Screen registration{
    .address = "sanece/registro",
    .title = words::registration_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::identity
