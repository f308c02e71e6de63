#pragma once
// Everything captured in a draft: read once, checked, put in words.

#include "shared/base/result.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/services/core/context.hpp"

namespace services::cases {

/// As it is, checked or not. Errors: of a content that cannot be read.
base::Result<domain::cases::Captured> captured_of(Context& context, const domain::cases::Case& row);
/// Errors: invalid_input with every refusal of every tab, by field of Content.
base::Result<domain::cases::Captured> complete_case(Context& context, const domain::cases::Case& row);
/// New values of open lists (mutaciones) are proposed to their catalogue (S1:423).
void propose_open_values(Context& context, const domain::cases::Captured& captured);
/// What stands in a catalogue may have letters of its own that no document can show: that is told before it is sealed.
base::Result<domain::cases::Summary> shown_summary(const domain::cases::Captured& captured);

}  // namespace services::cases
