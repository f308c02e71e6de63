#pragma once
// A new request that follows a folio: its renewal, its reconsideration, a copy (beyond 4).

#include <string_view>

#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/life.hpp"

namespace domain::cases {

/// What a draft begins with; files never go along. `as` is renew, reconsider or copy. A renewal is a subsequent visit for the
/// clave that was authorized: weight, age and the answers about the response are filled anew.
Content followed(Content sent, Act as, std::string_view authorized_clave);

}  // namespace domain::cases
