#pragma once
// The name of a person in the two orders that the guides use. A surname that somebody is without is blank and left out.

#include <string>
#include <string_view>

namespace domain {

/// "CARLOS MEDICO TRATANTE": as a person is called, in receipts, mails and on the page of an account.
std::string given_names_first(std::string_view given_names, std::string_view paternal_surname, std::string_view maternal_surname);
/// "MEDICO TRATANTE CARLOS": as lists of patients have it.
std::string surnames_first(std::string_view paternal_surname, std::string_view maternal_surname, std::string_view given_names);

}  // namespace domain
