#pragma once
// Signing in and out (S1:83-95, S1:188).

#include <string>

#include "shared/text/text.hpp"

namespace text::identity {

// Sign-in, S1:83-95 and S1:188.
inline constexpr Text product_title{"SISTEMA DE ANALISIS Y EVALUACION DE CASOS ESPECIFICOS"};
inline constexpr Text sign_in_title{"Ingreso al sistema"};
inline constexpr Text sign_in_prompt{"Introduzca su usuario y contraseña"};
inline constexpr Text user_name{"Usuario"};
inline constexpr Text password{"Contraseña"};
inline constexpr Text sign_in{"Ingresar"};
inline constexpr Text go_to_registration{"Registrar usuario"};
inline constexpr Text go_to_recovery{"¿Olvidaste tu contraseña?"};
inline constexpr Text version_label{"Versión 2025-1"};
inline constexpr Text sign_out{"Cerrar sesión"};
inline constexpr Text signed_out{"Cerró su sesión"};
inline constexpr Text session_expired_title{"Su sesión terminó"};
inline constexpr Text session_expired{
    "Por seguridad la sesión se cierra tras 30 minutos sin actividad. Lo que escribió sigue en pantalla: ingrese de "
    "nuevo para continuar"};
inline constexpr Text another_account_opened{"Ingresó con otra cuenta; por seguridad se cerró la pantalla anterior"};
inline constexpr Text user_name_required{"Escriba su usuario"};
inline constexpr Text password_required{"Escriba su contraseña"};
inline constexpr Text wrong_credentials{"El usuario o la contraseña no son correctos"};
// An account that several share (R18).
inline constexpr Text shared_account{"Esta cuenta es de uso compartido. Indique quién ingresa; su nombre queda en cada acción"};
inline constexpr Text person_name{"Nombre completo"};
inline constexpr Text person_matricula{"Matrícula"};
inline constexpr Text person_name_required{"Escriba su nombre completo"};
inline std::string person_words(const std::string& name, const std::string& matricula) {
    return name + ", matrícula " + matricula;
}
inline std::string matricula_in(const std::string& person) { return person.substr(person.rfind(' ') + 1); }
inline constexpr Text account_pending{
    "Su registro está en revisión por la jefatura del área de Catálogo II. Recibirá un correo cuando se valide"};
inline constexpr Text account_rejected{"Su registro no fue aceptado. Revise el correo donde se explica el motivo"};
inline constexpr Text account_suspended{"Su cuenta está suspendida. Comuníquese con la jefatura del área de Catálogo II"};
inline constexpr Text privacy_notice{
    "Los datos personales se tratan conforme a la Ley General de Protección de Datos Personales en Posesión de Sujetos "
    "Obligados (DOF 20-03-2025) y solo para evaluar la prescripción de medicamentos de Catálogo II"};

inline std::string wait_before_sign_in(long long seconds) {
    return "Hubo varios intentos con una contraseña incorrecta. Espere " + std::to_string(seconds) +
           (seconds == 1 ? " segundo" : " segundos") + " antes de intentar de nuevo";
}

inline constexpr Text demo_accounts{"Cuentas de demostración"};
inline constexpr Text demo_role{"Rol"};
inline constexpr Text demo_enter{"Continuar"};
inline std::string demo_enter_as(const std::string& user_name) { return "Entrar como " + user_name; }
/// Who opens a shared account of the demonstration by its button.
inline constexpr Text demo_person{"Persona de la demostración"};
inline constexpr Text demo_matricula{"90000099"};

}  // namespace text::identity
