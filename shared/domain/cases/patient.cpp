#include "shared/domain/cases/patient.hpp"

#include "shared/base/text.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/names.hpp"
#include "shared/text/cases/patient.hpp"

namespace domain::cases {

namespace words = text::cases;
namespace {

/// What the list of genders calls them by itself; how it names them to people is its own affair.
constexpr std::string_view gender_of_women = "femenino", gender_of_men = "masculino";

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

std::vector<std::string> agregado_warnings(const Agregado& agregado, const Gender& gender, std::string_view age_years,
                                           base::Date today) {
    std::vector<std::string> warnings;
    const bool disagrees = agregado.sex == 'F' ? gender.id == gender_of_men : gender.id == gender_of_women;
    if (disagrees) warnings.push_back(words::agregado_gender_warning(std::string(gender.name)));
    if (const auto age = parse_integer(age_years)) {
        const int turning = today.year - agregado.birth_year;  // the day of birth is not known: one year either way
        if (*age != turning && *age != turning - 1) warnings.push_back(words::agregado_age_warning(turning));
    }
    return warnings;
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

std::string Patient::full_name() const { return surnames_first(paternal_surname, maternal_surname, given_names); }

}  // namespace domain::cases
