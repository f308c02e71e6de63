#pragma once
// States of an account, and what is refused to whoever administers it.

#include <string>

#include "shared/text/text.hpp"

namespace text::identity {

inline constexpr Text state_solicitada{"En espera de validación"};
inline constexpr Text state_validada{"Con acceso"};
inline constexpr Text state_rechazada{"Rechazada"};
inline constexpr Text state_suspendida{"Suspendida"};
inline constexpr Text state_baja{"De baja"};

inline constexpr Text not_in_this_state{
    "La cuenta cambió de estado y esa acción ya no le corresponde. Vuelva a abrirla para ver cómo está"};
inline constexpr Text not_to_oneself{"Esa acción no se realiza sobre la cuenta propia. Pídala a otra persona que administre"};
inline constexpr Text not_to_shared{
    "Es una cuenta de uso compartido: su contraseña se asigna en «Contraseñas compartidas», y sus datos son los de su OOAD/UMAE"};
inline constexpr Text only_directors_replaced{"Solo se sustituye a quien envía solicitudes de una unidad médica"};
inline constexpr Text last_administrator{
    "Es la última cuenta de administrador con acceso. Otorgue antes ese rol a otra persona; sin él nadie podría administrar el "
    "sistema"};
inline constexpr Text account_reason_required{"Escriba el motivo; queda en la bitácora"};
inline constexpr Text account_changed_meanwhile{
    "Alguien más cambió esta cuenta mientras usted la veía. Vuelva a abrirla e intente de nuevo"};
inline constexpr Text decided_at_the_machine{"Quien opera el servidor"};
inline constexpr Text nothing_changed{"No hay nada que cambiar: los datos son los que la cuenta ya tiene"};
inline constexpr Text role_not_granted{"Usted no otorga ese rol"};
inline constexpr Text role_of_other_system{"Ese rol es del otro sistema: para él se registra una cuenta aparte"};
inline constexpr Text email_of_another{"Ese correo es de otra cuenta"};
inline constexpr Text names_taken_user{"el usuario"};
inline constexpr Text names_taken_email{"el correo"};
inline constexpr Text names_taken_matricula{"la matrícula"};
inline constexpr Text names_taken_and{" y "};
/// `taken`: "el usuario y el correo".
inline std::string undo_names_taken(const std::string& taken) {
    return "El rechazo ya no se puede deshacer: otra cuenta tiene ahora " + taken + ". La persona puede registrarse de nuevo";
}
inline constexpr Text successor_required{"Seleccione a quién pasan las solicitudes"};
inline constexpr Text successor_unfit{
    "Quien sustituye debe tener acceso como solicitante de la misma unidad médica. Pídale que se registre y valide su cuenta"};
inline constexpr Text must_change_password{
    "Ingresó con una contraseña temporal. Cámbiela en «Cambiar contraseña» para continuar"};
inline constexpr Text one_time_password_expired{
    "La contraseña temporal venció. Solicite otra a quien se la entregó, o recupere su contraseña desde ¿Olvidaste tu "
    "contraseña?"};

}  // namespace text::identity
