#include "shared/domain/requests/rules.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "shared/base/letters.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/fields.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/requests.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/signs.hpp"

namespace domain {

namespace words = text::requests;

namespace {

/// Luhn over the first ten, as the eleventh digit of an NSS is made (R4).
char check_digit(std::string_view ten) {
    int sum = 0;
    for (std::size_t i = 0; i < ten.size(); ++i) {
        int digit = ten[i] - '0';
        if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string plain_number(double value) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%g", value);
    return buffer;
}

void check_measures(Checker& check, std::string_view age, std::string_view weight, std::string_view height) {
    const auto years = parse_integer(age);
    check.required_shape("age_years", age, words::age_required, years && *years >= 0 && *years <= limits::age_years_max,
                         words::age_rule);
    const auto kilograms = parse_decimal(weight);
    check.required_shape("weight_kg", weight, words::weight_required,
                         kilograms && *kilograms >= limits::weight_kg_min && *kilograms <= limits::weight_kg_max,
                         words::weight_rule);
    const auto centimetres = parse_integer(height);
    check.required_shape("height_cm", height, words::height_required,
                         centimetres && *centimetres >= limits::height_cm_min && *centimetres <= limits::height_cm_max,
                         words::height_rule);
}

std::string answer_refusal(const FormField& field, const std::string& value) {
    if (base::is_blank(value)) return field.required ? text::shared::field_required.words() : std::string{};
    if (auto refusal = letters_refusal(value); !refusal.empty()) return refusal;
    if (base::utf8_length(value) > static_cast<std::size_t>(limits::answer_letters_max)) {
        return text::shared::too_long(static_cast<std::size_t>(limits::answer_letters_max));
    }
    const auto in_range = [&](double number) {
        return field.minimum == field.maximum || (number >= field.minimum && number <= field.maximum);
    };
    const auto range = [&] { return words::number_range(plain_number(field.minimum), plain_number(field.maximum)); };
    switch (field.kind) {
        case FieldKind::integer: {
            const auto number = parse_integer(value);
            if (!number) return words::integer_rule.words();
            return in_range(*number) ? std::string{} : range();
        }
        case FieldKind::decimal: {
            const auto number = parse_decimal(value);
            if (!number) return words::number_rule.words();
            return in_range(*number) ? std::string{} : range();
        }
        case FieldKind::choice: {
            const bool known = std::find(field.options.begin(), field.options.end(), value) != field.options.end();
            return known ? std::string{} : text::shared::choose_from_list.words();
        }
        case FieldKind::text:
        case FieldKind::notes:
        case FieldKind::open_list: return {};
    }
    return {};
}

bool refuses(const std::vector<base::FieldError>& errors, std::string_view field) {
    return std::any_of(errors.begin(), errors.end(), [&](const auto& each) { return each.field == field; });
}

constexpr std::string_view pdf_ending = ".pdf";

bool has_pdf_ending(std::string_view name) {
    return name.size() >= pdf_ending.size() && base::upper(name.substr(name.size() - pdf_ending.size())) == ".PDF";
}

bool may_name_a_file(std::uint32_t c) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '_' ||
                       c == '-' || c == '(' || c == ')' || c == '.';
    // Accents may come composed (é) or as a mark after its letter, as macOS names files.
    const bool accented = (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF) ||
                          (c >= 0x300 && c <= 0x36F && base::is_letter(c));
    return plain || accented;
}

bool has_letter_or_digit(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = base::next_code_point(text, at);
        const bool sign = c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
        const bool mark = c >= 0x300 && c <= 0x36F;
        if (!sign && !mark) return true;
    }
    return false;
}

/// The name with a blank for each sign that is not taken, and short enough.
std::string acceptable_file_name(std::string_view typed, int letters_max) {
    const auto name = base::normalised(typed, base::Written::file_name);
    const std::string_view stem = std::string_view(name).substr(0, name.size() - (has_pdf_ending(name) ? pdf_ending.size() : 0));
    const auto stem_max = static_cast<std::size_t>(letters_max) - pdf_ending.size();
    std::string kept;
    for (std::size_t at = 0; at < stem.size() && base::utf8_length(kept) < stem_max;) {
        const auto c = base::next_code_point(stem, at);
        const bool mark_alone = c >= 0x300 && c <= 0x36F && (kept.empty() || kept.back() == ' ');
        base::append_code_point(kept, may_name_a_file(c) && !mark_alone ? c : ' ');
    }
    kept = base::normalised(kept, base::Written::file_name);
    return (has_letter_or_digit(kept) ? kept : words::file_name_offered.words()) + std::string(pdf_ending);
}

bool has_file(const std::vector<Attachment>& attachments, std::string_view slot) {
    return std::any_of(attachments.begin(), attachments.end(), [&](const auto& each) { return each.slot == slot; });
}

}  // namespace

std::optional<std::string> parse_nss(std::string_view text) {
    const auto digits = base::trimmed(text);
    if (!base::all_digits(digits)) return std::nullopt;
    if (digits.size() == 10) return std::string(digits);
    if (digits.size() == 11 && check_digit(digits.substr(0, 10)) == digits[10]) return std::string(digits.substr(0, 10));
    return std::nullopt;
}

std::string nss_refusal(std::string_view text) {
    if (parse_nss(text)) return {};
    if (base::is_blank(text)) return words::nss_required.words();
    const auto digits = base::trimmed(text);
    return (digits.size() == 11 && base::all_digits(digits) ? words::nss_check_digit : words::nss_rule).words();
}

std::string nss_hint(std::string_view text) {
    const auto digits = base::trimmed(text);
    if (digits.size() != 10 || !base::all_digits(digits)) return {};
    const auto with_zero = "0" + std::string(digits);
    if (check_digit(std::string_view(with_zero).substr(0, 10)) != with_zero[10]) return {};
    return words::nss_hint(std::string(digits), with_zero.substr(0, 10));
}

std::optional<Agregado> parse_agregado(std::string_view text) {
    const auto code = base::upper(base::trimmed(text));
    if (code.size() != static_cast<std::size_t>(limits::agregado_letters)) return std::nullopt;
    const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!base::all_digits(code.substr(0, 1)) || (code[1] != 'F' && code[1] != 'M')) return std::nullopt;
    const auto year = parse_integer(std::string_view(code).substr(2, 4));
    if (!base::all_digits(code.substr(2, 4)) || !year || *year < 1880 || *year > 2100) return std::nullopt;
    if (!letter(code[6]) || !letter(code[7])) return std::nullopt;
    return Agregado{code[0], code[1], *year, code.substr(6)};
}

std::vector<std::string> agregado_warnings(const Agregado& agregado, std::string_view gender_name, std::string_view age_years,
                                           base::Date today) {
    std::vector<std::string> warnings;
    const auto gender = base::folded(gender_name);
    const bool woman = gender.starts_with("f");
    const bool man = gender.starts_with("m");
    if ((agregado.sex == 'F' && man) || (agregado.sex == 'M' && woman)) {
        warnings.push_back(words::agregado_gender_warning(std::string(gender_name)));
    }
    if (const auto age = parse_integer(age_years)) {
        const int turning = today.year - agregado.birth_year;  // the day of birth is not known: one year either way
        if (*age != turning && *age != turning - 1) warnings.push_back(words::agregado_age_warning(turning));
    }
    return warnings;
}

std::optional<int> parse_integer(std::string_view text) {
    const auto digits = base::trimmed(text);
    if (digits.empty() || digits.size() > 6 || !base::all_digits(digits)) return std::nullopt;
    int value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
}

std::optional<double> parse_decimal(std::string_view text) {
    const auto trimmed = base::trimmed(text);
    const auto point = trimmed.find_first_of(".,");
    const auto whole = trimmed.substr(0, point);
    const auto rest = point == std::string_view::npos ? std::string_view{} : trimmed.substr(point + 1);
    if (whole.empty() || whole.size() > 6 || !base::all_digits(whole)) return std::nullopt;
    if (point != std::string_view::npos && (rest.empty() || rest.size() > 2 || !base::all_digits(rest))) return std::nullopt;
    double value = 0, scale = 1;
    for (char c : whole) value = value * 10 + (c - '0');
    for (char c : rest) value += (c - '0') * (scale /= 10);
    return value;
}

std::vector<base::FieldError> validate(const NewPatient& patient) {
    Checker check;
    using Blank = Checker::Blank;
    const int letters_max = limits::patient_name_letters_max;
    check.required_text("paternal_surname", patient.paternal_surname, letters_max, Blank::accepted);
    check.required_text("maternal_surname", patient.maternal_surname, letters_max, Blank::accepted);
    check.required_text("given_names", patient.given_names, letters_max);
    check.required_choice("gender_id", patient.gender_id);
    check.required_shape("agregado_medico", patient.agregado_medico, words::agregado_required,
                         parse_agregado(patient.agregado_medico).has_value(), words::agregado_rule);
    check_measures(check, patient.age_years, patient.weight_kg, patient.height_cm);
    return check.take();
}

std::vector<base::FieldError> validate_general(const RequestContent& content, base::Date today) {
    Checker check;
    check.required_choice("entity_id", content.entity_id);
    check.required_choice("unit_id", content.unit_id);
    const auto umf = base::trimmed(content.umf);
    if (umf.size() > static_cast<std::size_t>(limits::umf_digits_max) || !base::all_digits(umf)) {
        check.refuse("umf", words::umf_rule);
    }
    const int surname_max = limits::patient_name_letters_max;
    using Blank = Checker::Blank;
    // The tab has two fields called "Nombre": what is missing says whose.
    const auto doctors = [&](std::string_view field, const std::string& value, text::Text missing, Blank blank) {
        const bool absent = blank == Blank::accepted ? value.empty() : base::is_blank(value);
        if (absent) return check.refuse(field, missing);
        check.required_text(field, value, surname_max, blank);
    };
    doctors("doctor_paternal_surname", content.doctor_paternal_surname, words::doctor_paternal_missing, Blank::refused);
    doctors("doctor_maternal_surname", content.doctor_maternal_surname, words::doctor_maternal_missing, Blank::accepted);
    doctors("doctor_given_names", content.doctor_given_names, words::doctor_name_missing, Blank::refused);
    check.required_shape("doctor_matricula", content.doctor_matricula, text::shared::matricula_required,
                         is_matricula(content.doctor_matricula), text::shared::matricula_rule);
    check.required_choice("specialty_id", content.specialty_id);
    check_measures(check, content.age_years, content.weight_kg, content.height_cm);
    if (content.generic_id.empty()) check.refuse("generic_id", words::generic_missing);
    check.required_choice("recommendation_id", content.recommendation_id);
    if (content.cie10_code.empty()) check.refuse("cie10_code", words::cie10_unknown);
    const auto date = base::parse_date(content.diagnosis_date);
    if (!date) {
        check.refuse("diagnosis_date", words::date_rule);
    } else if (*date > today) {
        check.refuse("diagnosis_date", words::date_future);
    } else if (base::years_between(*date, today) > limits::age_years_max) {
        check.refuse("diagnosis_date", words::date_too_old);
    }
    check.required_text("diagnosis_detail", content.diagnosis_detail, limits::diagnosis_letters_max);
    return check.take();
}

std::vector<base::FieldError> validate(const Treatment& treatment) {
    Checker check;
    if (treatment.clave.empty()) check.refuse("clave", words::treatment_generic_required);
    if (base::is_blank(treatment.dose)) {
        check.refuse("dose", words::dose_required);
    } else {
        check.optional_text("dose", treatment.dose, limits::dose_letters_max);
    }
    const auto months = parse_integer(treatment.months);
    check.required_shape("months", treatment.months, words::months_required,
                         months && *months >= 0 && *months <= limits::treatment_months_max, words::months_rule);
    return check.take();
}

std::string answer_of(const FormField& field, const RequestContent& content) {
    const auto written = [&] {
        switch (field.kind) {
            case FieldKind::notes: return base::Written::paragraphs;
            case FieldKind::integer:
            case FieldKind::decimal: return base::Written::quantity;
            case FieldKind::text:
            case FieldKind::choice:
            case FieldKind::open_list: return base::Written::line;
        }
        return base::Written::line;
    }();
    return base::normalised(content.answer(field.key), written);
}

std::vector<base::FieldError> validate_specifications(const RequestContent& content, const FormDescription& form,
                                                      const std::vector<Attachment>& attachments) {
    std::vector<base::FieldError> errors;
    for (const auto& field : form.form_fields) {
        if (auto refusal = answer_refusal(field, answer_of(field, content)); !refusal.empty()) {
            errors.push_back({"answers." + field.key, std::move(refusal)});
        }
    }
    for (const auto& slot : form.slots) {
        if (slot.required && !has_file(attachments, slot.key)) {
            errors.push_back({"slots." + slot.key, words::slot_required.words()});
        }
    }
    return errors;
}

std::string file_name_refusal(std::string_view name, int letters_max) {
    if (!base::is_utf8(name) || name.empty()) return words::file_not_pdf_name.words();
    for (std::size_t at = 0; at < name.size();) {
        const auto start = at;
        const auto c = base::next_code_point(name, at);
        if (!may_name_a_file(c)) {
            return words::file_name_sign(text::shared::sign_in_words(c), text::shared::place_after(name.substr(0, start)),
                                         acceptable_file_name(name, letters_max));
        }
    }
    // The ending as bytes: folding would pass a blank after it, or an accent on it.
    if (!has_pdf_ending(name) || name.size() <= pdf_ending.size()) return words::file_not_pdf_name.words();
    if (!has_letter_or_digit(name.substr(0, name.size() - pdf_ending.size())))
        return words::file_name_bare(acceptable_file_name(name, letters_max));
    const auto letters = base::utf8_length(base::normalised(name, base::Written::file_name));
    if (letters > static_cast<std::size_t>(letters_max)) {
        return words::file_name_too_long(letters_max, letters, acceptable_file_name(name, letters_max));
    }
    return {};
}

int file_name_letters_max(std::string_view slot) {
    return slot == vigencia_slot ? limits::vigencia_name_letters_max : limits::file_name_letters_max;
}

std::string file_size_refusal(std::uint64_t size_bytes, std::uint64_t bytes_max) {
    if (size_bytes == 0) return words::file_empty.words();
    if (size_bytes > bytes_max) return words::file_larger_than(bytes_max);
    return {};
}

std::vector<Missing> checklist(const RequestContent& content, const FormDescription* form,
                               const std::vector<Attachment>& attachments, base::Date today) {
    std::vector<Missing> lines;
    lines.push_back({Tab::paciente, "patient_id", words::fact_patient.words(), !content.patient_id.empty()});
    lines.push_back({Tab::vigencia, "slots.vigencia", words::vigencia_file.words(), has_file(attachments, vigencia_slot)});

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

base::Result<RequestState> after(RequestState state, RequestAct act) {
    using S = RequestState;
    if (act == RequestAct::send && state == S::borrador) return S::enviada;
    if (act == RequestAct::withdraw && (state == S::enviada || state == S::en_evaluacion || state == S::requiere_info)) {
        return S::cancelada;
    }
    return base::Error{base::ErrorKind::conflict, text::shared::conflict.words(), {}, {}};
}

}  // namespace domain
