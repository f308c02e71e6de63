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

TEST_CASE("The jefatura and the division decide about accounts, and nobody else does [A3.15]", "[rights][A3.15]") {
    using S = domain::identity::AccountState;
    using R = domain::identity::Role;
    for (const auto& [role, role_name] : enum_names(R{})) {
        for (const auto& [state, state_name] : enum_names(S{})) {
            CAPTURE(role_name, state_name);
            std::string acts;
            for (const auto act : domain::identity::acts_of({"account-1", {}, role, "ooad-01", {}}, state))
                acts += std::string(base::name_of(act)) + " ";
            const bool decides = role == R::validador || role == R::administrador;
            const std::string expected = state == S::solicitada   ? "validate reject "
                                         : state == S::validada   ? "suspend close "
                                         : state == S::suspendida ? "restore close "
                                                                  : "";
            CHECK(acts == (decides ? expected : ""));
        }
    }
}

TEST_CASE("The jefatura grants the four roles of evaluating, the division all, nobody else any [R11]", "[R11]") {
    using R = domain::identity::Role;
    CHECK(domain::identity::grantable_roles(R::validador) == std::vector{R::solicitante, R::evaluador, R::asesor, R::consulta});
    CHECK(domain::identity::grantable_roles(R::administrador).size() == 12);
    for (const auto& [role, name] : enum_names(R{})) {
        if (role == R::validador || role == R::administrador) continue;
        CAPTURE(name);
        CHECK(domain::identity::grantable_roles(role).empty());
    }
}
