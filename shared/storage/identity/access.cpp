#include "shared/storage/identity/access.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::identity {
namespace {

void save(Connection& db, const AccessRow& row) { upsert(db, "account_access", "account_id", row); }

}  // namespace

AccessRow access_of(Connection& db, const std::string& account_id) {
    const auto row = select_one<AccessRow>(
        db, "SELECT " + columns<AccessRow>() + " FROM account_access WHERE account_id = :account", account_id);
    return row.value_or(AccessRow{.account_id = account_id});
}

void note_sign_in(Connection& db, const std::string& account_id, base::Instant now) {
    auto row = access_of(db, account_id);
    row.signed_in_at = now;
    save(db, row);
}

void set_one_time_until(Connection& db, const std::string& account_id, base::Instant until) {
    auto row = access_of(db, account_id);
    if (row.one_time_until == until) return;
    row.one_time_until = until;
    save(db, row);
}

}  // namespace storage::identity
