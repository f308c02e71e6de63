#pragma once
// The parts of a form that is edited: fields and PDF slots, added, removed, moved.

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/ui/form.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/catalog/form_rules.hpp"

namespace screens::catalog {

/// What was taken out last, and where it stood.
struct RemovedPart {
    std::size_t at = 0;
    std::variant<domain::catalog::FieldContent, domain::catalog::FormSlot> part{};
    std::string name{};
};

struct FormParts {
    std::optional<RemovedPart> removed{};
};

/// Draws all of them in `form`, under the names of refusals ("form_fields.2.label"). `lists`: the open lists there are; `fixed`: they
/// are only read.
void draw_parts(FormParts& parts, ui::Form& form, domain::catalog::FormContent& content, const std::vector<std::string>& lists,
                bool fixed);

}  // namespace screens::catalog
