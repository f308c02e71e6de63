#pragma once
// What applying a change does to cases and patients.

#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/changes/change.hpp"
#include "shared/domain/changes/rules.hpp"
#include "shared/services/core/context.hpp"

namespace services::changes {

/// Folios that a change reached; more than its own where it is of a patient.
using Reached = std::vector<std::string>;

base::Result<Reached> change_case(Context& context, const domain::changes::Request& request,
                                  const domain::changes::Wanted& wanted, const domain::changes::Today& today);
base::Result<Reached> change_patient(Context& context, const domain::changes::Request& request,
                                     const domain::changes::Wanted& wanted, const domain::changes::Today& today);
/// `request` goes along with the record that stays. Errors: conflict with the live folios of both.
base::Result<Reached> merge(Context& context, domain::changes::Request& request, const domain::changes::Wanted& wanted,
                            const domain::changes::Today& today);
/// Errors: conflict when something depends on it by now.
base::Result<Reached> part_again(Context& context, domain::changes::Request& request, const domain::changes::Wanted& wanted);

}  // namespace services::changes
