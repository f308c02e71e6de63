#pragma once
// An act on a case that was sent: the one way a case changes its state. Right, version and life are asked, the row is written
// with what its new state implies, and the time line gets its line.

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/api/cases/evaluation.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/services/core/context.hpp"

namespace services::cases {

/// What rights are asked of, with who prepared it where that counts: for whoever evaluates.
domain::cases::CaseFacts facts_for(const Context& context, const domain::cases::Case& row);
/// Adds it.
void add_preparers(const Context& context, const std::string& case_id, domain::cases::CaseFacts& facts);

/// The case with this folio, if the actor may read it; the audit's object is set. Errors: not_found.
base::Result<domain::cases::Case> case_to_read(Context& context, const std::string& folio);
/// The same, if he may do this to it now. `version` is the one he was shown; a negative one is not asked for. Errors: not_found;
/// conflict, in words that say what happened: who has it and since when, that it was withdrawn, decided, changed.
base::Result<domain::cases::Case> case_to_act(Context& context, const std::string& folio, std::int64_t version,
                                              domain::cases::Act act);

/// What the time line says beside act and state.
struct Said {
    std::string words{};
    std::string due_on{};
};

/// Does it: `row` (of case_to_act, with whatever else the act changes in it) goes to its next state, is written and told of. Errors:
/// conflict.
base::Result<void> act_on(Context& context, domain::cases::Case& row, domain::cases::Act act, const Said& said = {});

/// What the one who acted sees of it now.
api::cases::CaseNow now_of(const Context& context, const domain::cases::Case& row);

/// The end of a day in Mexico City: until then what is due on it may come.
base::Instant end_of(base::Date day);

}  // namespace services::cases
