#pragma once
// First or later visit, in words.

#include <array>
#include <string>

#include "app/ui/fields.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

inline text::Text words_of(domain::cases::Visit visit) {
    return visit == domain::cases::Visit::primera_vez ? text::cases::first_visit : text::cases::followup_visit;
}

inline std::array<ui::Choice, 2> visit_choices() {
    using domain::cases::Visit;
    const auto choice = [](Visit visit) { return ui::Choice{std::string(base::name_of(visit)), words_of(visit).words()}; };
    return {choice(Visit::primera_vez), choice(Visit::subsecuente)};
}

}  // namespace screens::cases
