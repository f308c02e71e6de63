#include "shared/storage/cases/papers.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

using domain::cases::Paper;
using domain::cases::SealedPaper;

std::string table_of(Paper paper) {
    switch (paper) {
        case Paper::receipt: return "receipt";
        case Paper::evaluation: return "evaluation_paper";
        case Paper::change: return "change_paper";
    }
    return {};
}

std::string papers_query(Paper paper) {
    return "SELECT " + columns<SealedPaper>() + " FROM " + table_of(paper) + " WHERE folio = :folio ORDER BY sealed_at";
}

}  // namespace

void insert_paper(Connection& db, Paper paper, const SealedPaper& sealed) { insert(db, table_of(paper), sealed); }

std::vector<std::string> paper_folios(Connection& db, Paper paper) {
    return texts(db, "SELECT DISTINCT folio FROM " + table_of(paper) + " ORDER BY folio");
}

std::vector<std::string> paper_keys(Connection& db) {
    return texts(db,
                 "SELECT key_id FROM receipt UNION SELECT key_id FROM evaluation_paper UNION SELECT key_id FROM change_paper");
}

std::optional<SealedPaper> paper_by_folio(Connection& db, Paper paper, const std::string& folio) {
    return select_one<SealedPaper>(db, papers_query(paper) + " DESC, code LIMIT 1", folio);
}

std::vector<SealedPaper> papers_of(Connection& db, Paper paper, const std::string& folio) {
    return select<SealedPaper>(db, papers_query(paper) + ", code", folio);
}

}  // namespace storage::cases
