// The rules of a request, as tables (A7-A13, R4, R5, R10, R20).

#include <catch2/catch.hpp>

#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/requests/pdf_envelope.hpp"
#include "shared/domain/requests/rules.hpp"
#include "shared/text/requests.hpp"

namespace {

bool refuses(const std::vector<base::FieldError>& errors, std::string_view field) {
    for (const auto& each : errors) {
        if (each.field == field) return true;
    }
    return false;
}

}  // namespace

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
    CHECK(domain::parse_nss(typed).value_or("") == kept);
    CHECK(domain::nss_refusal(typed).empty() == !kept.empty());
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
    CHECK(domain::parse_agregado(typed).has_value() == right);
}

TEST_CASE("A disagreement of the agregado with gender or age is told [R10]", "[R10]") {
    const auto agregado = *domain::parse_agregado("1F1980OR");
    const base::Date today{2025, 7, 23};
    CHECK(domain::agregado_warnings(agregado, "FEMENINO", "45", today).empty());
    CHECK(domain::agregado_warnings(agregado, "FEMENINO", "44", today).empty());
    CHECK(domain::agregado_warnings(agregado, "FEMENINO", "43", today).size() == 1);
    CHECK(domain::agregado_warnings(agregado, "MASCULINO", "30", today).size() == 2);
}

TEST_CASE("A patient without a surname has a single blank in its place [A7.10] [A7.11]", "[A7.10][A7.11]") {
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

TEST_CASE("A file name has letters, digits, blanks and a few signs, and its length counts the ending [A8.4] [A11.7] [R5]",
          "[A8.4][A11.7][R5]") {
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
        {"..pdf", 99, false},
        {"-_().pdf", 99, false},
        {" . .pdf", 99, false},
        {"\xCC\x81.pdf", 99, false},
        {"1.pdf", 99, true},
        {"ñ.pdf", 99, true},
        {"..a.pdf", 99, true},
        {"", 99, false},
    }));
    CAPTURE(name);
    CHECK(domain::file_name_refusal(name, letters_max).empty() == accepted);
    CHECK(domain::file_name_letters_max("vigencia") == 80);
    CHECK(domain::file_name_letters_max("evidencia") == 99);
}

namespace {

std::string refusal_of(std::string_view bytes, std::size_t piece) {
    domain::PdfEnvelope envelope;
    for (std::size_t at = 0; at < bytes.size(); at += piece) envelope.add(bytes.substr(at, piece));
    return envelope.refusal();
}

}  // namespace

TEST_CASE("A PDF begins within 1,024 bytes, unless the file begins as something else, and has its end somewhere [R30]", "[R30]") {
    using namespace std::string_literals;
    namespace words = text::requests;
    const auto piece = GENERATE(std::size_t{1}, std::size_t{3}, std::size_t{7}, std::size_t{1024}, std::size_t{1u << 20});
    const auto pdf = "%PDF-1.7\n1 0 obj\n%%EOF\n"s;
    CAPTURE(piece);
    for (const auto& before : {""s, "\xEF\xBB\xBF"s, "\r\n"s, "TEXTmdos \xE9\xF3"s, "\x1B%-12345X@PJL\r\n"s,
                               std::string(1019, ' '), "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n"s, "BM "s}) {
        CAPTURE(before);
        CHECK(refusal_of(before + pdf, piece) == "");
        for (const auto& after : {"\r\n"s, std::string(5000, '\0'), "<html>"s})
            CHECK(refusal_of(before + pdf + after, piece) == "");
        CHECK(refusal_of(before + "%PDF-1.7\n1 0 obj\n%%EO", piece) == words::file_cut);
    }
    for (const auto& before : {std::string(1024, ' '), std::string(3000, 'x')})
        CHECK(refusal_of(before + pdf, piece) == words::file_not_pdf);
    CHECK(refusal_of("hola", piece) == words::file_not_pdf);
    for (const auto& tag : {"<ClinicalDocument>"s, "<x>"s, "</p>"s}) CHECK(refusal_of(tag + pdf, piece) == words::file_not_pdf);
    CHECK(refusal_of("<5 a\xF1os\n" + pdf, piece) == "");

    const std::vector<std::pair<std::string, const text::Text*>> others{
        {"PK\x03\x04"s + std::string(26, '\0') + "nota.txt", &words::kind_zip},
        {"PK\x03\x04"s + std::string(26, '\0') + "[Content_Types].xml", &words::kind_office},
        {"PK\x03\x04"s + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.text", &words::kind_office},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, &words::kind_old_office},
        {"Rar!\x1A\x07\x01"s, &words::kind_archive},
        {"<html><head>"s, &words::kind_page},
        {"\xEF\xBB\xBF \r\n<!DOCTYPE HTML PUBLIC>"s, &words::kind_page},
        {"<script src=x>"s, &words::kind_page},
        {"<!-- nota -->"s, &words::kind_page},
        {"<?xml version='1.0'?>"s, &words::kind_xml},
        {"\xFF\xD8\xFF\xE0"s, &words::kind_image},
        {"\x89PNG\r\n\x1A\n"s, &words::kind_image},
        {"GIF89a"s, &words::kind_image},
        {"II*\0"s, &words::kind_image},
        {"RIFF\x10\0\0\0WEBPVP8 "s, &words::kind_image},
        {"BM\x10\0\0\0\0\0\0\0\0"s, &words::kind_image},
        {"\0\0\0\x18"
         "ftypheic"s,
         &words::kind_photograph},
        {"{\\rtf1"s, &words::kind_rtf},
        {"<form action=x>"s, &words::kind_page},
        {"<?php 1 ?>"s, &words::kind_page},
        {"\xFF\xFE<\0h\0t\0m\0l\0>\0"s, &words::kind_page},
        {"RIFF\x10\0\0\0WAVEfmt "s, &words::kind_media},
        {"ID3\x04"s, &words::kind_media},
        {"\0\0\1\0\1\0"s, &words::kind_image},
        {std::string(128, '\0') + "DICM", &words::kind_image},
        {std::string(257, 'a') + "ustar", &words::kind_archive},
        {"!<arch>\n"s, &words::kind_archive},
        {"CWS\x09"s, &words::kind_program},
        {"MZ\x90\0"s, &words::kind_program},
        {"\x7F"
         "ELF\x02"s,
         &words::kind_program},
        {"#!/bin/sh\n"s, &words::kind_program},
    };
    for (const auto& [beginning, kind] : others) {
        CAPTURE(beginning);
        CHECK(refusal_of(beginning + pdf, piece) == words::file_is_another(*kind));
        CHECK(refusal_of(beginning + std::string(5000, ' ') + pdf, piece) == words::file_is_another(*kind));
    }
}

TEST_CASE("A PDF holds at most 150 MB [R7]", "[R7]") {
    CHECK(domain::file_size_refusal(150ull * 1024 * 1024).empty());
    CHECK_FALSE(domain::file_size_refusal(150ull * 1024 * 1024 + 1).empty());
    CHECK_FALSE(domain::file_size_refusal(0).empty());
}

TEST_CASE("A folio is the day and its sequence, three digits until the thousandth [A13.1] [R20]", "[A13.1][R20]") {
    const base::Date day{2025, 6, 11};
    CHECK(domain::folio(day, 82) == "20250611082");
    CHECK(domain::folio(day, 1) == "20250611001");
    CHECK(domain::folio(day, 999) == "20250611999");
    CHECK(domain::folio(day, 1000) == "202506111000");
    CHECK(domain::is_folio("20250611082"));
    CHECK_FALSE(domain::is_folio("2025061108"));
}

TEST_CASE("A treatment needs a generic, a dose and whole months [A10.2]", "[A10.2]") {
    CHECK(domain::validate(domain::Treatment{"010.000.4225.00", "IMATINIB", "400 mg", "18"}).empty());
    const auto errors = domain::validate(domain::Treatment{"", "", " ", "1.5"});
    CHECK(refuses(errors, "clave"));
    CHECK(refuses(errors, "dose"));
    CHECK(refuses(errors, "months"));
}

TEST_CASE("An answer of the form keeps to its kind and bounds [A11.1]", "[A11.1]") {
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
    domain::RequestContent content;
    content.diagnosis_date = typed;
    CAPTURE(typed);
    CHECK(refuses(domain::validate_general(content, {2025, 7, 23}), "diagnosis_date") == !right);
}

TEST_CASE("Times are shown in Mexico City, with summer time until October 2022 [R9]", "[R9]") {
    CHECK(base::mexico_city_words(1753309620000) == "23/07/2025 16:27");
    CHECK(base::mexico_city_words(1657200000000) == "07/07/2022 08:20");  // 13:20 UTC, summer
    CHECK(base::mexico_city_words(1670419200000) == "07/12/2022 07:20");  // 13:20 UTC, winter
}

TEST_CASE("Two working days leave the weekend out [A3.17]", "[A3.17]") {
    const base::Instant friday = 1753459200000;  // 25/07/2025 10:00 in Mexico City
    CHECK(base::mexico_city(base::after_working_days(friday, 2)).date == base::Date{2025, 7, 29});
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
    domain::NewPatient patient{"A", "B", "C", "femenino", "1F1980OR", row.age, row.weight, row.height};
    domain::RequestContent content;
    content.age_years = row.age;
    content.weight_kg = row.weight;
    content.height_cm = row.height;
    for (const auto& errors : {domain::validate(patient), domain::validate_general(content, {2025, 7, 23})}) {
        CHECK(refuses(errors, "age_years") == !row.age_right);
        CHECK(refuses(errors, "weight_kg") == !row.weight_right);
        CHECK(refuses(errors, "height_cm") == !row.height_right);
    }
}

TEST_CASE("Datos generales asks for everything but the UMF [A9.1-A9.12]", "[A9.1][A9.1-A9.12]") {
    const auto empty = domain::validate_general({}, {2025, 7, 23});
    for (const char* field : {"entity_id", "unit_id", "doctor_paternal_surname", "doctor_maternal_surname", "doctor_given_names",
                              "doctor_matricula", "specialty_id", "age_years", "weight_kg", "height_cm", "generic_id",
                              "recommendation_id", "cie10_code", "diagnosis_date", "diagnosis_detail"}) {
        CAPTURE(field);
        CHECK(refuses(empty, field));
    }
    CHECK_FALSE(refuses(empty, "umf"));
    const auto [umf, right] = GENERATE(table<std::string, bool>(
        {{"1", true}, {"9999", true}, {" 12 ", true}, {"12345", false}, {"1A", false}, {"-1", false}, {"UMF 1", false}}));
    domain::RequestContent content;
    content.umf = umf;
    CAPTURE(umf);
    CHECK(refuses(domain::validate_general(content, {2025, 7, 23}), "umf") == !right);
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
    domain::RequestContent content;
    content.diagnosis_detail = detail;
    CHECK(refuses(domain::validate_general(content, {2025, 7, 23}), "diagnosis_detail") == !right);
}

TEST_CASE("The months of a treatment are a whole number, none to a hundred years [A10.2]", "[A10.2]") {
    const auto [months, right] = GENERATE(table<std::string, bool>({
        {"0", true},
        {"18", true},
        {"1200", true},
        {"1201", false},
        {"-1", false},
        {"1.5", false},
        {"", false},
        {"un año", false},
    }));
    CAPTURE(months);
    CHECK(refuses(domain::validate(domain::Treatment{"x", "X", "400 mg", months}), "months") == !right);
    CHECK(refuses(domain::validate(domain::Treatment{"x", "X", std::string(121, 'a'), "1"}), "dose"));
    CHECK_FALSE(refuses(domain::validate(domain::Treatment{"x", "X", std::string(120, 'a'), "1"}), "dose"));
}

TEST_CASE("Letters of a file name with one rule for every spelling of them [A11.7] [R5]", "[A11.7][R5]") {
    const auto [name, accepted] = GENERATE(table<std::string, bool>({
        {"Mu\xCC\x81"
         "ltiple.pdf",
         true},  // as macOS writes ú
        {"año.pdf", true},
        {"a.b.c.pdf", true},
        {"a.pdf ", false},
        {"a.pđf", false},
        {"a.pdf\xCC\x81", false},
        {"a;b.pdf", false},
        {"a\\b.pdf", false},
        {"a:b.pdf", false},
        {"<a>.pdf", false},
        {"a%2Fb.pdf", false},
        {std::string("a\0b.pdf", 7), false},
        {"日本.pdf", false},
        {"🙂.pdf", false},
        {"a\xE2\x80\xAE"
         "fdp.pdf",
         false},
        {"a\xFF.pdf", false},
        {"a.pdf.exe", false},
        {"pdf", false},
    }));
    CAPTURE(name);
    CHECK(domain::file_name_refusal(name, 99).empty() == accepted);
}

TEST_CASE("The refusal of a file name says which letter it is about [R5]", "[R5]") {
    CHECK(domain::file_name_refusal("a,b.pdf", 99).find(",") != std::string::npos);
    CHECK(domain::file_name_refusal(std::string(100, 'a') + ".pdf", 99).find("99") != std::string::npos);
    CHECK(domain::file_name_refusal(std::string(100, 'a') + ".pdf", 80).find("80") != std::string::npos);
}

TEST_CASE("The check digit of an NSS is Luhn's, and only one of ten is right [R4]", "[R4]") {
    for (const char* ten : {"1234567890", "0000000000", "9999999999", "1111111111", "3914870025"}) {
        int right = 0;
        for (char digit = '0'; digit <= '9'; ++digit) right += domain::parse_nss(std::string(ten) + digit).has_value();
        CAPTURE(ten);
        CHECK(right == 1);
    }
    CHECK(domain::parse_nss("00000000000") == "0000000000");
    CHECK_FALSE(domain::parse_nss("１２３４５６７８９０"));  // wide digits
}

TEST_CASE("Only a draft is sent, and what is decided is not withdrawn", "[lifecycles]") {
    using S = domain::RequestState;
    for (const auto& [state, name] : enum_names(S{})) {
        CAPTURE(name);
        const auto sent = domain::after(state, domain::RequestAct::send);
        CHECK(static_cast<bool>(sent) == (state == S::borrador));
        const auto withdrawn = domain::after(state, domain::RequestAct::withdraw);
        CHECK(static_cast<bool>(withdrawn) == (state == S::enviada || state == S::en_evaluacion || state == S::requiere_info));
        if (withdrawn) CHECK(withdrawn.value() == S::cancelada);
        if (!withdrawn) CHECK(withdrawn.error().kind == base::ErrorKind::conflict);
    }
}

TEST_CASE("What is missing is listed in the order of the tabs, and an empty request lacks all of it [A12.1]", "[A12.1]") {
    domain::FormDescription form;
    form.form_fields = {{"meses", "Meses", domain::FieldKind::integer, "", "", true, 0, 0, {}, ""},
                        {"notas", "Notas", domain::FieldKind::notes, "", "", false, 0, 0, {}, ""}};
    form.slots = {{"nota", "Nota", true, false}, {"evidencia", "Evidencia", false, true}};
    const auto lines = domain::checklist({}, &form, {}, {2025, 7, 23});
    REQUIRE(lines.size() > 15);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CAPTURE(lines[i].field);
        if (i > 0) CHECK(lines[i - 1].tab <= lines[i].tab);
        CHECK_FALSE(lines[i].words.empty());
        CHECK(lines[i].field != "answers.notas");
        CHECK(lines[i].field != "slots.evidencia");
        if (lines[i].field != "umf") CHECK_FALSE(lines[i].met);
    }
    CHECK(lines.back().field == "slots.nota");
    CHECK(domain::checklist({}, nullptr, {}, {2025, 7, 23}).size() <= lines.size());
}
