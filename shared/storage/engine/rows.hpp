#pragma once
// Rows by name: every struct with a field table is read and written by the names of its columns. Vectors are not
// columns. Enums are stored by name, flags as 0 and 1. Only the .cpp files of this folder include this header.

#include <soci/soci.h>

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "shared/base/fields.hpp"

namespace storage {

template <class T>
inline constexpr bool is_column = !base::is_vector<T>;

/// A stored enum name that the program does not know: the database is newer or damaged.
struct UnknownName : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace storage

namespace soci {

template <class T>
requires base::HasFields<T>
struct type_conversion<T, void> {
    using base_type = values;

    static void from_base(const values& row, indicator, T& record) {
        base::for_each_field(record, [&](std::string_view name, auto& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (storage::is_column<Member>) {
                read(row, std::string(name), member);
            }
        });
    }

    static void to_base(const T& record, values& row, indicator& state) {
        base::for_each_field(record, [&](std::string_view name, const auto& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (!storage::is_column<Member>) {
                return;
            } else if constexpr (base::NamedEnum<Member>) {
                row.set(std::string(name), std::string(base::name_of(member)));
            } else if constexpr (std::is_same_v<Member, bool>) {
                row.set(std::string(name), member ? 1 : 0);
            } else if constexpr (std::is_integral_v<Member>) {
                row.set(std::string(name), static_cast<long long>(member));
            } else {
                row.set(std::string(name), member);
            }
        });
        state = i_ok;
    }

private:
    static long long integer(const values& row, const std::string& name) {
        switch (row.get_properties(name).get_data_type()) {
            case dt_integer: return row.get<int>(name);
            case dt_long_long: return row.get<long long>(name);
            case dt_unsigned_long_long: return static_cast<long long>(row.get<unsigned long long>(name));
            case dt_double: return static_cast<long long>(row.get<double>(name));
            case dt_string:
            case dt_date:
            case dt_blob:
            case dt_xml: break;
        }
        throw storage::UnknownName("column " + name + " is no number");
    }

    template <class Member>
    static void read(const values& row, const std::string& name, Member& member) {
        if constexpr (base::NamedEnum<Member>) {
            const auto stored = row.get<std::string>(name);
            const auto known = base::from_name<Member>(stored);
            if (!known) throw storage::UnknownName("unknown " + name + ": " + stored);
            member = *known;
        } else if constexpr (std::is_same_v<Member, bool>) {
            member = integer(row, name) != 0;
        } else if constexpr (std::is_integral_v<Member>) {
            member = static_cast<Member>(integer(row, name));
        } else {
            member = row.get<Member>(name);
        }
    }
};

}  // namespace soci

namespace storage {

/// "a.id, a.name": the columns of T, each with `prefix` before it.
template <base::HasFields T>
std::string columns(std::string_view prefix = "") {
    std::string list;
    const T record{};
    base::for_each_field(record, [&](std::string_view name, const auto& member) {
        if constexpr (is_column<std::remove_cvref_t<decltype(member)>>) {
            if (!list.empty()) list += ", ";
            list.append(prefix).append(name);
        }
    });
    return list;
}

template <base::HasFields T>
void insert(soci::session& sql, std::string_view table, const T& record) {
    sql << "INSERT INTO " << table << " (" << columns<T>() << ") VALUES (" << columns<T>(":") << ")", soci::use(record);
}

/// Updates every column of the row whose first column (its key) is the record's; false when there is none.
template <base::HasFields T>
bool update(soci::session& sql, std::string_view table, const T& record) {
    std::string assignments, key;
    base::for_each_field(record, [&](std::string_view name, const auto& member) {
        if constexpr (is_column<std::remove_cvref_t<decltype(member)>>) {
            if (key.empty()) {
                key = name;
            } else {
                if (!assignments.empty()) assignments += ", ";
                assignments.append(name).append(" = :").append(name);
            }
        }
    });
    soci::statement statement =
        (sql.prepare << "UPDATE " << table << " SET " << assignments << " WHERE " << key << " = :" << key, soci::use(record));
    statement.execute(true);
    return statement.get_affected_rows() == 1;
}

/// Inserts, or updates every column when a row with the same `key` columns ("clave, group_number") is there.
template <base::HasFields T>
void upsert(soci::session& sql, std::string_view table, std::string_view key, const T& record) {
    std::string assignments;
    base::for_each_field(record, [&](std::string_view name, const auto& member) {
        if constexpr (is_column<std::remove_cvref_t<decltype(member)>>) {
            if (!assignments.empty()) assignments += ", ";
            assignments.append(name).append(" = excluded.").append(name);
        }
    });
    sql << "INSERT INTO " << table << " (" << columns<T>() << ") VALUES (" << columns<T>(":") << ") ON CONFLICT (" << key
        << ") DO UPDATE SET " << assignments,
        soci::use(record);
}

/// Every row that `query` (its placeholders in order) finds.
template <base::HasFields T, class... Values>
std::vector<T> select(soci::session& sql, const std::string& query, const Values&... bound) {
    std::vector<T> rows;
    T row{};
    soci::statement statement(sql);
    statement.exchange(soci::into(row));
    (statement.exchange(soci::use(bound)), ...);
    statement.alloc();
    statement.prepare(query);
    statement.define_and_bind();
    statement.execute();
    while (statement.fetch()) rows.push_back(row);
    return rows;
}

template <base::HasFields T, class... Values>
std::optional<T> select_one(soci::session& sql, const std::string& query, const Values&... bound) {
    auto rows = select<T>(sql, query, bound...);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

/// Runs a statement; the answer is how many rows it touched.
template <class... Values>
long long execute(soci::session& sql, const std::string& query, const Values&... bound) {
    soci::statement statement(sql);
    (statement.exchange(soci::use(bound)), ...);
    statement.alloc();
    statement.prepare(query);
    statement.define_and_bind();
    statement.execute(true);
    return statement.get_affected_rows();
}

/// One number, 0 when the query finds none.
template <class... Values>
long long number(soci::session& sql, const std::string& query, const Values&... bound) {
    long long value = 0;
    soci::indicator state = soci::i_null;
    soci::statement statement(sql);
    statement.exchange(soci::into(value, state));
    (statement.exchange(soci::use(bound)), ...);
    statement.alloc();
    statement.prepare(query);
    statement.define_and_bind();
    const bool found = statement.execute(true);
    return found && state == soci::i_ok ? value : 0;
}

}  // namespace storage
