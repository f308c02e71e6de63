#pragma once
// Seals of what was asked for, of what was answered and of what was changed later (R21).

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/documents/cases/paper.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/evaluation_record.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/domain/changes/record.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/ports.hpp"

namespace services::cases {

domain::cases::SealedPaper sealed_receipt(const Context& context, const domain::cases::Case& row,
                                          const domain::cases::Summary& summary);
domain::cases::SealedPaper sealed_evaluation(const Context& context, const domain::cases::Case& row,
                                             const domain::cases::EvaluationRecord& record);
domain::cases::SealedPaper sealed_change(const Context& context, const domain::cases::Case& row,
                                         const domain::changes::ChangeRecord& record);

/// The seal over what is stored now: a changed byte of record, folio, instant or attachment hash makes it invalid (R21).
bool seal_holds(const SealKeys& keys, domain::cases::Paper paper, const domain::cases::SealedPaper& sealed);
/// SHA-256 of each attachment that a paper seals, as its record has them.
std::vector<std::string> sealed_files(domain::cases::Paper paper, const domain::cases::SealedPaper& sealed);

/// What a paper was sealed of. Papers are drawn from that or not at all: a record of another form would be drawn as if it were
/// empty. Errors: internal.
base::Result<domain::cases::Summary> receipt_record(const domain::cases::SealedPaper& sealed);
base::Result<domain::cases::EvaluationRecord> evaluation_record(const domain::cases::SealedPaper& sealed);
base::Result<domain::changes::ChangeRecord> change_record(const domain::cases::SealedPaper& sealed);

/// What a paper is printed with.
documents::cases::SealedFacts printed_with(const Ports& ports, const domain::cases::SealedPaper& sealed);

}  // namespace services::cases
