#pragma once
// The screens of the collection of excedentes y faltantes.

#include <array>

#include "app/screens/screen.hpp"
#include "app/screens/system.hpp"

namespace screens::surplus {

extern const System collection;

extern const Screen landing;
extern const Screen sign_in;
extern const Screen dashboard;
extern const Screen question;
extern const Screen units;
extern const Screen groups;
extern const Screen specialties;
extern const Screen capture;
extern const Screen bulk;
extern const Screen finalize;
extern const Screen final_paper;
extern const Screen signed_paper;
extern const Screen help;
extern const Screen verification;
extern const Screen periods;
extern const Screen shared_accounts;
extern const Screen requests;

inline constexpr std::array all{&landing,     &sign_in,      &dashboard, &question,        &units,       &groups,
                                &specialties, &capture,      &bulk,      &finalize,        &final_paper, &signed_paper,
                                &help,        &verification, &periods,   &shared_accounts, &requests};

}  // namespace screens::surplus
