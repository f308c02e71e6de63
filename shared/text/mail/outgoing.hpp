#pragma once
// The outgoing mail, as an administrator sees it.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::mail {

inline constexpr Text title{"Correo saliente"};
inline constexpr Text intro{
    "Avisos que el sistema envía a las personas. Los que no se pueden entregar se intentan durante tres días; después esperan aquí "
    "a que alguien los reenvíe o corrija la dirección"};
inline constexpr Text refresh{"Actualizar"};
inline constexpr Text filters{"Filtros del correo saliente"};
inline constexpr Text filter_state{"Situación"};
inline constexpr Text any_state{"Todas"};
inline constexpr Text filter_search{"Buscar por destinatario"};
inline constexpr Text none{"No hay correos"};
inline constexpr Text none_filtered{"Ningún correo cumple los filtros"};
inline std::string mails_found(std::int64_t count) { return std::to_string(count) + (count == 1 ? " correo" : " correos"); }
inline std::string given_up_count(std::int64_t count) {
    return count == 1 ? std::string("Un correo no se entregó y no se intentará de nuevo por sí solo")
                      : std::to_string(count) + " correos no se entregaron y no se intentarán de nuevo por sí solos";
}
inline constexpr Text show_given_up{"Ver los no entregados"};

inline constexpr Text column_written{"Escrito"};
inline constexpr Text column_recipient{"Destinatario"};
inline constexpr Text column_subject{"Asunto"};
inline constexpr Text column_state{"Situación del correo"};
inline constexpr Text column_attempts{"Intentos"};
inline constexpr Text column_act{"Acción"};
inline std::string open_mail(const std::string& recipient, const std::string& subject) {
    return "Ver correo para " + recipient + ": " + subject;
}

inline constexpr Text state_waiting{"Por enviar"};
inline constexpr Text state_refused{"Con error, se reintenta"};
inline constexpr Text state_sent{"Enviado"};
inline constexpr Text state_given_up{"No entregado"};

// One mail.
inline constexpr Text mail_title{"Correo"};
inline constexpr Text sender{"Remitente"};
inline constexpr Text written_at{"Escrito el"};
inline constexpr Text sent_at{"Enviado el"};
inline constexpr Text next_try{"Siguiente intento"};
inline constexpr Text no_next_try{"Ninguno"};
inline constexpr Text last_refusal{"Último rechazo"};
inline constexpr Text technical_detail{"Detalle técnico"};
inline constexpr Text attached{"Archivos adjuntos"};
inline constexpr Text nothing_attached{"Ninguno"};
inline constexpr Text body_title{"Texto del correo"};
inline constexpr Text body_secret{
    "Este correo lleva un enlace personal que caduca, por eso no se muestra ni se puede enviar a otra dirección. La persona puede "
    "pedir otro enlace"};
inline constexpr Text body_gone{"El texto ya no se conserva, por eso este correo no se puede enviar de nuevo"};
inline std::string receipt_of(const std::string& folio) { return "Comprobante de registro " + folio; }
inline std::string evaluation_of(const std::string& folio) { return "Evaluación " + folio; }

inline constexpr Text resend{"Enviar de nuevo"};
inline constexpr Text copy{"Enviar una copia"};
inline constexpr Text copy_title{"Enviar una copia"};
inline std::string copy_question(const std::string& recipient) {
    return "Este correo ya se envió. Si envía una copia, " + recipient + " lo recibirá dos veces. ¿Desea enviarla?";
}
inline constexpr Text correct{"Corregir la dirección"};
inline constexpr Text recipient{"Dirección de correo"};
inline constexpr Text recipient_help{"Solo cambia este correo; la cuenta de la persona se corrige en su registro"};
inline constexpr Text save_recipient{"Corregir y enviar"};
inline constexpr Text back_to_mail{"Regresar al correo"};
inline constexpr Text resent{"El correo se enviará en unos segundos"};
inline constexpr Text copied{"La copia se enviará en unos segundos"};
inline std::string corrected(const std::string& recipient) { return "El correo se enviará a " + recipient + " en unos segundos"; }

// Refusals.
inline constexpr Text unknown{"Ese correo ya no está en la lista. Actualícela"};
inline constexpr Text already_sent{"Ese correo ya se envió; puede enviar una copia"};
inline constexpr Text not_sent_yet{"Ese correo todavía no se envía; no necesita una copia"};
inline constexpr Text waits_already{"Ese correo ya está por enviarse"};
inline constexpr Text cannot_be_sent_again{"Ese correo ya no se puede enviar: caducó o su texto ya no se conserva"};
inline constexpr Text not_corrected{"La dirección de este correo no se puede cambiar"};
inline constexpr Text recipient_invalid{"Escriba una dirección de correo completa, como nombre@imss.gob.mx"};
inline constexpr Text recipient_same{"Es la misma dirección. Escriba la correcta"};
/// The reason of the act, in the audit.
inline std::string recipient_changed(const std::string& before, const std::string& after) { return before + " -> " + after; }
inline std::string copy_of(const std::string& id) { return "Copia de mail:" + id; }

// Why a mail did not go out.
inline constexpr Text refusal_expired{"Caducó antes de poder enviarse"};
inline constexpr Text refusal_file{"Falta uno de sus archivos adjuntos; recupérelo de un respaldo"};
inline constexpr Text refusal_unreachable{"No se pudo llegar al servidor de correo"};
inline constexpr Text refusal_address{"El servidor de correo no reconoce la dirección del destinatario"};
inline constexpr Text refusal_size{"El buzón del destinatario está lleno o el mensaje es demasiado grande para él"};
inline constexpr Text refusal_identity{
    "El servidor de correo no aceptó al remitente: revise la cuenta y la contraseña de --smtp"};
inline constexpr Text refusal_later{"El servidor de correo pidió intentar más tarde"};
inline constexpr Text refusal_for_good{"El servidor de correo rechazó el mensaje"};
inline constexpr Text refusal_message{"El mensaje no se pudo preparar"};

// The test of the command line.
inline constexpr Text test_subject{"Prueba de correo"};
inline std::string test_body(const std::string& at) {
    return "Este mensaje comprueba que el sistema de prestaciones médicas puede enviar correos.\n\nSe escribió el " + at +
           ". No es necesario responder.\n";
}

}  // namespace text::mail
