// What may be done with a case: in which state, and by whom.

#include <catch2/catch.hpp>

#include <map>
#include <string>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/identity/role.hpp"

using domain::cases::Act;
using domain::cases::State;
using domain::identity::Actor;
using domain::identity::Role;

namespace {

/// "read edit": the acts in their order.
std::string words_of(const std::vector<Act>& acts) {
    std::string words;
    for (const auto act : acts) words += (words.empty() ? "" : " ") + std::string(base::name_of(act));
    return words;
}

}  // namespace

TEST_CASE("Only a draft is sent, and what is decided is not withdrawn", "[lifecycles]") {
    using S = State;
    for (const auto& [state, name] : enum_names(S{})) {
        CAPTURE(name);
        const auto sent = domain::cases::after(state, Act::send);
        CHECK(static_cast<bool>(sent) == (state == S::borrador));
        if (sent) CHECK(sent.value() == S::enviada);
        const auto withdrawn = domain::cases::after(state, Act::withdraw);
        CHECK(static_cast<bool>(withdrawn) == (state == S::enviada || state == S::en_evaluacion || state == S::requiere_info));
        if (withdrawn) CHECK(withdrawn.value() == S::cancelada);
        if (!withdrawn) CHECK(withdrawn.error().kind == base::ErrorKind::conflict);
    }
}

TEST_CASE("Each role may do to a case, in each state and wherever it is from, what its cell says and nothing else", "[rights]") {
    const Actor requester{"account-1", {}, Role::solicitante, "ooad-01", "unit-1"};
    struct Origin {
        const char* words;
        domain::Belonging belonging;
    };
    const Origin origins[] = {{"own", {"account-1", "ooad-01", "unit-1"}},
                              {"of the unit", {"account-2", "ooad-01", "unit-1"}},
                              {"of the OOAD", {"account-2", "ooad-01", "unit-2"}},
                              {"of another", {"account-2", "ooad-02", "unit-3"}}};
    const std::map<std::string, std::string> cells_of_requester{
        {"own borrador", "read edit discard send"},
        {"own enviada", "read withdraw"},
        {"own en_evaluacion", "read withdraw"},
        {"own en_opinion", "read"},
        {"own requiere_info", "read withdraw"},
        {"own cerrada_sin_respuesta", "read"},
        {"own autorizada", "read"},
        {"own autorizada_con_cambios", "read"},
        {"own no_autorizada", "read"},
        {"own cancelada", "read"},
        {"own por_vencer", "read"},
        {"own vencida", "read"},
        {"own baja", "read"},
    };
    for (const auto& [role, role_name] : enum_names(Role{})) {
        for (const auto& [state, state_name] : enum_names(State{})) {
            for (const auto& origin : origins) {
                auto actor = requester;
                actor.role = role;
                const auto cell = std::string(origin.words) + " " + std::string(state_name);
                const auto found = cells_of_requester.find(cell);
                const bool has_cell = role == Role::solicitante && found != cells_of_requester.end();
                CAPTURE(role_name, cell);
                CHECK(words_of(domain::cases::acts_of(actor, {origin.belonging, state})) == (has_cell ? found->second : ""));
            }
        }
    }
}
