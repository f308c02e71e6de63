#pragma once
// The words of an age, for screen and workbook.

#include "shared/domain/cases/overview.hpp"
#include "shared/text/cases/overview.hpp"

namespace domain::cases {

constexpr text::Text age_words(Age age) {
    switch (age) {
        case Age::up_to_5: return text::cases::overview_age_5;
        case Age::up_to_10: return text::cases::overview_age_10;
        case Age::up_to_15: return text::cases::overview_age_15;
        case Age::more: return text::cases::overview_age_more;
    }
    return text::cases::overview_age_5;
}

}  // namespace domain::cases
