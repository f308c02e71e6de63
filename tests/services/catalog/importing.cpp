// Catalogues come in from the screen: looked at, then taken whole or not at all.

#include <catch2/catch.hpp>

#include <string>

#include "shared/api/catalog/form.hpp"
#include "shared/api/catalog/importing.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/embedded.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/catalog/importing.hpp"
#include "tests/services/catalog/publisher.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

namespace {

namespace words = text::catalog;
using namespace api::catalog;
using domain::identity::Role;
using test::World;

struct Office {
    World world{};
    test::Actor editor = world.of_role(Role::editor);

    std::string sent(const std::string& kind, const std::string& name, const std::string& bytes) {
        const auto id = editor.must<AnnounceImport>({kind, name, static_cast<std::int64_t>(bytes.size())}).upload_id;
        REQUIRE(editor.upload(id, bytes));
        return id;
    }
    bool knows(const std::string& generic_id) {
        const auto found = world.read([&](storage::Connection& db) -> base::Result<bool> {
            return storage::catalog::generic_by_id(db, generic_id).has_value();
        });
        return found.value();
    }
    static std::string seed(const std::string& name) {
        for (const auto& file : storage::seeds()) {
            if (file.name == name) return std::string(file.content);
        }
        return {};
    }
};

}  // namespace

TEST_CASE("A file is looked at without a trace, then imported whole and audited [A18.3]", "[A18.3]") {
    Office office;
    const auto id = office.sent("generics", "genericos.csv", "nombre_generico\nPONATINIB\nNUEVO UNO\nNUEVO DOS\n");
    const auto review = office.editor.must<ReviewImport>({id});
    CHECK(review.added == 2);
    CHECK(review.unchanged == 1);
    CHECK(review.change_count == 2);
    CHECK(review.changes.at(0).key == "nuevo-uno");
    CHECK(review.missing_count > 20);
    CHECK_FALSE(office.knows("nuevo-uno"));
    CHECK(office.editor.must<ApplyImport>({id, review.digest}).added == 2);
    CHECK(office.knows("nuevo-uno"));
    const auto events = office.world.audit_events();
    CHECK(events.back().action == ApplyImport::path);
    CHECK(events.back().object == "catalog:generics");
    CHECK(events.back().reason.find("genericos.csv") != std::string::npos);
    // The same once more would change nothing, and is no longer what was looked at.
    CHECK(office.editor.refused<ApplyImport>({id, review.digest}).message == words::import_changed.words());
}

TEST_CASE("Each bad row is named by its line, and nothing is imported of a file that has one [A18.3]", "[A18.3]") {
    Office office;
    std::string file = "codigo,descripcion\nC99.9,Nuevo\n";
    for (int i = 0; i < 250; ++i) file += "X,Mal\n";
    const auto id = office.sent("cie10", "cie10.csv", file);
    const auto review = office.editor.must<ReviewImport>({id});
    CHECK(review.problem_count == 250);
    CHECK(review.problems.size() == 200);
    CHECK(review.problems.at(0).line == 3);
    CHECK(review.problems.at(0).reason == words::cie10_code_shape.words());
    CHECK(office.editor.refused<ApplyImport>({id, review.digest}).message == words::import_has_errors.words());
    CHECK(office.editor.must<ReviewImport>({id}).problem_count == 250);
}

TEST_CASE("A file of another kind, name or size is refused before it is sent, and one that is no text after [A18.3]", "[A18.3]") {
    Office office;
    const auto announced = [&](const std::string& kind, const std::string& name, std::int64_t size) {
        return office.editor.refused<AnnounceImport>({kind, name, size});
    };
    CHECK(test::refuses(announced("nada", "a.csv", 10), "kind"));
    CHECK(test::message_of(announced("generics", "a.xlsx", 10), "name") == words::file_not_csv_name.words());
    CHECK(test::message_of(announced("forms", "a.csv", 10), "name") == words::file_not_json_name.words());
    CHECK(test::refuses(announced("generics", "a.csv", 0), "size_bytes"));
    CHECK(test::refuses(announced("generics", "a.csv", 21 * 1024 * 1024), "size_bytes"));
    const auto pdf = World::pdf();
    const auto id = office.editor.must<AnnounceImport>({"generics", "a.csv", static_cast<std::int64_t>(pdf.size())}).upload_id;
    const auto refused = office.editor.upload(id, pdf);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == words::file_pdf.words());
    CHECK(office.editor.refused<ReviewImport>({id}).kind == base::ErrorKind::not_found);
    // Another's upload is nobody's business.
    const auto mine = office.sent("generics", "g.csv", "nombre_generico\nUNO\n");
    auto other = office.world.of_role(Role::administrador);
    CHECK(other.refused<ReviewImport>({mine}).kind == base::ErrorKind::not_found);
    CHECK(other.refused<ApplyImport>({mine, {}}).kind == base::ErrorKind::not_found);
    const auto no_rows = office.sent("generics", "g.csv", "nombre_generico\n");
    CHECK(office.editor.refused<ReviewImport>({no_rows}).message == words::file_without_rows.words());
}

TEST_CASE("Imported forms pass the rules of the editor, and one that changed is a version of its own [A18.3]", "[A18.3]") {
    Office office;
    const auto empty = office.sent(
        "forms", "f.json", R"({"forms":[{"id":"f","heading":"H","slots":[{"key":"evidencia","label":"E","several":true}]}]})");
    CHECK(office.editor.must<ReviewImport>({empty}).problem_count == 1);

    auto seed = Office::seed("forms.json");
    const auto same = office.sent("forms", "formularios.json", seed);
    CHECK(office.editor.must<ReviewImport>({same}).changed == 0);
    const std::string was = "Ecocardiograma FEVI", is = "Fracción de eyección";
    seed.replace(seed.find(was), was.size(), is);
    const auto id = office.sent("forms", "formularios.json", seed);
    const auto review = office.editor.must<ReviewImport>({id});
    CHECK(review.changed == 1);
    office.editor.must<ApplyImport>({id, review.digest});
    auto director = office.world.director();
    const auto form = director.must<SpecificationForm>({"ponatinib-lmc"});
    CHECK(form.form.id == "ponatinib.v2");
    CHECK(form.form.field("fevi")->label == is);
    CHECK(form.published_at != 0);
    CHECK(director.must<FormVersion>({"ponatinib"}).form.field("fevi")->label == was);
    CHECK(office.editor.must<OpenForm>({"ponatinib"}).published.number == 2);
    // Recommendations of a file name the form, and get its newest version.
    const auto again = office.sent("recommendations", "r.csv", Office::seed("recommendations.csv"));
    CHECK(office.editor.must<ReviewImport>({again}).change_count == 0);
}
