#pragma once
// Who did something, in words.

#include <string>

#include "shared/services/core/context.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/contents/shared.hpp"

namespace services::contents {

/// The full name behind an account; what nobody knows any more is said so, the empty id is nobody.
inline std::string name_of_account(Context& context, const std::string& account_id) {
    if (account_id.empty()) return {};
    const auto account = storage::identity::account_by_id(context.db, account_id);
    return account ? account->full_name() : text::contents::somebody.words();
}

}  // namespace services::contents
