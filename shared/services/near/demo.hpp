#pragma once
// Accounts to try the system with, one of each kind, and the shared one of an OOAD. Every installation gets its own random passwords.

#include <functional>
#include <string>

#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// Of the first OOAD, where also those are who walk through the collection.
inline constexpr const char* demo_director = "director";
inline constexpr const char* demo_administrator = "admin01";
inline constexpr const char* demo_evaluator = "evaluar";
inline constexpr const char* demo_colleague = "evalua02";  ///< Another evaluator.
inline constexpr const char* demo_adviser = "asesor01";
inline constexpr const char* demo_changes_desk = "mesa01";
inline constexpr const char* demo_delegate = "delega01";  ///< Acts for the director of the first OOAD.
inline constexpr const char* demo_editor = "editor01";
inline constexpr const char* demo_announcer = "comunica";

struct DemoRecord {
    /// Within the transaction, for each account made: its trace in the audit.
    std::function<void(storage::Connection&, const domain::identity::Account&)> made{};
    /// The list, before the commit; when it cannot be kept nothing is made.
    std::function<base::Result<void>(const std::string& list)> keep{};
};

/// Makes the accounts, or gives those that exist new passwords. The answer is the list: a heading and one line per
/// account, its columns (user, password, role, OOAD or UMAE) apart by tabs.
base::Result<std::string> make_demo_accounts(storage::Database& database, Passwords& passwords, base::Instant now,
                                             const DemoRecord& record);

}  // namespace services
