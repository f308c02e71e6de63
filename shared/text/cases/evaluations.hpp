#pragma once
// BUSQUEDA DE EVALUACIONES (S1:579-598).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// BUSQUEDA DE EVALUACIONES, S1:579-598.
inline constexpr Text evaluations_title{"BUSQUEDA DE EVALUACIONES"};
inline constexpr Text evaluations_enter{"Ingrese el folio de la solicitud ingresada y de click en el boton enviar."};
inline constexpr Text evaluations_own{
    "Si el folio introducido esta asociado al usuario que esta buscando la evaluacion, le sera enviada la misma a su correo "
    "electronico institucional."};
inline constexpr Text evaluations_since{
    "El reenvio de evaluaciones solo estara disponible para solicitudes enviadas a partir de Enero de 2015."};
inline constexpr Text no_evaluation{
    "No hay una evaluación disponible para ese folio con su usuario. Revise el folio o espere a que se emita la evaluación"};
inline constexpr Text evaluations_better{"Nota: Para realizar una mejor búsqueda se recomienda usar el Módulo del SAnECE"};
inline constexpr Text evaluations_own_search{
    "Si no tiene el folio a la mano, búsquelo en Seguimiento por nombre del paciente, NSS, genérico o fecha de envío"};
inline constexpr Text evaluations_search{"Buscar entre mis folios"};
inline std::string evaluation_sent_to(const std::string& email_address) { return "La evaluación se envió a " + email_address; }

}  // namespace text::cases
