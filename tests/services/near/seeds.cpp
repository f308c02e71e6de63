// The starter catalogues: complete, consistent, and as the guide shows them.

#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "shared/api/json.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/services/near/seeds.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/embedded.hpp"
#include "tests/support/database.hpp"

using services::catalog::ImportKind;

namespace {

struct Started {
    std::unique_ptr<storage::Database> database = opened();

    Started() {
        const auto loaded = services::load_starter_catalogs(*database);
        if (!loaded) FAIL(loaded.error().detail);
    }

    static std::unique_ptr<storage::Database> opened() { return test::empty_database(); }

    template <class Query>
    auto ask(Query query) {
        using Answer = std::invoke_result_t<Query, storage::Connection&>;
        const auto answer = database->read([&](storage::Connection& db) -> base::Result<Answer> { return query(db); });
        REQUIRE(answer);
        return answer.value();
    }

    domain::catalog::FormDescription form(const std::string& id) {
        const auto json = ask([&](auto& db) { return storage::catalog::form_json(db, id); });
        INFO(id);
        REQUIRE(json);
        auto decoded = api::decode<domain::catalog::FormDescription>(*json);
        REQUIRE(decoded);
        return std::move(decoded).value();
    }
};

}  // namespace

TEST_CASE("The starter catalogues have the 35 OOAD, the 25 UMAE and hospitals in each") {
    Started started;
    const auto entities = started.ask([](auto& db) { return storage::catalog::active_entities(db); });
    std::map<domain::catalog::EntityKind, int> count;
    for (const auto& entity : entities) {
        ++count[entity.kind];
        CAPTURE(entity.name);
        const auto hospitals = started.ask([&](auto& db) { return storage::catalog::units_of(db, entity.id, true); });
        CHECK_FALSE(hospitals.empty());
        if (entity.kind == domain::catalog::EntityKind::umae) {
            REQUIRE(hospitals.size() == 1);
            CHECK("umae-" + hospitals[0].id == entity.id);
            CHECK_FALSE(hospitals[0].kind.empty());
        }
    }
    CHECK(count[domain::catalog::EntityKind::ooad] == 35);
    CHECK(count[domain::catalog::EntityKind::umae] == 25);
    CHECK(entities.front().name == "Aguascalientes");
    CHECK(entities.at(34).name == "Ciudad de México Sur");
    CHECK(entities.at(35).kind == domain::catalog::EntityKind::umae);
}

TEST_CASE("The units that the guides name are there, in the order of the guide") {
    Started started;
    CHECK(started.ask([](auto& db) { return storage::catalog::unit_by_id(db, "01HC030000"); })->name == "H Gral Zona 3");
    CHECK(started.ask([](auto& db) { return storage::catalog::unit_by_id(db, "08HA660000"); })->name == "H Gral Regional 66");
    std::vector<std::string> names;
    for (const auto& unit : started.ask([](auto& db) { return storage::catalog::units_of(db, "ooad-08", false); })) {
        names.push_back(unit.name);
    }
    CHECK(names == std::vector<std::string>{"HGO 15, Chihuahua", "HGR 1, Chihuahua", "H Gral Regional 66",
                                            "HGS 22, Nuevo Casas Grandes", "HGSMF 17, Anáhuac", "HGZ 6, Ciudad Juárez",
                                            "HGZ 35, Ciudad Juárez", "HGZMF 11, Ciudad Delicias", "HGZMF 16, Ciudad Cuauhtémoc",
                                            "HGZMF 23, Hidalgo del Parral", "UMF 2, Chihuahua", "UMF 3, Villa Aldama",
                                            "UMF 4, Chihuahua", "UMF 8, Santa Bárbara", "UMF 9, San Francisco del Oro",
                                            "UMF 10, Villa Ahumada", "UMF 12, Meoqui", "UMF 13, Saucillo", "UMF 14, Rosales"});
}

TEST_CASE("The starter lists offer positions, specialties and the two genders") {
    Started started;
    const auto list = [&](storage::catalog::ItemList which) {
        return started.ask([&](auto& db) { return storage::catalog::items(db, which); });
    };
    CHECK(list(storage::catalog::ItemList::job_position).front().name == "Director de la unidad médica");
    CHECK(list(storage::catalog::ItemList::specialty).size() >= 40);
    const auto genders = list(storage::catalog::ItemList::gender);
    REQUIRE(genders.size() == 2);
    CHECK(genders[0].id == "femenino");
    CHECK(genders[0].name == "FEMENINO");
    CHECK(genders[1].id == "masculino");
    CHECK(genders[1].name == "MASCULINO");
}

TEST_CASE("The 27 generics have presentations and the recommendations the guide lists") {
    Started started;
    const auto generics = started.ask([](auto& db) { return storage::catalog::active_generics(db); });
    CHECK(generics.size() == 27);
    std::map<std::string, int> recommendations, presentations;
    for (const auto& each : started.ask([](auto& db) { return storage::catalog::active_recommendations(db); })) {
        ++recommendations[each.generic_id];
        CAPTURE(each.id);
        const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n') + 1; };
        CHECK_FALSE(each.advice.empty());
        CHECK(lines(each.requirements_first) >= 3);
        CHECK(lines(each.requirements_followup) >= 3);
    }
    for (const auto& each : started.ask([](auto& db) { return storage::catalog::active_presentations(db); })) {
        ++presentations[each.generic_id];
    }
    for (const auto& generic : generics) {
        CAPTURE(generic.name);
        CHECK(recommendations[generic.id] >= 1);
        CHECK(presentations[generic.id] >= 1);
    }
    const std::map<std::string, int> guide{{"abatacept", 1},          {"benralizumab", 1}, {"bevacizumab", 2}, {"cetuximab", 2},
                                           {"certolizumab-pegol", 5}, {"dasatinib", 3},    {"deferasirox", 1}};
    for (const auto& [generic, expected] : guide) {
        CAPTURE(generic);
        CHECK(recommendations[generic] == expected);
    }
    CHECK(started.ask([](auto& db) { return storage::catalog::presentation_by_clave(db, "010.000.5820.00"); })->generic_id ==
          "abatacept");
    CHECK(started.ask([](auto& db) { return storage::catalog::recommendation_by_id(db, "pembrolizumab-pulmon-1l"); })->name ==
          "EN PRIMERA LINEA, PACIENTES CON CÁNCER DE PULMÓN DE CÉLULAS NO PEQUEÑAS METASTÁSICO CON EXPRESIÓN "
          "DE "
          "PDL 1 >= 50% SIN MUTACIONES EGFR Y ALK");
}

TEST_CASE("Ponatinib asks for exactly what the guide shows") {
    Started started;
    for (const auto& each : started.ask([](auto& db) { return storage::catalog::active_recommendations(db); })) {
        if (each.generic_id == "ponatinib") CHECK(each.form_id == "ponatinib");
    }
    const auto form = started.form("ponatinib");
    CHECK(form.heading == "EVALUACION CLINICA, LABORATORIO Y GABINETE");

    using Field = std::tuple<std::string, domain::catalog::FieldKind, std::string>;
    std::vector<Field> fields;
    for (const auto& field : form.form_fields) {
        fields.emplace_back(field.label, field.kind, field.unit);
        CHECK_FALSE(field.required);
    }
    CHECK(fields == std::vector<Field>{{"Comorbilidades", domain::catalog::FieldKind::notes, ""},
                                       {"Ecocardiograma FEVI", domain::catalog::FieldKind::decimal, "%"},
                                       {"Estudio molecular previo", domain::catalog::FieldKind::text, ""},
                                       {"Expectativa de vida", domain::catalog::FieldKind::integer, "meses"},
                                       {"Esquema a utilizar", domain::catalog::FieldKind::text, ""},
                                       {"Mutaciones", domain::catalog::FieldKind::open_list, ""}});
    CHECK(form.form_fields.at(1).minimum == 0);
    CHECK(form.form_fields.at(1).maximum == 100);
    CHECK(form.form_fields.at(5).list_id == "mutaciones");
    CHECK(form.form_fields.at(5).help ==
          "Ingrese el primer carácter y dígito con que inicia la mutación, en caso de que el menú emergente no "
          "despliegue información, ingrese el dato correcto para anexas al catalogo");

    using Slot = std::tuple<std::string, bool, bool>;
    std::vector<Slot> slots;
    for (const auto& slot : form.slots) slots.emplace_back(slot.label, slot.required, slot.several);
    CHECK(slots == std::vector<Slot>{{"Nota médica", true, false},
                                     {"Estudios de laboratorio", true, false},
                                     {"Reporte de ecocardiograma", false, false},
                                     {"Reporte de electrocardiograma", false, false},
                                     {"Reporte de farmacovigilancia", false, false},
                                     {"Ultrasonido doppler", false, false},
                                     {"Reporte mutaciones", false, false},
                                     {"ADJUNTAR ARCHIVOS DE EVIDENCIA DOCUMENTAL CLINICA, LABORATORIO Y GABINETE", false, true}});
    CHECK(form.slots.back().key == domain::catalog::general_slot);
}

TEST_CASE("Every recommendation has a form that can be read, with the general slot and a field to fill") {
    Started started;
    std::set<std::string> lists;
    for (const auto& each : started.ask([](auto& db) { return storage::catalog::active_recommendations(db); })) {
        CAPTURE(each.id);
        const auto form = started.form(each.form_id);
        CHECK(form.id == each.form_id);
        CHECK(form.form_fields.size() >= 4);
        REQUIRE(form.slot(domain::catalog::general_slot));
        CHECK(form.slot(domain::catalog::general_slot)->several);
        for (const auto& field : form.form_fields) {
            if (field.kind == domain::catalog::FieldKind::open_list) lists.insert(field.list_id);
        }
    }
    for (const auto& list : lists) {
        CAPTURE(list);
        CHECK_FALSE(started.ask([&](auto& db) { return storage::catalog::search_list_values(db, list, "", 50); }).empty());
    }
}

TEST_CASE("Diagnoses and previous treatments can be tried") {
    Started started;
    CHECK(started.ask([](auto& db) { return storage::catalog::cie10_by_code(db, "C92.1"); })->description ==
          "Leucemia mieloide crónica");
    CHECK_FALSE(started.ask([](auto& db) { return storage::catalog::search_medicines(db, "imatinib", 50); }).empty());
    CHECK_FALSE(started.ask([](auto& db) { return storage::catalog::search_medicines(db, "metotrexato", 50); }).empty());
    CHECK_FALSE(started.ask([](auto& db) { return storage::catalog::search_list_values(db, "mutaciones", "t3", 50); }).empty());
}

TEST_CASE("Every starter file can be imported again and changes nothing") {
    Started started;
    for (const auto& [kind, name] : enum_names(ImportKind{})) {
        const auto file_name = services::seed_name(kind);
        CAPTURE(file_name);
        bool found = false;
        for (const auto& file : storage::seeds()) {
            if (file.name != file_name) continue;
            found = true;
            const auto report =
                services::catalog::import_file(*started.database, kind, file.content, services::catalog::DryRun::no);
            REQUIRE(report);
            CHECK(report.value().rejected.empty());
            CHECK(report.value().added == 0);
            CHECK(report.value().changed == 0);
            CHECK(report.value().unchanged > 0);
        }
        CHECK(found);
    }
}

TEST_CASE("The starter catalogues leave an installation's own catalogue alone") {
    const auto database = test::empty_database();
    REQUIRE(services::catalog::import_file(*database, ImportKind::ooad, "orden,clave,nombre\n1,01,La nuestra\n",
                                           services::catalog::DryRun::no));
    REQUIRE(services::load_starter_catalogs(*database));
    const auto entities = database->read([](storage::Connection& db) -> base::Result<std::vector<domain::catalog::Entity>> {
        return storage::catalog::active_entities(db);
    });
    REQUIRE(entities);
    REQUIRE(entities.value().size() == 1);
    CHECK(entities.value()[0].name == "La nuestra");
}
