#pragma once
// The printed report (S2:512-551, 713-741).

#include <string>

#include "shared/text/text.hpp"

namespace text::surplus {

inline std::string ooad_of(const std::string& name) { return "OOAD " + name; }

inline std::string paper_title(const std::string& year) {
    return "Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales para el " + year;
}
inline constexpr Text printed_on{"Fecha de impresión:"};
inline std::string units_reporting(const std::string& reporting, const std::string& units) {
    return reporting + " de " + units + " Unidades Médicas reportan Excedentes y/o Faltantes";
}
inline std::string nothing_reported(const std::string& year) {
    return "La Delegación no reporta intervenciones Excedentes/Faltantes para el año " + year;
}

inline constexpr Text shortages{"Faltantes"};
inline constexpr Text surpluses{"Excedentes"};
inline constexpr Text paper_number{"No."};
inline constexpr Text paper_group{"Grupo de Servicio"};
inline constexpr Text paper_product{"Producto"};
inline constexpr Text paper_cause{"Causa Principal"};
inline constexpr Text paper_modality{"Ambulatorio/ Hospitalario"};
inline constexpr Text paper_events{"Eventos Mensuales"};
inline constexpr Text paper_patients{"Pacientes Mensuales"};
inline constexpr Text modality_ambulatorio{"Ambulatorio"};
inline constexpr Text modality_hospitalario{"Hospitalario"};

inline constexpr Text not_official{"Sin Validez Oficial."};
inline constexpr Text not_closed_yet{"El OOAD aún no cierra el registro de información."};
inline constexpr Text signs_head{"Autoriza TOOAD:"};
inline constexpr Text signs_services{"Autoriza Jefe de Servicios de Prestaciones Médicas:"};

inline constexpr Text program{"Recolección de Excedentes y Faltantes"};
inline std::string paper_name(const std::string& entity, const std::string& year) {
    return entity + ", Excedentes y Faltantes " + year;
}
inline std::string code_of_paper(const std::string& code) { return "Código de verificación: " + code; }
inline std::string verify_paper_at(const std::string& page, const std::string& code) {
    return "La autenticidad de este reporte se verifica en " + page + " con el código " + code + ".";
}

}  // namespace text::surplus
