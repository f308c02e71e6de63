#pragma once
// What is prepared of a decision: kept by itself while it is typed, asked about before it is mailed.

#include <optional>
#include <string>
#include <vector>

#include "app/screens/screen.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

struct Deciding {
    bool begun = false;
    domain::cases::EvaluationContent content{}, saved{};

    // Saving.
    domain::cases::EvaluationContent being_saved{};
    api::Pending<api::cases::SaveEvaluation::Response> saving{};
    std::string saving_key{};                ///< Of a save not answered yet; asked again with it, it is not done twice.
    std::optional<base::Error> not_saved{};  ///< Why the last try failed; stays until one succeeds.
    base::Instant saved_at = 0;              ///< The server's time.
    base::Instant changed_since = 0, saved_since = 0, retry_at = 0;  ///< By platform.elapsed().
    bool saved_meanwhile = false;  ///< Since the case was asked for: what comes may be older than what stands here.

    // Deciding.
    std::vector<base::FieldError> refused{};
    bool asking = false;
    api::Pending<api::cases::CaseNow> decided{};
    Repeatable<api::cases::DecideCase::Request> command{};

    bool dirty() const { return begun && (!(content == saved) || !saving_key.empty()); }
};

text::Text words_of(domain::cases::Decision decision);

}  // namespace screens::cases
