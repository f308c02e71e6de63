// The lists, forms and searches that screens ask for, over the starter catalogues.

#include <catch2/catch.hpp>

#include "shared/api/catalog/form.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/catalog/search.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/result.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/world.hpp"

namespace {

/// The starter catalogues, asked as a director asks.
class Catalogues {
public:
    template <api::Endpoint E>
    typename E::Response must(const typename E::Request& request = {}) {
        return director_.must<E>(request);
    }
    template <api::Endpoint E>
    base::Error refused(const typename E::Request& request) {
        return director_.refused<E>(request);
    }
    test::World& world() { return world_; }

private:
    test::World world_{"catalogo2@imss.example"};
    test::Actor director_ = world_.director();
};

using Words = std::vector<std::string>;

Words ids(const std::vector<api::catalog::Named>& named) {
    Words all;
    for (const auto& each : named) all.push_back(each.id);
    return all;
}

bool has(const std::vector<api::catalog::Named>& named, const std::string& id, const std::string& name) {
    for (const auto& each : named) {
        if (each.id == id) return each.name == name;
    }
    return false;
}

}  // namespace

TEST_CASE("Registration offers OOAD first, then UMAE, and the positions") {
    Catalogues catalogues;
    const auto lists = catalogues.must<api::catalog::RegistrationLists>();
    REQUIRE(lists.entities.size() == 60);
    CHECK(lists.entities[0].name == "Aguascalientes");
    CHECK_FALSE(lists.entities[34].is_umae);
    CHECK(lists.entities[35].is_umae);
    CHECK(has(lists.positions, "director-de-la-unidad-medica", "Director de la unidad médica"));
    CHECK(lists.contact_mailboxes == "catalogo2@imss.example");
}

TEST_CASE("An OOAD has its hospitals and a UMAE its one unit") {
    Catalogues catalogues;
    const auto aguascalientes = catalogues.must<api::catalog::HospitalsOf>({.entity_id = "ooad-01"});
    CHECK(aguascalientes.entity_id == "ooad-01");
    CHECK(ids(aguascalientes.hospitals) == Words{"01HC010000", "01HC020000", "01HC030000"});
    CHECK(has(aguascalientes.hospitals, "01HC030000", "H Gral Zona 3"));

    const auto umae = catalogues.must<api::catalog::HospitalsOf>({.entity_id = "umae-05EA710000"});
    REQUIRE(umae.hospitals.size() == 1);
    CHECK(umae.hospitals[0].name == "Hospital de Especialidades No. 71 Torreón");
}

TEST_CASE("An OOAD that is not there, or no longer, has no hospitals to show") {
    Catalogues catalogues;
    REQUIRE(services::catalog::import_file(catalogues.world().database(), services::catalog::ImportKind::ooad,
                                           "orden,clave,nombre,activo\n2,02,Baja California,NO\n",
                                           services::catalog::DryRun::no));
    for (const auto* id : {"", "ooad-99", "01HC030000", "ooad-02"}) {
        CAPTURE(id);
        const auto answer = catalogues.refused<api::catalog::HospitalsOf>({.entity_id = id});
        CHECK(answer.kind == base::ErrorKind::not_found);
        CHECK(answer.message == text::shared::not_found);
    }
    CHECK(catalogues.must<api::catalog::RegistrationLists>().entities.size() == 59);
}

TEST_CASE("The wizard gets its lists at once: each generic with its presentations and recommendations") {
    Catalogues catalogues;
    const auto lists = catalogues.must<api::catalog::CaseLists>();
    CHECK(lists.entities.size() == 60);
    CHECK(lists.specialties.size() >= 40);
    CHECK(ids(lists.genders) == Words{"femenino", "masculino"});
    REQUIRE(lists.generics.size() == 27);
    CHECK(lists.generics[0].name == "ABATACEPT");
    CHECK(ids(lists.generics[0].presentations) == Words{"010.000.5790.00", "010.000.5820.00"});
    REQUIRE(lists.generics[0].recommendations.size() == 1);
    CHECK(lists.generics[0].recommendations[0].name == "ARTRITIS REUMATOIDE REFRACTARIA A TRATAMIENTO");
    CHECK_FALSE(lists.generics[0].recommendations[0].requirements_followup.empty());
    const auto& certolizumab = lists.generics[3];
    CHECK(certolizumab.name == "CERTOLIZUMAB PEGOL");
    REQUIRE(certolizumab.recommendations.size() == 5);
    CHECK(certolizumab.recommendations[2].name == "ENFERMEDAD DE CROHN");
}

TEST_CASE("A withdrawn generic takes its presentations and recommendations along") {
    Catalogues catalogues;
    REQUIRE(services::catalog::import_file(catalogues.world().database(), services::catalog::ImportKind::generics,
                                           "nombre_generico,activo\nAbatacept,NO\n", services::catalog::DryRun::no));
    const auto lists = catalogues.must<api::catalog::CaseLists>();
    REQUIRE(lists.generics.size() == 26);
    CHECK(lists.generics[0].name == "BENRALIZUMAB");
    CHECK(lists.generics[0].recommendations.size() == 1);
}

TEST_CASE("The specification form depends on the recommendation") {
    Catalogues catalogues;
    const auto ponatinib = catalogues.must<api::catalog::SpecificationForm>({.recommendation_id = "ponatinib-lmc"});
    CHECK(ponatinib.recommendation_id == "ponatinib-lmc");
    CHECK(ponatinib.form.form_fields.size() == 6);
    CHECK(ponatinib.form.slots.size() == 8);
    const auto asthma = catalogues.must<api::catalog::SpecificationForm>({.recommendation_id = "benralizumab-asma"});
    CHECK(asthma.form.field("eosinofilos"));
    const auto unknown = catalogues.refused<api::catalog::SpecificationForm>({.recommendation_id = "ponatinib"});
    CHECK(unknown.kind == base::ErrorKind::not_found);
}

TEST_CASE("Diagnoses are searched by code and words from the second letter on") {
    Catalogues catalogues;
    const auto found = catalogues.must<api::catalog::SearchCie10>({.text = "c921"});
    CHECK(found.text == "c921");
    REQUIRE(found.found.size() == 1);
    CHECK(found.found[0].id == "C92.1");
    CHECK(found.found[0].name == "C92.1 Leucemia mieloide crónica");
    for (const auto* text : {"", "c", "é", "  c  "}) {
        CAPTURE(text);
        CHECK(catalogues.must<api::catalog::SearchCie10>({.text = text}).found.empty());
    }
    CHECK(catalogues.must<api::catalog::SearchCie10>({.text = "tumor"}).found.size() <= 50);
    // However the words are parted, and however many letters one sign is.
    for (const auto* text : {"leucemia mieloide crónica", "leucemia,mieloide", "leucemia-mieloide-cronica",
                             "(crónica) mieloide/leucemia", "C92-1"}) {
        CAPTURE(text);
        CHECK(has(catalogues.must<api::catalog::SearchCie10>({.text = text}).found, "C92.1", "C92.1 Leucemia mieloide crónica"));
    }
    CHECK_FALSE(catalogues.must<api::catalog::SearchCie10>({.text = "\uFB01"}).found.empty());  // "fi" as one sign
    CHECK(catalogues.must<api::catalog::SearchCie10>({.text = "i\u0307"}).found.empty());
}

TEST_CASE("Medicines are shown with their clave") {
    Catalogues catalogues;
    const auto found = catalogues.must<api::catalog::SearchMedicines>({.text = "imatinib"});
    CHECK(ids(found.found) == Words{"010.000.4225.00", "010.000.4227.00"});
    CHECK(has(found.found, "010.000.4225.00", "IMATINIB · 010.000.4225.00"));
    CHECK(catalogues.must<api::catalog::SearchMedicines>({.text = "i"}).found.empty());
}

TEST_CASE("Mutations are found from the first letter on") {
    Catalogues catalogues;
    const auto found = catalogues.must<api::catalog::SearchListValues>({.text = "t3", .list_id = "mutaciones"});
    CHECK(ids(found.found) == Words{"T315A", "T315I"});
    CHECK_FALSE(catalogues.must<api::catalog::SearchListValues>({.text = "", .list_id = "mutaciones"}).found.empty());
    CHECK(catalogues.must<api::catalog::SearchListValues>({.text = "t3", .list_id = "otra"}).found.empty());
}

TEST_CASE("A visitor sees what registration needs and nothing more of the catalogues") {
    test::World world;
    auto visitor = world.visitor();
    visitor.must<api::catalog::RegistrationLists>({});
    visitor.must<api::catalog::HospitalsOf>({.entity_id = "ooad-01"});
    CHECK(visitor.refused<api::catalog::CaseLists>({}).kind == base::ErrorKind::not_signed_in);
    CHECK(visitor.refused<api::catalog::SpecificationForm>({}).kind == base::ErrorKind::not_signed_in);
    CHECK(visitor.refused<api::catalog::SearchCie10>({}).kind == base::ErrorKind::not_signed_in);
    CHECK(visitor.refused<api::catalog::SearchMedicines>({}).kind == base::ErrorKind::not_signed_in);
    CHECK(visitor.refused<api::catalog::SearchListValues>({}).kind == base::ErrorKind::not_signed_in);
}
