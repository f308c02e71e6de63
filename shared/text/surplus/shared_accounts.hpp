#pragma once
// Accounts that the people of an OOAD or UMAE share.

#include <string>

#include "shared/text/text.hpp"

namespace text::surplus {

inline std::string shared_account_of(const std::string& entity) { return "Cuenta compartida de " + entity; }

}  // namespace text::surplus
