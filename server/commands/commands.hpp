#pragma once
// The commands of the program. Each gets the words after its name, prints for people on stdout and answers an
// error with words for them, or what the program exits with.

#include <string>
#include <vector>

#include "shared/base/result.hpp"

namespace server {

using Words = std::vector<std::string>;

base::Result<int> serve(const Words& given);
base::Result<int> create_admin(const Words& given);
base::Result<int> import_catalog_file(const Words& given);
base::Result<int> period(const Words& given);
base::Result<int> accounts(const Words& given);
base::Result<int> mail(const Words& given);
base::Result<int> backup(const Words& given);
base::Result<int> restore(const Words& given);
base::Result<int> check(const Words& given);

/// Finds the command, runs it, prints its error; what the program exits with.
int run_command(const Words& given);

}  // namespace server
