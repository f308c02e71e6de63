#pragma once
// The screens of who administers the installation and answers for it.

#include <array>

#include "app/screens/screen.hpp"

namespace screens::administration {

extern const Screen outgoing_mail;
extern const Screen audit;

inline constexpr std::array all{&outgoing_mail, &audit};

}  // namespace screens::administration
