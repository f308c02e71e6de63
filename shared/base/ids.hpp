#pragma once
// Identifiers we make ourselves: UUIDv7 (RFC 9562), sortable by the time of making.

#include <array>
#include <cstdint>
#include <string>

#include "shared/base/time.hpp"

namespace base {

/// "0190163d-8694-739b-aea5-966c26f8ad91": 48 bits of `now`, the rest from `random`.
std::string uuid_v7(Instant now, const std::array<std::uint8_t, 10>& random);
/// The shape only: 36 characters, hexadecimal and hyphens.
bool is_uuid(std::string_view text);

}  // namespace base
