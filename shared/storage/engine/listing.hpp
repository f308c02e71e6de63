#pragma once
// Lists page by page: one statement for the rows with everything they show, one that counts them. Only the .cpp files of
// shared/storage include this header.

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage {

/// A list in SQL; what it gives are records.
struct Listing {
    std::string name{};                     ///< Of list and order: a place in one is no place in another.
    std::string table{}, joins{};           ///< "case_file c", "LEFT JOIN patient p ON …"
    std::vector<std::string> columns{};     ///< The SQL of each field of the record, in their order; never null in `order`.
    std::string where{};                    ///< Of `table` alone.
    std::vector<Bound> values{};            ///< Of its placeholders.
    std::vector<std::string_view> order{};  ///< Fields of the record; the last one tells equal rows apart.
    bool descending = false;
};

struct Query {
    std::string text{};
    std::vector<Bound> values{};
};

/// Errors: invalid_input "page.after" for a place in no list or in another one.
base::Result<Query> rows_query(const Listing& listing, const base::Type& record, const std::string& after, int most);
Query count_query(const Listing& listing);
/// Where the page after this record begins.
std::string place_after(const Listing& listing, const base::Type& type, const void* record);

/// Rows of a list that nobody counts: for who walks all of it.
template <base::HasFields Row>
base::Result<base::PageOf<Row>> piece_of(Connection& db, const Listing& listing, const std::string& after, int most) {
    auto query = TRY(rows_query(listing, base::type_of<Row>, after, most));
    base::PageOf<Row> found;
    found.rows = select_bound<Row>(db, query.text, std::move(query.values));
    if (found.rows.size() > static_cast<std::size_t>(most)) {
        found.rows.pop_back();
        found.next = place_after(listing, base::type_of<Row>, &found.rows.back());
    }
    return found;
}

template <base::HasFields Row>
base::Result<base::PageOf<Row>> page_of(Connection& db, const Listing& listing, const base::Page& page) {
    auto count = count_query(listing);
    auto found = TRY(piece_of<Row>(db, listing, page.after, page.rows()));
    found.total = number(db, count.text, std::move(count.values));
    return found;
}

}  // namespace storage
