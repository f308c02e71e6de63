#include "shared/services/surplus/reading.hpp"

#include "shared/domain/life.hpp"
#include "shared/storage/surplus/cells.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/paper.hpp"
#include "shared/text/surplus/period.hpp"
#include "shared/text/surplus/report.hpp"

namespace services::surplus {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::surplus::Period;
using domain::surplus::PeriodState;
using domain::surplus::ReportAct;
namespace words = text::surplus;

Error not_found() { return {ErrorKind::not_found, text::shared::not_found.words(), {}, {}}; }

std::string dd_mm_yyyy(const std::string& iso_day) {
    const auto date = base::parse_date(iso_day);
    return date ? base::dd_mm_yyyy(*date) : iso_day;
}

/// Why the period takes nothing, "" when it does.
std::string period_lock(const Period& period, base::Instant now) {
    if (domain::surplus::takes_saves(period, now)) return {};
    switch (state_at(period, now)) {
        case PeriodState::programado:
            return period.state == PeriodState::abierto ? words::period_opens(dd_mm_yyyy(period.opens_on))
                                                        : words::period_not_open_yet.words();
        case PeriodState::abierto: return {};
        case PeriodState::cerrado: return words::period_closed(dd_mm_yyyy(period.closes_on));
    }
    return {};
}

/// Why this actor cannot do it, in the order in which he could mend it.
std::string lock_of(const Context& context, const OpenReport& open, ReportAct act) {
    if (context.account().entity_id != open.entity.id) return words::not_yours.words();
    if (is_finalized(open.report.state))
        return words::finalized_by(open.report.finalized_by, base::mexico_city_words(open.report.finalized_at));
    if (auto lock = period_lock(open.period, context.now); !lock.empty()) return lock;
    if (const auto next = after(open.report.state, act); !next) return next.error().message;
    return words::not_for_your_account.words();
}

}  // namespace

std::string person_of(const Context& context) {
    return context.session.person.empty() ? context.account().full_name() : context.session.person;
}

api::surplus::PeriodCard card_of(const Context& context, const Period& period) {
    api::surplus::PeriodCard card;
    card.id = period.id;
    card.facts = domain::surplus::facts_of(period);
    card.state = state_at(period, context.now);
    card.version = period.version;
    if (context.session.signed_in()) card.acts = acts_of(context.actor(), period.state);
    return card;
}

Result<Period> period_of(Context& context, const std::string& id) {
    auto period = storage::surplus::period_by_id(context.db, id);
    if (!period) return Error{ErrorKind::not_found, words::period_unknown.words(), {}, {}};
    return *std::move(period);
}

Result<OpenReport> open_report(Context& context, const std::string& period_id, const std::string& entity_id) {
    OpenReport open;
    open.period = TRY(period_of(context, period_id));
    auto entity = storage::surplus::entity_by_id(context.db, period_id, entity_id);
    if (!entity) return not_found();
    open.entity = *std::move(entity);
    open.report = storage::surplus::report_of(context.db, period_id, entity_id);
    context.audit_object = "report:" + open.report.id;
    open.facts.entity_id = entity_id;
    open.facts.state = open.report.state;
    open.facts.period_takes_saves = takes_saves(open.period, context.now);
    if (open.entity.kind == domain::catalog::EntityKind::umae) {
        const auto units = storage::surplus::units_of(context.db, period_id, entity_id);
        if (units.size() == 1) open.facts.only_unit_id = units.front().id;
    }
    return open;
}

Result<OpenReport> open_report(Context& context, const std::string& report_id) {
    const auto place = report_id.find('/');
    if (place == std::string::npos) return not_found();
    return open_report(context, report_id.substr(0, place), report_id.substr(place + 1));
}

std::string full_name(const domain::surplus::PeriodEntity& entity) {
    return entity.kind == domain::catalog::EntityKind::umae ? entity.name : words::ooad_of(entity.name);
}

Result<void> keep_act(Context& context, OpenReport& open, ReportAct act) {
    auto& report = open.report;
    report.state = TRY(after(report.state, act));
    open.facts.state = report.state;
    context.version_before = report.version;
    context.version_after = report.version += 1;
    return storage::surplus::keep_report(context.db, report);
}

Result<OpenUnit> open_unit(Context& context, const std::string& period_id, const std::string& unit_id) {
    auto unit = storage::surplus::unit_by_id(context.db, period_id, unit_id);
    if (!unit || !unit->active) return not_found();
    OpenUnit open;
    open.report = TRY(open_report(context, period_id, unit->entity_id));
    open.unit = *std::move(unit);
    return open;
}

Result<Place> place_of(Context& context, const std::string& period_id, const std::string& group_id,
                       const std::string& specialty_id) {
    const auto group = storage::surplus::group_by_id(context.db, period_id, group_id);
    if (!group) return not_found();
    Place place;
    place.group = group->name;
    for (const auto& each : storage::surplus::services(context.db, period_id)) {
        if (each.id == group->service_id) place.service = each.name;
    }
    if (specialty_id.empty()) return place;
    for (const auto& each : storage::surplus::specialties_of(context.db, period_id, group_id)) {
        if (each.id == specialty_id) place.specialty = each.name;
    }
    if (place.specialty.empty()) return not_found();
    return place;
}

Result<void> must_be_allowed(const Context& context, const OpenReport& open, ReportAct act) {
    if (may(context.actor(), open.facts, act)) return base::done();
    const bool is_own = context.account().entity_id == open.entity.id;
    return Error{is_own ? ErrorKind::conflict : ErrorKind::not_allowed, lock_of(context, open, act), {}, {}};
}

Result<void> must_capture(const Context& context, const OpenUnit& open) {
    TRY(must_be_allowed(context, open.report, ReportAct::capture));
    if (may_capture(context.actor(), open.report.facts, open.unit.id)) return base::done();
    return Error{ErrorKind::not_allowed, words::not_your_unit.words(), {}, {}};
}

bool may_capture_unit(const Context& context, const OpenReport& open, const std::string& unit_id) {
    auto facts = open.facts;
    facts.state = domain::surplus::ReportState::en_captura;
    facts.period_takes_saves = true;
    return may_capture(context.actor(), facts, unit_id);
}

api::surplus::ReportCard card_of(const Context& context, const storage::surplus::Standing& standing,
                                 const domain::surplus::ReportFacts& facts) {
    api::surplus::ReportCard card;
    card.entity_id = standing.entity_id;
    card.entity = standing.entity;
    card.is_umae = standing.kind == domain::catalog::EntityKind::umae;
    card.state = standing.state;
    card.units = standing.units;
    card.reporting = standing.reporting;
    card.is_own = context.account().entity_id == standing.entity_id;
    card.acts = acts_of(context.actor(), facts);
    return card;
}

api::surplus::ReportView view_of(Context& context, const OpenReport& open) {
    api::surplus::ReportView view;
    view.period = card_of(context, open.period);
    const auto standing = storage::surplus::standing_of(context.db, open.period.id, open.entity.id);
    if (standing) view.card = card_of(context, *standing, open.facts);
    view.answer = open.report.answer;
    view.version = open.report.version;
    if (!domain::allows(view.card.acts, ReportAct::capture) && !domain::allows(view.card.acts, ReportAct::answer_si))
        view.lock = lock_of(context, open, ReportAct::capture);
    view.finalized_at = open.report.finalized_at;
    view.finalized_by = open.report.finalized_by;
    view.keeps_inactive = open.report.answer == domain::surplus::Answer::no &&
                          storage::surplus::has_cells(context.db, open.period.id, open.entity.id);
    return view;
}

}  // namespace services::surplus
