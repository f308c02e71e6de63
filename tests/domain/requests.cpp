// The rules of a request, as tables (A7-A13, R4, R5, R10, R20).

#include <catch2/catch.hpp>

#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/requests/rules.hpp"

namespace {

bool refuses(const std::vector<base::FieldError>& errors, std::string_view field) {
    for (const auto& each : errors) {
        if (each.field == field) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("A social security number has ten digits, or eleven with the right check digit [A7.2] [R4]") {
    const auto [typed, kept] = GENERATE(table<std::string, std::string>({
        {"1234567890", "1234567890"},
        {" 1234567890 ", "1234567890"},
        {"12345678903", "1234567890"},
        {"12345678901", ""},
        {"123456789", ""},
        {"123456789012", ""},
        {"12345 7890", ""},
        {"12345a7890", ""},
        {"", ""},
    }));
    CAPTURE(typed);
    CHECK(domain::parse_nss(typed).value_or("") == kept);
    CHECK(domain::nss_refusal(typed).empty() == !kept.empty());
}

TEST_CASE("The agregado médico is digit, sex, year and type in any case [R10]") {
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
    CHECK(domain::parse_agregado(typed).has_value() == right);
}

TEST_CASE("A disagreement of the agregado with gender or age is told [R10]") {
    const auto agregado = *domain::parse_agregado("1F1980OR");
    const base::Date today{2025, 7, 23};
    CHECK(domain::agregado_warnings(agregado, "FEMENINO", "45", today).empty());
    CHECK(domain::agregado_warnings(agregado, "FEMENINO", "44", today).empty());
    CHECK(domain::agregado_warnings(agregado, "FEMENINO", "43", today).size() == 1);
    CHECK(domain::agregado_warnings(agregado, "MASCULINO", "30", today).size() == 2);
}

TEST_CASE("A patient without a surname has a single blank in its place [A7.10] [A7.11]") {
    domain::NewPatient patient{"SANECE", " ", "PACIENTE", "femenino", "1F1980OR", "45", "70.5", "170"};
    CHECK(domain::validate(patient).empty());
    patient.maternal_surname = "";
    CHECK(refuses(domain::validate(patient), "maternal_surname"));
    patient = {"SANECE", " ", " ", "", "1F", "131", "0.2", "19"};
    for (const char* field : {"given_names", "gender_id", "agregado_medico", "age_years", "weight_kg", "height_cm"}) {
        CAPTURE(field);
        CHECK(refuses(domain::validate(patient), field));
    }
}

TEST_CASE("A file name has letters, digits, blanks and a few signs, and its length counts the ending [A8.4] [A11.7] [R5]") {
    const auto [name, letters_max, accepted] = GENERATE(table<std::string, int, bool>({
        {"nota medica (1)_final-2.v3.pdf", 99, true},
        {"Niño áéíóú Ñ.PDF", 99, true},
        {std::string(76, 'a') + ".pdf", 80, true},
        {std::string(77, 'a') + ".pdf", 80, false},
        {std::string(95, 'a') + ".pdf", 99, true},
        {std::string(96, 'a') + ".pdf", 99, false},
        {"a,b.pdf", 99, false},
        {"a/b.pdf", 99, false},
        {"a\"b.pdf", 99, false},
        {"a\r\nb.pdf", 99, false},
        {"foto.jpg", 99, false},
        {".pdf", 99, false},
        {"", 99, false},
    }));
    CAPTURE(name);
    CHECK(domain::file_name_refusal(name, letters_max).empty() == accepted);
    CHECK(domain::file_name_letters_max("vigencia") == 80);
    CHECK(domain::file_name_letters_max("evidencia") == 99);
}

TEST_CASE("A PDF begins with its mark and ends with another, and holds at most 150 MB [R7]") {
    CHECK(domain::pdf_refusal("%PDF-1.7", "...%%EOF\n").empty());
    CHECK_FALSE(domain::pdf_refusal(" %PDF-1.7", "%%EOF").empty());
    CHECK_FALSE(domain::pdf_refusal("<html>%PDF-", "%%EOF").empty());
    CHECK_FALSE(domain::pdf_refusal("%PDF-1.7", "cortado").empty());
    CHECK(domain::file_size_refusal(150ull * 1024 * 1024).empty());
    CHECK_FALSE(domain::file_size_refusal(150ull * 1024 * 1024 + 1).empty());
    CHECK_FALSE(domain::file_size_refusal(0).empty());
}

TEST_CASE("A folio is the day and its sequence, three digits until the thousandth [A13.1] [R20]") {
    const base::Date day{2025, 6, 11};
    CHECK(domain::folio(day, 82) == "20250611082");
    CHECK(domain::folio(day, 1) == "20250611001");
    CHECK(domain::folio(day, 999) == "20250611999");
    CHECK(domain::folio(day, 1000) == "202506111000");
    CHECK(domain::is_folio("20250611082"));
    CHECK_FALSE(domain::is_folio("2025061108"));
}

TEST_CASE("A treatment needs a generic, a dose and whole months [A10.2]") {
    CHECK(domain::validate(domain::Treatment{"010.000.4225.00", "IMATINIB", "400 mg", "18"}).empty());
    const auto errors = domain::validate(domain::Treatment{"", "", " ", "1.5"});
    CHECK(refuses(errors, "clave"));
    CHECK(refuses(errors, "dose"));
    CHECK(refuses(errors, "months"));
}

TEST_CASE("An answer of the form keeps to its kind and bounds [A11.1]") {
    domain::FormDescription form;
    form.form_fields = {{"fevi", "FEVI", domain::FieldKind::decimal, "%", "", false, 0, 100, {}, ""},
                        {"meses", "Meses", domain::FieldKind::integer, "", "", true, 0, 0, {}, ""},
                        {"estadio", "Estadio", domain::FieldKind::choice, "", "", false, 0, 0, {"I", "II"}, ""}};
    form.slots = {{"nota", "Nota", true, false}};
    domain::RequestContent content;
    auto errors = domain::validate_specifications(content, form, {});
    CHECK(refuses(errors, "answers.meses"));
    CHECK(refuses(errors, "slots.nota"));
    CHECK_FALSE(refuses(errors, "answers.fevi"));
    content.set_answer("fevi", "101");
    content.set_answer("meses", "tres");
    content.set_answer("estadio", "V");
    errors = domain::validate_specifications(content, form, {});
    CHECK(refuses(errors, "answers.fevi"));
    CHECK(refuses(errors, "answers.meses"));
    CHECK(refuses(errors, "answers.estadio"));
    content.set_answer("fevi", "62,5");
    content.set_answer("meses", "3");
    content.set_answer("estadio", "II");
    domain::Attachment note;
    note.slot = "nota";
    CHECK(domain::validate_specifications(content, form, {note}).empty());
}

TEST_CASE("The date of diagnosis is a day that has come [A9.12]") {
    const auto [typed, right] = GENERATE(table<std::string, bool>({
        {"2025-07-23", true}, {"23/07/2025", true}, {"2025-07-24", false}, {"2025-02-29", false},
        {"2024-02-29", true}, {"ayer", false},      {"", false},           {"1800-01-01", false},
    }));
    domain::RequestContent content;
    content.diagnosis_date = typed;
    CAPTURE(typed);
    CHECK(refuses(domain::validate_general(content, {2025, 7, 23}), "diagnosis_date") == !right);
}

TEST_CASE("Times are shown in Mexico City, with summer time until October 2022 [R9]") {
    CHECK(base::mexico_city_words(1753309620000) == "23/07/2025 16:27");
    CHECK(base::mexico_city_words(1657200000000) == "07/07/2022 08:20");  // 13:20 UTC, summer
    CHECK(base::mexico_city_words(1670419200000) == "07/12/2022 07:20");  // 13:20 UTC, winter
}

TEST_CASE("Two working days leave the weekend out [A3.17]") {
    const base::Instant friday = 1753459200000;  // 25/07/2025 10:00 in Mexico City
    CHECK(base::mexico_city(base::after_working_days(friday, 2)).date == base::Date{2025, 7, 29});
}
