#pragma once
// Who refers to the files of the store. A file that no row refers to is swept and is in no backup.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "shared/storage/engine/database.hpp"

namespace storage {

struct FileReference {
    std::string_view table;  ///< Has the column `sha256`.
    std::string_view where;  ///< The rows that count.
};

/// A new table with such a column belongs here (tests/storage/schema.cpp).
inline constexpr std::array file_references{FileReference{"attachment", "state <> 'removed'"},
                                            FileReference{"mail_file", "1 = 1"}, FileReference{"signed_file", "1 = 1"},
                                            FileReference{"change_file", "1 = 1"}, FileReference{"notice", "sha256 <> ''"}};

/// The hashes of all files that anything refers to, each once, sorted.
std::vector<std::string> referenced_hashes(Connection& db);
bool is_referenced(Connection& db, const std::string& sha256);

}  // namespace storage
