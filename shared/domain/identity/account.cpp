#include "shared/domain/identity/account.hpp"

#include <algorithm>
#include <array>

#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/embedded.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/names.hpp"
#include "shared/text/identity/collection.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/identity/validation.hpp"
#include "shared/text/shared.hpp"

namespace domain::identity {

namespace words = text::identity;

namespace {

/// What is tried first here and is not in the list that everybody tries: folded, without the digits people add.
constexpr std::array<std::string_view, 18> local_passwords{
    "contrasena", "teamo",    "tequiero", "princesa",   "futbol",        "alejandra", "guadalupe", "mexico",   "america",
    "chivas",     "hospital", "director", "bienvenido", "administrador", "welcome",   "doctora",   "medicina", "1q2w3e4r5t"};

constexpr std::array<std::string_view, 5> institution_words{"imss", "sanece", "catalogo", "segurosocial", "prestaciones"};

bool is_one_run(std::string_view text) {
    bool equal = true, up = true, down = true;
    for (std::size_t i = 1; i < text.size(); ++i) {
        equal = equal && text[i] == text[i - 1];
        up = up && text[i] == text[i - 1] + 1;
        down = down && text[i] == text[i - 1] - 1;
    }
    return equal || up || down;
}

/// The lines of the list, sorted as it is.
const std::vector<std::string_view>& listed_passwords() {
    static const auto lines = base::split(common_passwords().front().content, '\n');
    return lines;
}

/// "Password1!" is as common as "password": digits and signs at the end do not help.
std::string_view without_ending(std::string_view folded) {
    while (!folded.empty() && !(folded.back() >= 'a' && folded.back() <= 'z')) folded.remove_suffix(1);
    return folded;
}

bool is_common(std::string_view folded) {
    const auto listed = [](std::string_view word) {
        const auto& list = listed_passwords();
        return std::binary_search(list.begin(), list.end(), word) ||
               std::find(local_passwords.begin(), local_passwords.end(), word) != local_passwords.end();
    };
    const auto word = without_ending(folded);
    return listed(folded) || (word.size() >= 4 && listed(word)) || is_one_run(folded);
}

void add_word(std::vector<std::string>& words_of_person, std::string_view text) {
    for (const auto part : base::split(text, ' ')) {
        const auto word = base::folded(part);
        if (word.size() >= 4) words_of_person.push_back(word);
    }
}

void check_director(Checker& check, const Registration& person) {
    if (person.role != Role::solicitante) check.refuse("role", words::role_not_granted_here);
    check.required_choice("entity_id", person.entity_id);
    check.required_choice("position_id", person.position_id);
}

/// Who finalizes for an OOAD answers for all its units.
void check_reporter(Checker& check, const Registration& person) {
    if (system_of(person.role) != System::surplus) check.refuse("role", words::collection::function_required);
    check.required_choice("entity_id", person.entity_id);
    if (person.role == Role::responsable && !person.unit_id.empty())
        check.refuse("unit_id", words::collection::responsable_of_all_units);
}

}  // namespace

std::string Account::full_name() const { return given_names_first(given_names, paternal_surname, maternal_surname); }

bool is_email(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || at != text.rfind('@')) return false;
    const auto host = text.substr(at + 1);
    if (host.find('.') == std::string_view::npos || host.front() == '.' || host.back() == '.') return false;
    if (text.size() > static_cast<std::size_t>(limits::email_letters_max)) return false;
    if (text.find("..") != std::string_view::npos) return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '@' || c == '.' || c == '-' ||
               c == '_' || c == '+';
    });
}

bool is_matricula(std::string_view text) {
    return text.size() >= static_cast<std::size_t>(limits::matricula_digits_min) &&
           text.size() <= static_cast<std::size_t>(limits::matricula_digits_max) && base::all_digits(text);
}

bool is_user_name(std::string_view text) {
    const auto letters = base::utf8_length(text);
    if (letters < static_cast<std::size_t>(limits::user_name_letters_min)) return false;
    if (letters > static_cast<std::size_t>(limits::user_name_letters_max)) return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-';
    });
}

std::string password_refusal(std::string_view password, const std::vector<std::string>& own) {
    const auto letters = base::letters_seen(password);
    if (password.empty()) return text::identity::password_missing.words();
    if (!base::is_utf8(password)) return words::password_not_text.words();
    // RFC 8265, 4.2; a line break could never be typed again.
    const bool has_control =
        std::any_of(password.begin(), password.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (has_control) return words::password_control.words();
    if (letters < static_cast<std::size_t>(limits::password_letters_min)) return words::password_too_short.words();
    if (letters > static_cast<std::size_t>(limits::password_letters_max)) return words::password_too_long.words();
    const auto folded = base::folded(password);
    if (is_common(folded)) return words::password_common.words();
    for (const auto word : institution_words) {
        if (folded.find(word) != std::string::npos) return words::password_institution.words();
    }
    for (const auto& word : own) {
        if (folded.find(word) != std::string::npos) return words::password_own_data.words();
    }
    return {};
}

std::vector<std::string> own_words(const Registration& person) {
    std::vector<std::string> found;
    add_word(found, person.user_name);
    add_word(found, person.matricula);
    add_word(found, person.paternal_surname);
    add_word(found, person.maternal_surname);
    add_word(found, person.given_names);
    add_word(found, std::string_view(person.email).substr(0, person.email.find('@')));
    return found;
}

std::vector<std::string> own_words(const Account& account) {
    Registration person;
    person.user_name = account.user_name;
    person.matricula = account.matricula;
    person.paternal_surname = account.paternal_surname;
    person.maternal_surname = account.maternal_surname;
    person.given_names = account.given_names;
    person.email = account.email;
    return own_words(person);
}

std::vector<base::FieldError> validate(const Registration& person) {
    Checker check;
    if (person.system == System::surplus) {
        check_reporter(check, person);
    } else {
        check_director(check, person);
    }
    check.required_text("paternal_surname", person.paternal_surname, limits::surname_letters_max);
    check.required_text("maternal_surname", person.maternal_surname, limits::surname_letters_max);
    check.required_text("given_names", person.given_names, limits::given_names_letters_max);
    check.required_shape("matricula", person.matricula, text::shared::matricula_required, is_matricula(person.matricula),
                         text::shared::matricula_rule);
    check.required_shape("user_name", person.user_name, words::user_name_required, is_user_name(person.user_name),
                         words::user_name_rule);
    if (auto refusal = password_refusal(person.password, own_words(person)); !refusal.empty()) {
        check.refuse("password", std::move(refusal));
    }
    if (!is_email(person.email)) {
        check.refuse("email", words::email_rule);
    } else if (const auto folded = base::folded(person.email); !folded.ends_with("@imss.gob.mx")) {
        check.refuse("email", words::email_institution);
    }
    return check.take();
}

std::vector<base::FieldError> validate(const Person& person) {
    Checker check;
    if (base::is_blank(person.name)) {
        check.refuse("person_name", words::person_name_required);
    } else {
        check.required_text("person_name", person.name, limits::person_name_letters_max);
    }
    check.required_shape("person_matricula", person.matricula, text::shared::matricula_required, is_matricula(person.matricula),
                         text::shared::matricula_rule);
    return check.take();
}

std::string words_of(const Person& person) { return words::person_words(person.name, person.matricula); }

base::Instant sign_in_delay_ms(std::int64_t failed_attempts) {
    const auto beyond = failed_attempts - limits::free_sign_in_attempts;
    if (beyond < 0) return 0;
    return std::min<base::Instant>(limits::sign_in_delay_ms_max, base::second_ms << std::min<std::int64_t>(beyond, 20));
}

bool is_overdue(base::Instant created_at, base::Instant now) {
    return now > base::after_working_days(created_at, limits::registration_working_days);
}

}  // namespace domain::identity
