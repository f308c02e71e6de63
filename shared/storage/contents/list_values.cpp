#include "shared/storage/contents/list_values.hpp"

#include "shared/base/text.hpp"
#include "shared/storage/engine/listing.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::contents {
namespace {

using domain::contents::Review;
using domain::contents::ValueBy;
using domain::contents::ValueFilter;
using domain::contents::ValueState;

std::string named(ValueState state) { return "'" + std::string(base::name_of(state)) + "'"; }

/// What was decided last of one that is not offered: merged, refused, or else retired.
std::string decided_among() { return "(" + named(ValueState::merged) + ", " + named(ValueState::refused) + ")"; }

/// The same question as `domain::contents::state_of`, of a row.
std::string state_of_row() {
    std::string words = "CASE WHEN v.active = 1 AND v.accepted = 1 THEN " + named(ValueState::accepted);
    words += " WHEN v.active = 1 THEN " + named(ValueState::proposed);
    words += " WHEN COALESCE(r.decision, '') IN " + decided_among() + " THEN r.decision";
    return words + " ELSE " + named(ValueState::retired) + " END";
}

std::string where_of(ValueState state) {
    const std::string decision =
        "(SELECT d.decision FROM list_value_review d WHERE d.list_id = v.list_id AND d.search = v.search)";
    switch (state) {
        case ValueState::accepted: return " AND v.active = 1 AND v.accepted = 1";
        case ValueState::proposed: return " AND v.active = 1 AND v.accepted = 0";
        case ValueState::merged:
        case ValueState::refused: return " AND v.active = 0 AND COALESCE(" + decision + ", '') = " + named(state);
        case ValueState::retired: return " AND v.active = 0 AND COALESCE(" + decision + ", '') NOT IN " + decided_among();
    }
    return {};
}

/// Anywhere in the value, its own wildcards as what they are.
std::string pattern_of(std::string_view search) {
    std::string pattern = "%";
    for (const char c : base::folded(search)) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

std::vector<std::string_view> order_of(ValueBy by) {
    if (by == ValueBy::proposed) return {"proposed_at", "search"};
    return {"search"};
}

}  // namespace

base::Result<base::PageOf<ValueRow>> list_values(Connection& db, const std::string& list_id, const ValueFilter& filter,
                                                 const base::Sort<ValueBy>& sort, const base::Page& page) {
    Listing list;
    list.name = "list_values." + list_id + "." + std::string(base::name_of(sort.by));
    list.table = "list_value v";
    list.joins =
        "LEFT JOIN list_value_review r ON r.list_id = v.list_id AND r.search = v.search "
        "LEFT JOIN account p ON p.id = v.proposed_by";
    list.columns = {"v.list_id",
                    "v.value",
                    "v.search",
                    state_of_row(),
                    "v.proposed_at",
                    "COALESCE(p.given_names, '')",
                    "COALESCE(p.paternal_surname, '')",
                    "COALESCE(p.maternal_surname, '')",
                    "COALESCE(r.merged_into, '')",
                    "COALESCE(r.reason, '')",
                    "COALESCE(r.decided_at, 0)",
                    "COALESCE(r.decided_by, '')",
                    "COALESCE(r.version, 0)"};
    list.where = "v.list_id = :list_id";
    list.values.emplace_back(list_id);
    if (filter.state) list.where += where_of(*filter.state);
    if (!base::is_blank(filter.search)) {
        list.where += " AND v.search LIKE :search ESCAPE '\\'";
        list.values.emplace_back(pattern_of(filter.search));
    }
    list.order = order_of(sort.by);
    list.descending = sort.descending;
    return page_of<ValueRow>(db, list, page);
}

std::int64_t count_proposed(Connection& db, const std::string& list_id) {
    return number(db, "SELECT count(*) FROM list_value WHERE list_id = :list AND active = 1 AND accepted = 0", list_id);
}

/// From one to the next in the index: there are few, of thousands of values.
std::vector<std::string> list_ids(Connection& db) {
    std::vector<std::string> ids;
    for (std::string last;;) {
        const auto next = texts(db, "SELECT list_id FROM list_value WHERE list_id > :last ORDER BY list_id LIMIT 1", last);
        if (next.empty()) return ids;
        ids.push_back(last = next.front());
    }
}

std::optional<Review> review_of(Connection& db, const std::string& list_id, const std::string& search) {
    return select_one<Review>(
        db, "SELECT " + columns<Review>() + " FROM list_value_review WHERE list_id = :list AND search = :search", list_id,
        search);
}

void save_review(Connection& db, const Review& review) { upsert(db, "list_value_review", "list_id, search", review); }

}  // namespace storage::contents
