#pragma once
// One change request: who may read it and do what to it, what it is about, whom its mails go to.

#include <cstdint>
#include <optional>
#include <string>

#include "shared/api/changes/requests.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/changes/change.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/changes/rules.hpp"
#include "shared/services/core/context.hpp"

namespace services::changes {

/// What rights are asked of, with whose hands asked where that counts: for whoever answers.
domain::changes::Facts facts_for(const Context& context, const domain::changes::Request& row);
/// Adds them.
void add_askers(const Context& context, const std::string& request_id, domain::changes::Facts& facts);

/// The request with this number, if the actor may read it; the audit's object is set. Errors: not_found.
base::Result<domain::changes::Request> request_to_read(Context& context, std::int64_t number);
/// The same, if he may do this to it now. Errors: not_found; conflict, in words that say what happened.
base::Result<domain::changes::Request> request_to_act(Context& context, std::int64_t number, std::int64_t version,
                                                      domain::changes::Act act);
/// Does it: `row`, with whatever else the act changes in it, goes to its next state, is written and told of. Errors: conflict.
base::Result<void> act_on(Context& context, domain::changes::Request& row, domain::changes::Act act,
                          const std::string& words = {});
/// A line of what happened to it.
void tell(Context& context, const domain::changes::Request& row, domain::changes::Act act, const std::string& words);
/// Who did it, by name; of a delegate also for whom.
std::string who_did(Context& context, const domain::changes::Event& event);
/// Who asked for it then, whoever took his place since.
std::string who_asked(Context& context, const domain::changes::Request& row);
api::changes::ChangeNow now_of(const Context& context, const domain::changes::Request& row);

base::Result<domain::changes::Wanted> wanted_of(const domain::changes::Request& row);
/// What is today of a case, for who asks or asked; nothing when case or patient are gone.
std::optional<domain::changes::Today> today_of(Context& context, const domain::cases::Case& row, const std::string& asker_id,
                                               const domain::changes::Wanted& wanted);
std::optional<domain::changes::Today> today_of(Context& context, const domain::changes::Request& row,
                                               const domain::changes::Wanted& wanted);
/// Why it cannot be applied today, whoever wants to; "" when it can.
std::string obstacle_of(Context& context, const domain::changes::Request& row, const domain::changes::Wanted& wanted,
                        const domain::changes::Today& today);
/// Of what applying writes, as it is now.
std::int64_t target_version(domain::changes::Kind kind, const domain::changes::Today& today);

using Subject = std::string (*)(std::int64_t number);
using Body = std::string (*)(const std::string& name, const std::string& what, const std::string& url);
/// To an account, if a mail to it reaches a person with access.
void mail_to(Context& context, const std::string& account_id, const domain::changes::Request& row, Subject subject, Body body);
/// To everybody of the Módulo.
void mail_to_desk(Context& context, const domain::changes::Request& row, Subject subject, Body body);

}  // namespace services::changes
