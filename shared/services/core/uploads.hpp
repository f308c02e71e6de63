#pragma once
// Uploads by purpose. An endpoint announces a file, the bytes come, and the purpose says who may, how large, what kind of file
// it must be, and what becomes of it. Areas only attach what was stored.

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/api/endpoint.hpp"
#include "shared/base/result.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/file_kinds.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/uploads.hpp"

namespace services {

struct UploadPurpose {
    std::string_view name;  ///< In table `upload`
    api::Access access;     ///< Who may send the bytes.
    FileKind kind;
    std::uint64_t (*size_bytes_max)(const Settings&);
    /// Whether its owner still may: asked when the bytes begin and again when they have come.
    base::Result<void> (*may)(Context&, const storage::Upload&);
};

/// Attaches what was stored. Called again for the same upload when its answer may have been lost.
template <class Response>
using Finishing = base::Result<Response> (*)(Context&, const storage::Upload&, const StoredFile&);

/// What a person announces.
struct Announcement {
    std::string object{};  ///< Id of what it belongs to.
    std::string slot{};
    std::string name{};
    std::int64_t size_bytes = 0;
};

/// The id under which the bytes may come. Of an account's announcements whose bytes have not come only the latest
/// `limits::uploads_announced_max` count; older ones are forgotten.
/// Errors: invalid_input "size_bytes".
base::Result<std::string> announce_upload(Context& context, const UploadPurpose& purpose, Announcement announcement);

}  // namespace services
