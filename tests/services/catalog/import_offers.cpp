// An imported file leaves directors nothing that cannot be sent, and editors nothing that they would undo unseen.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "shared/api/catalog/importing.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/contents/reasons.hpp"
#include "shared/base/time.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/text/catalog/editing.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/contents/reasons.hpp"
#include "tests/services/catalog/publisher.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

namespace {

namespace words = text::catalog;
using namespace api::catalog;
using catalog_tests::Publisher;
using domain::catalog::CatalogAct;
using domain::identity::Role;

struct Office {
    test::World world{};
    Publisher publisher{world};
    test::Actor& editor = publisher.editor;

    std::string sent(const std::string& kind, const std::string& bytes) {
        const auto id = editor.must<AnnounceImport>({kind, "archivo.csv", static_cast<std::int64_t>(bytes.size())}).upload_id;
        REQUIRE(editor.upload(id, bytes));
        return id;
    }
    ImportReview reviewed(const std::string& kind, const std::string& bytes) {
        return editor.must<ReviewImport>({sent(kind, bytes)});
    }
    ImportReview imported(const std::string& kind, const std::string& bytes) {
        const auto id = sent(kind, bytes);
        return editor.must<ApplyImport>({id, editor.must<ReviewImport>({id}).digest});
    }
    bool offered(const std::string& generic_id) {
        const auto lists = world.director().must<CaseLists>({});
        return std::any_of(lists.generics.begin(), lists.generics.end(), [&](const auto& each) { return each.id == generic_id; });
    }
    OpenGeneric::Response opened(const std::string& id) { return editor.must<OpenGeneric>({id}); }
};

std::string presentations(const std::string& rows) {
    return "nombre_generico,clave,forma_farmaceutica,formula,presentacion,activo\n" + rows;
}

std::string diagnoses(const std::string& rows) {
    return "id,nombre_generico,orden,nombre,recomendacion,requisitos_primera_vez,requisitos_subsecuente,formulario,activo\n" +
           rows;
}

}  // namespace

TEST_CASE("A drug that a file brings is offered when it has a clave and a diagnosis and is activated [A18.3]", "[A18.3]") {
    Office office;
    const std::string drug = "nombre_generico,activo\nNUEVO UNO,";
    CHECK(office.imported("generics", "nombre_generico\nNUEVO UNO\n").not_offered == 1);
    CHECK_FALSE(office.offered("nuevo-uno"));
    CHECK_FALSE(office.opened("nuevo-uno").active);

    auto review = office.reviewed("generics", drug + "SI\n");
    REQUIRE(review.problem_count == 1);
    CHECK(review.problems[0].line == 2);
    CHECK(review.problems[0].reason == words::generic_without_clave.words());
    office.imported("presentations", presentations("NUEVO UNO,010.000.9999.00,TABLETA,Una,Caja,\n"));
    CHECK(office.reviewed("generics", drug + "SI\n").problems.at(0).reason == words::generic_without_diagnosis.words());
    office.imported("recommendations", diagnoses("nuevo-dx,NUEVO UNO,1,ANEMIA,Consejo,Nota,Nota,ponatinib,\n"));
    CHECK_FALSE(office.offered("nuevo-uno"));
    office.imported("generics", drug + "SI\n");
    CHECK(office.offered("nuevo-uno"));
    // Named NO it is no surprise that it is not offered.
    CHECK(office.reviewed("generics", "nombre_generico,activo\nNUEVO DOS,NO\n").not_offered == 0);
}

TEST_CASE("A file does not take the last clave or diagnosis from a drug that is offered [A18.3]", "[A18.3]") {
    Office office;
    const auto page = office.opened("benralizumab");
    REQUIRE(page.presentations.size() == 1);
    REQUIRE(page.recommendations.size() == 1);
    const auto& clave = page.presentations[0].clave;
    const auto row = [&](const std::string& drug, const std::string& active) {
        return drug + "," + clave + ",TABLETA,Una,Caja," + active + "\n";
    };
    auto review = office.reviewed("presentations", presentations(row("BENRALIZUMAB", "NO")));
    REQUIRE(review.problem_count == 1);
    CHECK(review.problems[0].line == 2);
    CHECK(review.problems[0].reason == words::last_clave_of("BENRALIZUMAB"));
    CHECK(office.reviewed("presentations", presentations(row("ABATACEPT", "SI"))).problem_count == 1);
    const auto with_another = presentations(row("BENRALIZUMAB", "NO") + "BENRALIZUMAB,010.000.9999.00,TABLETA,Una,Caja,SI\n");
    CHECK(office.reviewed("presentations", with_another).problem_count == 0);

    const auto diagnosis = diagnoses(page.recommendations[0].id + ",BENRALIZUMAB,1,ASMA,Consejo,Nota,Nota,ponatinib,NO\n");
    CHECK(office.reviewed("recommendations", diagnosis).problems.at(0).reason == words::last_diagnosis_of("BENRALIZUMAB"));
    // Of a drug that is not offered either may go.
    office.imported("generics", "nombre_generico,activo\nBENRALIZUMAB,NO\n");
    CHECK(office.reviewed("recommendations", diagnosis).problem_count == 0);
    CHECK(office.imported("presentations", presentations(row("BENRALIZUMAB", "NO"))).changed == 1);
}

TEST_CASE("Who has a drug open while a file changes it is told, and its history says what changed [A18.3]", "[A18.3]") {
    Office office;
    auto other = office.world.reporter(Role::editor, "ooad-02");
    const auto before = other.must<OpenGeneric>({"benralizumab"});
    const auto untouched = other.must<OpenGeneric>({"abatacept"});
    const auto clave = before.presentations.at(0).clave;
    office.imported("presentations", presentations("BENRALIZUMAB," + clave + ",TABLETA,Una,Caja,\n"));
    const auto refused =
        other.refused<SavePresentation>({"benralizumab", before.version, clave, before.presentations[0].words, true, false});
    CHECK(refused.kind == base::ErrorKind::conflict);
    CHECK(refused.message.find("guardó cambios") != std::string::npos);
    const auto now = other.must<OpenGeneric>({"benralizumab"});
    CHECK(now.version == before.version + 1);
    REQUIRE_FALSE(now.history.empty());
    CHECK(now.history.front().act == CatalogAct::import);
    REQUIRE(now.history.front().changes.size() == 1);
    CHECK(now.history.front().changes[0].after == "TABLETA Una Caja");
    CHECK(other.must<OpenGeneric>({"abatacept"}).version == untouched.version);
}

TEST_CASE("Who renames a reason of denial that a file has just changed is told so [A18.3]", "[A18.3]") {
    Office office;
    const auto reason = office.editor.must<api::contents::ListReasons>({}).reasons.at(0);
    const std::string file = "id,orden,nombre\n" + reason.id + ",1,Otra redacción del motivo\n";
    office.imported("denial_reasons", file);
    const auto refused = office.editor.refused<api::contents::SaveReason>({reason.id, "La mía", reason.version});
    CHECK(refused.kind == base::ErrorKind::conflict);
    CHECK(office.editor.must<api::contents::ListReasons>({}).reasons.at(0).name == "Otra redacción del motivo");

    std::string none = "id,orden,nombre,activo\n";
    for (const auto& each : office.editor.must<api::contents::ListReasons>({}).reasons)
        none += each.id + ",1," + each.name + ",NO\n";
    CHECK(office.reviewed("denial_reasons", none).problems.at(0).reason == words::last_reason.words());

    // On the server itself nobody is named.
    services::catalog::ImportReport report;
    report.changed = 1;
    report.differences.push_back({2, reason.id, "nombre", "a", "b", {reason.id}});
    const auto now = office.editor.must<api::contents::ListReasons>({}).reasons.at(0);
    const auto noted = office.world.database().write([&](storage::Connection& db) -> base::Result<void> {
        services::catalog::note_import(db, services::catalog::ImportKind::denial_reasons, report, office.world.clock.now(), {});
        return base::done();
    });
    REQUIRE(noted);
    const auto again = office.editor.refused<api::contents::SaveReason>({reason.id, "La mía", now.version});
    CHECK(again.message == text::contents::reason_changed_meanwhile({}, base::mexico_city_words(office.world.clock.now())));
}
