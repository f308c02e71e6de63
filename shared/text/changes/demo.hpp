#pragma once
// The words of the demonstration's change requests.

#include "shared/text/text.hpp"

namespace text::changes {

inline constexpr Text demo_second_name{" DE JESÚS"};
inline constexpr Text demo_dose{"Dosis reducida a la mitad por tolerancia"};
inline constexpr Text demo_reason_patient{"Falta el segundo nombre, como aparece en su identificación."};
inline constexpr Text demo_reason_merge{"El paciente quedó registrado dos veces, una de ellas con el NSS equivocado."};
inline constexpr Text demo_reason_unit{"El paciente se atiende ahora en otro hospital de la OOAD."};
inline constexpr Text demo_reason_extend{"La siguiente consulta es posterior al vencimiento."};
inline constexpr Text demo_reason_drop{"El médico tratante suspendió el medicamento."};
inline constexpr Text demo_reason_requirement{"El médico tratante ajustó la dosis por tolerancia."};
inline constexpr Text demo_answer{"Adjunte la nota médica que respalda el cambio y solicítelo de nuevo."};

}  // namespace text::changes
