#pragma once
// What a director asks about what he has sent, as storage is asked.

#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/services/core/context.hpp"
#include "shared/storage/cases/lists.hpp"

namespace services::cases {

/// Errors: invalid_input "filter.from", "filter.until" for what is no day.
base::Result<storage::cases::SentQuestion> sent_question(const Context& context, const domain::cases::SentFilter& filter,
                                                         const base::Sort<domain::cases::SentBy>& sort);

}  // namespace services::cases
