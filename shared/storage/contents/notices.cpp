#include "shared/storage/contents/notices.hpp"

#include "shared/base/records.hpp"
#include "shared/storage/engine/listing.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::contents {
namespace {

using domain::contents::Importance;
using domain::contents::Notice;
using domain::contents::NoticeState;
using domain::contents::NoticeView;

const std::string notice_query = "SELECT " + columns<Notice>() + " FROM notice ";

/// In the order of their first days; whatever is asked for adds to `where`.
Listing newest_first(std::string name) {
    Listing list;
    list.name = std::move(name);
    list.table = "notice n";
    for (const auto& field : base::type_of<Notice>.fields) list.columns.push_back("n." + std::string(field.name));
    list.where = "n.starts_on > ''";
    list.order = {"starts_on", "id"};
    list.descending = true;
    return list;
}

void add_state(Listing& list, NoticeState state, base::Date today) {
    const auto day = base::iso(today);
    switch (state) {
        case NoticeState::withdrawn: list.where += " AND n.withdrawn_at > 0"; return;
        case NoticeState::scheduled:
            list.where += " AND n.withdrawn_at = 0 AND n.starts_on > :today";
            list.values.emplace_back(day);
            return;
        case NoticeState::past:
            list.where += " AND n.withdrawn_at = 0 AND n.ends_on < :today";
            list.values.emplace_back(day);
            return;
        case NoticeState::current:
            list.where += " AND n.withdrawn_at = 0 AND n.starts_on <= :today AND n.ends_on >= :same_day";
            list.values.emplace_back(day);
            list.values.emplace_back(day);
            return;
    }
}

}  // namespace

void insert_notice(Connection& db, const Notice& notice) { insert(db, "notice", notice); }

base::Result<void> update_notice(Connection& db, const Notice& notice) {
    const auto before = number(db, "SELECT version FROM notice WHERE id = :id", notice.id);
    if (before != notice.version - 1 || !update(db, "notice", notice)) return changed_meanwhile();
    return base::done();
}

std::optional<Notice> notice_by_id(Connection& db, const std::string& id) {
    return select_one<Notice>(db, notice_query + "WHERE id = :id", id);
}

bool has_notices(Connection& db) { return number(db, "SELECT count(*) FROM notice") > 0; }

base::Result<base::PageOf<Notice>> notices_to_read(Connection& db, NoticeView view, base::Date today, const base::Page& page) {
    auto list = newest_first("notices_" + std::string(base::name_of(view)));
    add_state(list, view == NoticeView::current ? NoticeState::current : NoticeState::past, today);
    return page_of<Notice>(db, list, page);
}

base::Result<base::PageOf<Notice>> notices_at_desk(Connection& db, std::optional<NoticeState> state, base::Date today,
                                                   const base::Page& page) {
    auto list = newest_first("notice_desk");
    if (state) add_state(list, *state, today);
    return page_of<Notice>(db, list, page);
}

std::vector<Notice> important_notices(Connection& db, base::Date today, int most) {
    const auto day = base::iso(today);
    return select<Notice>(
        db,
        notice_query +
            "WHERE withdrawn_at = 0 AND starts_on <= :today AND ends_on >= :same_day AND importance = :importance "
            "ORDER BY starts_on DESC, id DESC LIMIT :most",
        day, day, base::name_of(Importance::important), most);
}

std::int64_t count_current_notices(Connection& db, base::Date today) {
    const auto day = base::iso(today);
    return number(db, "SELECT count(*) FROM notice WHERE withdrawn_at = 0 AND starts_on <= :today AND ends_on >= :same_day", day,
                  day);
}

}  // namespace storage::contents
