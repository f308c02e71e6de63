#pragma once
// The words of each role, for the screens.

#include "shared/domain/identity/role_words.hpp"

namespace screens::identity {

using domain::identity::words_of;

}  // namespace screens::identity
