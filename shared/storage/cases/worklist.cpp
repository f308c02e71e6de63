#include "shared/storage/cases/worklist.hpp"

#include <array>
#include <string_view>

#include "shared/domain/cases/life.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/storage/cases/patient_search.hpp"
#include "shared/storage/engine/listing.hpp"

namespace storage::cases {
namespace {

using domain::cases::State;
using domain::cases::Whose;
using domain::cases::WorkBy;
using domain::cases::WorkFilter;

constexpr std::array sent{State::enviada}, in_opinion{State::en_opinion};

// As the partial indexes say it (tests/storage/lists.cpp).
const std::string unassigned = is_one_of("c.state", names_of(sent));
const std::string in_hand = is_one_of("c.state", names_of(domain::cases::in_hand_states));

std::vector<std::string_view> order_of(WorkBy by, Whose whose) {
    const std::string_view since = whose == Whose::answered ? "decided_at" : "in_state_since";
    switch (by) {
        case WorkBy::waiting: return {since, "id"};
        case WorkBy::sent: return {"sent_at", "id"};
        // By their ids, which are made of their names and are in an index.
        case WorkBy::generic: return {"generic_id", since, "id"};
        case WorkBy::entity: return {"entity_id", since, "id"};
    }
    return {"id"};
}

void narrow_to_part(Listing& list, Whose whose, const std::string& account_id) {
    switch (whose) {
        case Whose::mine: list.where = "c.evaluator_id = :account AND " + in_hand; break;
        case Whose::unassigned: list.where = unassigned; return;
        case Whose::team: list.where = in_hand + " AND c.evaluator_id <> :account"; break;
        case Whose::answered: list.where = "c.decided_at <> 0"; return;
    }
    list.values.emplace_back(account_id);
}

void narrow(Listing& list, const WorkFilter& filter, base::Instant now) {
    const auto equal = [&](std::string_view column, std::string_view value) {
        if (value.empty()) return;
        list.where.append(" AND c.").append(column).append(" = :").append(column);
        list.values.push_back(bound(value));
    };
    if (filter.state) equal("state", base::name_of(*filter.state));
    if (filter.visit) equal("visit", base::name_of(*filter.visit));
    equal("generic_id", filter.generic_id);
    equal("entity_id", filter.entity_id);
    if (filter.late && filter.whose == Whose::answered) {
        list.where += " AND 1 = 0";  // what is answered waits no longer
    } else if (filter.late) {
        list.where += " AND c.in_state_since < :late";
        list.values.push_back(bound(domain::cases::late_before(now)));
    }
    narrow_by_search(list, filter.search);
}

std::vector<WorkPerson> people(Connection& db, domain::identity::Role role, std::string_view column, const std::string& states) {
    std::string query =
        "SELECT a.id, a.paternal_surname, a.maternal_surname, a.given_names, (SELECT count(*) FROM case_file c WHERE c.";
    query.append(column)
        .append(" = a.id AND ")
        .append(states)
        .append(") FROM account a WHERE a.role = :role AND a.state = :state ");
    query.append("ORDER BY a.paternal_surname, a.maternal_surname, a.given_names, a.id");
    return select<WorkPerson>(db, query, base::name_of(role), base::name_of(domain::identity::AccountState::validada));
}

}  // namespace

base::Result<base::PageOf<WorkRow>> worklist(Connection& db, const std::string& account_id, const WorkFilter& filter,
                                             const base::Sort<WorkBy>& sort, const base::Page& page, base::Instant now) {
    Listing list;
    list.name = filter.whose == Whose::answered ? "worklist.answered." : "worklist.";
    list.name += base::name_of(sort.by);
    list.table = "case_file c";
    list.joins =
        "LEFT JOIN patient p ON p.id = c.patient_id LEFT JOIN entity e ON e.id = c.entity_id LEFT JOIN unit u ON u.id = c.unit_id "
        "LEFT JOIN generic g ON g.id = c.generic_id LEFT JOIN recommendation r ON r.id = c.recommendation_id "
        "LEFT JOIN account a ON a.id = c.evaluator_id";
    list.columns = {"c.id",
                    "c.folio",
                    "c.account_id",
                    "c.state",
                    "c.version",
                    "c.visit",
                    "c.entity_id",
                    "c.unit_id",
                    "c.generic_id",
                    "c.evaluator_id",
                    "c.adviser_id",
                    "c.sent_at",
                    "c.in_state_since",
                    "c.due_at",
                    "c.decided_at",
                    "p.paternal_surname",
                    "p.maternal_surname",
                    "p.given_names",
                    "p.nss",
                    "p.agregado_medico",
                    "e.name",
                    "u.name",
                    "g.name",
                    "r.name",
                    "a.paternal_surname",
                    "a.maternal_surname",
                    "a.given_names"};
    narrow_to_part(list, filter.whose, account_id);
    narrow(list, filter, now);
    list.order = order_of(sort.by, filter.whose);
    list.descending = sort.descending;
    return page_of<WorkRow>(db, list, page);
}

WorkCounts work_counts(Connection& db, const std::string& account_id) {
    const auto count = [&](const std::string& where, const auto&... values) {
        return number(db, "SELECT count(*) FROM case_file c WHERE " + where, values...);
    };
    const auto mine = count("c.evaluator_id = :account AND " + in_hand, account_id);
    return {mine, count(unassigned), count(in_hand) - mine};
}

std::vector<WorkPerson> evaluators(Connection& db) {
    return people(db, domain::identity::Role::evaluador, "evaluator_id", in_hand);
}

std::vector<WorkPerson> advisers(Connection& db) {
    return people(db, domain::identity::Role::asesor, "adviser_id", is_one_of("c.state", names_of(in_opinion)));
}

}  // namespace storage::cases
