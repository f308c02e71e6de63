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
extern const Screen case_history;
extern const Screen correction;
extern const Screen search_evaluations;
extern const Screen verification;
extern const Screen worklist;
extern const Screen evaluation;
extern const Screen opinions;
extern const Screen opinion;
extern const Screen overview;

inline constexpr std::array all{&home,         &wizard,   &follow_up,  &case_history, &correction, &search_evaluations,
                                &verification, &worklist, &evaluation, &opinions,     &opinion,    &overview};

}  // namespace screens::cases
