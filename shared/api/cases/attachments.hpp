#pragma once
// The PDFs of a draft, and of a case that was returned to be completed. Their bytes never travel in JSON: announced here, uploaded by api::Api::upload.

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"

namespace api::cases {

struct AttachmentCard {
    std::string id{}, slot{}, name{};
    std::int64_t size_bytes = 0;
    bool added = false;  ///< To a case that was sent, and waits to be sent itself: it can still be taken out.
    static constexpr auto fields() {
        using T = AttachmentCard;
        return base::fields<&T::id, &T::slot, &T::name, &T::size_bytes, &T::added>();
    }
};

/// Announces a PDF; its bytes follow as an upload with the answered id (api::Api::upload). A slot that takes one file
/// keeps the old one until the new one is stored. Of a case that was returned only the marked slots take files, and what was sent
/// stays until it is sent again. Errors: invalid_input "name" or "size_bytes" (R5, R7), "slot"; not_found for another's draft;
/// conflict once sent or when the case has the most files it may have.
struct AnnounceAttachment {
    static constexpr std::string_view path = "/api/cases/announce-attachment";
    static constexpr std::string_view summary = "Anunciar un PDF que se va a adjuntar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string case_id{};
        std::string slot{};
        std::string name{};
        std::int64_t size_bytes = 0;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::case_id, &T::slot, &T::name, base::Written::file_name, &T::size_bytes>();
        }
    };
    struct Response {
        std::string upload_id{};
        static constexpr auto fields() { return base::fields<&Response::upload_id>(); }
    };
};

/// What the upload itself answers: the attachments of the case as they are now.
struct AttachmentsNow {
    std::vector<AttachmentCard> attachments{};
    static constexpr auto fields() { return base::fields<&AttachmentsNow::attachments>(); }
};

/// What was sent stays: it is being evaluated. Errors: not_found for another's; conflict.
struct RemoveAttachment {
    static constexpr std::string_view path = "/api/cases/remove-attachment";
    static constexpr std::string_view summary = "Quitar un PDF de una solicitud sin enviar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string attachment_id{};
        static constexpr auto fields() { return base::fields<&Request::attachment_id>(); }
    };
    using Response = AttachmentsNow;
};

/// A PDF as it was attached, for whoever may read its case; what was not sent, for its owner alone. Errors: not_found.
struct AttachmentDocument {
    static constexpr std::string_view path = "/api/cases/attachment";
    static constexpr std::string_view summary = "PDF adjunto";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        std::string attachment_id{};
        static constexpr auto fields() { return base::fields<&Request::attachment_id>(); }
    };
};

}  // namespace api::cases
