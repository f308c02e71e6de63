#include "shared/storage/engine/rows.hpp"

#include "shared/storage/engine/statements.hpp"
#include "shared/text/shared.hpp"

namespace storage {
namespace {

using base::Kind;
using Cell = Statements::Cell;

bool is_column(const base::Type& type) { return type.kind != Kind::list; }

Cell cell_of(Kind kind) {
    switch (kind) {
        case Kind::flag:
        case Kind::integer: return Cell::number;
        case Kind::decimal: return Cell::decimal;
        case Kind::text:
        case Kind::name:
        case Kind::record:
        case Kind::list:
        case Kind::optional: return Cell::text;
    }
    return Cell::text;
}

template <class Visit>
void for_each_column(const base::Type& type, const Visit& visit) {
    for (const auto& field : type.fields) {
        if (is_column(*field.type)) visit(field);
    }
}

/// "'rechazada', 'baja'"
std::string quoted(const std::vector<std::string_view>& names) {
    std::string list;
    for (const auto name : names) list.append(list.empty() ? "'" : ", '").append(name).append("'");
    return list;
}

void put(const base::RecordField& field, void* record, const Bound& cell) {
    auto* const member = field.at(record);
    switch (field.type->kind) {
        case Kind::flag: *static_cast<bool*>(member) = std::get<long long>(cell) != 0; return;
        case Kind::integer:
            if (!field.type->integers->set(member, std::get<long long>(cell))) {
                throw UnknownName("column " + std::string(field.name) + " has too large a number");
            }
            return;
        case Kind::decimal: *static_cast<double*>(member) = std::get<double>(cell); return;
        case Kind::name: {
            const auto& stored = std::get<std::string>(cell);
            const auto& names = *field.type->names;
            for (std::size_t i = 0; i < names.all.size(); ++i) {
                if (names.all[i] == stored) return names.set(member, i);
            }
            throw UnknownName("unknown " + std::string(field.name) + ": " + stored);
        }
        case Kind::text: *static_cast<std::string*>(member) = std::get<std::string>(cell); return;
        case Kind::record:
        case Kind::list:
        case Kind::optional: return;
    }
}

std::vector<Bound> values_of(const base::Type& type, const void* record) {
    std::vector<Bound> values;
    for_each_column(type, [&](const auto& field) { values.push_back(value_in(field, record)); });
    return values;
}

std::string insertion(std::string_view table, const base::Type& type) {
    std::string query = "INSERT INTO ";
    return query.append(table).append(" (").append(columns(type)).append(") VALUES (").append(columns(type, ":")).append(")");
}

/// "b = :b, c = :c", by what stands before each name on the right.
std::string assignments(const base::Type& type, std::string_view right, std::string_view without) {
    std::string list;
    for_each_column(type, [&](const auto& field) {
        if (field.name == without) return;
        if (!list.empty()) list += ", ";
        list.append(field.name).append(" = ").append(right).append(field.name);
    });
    return list;
}

}  // namespace

Bound value_in(const base::RecordField& field, const void* record) {
    const auto* const member = field.in(record);
    switch (field.type->kind) {
        case Kind::flag: return *static_cast<const bool*>(member) ? 1LL : 0LL;
        case Kind::integer: return static_cast<long long>(field.type->integers->get(member));
        case Kind::decimal: return *static_cast<const double*>(member);
        case Kind::name: {
            const auto& names = *field.type->names;
            const auto place = names.place(member);
            return std::string(place < names.all.size() ? names.all[place] : std::string_view{});
        }
        case Kind::text: return *static_cast<const std::string*>(member);
        case Kind::record:
        case Kind::list:
        case Kind::optional: break;
    }
    throw UnknownName("column " + std::string(field.name) + " has no plain type");
}

std::string is_one_of(std::string_view column, const std::vector<std::string_view>& names) {
    return std::string(column) + (names.size() == 1 ? " = " + quoted(names) : " IN (" + quoted(names) + ")");
}

std::string is_none_of(std::string_view column, const std::vector<std::string_view>& names) {
    return std::string(column) + (names.size() == 1 ? " <> " + quoted(names) : " NOT IN (" + quoted(names) + ")");
}

base::Error changed_meanwhile() { return {base::ErrorKind::conflict, text::shared::conflict.words(), {}, {}}; }

std::string columns(const base::Type& record, std::string_view prefix) {
    std::string list;
    for_each_column(record, [&](const auto& field) {
        if (!list.empty()) list += ", ";
        list.append(prefix).append(field.name);
    });
    return list;
}

void insert(Connection& db, std::string_view table, const base::Type& type, const void* record) {
    db.statements().run(insertion(table, type), values_of(type, record), {}, {});
}

bool update(Connection& db, std::string_view table, const base::Type& type, const void* record) {
    const auto key = type.fields.front().name;
    auto values = values_of(type, record);
    values.push_back(std::move(values.front()));
    values.erase(values.begin());
    std::string query = "UPDATE ";
    query.append(table).append(" SET ").append(assignments(type, ":", key));
    query.append(" WHERE ").append(key).append(" = :").append(key);
    return db.statements().run(query, std::move(values), {}, {}) == 1;
}

void upsert(Connection& db, std::string_view table, std::string_view key, const base::Type& type, const void* record) {
    auto query = insertion(table, type);
    query.append(" ON CONFLICT (").append(key).append(") DO UPDATE SET ").append(assignments(type, "excluded.", {}));
    db.statements().run(query, values_of(type, record), {}, {});
}

void select(Connection& db, const std::string& query, std::vector<Bound> values, const base::Type& type,
            const std::function<void*()>& append) {
    std::vector<Cell> cells;
    for_each_column(type, [&](const auto& field) { cells.push_back(cell_of(field.type->kind)); });
    db.statements().run(query, std::move(values), cells, [&](const Statements::Row& row) {
        auto* const record = append();
        std::size_t at = 0;
        for_each_column(type, [&](const auto& field) { put(field, record, row[at++]); });
    });
}

std::vector<std::string> texts(Connection& db, const std::string& query, std::vector<Bound> values) {
    std::vector<std::string> found;
    db.statements().run(query, std::move(values), {Cell::text},
                        [&](const Statements::Row& row) { found.push_back(std::get<std::string>(row.front())); });
    return found;
}

long long execute(Connection& db, const std::string& query, std::vector<Bound> values) {
    return db.statements().run(query, std::move(values), {}, {});
}

long long number(Connection& db, const std::string& query, std::vector<Bound> values) {
    long long first = 0;
    bool any = false;
    db.statements().run(query, std::move(values), {Cell::number}, [&](const Statements::Row& row) {
        if (!any) first = std::get<long long>(row.front());
        any = true;
    });
    return first;
}

}  // namespace storage
