#include "shared/storage/surplus/lists.hpp"

#include "shared/storage/engine/listing.hpp"

namespace storage::surplus {

base::Result<base::PageOf<ListedRequest>> requests(Connection& db, const domain::surplus::RequestFilter& filter,
                                                   const base::Sort<domain::surplus::RequestBy>& sort, const base::Page& page) {
    Listing list;
    list.name = "surplus_requests." + std::string(base::name_of(sort.by));
    list.table = "surplus_request r";
    list.joins =
        "LEFT JOIN period_entity e ON e.period_id = r.period_id AND e.id = r.entity_id "
        "LEFT JOIN period_unit u ON u.period_id = r.period_id AND u.id = r.unit_id "
        "LEFT JOIN service_group g ON g.period_id = r.period_id AND g.id = r.group_id";
    list.columns = {"r.id",     "r.kind",     "r.state",   "COALESCE(e.kind, 'ooad')", "e.name", "u.name", "g.name", "r.product",
                    "r.reason", "r.asked_by", "r.asked_at"};
    list.where = "r.period_id = :period";
    list.values = {filter.period_id};
    list.order = {"asked_at", "id"};
    list.descending = sort.descending;
    return page_of<ListedRequest>(db, list, page);
}

}  // namespace storage::surplus
