// The files of migrations/ and seeds/ as the program carries them; the build writes the functions.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

struct EmbeddedFile {
    std::string_view name;  ///< Relative to its folder: "0001_identity.sql", "demo/accounts.sql".
    std::string_view content;
};

/// The statements of a migration: each ends at a line that ends in ";", a trigger at a line "END;".
std::vector<std::string> statements_of(std::string_view migration);

/// Every file of migrations/, in name order.
std::span<const EmbeddedFile> migrations();

/// Every file of seeds/ and its subfolders, in name order.
std::span<const EmbeddedFile> seeds();

}  // namespace storage
