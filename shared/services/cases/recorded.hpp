#pragma once
// What a sent case says: its versions, its files under the names of their slots, what it is evaluated against.

#include <string>
#include <vector>

#include "shared/api/cases/evaluation.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/core/context.hpp"

namespace services::cases {

/// As it was last sent or changed, in words.
base::Result<domain::cases::Summary> recorded_summary(Context& context, const domain::cases::Case& row);

/// Keeps the case as it is now as a version of its own, with what it says in words; the answer is its number.
std::int64_t keep_version(Context& context, const domain::cases::Case& row, domain::cases::Act act,
                          const domain::cases::Summary& summary);

/// Each return with its answer; what was changed is told once it was answered.
base::Result<std::vector<api::cases::CorrectionCard>> correction_cards(Context& context, const domain::cases::Case& row);

std::vector<api::cases::SentFile> sent_files(Context& context, const domain::cases::Case& row,
                                             const domain::catalog::FormDescription* form);

/// What a decision of this case is chosen from and checked against.
domain::cases::Evaluated evaluated(Context& context, const domain::cases::Case& row, const domain::cases::Content& content);

/// Who did it, by name; of a delegate also for whom.
std::string who_did(Context& context, const domain::cases::Event& event);

/// "" when there is no such account.
std::string name_of_account(Context& context, const std::string& account_id);

}  // namespace services::cases
