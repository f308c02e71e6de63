#include "shared/storage/identity/lists.hpp"

#include <array>

#include "shared/base/text.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/storage/cases/patient_search.hpp"
#include "shared/storage/engine/listing.hpp"
#include "shared/storage/outbox.hpp"

namespace storage::identity {
namespace {

/// Every word of the search is the beginning of one of the account's.
void narrow_by_words(Listing& list, std::string_view search) {
    constexpr std::size_t words_max = 8;
    std::size_t count = 0;
    for (const auto& word : cases::name_words(search)) {
        if (count == words_max) break;
        const auto name = "word" + std::to_string(count++);
        list.where.append(" AND EXISTS (SELECT 1 FROM account_word w WHERE w.account_id = a.id AND w.word >= :").append(name);
        list.where.append(" AND w.word < :").append(name).append("_end)");
        list.values.emplace_back(word);
        auto end = word;
        base::append_code_point(end, 0x10FFFF);
        list.values.emplace_back(end);
    }
}

}  // namespace

base::Result<base::PageOf<AccountRow>> accounts(Connection& db, const std::vector<domain::identity::Role>& roles,
                                                const domain::identity::AccountFilter& filter,
                                                const base::Sort<domain::identity::AccountBy>& sort, const base::Page& page) {
    Listing list;
    list.name = "accounts." + std::string(base::name_of(sort.by));
    list.table = "account a";
    list.joins =
        "LEFT JOIN entity e ON e.id = a.entity_id LEFT JOIN unit u ON u.id = a.unit_id "
        "LEFT JOIN account_access x ON x.account_id = a.id";
    list.columns = {"a.id",
                    "a.version",
                    "a.paternal_surname",
                    "a.maternal_surname",
                    "a.given_names",
                    "a.user_name",
                    "a.email",
                    "a.matricula",
                    "a.role",
                    "a.state",
                    "a.is_shared",
                    "e.name",
                    "u.name",
                    "a.created_at",
                    "COALESCE(x.signed_in_at, 0)"};
    list.where = "a.created_at >= 0 AND " + is_one_of("a.role", names_of(roles));  // from the first of the index on
    if (filter.state) list.where += " AND " + is_one_of("a.state", names_of(std::array{*filter.state}));
    if (!filter.entity_id.empty()) {
        list.where += " AND a.entity_id = :entity";
        list.values.emplace_back(filter.entity_id);
    }
    narrow_by_words(list, filter.search);
    list.order = {"created_at", "id"};
    list.descending = sort.descending;
    return page_of<AccountRow>(db, list, page);
}

bool LastNotice::given_up() const { return sent_at == 0 && next_attempt_at == mail_given_up; }

LastNotice last_notice_to(Connection& db, const std::string& address) {
    if (address.empty()) return {};
    return select_one<LastNotice>(db,
                                  "SELECT " + columns<LastNotice>() +
                                      " FROM mail WHERE recipient = :recipient ORDER BY created_at DESC, id DESC LIMIT 1",
                                  address)
        .value_or(LastNotice{});
}

base::Result<base::PageOf<RegistrationRow>> registrations(Connection& db, const std::vector<domain::identity::Role>& roles,
                                                          const base::Sort<domain::identity::RegistrationBy>& sort,
                                                          const base::Page& page) {
    Listing list;
    list.name = "registrations." + std::string(base::name_of(sort.by));
    list.table = "account a";
    list.joins =
        "LEFT JOIN entity e ON e.id = a.entity_id LEFT JOIN unit u ON u.id = a.unit_id "
        "LEFT JOIN job_position j ON j.id = a.position_id";
    list.columns = {"a.id",
                    "a.version",
                    "a.paternal_surname",
                    "a.maternal_surname",
                    "a.given_names",
                    "a.user_name",
                    "a.email",
                    "a.matricula",
                    "e.name",
                    "u.name",
                    "j.name",
                    "a.role",
                    "a.created_at"};
    list.where = is_one_of("a.state", names_of(std::array{domain::identity::AccountState::solicitada})) + " AND " +
                 is_one_of("a.role", names_of(roles));
    list.order = {"created_at", "id"};
    list.descending = sort.descending;
    return page_of<RegistrationRow>(db, list, page);
}

}  // namespace storage::identity
