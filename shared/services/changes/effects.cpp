#include <string_view>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/domain/changes/kind_words.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/recorded.hpp"
#include "shared/services/changes/applying.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/changes/patients.hpp"
#include "shared/storage/changes/requests.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/changes/refusals.hpp"

namespace services::changes {
namespace {

using base::Result;
using domain::cases::Act;
using domain::cases::Case;
using domain::cases::Patient;
using domain::cases::Summary;
using domain::changes::Kind;
using domain::changes::Request;
using domain::changes::Today;
using domain::changes::Wanted;
namespace words = text::changes;

void set_line(Summary& summary, std::string_view key, const std::string& value) {
    for (auto& section : summary.sections) {
        for (auto& line : section.lines) {
            if (line.key == key) line.value = value;
        }
    }
}

/// The record of a case with this patient in it: what else it says stays as it was sent, whatever catalogues say by now.
void set_patient(Context& context, Summary& summary, const Patient& patient) {
    const auto gender = storage::catalog::item_by_id(context.db, storage::catalog::ItemList::gender, patient.gender_id);
    set_line(summary, "patient",
             domain::given_names_first(patient.given_names, patient.paternal_surname, patient.maternal_surname));
    if (gender) set_line(summary, "gender", gender->name);
    set_line(summary, "nss", patient.nss);
    set_line(summary, "agregado_medico", patient.agregado_medico);
    summary.patient_number = std::to_string(patient.number);
}

Result<void> set_patient(Case& row, const Patient& patient) {
    auto content = TRY(cases::content_of(row));
    content.patient_id = patient.id;
    content.nss = patient.nss;
    row.patient_id = patient.id;
    row.content = api::encode(content);
    return base::done();
}

std::string said_of(const Request& request) {
    return words::event_words(request.number, domain::changes::kind_words(request.kind).words());
}

/// A version of its own, an event on the time line, and the case as it is now.
Result<void> keep(Context& context, Case& row, Act act, const Summary& summary, const std::string& said) {
    cases::keep_version(context, row, act, summary);
    return cases::act_on(context, row, act, {said, act == Act::extend ? row.expires_on : std::string{}});
}

void keep_patient(Context& context, const Patient& before, const Patient& after, const std::string& request_id) {
    auto version = [&](const Patient& patient, const std::string& made_by, base::Instant made_at, const std::string& request) {
        storage::changes::append_patient_version(context.db, {patient.id, 0, made_at, made_by, request, api::encode(patient)});
    };
    if (!storage::changes::has_patient_versions(context.db, before.id)) {
        version(before, before.created_by, before.created_at, {});
    }
    version(after, context.account().id, context.now, request_id);
}

Result<void> write_patient(Context& context, const Patient& before, Patient after, const std::string& request_id) {
    after.version = before.version + 1;
    TRY(storage::changes::update_patient(context.db, after));
    keep_patient(context, before, after, request_id);
    return base::done();
}

/// A record that was joined with this one may have the numbers: then the two exchange theirs, no two have the same.
Result<void> write_numbers(Context& context, const Today& today, const Patient& after, const std::string& request_id) {
    if (!today.is_joined_number || today.with_that_number->id == after.id) {
        return write_patient(context, today.patient, after, request_id);
    }
    auto joined = *today.with_that_number;
    joined.nss = today.patient.nss;
    joined.agregado_medico = today.patient.agregado_medico;
    storage::changes::free_number(context.db, joined.id);
    TRY(write_patient(context, today.patient, after, request_id));
    return write_patient(context, *today.with_that_number, joined, request_id);
}

Result<void> correct_requirement(Context& context, const Case& row, const Wanted& wanted) {
    auto evaluation = storage::cases::evaluation_of(context.db, row.id);
    if (!evaluation) return cases::conflict(words::not_in_this_state(false));
    evaluation->clave = wanted.clave;
    evaluation->dose = std::string(base::trimmed(wanted.dose));
    storage::cases::update_evaluation(context.db, *evaluation);
    return base::done();
}

Result<void> correct_unit(Context& context, Case& row, const Wanted& wanted, Summary& summary) {
    const auto unit = storage::catalog::unit_by_id(context.db, wanted.unit_id);
    const auto entity = unit ? storage::catalog::entity_by_id(context.db, unit->entity_id) : std::nullopt;
    if (!unit || !entity) return cases::conflict(words::unit_of_another.words());
    auto content = TRY(cases::content_of(row));
    content.entity_id = row.entity_id = entity->id;
    content.unit_id = row.unit_id = unit->id;
    row.content = api::encode(content);
    set_line(summary, "entity_id", entity->name);
    set_line(summary, "unit_id", unit->name);
    return base::done();
}

/// A case goes to another record of its patient.
Result<void> move_case(Context& context, Case row, const Patient& to, const std::string& said) {
    TRY(set_patient(row, to));
    if (row.folio.empty()) {
        storage::changes::move_draft(context.db, row);
        return base::done();
    }
    auto summary = TRY(cases::recorded_summary(context, row));
    set_patient(context, summary, to);
    TRY(keep(context, row, Act::join_patients, summary, said));
    storage::changes::requests_follow(context.db, row.id, to.id);
    return base::done();
}

std::vector<Case> cases_of(Context& context, const std::string& patient_id) {
    auto all = storage::changes::sent_cases_of_patient(context.db, patient_id);
    for (auto& each : storage::changes::drafts_of_patient(context.db, patient_id)) all.push_back(std::move(each));
    return all;
}

}  // namespace

Result<Reached> change_case(Context& context, const Request& request, const Wanted& wanted, const Today& today) {
    const auto act = domain::changes::act_of(request.kind);
    auto row = TRY(cases::case_to_act(context, request.folio, today.row.version, act));
    auto summary = TRY(cases::recorded_summary(context, row));
    if (request.kind == Kind::unit) TRY(correct_unit(context, row, wanted, summary));
    if (request.kind == Kind::requirement) TRY(correct_requirement(context, row, wanted));
    if (request.kind == Kind::extend) {
        row.expires_on = base::iso(*base::parse_date(wanted.expires_on));
        row.warned_days = 0;
    }
    TRY(keep(context, row, act, summary, said_of(request)));
    return Reached{row.folio};
}

Result<Reached> change_patient(Context& context, const Request& request, const Wanted& wanted, const Today& today) {
    const auto after = domain::changes::changed(today.patient, wanted);
    TRY(write_numbers(context, today, after, request.id));
    Reached reached;
    for (auto& row : cases_of(context, after.id)) {
        TRY(set_patient(row, after));
        if (row.folio.empty()) {
            storage::changes::move_draft(context.db, row);
            continue;
        }
        auto summary = TRY(cases::recorded_summary(context, row));
        set_patient(context, summary, after);
        TRY(keep(context, row, Act::change_patient, summary, said_of(request)));
        reached.push_back(row.folio);
    }
    return reached;
}

Result<Reached> merge(Context& context, Request& request, const Wanted& wanted, const Today& today) {
    const auto [stays, goes] = domain::changes::pair_of(wanted, today);
    const auto live = storage::changes::live_of_both(context.db, stays.id, goes.id);
    if (!live.empty()) return cases::conflict(words::live_of_both(base::joined(live, ", ")));
    Reached reached;
    for (const auto& row : cases_of(context, goes.id)) {
        storage::changes::insert_move(context.db, {request.id, row.id, goes.id});
        TRY(move_case(context, row, stays, said_of(request)));
        if (!row.folio.empty()) reached.push_back(row.folio);
    }
    auto merged = goes;
    merged.merged_into = stays.id;
    TRY(write_patient(context, goes, merged, request.id));
    request.patient_id = stays.id;
    return reached;
}

Result<Reached> part_again(Context& context, Request& request, const Wanted& wanted) {
    const auto stays_id = wanted.other_stays ? wanted.other_id : request.object;
    const auto goes_id = wanted.other_stays ? request.object : wanted.other_id;
    const auto stays = storage::cases::patient_by_id(context.db, stays_id);
    const auto goes = storage::cases::patient_by_id(context.db, goes_id);
    const auto too_late = cases::conflict(words::undo_too_late.words());
    if (!stays || !goes || goes->merged_into != stays->id || !stays->merged_into.empty()) return too_late;
    if (storage::changes::patient_changed_after(context.db, stays->id, request.decided_at, request.id)) return too_late;
    if (storage::changes::has_case_sent_after(context.db, stays->id, request.decided_at)) return too_late;
    Reached reached;
    for (const auto& move : storage::changes::moves_of(context.db, request.id)) {
        const auto row = storage::cases::case_by_id(context.db, move.case_id);
        if (!row) continue;  // a draft that was discarded since
        if (row->patient_id != stays->id) {
            if (row->folio.empty()) continue;
            return too_late;
        }
        TRY(move_case(context, *row, *goes, words::undone_words(request.number)));
        if (!row->folio.empty()) reached.push_back(row->folio);
    }
    auto standing = *goes;
    standing.merged_into.clear();
    TRY(write_patient(context, *goes, standing, request.id));
    request.patient_id = request.object;
    return reached;
}

}  // namespace services::changes
