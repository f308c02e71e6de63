#pragma once
// The bytes of a document, however it came: kept in memory, a file of the store, or produced piece by piece into a temporary
// file, which is gone with its reader.

#include <memory>

#include "shared/base/result.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/core/route.hpp"

namespace services {

/// Errors: those of the store and of who produces; unavailable when there is no room for a temporary file.
base::Result<std::unique_ptr<FileReader>> reader_of(Document document, const Ports& ports);

}  // namespace services
