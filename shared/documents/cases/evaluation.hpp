#pragma once
// The evaluation of a case (A18.1): a pure function from what was sealed when it was decided to the bytes of a PDF.

#include <string>

#include "shared/base/result.hpp"
#include "shared/documents/cases/paper.hpp"
#include "shared/domain/cases/evaluation_record.hpp"

namespace documents::cases {

struct EvaluationFacts : SealedFacts {
    domain::cases::EvaluationRecord record{};
};

base::Result<std::string> evaluation(const EvaluationFacts& facts);

}  // namespace documents::cases
