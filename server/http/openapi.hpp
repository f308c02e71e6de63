#pragma once
// The OpenAPI 3.1 document, made of the dispatcher's routes.

#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"

namespace server {

std::string openapi_document(const std::vector<api::Facts>& routes, std::string_view base_url, std::string_view cookie_name);

}  // namespace server
