#pragma once
// The comprobante de registro (S1:485-521, R9): a pure function from what was sealed to the bytes of a PDF.

#include <string>

#include "shared/base/result.hpp"
#include "shared/documents/cases/paper.hpp"
#include "shared/domain/cases/summary.hpp"

namespace documents::cases {

struct ReceiptFacts : SealedFacts {
    domain::cases::Summary summary{};
};

/// Every section in the order of the guide.
base::Result<std::string> receipt(const ReceiptFacts& facts);

}  // namespace documents::cases
