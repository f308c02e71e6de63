#pragma once
// What is done to accounts by whoever administers them: an account of the page, or the person at the machine, who is no account
// and has the rights of the division (server/commands/accounts.cpp).

#include <string>

#include "shared/api/endpoint.hpp"
#include "shared/api/identity/accounts.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/context.hpp"

namespace services::identity {

/// Who acts; the person at the machine has no session.
domain::identity::Actor acting(const Context& context);
/// Whether accounts of this role are his to see.
bool sees(const domain::identity::Actor& actor, domain::identity::Role of);
domain::identity::AccountFacts facts_of(Context& context, const domain::identity::Account& account);

base::Result<api::identity::ShowAccount::Response> show_account(Context& context,
                                                                const api::identity::ShowAccount::Request& request);
base::Result<api::Nothing> change_account(Context& context, const api::identity::ChangeAccount::Request& request);
base::Result<api::Nothing> suspend_account(Context& context, const api::identity::AccountReason& request);
base::Result<api::Nothing> restore_account(Context& context, const api::identity::AccountReason& request);
base::Result<api::Nothing> close_account(Context& context, const api::identity::AccountReason& request);
base::Result<api::Nothing> undo_decision(Context& context, const api::identity::AccountReason& request);
base::Result<api::Nothing> end_sessions(Context& context, const api::identity::AccountReason& request);
base::Result<api::identity::ReplaceDirector::Response> replace_director(Context& context,
                                                                        const api::identity::ReplaceDirector::Request& request);

/// Made and hashed before the transaction.
struct MadePassword {
    std::string words{}, hash{};
};
base::Result<MadePassword> make_password(const Ports& ports);
base::Result<api::identity::OneTimePassword::Response> one_time_password(Context& context,
                                                                         const api::identity::AccountReason& request,
                                                                         const MadePassword& made);

}  // namespace services::identity
