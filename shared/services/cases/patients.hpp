#pragma once
// A patient as screens show it.

#include "shared/api/cases/patients.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/services/core/context.hpp"

namespace services::cases {

api::cases::PatientCard card_of(Context& context, const domain::cases::Patient& patient);

}  // namespace services::cases
