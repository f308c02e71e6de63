#pragma once
// Everything captured in a draft: read once, checked, put in words.

#include <optional>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/core/context.hpp"

namespace services::cases {

/// What a request is made of, read once.
struct Parts {
    domain::cases::Content content{};
    std::optional<domain::cases::Patient> patient{};
    std::optional<domain::catalog::Entity> entity{};
    std::optional<domain::catalog::Unit> unit{};
    std::optional<domain::catalog::ListItem> specialty{}, gender{};
    std::optional<domain::catalog::Generic> generic{};
    std::optional<domain::catalog::Presentation> presentation{};
    std::optional<domain::catalog::Recommendation> recommendation{};
    std::optional<domain::catalog::Cie10> cie10{};
    std::optional<domain::catalog::FormDescription> form{};
    std::vector<std::optional<domain::catalog::Medicine>> treatments{};  ///< One for each of content.treatments.
    std::vector<domain::cases::Attachment> attachments{};
};

/// What stands in a catalogue may have letters of its own that no document can show: that is told before it is sealed.
base::Result<domain::cases::Summary> shown_summary(const Parts& parts);
base::Result<Parts> complete_parts(Context& context, const domain::cases::Case& row);

}  // namespace services::cases
