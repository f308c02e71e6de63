#include "shared/services/surplus/paper.hpp"

#include "shared/base/text.hpp"
#include "shared/storage/surplus/reports.hpp"

namespace services::surplus {

domain::surplus::Paper paper_of(Context& context, const OpenReport& open) {
    domain::surplus::Paper paper;
    for (const auto line : base::split(open.period.header_lines, '\n')) {
        if (!base::is_blank(line)) paper.header_lines.emplace_back(base::trimmed(line));
    }
    paper.year = open.period.year;
    paper.entity = full_name(open.entity);
    paper.answer = open.report.answer;
    const auto standing = storage::surplus::standing_of(context.db, open.period.id, open.entity.id);
    if (standing) {
        paper.units = standing->units;
        paper.reporting = standing->reporting;
    }
    std::string unit_id;
    for (const auto& row : storage::surplus::reported_rows(context.db, open.period.id, open.entity.id)) {
        if (row.unit_id != unit_id) {
            unit_id = row.unit_id;
            paper.reported.push_back({row.unit, {}, {}});
        }
        add_rows(paper.reported.back(), row.group, row.product, row);
    }
    for (auto& unit : paper.reported) sort_rows(unit);
    return paper;
}

}  // namespace services::surplus
