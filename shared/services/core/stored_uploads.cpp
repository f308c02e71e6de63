#include "shared/services/core/stored_uploads.hpp"

#include <utility>

#include "shared/text/shared.hpp"

namespace services {

using base::Result;

Result<storage::Upload> stored_upload(storage::Connection& db, std::string_view purpose, const std::string& account_id,
                                      const std::string& id) {
    auto upload = storage::upload_by_id(db, id);
    const bool is_it =
        upload && upload->account_id == account_id && upload->purpose == purpose && upload->state == storage::UploadState::stored;
    if (!is_it) return base::Error{base::ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    return *std::move(upload);
}

Result<std::string> bytes_of(const Ports& ports, const std::string& sha256) {
    const auto reader = TRY(ports.files.open(sha256));
    std::string bytes;
    for (auto piece = std::string(1, ' '); !piece.empty(); bytes += piece)
        piece = reader->read(bytes.size(), static_cast<std::size_t>(reader->size_bytes()) - bytes.size());
    return bytes;
}

}  // namespace services
