// A clave that is no longer offered is still the one that was asked for.

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/catalog/editing.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/services/cases/desk.hpp"

using cases_tests::Decision;
using cases_tests::Desk;
using cases_tests::State;
using domain::identity::Role;

TEST_CASE("What was asked for is authorized though its clave was withdrawn meanwhile, and no other withdrawn one [A18.5]",
          "[A18.5]") {
    Desk desk;
    const auto folio = desk.taken();
    const auto clave = desk.content(folio).clave;
    auto editor = desk.world.of_role(Role::editor);
    auto page = editor.must<api::catalog::OpenGeneric>({"ponatinib"});
    for (const auto* other : {"010.000.9998.00", "010.000.9999.00"})
        page = editor.must<api::catalog::SavePresentation>({"ponatinib", page.version, other, "TABLETA", true, true});
    for (const auto& gone : {clave, std::string("010.000.9999.00")})
        page = editor.must<api::catalog::SavePresentation>({"ponatinib", page.version, gone, "TABLETA", false, false});
    const auto opened = desk.evaluator.must<api::cases::OpenCase>({folio});
    const auto offers = [&](const std::string& wanted) {
        return std::any_of(opened.presentations.begin(), opened.presentations.end(),
                           [&](const auto& each) { return each.id == wanted; });
    };
    CHECK(offers(clave));
    CHECK(offers("010.000.9998.00"));
    CHECK_FALSE(offers("010.000.9999.00"));
    desk.decide(folio, Decision::autorizada);
    CHECK(desk.state(folio) == State::autorizada);
}
