// Values of open lists: what becomes of one that was proposed.

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/domain/contents/list_value.hpp"
#include "shared/domain/identity/role.hpp"

using domain::catalog::ListValue;
using domain::contents::Review;
using S = domain::contents::ValueState;
using A = domain::contents::ValueAct;
using R = domain::identity::Role;

TEST_CASE("Each act on a value has its states, and no others [A18.3]", "[A18.3]") {
    struct Row {
        S from;
        std::vector<std::string> cells;  // accept, merge, refuse, retire, restore
    };
    const std::vector<Row> rows{
        {S::proposed, {"aceptado", "unido", "rechazado", "-", "-"}},
        {S::accepted, {"-", "unido", "-", "retirado", "-"}},
        {S::merged, {"-", "-", "-", "-", "aceptado"}},
        {S::refused, {"-", "-", "-", "-", "aceptado"}},
        {S::retired, {"-", "-", "-", "-", "aceptado"}},
    };
    CHECK(rows.size() == enum_names(S{}).size());
    for (const auto& row : rows) {
        CAPTURE(base::name_of(row.from));
        std::vector<std::string> cells;
        for (const auto& [act, name] : enum_names(A{})) {
            const auto to = domain::contents::after(row.from, act);
            cells.push_back(to ? std::string(base::name_of(*to)) : "-");
            for (const auto& [role, called] : enum_names(R{})) {
                CHECK(domain::contents::may(role, row.from, act) == (role == R::editor && to.has_value()));
            }
        }
        CHECK(cells == row.cells);
    }
}

TEST_CASE("The value itself says whether it is offered; the review says why it is not [A18.3]", "[A18.3]") {
    ListValue value;
    const auto decided = [](S decision) { return std::optional(Review{.decision = decision}); };
    value.accepted = false;
    CHECK(domain::contents::state_of(value, std::nullopt) == S::proposed);
    value.accepted = true;
    CHECK(domain::contents::state_of(value, std::nullopt) == S::accepted);
    CHECK(domain::contents::state_of(value, decided(S::refused)) == S::accepted);  // an import brought it back
    value.active = false;
    CHECK(domain::contents::state_of(value, std::nullopt) == S::retired);
    CHECK(domain::contents::state_of(value, decided(S::accepted)) == S::retired);  // an import took it away
    CHECK(domain::contents::state_of(value, decided(S::merged)) == S::merged);
    CHECK(domain::contents::state_of(value, decided(S::refused)) == S::refused);
}
