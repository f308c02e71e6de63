#pragma once
// Settings of the installation.

#include <string>

#include "shared/storage/engine/database.hpp"

namespace storage {

std::string setting(Connection& db, const std::string& name);
void set_setting(Connection& db, const std::string& name, const std::string& value);

}  // namespace storage
