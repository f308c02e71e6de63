#pragma once
// Whom a mail about a case goes to, and where its link leads.

#include <optional>
#include <string>
#include <string_view>

#include "shared/domain/identity/account.hpp"
#include "shared/services/core/context.hpp"

namespace services::cases {

/// The account, if a mail to it reaches a person with access.
std::optional<domain::identity::Account> reachable(Context& context, const std::string& account_id);

/// "https://…/#/sanece/caso?folio=20250723001"
std::string page_of(const Context& context, std::string_view page, const std::string& folio);
inline constexpr std::string_view evaluator_page = "sanece/caso";
inline constexpr std::string_view adviser_page = "sanece/opinion";
inline constexpr std::string_view director_page = "sanece/solicitud";
inline constexpr std::string_view completing_page = "sanece/completar";

}  // namespace services::cases
