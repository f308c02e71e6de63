// The dashboard of the central area.

#include "shared/api/cases/overview.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "shared/base/result.hpp"
#include "shared/documents/cases/overview_sheet.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/overview.hpp"
#include "shared/storage/catalog/catalog.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Tally;
using storage::cases::CountedBy;
using Response = api::cases::Overview::Response;

/// By their names; what has none any more stands under its id.
template <class Find>
void name(std::vector<Tally>& tallies, const Find& find) {
    for (auto& each : tallies) {
        const auto found = find(each.id);
        each.name = found ? found->name : each.id;
    }
    std::stable_sort(tallies.begin(), tallies.end(), [](const Tally& a, const Tally& b) { return a.name < b.name; });
}

Result<Response> overview(Context& context, const api::cases::OverviewRequest& request) {
    auto& db = context.db;
    Response response;
    response.filter = domain::cases::with_months(request.filter, today(context));
    TRY(domain::all_or_error(domain::cases::refusals(response.filter)));
    const auto by_month = storage::cases::counted_cases(db, CountedBy::month, response.filter);
    response.total = domain::cases::total_of(by_month);
    response.months = domain::cases::tallied(by_month);
    for (auto& each : response.months) each.name = each.id;
    response.generics = domain::cases::tallied(storage::cases::counted_cases(db, CountedBy::generic, response.filter));
    name(response.generics, [&](const std::string& id) { return storage::catalog::generic_by_id(db, id); });
    response.entities = domain::cases::tallied(storage::cases::counted_cases(db, CountedBy::entity, response.filter));
    name(response.entities, [&](const std::string& id) { return storage::catalog::entity_by_id(db, id); });
    const auto ages = domain::cases::by_age(storage::cases::waiting_cases(db, response.filter), today(context));
    response.up_to_5 = ages[0];
    response.up_to_10 = ages[1];
    response.up_to_15 = ages[2];
    response.more = ages[3];
    response.months_offered = domain::cases::months_before(today(context));
    return response;
}

struct Drawn {
    Response figures{};
    std::string generic{}, entity{};  ///< Of the filter, by name.
    base::Instant made_at = 0;
};

Result<Drawn> gather(Context& context, const api::cases::OverviewRequest& request) {
    Drawn drawn;
    drawn.figures = TRY(overview(context, request));
    drawn.made_at = context.now;
    if (const auto found = storage::catalog::generic_by_id(context.db, request.filter.generic_id)) drawn.generic = found->name;
    if (const auto found = storage::catalog::entity_by_id(context.db, request.filter.entity_id)) drawn.entity = found->name;
    return drawn;
}

Result<Document> draw(const Drawn& drawn) {
    const auto& from = drawn.figures;
    documents::cases::OverviewFacts facts{.filter = from.filter,
                                          .generic = drawn.generic,
                                          .entity = drawn.entity,
                                          .total = from.total,
                                          .by_age = {from.up_to_5, from.up_to_10, from.up_to_15, from.more},
                                          .months = from.months,
                                          .generics = from.generics,
                                          .entities = from.entities,
                                          .made_at = drawn.made_at};
    Document document{"tablero-" + base::iso(base::mexico_city(drawn.made_at).date) + ".xlsx",
                      std::string(api::cases::ExportOverview::mime),
                      {},
                      {},
                      true};
    document.produce = [facts = std::move(facts)](const std::string& path) {
        return documents::cases::write_overview(facts, path);
    };
    return document;
}

}  // namespace

void add_overview(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::Overview>(overview);
    dispatcher.serve_document<api::cases::ExportOverview, Drawn>(gather, draw);
}

}  // namespace services::cases
