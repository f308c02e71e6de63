// Patients: found by NSS, registered, several under one.

#include <catch2/catch.hpp>

#include "shared/api/cases/patients.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/text/cases/patient.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using test::refuses;
using test::World;

namespace words = text::cases;
namespace {

domain::cases::NewPatient patient() { return {"SANECE", " ", "PACIENTE", "femenino", "1f1980or", "45", "70", "170"}; }

}  // namespace

TEST_CASE("Several patients share one NSS and are told apart by the agregado médico [A7.4] [A7.6] [A7.11]",
          "[A7.4][A7.6][A7.11]") {
    World world;
    auto director = world.director();
    CHECK(director.must<api::cases::SearchPatients>({"1111111111"}).patients.empty());
    const auto first = director.must<api::cases::RegisterPatient>({"1111111111", patient(), false});
    CHECK(first.agregado_medico == "1F1980OR");
    CHECK(first.full_name == "SANECE PACIENTE");
    auto child = patient();
    child.agregado_medico = "2M2015OR";
    child.gender_id = "masculino";
    child.age_years = "10";
    director.must<api::cases::RegisterPatient>({"1111111111", child, false});
    CHECK(director.must<api::cases::SearchPatients>({"1111111111"}).patients.size() == 2);
    CHECK(director.refused<api::cases::RegisterPatient>({"1111111111", patient(), false}).message == words::patient_exists);
    CHECK(director.refused<api::cases::SearchPatients>({"123"}).fields.at(0).message == words::nss_rule);
}

TEST_CASE("A disagreement of the agregado with gender or age is a warning one may pass [R10]", "[R10]") {
    World world;
    auto director = world.director();
    auto odd = patient();
    odd.gender_id = "masculino";
    CHECK(refuses(director.refused<api::cases::RegisterPatient>({"1111111111", odd, false}), "agregado_warning"));
    director.must<api::cases::RegisterPatient>({"1111111111", odd, true});
}

TEST_CASE("A patient is found by ten digits, or eleven with the right last one [A7.2] [R4]", "[A7.2][R4]") {
    World world;
    auto director = world.director();
    director.must<api::cases::RegisterPatient>({"12345678903", patient(), false});
    const auto found = director.must<api::cases::SearchPatients>({"1234567890"});
    REQUIRE(found.patients.size() == 1);
    CHECK(found.patients.at(0).nss == "1234567890");
    CHECK(found.patients.at(0).number > 100000);
    CHECK(director.must<api::cases::SearchPatients>({" 12345678903 "}).nss == "1234567890");
    CHECK(director.refused<api::cases::SearchPatients>({"12345678901"}).fields.at(0).message == words::nss_check_digit);
    CHECK(director.refused<api::cases::SearchPatients>({"123456789"}).fields.at(0).message == words::nss_rule);
    CHECK(director.refused<api::cases::RegisterPatient>({"123456789", patient(), true}).fields.at(0).field == "nss");
}

TEST_CASE("A new patient needs all eight data, and a warning passed does not excuse a fault [A7.10] [R10]", "[A7.10][R10]") {
    World world;
    auto director = world.director();
    const auto empty = director.refused<api::cases::RegisterPatient>({"1111111111", {}, true});
    for (const char* field : {"paternal_surname", "maternal_surname", "given_names", "gender_id", "agregado_medico", "age_years",
                              "weight_kg", "height_cm"}) {
        CAPTURE(field);
        CHECK(refuses(empty, field));
    }
    auto odd = patient();
    odd.gender_id = "ninguno";
    CHECK(refuses(director.refused<api::cases::RegisterPatient>({"1111111111", odd, true}), "gender_id"));
    CHECK(director.must<api::cases::SearchPatients>({"1111111111"}).patients.empty());
    auto other = world.other_director();  // patients belong to all directors
    director.must<api::cases::RegisterPatient>({"1111111111", patient(), false});
    CHECK(other.must<api::cases::SearchPatients>({"1111111111"}).patients.size() == 1);
    CHECK(other.refused<api::cases::RegisterPatient>({"1111111111", patient(), true}).kind == base::ErrorKind::conflict);
}
