#pragma once
// ErrorKind as an HTTP status.

#include "shared/base/result.hpp"

namespace server {

int status_of(base::ErrorKind kind);
/// The kind a guard's status is closest to, for the JSON of its answer.
base::ErrorKind kind_of(int status);

}  // namespace server
