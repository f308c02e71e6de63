#pragma once
// The list of screens. Menu, router and access follow from it.

#include <array>

#include "app/screens/screen.hpp"

namespace screens {

extern const Screen sign_in;
extern const Screen registration;
extern const Screen recovery;
extern const Screen reset_password;
extern const Screen change_password;
extern const Screen validation;
extern const Screen home;
extern const Screen wizard;
extern const Screen follow_up;
extern const Screen search_evaluations;
extern const Screen verification;

inline constexpr std::array all{
    &home,         &wizard,   &follow_up,      &search_evaluations, &validation,   &sign_in,
    &registration, &recovery, &reset_password, &change_password,    &verification,
};

/// The screen of an address: the one whose own address is the longest beginning of it; null when there is none.
const Screen* find(const navigation::Address& address);

}  // namespace screens
