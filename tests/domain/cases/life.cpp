// What may be done with a case: in which state, and by whom.

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/cases/life.hpp"
#include "shared/text/shared.hpp"

using domain::cases::Act;
using domain::cases::State;
using domain::identity::Actor;
using domain::identity::Role;

namespace {

using Cells = std::map<std::string, std::string>;

/// "read edit": the acts in their order.
std::string words_of(const std::vector<Act>& acts) {
    std::string words;
    for (const auto act : acts) words += (words.empty() ? "" : " ") + std::string(base::name_of(act));
    return words;
}

const Cells steps{
    {"borrador edit", "borrador"},
    {"borrador discard", "borrador"},
    {"borrador send", "enviada"},
    {"enviada withdraw", "cancelada"},
    {"enviada take", "en_evaluacion"},
    {"enviada assign", "en_evaluacion"},
    {"en_evaluacion withdraw", "cancelada"},
    {"en_evaluacion assign", "en_evaluacion"},
    {"en_evaluacion release", "enviada"},
    {"en_evaluacion evaluate", "en_evaluacion"},
    {"en_evaluacion ask_opinion", "en_opinion"},
    {"en_evaluacion return_for_info", "requiere_info"},
    {"en_evaluacion authorize", "autorizada"},
    {"en_evaluacion authorize_with_changes", "autorizada_con_cambios"},
    {"en_evaluacion deny", "no_autorizada"},
    {"en_opinion assign", "en_opinion"},
    {"en_opinion evaluate", "en_opinion"},
    {"en_opinion give_opinion", "en_evaluacion"},
    {"en_opinion take_back_opinion", "en_evaluacion"},
    {"requiere_info withdraw", "cancelada"},
    {"requiere_info assign", "requiere_info"},
    {"requiere_info correct", "requiere_info"},
    {"requiere_info resubmit", "en_evaluacion"},
    {"requiere_info close_unanswered", "cerrada_sin_respuesta"},
    {"autorizada renew", "autorizada"},
    {"autorizada warn_of_expiry", "por_vencer"},
    {"autorizada expire", "vencida"},
    {"autorizada extend", "autorizada"},
    {"autorizada drop", "baja"},
    {"autorizada_con_cambios renew", "autorizada_con_cambios"},
    {"autorizada_con_cambios warn_of_expiry", "por_vencer"},
    {"autorizada_con_cambios expire", "vencida"},
    {"autorizada_con_cambios extend", "autorizada_con_cambios"},
    {"autorizada_con_cambios drop", "baja"},
    {"por_vencer renew", "por_vencer"},
    {"por_vencer warn_of_expiry", "por_vencer"},
    {"por_vencer expire", "vencida"},
    {"por_vencer extend", "autorizada"},
    {"por_vencer drop", "baja"},
    {"no_autorizada reconsider", "no_autorizada"},
    {"enviada change_unit", "enviada"},
    {"en_evaluacion change_unit", "en_evaluacion"},
    {"en_opinion change_unit", "en_opinion"},
    {"requiere_info change_unit", "requiere_info"},
    {"autorizada change_unit", "autorizada"},
    {"autorizada_con_cambios change_unit", "autorizada_con_cambios"},
    {"por_vencer change_unit", "por_vencer"},
    {"autorizada change_requirement", "autorizada"},
    {"autorizada_con_cambios change_requirement", "autorizada_con_cambios"},
    {"por_vencer change_requirement", "por_vencer"},
};

/// Of a director with what is his own.
const Cells own_of_requester{
    {"borrador", "read edit discard send"},
    {"enviada", "read withdraw copy"},
    {"en_evaluacion", "read withdraw copy"},
    {"en_opinion", "read copy"},
    {"requiere_info", "read withdraw correct resubmit copy"},
    {"cerrada_sin_respuesta", "read copy"},
    {"autorizada", "read renew copy"},
    {"autorizada_con_cambios", "read renew copy"},
    {"no_autorizada", "read reconsider copy"},
    {"cancelada", "read copy"},
    {"por_vencer", "read renew copy"},
    {"vencida", "read copy"},
    {"baja", "read copy"},
};

/// Of an evaluator with what he has in hand.
const Cells in_hand_of_evaluator{
    {"enviada", "read take assign"},
    {"en_evaluacion", "read assign release evaluate ask_opinion return_for_info authorize authorize_with_changes deny"},
    {"en_opinion", "read assign evaluate take_back_opinion"},
    {"requiere_info", "read assign"},
};

const Cells of_administrator{{"enviada", "read assign"},
                             {"en_evaluacion", "read assign"},
                             {"en_opinion", "read assign"},
                             {"requiere_info", "read assign"}};

const Cells of_changes_desk{
    {"enviada", "read change_unit change_patient join_patients"},
    {"en_evaluacion", "read change_unit change_patient join_patients"},
    {"en_opinion", "read change_unit change_patient join_patients"},
    {"requiere_info", "read change_unit change_patient join_patients"},
    {"autorizada", "read extend drop change_unit change_requirement change_patient join_patients"},
    {"autorizada_con_cambios", "read extend drop change_unit change_requirement change_patient join_patients"},
    {"por_vencer", "read extend drop change_unit change_requirement change_patient join_patients"}};

std::string cell(const Cells& cells, const std::string& state, const std::string& otherwise) {
    const auto found = cells.find(state);
    return found == cells.end() ? otherwise : found->second;
}

/// What the tables of roles say (lifecycles, "Roles").
std::string expected(Role role, const std::string& origin, const std::string& state) {
    const bool own = origin == "own" || origin == "own and in hand";
    if (state == "borrador" && !own) return {};
    switch (role) {
        case Role::solicitante: return own ? own_of_requester.at(state) : std::string{};
        case Role::evaluador:
            if (origin == "in hand") return cell(in_hand_of_evaluator, state, "read");
            // Who prepares never decides.
            if (origin == "own and in hand" && state == "enviada") return "read assign";
            if (origin == "own and in hand" && state == "en_evaluacion") return "read assign release ask_opinion return_for_info";
            if (origin == "own and in hand" && state == "en_opinion") return "read assign take_back_opinion";
            if (origin == "own and in hand" && state == "requiere_info") return "read assign";
            return state == "enviada" && !own ? "read take" : "read";
        case Role::asesor:
            if (origin != "asked") return {};
            return state == "en_opinion" ? "read give_opinion" : "read";
        case Role::mesa_cambios:
            if (state == "borrador") return "read";
            return cell(of_changes_desk, state, "read change_patient join_patients");
        case Role::administrador: return cell(of_administrator, state, "read");
        case Role::consulta: return "read";
        case Role::validador:
        case Role::editor:
        case Role::comunicacion:
        case Role::capturista:
        case Role::responsable:
        case Role::soporte: return {};
    }
    return {};
}

}  // namespace

TEST_CASE("Each act leads from each state where its cell says, or is refused [lifecycles]", "[lifecycles]") {
    for (const auto& [state, state_name] : enum_names(State{})) {
        for (const auto& [act, act_name] : enum_names(Act{})) {
            if (act == Act::read || act == Act::copy || act == Act::change_patient || act == Act::join_patients) continue;
            const auto key = std::string(state_name) + " " + std::string(act_name);
            CAPTURE(key);
            const auto found = steps.find(key);
            const auto next = domain::cases::after(state, act);
            CHECK(static_cast<bool>(next) == (found != steps.end()));
            if (next && found != steps.end()) CHECK(base::name_of(next.value()) == found->second);
            if (!next) CHECK(next.error().kind == base::ErrorKind::conflict);
        }
        CHECK(domain::cases::after(state, Act::read).value() == state);
        for (const auto act : {Act::copy, Act::change_patient, Act::join_patients}) {
            const auto next = domain::cases::after(state, act);
            CHECK(static_cast<bool>(next) == (state != State::borrador));
            if (next) CHECK(next.value() == state);
        }
    }
}

TEST_CASE("What can no longer be done is refused with what happened and what to do [lifecycles]", "[lifecycles]") {
    namespace words = text::cases;
    const std::tuple<State, Act, text::Text> refusals[] = {
        {State::autorizada, Act::deny, words::was_decided},
        {State::no_autorizada, Act::authorize, words::was_decided},
        {State::vencida, Act::return_for_info, words::was_decided},
        {State::cancelada, Act::authorize, words::was_withdrawn},
        {State::cancelada, Act::take, words::was_withdrawn},
        {State::autorizada, Act::withdraw, words::decided_not_withdrawn},
        {State::vencida, Act::renew, words::renewal_ended},
        {State::baja, Act::renew, words::renewal_ended},
        {State::no_autorizada, Act::renew, words::renewal_not_authorized},
        {State::autorizada, Act::reconsider, words::reconsideration_not_denied},
        {State::cerrada_sin_respuesta, Act::resubmit, words::resubmission_late},
        {State::en_evaluacion, Act::resubmit, words::resubmission_not_asked},
        {State::autorizada, Act::give_opinion, words::opinion_not_asked},
        {State::en_opinion, Act::authorize, text::shared::conflict},
    };
    for (const auto& [state, act, message] : refusals) {
        CAPTURE(base::name_of(state), base::name_of(act));
        CHECK(domain::cases::after(state, act).error().message == message);
    }
}

TEST_CASE("Each role may do to a case, in each state and wherever it is from, what its cell says and nothing else", "[rights]") {
    struct Origin {
        const char* words;
        domain::Belonging belonging;
    };
    const Origin origins[] = {{"own", {"account-1", "ooad-01", "unit-1", {}, {}}},
                              {"of the unit", {"account-2", "ooad-01", "unit-1", {}, {}}},
                              {"of the OOAD", {"account-2", "ooad-01", "unit-2", {}, {}}},
                              {"of another", {"account-2", "ooad-02", "unit-3", {}, {}}},
                              {"in hand", {"account-2", "ooad-02", "unit-3", "account-1", {}}},
                              {"in other hands", {"account-2", "ooad-02", "unit-3", "account-3", "account-4"}},
                              {"own and in hand", {"account-1", "ooad-01", "unit-1", "account-1", {}}},
                              {"asked", {"account-2", "ooad-02", "unit-3", "account-3", "account-1"}}};
    for (const auto& [role, role_name] : enum_names(Role{})) {
        const Actor actor{"account-1", {}, role, "ooad-01", "unit-1"};
        for (const auto& [state, state_name] : enum_names(State{})) {
            for (const auto& origin : origins) {
                CAPTURE(role_name, origin.words, state_name);
                CHECK(words_of(domain::cases::acts_of(actor, {origin.belonging, state})) ==
                      expected(role, origin.words, std::string(state_name)));
            }
        }
    }
}

TEST_CASE("Who sent a case for its director takes, evaluates, advises on and decides it in no role") {
    for (const auto& [role, role_name] : enum_names(Role{})) {
        const Actor actor{"account-1", {}, role, "ooad-01", "unit-1"};
        for (const auto& [state, state_name] : enum_names(State{})) {
            for (const auto act : {Act::take, Act::evaluate, Act::give_opinion, Act::authorize, Act::deny}) {
                CAPTURE(role_name, state_name, base::name_of(act));
                const domain::Belonging in_hand{"account-2", "ooad-02", "unit-3", "account-1", "account-1"};
                CHECK_FALSE(domain::cases::may(actor, {in_hand, state, {"account-3", "account-1"}}, act));
            }
        }
    }
}

TEST_CASE("A decision is the act of its kind") {
    using domain::cases::Decision;
    CHECK(domain::cases::act_of(Decision::autorizada) == Act::authorize);
    CHECK(domain::cases::act_of(Decision::autorizada_con_cambios) == Act::authorize_with_changes);
    CHECK(domain::cases::act_of(Decision::no_autorizada) == Act::deny);
}
