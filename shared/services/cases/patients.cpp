#include "shared/services/cases/patients.hpp"

#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/cases/treatments.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/counters.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/changes/refusals.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::cases::Content;
namespace words = text::cases;

api::cases::PatientCard card_of(Context& context, const domain::cases::Patient& patient) {
    const auto gender = storage::catalog::item_by_id(context.db, storage::catalog::ItemList::gender, patient.gender_id);
    return {patient.id,
            patient.number,
            patient.full_name(),
            patient.paternal_surname,
            patient.maternal_surname,
            patient.given_names,
            patient.nss,
            patient.agregado_medico,
            patient.gender_id,
            gender ? gender->name : std::string{}};
}
namespace {

Result<std::string> checked_nss(std::string_view typed) {
    auto nss = domain::cases::parse_nss(typed);
    if (!nss) return domain::refused_field("nss", domain::cases::nss_refusal(typed));
    return *std::move(nss);
}

Result<api::cases::SearchPatients::Response> search_patients(Context& context,
                                                             const api::cases::SearchPatients::Request& request) {
    api::cases::SearchPatients::Response response;
    response.nss = TRY(checked_nss(request.nss));
    response.hint = domain::cases::nss_hint(request.nss);
    context.audit_object = "search:patients";
    for (const auto& patient : storage::cases::patients_by_nss(context.db, response.nss)) {
        response.patients.push_back(card_of(context, patient));
    }
    return response;
}

Result<api::cases::PatientCard> register_patient(Context& context, const api::cases::RegisterPatient::Request& request) {
    const auto nss = TRY(checked_nss(request.nss));
    auto errors = domain::cases::validate(request.patient);
    const auto gender = storage::catalog::item_by_id(context.db, storage::catalog::ItemList::gender, request.patient.gender_id);
    if (!request.patient.gender_id.empty() && !gender) {
        errors.push_back({"gender_id", text::shared::choose_from_list.words()});
    }
    TRY(domain::all_or_error(std::move(errors)));
    const auto agregado = domain::cases::parse_agregado(request.patient.agregado_medico);
    if (!request.accept_warnings) {
        std::vector<base::FieldError> warnings;
        for (auto& each :
             domain::cases::agregado_warnings(*agregado, {gender->id, gender->name}, request.patient.age_years, today(context))) {
            warnings.push_back({"agregado_warning", std::move(each)});
        }
        if (!warnings.empty()) {
            return Error{ErrorKind::invalid_input, words::warnings_title.words(), std::move(warnings), {}};
        }
    }
    domain::cases::Patient patient;
    patient.nss = nss;
    patient.agregado_medico = base::upper(base::trimmed(request.patient.agregado_medico));
    if (const auto known = storage::cases::patient_by_numbers(context.db, nss, patient.agregado_medico)) {
        if (known->merged_into.empty()) return conflict(words::patient_exists.words());
        const auto standing = storage::cases::standing_patient(context.db, *known);
        return conflict(text::changes::record_merged(standing.number, standing.nss));
    }
    patient.id = context.new_id();
    patient.number = storage::next_number(context.db, "patient", 100001);
    patient.paternal_surname = request.patient.paternal_surname;
    patient.maternal_surname = request.patient.maternal_surname;
    patient.given_names = base::trimmed(request.patient.given_names);
    patient.gender_id = request.patient.gender_id;
    patient.created_at = context.now;
    patient.created_by = context.account().id;
    storage::cases::insert_patient(context.db, patient);
    context.audit_object = "patient:" + patient.id;
    if (request.accept_warnings) context.audit_reason = "agregado_warning";
    return card_of(context, patient);
}

Result<std::int64_t> patients_to_be_found(Context& context) { return storage::cases::index_patients_without_words(context.db); }

}  // namespace

void add_patients(Dispatcher& dispatcher) {
    dispatcher.add_job({"job/patient-words", base::day_ms, patients_to_be_found});
    dispatcher.serve<api::cases::SearchPatients>(search_patients);
    dispatcher.serve<api::cases::RegisterPatient>(register_patient);
}

}  // namespace services::cases
