#pragma once
// Delegation with dates (beyond 11): who names whom, who acts for whom, and what is refused.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::identity {

// Refusals.
inline constexpr Text delegate_required{"Escriba el usuario o el correo de la persona que actuará por usted"};
inline constexpr Text delegate_unfit{
    "No hay en su OOAD o UMAE otra cuenta con acceso para enviar solicitudes que tenga ese usuario o correo. Revise cómo está "
    "escrito; si la persona no tiene cuenta, pídale que se registre"};
inline constexpr Text delegation_from_required{"Seleccione desde qué día actuará por usted"};
inline constexpr Text delegation_from_past{"El primer día es hoy o uno posterior"};
inline constexpr Text delegation_until_required{"Seleccione hasta qué día actuará por usted"};
inline constexpr Text delegation_until_before{"El último día no es anterior al primero"};
inline constexpr Text delegation_until_past{"El último día es hoy o uno posterior"};
inline constexpr Text delegation_too_long{"Una delegación dura a lo más un año. Al terminar puede nombrar otra"};
inline constexpr Text delegations_too_many{
    "Ya tiene muchas delegaciones por venir. Termine alguna de ellas antes de nombrar otra"};
inline std::string delegation_shares_days(const std::string& name, const std::string& from, const std::string& until) {
    return "Del " + from + " al " + until + " ya actúa por usted " + name +
           ", y es una persona a la vez. Elija otros días o termine antes esa delegación";
}
inline constexpr Text delegation_ended_already{"Esa delegación ya terminó. Vuelva a abrir la página para ver cómo está"};
inline constexpr Text delegation_not_there{
    "Esa delegación no está vigente: puede que no haya llegado su primer día o que haya terminado. Pida a quien dirige la unidad "
    "que revise las fechas"};
inline std::string delegation_over_day(const std::string& principal, const std::string& day) {
    return "Su delegación por " + principal + " terminó el " + day +
           ". Lo que escribió sigue en esta página, sin enviarse. Para continuar en su propia cuenta elija «Dejar de actuar por»";
}
inline std::string delegation_over_ended(const std::string& principal, const std::string& when) {
    return "Su delegación por " + principal + " se terminó el " + when +
           ". Lo que escribió sigue en esta página, sin enviarse. Para continuar en su propia cuenta elija «Dejar de actuar por»";
}
inline std::string delegation_over_access(const std::string& principal) {
    return "Por ahora nadie puede actuar por " + principal +
           ", cuya cuenta no tiene acceso o cambió de adscripción. Lo que escribió sigue en esta página, sin enviarse. Para "
           "continuar en su propia cuenta elija «Dejar de actuar por»";
}
inline std::string delegation_not_yet(const std::string& principal, const std::string& day) {
    return "Su delegación por " + principal + " comienza el " + day +
           ". Para continuar en su propia cuenta elija «Dejar de actuar por»";
}
inline std::string only_in_person(const std::string& principal) {
    return "Esto lo hace cada persona en su propia cuenta. Usted actúa por " + principal +
           "; para hacerlo en la suya elija antes «Dejar de actuar por»";
}

// A page whose session another page of the browser has changed.
inline constexpr Text page_of_another{
    "Esta acción no se hizo, porque en otra pestaña de este navegador se cambió de cuenta o de persona por quien se actúa. Lo que "
    "escribió sigue en esta página"};
inline constexpr Text elsewhere_title{"En otra pestaña actúa alguien distinto"};
inline std::string elsewhere(const std::string& here, const std::string& there) {
    return "Esta página es de " + here + ", y en otra pestaña de este navegador se eligió después actuar como " + there +
           ". Lo que estaba por guardarse o enviarse aquí no se guardó ni se envió a nombre de nadie, y sigue en esta página";
}
inline constexpr Text elsewhere_lost{
    "Si continúa en el otro lugar se cierra esta página y se pierde lo que falta por guardar en ella"};
inline std::string place_words(const std::string& principal, const std::string& hands) {
    return principal + ", por quien actúa " + hands;
}
inline std::string go_on_as(const std::string& name) { return "Seguir aquí como " + name; }
inline std::string change_to(const std::string& name) { return "Cambiar a " + name; }

// The banner.
inline constexpr Text acting_for_label{"Actúa por"};
inline std::string acting_for(const std::string& principal, const std::string& until) {
    return "Actúa por: " + principal + ", hasta el " + until + ". En cada registro quedan los dos nombres";
}
inline constexpr Text stop_acting{"Dejar de actuar por otra persona"};
inline std::string stop_acting_for(const std::string& principal) { return "Dejar de actuar por " + principal; }
inline std::string now_acting_for(const std::string& principal) { return "Ahora actúa por " + principal; }
inline constexpr Text now_in_person{"Ahora actúa en su propia cuenta"};

// The page.
inline constexpr Text delegation_title{"Delegación"};
inline constexpr Text delegation_intro{
    "Puede nombrar a otra persona de su OOAD o UMAE para que, entre las fechas que usted indique, envíe, complete, retire y "
    "renueve solicitudes por usted. En cada registro quedan el nombre de ella y el de usted, los correos siguen llegando a "
    "usted, y puede terminar la delegación cuando quiera"};
inline constexpr Text delegation_in_person{
    "Usted actúa por otra persona. Quien actúa por otra no nombra delegados: para nombrar al suyo vuelva antes a su propia "
    "cuenta"};
inline constexpr Text may_act_title{"Por quién puede actuar usted"};
inline constexpr Text may_act_none{"Nadie lo ha nombrado para actuar hoy en su lugar"};
inline constexpr Text column_principal{"Por quién"};
inline constexpr Text column_delegation_unit{"Unidad"};
inline constexpr Text column_delegation_until{"Hasta"};
inline constexpr Text column_delegation_act{"Acción"};
inline std::string act_for(const std::string& principal) { return "Actuar por " + principal; }

inline constexpr Text name_delegate_title{"Nombrar a quien actúe por usted"};
inline constexpr Text field_delegate{"Usuario o correo de la persona"};
inline constexpr Text field_delegate_help{"Debe tener una cuenta con acceso para enviar solicitudes en su misma OOAD o UMAE"};
inline constexpr Text field_delegation_from{"Desde el día"};
inline constexpr Text field_delegation_until{"Hasta el día"};
inline constexpr Text field_delegation_until_help{"Ese día todavía actúa por usted"};
inline constexpr Text name_delegate{"Nombrar"};
inline std::string delegate_named(const std::string& name, const std::string& from, const std::string& until) {
    return name + " actúa por usted del " + from + " al " + until + ". Se le avisó por correo";
}

inline constexpr Text own_delegations_title{"Sus delegaciones"};
inline constexpr Text own_delegations_none{"Todavía no ha nombrado a nadie"};
inline constexpr Text column_delegate{"Persona"};
inline constexpr Text column_delegation_from{"Desde"};
inline constexpr Text column_delegation_state{"Estado"};
inline constexpr Text delegation_coming{"Próxima"};
inline constexpr Text delegation_holds{"Vigente"};
inline constexpr Text delegation_past{"Concluida"};
inline constexpr Text delegation_ended{"Terminada"};
inline std::string end_delegation_of(const std::string& name) { return "Terminar la de " + name; }
inline constexpr Text end_delegation_title{"Terminar la delegación"};
inline std::string end_delegation_question(const std::string& name) {
    return name + " deja de actuar por usted desde este momento. Lo que hizo hasta ahora se conserva, con su nombre";
}
inline constexpr Text end_delegation{"Terminar"};
inline std::string delegation_was_ended(const std::string& name) {
    return name + " ya no actúa por usted. Se le avisó por correo";
}

inline constexpr Text done_for_me_title{"Lo que se hizo por usted"};
inline std::string done_to_change(std::int64_t number, bool cancelled) {
    return (cancelled ? "Canceló la solicitud de cambio No. " : "Pidió por el Módulo el cambio No. ") + std::to_string(number);
}
inline constexpr Text done_for_me_none{"Nadie ha hecho nada por usted todavía"};
inline constexpr Text column_done_when{"Fecha"};
inline constexpr Text column_done_folio{"Folio"};
inline constexpr Text column_done_what{"Qué se hizo"};
inline constexpr Text column_done_by{"Quién"};

// Mails.
inline constexpr Text mail_delegate_subject{"Usted puede actuar por otra persona en el SAnECE"};
inline std::string mail_delegate_body(const std::string& name, const std::string& principal, const std::string& from,
                                      const std::string& until, const std::string& url) {
    return "Estimado(a) " + name + ":\n\n" + principal + " lo(a) nombró para actuar en su lugar en el SAnECE del " + from +
           " al " + until + ", los dos días incluidos. Ingrese con su propia cuenta y elija por quién actúa en:\n\n" + url +
           "\n\nEn cada registro quedan los dos nombres. Nunca necesita la contraseña de otra persona.\n";
}
inline constexpr Text mail_principal_subject{"Nombró a quien actúa por usted en el SAnECE"};
inline std::string mail_principal_body(const std::string& name, const std::string& delegate, const std::string& from,
                                       const std::string& until, const std::string& url) {
    return "Estimado(a) " + name + ":\n\nDel " + from + " al " + until + ", los dos días incluidos, " + delegate +
           " puede actuar por usted en el SAnECE: enviar, completar, retirar y renovar sus solicitudes. Los correos de ellas "
           "siguen llegando a usted.\n\nPara ver lo que se hizo, o terminar antes:\n\n" +
           url + "\n\nSi usted no lo pidió, termínela de inmediato y cambie su contraseña.\n";
}
inline constexpr Text mail_delegation_ended_subject{"Terminó una delegación en el SAnECE"};
inline std::string mail_delegation_ended_body(const std::string& name, const std::string& delegate, const std::string& principal,
                                              std::int64_t done, const std::string& url) {
    return "Estimado(a) " + name + ":\n\nTerminó la delegación por la que " + delegate + " actuaba por " + principal +
           " en el SAnECE. " +
           (done == 0 ? "No se registró ningún movimiento de solicitudes"
                      : "Movimientos de solicitudes registrados en ella: " + std::to_string(done)) +
           ".\n\nPara verlos:\n\n" + url + "\n";
}

}  // namespace text::identity
