#pragma once
// Recovery and change of passwords (S1:142-179, R3).

#include "shared/text/text.hpp"

namespace text::identity {

// Recovery, S1:142-179 with R3.
inline constexpr Text recovery_title{"RECUPERA TU CONTRASEÑA"};
inline constexpr Text recovery_intro{
    "Escriba su correo electrónico institucional. Recibirá un enlace, válido por 10 minutos y para un solo uso"};
inline constexpr Text recovery_sent{
    "Si el correo está registrado en el sistema, se envió un mensaje para recuperar su contraseña. Revise su bandeja de "
    "entrada; el enlace vence en 10 minutos"};
inline constexpr Text recovery_none_came{
    "Si el mensaje no llega en unos minutos, revise la carpeta de correo no deseado y que el correo sea el de su registro, y "
    "solicite otro; se envían máximo 3 por hora. Si tampoco llega, comuníquese con la jefatura del área de Catálogo II"};
inline constexpr Text reset_title{"Nueva contraseña"};
inline constexpr Text new_password{"Contraseña nueva"};
inline constexpr Text repeat_password{"Repita la contraseña nueva"};
inline constexpr Text passwords_differ{"Las dos contraseñas no son iguales"};
inline constexpr Text save_password{"Guardar contraseña"};
inline constexpr Text reset_link_invalid{"El enlace ya se usó o venció. Solicite uno nuevo desde ¿Olvidaste tu contraseña?"};
inline constexpr Text password_changed{"Su contraseña se cambió. Ingrese con la contraseña nueva"};
inline constexpr Text request_new_link{"Solicitar un enlace nuevo"};
inline constexpr Text go_to_sign_in{"Ir a la página de ingreso"};

inline constexpr Text change_password_title{"Cambiar contraseña"};
inline constexpr Text current_password{"Contraseña actual"};
inline constexpr Text shared_password_is_the_divisions{
    "La contraseña de una cuenta compartida la asigna y la renueva la División de Integración Estratégica Sectorial"};
inline constexpr Text current_password_wrong{"La contraseña actual no es correcta"};
inline constexpr Text own_password_changed{"Su contraseña se cambió. Las demás sesiones abiertas con su cuenta se cerraron"};

}  // namespace text::identity
