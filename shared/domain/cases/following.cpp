#include "shared/domain/cases/following.hpp"

namespace domain::cases {

Content followed(Content content, Act as, std::string_view authorized_clave) {
    content.tab = as == Act::copy ? Tab::paciente : Tab::vigencia;  // Of a known patient the files come first.
    content.new_patient = {};
    if (as != Act::renew) return content;
    content.visit = Visit::subsecuente;
    if (!authorized_clave.empty()) content.clave = authorized_clave;
    content.age_years.clear();
    content.weight_kg.clear();
    content.answers.clear();
    content.form_id.clear();  // They will be given in the form of that day.
    return content;
}

}  // namespace domain::cases
