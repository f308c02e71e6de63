#pragma once
// What becomes of delegations when an account is no longer what it was.

#include "shared/base/result.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/core/context.hpp"

namespace services::identity {

/// Ends those of this account, on either side, that may no longer hold since it lost its access, its role or its place; both sides
/// are told.
base::Result<void> end_unfit_delegations(Context& context, const domain::identity::Account& account);

}  // namespace services::identity
