#pragma once
// An account as the services of this area speak of it.

#include <string>
#include <string_view>

#include "shared/api/identity/session.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/core/context.hpp"

namespace services::identity {

std::string object_of(const domain::identity::Account& account);

struct HashedPassword {
    std::string hash{};
};

struct UnitNames {
    std::string entity{}, unit{};
};
UnitNames unit_names(Context& context, const domain::identity::Account& account);
/// The account as screens show it; `person` is who opened the session of a shared one.
api::identity::Me me_of(Context& context, const domain::identity::Account& account, const std::string& person);
/// The same of a session: whom its person acts for, and whom he may act for.
api::identity::Me me_of(Context& context, const Session& session);

}  // namespace services::identity
