#pragma once
// The way into the collection: its names, its landing page and its page of entry (S2:83-96).

#include <array>
#include <cstddef>
#include <string>

#include "shared/base/time.hpp"
#include "shared/text/text.hpp"

namespace text::surplus {

inline constexpr Text collection_name{"Excedentes y Faltantes"};
inline constexpr Text collection_long_name{"Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales"};
inline constexpr Text collection_sentence{
    "Registre los servicios médicos que su OOAD o UMAE necesita y los que puede ofrecer, y entregue su reporte firmado"};
inline constexpr Text collection_contact{"Dudas o sugerencias: colaboracion.salud@imss.gob.mx"};
inline constexpr Text verify_link{"Verificar un reporte"};

// The name plates.
inline constexpr Text plate_salud{"SALUD"};
inline constexpr Text plate_imss{"IMSS"};
inline constexpr Text plate_issste{"ISSSTE"};
inline constexpr Text plate_pemex{"PEMEX"};
inline constexpr Text institutions{"Instituciones participantes"};

inline constexpr Text period_block{"Periodo de recolección"};
inline std::string enter_period(const std::string& title) { return "IMSS, " + title; }
inline constexpr Text no_period_yet{
    "Aún no hay periodos de recolección. Cuando la División de Integración Estratégica Sectorial dé a conocer el siguiente, "
    "aparecerá en esta página"};
inline constexpr Text make_first_period{"Agregar un periodo"};

inline constexpr std::array month_names{Text{"enero"},      Text{"febrero"}, Text{"marzo"},     Text{"abril"},
                                        Text{"mayo"},       Text{"junio"},   Text{"julio"},     Text{"agosto"},
                                        Text{"septiembre"}, Text{"octubre"}, Text{"noviembre"}, Text{"diciembre"}};

/// "Del 2 al 31 de marzo de 2026", "Del 15 de diciembre de 2025 al 31 de enero de 2026", "El 2 de marzo de 2026"
inline std::string days_in_words(base::Date first, base::Date last) {
    const auto month = [](base::Date day) { return " de " + month_names.at(static_cast<std::size_t>(day.month - 1)).words(); };
    const auto year = [](base::Date day) { return " de " + std::to_string(day.year); };
    const auto until = std::to_string(last.day) + month(last) + year(last);
    if (first == last) return "El " + until;
    std::string from = std::to_string(first.day);
    if (first.year != last.year) from += month(first) + year(first);
    else if (first.month != last.month) from += month(first);
    return "Del " + from + " al " + until;
}

// Credits, as the guide prints them.
inline constexpr std::array credits{Text{"Sistema Desarrollado por el Instituto Mexicano del Seguro Social"},
                                    Text{"División de Integración Estratégica Sectorial."},
                                    Text{"Dra. Rosio Ofelia Uc Coyoc."},
                                    Text{"Mtra. Ana Gabriela Perez Reynaud."},
                                    Text{"Ing. Marco Fernando Andrade Cedillo."},
                                    Text{"Ing. Acrover Calderon Pedraza."}};

// The page of entry.
inline constexpr Text sign_in_intro{
    "Ingrese con su cuenta personal o con la contraseña asignada a su OOAD/UMAE, que es la misma para todas sus unidades médicas"};
inline constexpr Text sign_in_privacy{
    "Los datos personales de quien ingresa (nombre, matrícula y correo) se tratan conforme a la Ley General de Protección de Datos "
    "Personales en Posesión de Sujetos Obligados (DOF 20-03-2025) y solo para saber quién registra, finaliza y entrega la "
    "información. En esta recolección no se capturan datos de pacientes"};
inline constexpr Text to_landing{"Página principal"};

}  // namespace text::surplus
