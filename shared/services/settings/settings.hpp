#pragma once
// What other areas show of the settings.

#include <string>

#include "shared/domain/settings/setting.hpp"
#include "shared/services/core/context.hpp"

namespace services::settings {

/// Set by somebody, else given at the start of the server, else what the setting is otherwise.
std::string value_of(Context& context, const domain::settings::Setting& setting);

}  // namespace services::settings
