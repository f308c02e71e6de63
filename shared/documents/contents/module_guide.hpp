#pragma once
// The quick guide of the Módulo on paper (A17.4).

#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace documents::contents {

struct Contact {
    std::string phone{}, mail{};  ///< "": not said.
};

struct ModuleGuidePaper {
    Contact doubts{}, errors{};
    base::Instant printed_at = 0;
};

/// A PDF. Equal content gives equal bytes. Errors: internal for a letter that no font has.
base::Result<std::string> module_guide(const ModuleGuidePaper& facts);

}  // namespace documents::contents
