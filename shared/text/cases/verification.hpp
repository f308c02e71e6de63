#pragma once
// Verification of a seal by anyone (R21).

#include "shared/text/text.hpp"

namespace text::cases {

// Verification by anyone (R21).
inline constexpr Text verify_title{"Verificación del sello digital"};
inline constexpr Text verify_intro{
    "Escriba el folio y el código que aparecen en el comprobante, en la evaluación o en la constancia de cambio. Esta página no muestra datos del paciente"};
inline constexpr Text code{"Código"};
inline constexpr Text verify{"Verificar"};
inline constexpr Text folio_required{"Escriba el folio"};
inline constexpr Text code_required{"Escriba el código del documento"};
inline constexpr Text seal_valid{"El sello es válido: el documento corresponde a lo registrado"};
inline constexpr Text seal_invalid{"El sello NO es válido: lo registrado no corresponde a lo que se selló"};
inline constexpr Text seal_unknown{"No hay un documento con ese folio y código. Revise lo que escribió"};
inline constexpr Text verified_undone{"Lo que dice esta constancia se deshizo después; hay otra constancia que lo dice"};
inline constexpr Text verified_paper{"Documento"};
inline constexpr Text paper_receipt{"Comprobante de registro"};
inline constexpr Text paper_evaluation{"Evaluación de solicitud"};
inline constexpr Text paper_change{"Constancia de cambio"};
inline constexpr Text verified_state{"Estado de la solicitud"};
inline constexpr Text verified_date{"Fecha y hora de registro"};
inline constexpr Text verified_hash{"Huella del registro (SHA-256)"};
inline constexpr Text verified_key{"Llave del sello"};

}  // namespace text::cases
