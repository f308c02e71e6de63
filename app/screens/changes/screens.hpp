#pragma once
// The screens of the Módulo SAnECE.

#include <array>

#include "app/screens/screen.hpp"

namespace screens::changes {

extern const Screen module_page;
extern const Screen new_request;
extern const Screen request;
extern const Screen queue;

inline constexpr std::array all{&module_page, &new_request, &request, &queue};

}  // namespace screens::changes
