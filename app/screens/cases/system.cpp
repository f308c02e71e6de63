// SAnECE as one of the systems under the roof.

#include "app/screens/system.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/identity/screens.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/app.hpp"

namespace screens::cases {
namespace {

std::string_view start_of(domain::identity::Role role) {
    return role == domain::identity::Role::validador ? identity::validation.address : home.address;
}

}  // namespace

const System sanece{
    .key = "sanece",
    .name = text::app::system,
    .long_name = text::app::long_name,
    .sentence = text::app::system_sentence,
    .sign_in = "sanece/login",
    .start_of = start_of,
};

}  // namespace screens::cases
