#pragma once
// A case that was returned to be completed, and the files it will have.

#include <string>
#include <vector>

#include "shared/api/cases/attachments.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/services/core/context.hpp"

namespace services::cases {

/// A return that waits for its answer.
struct Returned {
    domain::cases::Correction row{};
    std::vector<domain::cases::Mark> marks{};
};

/// Errors: conflict when nothing is awaited.
base::Result<Returned> returned_of(Context& context, const domain::cases::Case& row);

std::string encoded(const std::vector<domain::cases::Mark>& marks);
base::Result<std::vector<domain::cases::Mark>> marks_of(const domain::cases::Correction& correction);

/// Whether a new file in this slot stands beside those that are there; else it takes their place.
bool takes_several(Context& context, const domain::cases::Case& row, const std::string& slot);

/// The files as they are once what was added is sent: of a draft those it has.
std::vector<domain::cases::Attachment> files_now(Context& context, const domain::cases::Case& row);
/// What was added counts from now on; what it takes the place of stays in the store, since it was sealed.
base::Result<void> take_added_files(Context& context, const domain::cases::Case& row, const std::string& correction_id);

std::vector<api::cases::AttachmentCard> cards_of(const std::vector<domain::cases::Attachment>& attachments);

}  // namespace services::cases
