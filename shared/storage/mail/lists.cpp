#include "shared/storage/mail/lists.hpp"

#include "shared/base/text.hpp"
#include "shared/storage/engine/listing.hpp"
#include "shared/storage/outbox.hpp"

namespace storage::mail {
namespace {

using domain::mail::MailState;

const std::string never = std::to_string(mail_given_up);

std::string named(MailState state) { return "'" + std::string(base::name_of(state)) + "'"; }

/// The same question as `storage::facts_of`, of a row.
std::string state_of_row() {
    return "CASE WHEN m.sent_at > 0 THEN " + named(MailState::sent) + " WHEN m.next_attempt_at = " + never + " THEN " +
           named(MailState::given_up) + " WHEN m.last_error <> '' THEN " + named(MailState::refused) + " ELSE " +
           named(MailState::waiting) + " END";
}

/// The plus keeps the list in its own order: without it the index of what is due would be taken, and all of it sorted.
std::string where_of(MailState state) {
    const auto pending = " AND m.sent_at = 0 AND +m.next_attempt_at < " + never;
    switch (state) {
        case MailState::sent: return " AND m.sent_at > 0";
        case MailState::given_up: return " AND m.sent_at = 0 AND +m.next_attempt_at = " + never;
        case MailState::refused: return pending + " AND m.last_error <> ''";
        case MailState::waiting: return pending + " AND m.last_error = ''";
    }
    return {};
}

/// Anywhere in the address, its own wildcards as what they are.
std::string pattern_of(std::string_view search) {
    std::string pattern = "%";
    for (const char c : base::folded(search)) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

}  // namespace

base::Result<base::PageOf<OutgoingRow>> outgoing(Connection& db, const domain::mail::MailFilter& filter,
                                                 const base::Sort<domain::mail::MailBy>& sort, const base::Page& page) {
    Listing list;
    list.name = "outgoing_mails." + std::string(base::name_of(sort.by));
    list.table = "mail m";
    list.columns = {"m.id",        "m.recipient",  "m.subject", state_of_row(),      "CASE WHEN m.body <> '' THEN 1 ELSE 0 END",
                    "m.attempts",  "m.created_at", "m.sent_at", "m.next_attempt_at", "m.last_error",
                    "m.expires_at"};
    list.where = "m.created_at > 0";
    if (filter.state) list.where += where_of(*filter.state);
    if (!base::is_blank(filter.search)) {
        list.where += " AND lower(m.recipient) LIKE :search ESCAPE '\\'";
        list.values.emplace_back(pattern_of(filter.search));
    }
    list.order = {"created_at", "id"};
    list.descending = sort.descending;
    return page_of<OutgoingRow>(db, list, page);
}

std::int64_t count_given_up(Connection& db) {
    return number(db, "SELECT count(*) FROM mail WHERE sent_at = 0 AND next_attempt_at = :never",
                  static_cast<long long>(mail_given_up));
}

}  // namespace storage::mail
