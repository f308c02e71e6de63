// What the Módulo changes while a case is returned is not what its director corrected.

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "shared/storage/cases/events.hpp"
#include "tests/services/changes/modulo.hpp"

using changes_tests::Kind;
using changes_tests::Modulo;

TEST_CASE("The difference of a case that is sent again is what the director corrected, not what the Módulo did [A18.9]",
          "[A18.9]") {
    Modulo at;
    const auto folio = at.taken();
    at.give_back(folio, {{"weight_kg", "No coincide con el expediente"}});
    auto wanted = at.today(folio);
    wanted.given_names = "OTRO NOMBRE";
    at.applied(Kind::patient, folio, wanted);
    auto typed = at.content(folio);
    typed.weight_kg = "72";
    at.director.must<api::cases::ResubmitCase>({folio, at.version(folio), typed, {}});
    const auto shown = at.evaluator.must<api::cases::OpenCase>({folio});
    const auto id = at.row(folio).id;
    const auto records = at.world.read([&](storage::Connection& db) -> base::Result<std::vector<std::string>> {
        std::vector<std::string> found;
        for (std::int64_t number = 1; const auto version = storage::cases::version_of(db, id, number); ++number)
            found.push_back(version->record);
        return found;
    });
    REQUIRE(records.value().size() == 3);  // as it was sent, as the Módulo changed it, as it was sent again
    CHECK(records.value()[0].find("OTRO NOMBRE") == std::string::npos);
    CHECK(records.value()[1].find("OTRO NOMBRE") != std::string::npos);
    REQUIRE(shown.corrections.size() == 1);
    const auto& changes = shown.corrections[0].changes;
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].after.find("72") != std::string::npos);
}
