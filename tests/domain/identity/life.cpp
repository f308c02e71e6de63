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

TEST_CASE("Each act of the jefatura has its states, and no others [A3.15] [A3.19]", "[A3.15][A3.19]") {
    using S = domain::identity::AccountState;
    using A = domain::identity::AccountAct;
    const auto cell = [](S from, A act) -> std::string {
        const auto to = domain::identity::after(from, act);
        return to ? std::string(base::name_of(to.value())) : std::string("-");
    };
    struct Row {
        S from;
        std::vector<std::string> cells;  // validate, reject, suspend, restore, close
    };
    const std::vector<Row> rows{
        {S::solicitada, {"validada", "rechazada", "-", "-", "-"}},
        {S::validada, {"-", "-", "suspendida", "-", "baja"}},
        {S::rechazada, {"-", "-", "-", "-", "-"}},
        {S::suspendida, {"-", "-", "-", "validada", "baja"}},
        {S::baja, {"-", "-", "-", "-", "-"}},
    };
    for (const auto& row : rows) {
        CAPTURE(base::name_of(row.from));
        CHECK(std::vector<std::string>{cell(row.from, A::validate), cell(row.from, A::reject), cell(row.from, A::suspend),
                                       cell(row.from, A::restore), cell(row.from, A::close)} == row.cells);
    }
    CHECK(domain::identity::after(S::rechazada, A::validate).error().kind == base::ErrorKind::conflict);
}

TEST_CASE(
    "The jefatura decides about the accounts of SAnECE, the division also about those of the collection, nobody else [A3.15] [R18]",
    "[rights][A3.15][R18]") {
    using S = domain::identity::AccountState;
    using R = domain::identity::Role;
    for (const auto& [role, role_name] : enum_names(R{})) {
        for (const auto& [of, of_name] : enum_names(R{})) {
            for (const auto& [state, state_name] : enum_names(S{})) {
                CAPTURE(role_name, of_name, state_name);
                std::string acts;
                for (const auto act : domain::identity::acts_of({"account-1", {}, role, "ooad-01", {}}, of, state))
                    acts += std::string(base::name_of(act)) + " ";
                const bool of_collection = of == R::capturista || of == R::responsable;
                const bool decides = role == R::administrador || (role == R::validador && !of_collection);
                const std::string expected = state == S::solicitada   ? "validate reject "
                                             : state == S::validada   ? "suspend close "
                                             : state == S::suspendida ? "restore close "
                                                                      : "";
                CHECK(acts == (decides ? expected : ""));
            }
        }
    }
}

TEST_CASE(
    "The jefatura grants the four roles of evaluating, the division those of the system asked for, nobody else any [R11] [R18]",
    "[R11][R18]") {
    using R = domain::identity::Role;
    using T = domain::identity::System;
    CHECK(domain::identity::grantable_roles(R::validador, T::sanece) ==
          std::vector{R::solicitante, R::evaluador, R::asesor, R::consulta});
    CHECK(domain::identity::grantable_roles(R::validador, T::surplus).empty());
    CHECK(domain::identity::grantable_roles(R::administrador, T::surplus) == std::vector{R::capturista, R::responsable});
    CHECK(domain::identity::grantable_roles(R::administrador, T::sanece).size() == enum_names(R{}).size() - 2);
    for (const auto& [role, name] : enum_names(R{})) {
        if (role == R::validador || role == R::administrador) continue;
        CAPTURE(name);
        CHECK(domain::identity::grantable_roles(role, T::sanece).empty());
        CHECK(domain::identity::grantable_roles(role, T::surplus).empty());
    }
}
