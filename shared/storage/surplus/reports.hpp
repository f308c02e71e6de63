#pragma once
// Queries of reports: what OOAD and UMAE answered, what their units reported, what they finalized. One condition says what counts
// as reported, for dashboard, lists and paper alike (R15): an active unit's row of figures, in a report whose answer is SI.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/surplus/cell.hpp"
#include "shared/domain/surplus/report.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::surplus {

/// Of an OOAD or UMAE that has not answered yet: a new one in `sin_iniciar`, of version 0.
domain::surplus::Report report_of(Connection& db, const std::string& period_id, const std::string& entity_id);
/// Inserts or updates. Errors: conflict when the row is no longer of the version before `report.version` (which the caller has
/// raised by one).
base::Result<void> keep_report(Connection& db, const domain::surplus::Report& report);

/// A line of the dashboard.
struct Standing {
    std::string entity_id{}, entity{};
    domain::catalog::EntityKind kind = domain::catalog::EntityKind::ooad;
    domain::surplus::ReportState state = domain::surplus::ReportState::sin_iniciar;
    domain::surplus::Answer answer = domain::surplus::Answer::none;
    std::int64_t units = 0;      ///< Active ones.
    std::int64_t reporting = 0;  ///< Those of them that report something.

    static constexpr auto fields() {
        using T = Standing;
        return base::fields<&T::entity_id, &T::entity, &T::kind, &T::state, &T::answer, &T::units, &T::reporting>();
    }
};
/// Every OOAD and UMAE of a period, in their order.
std::vector<Standing> standings(Connection& db, const std::string& period_id);
std::optional<Standing> standing_of(Connection& db, const std::string& period_id, const std::string& entity_id);

/// How many products are reported under something: a unit, a group, a specialty.
struct Mark {
    std::string id{};
    std::int64_t products = 0;

    static constexpr auto fields() { return base::fields<&Mark::id, &Mark::products>(); }
};
/// Only what has any.
std::vector<Mark> marks_of_units(Connection& db, const std::string& period_id, const std::string& entity_id);
std::vector<Mark> marks_of_groups(Connection& db, const std::string& period_id, const std::string& unit_id);
std::vector<Mark> marks_of_specialties(Connection& db, const std::string& period_id, const std::string& unit_id,
                                       const std::string& group_id);

/// A row of a paper or a sheet: a product that a unit reports, with the words of the catalogue.
struct ReportedRow : domain::surplus::Cell {
    std::string unit_id{}, unit{};
    std::string group{};
    std::string product_id{}, product{}, unit_of_measure{};

    static constexpr auto fields() {
        using T = ReportedRow;
        return base::fields<&T::shortage_ambulatory, &T::shortage_hospital, &T::shortage_cause, &T::shortage_patients,
                            &T::surplus_ambulatory, &T::surplus_hospital, &T::surplus_patients, &T::unit_id, &T::unit, &T::group,
                            &T::product_id, &T::product, &T::unit_of_measure>();
    }
};
/// By unit, group and product as the catalogue has them.
std::vector<ReportedRow> reported_rows(Connection& db, const std::string& period_id, const std::string& entity_id);

/// Table `final_report`.
struct FinalRow {
    std::string report_id{};
    std::int64_t edition = 0;
    std::string code{};           ///< For typing and the QR; not guessable.
    std::string record{};         ///< What was frozen, as JSON: exactly the bytes that were hashed.
    std::string record_sha256{};  ///< Hexadecimal
    base::Instant finalized_at = 0;

    static constexpr auto fields() {
        using T = FinalRow;
        return base::fields<&T::report_id, &T::edition, &T::code, &T::record, &T::record_sha256, &T::finalized_at>();
    }
};
void insert_final(Connection& db, const FinalRow& row);
std::optional<FinalRow> final_of(Connection& db, const std::string& report_id, std::int64_t edition);
std::optional<FinalRow> final_by_code(Connection& db, const std::string& code);

/// Table `signed_file`.
struct SignedRow {
    std::string id{}, report_id{};
    std::int64_t edition = 0;
    std::string name{};
    std::int64_t size_bytes = 0;
    std::string sha256{};
    bool is_current = true;
    std::string uploaded_by{};
    base::Instant uploaded_at = 0;

    static constexpr auto fields() {
        using T = SignedRow;
        return base::fields<&T::id, &T::report_id, &T::edition, &T::name, base::Written::file_name, &T::size_bytes, &T::sha256,
                            &T::is_current, &T::uploaded_by, &T::uploaded_at>();
    }
};
/// Those before it become history.
void keep_signed(Connection& db, const SignedRow& row);
/// Newest first, the current one at their head.
std::vector<SignedRow> signed_files(Connection& db, const std::string& report_id);

}  // namespace storage::surplus
