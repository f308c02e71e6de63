#include "shared/services/cases/captured.hpp"

#include <algorithm>

#include "shared/base/letters.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/general.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/domain/cases/treatments.hpp"
#include "shared/domain/catalog/units.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/storage/cases/attachments.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/specifications.hpp"
#include "shared/text/cases/treatments.hpp"
#include "shared/text/catalog/forms.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/signs.hpp"
#include "shared/text/text.hpp"

namespace services::cases {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::cases::Attachment;
using domain::cases::Case;
using domain::cases::Content;
using domain::catalog::FormDescription;
namespace words = text::cases;

Parts parts_of(Context& context, const std::string& case_id, Content content) {
    Parts parts;
    auto& db = context.db;
    parts.patient = storage::cases::patient_by_id(db, content.patient_id);
    if (parts.patient) {
        parts.gender = storage::catalog::item_by_id(db, storage::catalog::ItemList::gender, parts.patient->gender_id);
    }
    parts.entity = storage::catalog::entity_by_id(db, content.entity_id);
    parts.unit = storage::catalog::unit_by_id(db, content.unit_id);
    parts.specialty = storage::catalog::item_by_id(db, storage::catalog::ItemList::specialty, content.specialty_id);
    parts.generic = storage::catalog::generic_by_id(db, content.generic_id);
    parts.presentation = storage::catalog::presentation_by_clave(db, content.clave);
    parts.recommendation = storage::catalog::recommendation_by_id(db, content.recommendation_id);
    parts.cie10 = storage::catalog::cie10_by_code(db, content.cie10_code);
    parts.form = form_of(context, content.recommendation_id);
    for (const auto& each : content.treatments) parts.treatments.push_back(storage::catalog::medicine_by_clave(db, each.clave));
    parts.attachments = storage::cases::attachments_of(db, case_id);
    parts.content = std::move(content);
    return parts;
}

/// Every refusal of every tab, by field of Content.
std::vector<base::FieldError> refusals_of(const Parts& parts, base::Date day) {
    std::vector<base::FieldError> errors;
    const auto refuse = [&](std::string_view field, const text::Text& message) {
        const bool known = std::any_of(errors.begin(), errors.end(), [&](const auto& each) { return each.field == field; });
        if (!known) errors.push_back({std::string(field), message.words()});
    };
    const auto& content = parts.content;
    if (!parts.patient) refuse("patient_id", words::patient_required);
    const bool vigencia = std::any_of(parts.attachments.begin(), parts.attachments.end(),
                                      [](const auto& each) { return each.slot == domain::catalog::vigencia_slot; });
    if (!vigencia) refuse("slots.vigencia", words::slot_required);
    for (auto& each : domain::cases::validate_general(content, day)) errors.push_back(std::move(each));
    if (!parts.entity || !parts.entity->active) refuse("entity_id", text::shared::choose_from_list);
    if (!parts.entity || !parts.unit || !domain::catalog::may_request(*parts.unit, *parts.entity)) {
        refuse("unit_id", words::unit_not_of_entity);
    }
    if (!parts.specialty || !parts.specialty->active) refuse("specialty_id", text::shared::choose_from_list);
    if (!parts.generic || !parts.generic->active) refuse("generic_id", text::shared::choose_from_list);
    if (!parts.presentation || !parts.presentation->active || parts.presentation->generic_id != content.generic_id) {
        refuse("clave", words::presentation_not_of_generic);
    }
    if (!parts.recommendation || !parts.recommendation->active || parts.recommendation->generic_id != content.generic_id) {
        refuse("recommendation_id", words::recommendation_not_of_generic);
    }
    if (!parts.cie10 || !parts.cie10->active) refuse("cie10_code", words::cie10_unknown);
    for (std::size_t i = 0; i < content.treatments.size(); ++i) {
        for (const auto& each : domain::cases::validate(content.treatments[i])) {
            errors.push_back({"treatments." + std::to_string(i) + "." + each.field, each.message});
        }
        if (!content.treatments[i].clave.empty() && !parts.treatments[i]) {
            errors.push_back({"treatments." + std::to_string(i) + ".clave", words::treatment_unknown.words()});
        }
    }
    // What cannot be read cannot be checked, and nothing is sent unchecked.
    if (parts.recommendation && !parts.form) refuse("recommendation_id", text::catalog::form_unreadable);
    if (parts.form) {
        for (auto& each : domain::cases::validate_specifications(content, *parts.form, parts.attachments)) {
            errors.push_back(std::move(each));
        }
    }
    return errors;
}

/// Only for parts without refusals.
domain::cases::Summary summary_of(const Parts& parts) {
    const auto& content = parts.content;
    domain::cases::Summary summary;
    summary.entity = parts.entity->name;
    summary.unit = parts.unit->name;
    summary.umf = base::trimmed(content.umf);
    summary.doctor =
        domain::given_names_first(content.doctor_given_names, content.doctor_paternal_surname, content.doctor_maternal_surname);
    summary.doctor_matricula = content.doctor_matricula;
    summary.specialty = parts.specialty->name;
    summary.patient =
        domain::given_names_first(parts.patient->given_names, parts.patient->paternal_surname, parts.patient->maternal_surname);
    summary.patient_number = std::to_string(parts.patient->number);
    summary.gender = parts.gender ? parts.gender->name : std::string{};
    summary.nss = parts.patient->nss;
    summary.agregado_medico = parts.patient->agregado_medico;
    summary.age_years = base::trimmed(content.age_years);
    summary.weight_kg = base::trimmed(content.weight_kg);
    summary.height_cm = base::trimmed(content.height_cm);
    summary.generic = parts.generic->name;
    summary.clave = parts.presentation->clave;
    summary.presentation = parts.presentation->words;
    summary.visit = (content.visit == domain::cases::Visit::primera_vez ? words::first_visit : words::followup_visit).words();
    summary.recommendation = parts.recommendation->name;
    summary.cie10 = parts.cie10->code + " " + parts.cie10->description;
    summary.diagnosis_detail = base::trimmed(content.diagnosis_detail);
    if (const auto date = base::parse_date(content.diagnosis_date)) summary.diagnosis_date = base::dd_mm_yyyy(*date);
    if (parts.form) {
        summary.form_heading = parts.form->heading;
        for (const auto& field : parts.form->form_fields) {
            auto value = domain::cases::answer_of(field, content);
            if (value.empty()) continue;
            if (!field.unit.empty()) value += " " + field.unit;
            summary.specifications.push_back({field.label, std::move(value)});
        }
    }
    for (std::size_t i = 0; i < content.treatments.size(); ++i) {
        const auto& each = content.treatments[i];
        summary.treatments.push_back({each.clave, parts.treatments[i]->generic_name, std::string(base::trimmed(each.dose)),
                                      std::string(base::trimmed(each.months))});
    }
    for (const auto& each : parts.attachments) {
        const auto* slot = parts.form ? parts.form->slot(each.slot) : nullptr;
        const auto* general = parts.form ? parts.form->slot(domain::catalog::general_slot) : nullptr;
        std::string label = slot ? slot->label : general ? general->label : std::string{};
        if (each.slot == domain::catalog::vigencia_slot) label = words::vigencia_file.words();
        summary.files.push_back({std::move(label), each.name, each.sha256, each.size_bytes});
    }
    return summary;
}

}  // namespace

Result<domain::cases::Summary> shown_summary(const Parts& parts) {
    auto summary = summary_of(parts);
    if (const auto sign = base::foreign_sign_in(summary)) {
        return Error{ErrorKind::invalid_input, words::summary_not_shown(text::shared::sign_in_words(sign->code_point)), {}, {}};
    }
    return summary;
}

Result<Parts> complete_parts(Context& context, const Case& row) {
    auto parts = parts_of(context, row.id, TRY(content_of(row)));
    auto errors = refusals_of(parts, today(context));
    if (!errors.empty()) {
        const bool unreadable = parts.recommendation && !parts.form;
        return Error{ErrorKind::invalid_input, words::incomplete.words(), std::move(errors),
                     unreadable ? "unreadable form: " + parts.recommendation->form_id : std::string{}};
    }
    return parts;
}

}  // namespace services::cases
