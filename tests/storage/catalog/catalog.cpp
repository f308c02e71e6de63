// Queries of the catalogues.

#include <catch2/catch.hpp>

#include "shared/base/text.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "tests/support/database.hpp"

using namespace storage;
using namespace storage::catalog;

namespace {

class Memory {
public:
    Memory() : database_(opened()) {}

    /// Runs `body(Connection&)` in a transaction that is kept.
    template <class Body>
    void write(Body body) {
        const auto result = database_->write([&](Connection& db) -> base::Result<bool> {
            body(db);
            return true;
        });
        REQUIRE(result);
    }

private:
    static std::unique_ptr<Database> opened() { return test::empty_database(); }

    std::unique_ptr<Database> database_;
};

domain::catalog::Unit unit(const std::string& id, const std::string& kind, const std::string& number, bool is_hospital = true) {
    const auto name = kind + " " + number;
    return {.id = id,
            .entity_id = "ooad-08",
            .name = name,
            .kind = kind,
            .number = number,
            .search = base::folded(name),
            .is_hospital = is_hospital};
}

domain::catalog::Cie10 diagnosis(const std::string& code, const std::string& description) {
    return {code, description, base::folded(code + " " + description)};
}

domain::catalog::Medicine medicine(const std::string& clave, const std::string& name, const std::string& group = "16") {
    return {.clave = clave, .group_number = group, .generic_name = name, .search = base::folded(name + " " + clave)};
}

std::vector<std::string> codes(const std::vector<domain::catalog::Cie10>& found) {
    std::vector<std::string> all;
    for (const auto& each : found) all.push_back(each.code);
    return all;
}

std::vector<std::string> claves(const std::vector<domain::catalog::Medicine>& found) {
    std::vector<std::string> all;
    for (const auto& each : found) all.push_back(each.clave);
    return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("A row that is put again is unchanged, with other data it is changed") {
    Memory memory;
    memory.write([](Connection& db) {
        domain::catalog::Entity entity{.id = "ooad-08", .name = "Chihuahua", .position = 8};
        CHECK_FALSE(has_entities(db));
        CHECK(upsert_entity(db, entity) == Change::added);
        CHECK(upsert_entity(db, entity) == Change::unchanged);
        entity.active = false;
        CHECK(upsert_entity(db, entity) == Change::changed);
        REQUIRE(entity_by_id(db, "ooad-08"));
        CHECK_FALSE(entity_by_id(db, "ooad-08")->active);
        CHECK(active_entities(db).empty());
        CHECK(has_entities(db));

        auto imatinib = medicine("010.000.4225.00", "IMATINIB");
        CHECK(upsert_medicine(db, imatinib) == Change::added);
        CHECK(upsert_medicine(db, medicine("010.000.4225.00", "IMATINIB", "10")) == Change::added);
        imatinib.presentation = "Envase con 60 comprimidos";
        CHECK(upsert_medicine(db, imatinib) == Change::changed);
        CHECK(upsert_medicine(db, imatinib) == Change::unchanged);
    });
}

TEST_CASE("The units of an OOAD come as the guide lists them, and only its hospitals when asked") {
    Memory memory;
    memory.write([](Connection& db) {
        upsert_entity(db, {.id = "ooad-08", .name = "Chihuahua"});
        upsert_entity(db, {.id = "ooad-01", .name = "Aguascalientes"});
        upsert_unit(db, unit("08UA100000", "UMF", "10", false));
        upsert_unit(db, unit("08HC350000", "HGZ", "35"));
        upsert_unit(db, unit("08HC060000", "HGZ", "6"));
        upsert_unit(db, unit("08HA660000", "HGR", "66"));
        upsert_unit(db, unit("08UA020000", "UMF", "2", false));
        auto closed = unit("08HC990000", "HGZ", "99");
        closed.active = false;
        upsert_unit(db, closed);
        auto other = unit("01HC010000", "HGZ", "1");
        other.entity_id = "ooad-01";
        upsert_unit(db, other);

        Words all, hospitals;
        for (const auto& each : units_of(db, "ooad-08", false)) all.push_back(each.name);
        for (const auto& each : units_of(db, "ooad-08", true)) hospitals.push_back(each.name);
        CHECK(all == Words{"HGR 66", "HGZ 6", "HGZ 35", "UMF 2", "UMF 10"});
        CHECK(hospitals == Words{"HGR 66", "HGZ 6", "HGZ 35"});
        CHECK(units_of(db, "ooad-99", false).empty());
    });
}

TEST_CASE("A diagnosis is found by its code or by every word, codes first, then words that start so") {
    Memory memory;
    memory.write([](Connection& db) {
        upsert_cie10(db, diagnosis("C92.1", "Leucemia mieloide crónica"));
        upsert_cie10(db, diagnosis("C92.0", "Leucemia mieloide aguda"));
        upsert_cie10(db, diagnosis("C92", "Leucemia mieloide"));
        upsert_cie10(db, diagnosis("C91.1", "Leucemia linfocítica crónica"));
        upsert_cie10(db, diagnosis("A02.9", "Infección a la que 100% se sospecha de leucemia"));
        upsert_cie10(db, diagnosis("B00.1", "Aleucemia fingida"));
        upsert_cie10(db, diagnosis("C50", "Tumor maligno de la mama"));
    });
    const auto [typed, expected] = GENERATE(table<std::string, Words>({
        {"C92", {"C92", "C92.0", "C92.1"}},
        {"c921", {"C92.1"}},
        {"C92.1", {"C92.1"}},
        {"LEUCEMIA cronica", {"C91.1", "C92.1"}},
        {"crónica leucemia", {"C91.1", "C92.1"}},
        {"leucemia", {"A02.9", "C91.1", "C92", "C92.0", "C92.1", "B00.1"}},
        {"%", {"A02.9"}},
        {"_", {}},
        {"\\", {}},
        {"leucemia mama", {}},
        {"", {}},
        {"   ", {}},
        {std::string(2000, 'a'), {}},
    }));
    CAPTURE(typed);
    memory.write([&, text = typed, codes_expected = expected](Connection& db) {
        CHECK(codes(search_cie10(db, text, 50)) == codes_expected);
    });
}

TEST_CASE("A search gives no more rows than asked for") {
    Memory memory;
    memory.write([](Connection& db) {
        for (int i = 0; i < 10; ++i) upsert_cie10(db, diagnosis("J45." + std::to_string(i), "Asma"));
        CHECK(codes(search_cie10(db, "asma", 3)) == Words{"J45.0", "J45.1", "J45.2"});
    });
}

TEST_CASE("A medicine is found once per clave, by name or clave") {
    Memory memory;
    memory.write([](Connection& db) {
        upsert_medicine(db, medicine("010.000.0472.00", "PREDNISONA", "5"));
        upsert_medicine(db, medicine("010.000.0472.00", "PREDNISONA", "23"));
        upsert_medicine(db, medicine("010.000.0473.00", "PREDNISONA", "5"));
        upsert_medicine(db, medicine("010.000.0476.00", "METILPREDNISOLONA", "5"));
        upsert_medicine(db, medicine("010.000.1707.00", "ÁCIDO FOLÍNICO"));
        CHECK(claves(search_medicines(db, "predniso", 50)) == Words{"010.000.0472.00", "010.000.0473.00", "010.000.0476.00"});
        CHECK(claves(search_medicines(db, "acido folinico", 50)) == Words{"010.000.1707.00"});
        CHECK(claves(search_medicines(db, "0473", 50)) == Words{"010.000.0473.00"});
        REQUIRE(medicine_by_clave(db, "010.000.0472.00"));
        CHECK_FALSE(medicine_by_clave(db, "010.000.9999.00"));
    });
}

TEST_CASE("A proposed value waits outside the list until it is accepted") {
    Memory memory;
    memory.write([](Connection& db) {
        upsert_list_value(db, {.list_id = "mutaciones", .value = "T315I", .search = "t315i", .accepted = true});
        propose_list_value(db, {.list_id = "mutaciones", .value = "T315A", .proposed_by = "a", .proposed_at = 5});
        propose_list_value(db, {.list_id = "mutaciones", .value = "t315i", .proposed_by = "a", .proposed_at = 5});

        const auto found = search_list_values(db, "mutaciones", "t3", 50);
        REQUIRE(found.size() == 1);
        CHECK(found[0].value == "T315I");
        CHECK(search_list_values(db, "mutaciones", "", 50).size() == 1);
        CHECK(search_list_values(db, "otra", "", 50).empty());
        REQUIRE(list_value(db, "mutaciones", "t315a"));
        CHECK_FALSE(list_value(db, "mutaciones", "t315a")->accepted);

        upsert_list_value(db, {.list_id = "mutaciones", .value = "T315A", .search = "t315a", .accepted = true});
        CHECK(search_list_values(db, "mutaciones", "t3", 50).size() == 2);
    });
}

TEST_CASE("Forms, recommendations and presentations are read back as they were put") {
    Memory memory;
    memory.write([](Connection& db) {
        upsert_generic(db, {.id = "ponatinib", .name = "PONATINIB"});
        upsert_form(db, {"ponatinib", "{}"});
        upsert_presentation(db, {.clave = "010.000.6302.00", .generic_id = "ponatinib", .words = "TABLETA"});
        upsert_recommendation(db, {.id = "ponatinib-lmc",
                                   .generic_id = "ponatinib",
                                   .name = "LMC",
                                   .requirements_first = "uno\ndos",
                                   .form_id = "ponatinib",
                                   .position = 1});
        CHECK(form_json(db, "ponatinib") == "{}");
        CHECK_FALSE(form_json(db, "otro"));
        REQUIRE(recommendation_by_id(db, "ponatinib-lmc"));
        CHECK(recommendation_by_id(db, "ponatinib-lmc")->requirements_first == "uno\ndos");
        CHECK(active_recommendations(db).size() == 1);
        CHECK(active_presentations(db).size() == 1);
        CHECK(presentation_by_clave(db, "010.000.6302.00")->generic_id == "ponatinib");
        CHECK(active_generics(db).size() == 1);
        for (const auto list : {ItemList::job_position, ItemList::specialty, ItemList::gender}) {
            CHECK(upsert_item(db, list, {.id = "b", .name = "B", .position = 1}) == Change::added);
            CHECK(upsert_item(db, list, {.id = "a", .name = "A", .position = 2}) == Change::added);
            CHECK(items(db, list).at(0).id == "b");
            CHECK(item_by_id(db, list, "a")->name == "A");
        }
    });
}
