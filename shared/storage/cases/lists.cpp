#include "shared/storage/cases/lists.hpp"

#include <array>

#include "shared/storage/cases/patient_search.hpp"
#include "shared/storage/engine/listing.hpp"

namespace storage::cases {
namespace {

using domain::cases::DraftBy;
using domain::cases::SentBy;
using domain::cases::State;

constexpr std::array draft{State::borrador};

constexpr std::array in_opinion{State::en_opinion};

std::vector<std::string_view> order_of(SentBy by) {
    switch (by) {
        case SentBy::sent: return {"sent_at", "id"};
        case SentBy::generic: return {"generic", "id"};
        case SentBy::patient: return {"paternal_surname", "maternal_surname", "given_names", "id"};
        case SentBy::evaluated: return {"decided_at", "id"};
    }
    return {"id"};
}

std::string states_in(const domain::cases::SentFilter& filter) {
    if (filter.view) return is_one_of("c.state", names_of(domain::cases::states_of(*filter.view)));
    return is_none_of("c.state", names_of(draft));
}

void narrow(Listing& list, const SentQuestion& question) {
    if (!question.filter.generic_id.empty()) {
        list.where += " AND c.generic_id = :generic";
        list.values.emplace_back(question.filter.generic_id);
    }
    if (question.from > 0) {
        list.where += " AND c.sent_at >= :from";
        list.values.emplace_back(bound(question.from));
    }
    if (question.before > 0) {
        list.where += " AND c.sent_at < :before";
        list.values.emplace_back(bound(question.before));
    }
    narrow_by_search(list, question.filter.search);
}

Listing listing_of(const SentQuestion& question) {
    Listing list;
    list.name = "sent_cases." + std::string(base::name_of(question.sort.by));
    list.table = "case_file c";
    list.joins =
        "LEFT JOIN patient p ON p.id = c.patient_id LEFT JOIN entity e ON e.id = c.entity_id "
        "LEFT JOIN generic g ON g.id = c.generic_id LEFT JOIN evaluation v ON v.case_id = c.id";
    list.columns = {"c.id",
                    "c.folio",
                    "COALESCE(p.paternal_surname, '')",
                    "COALESCE(p.maternal_surname, '')",
                    "COALESCE(p.given_names, '')",
                    "p.nss",
                    "p.agregado_medico",
                    "e.name",
                    "COALESCE(g.name, '')",
                    "c.state",
                    "c.sent_at",
                    "c.due_at",
                    "c.decided_at",
                    "c.expires_on",
                    "COALESCE(v.decision, 'no_autorizada')",
                    "v.clave",
                    "v.dose",
                    "v.observations"};
    list.where = "c.account_id = :account AND " + states_in(question.filter);
    list.values = {question.account_id};
    list.order = order_of(question.sort.by);
    list.descending = question.sort.descending;
    narrow(list, question);
    return list;
}

}  // namespace

base::Result<base::PageOf<SentRow>> sent_cases(Connection& db, const SentQuestion& question, const base::Page& page) {
    return page_of<SentRow>(db, listing_of(question), page);
}

base::Result<base::PageOf<SentRow>> sent_cases_on(Connection& db, const SentQuestion& question, const std::string& after,
                                                  int most) {
    return piece_of<SentRow>(db, listing_of(question), after, most);
}

std::vector<AskedRow> asked_cases(Connection& db, const std::string& adviser_id) {
    return select<AskedRow>(db,
                            "SELECT c.folio, g.name, r.name, o.question, o.asked_at FROM case_file c "
                            "JOIN opinion o ON o.case_id = c.id AND o.answered_at = 0 AND o.taken_back_at = 0 "
                            "LEFT JOIN generic g ON g.id = c.generic_id "
                            "LEFT JOIN recommendation r ON r.id = c.recommendation_id WHERE c.adviser_id = :adviser AND " +
                                is_one_of("c.state", names_of(in_opinion)) + " ORDER BY c.in_state_since, c.id",
                            adviser_id);
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
