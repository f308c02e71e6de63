#pragma once
// Seals of sent cases (R21).

#include <string>
#include <vector>

#include "shared/domain/cases/seal.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/ports.hpp"

namespace services::cases {

domain::cases::Receipt sealed(Context& context, const std::string& case_id, const std::string& folio,
                              const domain::cases::Summary& summary);
/// The seal over what is stored now: a changed byte of record, folio, instant or attachment hash makes it invalid (R21).
bool seal_holds(const SealKeys& keys, const domain::cases::Receipt& receipt);
/// SHA-256 of each attachment that a receipt seals, as its record has them.
std::vector<std::string> sealed_files(const domain::cases::Receipt& receipt);

}  // namespace services::cases
