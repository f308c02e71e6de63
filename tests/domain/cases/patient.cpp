// NSS, agregado médico, who a patient is.

#include <catch2/catch.hpp>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/general.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/cases/treatments.hpp"
#include "tests/support/refusals.hpp"

using test::refuses;

TEST_CASE("A social security number has ten digits, or eleven with the right check digit [A7.2] [R4]", "[A7.2][R4]") {
    const auto [typed, kept] = GENERATE(table<std::string, std::string>({
        {"1234567890", "1234567890"},
        {" 1234567890 ", "1234567890"},
        {"12345678903", "1234567890"},
        {"12345678901", ""},
        {"02874512367", "0287451236"},
        {"287451236", ""},
        {"123456789", ""},
        {"123456789012", ""},
        {"12345 7890", ""},
        {"12345a7890", ""},
        {"", ""},
    }));
    CAPTURE(typed);
    CHECK(domain::cases::parse_nss(typed).value_or("") == kept);
    CHECK(domain::cases::nss_refusal(typed).empty() == !kept.empty());
}

TEST_CASE("The agregado médico is digit, sex, year and type in any case [R10]", "[R10]") {
    const auto [typed, right] = GENERATE(table<std::string, bool>({
        {"1F1980OR", true},
        {"1f1980or", true},
        {"0M2015ES", true},
        {"1X1980OR", false},
        {"F1980OR", false},
        {"1F198OOR", false},
        {"1F19800R", false},
        {"1F1980ORX", false},
        {"", false},
    }));
    CAPTURE(typed);
    CHECK(domain::cases::parse_agregado(typed).has_value() == right);
}

TEST_CASE("A disagreement of the agregado with gender or age is told [R10]", "[R10]") {
    const auto agregado = *domain::cases::parse_agregado("1F1980OR");
    const base::Date today{2025, 7, 23};
    const domain::cases::Gender woman{"femenino", "FEMENINO"}, man{"masculino", "MASCULINO"};
    CHECK(domain::cases::agregado_warnings(agregado, woman, "45", today).empty());
    CHECK(domain::cases::agregado_warnings(agregado, woman, "44", today).empty());
    CHECK(domain::cases::agregado_warnings(agregado, woman, "43", today).size() == 1);
    CHECK(domain::cases::agregado_warnings(agregado, man, "30", today).size() == 2);
}

TEST_CASE("How the list of genders names them does not matter to the agregado [R10]", "[R10]") {
    const auto of_a_woman = *domain::cases::parse_agregado("1F1980OR");
    const auto of_a_man = *domain::cases::parse_agregado("1M1980OR");
    const base::Date today{2025, 7, 23};
    const auto warnings = [&](const domain::cases::Agregado& agregado, const domain::cases::Gender& gender) {
        return domain::cases::agregado_warnings(agregado, gender, "45", today);
    };
    CHECK(warnings(of_a_woman, {"femenino", "MUJER"}).empty());
    CHECK(warnings(of_a_man, {"masculino", "HOMBRE"}).empty());
    CHECK(warnings(of_a_man, {"femenino", "MUJER"}).size() == 1);
    CHECK(warnings(of_a_woman, {"masculino", "FUERTE"}).size() == 1);
    CHECK(warnings(of_a_woman, {"otro", "MAS DE UNO"}).empty());
}

TEST_CASE("A patient without a surname has a single blank in its place [A7.10] [A7.11]", "[A7.10][A7.11]") {
    domain::cases::NewPatient patient{"SANECE", " ", "PACIENTE", "femenino", "1F1980OR", "45", "70.5", "170"};
    CHECK(domain::cases::validate(patient).empty());
    patient.maternal_surname = "";
    CHECK(refuses(domain::cases::validate(patient), "maternal_surname"));
    patient = {"SANECE", " ", " ", "", "1F", "131", "0.2", "19"};
    for (const char* field : {"given_names", "gender_id", "agregado_medico", "age_years", "weight_kg", "height_cm"}) {
        CAPTURE(field);
        CHECK(refuses(domain::cases::validate(patient), field));
    }
}

TEST_CASE("Age, weight and height keep to what a person can be [A7.10] [A9.7]", "[A7.10][A9.7]") {
    struct Row {
        std::string age, weight, height;
        bool age_right, weight_right, height_right;
    };
    const auto row = GENERATE(values<Row>({
        {"0", "0.3", "20", true, true, true},
        {"130", "400", "250", true, true, true},
        {"131", "400.01", "251", false, false, false},
        {"-1", "0.29", "19", false, false, false},
        {"45.5", "70,5", "1.70", false, true, false},
        {"", "", "", false, false, false},
        {"cuarenta", "70 kg", "170cm", false, false, false},
        {" 45 ", " 70.25 ", " 170 ", true, true, true},
        {"1e2", "1e2", "1e2", false, false, false},
        {"045", "70.255", "0170", true, false, true},
        {"9999999999", "9999999999", "9999999999", false, false, false},
        {"45", "70.", "170", true, false, true},
        {"45", ".5", "170", true, false, true},
        {"45", "nan", "inf", true, false, false},
    }));
    CAPTURE(row.age, row.weight, row.height);
    domain::cases::NewPatient patient{"A", "B", "C", "femenino", "1F1980OR", row.age, row.weight, row.height};
    domain::cases::Content content;
    content.age_years = row.age;
    content.weight_kg = row.weight;
    content.height_cm = row.height;
    for (const auto& errors : {domain::cases::validate(patient), domain::cases::validate_general(content, {2025, 7, 23})}) {
        CHECK(refuses(errors, "age_years") == !row.age_right);
        CHECK(refuses(errors, "weight_kg") == !row.weight_right);
        CHECK(refuses(errors, "height_cm") == !row.height_right);
    }
}

TEST_CASE("The check digit of an NSS is Luhn's, and only one of ten is right [R4]", "[R4]") {
    for (const char* ten : {"1234567890", "0000000000", "9999999999", "1111111111", "3914870025"}) {
        int right = 0;
        for (char digit = '0'; digit <= '9'; ++digit) right += domain::cases::parse_nss(std::string(ten) + digit).has_value();
        CAPTURE(ten);
        CHECK(right == 1);
    }
    CHECK(domain::cases::parse_nss("00000000000") == "0000000000");
    CHECK_FALSE(domain::cases::parse_nss("１２３４５６７８９０"));  // wide digits
}
