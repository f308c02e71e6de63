#pragma once
// Where one account is shown.

#include <string>

#include "app/navigation/address.hpp"
#include "app/screens/identity/screens.hpp"

namespace screens::identity {

inline navigation::Address account_address(const std::string& account_id) {
    return {std::string(account.address), {{std::string(account.parameter), account_id}}};
}

}  // namespace screens::identity
