// Settings that the division changes by itself.

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/catalog/lists.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/settings/settings.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/settings/setting.hpp"
#include "shared/storage/audit.hpp"
#include "tests/support/newcomer.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using test::World;

namespace {

api::settings::SettingCard card_of(test::Actor& actor, const domain::settings::Setting& setting) {
    const auto cards = actor.must<api::settings::ListSettings>({}).settings;
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const auto& each) { return each.key == setting.key; });
    REQUIRE(found != cards.end());
    return *found;
}

}  // namespace

TEST_CASE("Until somebody sets it, a setting is what the guide prints or the server was started with", "[settings]") {
    World world("catalogo2@imss.example");
    auto division = world.administrator();
    CHECK(card_of(division, domain::settings::contact).value == "Comentarios o sugerencias: (55) 57 26 17 00 Ext 15972");
    CHECK(card_of(division, domain::settings::mailboxes).value == "catalogo2@imss.example");
    CHECK(card_of(division, domain::settings::mail_name).value == "SAnECE");
    CHECK(division.must<api::settings::ListSettings>({}).settings.size() == domain::settings::all.size());
}

TEST_CASE("What the division sets is shown to everybody, and can be taken back", "[settings]") {
    World world("catalogo2@imss.example");
    auto division = world.administrator();
    const auto set = [&](const domain::settings::Setting& setting, const std::string& value) {
        auto card = card_of(division, setting);
        card.value = value;
        return division.must<api::settings::SaveSetting>(card);
    };
    CHECK(set(domain::settings::contact, "Informes: ext. 12345").version == 1);
    set(domain::settings::mailboxes, "uno@imss.gob.mx, dos@imss.gob.mx");
    set(domain::settings::mail_name, "Catálogo II, SAnECE");
    CHECK(world.visitor().must<api::identity::WhoAmI>({}).contact == "Informes: ext. 12345");
    CHECK(world.director().must<api::identity::WhoAmI>({}).contact == "Informes: ext. 12345");
    CHECK(world.visitor().must<api::catalog::RegistrationLists>({}).contact_mailboxes == "uno@imss.gob.mx, dos@imss.gob.mx");
    CHECK(world.visitor().must<api::identity::Register>(test::newcomer()).contact_mailboxes ==
          "uno@imss.gob.mx, dos@imss.gob.mx");
    CHECK(world.mails().back().sender_name == "Catálogo II, SAnECE");
    CHECK(set(domain::settings::contact, "  ").value == "Comentarios o sugerencias: (55) 57 26 17 00 Ext 15972");
    set(domain::settings::mailboxes, "");
    CHECK(world.visitor().must<api::catalog::RegistrationLists>({}).contact_mailboxes == "catalogo2@imss.example");
}

TEST_CASE("Who changed a setting, from what to what, is in the audit", "[settings]") {
    World world;
    auto division = world.administrator();
    auto card = card_of(division, domain::settings::mail_name);
    card.value = "Catálogo II";
    division.must<api::settings::SaveSetting>(card);
    const auto event = world.audit_events().back();
    CHECK(event.object == "setting:sanece.mail_name");
    CHECK(event.reason == "SAnECE -> Catálogo II");
    CHECK(event.version_before == 0);
    CHECK(event.version_after == 1);
    CHECK(event.role == "administrador");
}

TEST_CASE("A setting that somebody else changed meanwhile is not overwritten", "[settings]") {
    World world;
    auto division = world.administrator();
    auto other = world.of_role(domain::identity::Role::comunicacion);
    auto mine = card_of(division, domain::settings::contact);
    auto theirs = card_of(other, domain::settings::contact);
    theirs.value = "Suya";
    other.must<api::settings::SaveSetting>(theirs);
    mine.value = "Mía";
    CHECK(division.refused<api::settings::SaveSetting>(mine).kind == base::ErrorKind::conflict);
    CHECK(card_of(division, domain::settings::contact).value == "Suya");
}

TEST_CASE("What cannot be a setting is refused at its field", "[settings]") {
    World world;
    auto division = world.administrator();
    const auto refused = [&](const domain::settings::Setting& setting, const std::string& value) {
        auto card = card_of(division, setting);
        card.value = value;
        const auto error = division.refused<api::settings::SaveSetting>(card);
        CAPTURE(value);
        CHECK(test::refuses(error, "value"));
    };
    for (const auto* setting : domain::settings::all) {
        refused(*setting, std::string(static_cast<std::size_t>(setting->letters_max) + 1, 'x'));
        refused(*setting, "漢字");
    }
    for (const auto* mail : {"uno", "uno@", "@imss.gob.mx", "uno@imss", "uno@imss.gob.mx,", "a@b.c d@e.f", "a@b@c.d"}) {
        refused(domain::settings::mailboxes, mail);
    }
    CHECK(division.refused<api::settings::SaveSetting>({"sanece.nada", "x", 0}).kind == base::ErrorKind::not_found);
}
