#pragma once
// The screens of who edits the catalogues.

#include <array>

#include "app/screens/screen.hpp"

namespace screens::catalog {

extern const Screen generics;
extern const Screen generic;
extern const Screen recommendation;
extern const Screen forms;
extern const Screen form;
extern const Screen importing;

inline constexpr std::array all{&generics, &generic, &recommendation, &forms, &form, &importing};

}  // namespace screens::catalog
