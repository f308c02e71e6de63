#include "server/demo.hpp"

#include <unistd.h>

#include "server/chain.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/near/demo.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/accounts.hpp"

namespace server {

using base::Result;

Result<std::string> demo_accounts(const DataFolder& folder, storage::Database& database, services::Passwords& passwords,
                                  base::Instant now) {
    const auto known =
        TRY(database.read([](storage::Connection& db) -> Result<long long> { return storage::identity::count_accounts(db); }));
    if (known > 0 && ::access(folder.demo_accounts().c_str(), R_OK) == 0) return read_file(folder.demo_accounts());
    return services::make_demo_accounts(
        database, passwords, now,
        {.made = [now](
                     storage::Connection& db,
                     const domain::identity::Account& account) { append_act(db, now, "demo-account", "account:" + account.id); },
         .keep = [&folder](const std::string& list) { return write_private_file(folder.demo_accounts(), list); }});
}

}  // namespace server
