#pragma once
// Step 9: the signed paper. Its bytes follow as an upload with the announced id (api::Api::upload).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"

namespace api::surplus {

/// Errors: invalid_input "name" or "size_bytes" (R5, R7); not_found; not_allowed for another's; conflict before the finalization and
/// once the division has accepted it. The upload itself is refused at "confirmed" when the PDF shows the code of another report, of an
/// earlier edition or of none.
struct AnnounceSigned {
    static constexpr std::string_view path = "/api/surplus/announce-signed";
    static constexpr std::string_view summary = "Anunciar el PDF del reporte firmado";
    static constexpr Access access = responsibles;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string period_id{}, entity_id{}, name{};
        std::int64_t size_bytes = 0;
        bool confirmed = false;  ///< That this is the file, whatever code it shows.
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::entity_id, &T::name, base::Written::file_name, &T::size_bytes,
                                &T::confirmed>();
        }
    };
    struct Response {
        std::string upload_id{};
        static constexpr auto fields() { return base::fields<&Response::upload_id>(); }
    };
};

struct SignedPaper {
    std::string id{}, name{};
    std::int64_t size_bytes = 0;
    bool is_current = false;  ///< The others were replaced.
    std::string uploaded_by{};
    base::Instant uploaded_at = 0;
    static constexpr auto fields() {
        using T = SignedPaper;
        return base::fields<&T::id, &T::name, &T::size_bytes, &T::is_current, &T::uploaded_by, &T::uploaded_at>();
    }
};

/// What the upload itself answers, and who asks: the newest first. Errors: not_found.
struct ListSigned {
    static constexpr std::string_view path = "/api/surplus/signed";
    static constexpr std::string_view summary = "Reportes firmados recibidos";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    using Request = ReportId;
    struct Response {
        ReportView report{};
        std::vector<SignedPaper> papers{};
        static constexpr auto fields() { return base::fields<&Response::report, &Response::papers>(); }
    };
};

/// As it came. Errors: not_found.
struct SignedDocument {
    static constexpr std::string_view path = "/api/surplus/signed-document";
    static constexpr std::string_view summary = "PDF de un reporte firmado";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string period_id{}, entity_id{}, id{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::entity_id, &T::id>();
        }
    };
};

}  // namespace api::surplus
