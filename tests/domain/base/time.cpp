// Days and times of Mexico City.

#include <catch2/catch.hpp>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

TEST_CASE("Times are shown in Mexico City, with summer time until October 2022 [R9]", "[R9]") {
    CHECK(base::mexico_city_words(1753309620000) == "23/07/2025 16:27");
    CHECK(base::mexico_city_words(1657200000000) == "07/07/2022 08:20");  // 13:20 UTC, summer
    CHECK(base::mexico_city_words(1670419200000) == "07/12/2022 07:20");  // 13:20 UTC, winter
}

TEST_CASE("Two working days leave the weekend out [A3.17]", "[A3.17]") {
    const base::Instant friday = 1753459200000;  // 25/07/2025 10:00 in Mexico City
    CHECK(base::mexico_city(base::after_working_days(friday, 2)).date == base::Date{2025, 7, 29});
}
