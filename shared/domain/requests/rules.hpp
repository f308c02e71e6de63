#pragma once
// What each tab asks before it lets go, and what a whole request still lacks. Field names are those of RequestContent.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/requests/request.hpp"

namespace domain {

/// Ten digits (S1:241), or eleven whose last is the Luhn check digit of the ten; the ten are the answer (R4).
std::optional<std::string> parse_nss(std::string_view text);
/// "" when the NSS is right, else what is wrong with it.
std::string nss_refusal(std::string_view text);
/// "" unless the ten digits may be the eleven of an NSS that lost its zero on the way (R28): then what to look at.
std::string nss_hint(std::string_view text);

/// Agregado médico "1F1980OR": digit, sex, year of birth, type (R10); upper case when accepted.
struct Agregado {
    char number = '0';
    char sex = 'F';  ///< 'M' or 'F'
    int birth_year = 0;
    std::string type{};  ///< OR, ES, PE …
};
std::optional<Agregado> parse_agregado(std::string_view text);
/// Disagreements with gender and age: warnings a person may pass (R10).
std::vector<std::string> agregado_warnings(const Agregado& agregado, std::string_view gender_name, std::string_view age_years,
                                           base::Date today);

/// "72.5" or "72,5" kilograms; nothing when it is not a number with at most two decimals.
std::optional<double> parse_decimal(std::string_view text);
std::optional<int> parse_integer(std::string_view text);

std::vector<base::FieldError> validate(const NewPatient& patient);
std::vector<base::FieldError> validate_general(const RequestContent& content, base::Date today);
std::vector<base::FieldError> validate(const Treatment& treatment);
/// The answer as its kind of field is written (R26): the form alone knows that kind.
std::string answer_of(const FormField& field, const RequestContent& content);
/// Answers (field "answers.<key>") and slots (field "slots.<key>").
std::vector<base::FieldError> validate_specifications(const RequestContent& content, const FormDescription& form,
                                                      const std::vector<Attachment>& attachments);

/// The name rule of attachments (R5, R33): "" or the refusal, which names the sign, its place and a name that is taken. `letters_max` is 80 for the vigencia, 99 for the rest.
std::string file_name_refusal(std::string_view name, int letters_max);
int file_name_letters_max(std::string_view slot);
std::string file_size_refusal(std::uint64_t size_bytes, std::uint64_t bytes_max = limits::file_size_bytes_max);

/// One line of "Lo que falta".
struct Missing {
    Tab tab = Tab::paciente;
    std::string field{};
    std::string words{};  ///< The label of what is missing or wrong.
    bool met = false;
};
/// The whole list, met and unmet, in the order of the tabs. `form` may be null until drug and diagnosis are chosen.
std::vector<Missing> checklist(const RequestContent& content, const FormDescription* form,
                               const std::vector<Attachment>& attachments, base::Date today);

/// What may be done with a request (lifecycles): state after an act of the requester, or a refusal.
enum class RequestAct { send, withdraw };
base::Result<RequestState> after(RequestState state, RequestAct act);

}  // namespace domain
