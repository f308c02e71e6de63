#include "shared/storage/surplus/reports.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::surplus {
namespace {

using domain::surplus::Report;

/// What counts as reported, and nothing else does: `c` is the cell, `u` its unit.
const std::string reported =
    "cell c JOIN report r ON r.period_id = c.period_id AND r.entity_id = c.entity_id AND r.answer = 'si' "
    "JOIN period_unit u ON u.period_id = c.period_id AND u.id = c.unit_id AND u.active = 1 "
    "WHERE c.reported = 1 AND c.period_id = :period ";

/// A unit is looked up among the cells once, however many of its rows are reported. Both conditions bind the entity.
std::string standings_query(const std::string& of_entity_in_units, const std::string& of_entity) {
    return "SELECT e.id, e.name, e.kind, COALESCE(r.state, 'sin_iniciar'), COALESCE(r.answer, ''), COALESCE(t.units, 0), "
           "COALESCE(t.reporting, 0) FROM period_entity e "
           "LEFT JOIN report r ON r.period_id = e.period_id AND r.entity_id = e.id "
           "LEFT JOIN (SELECT a.entity_id, count(*) AS units, count(CASE WHEN EXISTS (SELECT 1 FROM " +
           reported +
           "AND c.entity_id = a.entity_id AND c.unit_id = a.id) THEN 1 END) AS reporting FROM period_unit a "
           "WHERE a.period_id = :period_of_units AND a.active = 1 " +
           of_entity_in_units +
           "GROUP BY a.entity_id) t ON t.entity_id = e.id "
           "WHERE e.period_id = :period_of_entities " +
           of_entity + "ORDER BY e.position, e.id";
}

}  // namespace

Report report_of(Connection& db, const std::string& period_id, const std::string& entity_id) {
    auto found =
        select_one<Report>(db, "SELECT " + columns<Report>() + " FROM report WHERE period_id = :period AND entity_id = :entity",
                           period_id, entity_id);
    if (found) return *std::move(found);
    Report report;
    report.id = period_id + "/" + entity_id;
    report.period_id = period_id;
    report.entity_id = entity_id;
    return report;
}

base::Result<void> keep_report(Connection& db, const Report& report) {
    if (report_of(db, report.period_id, report.entity_id).version + 1 != report.version) return changed_meanwhile();
    upsert(db, "report", "id", report);
    return base::done();
}

std::vector<Standing> standings(Connection& db, const std::string& period_id) {
    return select<Standing>(db, standings_query("", ""), period_id, period_id, period_id);
}

std::optional<Standing> standing_of(Connection& db, const std::string& period_id, const std::string& entity_id) {
    return select_one<Standing>(db, standings_query("AND a.entity_id = :entity_of_units ", "AND e.id = :entity "), period_id,
                                period_id, entity_id, period_id, entity_id);
}

std::vector<Mark> marks_of_units(Connection& db, const std::string& period_id, const std::string& entity_id) {
    return select<Mark>(
        db, "SELECT c.unit_id, count(*) FROM " + reported + "AND c.entity_id = :entity GROUP BY c.unit_id ORDER BY c.unit_id",
        period_id, entity_id);
}

std::vector<Mark> marks_of_groups(Connection& db, const std::string& period_id, const std::string& unit_id) {
    return select<Mark>(
        db, "SELECT c.group_id, count(*) FROM " + reported + "AND c.unit_id = :unit GROUP BY c.group_id ORDER BY c.group_id",
        period_id, unit_id);
}

std::vector<Mark> marks_of_specialties(Connection& db, const std::string& period_id, const std::string& unit_id,
                                       const std::string& group_id) {
    return select<Mark>(db,
                        "SELECT c.specialty_id, count(*) FROM " + reported +
                            "AND c.unit_id = :unit AND c.group_id = :group_id GROUP BY c.specialty_id ORDER BY c.specialty_id",
                        period_id, unit_id, group_id);
}

std::vector<ReportedRow> reported_rows(Connection& db, const std::string& period_id, const std::string& entity_id) {
    return select<ReportedRow>(
        db,
        "SELECT c.shortage_ambulatory, c.shortage_hospital, c.shortage_cause, c.shortage_patients, c.surplus_ambulatory, "
        "c.surplus_hospital, c.surplus_patients, c.unit_id, u.name, g.name, c.product_id, p.name, p.unit_of_measure FROM "
        "service_group g, product p, " +
            reported +
            "AND c.entity_id = :entity AND g.period_id = c.period_id AND g.id = c.group_id AND p.period_id = c.period_id AND "
            "p.id = c.product_id ORDER BY u.kind, length(u.number), u.number, u.name, u.id, g.position, g.id, p.search, p.id",
        period_id, entity_id);
}

void insert_final(Connection& db, const FinalRow& row) { insert(db, "final_report", row); }

std::optional<FinalRow> final_of(Connection& db, const std::string& report_id, std::int64_t edition) {
    return select_one<FinalRow>(
        db, "SELECT " + columns<FinalRow>() + " FROM final_report WHERE report_id = :report AND edition = :edition", report_id,
        edition);
}

std::optional<FinalRow> final_by_code(Connection& db, const std::string& code) {
    return select_one<FinalRow>(db, "SELECT " + columns<FinalRow>() + " FROM final_report WHERE code = :code", code);
}

void keep_signed(Connection& db, const SignedRow& row) {
    execute(db, "UPDATE signed_file SET is_current = 0 WHERE report_id = :report", row.report_id);
    insert(db, "signed_file", row);
}

std::vector<SignedRow> signed_files(Connection& db, const std::string& report_id) {
    return select<SignedRow>(
        db,
        "SELECT " + columns<SignedRow>() +
            " FROM signed_file WHERE report_id = :report ORDER BY is_current DESC, uploaded_at DESC, id DESC",
        report_id);
}

}  // namespace storage::surplus
