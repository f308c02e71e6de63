#include "shared/domain/changes/rules.hpp"

#include <algorithm>

#include "shared/base/text.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/changes/refusals.hpp"
#include "shared/text/shared.hpp"

namespace domain::changes {
namespace {

using cases::Change;
using cases::Patient;
namespace words = text::changes;

constexpr int late_working_days = 3;

template <class Named>
std::string name_in(const std::vector<Named>& list, const std::string& id) {
    const auto at = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
    return at == list.end() ? std::string{} : at->name;
}

const catalog::Presentation* presentation_in(const Today& today, const std::string& clave) {
    const auto& list = today.presentations;
    const auto at = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.clave == clave; });
    return at == list.end() ? nullptr : &*at;
}

std::string day_words(const std::string& day) {
    const auto date = base::parse_date(day);
    return date ? base::dd_mm_yyyy(*date) : day;
}

std::string line_of(const Patient& patient) {
    return words::patient_line(patient.number, patient.full_name(), patient.nss, patient.agregado_medico);
}

void check_patient(Checker& check, const Wanted& wanted, const Today& today) {
    using Blank = Checker::Blank;
    const int letters_max = limits::patient_name_letters_max;
    if (auto refusal = cases::nss_refusal(wanted.nss); !refusal.empty()) check.refuse("nss", std::move(refusal));
    check.required_shape("agregado_medico", wanted.agregado_medico, words::agregado_required,
                         cases::parse_agregado(wanted.agregado_medico).has_value(), words::agregado_rule);
    check.required_text("paternal_surname", wanted.paternal_surname, letters_max, Blank::accepted);
    check.required_text("maternal_surname", wanted.maternal_surname, letters_max, Blank::accepted);
    check.required_text("given_names", wanted.given_names, letters_max);
    if (check.required_choice("gender_id", wanted.gender_id) && name_in(today.genders, wanted.gender_id).empty()) {
        check.refuse("gender_id", text::shared::choose_from_list);
    }
    if (is_taken_number(today)) {
        check.refuse("nss", words::number_taken(today.with_that_number->number));
    }
}

void check_merge(Checker& check, const Wanted& wanted, const Today& today) {
    if (wanted.other_id.empty()) return check.refuse("other_id", words::other_required);
    if (wanted.other_id == today.patient.id) return check.refuse("other_id", words::other_is_the_same);
    if (!today.other || !today.other->merged_into.empty()) return check.refuse("other_id", words::other_unknown);
    if (!today.patient.merged_into.empty()) check.refuse("other_id", words::patient_merged);
}

void check_unit(Checker& check, const Wanted& wanted, const Today& today) {
    if (wanted.unit_id.empty()) return check.refuse("unit_id", words::unit_required);
    if (name_in(today.units, wanted.unit_id).empty()) return check.refuse("unit_id", words::unit_of_another);
    if (wanted.unit_id == today.row.unit_id) check.refuse("unit_id", words::unit_is_the_same);
}

void check_expiry(Checker& check, const Wanted& wanted, const Today& today) {
    const auto now = base::parse_date(today.row.expires_on);
    const auto day = base::parse_date(wanted.expires_on);
    if (!now) return check.refuse("kind", words::has_no_expiry);
    if (base::is_blank(wanted.expires_on)) return check.refuse("expires_on", words::day_required);
    if (!day) return check.refuse("expires_on", words::day_unreadable);
    if (*day <= *now) return check.refuse("expires_on", words::day_not_later(base::dd_mm_yyyy(*now)));
    if (*day < today.day) return check.refuse("expires_on", words::day_past);
    const auto last = cases::expiry(today.day, limits::authorization_months_max);
    if (*day > last) check.refuse("expires_on", words::day_too_late(base::dd_mm_yyyy(last)));
}

void check_requirement(Checker& check, const Wanted& wanted, const Today& today) {
    if (wanted.clave.empty()) check.refuse("clave", words::clave_required);
    else if (!presentation_in(today, wanted.clave)) check.refuse("clave", words::clave_of_another);
    check.required_text("dose", wanted.dose, limits::dose_letters_max);
}

void add(std::vector<Change>& list, const text::Text& label, std::string before, std::string after) {
    if (before != after) list.push_back({label.words(), std::move(before), std::move(after)});
}

std::vector<Change> of_patient(const Wanted& wanted, const Today& today) {
    std::vector<Change> list;
    const auto& now = today.patient;
    const auto then = changed(now, wanted);
    add(list, words::label_nss, now.nss, then.nss);
    add(list, words::label_agregado, now.agregado_medico, then.agregado_medico);
    add(list, words::label_paternal_surname, now.paternal_surname, then.paternal_surname);
    add(list, words::label_maternal_surname, now.maternal_surname, then.maternal_surname);
    add(list, words::label_given_names, now.given_names, then.given_names);
    add(list, words::label_gender, today.gender, name_in(today.genders, then.gender_id));
    return list;
}

std::vector<Change> of_merge(const Wanted& wanted, const Today& today) {
    if (!today.other) return {};
    const auto pair = pair_of(wanted, today);
    return {{words::label_record_that_goes.words(), line_of(pair.goes), line_of(pair.stays)}};
}

std::vector<Change> of_unit(const Wanted& wanted, const Today& today) {
    std::vector<Change> list;
    add(list, words::label_unit, today.unit, name_in(today.units, wanted.unit_id));
    return list;
}

std::vector<Change> of_requirement(const Wanted& wanted, const Today& today) {
    std::vector<Change> list;
    add(list, words::label_clave, today.clave, wanted.clave);
    add(list, words::label_dose, today.dose, std::string(base::trimmed(wanted.dose)));
    return list;
}

}  // namespace

bool is_taken_number(const Today& today) {
    return today.with_that_number && today.with_that_number->id != today.patient.id && !today.is_joined_number;
}

std::vector<base::FieldError> refusals(Kind kind, const Wanted& wanted, const Today& today) {
    Checker check;
    const auto kinds = kinds_for(today.row.state, true);
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
        check.refuse("kind", words::not_in_this_state(kind == Kind::unit));
        return check.take();
    }
    if (is_of_patient(kind) && !today.patient.merged_into.empty()) check.refuse("kind", words::patient_merged);
    switch (kind) {
        case Kind::patient: check_patient(check, wanted, today); break;
        case Kind::merge: check_merge(check, wanted, today); break;
        case Kind::unit: check_unit(check, wanted, today); break;
        case Kind::extend: check_expiry(check, wanted, today); break;
        case Kind::drop: break;
        case Kind::requirement: check_requirement(check, wanted, today); break;
    }
    if (check.empty() && differences(kind, wanted, today).empty()) check.refuse("kind", words::nothing_different);
    return check.take();
}

std::vector<Change> differences(Kind kind, const Wanted& wanted, const Today& today) {
    switch (kind) {
        case Kind::patient: return of_patient(wanted, today);
        case Kind::merge: return of_merge(wanted, today);
        case Kind::unit: return of_unit(wanted, today);
        case Kind::extend:
            return {{words::label_expires_on.words(), day_words(today.row.expires_on), day_words(wanted.expires_on)}};
        case Kind::drop: return {{words::label_state.words(), words::state_valid.words(), words::state_dropped.words()}};
        case Kind::requirement: return of_requirement(wanted, today);
    }
    return {};
}

std::vector<std::string> warnings(Kind kind, const Wanted& wanted, const Today& today) {
    if (kind != Kind::patient) return {};
    const auto agregado = cases::parse_agregado(wanted.agregado_medico);
    if (!agregado) return {};
    const auto gender = name_in(today.genders, wanted.gender_id);
    return cases::agregado_warnings(*agregado, {wanted.gender_id, gender}, {}, today.day);
}

Patient changed(Patient patient, const Wanted& wanted) {
    patient.nss = cases::parse_nss(wanted.nss).value_or(wanted.nss);
    patient.agregado_medico = base::upper(base::trimmed(wanted.agregado_medico));
    patient.paternal_surname = wanted.paternal_surname;
    patient.maternal_surname = wanted.maternal_surname;
    patient.given_names = std::string(base::trimmed(wanted.given_names));
    patient.gender_id = wanted.gender_id;
    return patient;
}

Pair pair_of(const Wanted& wanted, const Today& today) {
    const auto other = today.other.value_or(Patient{});
    return wanted.other_stays ? Pair{other, today.patient} : Pair{today.patient, other};
}

bool is_late(base::Instant asked_at, base::Instant now) { return base::after_working_days(asked_at, late_working_days) <= now; }

base::Instant late_before(base::Instant now) {
    base::Instant at = now - late_working_days * base::day_ms;
    while (!is_late(at, now)) at -= base::hour_ms;
    return at;
}

}  // namespace domain::changes
