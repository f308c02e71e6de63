#pragma once
// The report of an OOAD or UMAE: its states, its locks, steps 7 to 9.

#include <string>

#include "shared/text/text.hpp"

namespace text::surplus {

inline constexpr Text state_sin_iniciar{"Sin iniciar"};
inline constexpr Text state_sin_movimientos{"Sin excedentes ni faltantes"};
inline constexpr Text state_en_captura{"En captura"};
inline constexpr Text state_finalizado{"Finalizado"};
inline constexpr Text state_firmado{"Reporte firmado recibido"};
inline constexpr Text state_aceptado{"Aceptado por la División"};

// Locks say why.
inline constexpr Text answer_first{
    "Primero responda en el paso 2 si alguna de las unidades médicas tiene Excedentes y/o Faltantes"};
inline constexpr Text answered_no{
    "En el paso 2 se respondió que ninguna unidad médica tiene Excedentes y/o Faltantes. Para registrar, cambie la respuesta a SI"};
inline constexpr Text not_finalized{"El registro aún no se finaliza"};
inline constexpr Text finalized_already{
    "El registro ya se finalizó y no se puede modificar. Para hacer cambios, solicite la apertura del sistema"};
inline constexpr Text accepted_already{"La División ya aceptó el reporte firmado. Ya no admite cambios"};
inline constexpr Text period_does_not_allow{"El periodo no admite esta acción en su estado actual"};
inline constexpr Text not_yours{"Solo puede registrar la información de su OOAD/UMAE"};
inline constexpr Text not_for_your_account{
    "Su cuenta no tiene permiso para esta acción. La realiza la persona responsable de la OOAD/UMAE"};
inline std::string finalized_by(const std::string& person, const std::string& when) {
    return person + " finalizó el registro el " + when + ". Para hacer cambios, solicite la apertura del sistema";
}
inline constexpr Text not_your_unit{"Su cuenta registra solo la información de su unidad médica"};

// Step 2.
inline constexpr Text answer_required{"Seleccione una opción: SI o NO"};
inline constexpr Text confirm_answer_no{
    "Hay información capturada. Si responde NO se conserva, pero no se reporta. Confirme que ninguna unidad médica tiene Excedentes y/o Faltantes"};
// Steps 7 and 8.
inline constexpr Text final_is_there{"El registro ya se finalizó. Consulte el reporte en su versión final"};
inline constexpr Text code_required{"Escriba el código de verificación del reporte"};
// Step 9. The PDF shows the code of something else; reports are named with their period.
inline std::string report_of(const std::string& entity, const std::string& period) { return entity + ", " + period; }
inline std::string file_of_another(const std::string& shown, const std::string& own) {
    return "El archivo corresponde a " + shown + ", y no a " + own + ". Revise que sea el reporte que desea enviar";
}
inline std::string file_of_earlier(const std::string& own) {
    return "El archivo corresponde a una versión anterior del reporte de " + own +
           ", que ya no es la vigente. Revise que sea el reporte que desea enviar";
}
inline std::string file_of_none(const std::string& code) {
    return "El archivo muestra el código de verificación " + code +
           ", que no es de ningún reporte Versión Final. Revise que sea el reporte que desea enviar";
}
inline constexpr Text file_in_doubt{"El archivo parece no ser el reporte Versión Final vigente de esta OOAD/UMAE"};
inline constexpr Text choose_another_file{"Elegir otro archivo"};
inline constexpr Text send_anyway{"Enviar de todas formas"};
inline constexpr Text confirm_nothing_reported{
    "Respondió SI en el paso 2, pero ninguna unidad médica reporta Excedentes y/o Faltantes. Confirme que así desea finalizar"};

}  // namespace text::surplus
