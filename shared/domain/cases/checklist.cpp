#include "shared/domain/cases/checklist.hpp"

#include <algorithm>
#include <array>

#include "shared/domain/cases/general.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/text.hpp"

namespace domain::cases {

namespace words = text::cases;
namespace {

bool refuses(const std::vector<base::FieldError>& errors, std::string_view field) {
    return std::any_of(errors.begin(), errors.end(), [&](const auto& each) { return each.field == field; });
}

}  // namespace

std::vector<Missing> checklist(const Content& content, const catalog::FormDescription* form,
                               const std::vector<Attachment>& attachments, base::Date today) {
    std::vector<Missing> lines;
    lines.push_back({Tab::paciente, "patient_id", words::fact_patient.words(), !content.patient_id.empty()});
    lines.push_back(
        {Tab::vigencia, "slots.vigencia", words::vigencia_file.words(), has_file(attachments, catalog::vigencia_slot)});

    struct Row {
        std::string_view field;
        text::Text label;
    };
    static constexpr std::array<Row, 15> general{{
        {"entity_id", words::entity},
        {"unit_id", words::hospital},
        {"doctor_paternal_surname", words::doctor_paternal},
        {"doctor_maternal_surname", words::doctor_maternal},
        {"doctor_given_names", words::doctor_name},
        {"doctor_matricula", words::doctor_matricula},
        {"specialty_id", words::specialty},
        {"age_years", words::age_years},
        {"weight_kg", words::weight_kg},
        {"height_cm", words::height_cm},
        {"generic_id", words::fact_medicine},
        {"recommendation_id", words::recommendation},
        {"cie10_code", words::cie10},
        {"diagnosis_date", words::diagnosis_date},
        {"diagnosis_detail", words::diagnosis_detail},
    }};
    const auto refusals = validate_general(content, today);
    for (const auto& row : general) {
        lines.push_back({Tab::datos_generales, std::string(row.field), row.label.words(), !refuses(refusals, row.field)});
    }
    if (!content.generic_id.empty() && content.clave.empty()) {
        lines.push_back({Tab::datos_generales, "clave", words::presentation.words(), false});
    }
    if (refuses(refusals, "umf")) lines.push_back({Tab::datos_generales, "umf", words::umf.words(), false});
    if (!form) return lines;

    const auto specific = validate_specifications(content, *form, attachments);
    for (const auto& field : form->form_fields) {
        const auto name = "answers." + field.key;
        const bool refused = refuses(specific, name);
        if (field.required || refused) lines.push_back({Tab::especificaciones, name, field.label, !refused});
    }
    for (const auto& slot : form->slots) {
        const auto name = "slots." + slot.key;
        if (slot.required) lines.push_back({Tab::especificaciones, name, slot.label, !refuses(specific, name)});
    }
    return lines;
}

}  // namespace domain::cases
