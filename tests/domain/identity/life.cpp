// What may be done with an account: in which state, and by whom.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/identity/validation.hpp"

namespace {

using S = domain::identity::AccountState;
using A = domain::identity::AccountAct;
using R = domain::identity::Role;
using domain::identity::AccountFacts;
using domain::identity::Actor;

Actor actor_of(R role) { return {"account-1", {}, role, "ooad-01", {}}; }

std::string acts_words(R role, const AccountFacts& facts) {
    std::string acts;
    for (const auto act : domain::identity::acts_of(actor_of(role), facts)) acts += std::string(base::name_of(act)) + " ";
    return acts;
}

}  // namespace

TEST_CASE("Each act of the jefatura has its states, and no others [A3.15] [A3.19]", "[A3.15][A3.19]") {
    const auto cell = [](S from, A act) -> std::string {
        const auto to = domain::identity::after(from, act);
        return to ? std::string(base::name_of(to.value())) : std::string("-");
    };
    struct Row {
        S from;
        // validate, reject, suspend, restore, close, undo, change, change_place, one_time_password, end_sessions, replace
        std::vector<std::string> cells;
    };
    const std::vector<Row> rows{
        {S::solicitada, {"validada", "rechazada", "-", "-", "-", "-", "solicitada", "-", "-", "-", "-"}},
        {S::validada,
         {"-", "-", "suspendida", "-", "baja", "solicitada", "validada", "validada", "validada", "validada", "baja"}},
        {S::rechazada, {"-", "-", "-", "-", "-", "solicitada", "-", "-", "-", "-", "-"}},
        {S::suspendida, {"-", "-", "-", "validada", "baja", "-", "suspendida", "suspendida", "-", "-", "baja"}},
        {S::baja, {"-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"}},
    };
    CHECK(rows.size() == enum_names(S{}).size());
    for (const auto& row : rows) {
        CAPTURE(base::name_of(row.from));
        std::vector<std::string> cells;
        for (const auto& [act, name] : enum_names(A{})) cells.push_back(cell(row.from, act));
        CHECK(cells == row.cells);
    }
    CHECK(domain::identity::after(S::rechazada, A::validate).error().kind == base::ErrorKind::conflict);
    CHECK(domain::identity::after(S::rechazada, A::validate).error().message == text::identity::already_decided.words());
    CHECK(domain::identity::after(S::baja, A::suspend).error().message == text::identity::not_in_this_state.words());
}

TEST_CASE(
    "The jefatura decides about the accounts of SAnECE whose role it grants, the division about those of both systems, nobody else "
    "[A3.15] [R18]",
    "[rights][A3.15][R18]") {
    for (const auto& [role, role_name] : enum_names(R{})) {
        for (const auto& [of, of_name] : enum_names(R{})) {
            for (const auto& [state, state_name] : enum_names(S{})) {
                CAPTURE(role_name, of_name, state_name);
                const bool of_collection = of == R::capturista || of == R::responsable;
                const bool granted_by_jefatura =
                    of == R::solicitante || of == R::evaluador || of == R::asesor || of == R::consulta;
                const bool decides = role == R::administrador || (role == R::validador && granted_by_jefatura && !of_collection);
                std::string expected = state == S::solicitada ? "validate reject change "
                                       : state == S::validada
                                           ? "suspend close undo change change_place one_time_password end_sessions "
                                       : state == S::suspendida ? "restore close change change_place "
                                       : state == S::rechazada  ? "undo "
                                                                : "";
                if (of == R::solicitante && (state == S::validada || state == S::suspendida)) expected += "replace ";
                CHECK(acts_words(role, {.id = "account-2", .role = of, .state = state}) == (decides ? expected : ""));
            }
        }
    }
}

TEST_CASE("Nobody closes, suspends or demotes himself, nor gives himself a password", "[rights]") {
    for (const auto& [state, state_name] : enum_names(S{})) {
        CAPTURE(state_name);
        const auto acts = acts_words(R::administrador, {.id = "account-1", .role = R::administrador, .state = state});
        const bool is_live = state == S::solicitada || state == S::validada || state == S::suspendida;
        CHECK(acts == (is_live ? "change " : ""));
    }
    const AccountFacts own{.id = "account-1", .role = R::administrador, .state = S::validada};
    for (const auto act : {A::suspend, A::close, A::undo, A::change_place, A::one_time_password, A::end_sessions}) {
        CAPTURE(base::name_of(act));
        const auto refused = domain::identity::check(actor_of(R::administrador), own, act);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == base::ErrorKind::not_allowed);
        CHECK(refused.error().message == text::identity::not_to_oneself.words());
    }
}

TEST_CASE("The last administrador with access is not suspended, closed, undone or demoted", "[rights]") {
    const AccountFacts last{.id = "account-2", .role = R::administrador, .state = S::validada, .is_last_administrator = true};
    CHECK(acts_words(R::administrador, last) == "change one_time_password end_sessions ");
    for (const auto act : {A::suspend, A::close, A::undo, A::change_place}) {
        CAPTURE(base::name_of(act));
        const auto refused = domain::identity::check(actor_of(R::administrador), last, act);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == base::ErrorKind::conflict);
        CHECK(refused.error().message == text::identity::last_administrator.words());
    }
}

TEST_CASE("A shared account is suspended and given back; its password and place are the division's to issue [R18]",
          "[rights][R18]") {
    const auto acts = [](S state) {
        return acts_words(R::administrador, {.id = "account-2", .role = R::responsable, .state = state, .is_shared = true});
    };
    CHECK(acts(S::validada) == "suspend end_sessions ");
    CHECK(acts(S::suspendida) == "restore ");
}

TEST_CASE(
    "The jefatura grants the four roles of evaluating, the division those of the system asked for, nobody else any [R11] [R18]",
    "[R11][R18]") {
    using T = domain::identity::System;
    CHECK(domain::identity::grantable_roles(R::validador, T::sanece) ==
          std::vector{R::solicitante, R::evaluador, R::asesor, R::consulta});
    CHECK(domain::identity::grantable_roles(R::validador, T::surplus).empty());
    CHECK(domain::identity::grantable_roles(R::administrador, T::surplus) == std::vector{R::capturista, R::responsable});
    CHECK(domain::identity::grantable_roles(R::administrador, T::sanece).size() == enum_names(R{}).size() - 2);
    CHECK(domain::identity::visible_roles(R::administrador).size() == enum_names(R{}).size());
    CHECK(domain::identity::visible_roles(R::validador).size() == enum_names(R{}).size() - 2);
    for (const auto& [role, name] : enum_names(R{})) {
        if (role == R::validador || role == R::administrador) continue;
        CAPTURE(name);
        CHECK(domain::identity::grantable_roles(role, T::sanece).empty());
        CHECK(domain::identity::grantable_roles(role, T::surplus).empty());
        CHECK(domain::identity::visible_roles(role).empty());
    }
}
