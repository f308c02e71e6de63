// REGISTRO DE USUARIOS: ten mandatory fields; the hospital appears once an OOAD is chosen (A3). The collection's people say
// what they will do in it, and may bind themselves to one unit (R18).

#include "shared/api/identity/registration.hpp"

#include <memory>
#include <string>
#include <vector>

#include "app/screens/common/choices.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/screens/system.hpp"
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
#include "shared/domain/identity/role.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/identity/collection.hpp"
#include "shared/text/identity/passwords.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;
namespace limits = domain::limits;
using domain::identity::Role;
using domain::identity::System;

/// What differs between the systems one registers for: SAnECE's words are the guide's.
struct Kind {
    text::Text title, intro, entity_help, position_help, email_help;
    std::string (*done)(const std::string& email_address);
    text::Text contact, contact_without_mailbox;
};

const Kind& kind_of(System system) {
    static const Kind sanece{
        words::registration_title, words::registration_intro, words::entity_help,          words::position_help,
        words::email_help,         words::registration_done,  words::registration_contact, words::registration_contact_area};
    static const Kind collection{words::collection::registration_title,   words::collection::registration_intro,
                                 words::collection::entity_help,          words::collection::position_help,
                                 words::collection::email_help,           words::collection::registration_done,
                                 words::collection::registration_contact, words::collection::registration_contact_division};
    return system == System::surplus ? collection : sanece;
}

domain::identity::Registration empty_form(System system) {
    domain::identity::Registration person;
    person.system = system;
    return person;
}

struct State {
    explicit State(System system) : person(empty_form(system)) {}

    domain::identity::Registration person;
    std::string function{};  ///< The role asked for, as its choice is called; "" until one is chosen.
    Loaded<api::catalog::RegistrationLists> lists{};
    Loaded<api::catalog::HospitalsOf> hospitals{};
    Loaded<api::catalog::UnitsOf> all_units{};
    api::Pending<api::identity::Register::Response> registered{};
    std::vector<ui::Choice> entities{}, positions{}, units{};
    Repeatable<domain::identity::Registration> command{};
    bool done = false;

    bool of_collection() const { return person.system == System::surplus; }
    const Kind& kind() const { return kind_of(person.system); }
    bool unsaved() const { return !done && (!function.empty() || !base::same_fields(person, empty_form(person.system))); }
};

template <System system>
struct StateOf : State {
    StateOf() : State(system) {}
};

bool is_umae(const State& state) {
    const auto* lists = state.lists.value();
    if (!lists) return false;
    for (const auto& each : lists->entities) {
        if (each.id == state.person.entity_id) return each.is_umae;
    }
    return false;
}

bool is_of_ooad(const State& state) { return !state.person.entity_id.empty() && !is_umae(state); }
bool asks_for_hospital(const State& state) { return !state.of_collection() && is_of_ooad(state); }
/// Who is responsable is so for all units of an OOAD.
bool asks_for_unit(const State& state) {
    return state.of_collection() && is_of_ooad(state) && state.function == base::name_of(Role::capturista);
}

/// As it is sent: a unit that is not asked for any more stays chosen on the page alone.
domain::identity::Registration sent(const State& state) {
    auto person = state.person;
    if (!asks_for_hospital(state) && !asks_for_unit(state)) person.unit_id.clear();
    if (const auto role = base::from_name<Role>(state.function)) person.role = *role;
    return person;
}

void follow_units(State& state, Frame& frame) {
    if (state.of_collection()) {
        if (state.all_units.follow(frame, {state.person.entity_id}) && !state.all_units.error())
            state.units = choices_of(state.all_units.value()->units);
    } else if (state.hospitals.follow(frame, {state.person.entity_id}) && !state.hospitals.error()) {
        state.units = choices_of(state.hospitals.value()->hospitals);
    }
}

void follow(State& state, Frame& frame) {
    if (state.lists.follow(frame) && state.lists.value()) {
        state.entities = choices_of(state.lists.value()->entities);
        state.positions = choices_of(state.lists.value()->positions);
    }
    if (is_of_ooad(state)) follow_units(state, frame);
    if (state.registered.arrived() && !state.registered.error()) state.done = true;
}

void entity_chosen(State& state, Frame& frame) {
    state.person.unit_id.clear();
    state.units.clear();
    if (!is_of_ooad(state)) return;
    if (state.of_collection()) {
        state.all_units.ask(frame, {state.person.entity_id});
    } else {
        state.hospitals.ask(frame, {state.person.entity_id});
    }
}

void draw_done(const State& state, const Frame& frame) {
    const auto& answer = *state.registered.value();
    const auto& kind = state.kind();
    ui::heading(kind.title, 1);
    ui::notice(ui::Tone::success, kind.done(answer.email));
    std::vector<std::string> mailboxes;
    for (const auto each : base::split(answer.contact_mailboxes, ',')) {
        if (!base::is_blank(each)) mailboxes.emplace_back(base::trimmed(each));
    }
    ui::text(mailboxes.empty() ? kind.contact_without_mailbox : kind.contact);
    if (!mailboxes.empty()) ui::bullets(mailboxes);
    ui::link(words::go_to_sign_in, navigation::href(frame.system.sign_in), {.as_button = true});
}

/// The list of units is on its way, or could not be had.
template <class Units>
void draw_waiting(Units& units, Frame& frame) {
    if (units.waiting()) ui::quiet_status(text::shared::loading);
    if (units.error()) units.draw(frame);
}

std::vector<ui::Choice> functions() {
    return {{std::string(base::name_of(Role::capturista)), words::collection::capturista.words()},
            {std::string(base::name_of(Role::responsable)), words::collection::responsable.words()}};
}

void draw_place(State& state, Frame& frame, ui::Form& form) {
    auto& person = state.person;
    if (form.select("entity_id", words::entity, person.entity_id, state.entities, text::shared::select_prompt,
                    {.required = true, .help = state.kind().entity_help.view()})) {
        entity_chosen(state, frame);
    }
    if (asks_for_hospital(state)) {
        form.select("unit_id", words::unit, person.unit_id, state.units, text::shared::select_prompt,
                    {.required = true, .help = words::unit_help.view()});
        draw_waiting(state.hospitals, frame);
    }
    if (asks_for_unit(state)) {
        form.select("unit_id", words::collection::unit, person.unit_id, state.units, words::collection::all_units,
                    {.help = words::collection::unit_help.view()});
        draw_waiting(state.all_units, frame);
    }
}

void draw_fields(State& state, Frame& frame, ui::Form& form) {
    auto& person = state.person;
    if (state.of_collection()) form.radio("role", words::collection::function, state.function, functions(), {.required = true});
    draw_place(state, frame, form);
    form.select("position_id", words::position, person.position_id, state.positions, text::shared::select_prompt,
                {.required = !state.of_collection(), .help = state.kind().position_help.view()});
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
              {.input = ui::Input::email, .required = true, .help = state.kind().email_help.view(), .autocomplete = "email"});
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    const ui::Column column(560);
    if (state.done) {
        draw_done(state, frame);
        return;
    }
    const auto& kind = state.kind();
    ui::heading(kind.title, 1);
    ui::text(kind.intro);
    if (state.lists.error()) state.lists.draw(frame);
    ui::Form form(kind.title, state.registered.error());
    draw_fields(state, frame, form);
    if (form.submit(text::shared::send, state.registered.waiting())) {
        const auto person = sent(state);
        api::call<api::identity::Register>(frame.api, person, state.registered, state.command.key_of(person, frame));
    }
    ui::same_line();
    ui::link(text::shared::back, navigation::href(frame.system.sign_in), {.as_button = true});
}

/// The screen of one system.
template <System system>
std::unique_ptr<View> open() {
    return view_of<StateOf<system>>([](StateOf<system>& state, Frame& frame) { draw(state, frame); });
}

}  // namespace

const Screen registration{
    .address = "sanece/registro",
    .title = words::registration_title,
    .access = api::Access::anyone(),
    .open = open<System::sanece>,
};

const Screen surplus_registration{
    .address = "excedentes/registro",
    .title = words::collection::registration_title,
    .access = api::Access::anyone(),
    .open = open<System::surplus>,
};

}  // namespace screens::identity
