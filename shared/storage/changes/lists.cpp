#include "shared/storage/changes/lists.hpp"

#include <array>
#include <string_view>

#include "shared/domain/changes/life.hpp"
#include "shared/domain/changes/rules.hpp"
#include "shared/storage/cases/patient_search.hpp"
#include "shared/storage/engine/listing.hpp"

namespace storage::changes {
namespace {

using domain::changes::By;
using domain::changes::Filter;
using domain::changes::Part;
using domain::changes::State;

constexpr std::array asked{State::solicitado}, taken{State::en_revision};

// As the partial indexes say it.
const std::string waiting = is_one_of("c.state", names_of(asked));
const std::string in_hand = is_one_of("c.state", names_of(taken));

/// Of a table called `c`, so that it is searched as cases are.
Listing listing(std::string name, const base::Sort<By>& sort) {
    Listing list;
    list.name = std::move(name) + "." + std::string(base::name_of(sort.by));
    list.table = "change_request c";
    list.joins =
        "LEFT JOIN patient p ON p.id = c.patient_id LEFT JOIN entity e ON e.id = c.entity_id "
        "LEFT JOIN account a ON a.id = c.handler_id";
    list.columns = {"c.id",         "c.number",           "c.version",          "c.kind",        "c.state",
                    "c.account_id", "c.entity_id",        "c.handler_id",       "c.folio",       "c.asked_at",
                    "c.decided_at", "p.paternal_surname", "p.maternal_surname", "p.given_names", "p.nss",
                    "e.name",       "a.paternal_surname", "a.maternal_surname", "a.given_names"};
    list.order = {"asked_at", "id"};
    list.descending = sort.descending;
    return list;
}

void narrow_to_part(Listing& list, Part part, const std::string& account_id) {
    switch (part) {
        case Part::waiting: list.where = waiting; return;
        case Part::mine: list.where = "c.handler_id = :account AND " + in_hand; break;
        case Part::team: list.where = in_hand + " AND c.handler_id <> :account"; break;
        case Part::answered:
            list.where = "c.decided_at <> 0";
            list.order = {"decided_at", "id"};
            return;
    }
    list.values.emplace_back(account_id);
}

void narrow(Listing& list, const Filter& filter, base::Instant now) {
    if (filter.kind) {
        list.where += " AND c.kind = :kind";
        list.values.push_back(bound(base::name_of(*filter.kind)));
    }
    if (!filter.entity_id.empty()) {
        list.where += " AND c.entity_id = :entity_id";
        list.values.emplace_back(filter.entity_id);
    }
    if (filter.late && filter.part == Part::answered) {
        list.where += " AND 1 = 0";  // what is answered waits no longer
    } else if (filter.late) {
        list.where += " AND c.asked_at < :late";
        list.values.push_back(bound(domain::changes::late_before(now)));
    }
    storage::cases::narrow_by_search(list, filter.search);
}

}  // namespace

base::Result<base::PageOf<ChangeRow>> own_changes(Connection& db, const std::string& account_id, const base::Sort<By>& sort,
                                                  const base::Page& page) {
    auto list = listing("own_changes", sort);
    list.where = "c.account_id = :account";
    list.values = {account_id};
    return page_of<ChangeRow>(db, list, page);
}

base::Result<base::PageOf<ChangeRow>> queue(Connection& db, const std::string& account_id, const Filter& filter,
                                            const base::Sort<By>& sort, const base::Page& page, base::Instant now) {
    auto list = listing(filter.part == Part::answered ? "changes.answered" : "changes", sort);
    narrow_to_part(list, filter.part, account_id);
    narrow(list, filter, now);
    return page_of<ChangeRow>(db, list, page);
}

QueueCounts queue_counts(Connection& db, const std::string& account_id) {
    const auto count = [&](const std::string& where, const auto&... values) {
        return number(db, "SELECT count(*) FROM change_request c WHERE " + where, values...);
    };
    const auto mine = count("c.handler_id = :account AND " + in_hand, account_id);
    return {count(waiting), mine, count(in_hand) - mine};
}

}  // namespace storage::changes
