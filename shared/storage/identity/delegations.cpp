#include "shared/storage/identity/delegations.hpp"

#include "shared/storage/engine/listing.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::identity {
namespace {

using domain::identity::Delegation;

const std::string delegation_query = "SELECT " + columns<Delegation>() + " FROM delegation WHERE ";

/// Of one director, of cases and of changes that are asked for, each from its own index.
const std::string both_kinds =
    "(SELECT case_id AS object_id, position, at, act, 'ask' AS change_act, account_id FROM case_event "
    "WHERE acting_for = :principal AND acting_for <> '' "
    "UNION ALL SELECT request_id AS object_id, position, at, 'read' AS act, act AS change_act, account_id FROM change_event "
    "WHERE acting_for = :same AND acting_for <> '') v";

}  // namespace

void insert_delegation(Connection& db, const Delegation& delegation) { insert(db, "delegation", delegation); }

base::Result<void> update_delegation(Connection& db, const Delegation& delegation) {
    const long long stored = number(db, "SELECT version FROM delegation WHERE id = :id", delegation.id);
    if (stored != delegation.version - 1 || !update(db, "delegation", delegation)) return changed_meanwhile();
    return base::done();
}

std::optional<Delegation> delegation_by_id(Connection& db, const std::string& id) {
    return select_one<Delegation>(db, delegation_query + "id = :id", id);
}

std::vector<Delegation> delegations_of(Connection& db, const std::string& principal_id, int rows_max) {
    return select<Delegation>(db, delegation_query + "principal_id = :principal ORDER BY from_on DESC, id DESC LIMIT :rows",
                              principal_id, rows_max);
}

std::vector<Delegation> open_delegations_of(Connection& db, const std::string& principal_id, const std::string& today) {
    return select<Delegation>(
        db, delegation_query + "principal_id = :principal AND ended_at = 0 AND until_on >= :today ORDER BY from_on, id",
        principal_id, today);
}

std::vector<Delegation> delegations_to(Connection& db, const std::string& delegate_id, const std::string& today) {
    return select<Delegation>(
        db,
        delegation_query +
            "delegate_id = :delegate AND until_on >= :today AND from_on <= :same AND ended_at = 0 ORDER BY until_on, id",
        delegate_id, today, today);
}

std::vector<Delegation> delegations_with(Connection& db, const std::string& account_id) {
    return select<Delegation>(
        db, delegation_query + "(principal_id = :principal OR delegate_id = :delegate) AND ended_at = 0 ORDER BY from_on, id",
        account_id, account_id);
}

std::vector<Delegation> delegations_past(Connection& db, const std::string& today) {
    return select<Delegation>(db, delegation_query + "ended_at = 0 AND until_on < :today ORDER BY until_on, id", today);
}

base::Result<base::PageOf<DoneRow>> done_for(Connection& db, const std::string& principal_id, const base::Page& page) {
    Listing list;
    list.name = "done_for";
    list.table = both_kinds;
    list.joins =
        "LEFT JOIN case_file c ON c.id = v.object_id LEFT JOIN change_request r ON r.id = v.object_id "
        "LEFT JOIN account a ON a.id = v.account_id";
    list.columns = {"v.object_id",
                    "v.position",
                    "v.at",
                    "COALESCE(c.folio, r.folio, '')",
                    "v.act",
                    "COALESCE(r.number, 0)",
                    "v.change_act",
                    "a.given_names",
                    "a.paternal_surname",
                    "a.maternal_surname"};
    list.where = "1 = 1";
    list.values = {principal_id, principal_id};
    list.order = {"at", "object_id", "position"};
    list.descending = true;
    return page_of<DoneRow>(db, list, page);
}

std::int64_t count_done(Connection& db, const Delegation& delegation) {
    const auto count_in = [&](const std::string& table) {
        return number(db,
                      "SELECT count(*) FROM " + table +
                          " WHERE acting_for = :principal AND acting_for <> '' AND account_id = :delegate AND at >= :since",
                      delegation.principal_id, delegation.delegate_id, delegation.created_at);
    };
    return count_in("case_event") + count_in("change_event");
}

}  // namespace storage::identity
