// The informative sections: what Catálogo II holds, since when, and whom one asks.

#include <catch2/catch.hpp>

#include <string>

#include "shared/api/catalog/editing.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/api/settings/settings.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/world.hpp"

using api::contents::ReadSections;
using test::World;
using Role = domain::identity::Role;

namespace {

void import(World& world, services::catalog::ImportKind kind, const std::string& file) {
    REQUIRE(services::catalog::import_file(world.database(), kind, file, services::catalog::DryRun::no));
}

}  // namespace

TEST_CASE("The sections hold every medicine with its claves, diagnoses and what is asked for [A16.2] [A16.3] [A16.4]",
          "[A16.2][A16.3][A16.4]") {
    World world;
    auto director = world.director();
    const auto drugs = director.must<ReadSections>({}).drugs;
    REQUIRE_FALSE(drugs.empty());
    for (const auto& drug : drugs) {
        CAPTURE(drug.name);
        CHECK_FALSE(drug.claves.empty());
        for (const auto& each : drug.diagnoses) {
            CAPTURE(each.name);
            CHECK_FALSE(each.requirements_first.empty());
        }
    }
    // One that is no longer offered goes, with all it has.
    import(world, services::catalog::ImportKind::generics, "nombre_generico,activo\n" + drugs.front().name + ",NO\n");
    const auto fewer = director.must<ReadSections>({}).drugs;
    CHECK(fewer.size() == drugs.size() - 1);
    CHECK(fewer.front().name != drugs.front().name);
}

TEST_CASE("The list of medicines says since when it is as it is [A17.1]", "[A17.1]") {
    World world;
    const auto changed_on = [&] { return world.director().must<ReadSections>({}).medicines_changed_on; };
    const auto first = changed_on();
    CHECK(base::parse_date(first));
    world.clock.set(world.clock.now() + 3 * base::day_ms);
    CHECK(changed_on() == first);
    auto editor = world.of_role(Role::editor);
    editor.must<api::catalog::SavePresentation>({"ponatinib", 0, "010.000.9998.00", "TABLETA", true, true});
    CHECK(changed_on() == base::iso(base::mexico_city(world.clock.now()).date));
    CHECK(changed_on() != first);
}

TEST_CASE("Whom one asks is data: who edits the contents changes it, and page and guide show it [A17.5]", "[A17.5]") {
    World world;
    auto director = world.director();
    CHECK(director.must<ReadSections>({}).contacts.doubts_phone == "55 57 26 17 00 Ext 15972");
    CHECK(director.must<ReadSections>({}).contacts.doubts_mail.empty());
    auto editor = world.of_role(Role::editor);
    for (const auto& card : editor.must<api::settings::ListSettings>({}).settings) {
        CAPTURE(card.key);
        CHECK((card.key.starts_with("sanece.doubts_") || card.key.starts_with("sanece.errors_")));
    }
    editor.must<api::settings::SaveSetting>({"sanece.doubts_mail", "modulo@imss.example", 0});
    editor.must<api::settings::SaveSetting>({"sanece.errors_phone", "55 1234 5678", 0});
    const auto contacts = director.must<ReadSections>({}).contacts;
    CHECK(contacts.doubts_mail == "modulo@imss.example");
    CHECK(contacts.errors_phone == "55 1234 5678");
    CHECK(editor.refused<api::settings::SaveSetting>({"sanece.errors_mail", "nadie", 0}).kind == base::ErrorKind::invalid_input);
    // What is the division's stays the division's, and the other way round.
    CHECK(editor.refused<api::settings::SaveSetting>({"sanece.mail_name", "Otro", 0}).kind == base::ErrorKind::not_allowed);
    auto announcer = world.of_role(Role::comunicacion);
    CHECK(announcer.refused<api::settings::SaveSetting>({"sanece.doubts_mail", "", 1}).kind == base::ErrorKind::not_allowed);
    CHECK(announcer.must<api::settings::SaveSetting>({"sanece.mail_name", "Otro", 0}).version == 1);
}

TEST_CASE("The quick guide of the Módulo is a PDF with the contacts of now [A17.4]", "[A17.4]") {
    World world;
    auto director = world.director();
    world.administrator().must<api::settings::SaveSetting>({"sanece.doubts_mail", "modulo@imss.example", 0});
    const auto guide = director.document(api::contents::ModuleGuide::path, "{}");
    REQUIRE(guide);
    CHECK(guide.value().file_name == "guia-rapida-modulo-sanece.pdf");
    CHECK(guide.value().own_making);
    const auto words = test::pdf_text(guide.value().bytes);
    CHECK(words.find("Guía rápida del Módulo SAnECE") != std::string::npos);
    CHECK(words.find("modulo@imss.example") != std::string::npos);
}
