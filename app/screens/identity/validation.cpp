// Who asks for an account: accept with a role, reject with a reason. The jefatura's queue (A3.15-A3.19), and the division's for
// the people of the collection (R18); whose registrations come is the server's matter.

#include "shared/api/identity/validation.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/screens/common/paged.hpp"
#include "app/screens/identity/role_words.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/identity/collection.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/identity/validation.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;
using domain::identity::Role;
using domain::identity::System;
using domain::identity::system_of;

struct State {
    Paged<api::identity::PendingRegistrations> pending{};
    std::vector<ui::Choice> roles{};

    bool reviewing = false;
    api::identity::PendingRegistration reviewed{};
    std::string role{};
    bool rejecting = false;
    std::string reason{};
    api::Pending<api::Nothing> validated{}, rejected{};
    std::string outcome{}, conflict{};

    bool unsaved() const { return reviewing && !reason.empty(); }
};

void review(State& state, const api::identity::PendingRegistration& registration) {
    state.reviewed = registration;
    state.reviewing = true;
    state.rejecting = false;
    state.reason.clear();
    state.role = base::name_of(registration.role);
    state.validated.forget();
    state.rejected.forget();
    state.outcome.clear();
    state.conflict.clear();
}

void validate(State& state, Frame& frame) {
    const auto role = base::from_name<Role>(state.role);
    if (!role) {
        state.validated.refuse({base::ErrorKind::invalid_input, {}, {{"role", words::role_required.words()}}, {}});
        return;
    }
    api::call<api::identity::ValidateRegistration>(frame.api, {state.reviewed.account_id, state.reviewed.version, *role},
                                                   state.validated);
}

void reject(State& state, Frame& frame) {
    api::call<api::identity::RejectRegistration>(frame.api, {state.reviewed.account_id, state.reviewed.version, state.reason},
                                                 state.rejected);
}

/// Where somebody else decided first, what the dialog shows is as old as the list.
void take_decision(State& state, Frame& frame, api::Pending<api::Nothing>& decision, std::string outcome) {
    if (!decision.arrived()) return;
    const auto* error = decision.error();
    if (error && error->kind != base::ErrorKind::conflict) return;  // said in the dialog
    if (error) {
        state.conflict = error->message;
    } else {
        state.outcome = std::move(outcome);
    }
    state.reviewing = false;
    state.reason.clear();
    state.pending.again(frame);
}

void follow(State& state, Frame& frame, System system) {
    if (state.pending.follow(frame, {.filter = {system}}) && state.pending.value()) {
        state.roles.clear();
        for (const auto role : state.pending.value()->roles) {
            state.roles.push_back({std::string(base::name_of(role)), words_of(role).words()});
        }
    }
    take_decision(state, frame, state.validated, words::validated(state.reviewed.full_name));
    take_decision(state, frame, state.rejected, words::rejected(state.reviewed.full_name));
}

bool is_of_collection(const api::identity::PendingRegistration& each) { return system_of(each.role) == System::surplus; }

/// A hospital says it all; of the collection's people some are of the whole OOAD, and some hospitals' names are many OOAD's.
std::string place_of(const api::identity::PendingRegistration& each) {
    if (each.unit.empty()) return each.entity;
    return is_of_collection(each) ? each.entity + text::shared::dot.words() + each.unit : each.unit;
}

void draw_table(State& state, const base::PageOf<api::identity::PendingRegistration>& page, System system) {
    const auto& place = system == System::surplus ? words::collection::column_place : words::column_unit;
    const ui::ColumnSpec columns[] = {
        {.title = words::column_name.view()},
        {.title = place.view()},
        {.title = words::column_registered.view(), .width = 150},
        {.title = words::column_state.view(), .width = 250},
        {.title = words::column_action.view(), .width = 300},
    };
    const auto count = words::pending_count(page.total);
    ui::Table table(words::validation_title.view(), columns, page.rows.size(),
                    {.empty_words = words::no_pending.view(), .count_words = count});
    while (table.next()) {
        const auto& each = page.rows[table.row()];
        table.begin_row(each.account_id);
        table.cell(each.full_name);
        table.cell(place_of(each));
        table.cell(base::mexico_city_words(each.created_at));
        table.cell_chip(each.overdue ? ui::Tone::warning : ui::Tone::info,
                        (each.overdue ? words::overdue_chip : words::pending_chip).view());
        if (each.acts.empty()) table.cell(std::string_view());
        else if (table.cell_button(words::review.words() + " " + each.full_name)) review(state, each);
    }
}

void draw_place(const api::identity::PendingRegistration& each) {
    ui::fact(words::entity, each.entity);
    if (!is_of_collection(each)) return ui::fact(words::unit, each.unit);
    ui::fact(words::collection::unit, each.unit.empty() ? words::collection::all_units.words() : each.unit);
    ui::fact(words::collection::function,
             each.role == Role::responsable ? words::collection::responsable : words::collection::capturista);
}

void draw_facts(const api::identity::PendingRegistration& each) {
    ui::fact(words::column_name, each.full_name);
    draw_place(each);
    if (!each.position.empty()) ui::fact(words::position, each.position);
    ui::fact(words::matricula, each.matricula);
    ui::fact(words::user_name, each.user_name);
    ui::fact(words::email, each.email);
    ui::fact(words::column_registered, base::mexico_city_words(each.created_at));
}

/// What becomes of a unit that a responsable chose is said before he is made one.
text::Words role_help(const State& state) {
    const bool loses_unit = is_of_collection(state.reviewed) && !state.reviewed.unit.empty();
    return loses_unit ? words::collection::role_help : text::Words();
}

void draw_review(State& state, Frame& frame) {
    const bool waiting = state.validated.waiting() || state.rejected.waiting();
    ui::Dialog dialog(words::registration_data, state.reviewing);
    if (!dialog) return;
    draw_facts(state.reviewed);
    if (state.reviewed.overdue) ui::chip(ui::Tone::warning, words::overdue_chip.view());
    ui::divider();
    if (!state.rejecting) {
        ui::Form form(words::validate, state.validated.error());
        form.select("role", words::role, state.role, state.roles, text::shared::select_prompt,
                    {.required = true, .help = role_help(state)});
        if (form.submit(words::validate, state.validated.waiting(), !waiting)) validate(state, frame);
        ui::same_line();
        const bool may_reject = domain::allows(state.reviewed.acts, domain::identity::AccountAct::reject);
        if (may_reject && ui::button(words::reject, {.weight = ui::Weight::danger, .enabled = !waiting})) {
            state.rejecting = true;
            ui::focus_next(words::rejection_reason.view());
        }
    } else {
        ui::Form form(words::reject, state.rejected.error());
        form.area("reason", words::rejection_reason, state.reason,
                  {.required = true,
                   .help = words::rejection_reason_help.view(),
                   .letters_max = domain::limits::reason_letters_max,
                   .spellcheck = true});
        if (form.submit(words::reject, state.rejected.waiting(), !waiting)) reject(state, frame);
        ui::same_line();
        if (ui::button(text::shared::back)) {
            state.rejecting = false;
            ui::focus_next(words::reject.view());
        }
    }
    ui::same_line();
    if (ui::button(text::shared::close, {.weight = ui::Weight::text})) state.reviewing = false;
}

void draw(State& state, Frame& frame, System system) {
    follow(state, frame, system);
    ui::heading(words::validation_title, 1);
    ui::text(words::validation_intro);
    if (!state.outcome.empty()) ui::notice(ui::Tone::success, state.outcome);
    if (!state.conflict.empty()) ui::notice(ui::Tone::warning, state.conflict);
    if (const auto* answer = state.pending.draw(frame)) {
        if (ui::button(words::refresh_list, {.waiting = state.pending.waiting()})) state.pending.again(frame);
        state.pending.before_table();
        draw_table(state, answer->page, system);
        state.pending.draw_pager(frame, words::validation_title.view());
    }
    if (state.reviewing) draw_review(state, frame);
}

/// The screen of one system.
template <System system>
std::unique_ptr<View> open() {
    return view_of<State>([](State& state, Frame& frame) { draw(state, frame, system); });
}

}  // namespace

const Screen validation{
    .address = "sanece/usuarios",
    .title = words::validation_title,
    .access = api::identity::validators,
    .open = open<System::sanece>,
    .in_menu = true,
};

const Screen surplus_validation{
    .address = "excedentes/usuarios",
    .title = words::validation_title,
    .access = api::Access::roles({Role::administrador}),
    .open = open<System::surplus>,
    .in_menu = true,
};

}  // namespace screens::identity
