#include "shared/storage/cases/overview.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

using domain::cases::Counted;
using domain::cases::Figure;
using domain::cases::Outcome;
using domain::cases::OverviewFilter;
using domain::cases::Waiting;

std::string_view column_of(CountedBy by) {
    switch (by) {
        case CountedBy::month: return "sent_month";
        case CountedBy::generic: return "generic_id";
        case CountedBy::entity: return "entity_id";
    }
    return "sent_month";
}

struct Narrowed {
    std::string where{};
    std::vector<Bound> values{};
};

/// Only what is counted by months begins at a month of an index. Of the others most is read, in the order in which it is counted: a
/// database that thinks of the months first would sort it all, and of what is denied it does not.
enum class Months { sought, passed_over };

Narrowed narrowed(const OverviewFilter& filter, Months months) {
    Narrowed to;
    to.where = months == Months::sought ? "sent_month >= :from AND sent_month <= :until"
                                        : "NOT (sent_month < :from OR sent_month > :until)";
    to.values = {filter.from, filter.until};
    const auto equal = [&](std::string_view column, const std::string& value) {
        if (value.empty()) return;
        to.where.append(" AND ").append(column).append(" = :").append(column);
        to.values.emplace_back(value);
    };
    equal("generic_id", filter.generic_id);
    equal("entity_id", filter.entity_id);
    return to;
}

}  // namespace

void note_figure(Connection& db, const domain::cases::Case& row) {
    std::optional<domain::cases::Decision> decision;
    if (row.decided_at != 0) {
        if (const auto evaluation = evaluation_of(db, row.id)) decision = evaluation->decision;
    }
    const bool returned =
        number(db, "SELECT count(*) FROM (SELECT 1 FROM correction WHERE case_id = :case LIMIT 1) AS first_one", row.id) > 0;
    upsert(db, "case_figure", "case_id", domain::cases::figure_of(row, decision, returned));
}

std::string counted_query(CountedBy by, const OverviewFilter& filter) {
    const auto to = narrowed(filter, by == CountedBy::month ? Months::sought : Months::passed_over);
    const std::string order = std::string(column_of(by)) + ", outcome, returned, days";
    return "SELECT " + order + ", count(*) FROM case_figure WHERE " + to.where + " GROUP BY " + order + " ORDER BY " + order;
}

std::vector<Counted> counted_cases(Connection& db, CountedBy by, const OverviewFilter& filter) {
    return select_bound<Counted>(db, counted_query(by, filter), narrowed(filter, Months::passed_over).values);
}

std::string waiting_query(const OverviewFilter& filter) {
    return "SELECT sent_on, count(*) FROM case_figure WHERE " + is_one_of("outcome", names_of(std::array{Outcome::pendiente})) +
           " AND " + narrowed(filter, Months::passed_over).where + " GROUP BY sent_on ORDER BY sent_on";
}

std::vector<Waiting> waiting_cases(Connection& db, const OverviewFilter& filter) {
    return select_bound<Waiting>(db, waiting_query(filter), narrowed(filter, Months::passed_over).values);
}

}  // namespace storage::cases
