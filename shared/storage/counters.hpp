#pragma once
// Counters: numbers that are given out one after another.

#include <cstdint>
#include <string>

#include "shared/storage/engine/database.hpp"

namespace storage {

/// The next value of a counter row, from 1 (or `first` when it is new).
std::int64_t next_number(Connection& db, const std::string& counter, std::int64_t first = 1);

}  // namespace storage
