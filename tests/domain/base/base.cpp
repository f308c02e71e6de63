// Dates, Mexico City, letters: what every rule stands on.

#include <catch2/catch.hpp>

#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/names.hpp"

namespace {

/// Instant of a wall clock in UTC.
base::Instant utc(base::Date date, int hour, int minute = 0) {
    return base::days_from_civil(date) * base::day_ms + hour * base::hour_ms + minute * base::minute_ms;
}

}  // namespace

TEST_CASE("A date is written dd/mm/aaaa or aaaa-mm-dd, and the day exists [A9.12]", "[A9.12]") {
    const auto [text, words] = GENERATE(table<std::string, std::string>({
        {"2025-07-23", "23/07/2025"},
        {"23/07/2025", "23/07/2025"},
        {"2024-02-29", "29/02/2024"},
        {"2025-02-29", ""},
        {"1900-02-29", ""},
        {"2000-02-29", "29/02/2000"},
        {"2025-13-01", ""},
        {"2025-00-10", ""},
        {"31/04/2025", ""},
        {"23-07-2025", ""},
        {"2025/07/23", ""},
        {"1/7/2025", ""},
        {"2025-07-23x", ""},
        {"", ""},
    }));
    CAPTURE(text);
    const auto date = base::parse_date(text);
    CHECK((date ? base::dd_mm_yyyy(*date) : std::string{}) == words);
}

TEST_CASE("Days are counted and come back, over leap years and centuries", "[base]") {
    for (std::int64_t days = -62000; days < 300000; days += 37) {
        const auto date = base::civil_from_days(days);
        CHECK(base::is_calendar_date(date));
        CHECK(base::days_from_civil(date) == days);
    }
    CHECK(base::days_from_civil({1970, 1, 1}) == 0);
    CHECK(base::weekday({1970, 1, 1}) == 4);
    CHECK(base::weekday({2025, 7, 27}) == 0);
    CHECK(base::iso({2025, 7, 3}) == "2025-07-03");
    CHECK(base::yyyymmdd({2025, 7, 3}) == "20250703");
}

TEST_CASE("Mexico City is six hours behind, and was five in the summers until 2022 [R9]", "[R9]") {
    CHECK(base::mexico_city_words(utc({2025, 7, 23}, 22, 27)) == "23/07/2025 16:27");
    CHECK(base::mexico_city_words(utc({2025, 1, 23}, 5, 59)) == "22/01/2025 23:59");
    CHECK(base::mexico_city_words(utc({2022, 4, 3}, 7, 59)) == "03/04/2022 01:59");    // the last winter minute
    CHECK(base::mexico_city_words(utc({2022, 4, 3}, 8)) == "03/04/2022 03:00");        // two o'clock became three
    CHECK(base::mexico_city_words(utc({2022, 10, 30}, 6, 59)) == "30/10/2022 01:59");  // the last summer minute
    CHECK(base::mexico_city_words(utc({2022, 10, 30}, 7)) == "30/10/2022 01:00");
    CHECK(base::mexico_city_words(utc({2023, 7, 1}, 12)) == "01/07/2023 06:00");
    CHECK(base::mexico_city_words(utc({2015, 7, 1}, 12)) == "01/07/2015 07:00");
}

TEST_CASE("The day of a folio is the day in Mexico City, not in Greenwich [A13.1]", "[A13.1]") {
    CHECK(base::mexico_city(utc({2025, 7, 24}, 5, 59)).date == base::Date{2025, 7, 23});
    CHECK(base::mexico_city(utc({2025, 7, 24}, 6)).date == base::Date{2025, 7, 24});
}

TEST_CASE("An age counts whole years", "[base]") {
    CHECK(base::years_between({1980, 7, 24}, {2025, 7, 23}) == 44);
    CHECK(base::years_between({1980, 7, 23}, {2025, 7, 23}) == 45);
    CHECK(base::years_between({1980, 2, 29}, {2025, 2, 28}) == 44);
}

TEST_CASE("Letters are counted and folded as people read them", "[base]") {
    CHECK(base::utf8_length("Peña") == 4);
    CHECK(base::folded("ÁCIDO  Fólico Ñ") == "acido folico n");
    CHECK(base::upper("1f1980or ñandú") == "1F1980OR ÑANDÚ");
    CHECK(base::trimmed(" \t a b \n") == "a b");
    CHECK(base::is_blank(" \t"));
    CHECK_FALSE(base::is_utf8("\xC3"));
    CHECK_FALSE(base::is_utf8("\xC0\x80"));
    CHECK_FALSE(base::is_utf8("\xED\xA0\x80"));
    CHECK(base::with_thousands(2989) == "2,989");
    CHECK(base::with_thousands(0) == "0");
    CHECK(base::with_thousands(1234567) == "1,234,567");
}

TEST_CASE("Base64 and percent signs come back as they went", "[base]") {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes.push_back(static_cast<char>(i));
    for (std::size_t size : {0u, 1u, 2u, 3u, 64u, 256u}) {
        CHECK(base::unbase64(base::base64(bytes.substr(0, size))) == bytes.substr(0, size));
        CHECK(base::percent_decoded(base::percent_encoded(bytes.substr(0, size))) == bytes.substr(0, size));
    }
    CHECK(base::base64("hola") == "aG9sYQ==");
    CHECK(base::unbase64("aG9s*Q==").empty());
    CHECK(base::hex("\x01\xAB") == "01ab");
}

TEST_CASE("An identifier sorts by the time it was made", "[base]") {
    const auto early = base::uuid_v7(1753309620000, {255, 255, 255, 255, 255, 255, 255, 255, 255, 255});
    const auto late = base::uuid_v7(1753309620001, {});
    CHECK(base::is_uuid(early));
    CHECK(early < late);
    CHECK(early[14] == '7');
    CHECK_FALSE(base::is_uuid("0190163d-8694-739b-aea5-966c26f8ad9"));
    CHECK_FALSE(base::is_uuid("0190163d-8694-739b-aea5-966c26f8adzz"));
}

TEST_CASE("The sealed text has version, key, folio, instant, record and each attachment, a line each [R21]", "[R21]") {
    CHECK(domain::cases::canonical_seal_text(domain::cases::Paper::receipt, "k1", "20250723016", utc({2025, 7, 23}, 22, 27), "aa",
                                             {"bb", "cc"}) ==
          "SAnECE-sello-v1\nk1\n20250723016\n2025-07-23T22:27:00Z\naa\nbb\ncc\n");
    CHECK(domain::cases::canonical_seal_text(domain::cases::Paper::receipt, "k1", "20250723016", 0, "aa", {"bbcc"}) !=
          domain::cases::canonical_seal_text(domain::cases::Paper::receipt, "k1", "20250723016", 0, "aa", {"bb", "cc"}));
}

TEST_CASE("The seal of an evaluation is never one of a receipt [R21]", "[R21]") {
    using domain::cases::Paper;
    CHECK(domain::cases::canonical_seal_text(Paper::evaluation, "k1", "20250723016", 0, "aa", {}) ==
          "SAnECE-evaluacion-v1\nk1\n20250723016\n1970-01-01T00:00:00Z\naa\n");
}

TEST_CASE("A patient is named surnames first, without the blank one [A7.4] [A7.11]", "[A7.4][A7.11]") {
    domain::cases::Patient patient;
    patient.paternal_surname = "SANECE";
    patient.maternal_surname = "PRUEBA";
    patient.given_names = "PACIENTE";
    CHECK(patient.full_name() == "SANECE PRUEBA PACIENTE");
    patient.maternal_surname = " ";
    CHECK(patient.full_name() == "SANECE PACIENTE");
}

TEST_CASE("A name is joined in two orders, without what is blank [A7.11] [R9]", "[A7.11][R9]") {
    CHECK(domain::given_names_first("PRUEBA", "MEDICO", "TRATANTE") == "PRUEBA MEDICO TRATANTE");
    CHECK(domain::given_names_first(" PRUEBA ", " ", "TRATANTE") == "PRUEBA TRATANTE");
    CHECK(domain::surnames_first("MEDICO", "TRATANTE", "PRUEBA") == "MEDICO TRATANTE PRUEBA");
    CHECK(domain::surnames_first("", " ", "").empty());
}
