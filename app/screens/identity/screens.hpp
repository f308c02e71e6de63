#pragma once
// The screens of accounts.

#include <array>

#include "app/screens/screen.hpp"

namespace screens::identity {

extern const Screen sign_in;
extern const Screen registration;
extern const Screen recovery;
extern const Screen reset_password;
extern const Screen change_password;
extern const Screen delegation;
extern const Screen validation;
extern const Screen accounts;
/// One of them.
extern const Screen account;
/// Of a demonstration without a server.
extern const Screen demonstration;
/// Of the people of the collection.
extern const Screen surplus_registration;
extern const Screen surplus_recovery;
extern const Screen surplus_reset_password;
extern const Screen surplus_validation;

inline constexpr std::array all{
    &validation,         &accounts,       &account,         &delegation,           &sign_in,          &registration,
    &recovery,           &reset_password, &change_password, &surplus_registration, &surplus_recovery, &surplus_reset_password,
    &surplus_validation, &demonstration};

}  // namespace screens::identity
