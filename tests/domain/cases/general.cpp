// DATOS GENERALES.

#include <catch2/catch.hpp>

#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/general.hpp"
#include "tests/support/refusals.hpp"

using test::refuses;

TEST_CASE("The date of diagnosis is a day that has come [A9.12]", "[A9.12]") {
    const auto [typed, right] = GENERATE(table<std::string, bool>({
        {"2025-07-23", true},
        {"23/07/2025", true},
        {"2025-07-24", false},
        {"2025-02-29", false},
        {"2024-02-29", true},
        {"ayer", false},
        {"", false},
        {"1800-01-01", false},
    }));
    domain::cases::Content content;
    content.diagnosis_date = typed;
    CAPTURE(typed);
    CHECK(refuses(domain::cases::validate_general(content, {2025, 7, 23}), "diagnosis_date") == !right);
}

TEST_CASE("Datos generales asks for everything but the UMF [A9.1-A9.12]", "[A9.1][A9.1-A9.12]") {
    const auto empty = domain::cases::validate_general({}, {2025, 7, 23});
    for (const char* field : {"entity_id", "unit_id", "doctor_paternal_surname", "doctor_maternal_surname", "doctor_given_names",
                              "doctor_matricula", "specialty_id", "age_years", "weight_kg", "height_cm", "generic_id",
                              "recommendation_id", "cie10_code", "diagnosis_date", "diagnosis_detail"}) {
        CAPTURE(field);
        CHECK(refuses(empty, field));
    }
    CHECK_FALSE(refuses(empty, "umf"));
    const auto [umf, right] = GENERATE(table<std::string, bool>(
        {{"1", true}, {"9999", true}, {" 12 ", true}, {"12345", false}, {"1A", false}, {"-1", false}, {"UMF 1", false}}));
    domain::cases::Content content;
    content.umf = umf;
    CAPTURE(umf);
    CHECK(refuses(domain::cases::validate_general(content, {2025, 7, 23}), "umf") == !right);
}

TEST_CASE("The free diagnosis has at most 1000 letters and no control signs [A9.11] [R6]", "[A9.11][R6]") {
    const auto [detail, right] = GENERATE(table<std::string, bool>({
        {std::string(1000, 'a'), true},
        {std::string(1001, 'a'), false},
        {"línea\notra", true},
        {"a\x07", false},
        {"a\xE2\x80\xAE"
         "b",
         false},  // turns the reading direction round
        {"a\xFF", false},
        {"   ", false},
    }));
    domain::cases::Content content;
    content.diagnosis_detail = detail;
    CHECK(refuses(domain::cases::validate_general(content, {2025, 7, 23}), "diagnosis_detail") == !right);
}
