// Forms are published as versions, and each case keeps the one it was captured in, for ever.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "shared/api/cases/corrections.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/following.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/catalog/form.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/text/catalog/editing.hpp"
#include "shared/text/catalog/form_editing.hpp"
#include "shared/text/catalog/form_rules.hpp"
#include "shared/text/catalog/forms.hpp"
#include "tests/services/cases/desk.hpp"
#include "tests/services/catalog/publisher.hpp"
#include "tests/support/refusals.hpp"

namespace {

namespace words = text::catalog;
using namespace api::catalog;
using catalog_tests::EditedKind;
using catalog_tests::field;
using catalog_tests::FieldKind;
using catalog_tests::FormContent;
using catalog_tests::Publisher;
using domain::catalog::CatalogAct;

FormContent first_version() {
    auto form = domain::catalog::new_form_content();
    form.heading = "EVALUACION";
    form.form_fields = {field("Hemoglobina", FieldKind::decimal, true), field("Esquema"), field("Comentario", FieldKind::notes)};
    form.slots.push_back({"", "Biometría", true, false});
    return form;
}

/// Asks otherwise for one thing, no longer for another, and for something new that is mandatory.
FormContent second_version() {
    auto form = domain::catalog::new_form_content();
    form.heading = "EVALUACION";
    form.form_fields = {field("Hemoglobina", FieldKind::decimal, true), field("Comentario", FieldKind::notes),
                        field("Ferritina", FieldKind::integer, true)};
    form.form_fields[0].minimum = "5";
    form.form_fields[0].maximum = "20";
    form.slots.push_back({"", "Biometría", true, false});
    return form;
}

struct Walk : cases_tests::Desk {
    Publisher publisher{world};
    std::string generic = publisher.new_generic("Nuevo", "010.000.9999.00");
    std::string form = publisher.new_form("Anemia", first_version());
    std::string recommendation = publisher.new_recommendation(generic, form);

    Walk() { publisher.activate(generic); }

    FormContent prepared() { return publisher.form(form).content; }
    void publish_second() { publisher.publish(EditedKind::form, form, publisher.prepare(form, second_version())); }

    /// A complete request of the new drug, answered in the version that is asked for now.
    std::string draft(const std::string& nss = "1111111111") {
        const auto id = world.full_draft(director, nss);
        auto opened = director.must<api::cases::OpenDraft>({id});
        auto& content = opened.content;
        content.generic_id = generic;
        content.clave = "010.000.9999.00";
        content.recommendation_id = recommendation;
        const auto asked = director.must<SpecificationForm>({recommendation}).form;
        content.form_id = asked.id;
        content.answers.clear();
        content.set_answer("hemoglobina", "9.5");
        content.set_answer("esquema", "MENSUAL");
        content.set_answer("ferritina", "30");
        director.must<api::cases::SaveDraft>({id, opened.version, content});
        REQUIRE(director.attach(id, "biometria", "biometria.pdf", test::World::pdf() + "b"));
        return id;
    }
    std::string send(const std::string& id) {
        return director.must<api::cases::SendCase>({id, director.must<api::cases::PreviewCase>({id}).confirmation}).folio;
    }
    std::vector<std::string> targets(const std::string& folio) {
        std::vector<std::string> keys;
        for (const auto& each : evaluator.must<api::cases::OpenCase>({folio}).targets) keys.push_back(each.key);
        return keys;
    }
};

bool contains(const std::vector<std::string>& keys, const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

TEST_CASE("A new drug with a new form is asked for, and keeps its version when the form is published anew [A18.3]", "[A18.3]") {
    Walk walk;
    auto& director = walk.director;
    const auto folio = walk.send(walk.draft());
    CHECK(walk.content(folio).form_id == "anemia");
    walk.publish_second();
    CHECK(director.must<SpecificationForm>({walk.recommendation}).form.id == "anemia.v2");
    CHECK(director.must<SpecificationForm>({walk.recommendation}).published_at != 0);

    // The evaluator marks what was asked for then.
    walk.evaluator.must<api::cases::TakeCase>({folio, walk.version(folio)});
    const auto opened = walk.evaluator.must<api::cases::OpenCase>({folio});
    CHECK(opened.summary.specifications.at(1).label == "Esquema");
    CHECK(contains(walk.targets(folio), "answers.esquema"));
    CHECK_FALSE(contains(walk.targets(folio), "answers.ferritina"));
    walk.give_back(folio, {{"answers.esquema", "Diga cuántos ciclos"}, {"answers.hemoglobina", "Revise"}});

    // The director completes it in that version, and is checked by it: 25 was no number out of bounds then.
    auto correction = director.must<api::cases::OpenCorrection>({folio});
    CHECK(correction.content.form_id == "anemia");
    CHECK(director.must<FormVersion>({correction.content.form_id}).form.field("esquema"));
    correction.content.set_answer("esquema", "SEIS CICLOS");
    correction.content.set_answer("hemoglobina", "25");
    director.must<api::cases::ResubmitCase>({folio, walk.version(folio), correction.content, {}});
    CHECK(walk.content(folio).form_id == "anemia");
    const auto again = walk.evaluator.must<api::cases::OpenCase>({folio});
    CHECK(again.summary.specifications.at(1).value == "SEIS CICLOS");
    CHECK(again.corrections.at(0).changes.size() == 2);

    // Another request is captured in the newest one.
    const auto second = walk.send(walk.draft("2222222222"));
    CHECK(walk.content(second).form_id == "anemia.v2");
    CHECK(contains(walk.targets(second), "answers.ferritina"));
}

TEST_CASE("A request answered in an older form is refused in words, and nothing of it is lost [A18.3]", "[A18.3]") {
    Walk walk;
    const auto id = walk.draft();
    const auto confirmation = walk.director.must<api::cases::PreviewCase>({id}).confirmation;
    walk.publish_second();
    CHECK(test::message_of(walk.director.refused<api::cases::PreviewCase>({id}), "form_id") == words::form_changed.words());
    CHECK(test::message_of(walk.director.refused<api::cases::SendCase>({id, confirmation}), "form_id") ==
          words::form_changed.words());
    auto opened = walk.director.must<api::cases::OpenDraft>({id});
    CHECK(opened.content.answer("esquema") == "MENSUAL");
    CHECK(opened.content.form_id == "anemia");
    opened.content.form_id = "anemia.v2";  // as who goes on with the new one
    walk.director.must<api::cases::SaveDraft>({id, opened.version, opened.content});
    CHECK(walk.content(walk.send(id)).form_id == "anemia.v2");
}

TEST_CASE("A renewal of a folio of an older form is made in the newest [A18.3]", "[A18.3]") {
    Walk walk;
    const auto folio = walk.send(walk.draft());
    walk.evaluator.must<api::cases::TakeCase>({folio, walk.version(folio)});
    walk.decide(folio, cases_tests::Decision::autorizada, "6");
    walk.publish_second();
    const auto draft = walk.director.must<api::cases::FollowCase>({folio, domain::cases::Act::renew}).id;
    CHECK(walk.director.must<api::cases::OpenDraft>({draft}).content.form_id.empty());
    const auto refused = walk.director.refused<api::cases::PreviewCase>({draft});
    CHECK(test::refuses(refused, "answers.ferritina"));
    CHECK_FALSE(test::refuses(refused, "form_id"));
    CHECK(walk.evaluator.must<api::cases::OpenCase>({folio}).summary.specifications.at(1).label == "Esquema");
}

TEST_CASE("A form that is empty, contradictory or names itself is not published [A18.3]", "[A18.3]") {
    Walk walk;
    auto form = second_version();
    std::string at;
    SECTION("empty") {
        form.form_fields.clear();
        form.slots.resize(1);
        at = "form_fields";
    }
    SECTION("contradictory") {
        form.form_fields[0].minimum = "30";
        at = "form_fields.0.maximum";
    }
    SECTION("recursive") {
        form.form_fields[1].kind = FieldKind::choice;
        form.form_fields[1].options = "Sí\nComentario";
        at = "form_fields.1.options";
    }
    SECTION("of an unknown list") {
        form.form_fields[1].kind = FieldKind::open_list;
        form.form_fields[1].list_id = "nadie";
        at = "form_fields.1.list_id";
    }
    SECTION("without a name for a file") {
        form.slots[1].label.clear();
        at = "slots.1.label";
    }
    const auto version = walk.publisher.prepare(walk.form, form);
    const auto preview = walk.publisher.editor.must<PreviewPublication>({EditedKind::form, walk.form, version});
    CHECK(std::any_of(preview.refusals.begin(), preview.refusals.end(), [&](const auto& each) { return each.field == at; }));
    CHECK(test::refuses(walk.publisher.editor.refused<PublishDraft>({EditedKind::form, walk.form, version}), at));
    CHECK(walk.director.must<SpecificationForm>({walk.recommendation}).form.id == "anemia");
    CHECK_FALSE(walk.send(walk.draft()).empty());
}

TEST_CASE("A form is copied, prepared by two, published once and discarded [A18.3]", "[A18.3]") {
    Walk walk;
    auto& editor = walk.publisher.editor;
    auto other = walk.world.reporter(domain::identity::Role::editor, "ooad-02");
    CHECK(test::message_of(editor.refused<CreateForm>({"Ponatinib", {}}), "name") == words::form_there.words());
    const auto id = editor.must<CreateForm>({"Copia", "ponatinib"}).id;
    CHECK(walk.publisher.form(id).content.form_fields.size() == 6);
    CHECK_FALSE(walk.publisher.form(id).published.is_published);
    auto content = walk.publisher.form(id).content;
    other.must<SaveForm>({id, 1, content});
    const auto changed = words::changed_by("Persona De Prueba", base::mexico_city_words(walk.world.clock.now()));
    CHECK(editor.refused<SaveForm>({id, 1, content}).message == changed);
    CHECK(editor.refused<PublishDraft>({EditedKind::form, id, 1}).message == changed);
    CHECK(editor.must<PublishDraft>({EditedKind::form, id, 2}).number == 1);
    CHECK(editor.refused<PublishDraft>({EditedKind::form, id, 2}).message == words::no_draft.words());
    editor.must<SaveForm>({id, 0, content});
    CHECK(editor.refused<PublishDraft>({EditedKind::form, id, 1}).message == words::nothing_to_publish.words());
    editor.must<DiscardCatalogDraft>({EditedKind::form, id, 1});
    const auto history = walk.publisher.form(id).history;
    REQUIRE(history.size() == 3);
    CHECK(history[0].act == CatalogAct::discard);
    CHECK(history[1].act == CatalogAct::publish);
    // Keys stay those of the first publication, whatever a label becomes.
    walk.publish_second();
    auto renamed = walk.prepared();
    renamed.form_fields[0].label = "Hemoglobina en g/dL";
    walk.publisher.publish(EditedKind::form, walk.form, walk.publisher.prepare(walk.form, renamed));
    CHECK(walk.director.must<SpecificationForm>({walk.recommendation}).form.field("hemoglobina")->label == "Hemoglobina en g/dL");
    CHECK(walk.director.must<FormVersion>({"anemia.v2"}).form.field("hemoglobina")->label == "Hemoglobina");
}

TEST_CASE("A form says which diagnoses ask for it, and how many requests are on their way [A18.3]", "[A18.3]") {
    Walk walk;
    walk.send(walk.draft());
    const auto version = walk.publisher.prepare(walk.form, second_version());
    const auto preview = walk.publisher.editor.must<PreviewPublication>({EditedKind::form, walk.form, version});
    CHECK(preview.used_by == std::vector<std::string>{"NUEVO · ANEMIA"});
    CHECK(preview.uses.live == 1);
    CHECK(preview.changes.size() == 3);
    const auto forms = walk.publisher.editor.must<ListForms>({}).rows;
    const auto card = std::find_if(forms.begin(), forms.end(), [&](const auto& each) { return each.id == walk.form; });
    REQUIRE(card != forms.end());
    CHECK(card->has_draft);
    CHECK(card->number == 1);
    CHECK(card->asks == 3);
}
