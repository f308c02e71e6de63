#pragma once
// A director, those of the Módulo, and folios about which changes are asked.

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <utility>

#include "shared/api/changes/asking.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/domain/changes/change.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "tests/services/cases/desk.hpp"

namespace changes_tests {

using cases_tests::Decision;
using cases_tests::Desk;
using domain::changes::Act;
using domain::changes::Kind;
using domain::changes::State;
using domain::changes::Typed;
using domain::changes::Wanted;

struct Modulo : Desk {
    test::Actor mesa = world.of_role(domain::identity::Role::mesa_cambios);

    /// Noon of a day; everybody enters again.
    void later(const std::string& day) {
        come_to(day);
        mesa = world.visitor();
        mesa.must<api::identity::SignIn>({"mesa_cambios", test::password});
    }
    Typed typed(Kind kind, const std::string& folio, const Wanted& wanted) {
        Typed made;
        made.kind = base::name_of(kind);
        made.folio = folio;
        made.wanted = wanted;
        made.reason = "Se registró con un error";
        return made;
    }
    std::int64_t asked(Kind kind, const std::string& folio, const Wanted& wanted = {}) {
        return director.must<api::changes::AskChange>({{}, typed(kind, folio, wanted)}).number;
    }
    /// Asked for and in hand of the Módulo.
    std::int64_t in_hand(Kind kind, const std::string& folio, const Wanted& wanted = {}) {
        const auto number = asked(kind, folio, wanted);
        mesa.must<api::changes::TakeChange>({number, -1});
        return number;
    }
    void apply(std::int64_t number) { mesa.must<api::changes::ApplyChange>({number, -1, -1}); }
    std::int64_t applied(Kind kind, const std::string& folio, const Wanted& wanted = {}) {
        const auto number = in_hand(kind, folio, wanted);
        apply(number);
        return number;
    }
    api::changes::OpenChange::Response opened(std::int64_t number) { return mesa.must<api::changes::OpenChange>({number}); }

    /// What is today of a folio, to be changed.
    Wanted today(const std::string& folio) { return director.must<api::changes::PrepareChange>({folio}).today; }
    Wanted until(const std::string& day) {
        Wanted wanted;
        wanted.expires_on = day;
        return wanted;
    }
    domain::cases::Patient patient(const std::string& id) {
        auto found = world.read([&](storage::Connection& db) -> base::Result<std::optional<domain::cases::Patient>> {
            return storage::cases::patient_by_id(db, id);
        });
        REQUIRE(found.value());
        return *std::move(found).value();
    }
};

}  // namespace changes_tests
