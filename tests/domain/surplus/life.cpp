// What may be done with a report and a period: in which state, and by whom. Every cell.

#include <catch2/catch.hpp>

#include <map>
#include <string>

#include "shared/base/records.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/surplus/life.hpp"

using domain::identity::Actor;
using domain::identity::Role;
using domain::surplus::PeriodAct;
using domain::surplus::PeriodState;
using domain::surplus::ReportAct;
using domain::surplus::ReportState;

namespace {

template <class Act>
std::string words_of(const std::vector<Act>& acts) {
    std::string words;
    for (const auto act : acts) words += (words.empty() ? "" : " ") + std::string(base::name_of(act));
    return words;
}

}  // namespace

TEST_CASE("A report goes from its answer over its finalization to the signed paper [lifecycles]", "[lifecycles]") {
    using S = ReportState;
    using A = ReportAct;
    const std::map<S, std::map<A, S>> life{
        {S::sin_iniciar, {{A::answer_no, S::sin_movimientos}, {A::answer_si, S::en_captura}}},
        {S::sin_movimientos, {{A::answer_no, S::sin_movimientos}, {A::answer_si, S::en_captura}, {A::finalize, S::finalizado}}},
        {S::en_captura,
         {{A::answer_no, S::sin_movimientos},
          {A::answer_si, S::en_captura},
          {A::capture, S::en_captura},
          {A::finalize, S::finalizado}}},
        {S::finalizado, {{A::upload_signed, S::firmado}, {A::request_opening, S::finalizado}, {A::reopen, S::en_captura}}},
        {S::firmado,
         {{A::upload_signed, S::firmado},
          {A::request_opening, S::firmado},
          {A::receive, S::aceptado},
          {A::observe, S::finalizado},
          {A::reopen, S::en_captura}}},
        {S::aceptado, {}},
    };
    for (const auto& [state, state_name] : enum_names(S{})) {
        for (const auto& [act, act_name] : enum_names(A{})) {
            CAPTURE(state_name, act_name);
            const auto next = domain::surplus::after(state, act);
            if (act == A::read) {
                CHECK(next.value() == state);
                continue;
            }
            const auto& row = life.at(state);
            const auto cell = row.find(act);
            CHECK(static_cast<bool>(next) == (cell != row.end()));
            if (next) CHECK(next.value() == cell->second);
            if (!next) CHECK(next.error().kind == base::ErrorKind::conflict);
            if (!next) CHECK_FALSE(next.error().message.empty());
        }
    }
}

TEST_CASE("Each role may do to a report, in each state, what its cell says and nothing else [R18] [B2.9]",
          "[rights][B2.9][R18]") {
    const std::map<std::string, std::string> of_responsable{
        {"sin_iniciar", "read answer_no answer_si"},
        {"sin_movimientos", "read answer_no answer_si finalize"},
        {"en_captura", "read answer_no answer_si capture finalize"},
        {"finalizado", "read upload_signed request_opening"},
        {"firmado", "read upload_signed request_opening"},
        {"aceptado", "read"},
    };
    const std::map<std::string, std::string> of_capturista{
        {"sin_iniciar", "read answer_no answer_si"},
        {"sin_movimientos", "read answer_no answer_si"},
        {"en_captura", "read answer_no answer_si capture"},
        {"finalizado", "read"},
        {"firmado", "read"},
        {"aceptado", "read"},
    };
    for (const auto& [role, role_name] : enum_names(Role{})) {
        for (const auto& [state, state_name] : enum_names(ReportState{})) {
            const Actor actor{"a", {}, role, "ooad-08", {}};
            CAPTURE(role_name, state_name);
            std::string expected = "read";
            if (role == Role::responsable) expected = of_responsable.at(std::string(state_name));
            if (role == Role::capturista) expected = of_capturista.at(std::string(state_name));
            CHECK(words_of(domain::surplus::acts_of(actor, {"ooad-08", state, true, {}})) == expected);
            CHECK(words_of(domain::surplus::acts_of(actor, {"ooad-09", state, true, {}})) == "read");
        }
    }
}

TEST_CASE("After the period only the signed paper comes in, and whoever wants to change asks for it [B9.2] [R25]",
          "[B9.2][R25]") {
    const Actor actor{"a", {}, Role::responsable, "ooad-08", {}};
    for (const auto& [state, name] : enum_names(ReportState{})) {
        CAPTURE(name);
        const bool takes_paper = state == ReportState::finalizado || state == ReportState::firmado;
        CHECK(words_of(domain::surplus::acts_of(actor, {"ooad-08", state, false, {}})) ==
              (takes_paper ? "read upload_signed request_opening" : "read"));
    }
}

TEST_CASE("Somebody of one unit answers that it has something and writes in it, and decides nothing for the others [R18]",
          "[R18]") {
    const Actor of_unit{"a", {}, Role::responsable, "ooad-08", "unit-1"};
    CHECK(words_of(domain::surplus::acts_of(of_unit, {"ooad-08", ReportState::sin_iniciar, true, {}})) == "read answer_si");
    const domain::surplus::ReportFacts capturing{"ooad-08", ReportState::en_captura, true, {}};
    CHECK(words_of(domain::surplus::acts_of(of_unit, capturing)) == "read answer_si capture");
    CHECK(domain::surplus::may_capture(of_unit, capturing, "unit-1"));
    CHECK_FALSE(domain::surplus::may_capture(of_unit, capturing, "unit-2"));
    const Actor of_ooad{"a", {}, Role::capturista, "ooad-08", {}};
    CHECK(domain::surplus::may_capture(of_ooad, capturing, "unit-2"));
}

TEST_CASE("Whoever is of a UMAE is of the whole of it [R22]", "[R22]") {
    const Actor actor{"a", {}, Role::responsable, "umae-1", "unit-1"};
    CHECK(words_of(domain::surplus::acts_of(actor, {"umae-1", ReportState::en_captura, true, "unit-1"})) ==
          "read answer_no answer_si capture finalize");
}

TEST_CASE("A period is opened and closed once, by the division [B9.1]", "[B9.1][lifecycles]") {
    const std::map<PeriodState, std::string> of_division{
        {PeriodState::programado, "edit open import_catalog renew_passwords"},
        {PeriodState::abierto, "edit close import_catalog renew_passwords list_requests"},
        {PeriodState::cerrado, "edit list_requests"},
    };
    for (const auto& [role, role_name] : enum_names(Role{})) {
        for (const auto& [state, state_name] : enum_names(PeriodState{})) {
            CAPTURE(role_name, state_name);
            std::string expected;
            if (role == Role::administrador) expected = of_division.at(state);
            if (role == Role::editor && state != PeriodState::cerrado) expected = "import_catalog";
            CHECK(words_of(domain::surplus::acts_of(Actor{"a", {}, role, {}, {}}, state)) == expected);
        }
    }
    CHECK(domain::surplus::after(PeriodState::programado, PeriodAct::open).value() == PeriodState::abierto);
    CHECK(domain::surplus::after(PeriodState::abierto, PeriodAct::close).value() == PeriodState::cerrado);
    CHECK_FALSE(domain::surplus::after(PeriodState::cerrado, PeriodAct::open));
}
