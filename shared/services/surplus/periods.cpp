#include "shared/api/surplus/periods.hpp"

#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/surplus/catalogs.hpp"
#include "shared/services/surplus/reading.hpp"
#include "shared/services/surplus/routes.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/shared.hpp"

namespace services::surplus {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::surplus::Period;
using domain::surplus::PeriodAct;

Result<api::surplus::ListPeriods::Response> list_periods(Context& context, const api::Nothing&) {
    api::surplus::ListPeriods::Response response;
    for (const auto& each : storage::surplus::periods(context.db)) response.periods.push_back(card_of(context, each));
    return response;
}

Error changed() { return {ErrorKind::conflict, text::shared::conflict.words(), {}, {}}; }

/// Its refusals, at "facts.title" and the like.
Result<domain::surplus::PeriodFacts> checked(domain::surplus::PeriodFacts facts) {
    auto refused = validate(facts);
    for (auto& each : refused) each.field = "facts." + each.field;
    TRY(domain::all_or_error(std::move(refused)));
    return facts;
}

Result<Period> moved(Context& context, const std::string& id, std::int64_t version, PeriodAct act) {
    context.audit_object = "period:" + id;
    auto period = TRY(period_of(context, id));
    if (period.version != version) return changed();
    period.state = TRY(after(period.state, act));
    context.version_before = period.version;
    context.version_after = period.version += 1;
    return period;
}

Result<api::surplus::PeriodCard> save_period(Context& context, const api::surplus::SavePeriod::Request& request) {
    const auto facts = TRY(checked(request.facts));
    if (request.id.empty()) {
        const auto period = TRY(new_period(context.db, context.new_id(), context.now, facts));
        context.audit_object = "period:" + period.id;
        context.version_after = period.version;
        return card_of(context, period);
    }
    auto period = TRY(moved(context, request.id, request.version, PeriodAct::edit));
    set_facts(period, facts);
    TRY(storage::surplus::update_period(context.db, period));
    return card_of(context, period);
}

Result<api::surplus::PeriodCard> move_period(Context& context, const api::surplus::MovePeriod::Request& request) {
    if (request.act != PeriodAct::open && request.act != PeriodAct::close)
        return domain::refused_field("act", text::shared::choose_from_list.words());
    const auto period = TRY(moved(context, request.id, request.version, request.act));
    context.audit_reason = std::string(base::name_of(request.act));
    TRY(storage::surplus::update_period(context.db, period));
    return card_of(context, period);
}

}  // namespace

void add_periods(Dispatcher& dispatcher) {
    dispatcher.serve<api::surplus::ListPeriods>(list_periods);
    dispatcher.serve<api::surplus::SavePeriod>(save_period);
    dispatcher.serve<api::surplus::MovePeriod>(move_period);
}

}  // namespace services::surplus
