#pragma once
// What happened to a case, line by line: for who evaluates it and for the director who asked.

#include <vector>

#include "shared/api/cases/evaluation.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

/// What an act was, once it was done.
text::Text done_words_of(domain::cases::Act act);

/// Oldest first, as they come.
void draw_time_line(const std::vector<api::cases::EventCard>& events);

}  // namespace screens::cases
