#pragma once
// Rows by position: every record is read and written by its fields, which are the columns' names. Lists are not columns.
// Enums are stored by name, flags as 0 and 1. Statements are prepared once for each connection and kept. Only the .cpp files
// of shared/storage include this header.

#include <concepts>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage {

/// A stored enum name that the program does not know: the database is newer or damaged.
struct UnknownName : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The value of a placeholder.
using Bound = std::variant<long long, double, std::string>;

inline Bound bound(std::string_view text) { return std::string(text); }
inline Bound bound(std::integral auto number) { return static_cast<long long>(number); }

/// What a field of a record is stored as.
Bound value_in(const base::RecordField& field, const void* record);
/// "state IN ('rechazada', 'baja')". Spelt out, not bound: a partial index is found by the very words of its migration.
std::string is_one_of(std::string_view column, const std::vector<std::string_view>& names);
/// "state NOT IN ('rechazada', 'baja')"
std::string is_none_of(std::string_view column, const std::vector<std::string_view>& names);

/// The refusal of who comes second: the row is no longer what was read.
base::Error changed_meanwhile();

/// "a.id, a.name": the columns of a record, each with `prefix` before it.
std::string columns(const base::Type& record, std::string_view prefix = "");
void insert(Connection& db, std::string_view table, const base::Type& type, const void* record);
/// Updates every column of the row whose first column (its key) is the record's; false when there is none.
bool update(Connection& db, std::string_view table, const base::Type& type, const void* record);
/// Inserts, or updates every column when a row with the same `key` columns ("clave, group_number") is there.
void upsert(Connection& db, std::string_view table, std::string_view key, const base::Type& type, const void* record);
/// Every row that `query` (its placeholders in order) finds goes to a record that `append` makes.
void select(Connection& db, const std::string& query, std::vector<Bound> values, const base::Type& type,
            const std::function<void*()>& append);
/// The first column of every row, as text.
std::vector<std::string> texts(Connection& db, const std::string& query, std::vector<Bound> values);
/// Runs a statement; the answer is how many rows it touched.
long long execute(Connection& db, const std::string& query, std::vector<Bound> values);
/// One number, 0 when the query finds none.
long long number(Connection& db, const std::string& query, std::vector<Bound> values);

template <class Enums>
std::vector<std::string_view> names_of(const Enums& values) {
    std::vector<std::string_view> names;
    for (const auto each : values) names.push_back(base::name_of(each));
    return names;
}

template <base::HasFields T>
std::string columns(std::string_view prefix = "") {
    return columns(base::type_of<T>, prefix);
}

template <base::HasFields T>
void insert(Connection& db, std::string_view table, const T& record) {
    insert(db, table, base::type_of<T>, &record);
}

template <base::HasFields T>
bool update(Connection& db, std::string_view table, const T& record) {
    return update(db, table, base::type_of<T>, &record);
}

template <base::HasFields T>
void upsert(Connection& db, std::string_view table, std::string_view key, const T& record) {
    upsert(db, table, key, base::type_of<T>, &record);
}

template <base::HasFields T>
std::vector<T> select_bound(Connection& db, const std::string& query, std::vector<Bound> values) {
    std::vector<T> rows;
    select(db, query, std::move(values), base::type_of<T>, [&]() -> void* { return &rows.emplace_back(); });
    return rows;
}

template <base::HasFields T, class... Values>
std::vector<T> select(Connection& db, const std::string& query, const Values&... values) {
    return select_bound<T>(db, query, {bound(values)...});
}

template <base::HasFields T, class... Values>
std::optional<T> select_one(Connection& db, const std::string& query, const Values&... values) {
    auto rows = select<T>(db, query, values...);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

template <class... Values>
std::vector<std::string> texts(Connection& db, const std::string& query, const Values&... values) {
    return texts(db, query, std::vector<Bound>{bound(values)...});
}

template <class... Values>
long long execute(Connection& db, const std::string& query, const Values&... values) {
    return execute(db, query, std::vector<Bound>{bound(values)...});
}

template <class... Values>
long long number(Connection& db, const std::string& query, const Values&... values) {
    return number(db, query, std::vector<Bound>{bound(values)...});
}

}  // namespace storage
