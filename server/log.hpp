#pragma once
// The log: one line of JSON per event on stderr, UTC. Never bodies, names, NSS, passwords or tokens.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace server {

enum class Level { info, warning, error };

void log(Level level, std::string_view event, std::initializer_list<std::pair<std::string_view, std::string_view>> fields = {});

/// `detail` of an Error without the values that a database puts into its messages.
std::string without_values(std::string_view detail);

}  // namespace server
