#include "shared/services/changes/request.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/changes/kind_words.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/recorded.hpp"
#include "shared/services/cases/telling.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/changes/patients.hpp"
#include "shared/storage/changes/requests.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/cases/acting.hpp"
#include "shared/text/changes/mails.hpp"
#include "shared/text/changes/refusals.hpp"

namespace services::changes {
namespace {

using base::Result;
using domain::changes::Act;
using domain::changes::Kind;
using domain::changes::Request;
using domain::changes::State;
using domain::changes::Today;
using domain::changes::Wanted;
namespace words = text::changes;
namespace catalog = storage::catalog;

/// Why an act that was offered is no longer to be had.
base::Error refusal(Context& context, const Request& row, Act act) {
    const auto next = domain::changes::after(row.state, act);
    const bool in_hand = row.state == State::en_revision;
    if (!next && !in_hand) return next.error();
    const auto hands = storage::changes::askers_of(context.db, row.id);
    const bool has_asked = std::find(hands.begin(), hands.end(), context.account().id) != hands.end();
    if (has_asked || row.account_id == context.account().id) return cases::conflict(words::asked_by_yourself.words());
    if (in_hand && row.handler_id == context.account().id) return cases::conflict(words::taken_by_yourself.words());
    if (in_hand) {
        return cases::conflict(
            words::taken_by(cases::name_of_account(context, row.handler_id), base::mexico_city_words(row.taken_at)));
    }
    return next ? cases::not_found() : next.error();
}

std::string url_of(const Context& context, const Request& row) {
    return context.ports.settings.address_of("sanece/cambio?numero=") + std::to_string(row.number);
}

void mail(Context& context, const domain::identity::Account& to, const Request& row, Subject subject, Body body) {
    const auto what = words::of_folio(row.number, domain::changes::kind_words(row.kind).words(), row.folio);
    send_mail(context, {to.email, subject(row.number), body(to.full_name(), what, url_of(context, row))});
}

void add_requirement(Context& context, Today& today) {
    const auto evaluation = storage::cases::evaluation_of(context.db, today.row.id);
    if (!evaluation || !domain::cases::authorizes(evaluation->decision)) return;
    today.clave = evaluation->clave;
    today.dose = evaluation->dose;
}

void add_choices(Context& context, Today& today, const std::string& asker_id) {
    today.genders = catalog::items(context.db, catalog::ItemList::gender);
    for (auto& each : catalog::active_presentations(context.db)) {
        if (each.generic_id == today.row.generic_id) today.presentations.push_back(std::move(each));
    }
    // The one it has stays to be chosen, even when it was withdrawn from the catalogue.
    const auto is_its_own = [&](const auto& each) { return each.clave == today.clave; };
    if (!today.clave.empty() && std::none_of(today.presentations.begin(), today.presentations.end(), is_its_own)) {
        if (auto own = catalog::presentation_by_clave(context.db, today.clave)) today.presentations.push_back(*std::move(own));
    }
    const auto asker = storage::identity::account_by_id(context.db, asker_id);
    const auto entity = asker ? catalog::entity_by_id(context.db, asker->entity_id) : std::nullopt;
    if (!entity) return;
    const bool hospitals_only = entity->kind != domain::catalog::EntityKind::umae;
    today.units = catalog::units_of(context.db, entity->id, hospitals_only);
}

}  // namespace

void add_askers(const Context& context, const std::string& request_id, domain::changes::Facts& facts) {
    if (context.account().role == domain::identity::Role::mesa_cambios)
        facts.asked_by = storage::changes::askers_of(context.db, request_id);
}

domain::changes::Facts facts_for(const Context& context, const Request& row) {
    auto facts = facts_of(row);
    add_askers(context, row.id, facts);
    return facts;
}

Result<Request> request_to_read(Context& context, std::int64_t number) {
    auto row = storage::changes::request_by_number(context.db, number);
    if (!row) return cases::not_found();
    context.audit_object = cases::object_of("folio", row->folio);
    context.audit_reason = "change " + std::to_string(row->number);
    if (!may(context.actor(), facts_of(*row), Act::read)) return cases::not_found();
    return *std::move(row);
}

Result<Request> request_to_act(Context& context, std::int64_t number, std::int64_t version, Act act) {
    auto row = TRY(request_to_read(context, number));
    if (!may(context.actor(), facts_for(context, row), act)) return refusal(context, row, act);
    if (version >= 0 && version != row.version) return cases::conflict(words::changed_since.words());
    return row;
}

void tell(Context& context, const Request& row, Act act, const std::string& said) {
    domain::changes::Event event;
    event.request_id = row.id;
    event.at = context.now;
    event.act = act;
    event.account_id = context.session.hands().id;
    if (context.session.delegate) event.acting_for = context.account().id;
    event.words = said;
    storage::changes::append_event(context.db, std::move(event));
}

std::string who_did(Context& context, const domain::changes::Event& event) {
    auto person = cases::name_of_account(context, event.account_id);
    if (event.acting_for.empty()) return person;
    return text::cases::on_behalf_of(person, cases::name_of_account(context, event.acting_for));
}

std::string who_asked(Context& context, const Request& row) {
    for (const auto& each : storage::changes::events_of(context.db, row.id)) {
        if (each.act == Act::ask) return who_did(context, each);
    }
    return cases::name_of_account(context, row.account_id);
}

Result<void> act_on(Context& context, Request& row, Act act, const std::string& said) {
    row.state = TRY(domain::changes::after(row.state, act));
    const bool is_answered = !domain::changes::is_open(row.state) && row.decided_at == 0;
    if (is_answered) {
        row.decided_at = context.now;
        row.decided_by = context.account().id;
    }
    context.version_before = row.version;
    context.version_after = row.version += 1;
    TRY(storage::changes::update_request(context.db, row));
    tell(context, row, act, said);
    return base::done();
}

api::changes::ChangeNow now_of(const Context& context, const Request& row) {
    return {row.state, row.version, domain::changes::acts_of(context.actor(), facts_for(context, row))};
}

Result<Wanted> wanted_of(const Request& row) { return api::decode<Wanted>(row.content, api::Reading::stored); }

std::optional<Today> today_of(Context& context, const domain::cases::Case& row, const std::string& asker_id,
                              const Wanted& wanted) {
    auto& db = context.db;
    auto patient = storage::cases::patient_by_id(db, row.patient_id);
    if (!patient) return std::nullopt;
    Today today;
    today.row = row;
    today.patient = *std::move(patient);
    today.day = cases::today(context);
    if (const auto entity = catalog::entity_by_id(db, row.entity_id)) today.entity = entity->name;
    if (const auto unit = catalog::unit_by_id(db, row.unit_id)) today.unit = unit->name;
    if (const auto gender = catalog::item_by_id(db, catalog::ItemList::gender, today.patient.gender_id)) {
        today.gender = gender->name;
    }
    if (!wanted.other_id.empty()) today.other = storage::cases::patient_by_id(db, wanted.other_id);
    if (const auto nss = domain::cases::parse_nss(wanted.nss)) {
        const auto agregado = base::upper(base::trimmed(wanted.agregado_medico));
        today.with_that_number = storage::cases::patient_by_numbers(db, *nss, agregado);
        today.is_joined_number =
            today.with_that_number && storage::cases::standing_patient(db, *today.with_that_number).id == today.patient.id;
    }
    add_requirement(context, today);
    add_choices(context, today, asker_id);
    return today;
}

std::optional<Today> today_of(Context& context, const Request& row, const Wanted& wanted) {
    const auto about = storage::cases::case_by_id(context.db, row.case_id);
    return about ? today_of(context, *about, row.account_id, wanted) : std::nullopt;
}

std::string obstacle_of(Context& context, const Request& row, const Wanted& wanted, const Today& today) {
    if (!cases::reachable(context, row.account_id)) return words::asker_without_access.words();
    // What was asked of one record is not done to another one.
    if (domain::changes::is_of_patient(row.kind) && row.object != today.patient.id) return words::record_joined_since.words();
    const auto refusals = domain::changes::refusals(row.kind, wanted, today);
    if (!refusals.empty()) return words::no_longer_fits(refusals.front().message);
    if (row.kind != Kind::merge) return {};
    const auto live = storage::changes::live_of_both(context.db, today.patient.id, wanted.other_id);
    return live.empty() ? std::string{} : words::live_of_both(base::joined(live, ", "));
}

std::int64_t target_version(Kind kind, const Today& today) {
    switch (kind) {
        case Kind::patient: return today.patient.version;
        case Kind::merge: return today.patient.version + (today.other ? today.other->version : 0);
        case Kind::unit:
        case Kind::extend:
        case Kind::drop:
        case Kind::requirement: return today.row.version;
    }
    return 0;
}

void mail_to(Context& context, const std::string& account_id, const Request& row, Subject subject, Body body) {
    if (const auto account = cases::reachable(context, account_id)) mail(context, *account, row, subject, body);
}

void mail_to_desk(Context& context, const Request& row, Subject subject, Body body) {
    for (const auto& each : storage::identity::accounts_of_role(context.db, domain::identity::Role::mesa_cambios)) {
        mail(context, each, row, subject, body);
    }
}

}  // namespace services::changes
