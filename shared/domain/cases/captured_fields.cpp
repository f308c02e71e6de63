// The table of what is captured. A new field: its row here, its member in Content, its words.

#include <array>
#include <type_traits>
#include <utility>

#include "shared/base/records.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/checks.hpp"
#include "shared/domain/cases/in_words.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/receipt.hpp"
#include "shared/text/cases/treatments.hpp"

namespace domain::cases {

namespace words = text::cases;
namespace paper = text::documents;
namespace {

template <auto Part>
struct Listed {};

template <auto Member, auto... Parts>
constexpr bool is_listed(base::Fields<Parts...>) {
    return (std::is_same_v<Listed<Parts>, Listed<Member>> || ...);
}

/// As base::fields names the member; a member that is not stored does not compile.
template <auto Member>
constexpr std::string_view key_of() {
    static_assert(is_listed<Member>(Content::fields()), "what is captured stands in Content::fields()");
    return base::described::name_of_member<Member>;
}

template <auto Member>
constexpr CapturedField row(CapturedField field) {
    using Value = std::remove_cvref_t<decltype(std::declval<Content&>().*Member)>;
    field.key = key_of<Member>();
    field.clear = [](Content& content) { content.*Member = Content{}.*Member; };
    [[maybe_unused]] const bool filled = field.filling != Filling::by_its_tab;
    if constexpr (std::is_same_v<Value, std::string>) {
        field.text = Member;
        if (filled && !field.in_words && field.said_in.empty()) field.in_words = as_typed;
    } else if constexpr (base::NamedEnum<Value>) {
        field.option = [](const Content& content) { return base::name_of(content.*Member); };
        field.choose = [](Content& content, std::string_view name) {
            content.*Member = base::from_name<Value>(name).value_or(content.*Member);
        };
        if (filled && !field.in_words) field.in_words = option_label;
    }
    return field;
}

/// What is no member of Content.
constexpr CapturedField row(std::string_view key, CapturedField field) {
    field.key = key;
    return field;
}

bool is_drug_chosen(const Content& content) { return !content.generic_id.empty(); }

constexpr std::string_view doctor = "doctor";

constexpr std::array<Option, 2> visits{
    {{base::name_of(Visit::primera_vez), &words::first_visit}, {base::name_of(Visit::subsecuente), &words::followup_visit}}};

constexpr auto general = Tab::datos_generales;

constexpr CapturedField table[] = {
    row<&Content::patient_id>({.need = Need::always,
                               .labels = {.form = &words::fact_patient},
                               .check = check_patient,
                               .check_chosen = check_known_patient}),
    row("patient", {.part = Part::patient,
                    .filling = Filling::follows,
                    .labels = {.form = &words::fact_patient, .printed = &paper::name},
                    .in_words = patient_name}),
    row("gender", {.part = Part::patient,
                   .filling = Filling::follows,
                   .labels = {.form = &words::fact_gender, .printed = &paper::gender},
                   .in_words = patient_gender,
                   .half_printed = true}),
    row<&Content::nss>({.part = Part::patient,
                        .labels = {.form = &words::nss, .printed = &paper::nss},
                        .in_words = patient_nss,
                        .half_printed = true}),
    row("agregado_medico", {.part = Part::patient,
                            .filling = Filling::follows,
                            .labels = {.form = &words::column_agregado, .printed = &paper::agregado_medico},
                            .in_words = patient_agregado,
                            .half_printed = true}),
    row<&Content::new_patient>({}),

    row("slots.vigencia",
        {.tab = Tab::vigencia, .need = Need::always, .labels = {.form = &words::vigencia_file}, .check = check_vigencia}),

    row<&Content::entity_id>({.tab = general,
                              .part = Part::entity,
                              .filling = Filling::choice,
                              .need = Need::always,
                              .labels = {.form = &words::entity, .confirmed = &words::fact_entity, .printed = &paper::entity},
                              .source = Source::entities,
                              .check = check_choice,
                              .check_chosen = check_known_entity,
                              .in_words = entity_name}),
    row<&Content::unit_id>({.tab = general,
                            .part = Part::entity,
                            .filling = Filling::choice,
                            .need = Need::always,
                            .labels = {.form = &words::hospital, .confirmed = &words::fact_unit, .printed = &paper::hospital},
                            .chosen = key_of<&Content::entity_id>(),
                            .source = Source::hospitals,
                            .check = check_choice,
                            .check_chosen = check_known_unit,
                            .in_words = unit_name}),
    row<&Content::umf>({.tab = general,
                        .part = Part::entity,
                        .filling = Filling::digits,
                        .labels = {.form = &words::umf, .printed = &paper::umf},
                        .help = &words::umf_help,
                        .letters_wide = 6,
                        .check = check_umf}),

    row(doctor, {.tab = general,
                 .part = Part::doctor,
                 .filling = Filling::follows,
                 .labels = {.form = &words::fact_doctor, .printed = &paper::name},
                 .in_words = doctor_name}),
    row<&Content::doctor_paternal_surname>({.tab = general,
                                            .part = Part::doctor,
                                            .filling = Filling::line,
                                            .need = Need::always,
                                            .labels = {.form = &words::paternal_surname, .missing = &words::doctor_paternal},
                                            .letters_max = limits::patient_name_letters_max,
                                            .check = check_doctor_paternal,
                                            .said_in = doctor}),
    row<&Content::doctor_maternal_surname>({.tab = general,
                                            .part = Part::doctor,
                                            .filling = Filling::line,
                                            .need = Need::always,
                                            .labels = {.form = &words::maternal_surname, .missing = &words::doctor_maternal},
                                            .letters_max = limits::patient_name_letters_max,
                                            .check = check_doctor_maternal,
                                            .said_in = doctor}),
    row<&Content::doctor_given_names>({.tab = general,
                                       .part = Part::doctor,
                                       .filling = Filling::line,
                                       .need = Need::always,
                                       .labels = {.form = &words::doctor_given_names, .missing = &words::doctor_name},
                                       .letters_max = limits::patient_name_letters_max,
                                       .check = check_doctor_given_names,
                                       .said_in = doctor}),
    row<&Content::doctor_matricula>(
        {.tab = general,
         .part = Part::doctor,
         .filling = Filling::digits,
         .need = Need::always,
         .labels = {.form = &words::matricula, .missing = &words::doctor_matricula, .printed = &paper::matricula},
         .letters_max = limits::matricula_digits_max,
         .letters_wide = 10,
         .check = check_doctor_matricula,
         .half_printed = true}),
    row<&Content::specialty_id>({.tab = general,
                                 .part = Part::doctor,
                                 .filling = Filling::choice,
                                 .need = Need::always,
                                 .labels = {.form = &words::specialty, .printed = &paper::specialty},
                                 .whole_line = true,
                                 .source = Source::specialties,
                                 .check = check_choice,
                                 .check_chosen = check_known_specialty,
                                 .in_words = specialty_name,
                                 .half_printed = true}),

    row<&Content::age_years>({.tab = general,
                              .part = Part::patient,
                              .filling = Filling::digits,
                              .need = Need::always,
                              .labels = {.form = &words::age_years, .confirmed = &words::fact_age, .printed = &paper::age},
                              .chosen = "patient_id",
                              .check = check_age,
                              .in_words = in_years,
                              .half_printed = true}),
    row<&Content::weight_kg>({.tab = general,
                              .part = Part::patient,
                              .filling = Filling::decimal,
                              .need = Need::always,
                              .labels = {.form = &words::weight_kg, .confirmed = &words::fact_weight, .printed = &paper::weight},
                              .chosen = "patient_id",
                              .check = check_weight,
                              .in_words = in_kg,
                              .half_printed = true}),
    row<&Content::height_cm>({.tab = general,
                              .part = Part::patient,
                              .filling = Filling::digits,
                              .need = Need::always,
                              .labels = {.form = &words::height_cm, .confirmed = &words::fact_height, .printed = &paper::height},
                              .chosen = "patient_id",
                              .check = check_height,
                              .in_words = in_cm,
                              .half_printed = true}),

    row<&Content::generic_id>({.tab = general,
                               .part = Part::medicine,
                               .filling = Filling::choice,
                               .need = Need::always,
                               .labels = {.form = &words::generic,
                                          .missing = &words::fact_medicine,
                                          .confirmed = &words::fact_medicine,
                                          .printed = &paper::name},
                               .source = Source::generics,
                               .check = check_generic,
                               .check_chosen = check_known_generic,
                               .in_words = generic_name}),
    row<&Content::clave>({.tab = general,
                          .part = Part::medicine,
                          .filling = Filling::presentation,
                          .need = Need::sometimes,
                          .needed = is_drug_chosen,
                          .labels = {.form = &words::presentation, .confirmed = &words::fact_clave, .printed = &paper::clave},
                          .chosen = key_of<&Content::generic_id>(),
                          .check_chosen = check_known_clave,
                          .in_words = presentation_clave}),
    row("presentation", {.tab = general,
                         .part = Part::medicine,
                         .filling = Filling::follows,
                         .labels = {.form = &words::presentation, .printed = &paper::presentation},
                         .in_words = presentation_words}),
    row<&Content::recommendation_id>(
        {.tab = general,
         .part = Part::diagnosis,
         .filling = Filling::choice,
         .need = Need::always,
         .labels = {.form = &words::recommendation, .confirmed = &words::fact_recommendation, .printed = &paper::diagnosis},
         .chosen = key_of<&Content::generic_id>(),
         .source = Source::recommendations,
         .check = check_choice,
         .check_chosen = check_known_recommendation,
         .in_words = recommendation_name}),
    row<&Content::form_id>({.tab = general, .chosen = key_of<&Content::recommendation_id>(), .check_chosen = check_form_version}),
    row<&Content::visit>({.tab = general,
                          .part = Part::medicine,
                          .filling = Filling::options,
                          .labels = {.form = &words::visit, .printed = &paper::visit},
                          .options = visits}),
    row<&Content::cie10_code>({.tab = general,
                               .part = Part::diagnosis,
                               .filling = Filling::cie10,
                               .need = Need::always,
                               .labels = {.form = &words::cie10, .printed = &paper::cie10},
                               .help = &words::cie10_help,
                               .check = check_cie10,
                               .check_chosen = check_known_cie10,
                               .in_words = cie10_words}),
    row<&Content::cie10_words>({.tab = general, .said_in = key_of<&Content::cie10_code>()}),
    row<&Content::diagnosis_date>({.tab = general,
                                   .part = Part::diagnosis,
                                   .filling = Filling::date,
                                   .need = Need::always,
                                   .labels = {.form = &words::diagnosis_date, .printed = &paper::diagnosis_date},
                                   .letters_wide = 10,
                                   .check = check_diagnosis_date,
                                   .in_words = as_date,
                                   .last_printed = true}),
    row<&Content::diagnosis_detail>({.tab = general,
                                     .part = Part::diagnosis,
                                     .filling = Filling::paragraphs,
                                     .need = Need::always,
                                     .labels = {.form = &words::diagnosis_detail, .printed = &paper::detail},
                                     .help = &words::diagnosis_detail_help,
                                     .letters_max = limits::diagnosis_letters_max,
                                     .check = check_text}),

    row<&Content::treatments>(
        {.tab = Tab::tratamientos_previos, .labels = {.form = &words::previous_treatments}, .check_chosen = check_treatments}),
    row<&Content::answers>({.tab = Tab::especificaciones, .check = check_answers, .check_chosen = check_readable_form}),
};

}  // namespace

std::span<const CapturedField> captured_fields() { return table; }

}  // namespace domain::cases
