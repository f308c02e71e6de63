#include "shared/api/cases/worklist.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/worklist.hpp"

namespace services::cases {
namespace {

using base::Result;
using storage::cases::WorkRow;

std::int64_t days_since(base::Instant then, base::Instant now) {
    return base::days_from_civil(base::mexico_city(now).date) - base::days_from_civil(base::mexico_city(then).date);
}

bool waits(domain::cases::State state) {
    const auto& live = domain::cases::live_states;
    return std::find(live.begin(), live.end(), state) != live.end();
}

api::cases::WorkCard card_of(const Context& context, const WorkRow& row) {
    api::cases::WorkCard card;
    card.folio = row.folio;
    card.patient = patient_name(row);
    card.nss = row.nss;
    card.agregado_medico = row.agregado_medico;
    card.entity = row.entity;
    card.unit = row.unit;
    card.generic = row.generic;
    card.diagnosis = row.diagnosis;
    card.visit = row.visit;
    card.state = row.state;
    card.sent_at = row.sent_at;
    card.in_state_since = row.in_state_since;
    card.due_at = row.due_at;
    card.days_in_state = days_since(row.in_state_since, context.now);
    card.late = waits(row.state) && domain::cases::is_late(row.in_state_since, context.now);
    card.evaluator = domain::given_names_first(row.evaluator_given, row.evaluator_paternal, row.evaluator_maternal);
    card.version = row.version;
    domain::cases::CaseFacts facts{{row.account_id, row.entity_id, row.unit_id, row.evaluator_id, row.adviser_id}, row.state, {}};
    add_preparers(context, row.id, facts);
    card.acts = domain::cases::acts_of(context.actor(), facts);
    return card;
}

Result<api::cases::ListWorklist::Response> list_worklist(Context& context, const api::cases::ListWorklist::Request& request) {
    context.audit_object = "list:worklist";
    const auto& me = context.account().id;
    const auto page = TRY(storage::cases::worklist(context.db, me, request.filter, request.sort, request.page, context.now));
    const auto counts = storage::cases::work_counts(context.db, me);
    api::cases::ListWorklist::Response response;
    response.page = base::each_as(page, [&](const WorkRow& row) { return card_of(context, row); });
    response.mine = counts.mine;
    response.unassigned = counts.unassigned;
    response.team = counts.team;
    return response;
}

std::vector<api::cases::NamedPerson> named(const std::vector<storage::cases::WorkPerson>& people) {
    std::vector<api::cases::NamedPerson> list;
    for (const auto& each : people) {
        list.push_back(
            {each.id, domain::given_names_first(each.given_names, each.paternal_surname, each.maternal_surname), each.in_hand});
    }
    return list;
}

Result<api::cases::WorkPeople::Response> work_people(Context& context, const api::Nothing&) {
    return api::cases::WorkPeople::Response{named(storage::cases::evaluators(context.db)),
                                            named(storage::cases::advisers(context.db))};
}

}  // namespace

void add_worklist(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::ListWorklist>(list_worklist);
    dispatcher.serve<api::cases::WorkPeople>(work_people);
}

}  // namespace services::cases
