#include "shared/storage/surplus/cells.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::surplus {
namespace {

const std::string cell_query = "SELECT " + columns<CellRow>() + " FROM cell WHERE period_id = :period ";

}  // namespace

std::vector<CellRow> cells_of(Connection& db, const std::string& period_id, const std::string& unit_id,
                              const std::string& group_id, const std::string& specialty_id) {
    return select<CellRow>(db, cell_query + "AND unit_id = :unit AND group_id = :group_id AND specialty_id = :specialty",
                           period_id, unit_id, group_id, specialty_id);
}

std::vector<CellRow> cells_of_entity(Connection& db, const std::string& period_id, const std::string& entity_id) {
    return select<CellRow>(db, cell_query + "AND entity_id = :entity AND reported = 1 ORDER BY unit_id, product_id", period_id,
                           entity_id);
}

std::optional<CellRow> cell(Connection& db, const std::string& period_id, const std::string& unit_id,
                            const std::string& product_id) {
    return select_one<CellRow>(db, cell_query + "AND unit_id = :unit AND product_id = :product", period_id, unit_id, product_id);
}

void write_cell(Connection& db, const CellRow& row, const std::string& account_id) {
    upsert(db, "cell", "period_id, unit_id, product_id", row);
    CellVersion written;
    static_cast<domain::surplus::Cell&>(written) = row;
    written.period_id = row.period_id;
    written.unit_id = row.unit_id;
    written.product_id = row.product_id;
    written.version = row.version;
    written.account_id = account_id;
    written.written_by = row.written_by;
    written.written_at = row.written_at;
    insert(db, "cell_version", written);
}

std::vector<CellVersion> history_of(Connection& db, const std::string& period_id, const std::string& unit_id,
                                    const std::string& product_id) {
    return select<CellVersion>(db,
                               "SELECT " + columns<CellVersion>() +
                                   " FROM cell_version WHERE period_id = :period AND unit_id = :unit AND product_id = :product "
                                   "ORDER BY version",
                               period_id, unit_id, product_id);
}

bool has_cells(Connection& db, const std::string& period_id, const std::string& entity_id) {
    return number(db,
                  "SELECT count(*) FROM (SELECT 1 FROM cell WHERE period_id = :period AND entity_id = :entity AND reported = 1 "
                  "LIMIT 1) found",
                  period_id, entity_id) > 0;
}

}  // namespace storage::surplus
