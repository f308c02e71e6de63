#pragma once
// The people and the words of the demonstration's cases. Nobody is called so on purpose.

#include <array>
#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr std::array demo_surnames{
    Text{"AGUILAR"}, Text{"BARRERA"}, Text{"CASTILLO"}, Text{"DOMÍNGUEZ"}, Text{"ESQUIVEL"}, Text{"FUENTES"}, Text{"GALINDO"},
    Text{"HUERTA"},  Text{"IBARRA"},  Text{"JUÁREZ"},   Text{"LOZANO"},    Text{"MÁRQUEZ"},  Text{"NÁJERA"},  Text{"OLVERA"},
    Text{"PADILLA"}, Text{"QUIROZ"},  Text{"ROBLES"},   Text{"SEPÚLVEDA"}, Text{"TREVIÑO"},  Text{"URIBE"},   Text{"ZAVALA"},
};
inline constexpr std::array demo_women{Text{"ADRIANA"}, Text{"BLANCA"},  Text{"CECILIA"}, Text{"DOLORES"},
                                       Text{"ELVIRA"},  Text{"FABIOLA"}, Text{"GLORIA"},  Text{"HORTENSIA"}};
inline constexpr std::array demo_men{Text{"ALFREDO"}, Text{"BENITO"},   Text{"CÉSAR"},   Text{"DAMIÁN"},
                                     Text{"EFRAÍN"},  Text{"FERNANDO"}, Text{"GERARDO"}, Text{"HUMBERTO"}};
inline constexpr std::array demo_doctors{Text{"Laura"}, Text{"Miguel"}, Text{"Patricia"}, Text{"Tomás"}};

inline constexpr Text demo_file{"Documento de demostracion.pdf"};
inline constexpr Text demo_paper_title{"Documento de demostración"};
inline constexpr Text demo_paper_words{
    "Este documento no es de ningún paciente. Está en lugar de la nota médica, de los estudios y de los demás archivos que un "
    "director adjunta a su solicitud, para que se pueda probar el sistema."};
inline constexpr Text demo_detail{"Caso de demostración: enfermedad activa pese al tratamiento previo, sin contraindicaciones."};
inline constexpr Text demo_answer{"Sin alteraciones; se anexa el estudio"};
inline constexpr Text demo_dose{"Dosis según la recomendación de prescripción"};
inline constexpr Text demo_changed_dose{"Dosis ajustada al peso; nueva valoración a los 3 meses"};
inline constexpr Text demo_changed{"Se ajusta la dosis al peso del paciente y se acorta la vigencia para valorar la respuesta."};
inline constexpr Text demo_denied{
    "Los estudios enviados no documentan la falla al tratamiento previo que pide la recomendación de prescripción."};
inline constexpr Text demo_return_words{"Falta información para poder evaluar la prescripción."};
inline constexpr Text demo_return_mark{"El valor no corresponde con la nota médica; verifíquelo con el médico tratante."};
inline constexpr Text demo_resubmitted{"Se corrigió el dato con el médico tratante."};
inline constexpr Text demo_question{"¿Considera suficiente la respuesta al tratamiento previo para continuar?"};
inline constexpr Text demo_opinion{"Sí: los estudios muestran actividad y no hay otra alternativa en el cuadro básico."};
inline constexpr Text demo_withdrawn{"El paciente cambió de unidad médica."};

}  // namespace text::cases
