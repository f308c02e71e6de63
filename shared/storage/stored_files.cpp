#include "shared/storage/stored_files.hpp"

#include <algorithm>

#include "shared/storage/engine/rows.hpp"

namespace storage {

std::vector<std::string> referenced_hashes(Connection& db) {
    std::string query;
    for (const auto& each : file_references) {
        if (!query.empty()) query += " UNION ";
        query += "SELECT sha256 FROM " + std::string(each.table) + " WHERE " + std::string(each.where);
    }
    return texts(db, query + " ORDER BY sha256");
}

bool is_referenced(Connection& db, const std::string& sha256) {
    return std::any_of(file_references.begin(), file_references.end(), [&](const FileReference& each) {
        return number(db,
                      "SELECT count(*) FROM " + std::string(each.table) + " WHERE sha256 = :hash AND " + std::string(each.where),
                      sha256) > 0;
    });
}

}  // namespace storage
