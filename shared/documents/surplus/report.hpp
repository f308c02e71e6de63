#pragma once
// The report of an OOAD or UMAE on paper: preliminary, and final for the signatures (S2:512-551, 692-741).

#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/paper.hpp"

namespace documents::surplus {

struct ReportPaper {
    domain::surplus::Paper paper{};
    base::Instant printed_at = 0;  ///< Of a final one: when it was finalized, so that its bytes stay the same.
    bool is_final = false;
    std::string code{};  ///< Of a final one, with the page that verifies it and its address with the code in it.
    std::string verify_page{};
    std::string verify_url{};
};

/// A PDF. Equal content gives equal bytes. Errors: internal for a letter that no font has.
base::Result<std::string> report(const ReportPaper& facts);

}  // namespace documents::surplus
