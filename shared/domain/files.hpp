#pragma once
// What holds of every file that comes in, whatever it is for.

#include <cstdint>
#include <string>

#include "shared/domain/limits.hpp"

namespace domain {

/// "" or why a file of this size is refused.
std::string file_size_refusal(std::uint64_t size_bytes, std::uint64_t bytes_max = limits::file_size_bytes_max);

}  // namespace domain
