// The collection of excedentes y faltantes as one of the systems under the roof.

#include "app/screens/system.hpp"
#include "app/screens/surplus/screens.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/surplus/landing.hpp"

namespace screens::surplus {
namespace {

using domain::identity::Role;

std::string_view start_of(Role role) {
    const bool has_work = role == Role::capturista || role == Role::responsable || role == Role::administrador;
    return has_work ? landing.address : std::string_view{};
}

std::string_view contact_of(const api::identity::Me& me) {
    return me.surplus_contact.empty() ? text::surplus::collection_contact.view() : std::string_view(me.surplus_contact);
}

}  // namespace

const System collection{
    .key = "excedentes",
    .name = text::surplus::collection_name,
    .long_name = text::surplus::collection_long_name,
    .sentence = text::surplus::collection_sentence,
    .visitor_start = "excedentes",
    .sign_in = "excedentes/ingreso",
    .start_of = start_of,
    .contact_of = contact_of,
    .verify = text::surplus::verify_link,
    .verification = "excedentes/verificar",
};

}  // namespace screens::surplus
