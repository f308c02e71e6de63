#pragma once
// "Lo que falta": what a whole case still lacks.

#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/catalog/form.hpp"

namespace domain::cases {

/// One line of "Lo que falta".
struct Missing {
    Tab tab = Tab::paciente;
    std::string field{};
    std::string words{};  ///< The label of what is missing or wrong.
    bool met = false;
};
/// The whole list, met and unmet, in the order of the tabs. `form` may be null until drug and diagnosis are chosen.
std::vector<Missing> checklist(const Content& content, const catalog::FormDescription* form,
                               const std::vector<Attachment>& attachments, base::Date today);

}  // namespace domain::cases
