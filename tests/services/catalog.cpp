// The lists, forms and searches that screens ask for, over the starter catalogues.

#include "shared/services/catalog.hpp"

#include <catch2/catch.hpp>

#include "shared/services/dispatcher.hpp"
#include "shared/services/seeds.hpp"
#include "shared/storage/catalog.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/database.hpp"

namespace {

class NoFiles : public services::FileStore {
public:
    base::Result<std::unique_ptr<services::Incoming>> begin(std::uint64_t) override { return base::Error{}; }
    base::Result<std::unique_ptr<services::FileReader>> open(const std::string&) override { return base::Error{}; }
};

class NoPasswords : public services::Passwords {
public:
    base::Result<std::string> hash(std::string_view, services::Precedence) override { return base::Error{}; }
    base::Result<bool> matches(std::string_view, std::string_view, services::Precedence) override { return base::Error{}; }
};

class FixedClock : public services::Clock {
public:
    base::Instant now() const override { return 0; }
    base::Instant elapsed() const override { return 0; }
};

/// The starter catalogues behind the services, asked without a door in between.
class Catalogues {
public:
    Catalogues() : database_(opened()) {
        settings_.contact_mailboxes = "catalogo2@imss.example";
        const auto loaded = services::load_starter_catalogs(*database_);
        if (!loaded) FAIL(loaded.error().detail);
    }

    template <class Response, class Request>
    base::Result<Response> ask(base::Result<Response> (*service)(services::Context&, const Request&),
                               const Request& request = {}) {
        return database_->read([&](storage::Connection& db) {
            services::Context context(session_, db, ports_);
            return service(context, request);
        });
    }
    template <class Response, class Request>
    Response must(base::Result<Response> (*service)(services::Context&, const Request&), const Request& request = {}) {
        auto result = ask(service, request);
        if (!result) FAIL(result.error().message << result.error().detail);
        return std::move(result).value();
    }

    storage::Database& database() { return *database_; }
    services::Ports ports() { return ports_; }

private:
    static std::unique_ptr<storage::Database> opened() { return test::empty_database(); }

    std::unique_ptr<storage::Database> database_;
    FixedClock clock_;
    NoFiles files_;
    NoPasswords passwords_;
    services::SealKeys keys_;
    services::Settings settings_;
    services::Ports ports_{clock_, files_, passwords_, keys_, settings_};
    services::Session session_;
};

using Words = std::vector<std::string>;

Words ids(const std::vector<api::Named>& named) {
    Words all;
    for (const auto& each : named) all.push_back(each.id);
    return all;
}

bool has(const std::vector<api::Named>& named, const std::string& id, const std::string& name) {
    for (const auto& each : named) {
        if (each.id == id) return each.name == name;
    }
    return false;
}

}  // namespace

TEST_CASE("Registration offers OOAD first, then UMAE, and the positions") {
    Catalogues catalogues;
    const auto lists = catalogues.must(services::registration_lists);
    REQUIRE(lists.entities.size() == 60);
    CHECK(lists.entities[0].name == "Aguascalientes");
    CHECK_FALSE(lists.entities[34].is_umae);
    CHECK(lists.entities[35].is_umae);
    CHECK(has(lists.positions, "director-de-la-unidad-medica", "Director de la unidad médica"));
    CHECK(lists.contact_mailboxes == "catalogo2@imss.example");
}

TEST_CASE("An OOAD has its hospitals and a UMAE its one unit") {
    Catalogues catalogues;
    const auto aguascalientes = catalogues.must(services::hospitals_of, {.entity_id = "ooad-01"});
    CHECK(aguascalientes.entity_id == "ooad-01");
    CHECK(ids(aguascalientes.hospitals) == Words{"01HC010000", "01HC020000", "01HC030000"});
    CHECK(has(aguascalientes.hospitals, "01HC030000", "H Gral Zona 3"));

    const auto umae = catalogues.must(services::hospitals_of, {.entity_id = "umae-05EA710000"});
    REQUIRE(umae.hospitals.size() == 1);
    CHECK(umae.hospitals[0].name == "Hospital de Especialidades No. 71 Torreón");
}

TEST_CASE("An OOAD that is not there, or no longer, has no hospitals to show") {
    Catalogues catalogues;
    REQUIRE(services::import_file(catalogues.database(), services::ImportKind::ooad,
                                  "orden,clave,nombre,activo\n2,02,Baja California,NO\n", services::DryRun::no));
    for (const auto* id : {"", "ooad-99", "01HC030000", "ooad-02"}) {
        CAPTURE(id);
        const auto answer = catalogues.ask(services::hospitals_of, {.entity_id = id});
        REQUIRE_FALSE(answer);
        CHECK(answer.error().kind == base::ErrorKind::not_found);
        CHECK(answer.error().message == text::shared::not_found);
    }
    CHECK(catalogues.must(services::registration_lists).entities.size() == 59);
}

TEST_CASE("The wizard gets its lists at once: each generic with its presentations and recommendations") {
    Catalogues catalogues;
    const auto lists = catalogues.must(services::request_lists);
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
    REQUIRE(services::import_file(catalogues.database(), services::ImportKind::generics, "nombre_generico,activo\nAbatacept,NO\n",
                                  services::DryRun::no));
    const auto lists = catalogues.must(services::request_lists);
    REQUIRE(lists.generics.size() == 26);
    CHECK(lists.generics[0].name == "BENRALIZUMAB");
    CHECK(lists.generics[0].recommendations.size() == 1);
}

TEST_CASE("The specification form depends on the recommendation") {
    Catalogues catalogues;
    const auto ponatinib = catalogues.must(services::specification_form, {.recommendation_id = "ponatinib-lmc"});
    CHECK(ponatinib.recommendation_id == "ponatinib-lmc");
    CHECK(ponatinib.form.form_fields.size() == 6);
    CHECK(ponatinib.form.slots.size() == 8);
    const auto asthma = catalogues.must(services::specification_form, {.recommendation_id = "benralizumab-asma"});
    CHECK(asthma.form.field("eosinofilos"));
    const auto unknown = catalogues.ask(services::specification_form, {.recommendation_id = "ponatinib"});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == base::ErrorKind::not_found);
}

TEST_CASE("Diagnoses are searched by code and words from the second letter on") {
    Catalogues catalogues;
    const auto found = catalogues.must(services::search_cie10, {.text = "c921"});
    CHECK(found.text == "c921");
    REQUIRE(found.found.size() == 1);
    CHECK(found.found[0].id == "C92.1");
    CHECK(found.found[0].name == "C92.1 Leucemia mieloide crónica");
    for (const auto* text : {"", "c", "é", "  c  "}) {
        CAPTURE(text);
        CHECK(catalogues.must(services::search_cie10, {.text = text}).found.empty());
    }
    CHECK(catalogues.must(services::search_cie10, {.text = "tumor"}).found.size() <= 50);
    // However the words are parted, and however many letters one sign is.
    for (const auto* text : {"leucemia mieloide crónica", "leucemia,mieloide", "leucemia-mieloide-cronica",
                             "(crónica) mieloide/leucemia", "C92-1"}) {
        CAPTURE(text);
        CHECK(has(catalogues.must(services::search_cie10, {.text = text}).found, "C92.1", "C92.1 Leucemia mieloide crónica"));
    }
    CHECK_FALSE(catalogues.must(services::search_cie10, {.text = "\uFB01"}).found.empty());  // "fi" as one sign
    CHECK(catalogues.must(services::search_cie10, {.text = "i\u0307"}).found.empty());
}

TEST_CASE("Medicines are shown with their clave") {
    Catalogues catalogues;
    const auto found = catalogues.must(services::search_medicines, {.text = "imatinib"});
    CHECK(ids(found.found) == Words{"010.000.4225.00", "010.000.4227.00"});
    CHECK(has(found.found, "010.000.4225.00", "IMATINIB · 010.000.4225.00"));
    CHECK(catalogues.must(services::search_medicines, {.text = "i"}).found.empty());
}

TEST_CASE("Mutations are found from the first letter on") {
    Catalogues catalogues;
    const auto found = catalogues.must(services::search_list_values, {.text = "t3", .list_id = "mutaciones"});
    CHECK(ids(found.found) == Words{"T315A", "T315I"});
    CHECK_FALSE(catalogues.must(services::search_list_values, {.text = "", .list_id = "mutaciones"}).found.empty());
    CHECK(catalogues.must(services::search_list_values, {.text = "t3", .list_id = "otra"}).found.empty());
}

TEST_CASE("A visitor sees what registration needs and nothing more of the catalogues") {
    Catalogues catalogues;
    services::Dispatcher dispatcher(catalogues.database(), catalogues.ports());
    services::add_catalog_routes(dispatcher);
    CHECK(dispatcher.routes().size() == 7);
    const auto reply = [&](std::string_view path, std::string_view body) {
        return dispatcher.handle(services::Caller{}, path, body).reply;
    };
    CHECK(reply(api::RegistrationLists::path, "{}"));
    CHECK(reply(api::HospitalsOf::path, R"({"entity_id":"ooad-01"})"));
    for (const auto path : {api::RequestLists::path, api::SpecificationForm::path, api::SearchCie10::path,
                            api::SearchMedicines::path, api::SearchListValues::path}) {
        CAPTURE(path);
        const auto answer = reply(path, "{}");
        REQUIRE_FALSE(answer);
        CHECK(answer.error().kind == base::ErrorKind::not_signed_in);
    }
}
