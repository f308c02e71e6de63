#pragma once
// The screens of cases.

#include <array>

#include "app/screens/screen.hpp"
#include "app/screens/system.hpp"

namespace screens::cases {

extern const System sanece;

extern const Screen home;
extern const Screen wizard;
extern const Screen follow_up;
extern const Screen search_evaluations;
extern const Screen verification;

inline constexpr std::array all{&home, &wizard, &follow_up, &search_evaluations, &verification};

}  // namespace screens::cases
