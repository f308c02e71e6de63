#pragma once
// What a director sent, as it is read by who evaluates it and by who is asked for an opinion.

#include <string>
#include <vector>

#include "shared/domain/cases/summary.hpp"

namespace screens::cases {

void draw_facts(const domain::cases::Summary& summary);
/// What the asesores honoríficos recommend, a line each; nothing when there is none.
void draw_advice(const std::string& advice);

}  // namespace screens::cases
