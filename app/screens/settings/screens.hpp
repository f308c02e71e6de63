#pragma once
// The screens of settings.

#include <array>

#include "app/screens/screen.hpp"

namespace screens::settings {

extern const Screen editor;

inline constexpr std::array all{&editor};

}  // namespace screens::settings
