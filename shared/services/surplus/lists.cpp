// Steps 1 and 3 to 5: the dashboard and the lists that lead to the table, with their SI marks.

#include <algorithm>
#include <iterator>

#include "shared/api/surplus/reports.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/surplus/reading.hpp"
#include "shared/services/surplus/routes.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/storage/surplus/reports.hpp"
#include "shared/text/shared.hpp"

namespace services::surplus {
namespace {

using api::surplus::Marked;
using base::Error;
using base::ErrorKind;
using base::Result;
using storage::surplus::Mark;

/// The rows of a catalogue with what is reported under each.
template <class Row>
std::vector<Marked> marked(const std::vector<Row>& rows, const std::vector<Mark>& marks) {
    std::vector<Marked> all;
    for (const auto& row : rows) {
        const auto mark = std::find_if(marks.begin(), marks.end(), [&](const Mark& each) { return each.id == row.id; });
        all.push_back({row.id, row.name, mark == marks.end() ? 0 : mark->products});
    }
    return all;
}

Result<api::surplus::Dashboard::Response> dashboard(Context& context, const api::surplus::PeriodId& request) {
    const auto period = TRY(period_of(context, request.period_id));
    context.audit_object = "period:" + period.id;
    api::surplus::Dashboard::Response response;
    response.period = card_of(context, period);
    const bool takes_saves = domain::surplus::takes_saves(period, context.now);
    for (const auto& standing : storage::surplus::standings(context.db, period.id)) {
        domain::surplus::ReportFacts facts{standing.entity_id, standing.state, takes_saves, {}};
        // Of a UMAE the one who is of its only unit is of the whole; here it is only of interest for one's own.
        if (standing.units == 1 && context.account().entity_id == standing.entity_id)
            facts.only_unit_id = context.account().unit_id;
        response.reports.push_back(card_of(context, standing, facts));
    }
    return response;
}

Result<api::surplus::ReportView> view_report(Context& context, const api::surplus::ReportId& request) {
    return view_of(context, TRY(open_report(context, request.period_id, request.entity_id)));
}

Result<api::surplus::ListUnits::Response> list_units(Context& context, const api::surplus::ReportId& request) {
    const auto open = TRY(open_report(context, request.period_id, request.entity_id));
    api::surplus::ListUnits::Response response;
    response.report = view_of(context, open);
    response.units = marked(storage::surplus::units_of(context.db, open.period.id, open.entity.id),
                            storage::surplus::marks_of_units(context.db, open.period.id, open.entity.id));
    return response;
}

Result<api::surplus::ListGroups::Response> list_groups(Context& context, const api::surplus::ListGroups::Request& request) {
    const auto open = TRY(open_unit(context, request.period_id, request.unit_id));
    api::surplus::ListGroups::Response response;
    response.report = view_of(context, open.report);
    response.unit = open.unit.name;
    const auto groups = storage::surplus::groups(context.db, request.period_id);
    const auto marks = storage::surplus::marks_of_groups(context.db, request.period_id, request.unit_id);
    for (const auto& service : storage::surplus::services(context.db, request.period_id)) {
        std::vector<domain::surplus::ServiceGroup> own;
        std::copy_if(groups.begin(), groups.end(), std::back_inserter(own),
                     [&](const auto& group) { return group.service_id == service.id; });
        response.services.push_back({service.id, service.name, marked(own, marks)});
    }
    return response;
}

Result<api::surplus::ListSpecialties::Response> list_specialties(Context& context,
                                                                 const api::surplus::ListSpecialties::Request& request) {
    const auto open = TRY(open_unit(context, request.period_id, request.unit_id));
    const auto place = TRY(place_of(context, request.period_id, request.group_id, {}));
    api::surplus::ListSpecialties::Response response;
    response.report = view_of(context, open.report);
    response.unit = open.unit.name;
    response.service = place.service;
    response.group = place.group;
    response.specialties =
        marked(storage::surplus::specialties_of(context.db, request.period_id, request.group_id),
               storage::surplus::marks_of_specialties(context.db, request.period_id, request.unit_id, request.group_id));
    return response;
}

}  // namespace

void add_lists(Dispatcher& dispatcher) {
    dispatcher.serve<api::surplus::Dashboard>(dashboard);
    dispatcher.serve<api::surplus::ViewReport>(view_report);
    dispatcher.serve<api::surplus::ListUnits>(list_units);
    dispatcher.serve<api::surplus::ListGroups>(list_groups);
    dispatcher.serve<api::surplus::ListSpecialties>(list_specialties);
}

}  // namespace services::surplus
