#pragma once
// Why something that is asked of a sent case is refused, where its state alone does not say it (text/cases/life.hpp).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// What was returned to be completed.
inline constexpr Text nothing_corrected{
    "No ha cambiado nada de lo que se le pidió. Corrija al menos un dato o adjunte un archivo"};
inline constexpr Text slot_not_marked{"No se pidió cambiar este archivo; adjunte solo los que están marcados"};
inline constexpr Text sent_file_stays{
    "Este archivo ya se envió con la solicitud y no se puede quitar mientras se evalúa. Si está equivocado, avise a quien la "
    "evalúa para que le pida otro"};

// Opinions.
inline constexpr Text adviser_required{"Elija un asesor honorífico que tenga acceso al sistema"};

// Followed folios.
inline constexpr Text needs_no_renewal{
    "Este medicamento no requiere renovación: la autorización de este folio no vence. No es necesario que haga otro trámite"};

// Days between which folios are sought.
inline constexpr Text day_unreadable{"Escriba la fecha como día/mes/año, por ejemplo 23/07/2025"};

}  // namespace text::cases
