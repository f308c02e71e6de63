#include "shared/services/cases/telling.hpp"

#include "shared/services/core/ports.hpp"
#include "shared/storage/identity/accounts.hpp"

namespace services::cases {

std::optional<domain::identity::Account> reachable(Context& context, const std::string& account_id) {
    if (account_id.empty()) return std::nullopt;
    auto account = storage::identity::account_by_id(context.db, account_id);
    if (!account || account->state != domain::identity::AccountState::validada) return std::nullopt;
    return account;
}

std::string page_of(const Context& context, std::string_view page, const std::string& folio) {
    return context.ports.settings.address_of(page) + "?folio=" + folio;
}

}  // namespace services::cases
