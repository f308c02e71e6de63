#pragma once
// The two ends of an upload.

#include <cstdint>
#include <string>

#include "shared/api/cases/attachments.hpp"
#include "shared/base/result.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/ports.hpp"

namespace services::cases {

/// The announced size in bytes. Errors: not_found for another's or an unknown upload; conflict when it was finished.
base::Result<std::uint64_t> begin_upload(Context& context, const std::string& upload_id);
base::Result<api::cases::AttachmentsNow> finish_upload(Context& context, const std::string& upload_id, const StoredFile& file);

}  // namespace services::cases
