// Catalogues from files: what is taken, what is refused and where, and the real files when they are at hand.

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "shared/base/result.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/catalog/form_rules.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/database.hpp"

using services::catalog::DryRun;
using services::catalog::ImportKind;
using services::catalog::ImportReport;
namespace words = text::catalog;

namespace {

std::unique_ptr<storage::Database> memory() { return test::empty_database(); }

ImportReport import(storage::Database& database, ImportKind kind, std::string_view file, DryRun dry_run = DryRun::no) {
    const auto report = services::catalog::import_file(database, kind, file, dry_run);
    if (!report) FAIL(report.error().message << report.error().detail);
    return report.value();
}

std::string refused(storage::Database& database, ImportKind kind, std::string_view file) {
    const auto report = services::catalog::import_file(database, kind, file, DryRun::no);
    REQUIRE_FALSE(report);
    CHECK(report.error().kind == base::ErrorKind::invalid_input);
    return report.error().message;
}

/// "Renglón 3: …" of each rejected row.
std::vector<std::string> rejections(const ImportReport& report) {
    std::vector<std::string> all;
    for (const auto& each : report.rejected) all.push_back(words::rejected_row(each.line, each.reason));
    return all;
}

template <class Query>
auto ask(storage::Database& database, Query query) {
    using Answer = std::invoke_result_t<Query, storage::Connection&>;
    const auto answer = database.read([&](storage::Connection& db) -> base::Result<Answer> { return query(db); });
    REQUIRE(answer);
    return answer.value();
}

using Lines = std::vector<std::string>;

constexpr std::string_view ooad = "orden,clave,nombre\n1,01,Aguascalientes\n8,08,Chihuahua\n";
constexpr std::string_view umae =
    "orden,nombre_corto,clave_unidad,nombre\n5,UMAE Especialidades Coahuila,05EA710000,Hospital de "
    "Especialidades No. 71\n";
const std::string unit_columns =
    "clave_unidad,ooad_clave,sigla_derivada,numero,nombre,nivel_atencion,es_umae,etiqueta_derivada\n";

}  // namespace

TEST_CASE("A file is imported by the names of its columns, and a second time nothing changes") {
    const auto database = memory();
    const auto first = import(*database, ImportKind::ooad, "nombre,otra,clave,orden\nChihuahua,x,08,8\nColima,,06,6\n");
    CHECK(first.added == 2);
    CHECK(first.rejected.empty());
    const auto second = import(*database, ImportKind::ooad, "clave,orden,nombre\n06,6,Colima\n08,8,Chihuahua\n");
    CHECK(second.added == 0);
    CHECK(second.changed == 0);
    CHECK(second.unchanged == 2);
    const auto third = import(*database, ImportKind::ooad, "clave,orden,nombre\n06,6,Colima\n08,9,Chihuahua\n");
    CHECK(third.changed == 1);
    const auto names = ask(*database, [](auto& db) { return storage::catalog::active_entities(db); });
    REQUIRE(names.size() == 2);
    CHECK(names[0].id == "ooad-06");
    CHECK(names[1].name == "Chihuahua");
}

TEST_CASE("A file without a column it needs is refused, and the column is named") {
    const auto database = memory();
    CHECK(refused(*database, ImportKind::ooad, "orden,clave\n1,01\n") == words::columns_missing("nombre", 1, "orden, clave"));
    CHECK(refused(*database, ImportKind::cie10, "a,b\n") == words::columns_missing("codigo, descripcion", 2, "a, b"));
    CHECK(refused(*database, ImportKind::cie10, "") == words::file_empty);
    CHECK(refused(*database, ImportKind::cie10, "codigo,codigo,descripcion\n") == words::column_repeated("codigo"));
    CHECK(refused(*database, ImportKind::cie10, "\"codigo,descripcion\n") == words::header_unreadable);
    CHECK(refused(*database, ImportKind::forms, "id,heading\n") == words::forms_unreadable);
}

TEST_CASE("One rejected row and nothing is imported, and every rejected row is named with its reason") {
    const auto database = memory();
    const auto report = import(
        *database, ImportKind::cie10,
        "codigo,descripcion\nC92,Leucemia mieloide\nX,Mal\nC92.1,\nC92.0,Leucemia \xE1\nC93,Mieloma de c\xC3\xA9lulas\nC91,a,b\n");
    CHECK(rejections(report) == Lines{words::rejected_row(3, words::cie10_code_shape.words()),
                                      words::rejected_row(4, words::value_missing("descripcion")),
                                      words::rejected_row(5, words::row_not_utf8.words()),
                                      words::rejected_row(7, words::row_width(3, 2))});
    CHECK_FALSE(ask(*database, [](auto& db) { return storage::catalog::cie10_by_code(db, "C92"); }));
}

TEST_CASE("A dry run says what would happen and keeps nothing") {
    const auto database = memory();
    CHECK(import(*database, ImportKind::ooad, ooad, DryRun::yes).added == 2);
    CHECK_FALSE(ask(*database, [](auto& db) { return storage::catalog::has_entities(db); }));
}

TEST_CASE("A key that comes twice is fine with the same data and rejected with others") {
    const auto database = memory();
    const auto same = import(*database, ImportKind::ooad, "orden,clave,nombre\n8,08,Chihuahua\n8,08,Chihuahua\n");
    CHECK(same.added == 1);
    CHECK(same.unchanged == 1);
    const auto other = import(*database, ImportKind::ooad, "orden,clave,nombre\n8,08,Chihuahua\n8,08,Durango\n");
    CHECK(rejections(other) == Lines{words::rejected_row(3, words::repeated_row("ooad-08", 2))});
    const auto umae_again =
        import(*database, ImportKind::umae, std::string(umae) + "5,Otro nombre,05EA710000,Hospital de Especialidades No. 71\n");
    CHECK(rejections(umae_again) == Lines{words::rejected_row(3, words::repeated_row("05EA710000", 2))});
}

TEST_CASE("A further presentation of a clave of the CNIS joins the first") {
    const auto database = memory();
    const std::string columns = "clave,nombre_generico,grupo_num,grupo_terapeutico,forma_farmaceutica,formula,presentacion\n";
    const auto report = import(*database, ImportKind::medicines,
                               columns +
                                   "010.000.6228.00,RAMIPRIL,3,Cardiología,CÁPSULA,5 mg,Con 28\n"
                                   "010.000.6228.00,RAMIPRIL,3,Cardiología,CÁPSULA,5 mg,Con 30\n"
                                   "010.000.6228.00,RAMIPRIL,9,Otra,CÁPSULA,5 mg,Con 28\n");
    CHECK(report.rejected.empty());
    CHECK(report.added == 2);
    const auto joined = ask(*database, [](auto& db) { return storage::catalog::medicine_by_clave(db, "010.000.6228.00"); });
    REQUIRE(joined);
    CHECK(joined->presentation == "Con 28 / Con 30");
    CHECK(joined->composition == "5 mg");
    const auto other = import(*database, ImportKind::medicines,
                              columns +
                                  "010.000.6228.00,RAMIPRIL,3,Cardiología,CÁPSULA,5 mg,Con 28\n"
                                  "010.000.6228.00,LOSARTÁN,3,Cardiología,CÁPSULA,5 mg,Con 28\n");
    CHECK(other.rejected.size() == 1);
}

TEST_CASE("Units before their OOAD and UMAE are rejected row by row") {
    const auto database = memory();
    const auto rows = unit_columns +
                      "01HC010000,01,HGZ,1,HOSP GRAL ZONA 1,Segundo,NO,\"HGZ 1, Aguascalientes\"\n"
                      "05EA710000,05,HE,71,HOSP ESPECIALIDADES 71,Tercero,SI,\"HE 71, Torreon\"\n";
    CHECK(rejections(import(*database, ImportKind::units, rows)) ==
          Lines{words::rejected_row(2, words::ooad_unknown("01")), words::rejected_row(3, words::umae_unknown("05EA710000"))});
    import(*database, ImportKind::ooad, ooad);
    import(*database, ImportKind::umae, umae);
    CHECK(import(*database, ImportKind::units, rows).rejected.empty());
}

TEST_CASE("The only unit of a UMAE has the hospital's name and the kind of the file of the units") {
    const auto database = memory();
    import(*database, ImportKind::umae, umae);
    const auto units = unit_columns + "05EA710000,05,HE,71,HOSP ESPECIALIDADES 71,Tercero,SI,\"HE 71, Torreon\"\n";
    CHECK(import(*database, ImportKind::units, units).changed == 1);
    CHECK(import(*database, ImportKind::umae, umae).unchanged == 1);
    CHECK(import(*database, ImportKind::units, units).unchanged == 1);
    const auto all = ask(*database, [](auto& db) { return storage::catalog::units_of(db, "umae-05EA710000", false); });
    REQUIRE(all.size() == 1);
    CHECK(all[0].name == "Hospital de Especialidades No. 71");
    CHECK(all[0].kind == "HE");
    CHECK(all[0].is_hospital);
}

TEST_CASE("A unit is a hospital by its level, and reads as people call it") {
    const auto database = memory();
    import(*database, ImportKind::ooad, ooad);
    struct Case {
        std::string row, name;
        bool is_hospital;
    };
    const auto each =
        GENERATE(Case{"HGZ,6,HOSP GRAL ZONA 6,Segundo,NO,\"HGZ 6, Ciudad Juarez\"", "HGZ 6, Ciudad Juarez", true},
                 Case{"HGZ,3,HOSP GRAL ZONA 3,segundo,NO,HGZ 3", "HGZ 3", true},
                 Case{"UMF,2,UNIDAD MEDICINA FAM 2,Primero,NO,\"UMF 2, Chihuahua\"", "UMF 2, Chihuahua", false},
                 Case{"CEE,,CONS EXTERNA ESPEC,Tercero,NO,CEE", "CONS EXTERNA ESPEC", true},
                 Case{"PF,7,PTO FCA AHMSA 34 HGZ/MF 7,Segundo,NO,PF 7", "PTO FCA AHMSA 34 HGZ/MF 7", false},
                 Case{"CM,4,CONSULTORIO MED HGZ/MF 4,Segundo,NO,CM 4", "CONSULTORIO MED HGZ/MF 4", false},
                 Case{"PF,,PTO FCA FFCC,,NO,PF", "PTO FCA FFCC", false}, Case{"HGZ,9,HOSP 9,Tercero,NO,", "HOSP 9", true},
                 Case{"UMF,5,UMF\xC2\xAD 5,Primero,NO,", "UMF 5", false});
    CAPTURE(each.row);
    CHECK(rejections(import(*database, ImportKind::units, unit_columns + "08HC060000,08," + each.row + "\n")).empty());
    const auto unit = ask(*database, [](auto& db) { return storage::catalog::unit_by_id(db, "08HC060000"); });
    REQUIRE(unit);
    CHECK(unit->name == each.name);
    CHECK(unit->is_hospital == each.is_hospital);
    CHECK(unit->entity_id == "ooad-08");
}

TEST_CASE("Each datum of a unit is checked") {
    const auto database = memory();
    import(*database, ImportKind::ooad, ooad);
    const auto [row, reason] = GENERATE(table<std::string, std::string>({
        {"08HC06000,08,HGZ,6,HOSP,Segundo,NO,", words::unit_clave_shape.words()},
        {"08hc060000,08,HGZ,6,HOSP,Segundo,NO,", words::unit_clave_shape.words()},
        {"08HC060000,8,HGZ,6,HOSP,Segundo,NO,", words::ooad_clave_shape.words() + "; " + words::ooad_unknown("8")},
        {"08HC060000,08,,6,HOSP,Segundo,NO,", words::value_missing("sigla_derivada")},
        {"08HC060000,08,HGZ,6,,Segundo,NO,", words::value_missing("nombre")},
        {"08HC060000,08,HGZ,6,HOSP,Cuarto,NO,", words::level_unknown.words()},
        {"08HC060000,08,HGZ,6,HOSP,Segundo,QUIZA,", words::not_yes_or_no("es_umae")},
    }));
    CAPTURE(row);
    CHECK(rejections(import(*database, ImportKind::units, unit_columns + row + "\n")) == Lines{words::rejected_row(2, reason)});
}

TEST_CASE("What the installation withdrew stays withdrawn until a file says otherwise") {
    const auto database = memory();
    import(*database, ImportKind::ooad, ooad);
    CHECK(import(*database, ImportKind::ooad, "orden,clave,nombre,activo\n8,08,Chihuahua,NO\n").changed == 1);
    CHECK(import(*database, ImportKind::ooad, ooad).unchanged == 2);
    CHECK(ask(*database, [](auto& db) { return storage::catalog::active_entities(db); }).size() == 1);
    CHECK(import(*database, ImportKind::ooad, "orden,clave,nombre,activo\n8,08,Chihuahua,SI\n").changed == 1);
    CHECK(ask(*database, [](auto& db) { return storage::catalog::active_entities(db); }).size() == 2);
}

TEST_CASE("Presentations and recommendations need their generic and form") {
    const auto database = memory();
    const std::string presentation =
        "nombre_generico,clave,forma_farmaceutica,formula,presentacion\n"
        "Certolizumab pegol,010.000.5795.00,SOLUCIÓN,Cada jeringa.,Envase con 2.\n";
    CHECK(rejections(import(*database, ImportKind::presentations, presentation)) ==
          Lines{words::rejected_row(2, words::generic_unknown("Certolizumab pegol"))});
    CHECK(import(*database, ImportKind::generics, presentation).added == 1);
    CHECK(import(*database, ImportKind::presentations, presentation).added == 1);
    const auto stored = ask(*database, [](auto& db) { return storage::catalog::presentation_by_clave(db, "010.000.5795.00"); });
    REQUIRE(stored);
    CHECK(stored->generic_id == "certolizumab-pegol");
    CHECK(stored->words == "SOLUCIÓN Cada jeringa. Envase con 2.");

    const std::string recommendation =
        "id,nombre_generico,orden,nombre,recomendacion,requisitos_primera_vez,requisitos_subsecuente,"
        "formulario\n"
        "c-ar,CERTOLIZUMAB PEGOL,1,AR,Uno,\"a\nb\",c,artritis\n";
    CHECK(rejections(import(*database, ImportKind::recommendations, recommendation)) ==
          Lines{words::rejected_row(2, words::form_unknown("artritis"))});
}

TEST_CASE("A specification form is checked before it is kept") {
    const auto database = memory();
    const std::string general = R"({"key":"evidencia","label":"EVIDENCIA","several":true})";
    const auto file = [&](const std::string& fields, const std::string& slots) {
        return R"({"forms":[{"id":"f","heading":"H","form_fields":[)" + fields + R"(],"slots":[)" + slots + "]}]}";
    };
    const std::string some = R"({"key":"x","label":"X"})";
    const auto field = [](const std::string& reason) { return words::form_part_refused(words::form_field("a"), reason); };
    const auto slot = [](const std::string& reason) { return words::form_part_refused(words::form_slot("vigencia"), reason); };
    CHECK(import(*database, ImportKind::forms, file(some, general)).added == 1);
    CHECK(import(*database, ImportKind::forms, file(some, general)).unchanged == 1);
    struct Case {
        std::string fields, slots, reason;
    };
    const auto each = GENERATE_COPY(
        Case{"", general, words::form_without_fields.words()}, Case{some, "", words::general_slot_missing.words()},
        Case{some, R"({"key":"evidencia","label":"E"})", words::general_slot_missing.words()},
        Case{R"({"key":"a","label":"A"},{"key":"a","label":"B"})", general, field(words::key_repeated("a"))},
        Case{R"({"key":"Á","label":"A"})", general, words::form_part_refused(words::form_field("Á"), words::key_rule.words())},
        Case{R"({"key":"a","label":" "})", general, field(text::shared::field_required.words())},
        Case{R"({"key":"a","label":"A","kind":"choice"})", general, field(words::options_missing.words())},
        Case{R"({"key":"a","label":"A","kind":"open_list"})", general, field(words::list_missing.words())},
        Case{R"({"key":"a","label":"A","kind":"decimal","minimum":2,"maximum":1})", general,
             field(words::bounds_reversed.words())},
        Case{some, general + R"(,{"key":"vigencia","label":"V"})", slot(words::slot_of_another_tab.words())});
    CAPTURE(each.fields, each.slots);
    CHECK(rejections(import(*database, ImportKind::forms, file(each.fields, each.slots))) ==
          Lines{words::rejected_row(1, each.reason)});
    CHECK(refused(*database, ImportKind::forms, file(R"({"key":"a","label":"A","kind":"desconocido"})", general)) ==
          words::forms_unreadable);
}

namespace {

std::string real_file(const std::string& name) {
    const std::string folder = std::getenv("PRESTACIONES_CATALOGS");
    std::ifstream file(folder + "/" + name, std::ios::binary);
    if (!file) FAIL("cannot open " + folder + "/" + name);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

}  // namespace

TEST_CASE("The real catalogues are imported whole, and a second time nothing changes") {
    if (!std::getenv("PRESTACIONES_CATALOGS")) {
        WARN("not run: PRESTACIONES_CATALOGS names no folder with the real catalogues");
        return;
    }
    const auto database = memory();
    const std::vector<std::tuple<ImportKind, std::string, int>> files{
        {ImportKind::ooad, "imss_ooad.csv", 35},
        {ImportKind::umae, "imss_umae.csv", 25},
        {ImportKind::units, "imss_unidades_medicas.csv", 1581},
        {ImportKind::generics, "catalogo2_medicamentos.csv", 52},
        {ImportKind::presentations, "catalogo2_medicamentos.csv", 52},
        {ImportKind::cie10, "cie10_es.csv", 14212},
        {ImportKind::medicines, "cnis_medicamentos.csv", 2531}};
    for (const auto& [kind, name, rows] : files) {
        CAPTURE(name);
        const auto file = real_file(name);
        const auto first = import(*database, kind, file);
        CHECK(rejections(first) == Lines{});
        CHECK(first.added + first.changed + first.unchanged == rows);
    }
    for (const auto& [kind, name, rows] : files) {
        CAPTURE(name);
        const auto second = import(*database, kind, real_file(name));
        CHECK(rejections(second) == Lines{});
        CHECK(second.unchanged == rows);
    }
    for (const auto& umae : ask(*database, [](auto& db) { return storage::catalog::active_entities(db); })) {
        if (umae.kind != domain::catalog::EntityKind::umae) continue;
        CHECK(ask(*database, [&](auto& db) { return storage::catalog::units_of(db, umae.id, true); }).size() == 1);
    }
    CHECK(ask(*database, [](auto& db) { return storage::catalog::unit_by_id(db, "08HC060000"); })->name ==
          "HGZ 6, Ciudad Juarez");
    CHECK(ask(*database, [](auto& db) { return storage::catalog::search_cie10(db, "C921", 50); }).at(0).description ==
          "Leucemia mieloide crónica");

    // "As one types" must feel immediate; the limit is generous so that a busy machine does not fail it.
    const auto started = std::chrono::steady_clock::now();
    constexpr int searches = 20;
    for (int i = 0; i < searches; ++i) {
        ask(*database, [](auto& db) { return storage::catalog::search_cie10(db, "tumor maligno de", 50); });
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
    CAPTURE(took.count() / searches);
    CHECK(took.count() / searches < 50);
}
