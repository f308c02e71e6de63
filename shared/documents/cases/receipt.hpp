#pragma once
// The comprobante de registro (S1:485-521, R9): a pure function from what was sealed to the bytes of a PDF.

#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/summary.hpp"

namespace documents::cases {

struct ReceiptFacts {
    domain::cases::Summary summary{};
    std::string folio{};
    base::Instant sealed_at = 0;
    std::string seal{};  ///< Base64, printed as SELLO DIGITAL
    std::string key_id{};
    std::string code{};         ///< For typing it by hand
    std::string verify_url{};   ///< What the QR holds; no patient data
    std::string verify_page{};  ///< The address of the page, printed, where folio and code are typed
};

/// Letter size, every section in the order of the guide, embedded fonts, header and foot on every page.
base::Result<std::string> receipt(const ReceiptFacts& facts);

}  // namespace documents::cases
