#include "shared/storage/cases/papers.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

using domain::cases::Paper;
using domain::cases::SealedPaper;

std::string table_of(Paper paper) { return paper == Paper::receipt ? "receipt" : "evaluation_paper"; }

}  // namespace

void insert_paper(Connection& db, Paper paper, const SealedPaper& sealed) { insert(db, table_of(paper), sealed); }

std::vector<std::string> paper_folios(Connection& db, Paper paper) {
    return texts(db, "SELECT folio FROM " + table_of(paper) + " ORDER BY folio");
}

std::vector<std::string> paper_keys(Connection& db) {
    return texts(db, "SELECT key_id FROM receipt UNION SELECT key_id FROM evaluation_paper");
}

std::optional<SealedPaper> paper_by_folio(Connection& db, Paper paper, const std::string& folio) {
    return select_one<SealedPaper>(db, "SELECT " + columns<SealedPaper>() + " FROM " + table_of(paper) + " WHERE folio = :folio",
                                   folio);
}

}  // namespace storage::cases
