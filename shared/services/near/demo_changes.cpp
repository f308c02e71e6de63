#include "shared/services/near/demo_changes.hpp"

#include <algorithm>

#include "shared/api/cases/patients.hpp"
#include "shared/api/changes/asking.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/text/changes/demo.hpp"

namespace services {
namespace {

using base::Result;
using domain::changes::Kind;
using domain::changes::State;
using domain::changes::Wanted;
using domain::identity::Account;
using Prepared = api::changes::PrepareChange::Response;
namespace words = text::changes;

constexpr std::int64_t any_version = -1;

/// The same person under another NSS.
Result<std::string> another_record(Storyteller& teller, const Wanted& today) {
    domain::cases::NewPatient patient;
    patient.paternal_surname = today.paternal_surname;
    patient.maternal_surname = today.maternal_surname;
    patient.given_names = today.given_names;
    patient.gender_id = today.gender_id;
    patient.agregado_medico = today.agregado_medico;
    patient.age_years = "50";
    patient.weight_kg = "70";
    patient.height_cm = "165";
    auto nss = today.nss;
    std::reverse(nss.begin(), nss.end());
    return TRY(teller.ask<api::cases::RegisterPatient>({nss, patient, true})).id;
}

Result<Wanted> wanted_of(Storyteller& teller, const Prepared& prepared, Kind kind) {
    auto wanted = prepared.today;
    const auto expires_on = base::parse_date(wanted.expires_on);
    switch (kind) {
        case Kind::patient: wanted.given_names += words::demo_second_name.words(); break;
        case Kind::merge: wanted.other_id = TRY(another_record(teller, prepared.today)); break;
        case Kind::unit:
            for (const auto& each : prepared.units) {
                if (each.id != prepared.today.unit_id) wanted.unit_id = each.id;
            }
            break;
        case Kind::extend:
            if (expires_on) wanted.expires_on = base::iso(domain::cases::expiry(*expires_on, 3));
            break;
        case Kind::drop: break;
        case Kind::requirement: wanted.dose = words::demo_dose.words(); break;
    }
    return wanted;
}

text::Text reason_of(Kind kind) {
    switch (kind) {
        case Kind::patient: return words::demo_reason_patient;
        case Kind::merge: return words::demo_reason_merge;
        case Kind::unit: return words::demo_reason_unit;
        case Kind::extend: return words::demo_reason_extend;
        case Kind::drop: return words::demo_reason_drop;
        case Kind::requirement: return words::demo_reason_requirement;
    }
    return words::demo_reason_patient;
}

}  // namespace

Result<std::int64_t> tell_asking(Storyteller& teller, const Account& director, const std::string& folio, Kind kind,
                                 base::Instant at) {
    TRY(teller.enter(director.id, {}, at));
    const auto prepared = TRY(teller.ask<api::changes::PrepareChange>({folio}));
    if (std::find(prepared.kinds.begin(), prepared.kinds.end(), kind) == prepared.kinds.end()) return std::int64_t{0};
    domain::changes::Typed typed;
    typed.kind = base::name_of(kind);
    typed.folio = folio;
    typed.wanted = TRY(wanted_of(teller, prepared, kind));
    typed.reason = reason_of(kind).words();
    return TRY(teller.ask<api::changes::AskChange>({{}, typed})).number;
}

Result<void> tell_answer(Storyteller& teller, const Account& director, const Account& desk, std::int64_t number, State becomes,
                         base::Instant at) {
    if (number == 0 || becomes == State::solicitado) return base::done();
    if (becomes == State::cancelado) {
        TRY(teller.enter(director.id, {}, at));
        TRY(teller.ask<api::changes::CancelChange>({number, any_version}));
        return base::done();
    }
    TRY(teller.enter(desk.id, {}, at));
    TRY(teller.ask<api::changes::TakeChange>({number, any_version}));
    if (becomes == State::aplicado) TRY(teller.ask<api::changes::ApplyChange>({number, any_version, any_version}));
    if (becomes == State::rechazado) {
        TRY(teller.ask<api::changes::RefuseChange>({number, any_version, words::demo_answer.words()}));
    }
    return base::done();
}

}  // namespace services
