#pragma once
// The page before all systems, for who may enter more than one.

#include "app/screens/screen.hpp"
#include "app/screens/system.hpp"

namespace screens::shell {

void draw_portal(Systems systems, const api::identity::Me& me);

}  // namespace screens::shell
