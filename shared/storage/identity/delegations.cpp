#include "shared/storage/identity/delegations.hpp"

#include "shared/storage/engine/listing.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::identity {
namespace {

using domain::identity::Delegation;

const std::string delegation_query = "SELECT " + columns<Delegation>() + " FROM delegation WHERE ";

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
    list.table = "case_event v";
    list.joins = "LEFT JOIN case_file c ON c.id = v.case_id LEFT JOIN account a ON a.id = v.account_id";
    list.columns = {"v.case_id",          "v.position",        "v.at", "c.folio", "v.act", "a.given_names",
                    "a.paternal_surname", "a.maternal_surname"};
    list.where = "v.acting_for = :principal AND v.acting_for <> ''";
    list.values = {principal_id};
    list.order = {"at", "case_id", "position"};
    list.descending = true;
    return page_of<DoneRow>(db, list, page);
}

std::int64_t count_done(Connection& db, const Delegation& delegation) {
    return number(db,
                  "SELECT count(*) FROM case_event WHERE acting_for = :principal AND acting_for <> '' AND account_id = :delegate "
                  "AND at >= :since",
                  delegation.principal_id, delegation.delegate_id, delegation.created_at);
}

}  // namespace storage::identity
