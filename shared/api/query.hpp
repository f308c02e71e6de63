#pragma once
// The Request of a document as the query of a link: texts and names as they are, everything else (numbers, flags, lists) as
// JSON, so that near and far ask for the same.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/result.hpp"

namespace api {

/// "name=value&…" of a Request as JSON. Errors: invalid_input when that is no such Request.
base::Result<std::string> query_of(const Facts& endpoint, std::string_view body);

/// The Request as JSON of what a query said; unknown names are left out. Errors: invalid_input, which names the field.
base::Result<std::string> body_of(const Facts& endpoint, const std::vector<std::pair<std::string, std::string>>& query);

}  // namespace api
