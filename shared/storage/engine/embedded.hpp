// The files of migrations/ and seeds/ as the program carries them; the build writes the functions.
#pragma once

#include <span>
#include <string_view>

namespace storage {

struct EmbeddedFile {
    std::string_view name;  ///< Relative to its folder: "0001_identity.sql", "demo/accounts.sql".
    std::string_view content;
};

/// Every file of migrations/, in name order.
std::span<const EmbeddedFile> migrations();

/// Every file of seeds/ and its subfolders, in name order.
std::span<const EmbeddedFile> seeds();

}  // namespace storage
