#pragma once
// Queries of what units report, product by product, and of who wrote it when.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/cell.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::surplus {

/// Table `cell`.
struct CellRow : domain::surplus::Cell {
    std::string period_id{}, entity_id{}, unit_id{}, product_id{};
    std::string group_id{}, specialty_id{};  ///< Of the product.
    bool reported = false;                   ///< Something is written in it.
    std::int64_t version = 0;
    std::string written_by{};  ///< The person's name, also behind a shared account.
    base::Instant written_at = 0;

    static constexpr auto fields() {
        using T = CellRow;
        return base::fields<&T::period_id, &T::entity_id, &T::unit_id, &T::product_id, &T::group_id, &T::specialty_id,
                            &T::shortage_ambulatory, &T::shortage_hospital, &T::shortage_cause, &T::shortage_patients,
                            &T::surplus_ambulatory, &T::surplus_hospital, &T::surplus_patients, &T::reported, &T::version,
                            &T::written_by, &T::written_at>();
    }
};

/// Table `cell_version`: a cell as one writing left it.
struct CellVersion : domain::surplus::Cell {
    std::string period_id{}, unit_id{}, product_id{};
    std::int64_t version = 0;
    std::string account_id{}, written_by{};
    base::Instant written_at = 0;

    static constexpr auto fields() {
        using T = CellVersion;
        return base::fields<&T::period_id, &T::unit_id, &T::product_id, &T::version, &T::shortage_ambulatory,
                            &T::shortage_hospital, &T::shortage_cause, &T::shortage_patients, &T::surplus_ambulatory,
                            &T::surplus_hospital, &T::surplus_patients, &T::account_id, &T::written_by, &T::written_at>();
    }
};

/// What was ever written of a group and specialty of a unit, emptied rows too.
std::vector<CellRow> cells_of(Connection& db, const std::string& period_id, const std::string& unit_id,
                              const std::string& group_id, const std::string& specialty_id);
/// All of an OOAD or UMAE, whatever its answer.
std::vector<CellRow> cells_of_entity(Connection& db, const std::string& period_id, const std::string& entity_id);
std::optional<CellRow> cell(Connection& db, const std::string& period_id, const std::string& unit_id,
                            const std::string& product_id);
/// Writes the cell and its history. The caller has raised `version` by one.
void write_cell(Connection& db, const CellRow& row, const std::string& account_id);
/// First version first.
std::vector<CellVersion> history_of(Connection& db, const std::string& period_id, const std::string& unit_id,
                                    const std::string& product_id);
/// Whether an OOAD or UMAE has anything written, whatever its answer.
bool has_cells(Connection& db, const std::string& period_id, const std::string& entity_id);

}  // namespace storage::surplus
