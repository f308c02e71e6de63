#pragma once
// Accounts: registration, validation by the jefatura, passwords (SAnECE guide S1:97-179, rulings R2, R3, R11).

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain::identity {

/// lifecycles, "Registration".
enum class AccountState { solicitada, validada, rechazada, suspendida, baja };

constexpr auto enum_names(AccountState) {
    using namespace std::string_view_literals;
    return base::EnumTable<AccountState, 5>{{
        {AccountState::solicitada, "solicitada"sv},
        {AccountState::validada, "validada"sv},
        {AccountState::rechazada, "rechazada"sv},
        {AccountState::suspendida, "suspendida"sv},
        {AccountState::baja, "baja"sv},
    }};
}

/// Their user, mail and matrícula are free again (A3.20).
inline constexpr std::array freed_states{AccountState::rechazada, AccountState::baja};

/// What one types to register. For SAnECE, where a director does, all ten are mandatory, the unit only with an OOAD (A3.2).
/// For the collection a role is asked for; its people are of the whole OOAD or UMAE, or of one unit, and need not have one of
/// the listed positions (R18).
struct Registration {
    std::string entity_id{};  ///< OOAD or UMAE
    std::string unit_id{};    ///< "" for a UMAE, which is its own unit (R22), and for the whole of an OOAD
    std::string position_id{};
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    std::string matricula{};
    std::string user_name{};
    std::string password{};
    std::string email{};
    System system = System::sanece;
    Role role = Role::solicitante;  ///< Asked for; whoever validates may grant another one.

    static constexpr auto fields() {
        using T = Registration;
        return base::fields<&T::entity_id, &T::unit_id, &T::position_id, &T::paternal_surname, &T::maternal_surname,
                            &T::given_names, &T::matricula, base::Written::number, &T::user_name, &T::password,
                            base::Written::secret, &T::email, &T::system, &T::role>();
    }
};

/// A row of table `account`; before it is decided, `role` is the one asked for. Times in UTC milliseconds, 0: never.
struct Account {
    std::string id{};
    std::string user_name{}, user_name_folded{};
    std::string email{}, email_folded{};
    std::string matricula{};
    std::string password_hash{};
    Role role = Role::solicitante;
    AccountState state = AccountState::solicitada;
    std::string entity_id{}, unit_id{}, position_id{};
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    base::Instant created_at = 0, decided_at = 0;
    std::string decided_by{};
    std::string rejection_reason{};
    std::int64_t version = 1;
    bool is_shared = false;  ///< By the people of an OOAD or UMAE: at each sign-in it asks who they are (R18).

    static constexpr auto fields() {
        using T = Account;
        return base::fields<&T::id, &T::user_name, &T::user_name_folded, &T::email, &T::email_folded, &T::matricula,
                            &T::password_hash, &T::role, &T::state, &T::entity_id, &T::unit_id, &T::position_id,
                            &T::paternal_surname, &T::maternal_surname, &T::given_names, &T::created_at, &T::decided_at,
                            &T::decided_by, &T::rejection_reason, &T::version, &T::is_shared>();
    }

    /// "María Pérez López"
    std::string full_name() const;
};

/// Who opens a session of a shared account (R18).
struct Person {
    std::string name{}, matricula{};
};
/// Refusals at "person_name" and "person_matricula".
std::vector<base::FieldError> validate(const Person& person);
/// "Rosa Díaz Luna, matrícula 99123456": how every act names him.
std::string words_of(const Person& person);

/// Refusals by field of Registration. Whether ids exist and names are free is asked of storage.
std::vector<base::FieldError> validate(const Registration& registration);

/// Refusals of a new password of this person (R2); "" when it is accepted.
std::string password_refusal(std::string_view password, const std::vector<std::string>& own_words);
/// The words a person's password must not hold: user name, matrícula, names, mail.
std::vector<std::string> own_words(const Registration& registration);
std::vector<std::string> own_words(const Account& account);

bool is_email(std::string_view text);
bool is_matricula(std::string_view text);
bool is_user_name(std::string_view text);

/// The delay after so many wrong passwords: five free, then 1, 2, 4 … 900 seconds.
base::Instant sign_in_delay_ms(std::int64_t failed_attempts);

/// A pending registration is overdue after two working days (S1:136).
bool is_overdue(base::Instant created_at, base::Instant now);

}  // namespace domain::identity
