#include "shared/storage/audit/lists.hpp"

#include <limits>
#include <utility>

#include "shared/storage/engine/listing.hpp"

namespace storage::audit {
namespace {

using domain::audit::Outcome;

void bind_all(Listing& list, const std::vector<std::string>& values) {
    for (const auto& each : values) list.values.emplace_back(each);
}

std::string one_of(std::string_view column, std::string_view name, std::size_t count) {
    if (count == 0) return "1 = 0";
    std::string words(column);
    words += " IN (";
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) words += ", ";
        words += ":";
        words += name;
        words += std::to_string(i);
    }
    return words + ")";
}

void only_actors(Listing& list, const Wanted& wanted) {
    if (!wanted.actors) return;
    auto words = one_of("a.actor", "actor", wanted.actors->size());
    bind_all(list, *wanted.actors);
    if (!wanted.persons.empty()) {
        words += " OR (a.person <> '' AND " + one_of("a.person", "person", wanted.persons.size()) + ")";
        bind_all(list, wanted.persons);
    }
    list.where += " AND (" + words + ")";
}

/// A day is a stretch of the chain, found in its own index (the plus keeps it from being looked for along the chain); the
/// calendar decides, since somebody may have set the clock.
void only_days(Listing& list, const Wanted& wanted) {
    if (wanted.from) {
        list.where += " AND a.sequence >= COALESCE((SELECT MIN(+sequence) FROM audit_event WHERE happened_at >= :since), " +
                      std::to_string(std::numeric_limits<std::int64_t>::max()) + ") AND a.happened_at >= :from";
        list.values.insert(list.values.end(), 2, bound(*wanted.from));
    }
    if (wanted.until) {
        list.where +=
            " AND a.sequence <= COALESCE((SELECT MAX(+sequence) FROM audit_event WHERE happened_at < :up_to), 0) AND "
            "a.happened_at < :until";
        list.values.insert(list.values.end(), 2, bound(*wanted.until));
    }
}

/// Everything that an act on a patient's data may be named after.
void only_patient(Listing& list, const Wanted& wanted) {
    if (wanted.patient_id.empty() && wanted.nss.empty()) return;
    const bool by_nss = wanted.patient_id.empty();
    const auto& value = by_nss ? wanted.nss : wanted.patient_id;
    int placeholders = 0;
    const auto his = [&] {
        list.values.emplace_back(value);
        return (by_nss ? "p.nss = :patient" : "p.id = :patient") + std::to_string(placeholders++);
    };
    const std::string cases = "FROM patient p JOIN case_file c ON c.patient_id = p.id ";
    list.where += " AND a.object IN (SELECT 'patient:' || p.id FROM patient p WHERE " + his();
    list.where += " UNION ALL SELECT 'case:' || c.id " + cases + "WHERE " + his();
    list.where += " UNION ALL SELECT 'folio:' || c.folio " + cases + "WHERE c.folio <> '' AND " + his();
    list.where +=
        " UNION ALL SELECT 'attachment:' || t.id " + cases + "JOIN attachment t ON t.case_id = c.id WHERE " + his() + ")";
}

std::string name_of_account(std::string_view alias, std::string_view part) {
    std::string words("COALESCE(");
    words += alias;
    words += ".";
    words += part;
    return words + ", '')";
}

Listing listing_of(const std::string& name, const Wanted& wanted) {
    Listing list;
    list.name = name;
    list.table = "audit_event a";
    list.joins =
        "LEFT JOIN account b ON b.id = a.actor LEFT JOIN account f ON f.id = a.acting_for "
        "LEFT JOIN account o ON a.object LIKE 'account:%' AND o.id = substr(a.object, 9) "
        "LEFT JOIN case_file c ON a.object LIKE 'case:%' AND c.id = substr(a.object, 6)";
    list.columns = {"a.sequence", "a.happened_at", "a.actor",  "a.person", "a.acting_for", "a.role",
                    "a.action",   "a.object",      "a.result", "a.reason", "a.address"};
    for (const std::string_view alias : {"b", "f", "o"}) {
        for (const std::string_view part : {"given_names", "paternal_surname", "maternal_surname"})
            list.columns.push_back(name_of_account(alias, part));
    }
    list.columns.emplace_back("COALESCE(c.folio, '')");
    list.where = "a.sequence > 0";
    only_actors(list, wanted);
    if (!wanted.actions.empty()) {
        // An object has few acts, an action may have most of them: its index is not to be taken then.
        const bool of_object = !wanted.objects.empty() || !wanted.patient_id.empty() || !wanted.nss.empty();
        list.where += " AND " + one_of(of_object ? "a.action || ''" : "a.action", "action", wanted.actions.size());
        bind_all(list, wanted.actions);
    }
    if (!wanted.objects.empty()) {
        list.where += " AND " + one_of("a.object", "object", wanted.objects.size());
        bind_all(list, wanted.objects);
    }
    only_days(list, wanted);
    if (wanted.outcome) list.where += *wanted.outcome == Outcome::done ? " AND a.result = 'done'" : " AND a.result <> 'done'";
    only_patient(list, wanted);
    list.order = {"sequence"};
    list.descending = true;
    return list;
}

}  // namespace

base::Result<base::PageOf<ActRow>> acts(Connection& db, const std::string& name, const Wanted& wanted,
                                        const base::Sort<domain::audit::AuditBy>& sort, const base::Page& page) {
    auto list = listing_of(name + "." + std::string(base::name_of(sort.by)), wanted);
    list.descending = sort.descending;
    return page_of<ActRow>(db, list, page);
}

std::vector<ActRow> acts_before(Connection& db, const Wanted& wanted, std::int64_t before, int rows_max) {
    const auto list = listing_of({}, wanted);
    std::string query = "SELECT ";
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
        if (i > 0) query += ", ";
        query += list.columns[i];
    }
    query += " FROM " + list.table + " " + list.joins + " WHERE " + list.where +
             " AND a.sequence < :before ORDER BY a.sequence DESC LIMIT :rows";
    auto values = list.values;
    values.push_back(bound(before));
    values.push_back(bound(rows_max));
    return select_bound<ActRow>(db, query, std::move(values));
}

std::vector<KnownPerson> known_persons(Connection& db) {
    return select<KnownPerson>(
        db, "SELECT " + columns<KnownPerson>() + " FROM account WHERE created_at >= 0 ORDER BY created_at, id");
}

std::vector<std::string> shared_persons(Connection& db) {
    return texts(db, "SELECT DISTINCT person FROM audit_event WHERE person <> ''");
}

CheckRow check_row(Connection& db) {
    return select_one<CheckRow>(db, "SELECT " + columns<CheckRow>() + " FROM audit_check WHERE name = 'chain'")
        .value_or(CheckRow{});
}

void keep_check_row(Connection& db, const CheckRow& row) { upsert(db, "audit_check", "name", row); }

}  // namespace storage::audit
