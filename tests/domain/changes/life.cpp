// What may be done with a change request: in which state, and by whom.

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/changes/refusals.hpp"

using domain::changes::Act;
using domain::changes::Kind;
using domain::changes::State;
using domain::identity::Actor;
using domain::identity::Role;

namespace {

std::string words_of(const std::vector<Act>& acts) {
    std::string words;
    for (const auto act : acts) words += (words.empty() ? "" : " ") + std::string(base::name_of(act));
    return words;
}

const std::map<std::string, std::string> steps{
    {"solicitado cancel", "cancelado"},    {"solicitado take", "en_revision"}, {"en_revision cancel", "cancelado"},
    {"en_revision release", "solicitado"}, {"en_revision apply", "aplicado"},  {"en_revision refuse", "rechazado"},
    {"aplicado undo", "deshecho"},
};

/// `whose`: what the actor is to the request.
std::string expected(Role role, const std::string& whose, State state, Kind kind) {
    const bool own = whose == "own" || whose == "own and in hand", in_hand = whose == "in hand";
    const bool waits = state == State::solicitado, reviewed = state == State::en_revision;
    const bool undone = state == State::aplicado && kind == Kind::merge;
    switch (role) {
        case Role::solicitante:
            if (!own) return {};
            return waits || reviewed ? "read cancel" : "read";
        case Role::mesa_cambios:
            if (whose == "own and in hand" && reviewed) return "read release";
            if (own) return "read";
            if (waits) return "read take";
            if (reviewed) return in_hand ? "read release apply refuse" : "read";
            return undone ? "read undo" : "read";
        case Role::administrador: return reviewed ? "read release" : "read";
        case Role::consulta: return "read";
        default: return {};
    }
}

}  // namespace

TEST_CASE("Each act leads a change request from each state where its cell says, or is refused [lifecycles]", "[lifecycles]") {
    for (const auto& [state, state_name] : enum_names(State{})) {
        for (const auto& [act, act_name] : enum_names(Act{})) {
            const auto next = domain::changes::after(state, act);
            if (act == Act::read) {
                CHECK(next.value() == state);
                continue;
            }
            const auto key = std::string(state_name) + " " + std::string(act_name);
            CAPTURE(key);
            const auto found = steps.find(key);
            CHECK(static_cast<bool>(next) == (found != steps.end()));
            if (next && found != steps.end()) CHECK(base::name_of(next.value()) == found->second);
            if (!next) CHECK(next.error().kind == base::ErrorKind::conflict);
        }
    }
    namespace words = text::changes;
    CHECK(domain::changes::after(State::aplicado, Act::apply).error().message == words::was_applied);
    CHECK(domain::changes::after(State::aplicado, Act::cancel).error().message == words::was_applied);
    CHECK(domain::changes::after(State::cancelado, Act::apply).error().message == words::was_cancelled);
    CHECK(domain::changes::after(State::rechazado, Act::take).error().message == words::was_refused);
    CHECK(domain::changes::after(State::deshecho, Act::undo).error().message == words::was_undone);
    CHECK(domain::changes::after(State::solicitado, Act::apply).error().message == words::not_taken_yet);
}

TEST_CASE("Each role may do to a change request what its cell says, and who asks never applies", "[rights]") {
    const std::pair<const char*, domain::Belonging> all[] = {{"own", {"account-1", "ooad-01", {}, {}, {}}},
                                                             {"of another", {"account-2", "ooad-01", {}, {}, {}}},
                                                             {"in hand", {"account-2", "ooad-01", {}, "account-1", {}}},
                                                             {"in other hands", {"account-2", "ooad-01", {}, "account-3", {}}},
                                                             {"own and in hand", {"account-1", "ooad-01", {}, "account-1", {}}}};
    for (const auto& [role, role_name] : enum_names(Role{})) {
        const Actor actor{"account-1", {}, role, "ooad-01", "unit-1"};
        for (const auto& [state, state_name] : enum_names(State{})) {
            for (const auto& [kind, kind_name] : enum_names(Kind{})) {
                for (const auto& [whose, belonging] : all) {
                    CAPTURE(role_name, state_name, kind_name, whose);
                    CHECK(words_of(domain::changes::acts_of(actor, {belonging, state, kind})) ==
                          expected(role, whose, state, kind));
                }
            }
        }
    }
}

TEST_CASE("Who asked a change for a director takes, applies, refuses and undoes it in no role") {
    const Actor actor{"account-1", {}, Role::mesa_cambios, "ooad-01", "unit-1"};
    for (const auto& [state, state_name] : enum_names(State{})) {
        for (const auto act : {Act::take, Act::apply, Act::refuse, Act::undo}) {
            CAPTURE(state_name, base::name_of(act));
            CHECK_FALSE(domain::changes::may(
                actor, {{"account-2", "ooad-01", {}, "account-1", {}}, state, Kind::merge, {"account-1"}}, act));
        }
    }
}

TEST_CASE("What the Módulo can change of a folio depends on its state [A17.2] [R8]", "[A17.2][R8]") {
    using S = domain::cases::State;
    const auto kinds = [](S state, bool expires) {
        std::string words;
        for (const auto kind : domain::changes::kinds_for(state, expires)) words += std::string(base::name_of(kind)) + " ";
        return words;
    };
    const std::string valid = "datos_paciente homologacion unidad ampliacion baja requerimiento ";
    for (const auto state : {S::autorizada, S::autorizada_con_cambios, S::por_vencer}) CHECK(kinds(state, true) == valid);
    CHECK(kinds(S::autorizada, false) == "datos_paciente homologacion unidad baja requerimiento ");
    for (const auto state : {S::enviada, S::en_evaluacion, S::en_opinion, S::requiere_info})
        CHECK(kinds(state, false) == "datos_paciente homologacion unidad ");
    for (const auto state : {S::no_autorizada, S::vencida, S::baja, S::cancelada, S::cerrada_sin_respuesta})
        CHECK(kinds(state, true) == "datos_paciente homologacion ");
    CHECK(kinds(S::borrador, false).empty());
}
