#include "shared/storage/cases/lists.hpp"

#include <array>

#include "shared/storage/engine/listing.hpp"

namespace storage::cases {
namespace {

using domain::cases::DraftBy;
using domain::cases::SentBy;
using domain::cases::State;

constexpr std::array draft{State::borrador};

std::vector<std::string_view> order_of(SentBy by) {
    switch (by) {
        case SentBy::sent: return {"sent_at", "id"};
        case SentBy::generic: return {"generic", "id"};
    }
    return {"id"};
}

std::string states_in(const domain::cases::SentFilter& filter) {
    if (filter.view) return is_one_of("c.state", names_of(domain::cases::states_of(*filter.view)));
    return is_none_of("c.state", names_of(draft));
}

}  // namespace

base::Result<base::PageOf<SentRow>> sent_cases(Connection& db, const std::string& account_id,
                                               const domain::cases::SentFilter& filter, const base::Sort<SentBy>& sort,
                                               const base::Page& page) {
    Listing list;
    list.name = "sent_cases." + std::string(base::name_of(sort.by));
    list.table = "case_file c";
    list.joins =
        "LEFT JOIN patient p ON p.id = c.patient_id LEFT JOIN entity e ON e.id = c.entity_id "
        "LEFT JOIN generic g ON g.id = c.generic_id";
    list.columns = {"c.id",
                    "c.folio",
                    "p.paternal_surname",
                    "p.maternal_surname",
                    "p.given_names",
                    "p.nss",
                    "p.agregado_medico",
                    "e.name",
                    "COALESCE(g.name, '')",
                    "c.state",
                    "c.sent_at"};
    list.where = "c.account_id = :account AND " + states_in(filter);
    list.values = {account_id};
    if (!filter.folio.empty()) {
        list.where += " AND c.folio = :folio AND c.folio <> ''";
        list.values.emplace_back(filter.folio);
    }
    list.order = order_of(sort.by);
    list.descending = sort.descending;
    return page_of<SentRow>(db, list, page);
}

base::Result<base::PageOf<DraftRow>> drafts(Connection& db, const std::string& account_id, const base::Sort<DraftBy>& sort,
                                            const base::Page& page) {
    Listing list;
    list.name = "drafts." + std::string(base::name_of(sort.by));
    list.table = "case_file c";
    list.joins = "LEFT JOIN patient p ON p.id = c.patient_id LEFT JOIN generic g ON g.id = c.generic_id";
    list.columns = {"c.id", "p.paternal_surname", "p.maternal_surname", "p.given_names", "g.name", "c.content", "c.updated_at"};
    list.where = "c.account_id = :account AND " + is_one_of("c.state", names_of(draft));
    list.values = {account_id};
    list.order = {"updated_at", "id"};
    list.descending = sort.descending;
    return page_of<DraftRow>(db, list, page);
}

}  // namespace storage::cases
