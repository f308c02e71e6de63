#include "shared/domain/identity/administration.hpp"

#include <tuple>

#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/identity/registration.hpp"

namespace domain::identity {

namespace words = text::identity;

AccountData data_of(const Account& account) {
    return {.paternal_surname = account.paternal_surname,
            .maternal_surname = account.maternal_surname,
            .given_names = account.given_names,
            .email = account.email,
            .role = account.role,
            .entity_id = account.entity_id,
            .unit_id = account.unit_id};
}

bool changes_person(const AccountData& before, const AccountData& now) {
    const auto person = [](const AccountData& each) {
        return std::tie(each.paternal_surname, each.maternal_surname, each.given_names, each.email);
    };
    return person(before) != person(now);
}

bool changes_place(const AccountData& before, const AccountData& now) {
    const auto place = [](const AccountData& each) { return std::tie(each.role, each.entity_id, each.unit_id); };
    return place(before) != place(now);
}

std::vector<base::FieldError> validate(const AccountData& data, const AccountData& before) {
    Checker check;
    check.required_text("paternal_surname", data.paternal_surname, limits::surname_letters_max);
    // Who was made at the machine may have no second one.
    if (before.maternal_surname.empty())
        check.optional_text("maternal_surname", data.maternal_surname, limits::surname_letters_max);
    else check.required_text("maternal_surname", data.maternal_surname, limits::surname_letters_max);
    check.required_text("given_names", data.given_names, limits::given_names_letters_max);
    if (data.email == before.email) return check.take();
    if (!is_email(data.email)) {
        check.refuse("email", words::email_rule);
    } else if (!base::folded(data.email).ends_with("@imss.gob.mx")) {
        check.refuse("email", words::email_institution);
    }
    return check.take();
}

base::Result<void> check_reason(std::string_view reason) {
    Checker check;
    if (base::is_blank(reason)) check.refuse("reason", words::account_reason_required);
    else check.optional_text("reason", reason, limits::reason_letters_max);
    return all_or_error(check.take());
}

}  // namespace domain::identity
