// Drugs and claves are edited, recommendations prepared and published, and nobody is left with what cannot be sent.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/catalog/editing.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/catalog/editing.hpp"
#include "tests/services/catalog/publisher.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

namespace {

namespace words = text::catalog;
using namespace api::catalog;
using catalog_tests::EditedKind;
using catalog_tests::Publisher;
using domain::catalog::CatalogAct;
using domain::identity::Role;
using test::World;

struct Office {
    World world{};
    Publisher publisher{world};
    test::Actor& editor = publisher.editor;

    const GenericWithChoices* seen_by_directors(const std::string& id) {
        lists = world.director().must<CaseLists>({});
        for (const auto& each : lists.generics) {
            if (each.id == id) return &each;
        }
        return nullptr;
    }
    std::string list_day() {
        const auto day = world.read(
            [](storage::Connection& db) -> base::Result<base::Date> { return storage::catalog::list_published_on(db); });
        return base::iso(day.value());
    }
    CaseLists::Response lists{};
};

}  // namespace

TEST_CASE("A new drug is seen by directors once it has a clave, a published diagnosis, and was activated [A18.3]", "[A18.3]") {
    Office office;
    auto& editor = office.editor;
    const auto id = editor.must<CreateGeneric>({"Ácido  nuevo"}).id;
    CHECK(id == "acido-nuevo");
    auto page = editor.must<OpenGeneric>({id});
    CHECK(page.name == "ÁCIDO NUEVO");
    CHECK_FALSE(page.active);
    const auto activation = [&] {
        const auto now = editor.must<OpenGeneric>({id});
        return test::message_of(editor.refused<SaveGeneric>({id, now.version, now.name, true}), "active");
    };
    CHECK(activation() == words::generic_needs_clave.words());
    page = editor.must<SavePresentation>({id, page.version, "010.000.9999.00", "TABLETA", true, true});
    REQUIRE(page.presentations.size() == 1);
    CHECK(activation() == words::generic_needs_recommendation.words());
    const auto recommendation = office.publisher.new_recommendation(id, "ponatinib");
    CHECK_FALSE(office.seen_by_directors(id));
    office.publisher.activate(id);
    const auto* seen = office.seen_by_directors(id);
    REQUIRE(seen);
    CHECK(seen->presentations.at(0).id == "010.000.9999.00");
    CHECK(seen->recommendations.at(0).id == recommendation);
    const auto history = editor.must<OpenGeneric>({id}).history;
    REQUIRE(history.size() == 5);
    CHECK(history.front().act == CatalogAct::change);
    CHECK(history.front().changes.at(0) == domain::catalog::FieldChange{words::active.words(), "NO", "SI"});
    CHECK(history.back().act == CatalogAct::create);
    CHECK(history.back().person != "");
}

TEST_CASE("A drug is refused a name that is taken, and a clave that is malformed or another's [A18.3]", "[A18.3]") {
    Office office;
    auto& editor = office.editor;
    CHECK(test::message_of(editor.refused<CreateGeneric>({"ponatinib"}), "name") == words::generic_there.words());
    CHECK(test::message_of(editor.refused<CreateGeneric>({"¿?"}), "name") == words::name_without_letters.words());
    const auto id = editor.must<CreateGeneric>({"Nuevo"}).id;
    const auto refusal = [&](const std::string& clave) {
        return test::message_of(editor.refused<SavePresentation>({id, 1, clave, "TABLETA", true, true}), "clave");
    };
    CHECK(refusal("5820") == words::clave_rule.words());
    const auto taken = office.publisher.editor.must<OpenGeneric>({"ponatinib"}).presentations.at(0).clave;
    CHECK(refusal(taken) == words::clave_there("PONATINIB"));
    CHECK(editor.refused<SavePresentation>({id, 1, "010.000.9999.00", "TABLETA", true, false}).kind ==
          base::ErrorKind::not_found);
}

TEST_CASE("Of two editors at once the second is told by whom and when, and nothing is overwritten [A18.3]", "[A18.3]") {
    Office office;
    auto other = office.world.reporter(Role::editor, "ooad-02");
    const auto page = office.editor.must<OpenGeneric>({"ponatinib"});
    other.must<SaveGeneric>({"ponatinib", page.version, "PONATINIB X", true});
    const auto refused = office.editor.refused<SaveGeneric>({"ponatinib", page.version, "PONATINIB Y", true});
    CHECK(refused.kind == base::ErrorKind::conflict);
    CHECK(refused.message == words::changed_by("Persona De Prueba", base::mexico_city_words(office.world.clock.now())));
    CHECK(office.editor.must<OpenGeneric>({"ponatinib"}).name == "PONATINIB X");
    CHECK(office.editor.refused<SavePresentation>({"ponatinib", page.version, "010.000.9999.00", "T", true, true}).kind ==
          base::ErrorKind::conflict);
}

TEST_CASE("What cases use is never deleted: it is deactivated, and said how many use it [A18.3]", "[A18.3]") {
    Office office;
    auto director = office.world.director();
    office.world.sent(director);
    const auto draft = office.world.full_draft(director, "2222222222");
    auto page = office.editor.must<OpenGeneric>({"ponatinib"});
    CHECK(page.uses.live == 1);
    CHECK(page.uses.drafts == 1);
    const auto used =
        std::find_if(page.presentations.begin(), page.presentations.end(), [](const auto& each) { return each.uses.live > 0; });
    REQUIRE(used != page.presentations.end());
    CHECK(used->uses.drafts == 1);
    const auto clave = used->clave, presentation = used->words;

    // The last active clave stays as long as the drug may be asked for.
    for (const auto& each : page.presentations) {
        if (each.clave == clave || !each.active) continue;
        page = office.editor.must<SavePresentation>({"ponatinib", page.version, each.clave, each.words, false, false});
    }
    CHECK(test::message_of(
              office.editor.refused<SavePresentation>({"ponatinib", page.version, clave, presentation, false, false}), "clave") ==
          words::last_clave.words());
    page = office.editor.must<SaveGeneric>({"ponatinib", page.version, "PONATINIB", false});
    CHECK_FALSE(office.seen_by_directors("ponatinib"));
    // A draft is told at the field; what was sent goes on.
    CHECK(test::message_of(director.refused<api::cases::PreviewCase>({draft}), "generic_id") ==
          text::cases::generic_withdrawn.words());
    page = office.editor.must<SaveGeneric>({"ponatinib", page.version, "PONATINIB", true});
    CHECK(office.seen_by_directors("ponatinib"));
    CHECK_FALSE(director.must<api::cases::PreviewCase>({draft}).confirmation.empty());
}

TEST_CASE("A diagnosis is prepared unseen, looked at, and published as the next version [A18.3]", "[A18.3]") {
    Office office;
    auto& editor = office.editor;
    const std::string id = "ponatinib-lmc";
    const auto opened = office.publisher.recommendation(id);
    CHECK(opened.draft.version == 0);
    CHECK(opened.published.is_published);
    auto content = opened.content;
    content.valid_months = "mal";
    auto saved = editor.must<SaveRecommendation>({id, 0, content});
    CHECK(saved.version == 1);
    CHECK(office.publisher.recommendation(id).content.valid_months == "mal");  // nothing typed is lost
    auto preview = editor.must<PreviewPublication>({EditedKind::recommendation, id, 1});
    REQUIRE(preview.refusals.size() == 1);
    CHECK(preview.refusals[0].field == "valid_months");
    CHECK(test::message_of(editor.refused<PublishDraft>({EditedKind::recommendation, id, 1}), "valid_months") ==
          words::valid_months_rule.words());
    content.valid_months = "6";
    content.requirements_first += "\nRequisito nuevo";
    saved = editor.must<SaveRecommendation>({id, 1, content});
    CHECK(office.seen_by_directors("ponatinib")->recommendations.at(0).requirements_first == opened.content.requirements_first);
    preview = editor.must<PreviewPublication>({EditedKind::recommendation, id, 2});
    CHECK(preview.changes.size() == 2);
    const auto state = editor.must<PublishDraft>({EditedKind::recommendation, id, 2});
    CHECK(state.number == 2);
    CHECK(state.published_at != 0);
    CHECK(office.seen_by_directors("ponatinib")->recommendations.at(0).requirements_first == content.requirements_first);
    const auto history = editor.must<OpenGeneric>({"ponatinib"}).history;
    CHECK(history.front().act == CatalogAct::publish);
    CHECK(history.front().changes.size() == 2);
}

TEST_CASE("A draft is published once, and never as somebody else has changed it meanwhile [A18.3]", "[A18.3]") {
    Office office;
    auto& editor = office.editor;
    auto other = office.world.reporter(Role::editor, "ooad-02");
    const std::string id = "ponatinib-lmc";
    auto content = office.publisher.recommendation(id).content;
    content.valid_months = "6";
    editor.must<SaveRecommendation>({id, 0, content});
    other.must<SaveRecommendation>({id, 1, content});
    const auto changed = words::changed_by("Persona De Prueba", base::mexico_city_words(office.world.clock.now()));
    CHECK(editor.refused<SaveRecommendation>({id, 1, content}).message == changed);
    CHECK(editor.refused<PublishDraft>({EditedKind::recommendation, id, 1}).message == changed);
    CHECK(editor.refused<DiscardCatalogDraft>({EditedKind::recommendation, id, 1}).message == changed);
    editor.must<PublishDraft>({EditedKind::recommendation, id, 2});
    CHECK(other.refused<PublishDraft>({EditedKind::recommendation, id, 2}).message == words::no_draft.words());
    CHECK(other.refused<SaveRecommendation>({id, 2, content}).message == changed);  // who published, and when
    // The same once more is nothing to publish.
    editor.must<SaveRecommendation>({id, 0, content});
    CHECK(editor.refused<PublishDraft>({EditedKind::recommendation, id, 1}).message == words::nothing_to_publish.words());
    editor.must<DiscardCatalogDraft>({EditedKind::recommendation, id, 1});
    CHECK(office.publisher.recommendation(id).draft.version == 0);
}

TEST_CASE("The only diagnosis of an active drug stays, and one without a published form is refused [A18.3]", "[A18.3]") {
    Office office;
    auto& editor = office.editor;
    const auto id = office.publisher.new_generic("Nuevo", "010.000.9999.00");
    const auto diagnosis = office.publisher.new_recommendation(id, "ponatinib");
    office.publisher.activate(id);
    auto content = office.publisher.content("ponatinib");
    content.active = false;
    editor.must<SaveRecommendation>({diagnosis, 0, content});
    CHECK(test::message_of(editor.refused<PublishDraft>({EditedKind::recommendation, diagnosis, 1}), "active") ==
          words::last_recommendation.words());
    content.active = true;
    content.form_id = editor.must<CreateForm>({"Sin publicar", {}}).id;
    editor.must<SaveRecommendation>({diagnosis, 1, content});
    CHECK(test::message_of(editor.refused<PublishDraft>({EditedKind::recommendation, diagnosis, 2}), "form_id") ==
          words::form_not_published.words());
    CHECK(test::message_of(editor.refused<CreateRecommendation>({id, "Anemia"}), "name") == words::recommendation_there.words());
    // Another one that was never published disappears when it is discarded.
    const auto second = editor.must<CreateRecommendation>({id, "OTRA"}).id;
    editor.must<DiscardCatalogDraft>({EditedKind::recommendation, second, 1});
    CHECK(editor.refused<OpenRecommendation>({second}).kind == base::ErrorKind::not_found);
}

TEST_CASE("The list of drugs has the day of its last publication [A17.1]", "[A17.1]") {
    Office office;
    const auto first = office.list_day();
    office.world.clock.set(office.world.clock.now() + 3 * base::day_ms);
    auto later = office.world.reporter(Role::editor, "ooad-02");
    later.must<CreateGeneric>({"Nuevo"});  // directors do not see it yet
    CHECK(office.list_day() == first);
    later.must<SavePresentation>({"ponatinib", 0, "010.000.9998.00", "TABLETA", true, true});
    CHECK(office.list_day() == base::iso(base::mexico_city(office.world.clock.now()).date));
}

TEST_CASE("Administrators and readers see the catalogues, and change nothing [A18.3]", "[A18.3]") {
    Office office;
    for (const auto role : {Role::administrador, Role::consulta}) {
        auto reader = office.world.of_role(role);
        CHECK(reader.must<ListEditedGenerics>({}).rows.size() > 20);
        CHECK(reader.must<OpenForm>({"ponatinib"}).content.form_fields.size() == 6);
        CHECK(reader.refused<SaveGeneric>({"ponatinib", 0, "X", true}).kind == base::ErrorKind::not_allowed);
        CHECK(reader.refused<PublishDraft>({EditedKind::form, "ponatinib", 1}).kind == base::ErrorKind::not_allowed);
    }
}
