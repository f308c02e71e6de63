#pragma once
// What the demonstration's editor has prepared.

#include "shared/text/text.hpp"

namespace text::catalog {

inline constexpr Text demo_requirement{"Número de exacerbaciones en los últimos 12 meses"};
inline constexpr Text demo_generic{"Medicamento de demostración"};
inline constexpr Text demo_clave{"010.000.9990.00"};
inline constexpr Text demo_presentation{"TABLETA Cada tableta contiene: 10 mg. Envase con 30 tabletas."};
inline constexpr Text demo_diagnosis{"DIAGNÓSTICO DE DEMOSTRACIÓN"};
inline constexpr Text demo_form{"Formulario de demostración"};
inline constexpr Text demo_field{"Número de exacerbaciones"};

}  // namespace text::catalog
