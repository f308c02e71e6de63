#pragma once
// Why a change cannot be asked for or applied, and what to do.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::changes {

// Of a request.
inline constexpr Text not_taken_yet{"Nadie ha tomado esta solicitud de cambio. Tómela antes de responderla"};
inline constexpr Text taken_already{"Otra persona tomó esta solicitud de cambio"};
inline constexpr Text taken_by_yourself{"Usted ya tiene esta solicitud de cambio"};
inline std::string taken_by(const std::string& name, const std::string& since) {
    return name + " tiene esta solicitud de cambio desde el " + since + ". Si hace falta, pídale que la libere";
}
inline constexpr Text was_applied{"Esta solicitud de cambio ya se aplicó"};
inline constexpr Text was_refused{"Esta solicitud de cambio ya se rechazó"};
inline constexpr Text was_cancelled{"Quien pidió este cambio canceló su solicitud"};
inline constexpr Text was_undone{"Esta homologación ya se deshizo"};
inline constexpr Text asked_by_yourself{"Usted pidió este cambio; lo responde otra persona"};
inline constexpr Text changed_since{"La solicitud de cambio cambió desde que la abrió. Revísela de nuevo antes de continuar"};
inline constexpr Text target_changed_since{
    "El folio o el paciente cambió desde que abrió esta solicitud. Revise de nuevo lo que hoy está registrado antes de aplicar"};
inline constexpr Text record_joined_since{
    "El registro del paciente se homologó con otro después de que se pidió este cambio. Rechace la solicitud; quien la pidió puede "
    "pedirla de nuevo sobre el registro que se conserva"};
inline constexpr Text draft_went_on{
    "Lo que escribe aquí ya no se guarda: esta solicitud se siguió en otra ventana o ya se envió. Copie lo que necesite y abra de "
    "nuevo la página"};
inline constexpr Text asker_without_access{
    "La cuenta de quien pidió este cambio está suspendida o dada de baja, por eso no se puede aplicar. Rechace la solicitud; "
    "quien ocupe su lugar puede pedirla de nuevo"};
inline std::string no_longer_fits(const std::string& why) {
    return "El cambio ya no se puede aplicar. " + why + ". Rechace la solicitud e indique el motivo";
}
inline std::string open_already(std::int64_t number) {
    return "Ya hay una solicitud de cambio abierta de este tipo, la número " + std::to_string(number) +
           ". Espere su respuesta o cancélela";
}
inline constexpr Text reason_required{"Escriba el motivo del cambio"};
inline constexpr Text answer_required{"Escriba el motivo del rechazo; lo leerá quien pidió el cambio"};
inline constexpr Text folio_required{"Elija el folio del que trata el cambio"};
inline constexpr Text folio_unknown{"Ese folio no está entre sus solicitudes enviadas"};
inline constexpr Text kind_required{"Elija qué se debe cambiar"};
inline constexpr Text pdf_gone{"El PDF ya no está. Adjúntelo de nuevo o envíe la solicitud sin él"};

// Of what is wanted.
inline std::string not_in_this_state(bool of_a_unit) {
    return of_a_unit ? "La unidad médica solo se cambia de un folio en evaluación o con autorización vigente"
                     : "Este cambio solo se hace de un folio con autorización vigente";
}
inline constexpr Text nothing_different{"Lo que pide es igual a lo que está registrado hoy. Cambie algún dato"};
inline constexpr Text agregado_required{"Escriba el agregado médico"};
inline constexpr Text agregado_rule{
    "El agregado médico tiene ocho caracteres: un dígito, F o M, el año de nacimiento y dos letras. Por ejemplo 1F1980OR"};
inline std::string number_taken(std::int64_t number) {
    return "El paciente No. " + std::to_string(number) +
           " ya tiene ese NSS y agregado médico. Si es la misma persona, pida la homologación de registros";
}
inline constexpr Text other_required{"Busque por su NSS el otro registro del paciente y elíjalo"};
inline constexpr Text other_is_the_same{"Es el mismo registro. Elija el otro registro del paciente"};
inline constexpr Text other_unknown{"Ese registro ya no está o ya se homologó. Búsquelo de nuevo"};
inline constexpr Text patient_merged{"Este registro del paciente ya se homologó con otro"};
inline std::string live_of_both(const std::string& folios) {
    return "Los dos registros tienen solicitudes en evaluación del mismo medicamento y diagnóstico (" + folios +
           "). Retire una de ellas, o espere su evaluación, y aplique después la homologación";
}
inline std::string record_merged(std::int64_t number, const std::string& nss) {
    return "Ese registro se homologó con el del paciente No. " + std::to_string(number) + ". Búsquelo con el NSS " + nss;
}
inline constexpr Text unit_required{"Elija la unidad médica"};
inline constexpr Text unit_of_another{"Esa unidad médica no es un hospital de su OOAD o UMAE. Elíjala del listado"};
inline constexpr Text unit_is_the_same{"El folio ya es de esa unidad médica. Elija otra"};
inline constexpr Text has_no_expiry{"Esta autorización no tiene fecha de vencimiento: no requiere ampliación"};
inline constexpr Text day_required{"Escriba la nueva fecha de vencimiento"};
inline constexpr Text day_unreadable{"Escriba la fecha como día/mes/año, por ejemplo 23/07/2026"};
inline std::string day_not_later(const std::string& day) {
    return "La nueva fecha debe ser posterior al vencimiento de hoy, que es el " + day;
}
inline constexpr Text day_past{"La nueva fecha de vencimiento ya pasó. Escriba la de hoy o una posterior"};
inline std::string day_too_late(const std::string& day) { return "La nueva fecha no puede pasar del " + day; }
inline constexpr Text clave_required{"Elija la clave"};
inline constexpr Text clave_of_another{"Esa clave no es del medicamento autorizado. Elíjala del listado"};

// Of undoing.
inline constexpr Text undo_too_late{
    "Después de homologar hubo cambios o solicitudes que dependen del registro que se conservó; ya no se puede deshacer. Pida "
    "por el Módulo lo que deba corregirse"};

}  // namespace text::changes
