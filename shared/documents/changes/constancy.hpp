#pragma once
// "Constancia de cambio": a pure function from what was sealed when a change was applied to the bytes of a PDF.

#include <cstdint>
#include <string>

#include "shared/base/result.hpp"
#include "shared/documents/cases/paper.hpp"
#include "shared/domain/changes/record.hpp"

namespace documents::changes {

struct ConstancyFacts : cases::SealedFacts {
    domain::changes::ChangeRecord record{};
    std::int64_t other_folios = 0;  ///< That it reaches, and who reads it may not know.
};

base::Result<std::string> constancy(const ConstancyFacts& facts);

}  // namespace documents::changes
