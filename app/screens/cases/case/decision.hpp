#pragma once
// What is prepared of a decision: kept by itself while it is typed, asked about before it is mailed.

#include <vector>

#include "app/screens/common/keeping.hpp"
#include "app/screens/screen.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

struct Deciding {
    bool begun = false;
    domain::cases::EvaluationContent content{};
    Keeping<api::cases::SaveEvaluation> keeping{};
    bool kept_meanwhile = false;  ///< Since the case was asked for: what comes may be older than what stands here.

    std::vector<base::FieldError> refused{};
    bool asking = false;
    api::Pending<api::cases::CaseNow> decided{};
    Repeatable<api::cases::DecideCase::Request> command{};

    /// Otherwise than the server has it.
    bool is_typed() const { return begun && !(content == keeping.kept().content); }
};

text::Text words_of(domain::cases::Decision decision);

}  // namespace screens::cases
