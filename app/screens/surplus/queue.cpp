#include "app/screens/surplus/queue.hpp"

#include <algorithm>
#include <utility>

#include "app/platform/platform.hpp"
#include "shared/api/json.hpp"

namespace screens::surplus {
namespace {

struct Index {
    std::vector<QueuedTable> tables{};
    static constexpr auto fields() { return base::fields<&Index::tables>(); }
};

struct Rows {
    std::vector<QueuedRow> rows{};
    static constexpr auto fields() { return base::fields<&Rows::rows>(); }
};

std::string name_of(const Frame& frame) { return "excedentes.cola." + frame.me.account_id; }

std::string name_of(const Frame& frame, const QueuedTable& table) {
    return name_of(frame) + "." + table.period_id + "." + table.unit_id + "." + table.group_id + "." + table.specialty_id;
}

/// What is damaged or of another version counts as nothing.
template <class Record>
Record kept(Frame& frame, const std::string& name) {
    auto record = api::decode<Record>(frame.platform.preference(name));
    return record ? std::move(record).value() : Record{};
}

bool keep(Frame& frame, const std::string& name, const std::string& text) {
    frame.platform.set_preference(name, text);
    return frame.platform.preference(name) == text;
}

}  // namespace

std::vector<QueuedTable> queued_tables(Frame& frame) { return kept<Index>(frame, name_of(frame)).tables; }

std::vector<QueuedRow> queued_rows(Frame& frame, const QueuedTable& table) {
    return kept<Rows>(frame, name_of(frame, table)).rows;
}

bool keep_queued(Frame& frame, QueuedTable table, const std::vector<QueuedRow>& rows) {
    if (!keep(frame, name_of(frame, table), rows.empty() ? std::string{} : api::encode(Rows{rows}))) return false;
    table.rows = static_cast<std::int64_t>(rows.size());
    auto index = kept<Index>(frame, name_of(frame));
    const auto found =
        std::find_if(index.tables.begin(), index.tables.end(), [&](const QueuedTable& each) { return each.same_place(table); });
    const bool is_listed = found != index.tables.end();
    if (is_listed ? found->rows == table.rows : table.rows == 0) return true;
    if (is_listed) index.tables.erase(found);
    if (table.rows > 0) index.tables.push_back(std::move(table));
    return keep(frame, name_of(frame), index.tables.empty() ? std::string{} : api::encode(index));
}

}  // namespace screens::surplus
