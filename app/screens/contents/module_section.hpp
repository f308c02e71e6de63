#pragma once
// Whom one asks about the Módulo and about errors of the system, on the home page and in the quick guide (A17.5).

#include "app/screens/screen.hpp"
#include "shared/api/contents/reading.hpp"

namespace screens::contents {

void draw_contacts(const api::contents::Contacts& contacts);
/// Section F of the home page (S1:662-682): what is asked for there, how one enters, guide and contacts.
void draw_module(const Frame& frame, const api::contents::Contacts& contacts);

}  // namespace screens::contents
