// Reasons of denial: what may be done with one.

#include <catch2/catch.hpp>

#include <string>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/contents/reason.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/contents/reasons.hpp"
#include "tests/support/refusals.hpp"

using domain::contents::ReasonFacts;
using A = domain::contents::ReasonAct;
using R = domain::identity::Role;
namespace words = text::contents;

TEST_CASE("A reason that evaluations say is never deleted, and the last one offered stays [A18.3]", "[A18.3]") {
    const auto acts = [](const ReasonFacts& facts, R role = R::editor) {
        std::string said;
        for (const auto act : acts_of(role, facts)) said += std::string(base::name_of(act)) + " ";
        return said;
    };
    CHECK(acts({true, 0, 3}) == "renombrar mover desactivar eliminar ");
    CHECK(acts({true, 2, 3}) == "renombrar mover desactivar ");
    CHECK(acts({true, 0, 0}) == "renombrar mover ");
    CHECK(acts({false, 0, 3}) == "renombrar mover activar eliminar ");
    CHECK(acts({false, 2, 0}) == "renombrar mover activar ");
    CHECK(acts({true, 0, 3}, R::administrador).empty());
    const auto refusal = check({true, 2, 3}, A::remove).error();
    CHECK(refusal.kind == base::ErrorKind::conflict);
    CHECK(refusal.message == words::reason_used(2));
    CHECK(check({true, 0, 0}, A::deactivate).error().message == words::reason_last_one);
}

TEST_CASE("Two names that differ in accents, case and signs alone are one [A18.3]", "[A18.3]") {
    CHECK(domain::contents::reason_id_of("Información insuficiente, para evaluar.") == "informacion-insuficiente-para-evaluar");
    CHECK(domain::contents::reason_id_of("  INFORMACION   insuficiente para evaluar") == "informacion-insuficiente-para-evaluar");
    CHECK(domain::contents::reason_id_of("¿?").empty());
    CHECK(test::message_of(domain::contents::reason_refusals("¿?"), "name") == words::reason_without_letters);
    CHECK(test::refuses(domain::contents::reason_refusals(" "), "name"));
    CHECK(test::refuses(domain::contents::reason_refusals(std::string(161, 'a')), "name"));
    CHECK(domain::contents::reason_refusals("Falta un estudio").empty());
}
