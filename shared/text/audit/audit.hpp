#pragma once
// The audit, as those read it who answer for it.

#include <cstdint>
#include <string>

#include "shared/base/text.hpp"
#include "shared/text/text.hpp"

namespace text::audit {

inline constexpr Text title{"Bitácora"};
inline constexpr Text intro{"Todo lo que se hizo en el sistema, y quién consultó datos de pacientes"};
inline constexpr Text refresh{"Actualizar"};
inline constexpr Text parts{"Partes de la bitácora"};
inline constexpr Text part_acts{"Actos"};
inline constexpr Text part_readings{"Quién consultó a este paciente"};

// The chain.
inline constexpr Text chain_title{"Estado de la cadena"};
inline std::string chain_whole(std::int64_t sequence, const std::string& at) {
    return "Íntegra hasta el acto " + base::with_thousands(sequence) + ", del " + at;
}
inline std::string chain_verified(const std::string& at) { return "Se verificó por última vez el " + at; }
inline constexpr Text chain_not_yet{"Todavía no se verifica; se hará en unos minutos"};
inline std::string chain_broken(std::int64_t sequence, const std::string& at) {
    return "La cadena se rompe en el acto " + base::with_thousands(sequence) + "; se detectó el " + at +
           ". Avise a quien administra el servidor: «prestaciones-server check» la revisa con su cierre firmado";
}

// Filters.
inline constexpr Text filters{"Filtros de la bitácora"};
inline constexpr Text filter_person{"Persona"};
inline constexpr Text filter_person_help{"Nombre, usuario o correo"};
inline constexpr Text filter_action{"Acción"};
inline constexpr Text any_action{"Cualquiera"};
inline constexpr Text filter_object{"Folio u objeto"};
inline constexpr Text filter_from{"Desde"};
inline constexpr Text filter_until{"Hasta"};
inline constexpr Text filter_outcome{"Resultado"};
inline constexpr Text any_outcome{"Todos"};
inline constexpr Text outcome_done{"Hecho"};
inline constexpr Text outcome_refused{"Rechazado"};
inline constexpr Text clear_filters{"Limpiar filtros"};
inline constexpr Text none{"La bitácora está vacía"};
inline constexpr Text none_filtered{"Ningún acto cumple los filtros"};
inline std::string acts_found(std::int64_t count) { return base::with_thousands(count) + (count == 1 ? " acto" : " actos"); }
inline constexpr Text export_acts{"Exportar a Excel"};

// Who read a patient's data.
inline constexpr Text patient{"Folio o NSS"};
inline constexpr Text patient_help{"El folio de una solicitud, o los 10 números del NSS"};
inline constexpr Text patient_required{"Escriba un folio o un NSS"};
inline constexpr Text search_readings{"Buscar consultas"};
inline constexpr Text readings_title{"Consultas de datos del paciente"};
inline constexpr Text readings_note{
    "Incluye sus solicitudes, comprobantes, evaluaciones y archivos. Las listas y las búsquedas no se atribuyen a un paciente; "
    "están en la bitácora"};
inline constexpr Text no_readings{"Nadie ha consultado datos de este paciente, o el folio o NSS no existe"};
inline std::string readings_found(std::int64_t count) {
    return base::with_thousands(count) + (count == 1 ? " consulta" : " consultas");
}
inline constexpr Text export_readings{"Exportar consultas a Excel"};

// Columns, on the page and in the workbook.
inline constexpr Text column_number{"Acto"};
inline constexpr Text column_at{"Fecha y hora"};
inline constexpr Text column_person{"Quién"};
inline constexpr Text column_role{"Rol"};
inline constexpr Text column_action{"Qué hizo"};
inline constexpr Text column_object{"Objeto"};
inline constexpr Text column_result{"Resultado del acto"};
inline constexpr Text column_reason{"Motivo"};
inline constexpr Text column_address{"Dirección de red"};
inline constexpr Text sheet_acts{"Bitácora"};
inline constexpr Text sheet_readings{"Consultas"};

// Who acts without an account.
inline constexpr Text system{"El sistema"};
inline constexpr Text operator_of_machine{"Quien administra el servidor"};
inline constexpr Text visitor{"Sin sesión"};
inline std::string behind_shared(const std::string& person, const std::string& account) { return person + " (" + account + ")"; }
inline std::string on_behalf(const std::string& person, const std::string& principal) {
    return person + ", en lugar de " + principal;
}

// Results.
inline constexpr Text result_done{"Hecho"};
inline constexpr Text result_invalid{"Datos incorrectos"};
inline constexpr Text result_not_signed_in{"Sin sesión o contraseña incorrecta"};
inline constexpr Text result_not_allowed{"Sin permiso"};
inline constexpr Text result_not_found{"No encontrado"};
inline constexpr Text result_conflict{"No procedía"};
inline constexpr Text result_too_many{"Demasiados intentos"};
inline constexpr Text result_outdated{"Página de otra versión"};
inline constexpr Text result_unavailable{"No disponible"};
inline constexpr Text result_internal{"Error interno"};

// Objects, by what stands before the colon.
inline std::string folio(const std::string& id) { return "Folio " + id; }
inline constexpr Text unsent_case{"Solicitud sin enviar"};
inline std::string account(const std::string& name) { return "Cuenta de " + name; }
inline constexpr Text account_gone{"Una cuenta"};
inline constexpr Text patient_object{"Un paciente"};
inline constexpr Text attachment{"Archivo adjunto"};
inline constexpr Text upload{"Archivo en camino"};
inline constexpr Text mail{"Un correo"};
inline constexpr Text list{"Una lista"};
inline constexpr Text search{"Una búsqueda"};
inline constexpr Text readings{"Consultas de un paciente"};
inline std::string period(const std::string& id) { return "Periodo " + id; }
inline std::string report(const std::string& id) { return "Reporte " + id; }
inline std::string unit(const std::string& id) { return "Unidad " + id; }
inline std::string setting(const std::string& id) { return "Ajuste " + id; }
inline std::string edited_generic(const std::string& id) { return "Medicamento " + id; }
inline std::string edited_recommendation(const std::string& id) { return "Diagnóstico " + id; }
inline std::string edited_form(const std::string& id) { return "Formulario " + id; }
inline std::string catalog(const std::string& id) { return "Catálogo " + id; }

}  // namespace text::audit
