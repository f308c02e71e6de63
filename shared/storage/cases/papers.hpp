#pragma once
// Queries of sealed papers.

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/cases/seal.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

void insert_paper(Connection& db, domain::cases::Paper paper, const domain::cases::SealedPaper& sealed);
/// Of every paper of this kind, oldest first, each once.
std::vector<std::string> paper_folios(Connection& db, domain::cases::Paper paper);
/// Ids of the keys that sealed papers of any kind, each once.
std::vector<std::string> paper_keys(Connection& db);
/// The last one, where a folio has several.
std::optional<domain::cases::SealedPaper> paper_by_folio(Connection& db, domain::cases::Paper paper, const std::string& folio);
/// All of this kind, oldest first.
std::vector<domain::cases::SealedPaper> papers_of(Connection& db, domain::cases::Paper paper, const std::string& folio);

}  // namespace storage::cases
