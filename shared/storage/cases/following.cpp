#include "shared/storage/cases/following.hpp"

#include <array>
#include <string_view>

#include "shared/domain/cases/state.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

constexpr std::array draft{domain::cases::State::borrador};

std::string first_of(std::vector<std::string> found) { return found.empty() ? std::string{} : std::move(found.front()); }

/// `column` is spelt out: its partial index is found by the words of its migration.
std::string draft_by(Connection& db, std::string_view column, const std::string& account_id, const std::string& folio) {
    const std::string link(column);
    return first_of(texts(db,
                          "SELECT id FROM case_file WHERE " + link + " = :folio AND " + link +
                              " <> '' AND account_id = :account AND " + is_one_of("state", names_of(draft)) + " ORDER BY id",
                          folio, account_id));
}

}  // namespace

std::string renewing_draft(Connection& db, const std::string& account_id, const std::string& folio) {
    return draft_by(db, "renews_folio", account_id, folio);
}

std::string reconsidering_draft(Connection& db, const std::string& account_id, const std::string& folio) {
    return draft_by(db, "reconsiders_folio", account_id, folio);
}

std::string draft_of_content(Connection& db, const std::string& account_id, const std::string& content) {
    return first_of(texts(db,
                          "SELECT id FROM case_file WHERE account_id = :account AND " + is_one_of("state", names_of(draft)) +
                              " AND renews_folio = '' AND reconsiders_folio = '' AND content = :content ORDER BY id",
                          account_id, content));
}

void follow_nothing(Connection& db, const std::string& draft_id) {
    execute(db,
            "UPDATE case_file SET renews_folio = '', reconsiders_folio = '' WHERE id = :id AND " +
                is_one_of("state", names_of(draft)),
            draft_id);
}

std::vector<std::string> folios_following(Connection& db, const std::string& folio) {
    const auto by = [](const std::string& column) {
        return "SELECT folio, sent_at FROM case_file WHERE " + column + " = :" + column + " AND " + column +
               " <> '' AND folio <> ''";
    };
    return texts(db,
                 "SELECT folio FROM (" + by("renews_folio") + " UNION " + by("reconsiders_folio") + ") f ORDER BY sent_at, folio",
                 folio, folio);
}

}  // namespace storage::cases
