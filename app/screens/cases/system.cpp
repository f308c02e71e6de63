// SAnECE as one of the systems under the roof.

#include "app/screens/system.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/changes/screens.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/screens/identity/screens.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/app.hpp"

namespace screens::cases {
namespace {

using domain::identity::Role;

/// Whoever captures and finishes the collection has no work here.
std::string_view start_of(Role role) {
    if (role == Role::capturista || role == Role::responsable) return {};
    if (role == Role::validador) return identity::validation.address;
    if (role == Role::evaluador) return worklist.address;
    if (role == Role::mesa_cambios) return changes::queue.address;
    if (role == Role::editor) return contents::list_values.address;
    if (role == Role::comunicacion) return contents::notice_desk.address;
    return role == Role::asesor ? opinions.address : home.address;
}

std::string_view contact_of(const api::identity::Me& me) {
    return me.contact.empty() ? text::app::contact.view() : std::string_view(me.contact);
}

}  // namespace

const System sanece{
    .key = "sanece",
    .name = text::app::system,
    .long_name = text::app::long_name,
    .sentence = text::app::system_sentence,
    .visitor_start = "sanece/login",
    .sign_in = "sanece/login",
    .start_of = start_of,
    .contact_of = contact_of,
    .verify = text::app::verify_link,
    .verification = "verificar",
};

}  // namespace screens::cases
