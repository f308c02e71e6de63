#pragma once
// Somebody who has no account yet, and the link in a mail about one.

#include <string>

#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/storage/outbox.hpp"

namespace test {

/// A registration that nothing is wrong with.
inline domain::identity::Registration newcomer() {
    domain::identity::Registration registration;
    registration.entity_id = "ooad-01";
    registration.unit_id = "01HC010000";
    registration.position_id = "director-de-la-unidad-medica";
    registration.paternal_surname = "Núñez";
    registration.maternal_surname = "Peña";
    registration.given_names = "José Ángel";
    registration.matricula = "99887766";
    registration.user_name = "nuevo01";
    registration.password = "Ventana.Azul.7";
    registration.email = "nuevo.director@imss.gob.mx";
    return registration;
}

/// Of the collection, for the whole of Aguascalientes.
inline domain::identity::Registration reporter_to_be(domain::identity::Role role = domain::identity::Role::capturista) {
    auto registration = newcomer();
    registration.unit_id.clear();
    registration.position_id.clear();
    registration.matricula = "88776655";
    registration.user_name = "captura1";
    registration.email = "nuevo.capturista@imss.gob.mx";
    registration.system = domain::identity::System::surplus;
    registration.role = role;
    return registration;
}

/// Of the recovery link in a mail.
inline std::string token_of(const storage::MailRow& mail) {
    const auto at = mail.body.find("token=") + 6;
    return mail.body.substr(at, mail.body.find_first_of(" \n", at) - at);
}

}  // namespace test
