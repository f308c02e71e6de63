#include "shared/storage/catalog/catalog.hpp"

#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::catalog {
namespace {

using domain::catalog::Cie10;
using domain::catalog::Entity;
using domain::catalog::FormRow;
using domain::catalog::Generic;
using domain::catalog::ListItem;
using domain::catalog::ListValue;
using domain::catalog::Medicine;
using domain::catalog::Presentation;
using domain::catalog::Recommendation;
using domain::catalog::Unit;

/// Nobody types a longer search; the engines limit the length of a pattern and the depth of a condition.
constexpr std::size_t search_bytes_max = 400;

template <class T>
std::string query(std::string_view table, std::string_view rest) {
    std::string words = "SELECT " + columns<T>() + " FROM ";
    words.append(table).append(" ").append(rest);
    return words;
}

std::string_view table_of(ItemList list) {
    switch (list) {
        case ItemList::job_position: return "job_position";
        case ItemList::specialty: return "specialty";
        case ItemList::gender: return "gender";
        case ItemList::denial_reason: return "denial_reason";
    }
    return {};
}

template <class T>
Change put(Connection& db, std::string_view table, std::string_view key, const std::optional<T>& existing, const T& row) {
    if (existing && base::same_fields(*existing, row)) return Change::unchanged;
    upsert(db, table, key, row);
    return existing ? Change::changed : Change::added;
}

/// The words looked for, whatever sign people put between them: "no-Hodgkin", "leucemia,aguda".
std::string folded_words(std::string_view text) {
    auto words = base::folded(text);
    for (char& c : words) {
        if (std::string_view(",;:/-()\"'").find(c) != std::string_view::npos) c = ' ';
    }
    return base::folded(words);
}

/// A pattern for LIKE … ESCAPE '\' in which the text stands for itself.
std::string like(std::string_view before, std::string_view text, std::string_view after) {
    std::string pattern(before);
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern.push_back('\\');
        pattern.push_back(c);
    }
    return pattern.append(after);
}

/// What a person typed against a `search` column: a condition on every word, a rank, and the values of both.
struct Search {
    std::string where, rank;
    std::vector<Bound> values{};

    explicit Search(std::string_view folded) {
        for (const auto word : base::split(folded, ' ')) {
            where += where.empty() ? "" : " AND ";
            where += term(like("%", word, "%"));
        }
        rank = "CASE WHEN " + term(like("", folded, "%")) + " THEN 0";
        rank += " WHEN " + term(like("% ", folded, "%")) + " THEN 1 ELSE 2 END";
    }

    /// Theirs, and of the LIMIT that ends the query.
    std::vector<Bound> with_limit(int rows_max) const {
        auto all = values;
        all.push_back(bound(rows_max));
        return all;
    }

private:
    std::string term(std::string pattern) {
        values.emplace_back(std::move(pattern));
        return "search LIKE :p" + std::to_string(values.size()) + " ESCAPE '\\'";
    }
};

/// "c921" → "c92.1": codes are often typed without their point.
std::string with_point(std::string_view word) {
    const auto digit = [&](std::size_t at) { return word[at] >= '0' && word[at] <= '9'; };
    const bool code =
        word.size() == 4 && word[0] >= 'a' && word[0] <= 'z' && digit(1) && digit(2) && (digit(3) || word[3] == 'x');
    if (!code) return std::string(word);
    return std::string(word.substr(0, 3)) + "." + std::string(word.substr(3));
}

}  // namespace

bool has_entities(Connection& db) { return number(db, "SELECT count(*) FROM entity") > 0; }

std::vector<Entity> active_entities(Connection& db) {
    return select<Entity>(db, query<Entity>("entity", "WHERE active = 1 ORDER BY position, id"));
}

std::optional<Entity> entity_by_id(Connection& db, const std::string& id) {
    return select_one<Entity>(db, query<Entity>("entity", "WHERE id = :id"), id);
}

std::vector<Unit> units_of(Connection& db, const std::string& entity_id, bool hospitals_only) {
    const std::string which = hospitals_only ? "AND is_hospital = 1 " : "";
    return select<Unit>(db,
                        query<Unit>("unit", "WHERE entity_id = :entity AND active = 1 " + which +
                                                "ORDER BY kind, length(number), number, name, id"),
                        entity_id);
}

std::vector<Unit> active_units(Connection& db) { return select<Unit>(db, query<Unit>("unit", "WHERE active = 1 ORDER BY id")); }

std::optional<Unit> unit_by_id(Connection& db, const std::string& id) {
    return select_one<Unit>(db, query<Unit>("unit", "WHERE id = :id"), id);
}

std::vector<ListItem> items(Connection& db, ItemList list) {
    return select<ListItem>(db, query<ListItem>(table_of(list), "WHERE active = 1 ORDER BY position, name, id"));
}

std::optional<ListItem> item_by_id(Connection& db, ItemList list, const std::string& id) {
    return select_one<ListItem>(db, query<ListItem>(table_of(list), "WHERE id = :id"), id);
}

std::vector<Generic> active_generics(Connection& db) {
    return select<Generic>(db, query<Generic>("generic", "WHERE active = 1 ORDER BY id"));
}

std::optional<Generic> generic_by_id(Connection& db, const std::string& id) {
    return select_one<Generic>(db, query<Generic>("generic", "WHERE id = :id"), id);
}

std::vector<Presentation> active_presentations(Connection& db) {
    return select<Presentation>(db, query<Presentation>("presentation", "WHERE active = 1 ORDER BY generic_id, clave"));
}

std::optional<Presentation> presentation_by_clave(Connection& db, const std::string& clave) {
    return select_one<Presentation>(db, query<Presentation>("presentation", "WHERE clave = :clave"), clave);
}

std::vector<Recommendation> active_recommendations(Connection& db) {
    return select<Recommendation>(db,
                                  query<Recommendation>("recommendation", "WHERE active = 1 ORDER BY generic_id, position, id"));
}

std::optional<Recommendation> recommendation_by_id(Connection& db, const std::string& id) {
    return select_one<Recommendation>(db, query<Recommendation>("recommendation", "WHERE id = :id"), id);
}

std::optional<std::string> form_json(Connection& db, const std::string& id) {
    const auto row = select_one<FormRow>(db, query<FormRow>("form", "WHERE id = :id"), id);
    if (!row) return std::nullopt;
    return row->description;
}

std::vector<std::string> form_ids(Connection& db) { return texts(db, "SELECT id FROM form ORDER BY id"); }

std::vector<Cie10> active_cie10(Connection& db) {
    return select<Cie10>(db, query<Cie10>("cie10", "WHERE active = 1 ORDER BY code"));
}

std::vector<Cie10> search_cie10(Connection& db, std::string_view text, int rows_max) {
    std::string folded;
    const auto typed = folded_words(text);
    for (const auto word : base::split(typed, ' ')) {
        if (!folded.empty()) folded += ' ';
        folded += with_point(word);
    }
    if (folded.empty() || folded.size() > search_bytes_max) return {};
    const Search search(folded);
    return select_bound<Cie10>(
        db, query<Cie10>("cie10", "WHERE active = 1 AND " + search.where + " ORDER BY " + search.rank + ", code LIMIT :rows_max"),
        search.with_limit(rows_max));
}

std::optional<Cie10> cie10_by_code(Connection& db, const std::string& code) {
    return select_one<Cie10>(db, query<Cie10>("cie10", "WHERE code = :code"), code);
}

std::vector<Medicine> active_medicines(Connection& db) {
    return select<Medicine>(db, query<Medicine>("medicine", "WHERE active = 1 ORDER BY clave, group_number"));
}

std::vector<Medicine> search_medicines(Connection& db, std::string_view text, int rows_max) {
    const auto folded = folded_words(text);
    if (folded.empty() || folded.size() > search_bytes_max) return {};
    const Search search(folded);
    // A clave of several therapeutic groups counts once, by the group that sorts first.
    return select_bound<Medicine>(
        db,
        query<Medicine>("medicine", "WHERE active = 1 AND " + search.where +
                                        " AND group_number = (SELECT min(other.group_number) FROM medicine AS other"
                                        " WHERE other.clave = medicine.clave AND other.active = 1)"
                                        " ORDER BY " +
                                        search.rank + ", search, clave LIMIT :rows_max"),
        search.with_limit(rows_max));
}

std::optional<Medicine> medicine_by_clave(Connection& db, const std::string& clave) {
    return select_one<Medicine>(
        db, query<Medicine>("medicine", "WHERE clave = :clave ORDER BY active DESC, group_number LIMIT 1"), clave);
}

std::optional<Medicine> medicine_of_group(Connection& db, const std::string& clave, const std::string& group) {
    return select_one<Medicine>(db, query<Medicine>("medicine", "WHERE clave = :clave AND group_number = :group"), clave, group);
}

std::vector<ListValue> search_list_values(Connection& db, const std::string& list_id, std::string_view text, int rows_max) {
    const auto folded = folded_words(text);
    if (folded.size() > search_bytes_max) return {};
    const Search search(folded);
    auto values = search.with_limit(rows_max);
    values.insert(values.begin(), list_id);
    return select_bound<ListValue>(
        db,
        query<ListValue>("list_value", "WHERE list_id = :list AND accepted = 1 AND active = 1 AND " + search.where +
                                           " ORDER BY " + search.rank + ", search LIMIT :rows_max"),
        std::move(values));
}

std::vector<ListValue> active_list_values(Connection& db, const std::string& list_id) {
    return select<ListValue>(
        db, query<ListValue>("list_value", "WHERE list_id = :list AND accepted = 1 AND active = 1 ORDER BY search"), list_id);
}

std::optional<ListValue> list_value(Connection& db, const std::string& list_id, std::string_view value) {
    const auto folded = base::folded(value);
    return select_one<ListValue>(db, query<ListValue>("list_value", "WHERE list_id = :list AND search = :search"), list_id,
                                 folded);
}

void propose_list_value(Connection& db, const ListValue& value) {
    auto row = value;
    row.search = base::folded(value.value);
    if (!list_value(db, row.list_id, row.value)) insert(db, "list_value", row);
}

Change upsert_entity(Connection& db, const Entity& row) { return put(db, "entity", "id", entity_by_id(db, row.id), row); }

Change upsert_unit(Connection& db, const Unit& row) { return put(db, "unit", "id", unit_by_id(db, row.id), row); }

Change upsert_item(Connection& db, ItemList list, const ListItem& row) {
    return put(db, table_of(list), "id", item_by_id(db, list, row.id), row);
}

Change upsert_generic(Connection& db, const Generic& row) { return put(db, "generic", "id", generic_by_id(db, row.id), row); }

Change upsert_presentation(Connection& db, const Presentation& row) {
    return put(db, "presentation", "clave", presentation_by_clave(db, row.clave), row);
}

Change upsert_recommendation(Connection& db, const Recommendation& row) {
    return put(db, "recommendation", "id", recommendation_by_id(db, row.id), row);
}

Change upsert_form(Connection& db, const FormRow& row) {
    return put(db, "form", "id", select_one<FormRow>(db, query<FormRow>("form", "WHERE id = :id"), row.id), row);
}

Change upsert_medicine(Connection& db, const Medicine& row) {
    const auto existing = medicine_of_group(db, row.clave, row.group_number);
    return put(db, "medicine", "clave, group_number", existing, row);
}

Change upsert_cie10(Connection& db, const Cie10& row) { return put(db, "cie10", "code", cie10_by_code(db, row.code), row); }

Change upsert_list_value(Connection& db, const ListValue& row) {
    return put(db, "list_value", "list_id, search", list_value(db, row.list_id, row.value), row);
}

}  // namespace storage::catalog
