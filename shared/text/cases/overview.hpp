#pragma once
// The dashboard of the central area.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text overview_title{"Tablero"};
inline std::string overview_scope(const std::string& from, const std::string& until) {
    return "Solicitudes que entraron de " + from + " a " + until + ", como están hoy";
}
inline constexpr Text overview_filters{"Qué se cuenta"};
inline constexpr Text overview_from{"Desde el mes"};
inline constexpr Text overview_until{"Hasta el mes"};
inline constexpr Text overview_generic{"Genérico"};
inline constexpr Text overview_entity{"OOAD / UMAE"};
inline constexpr Text overview_any_generic{"Todos"};
inline constexpr Text overview_any_entity{"Todas"};
inline constexpr Text overview_usual_month{"Mes"};
inline constexpr Text overview_month_wrong{"Seleccione un mes"};
inline constexpr Text overview_until_before{"El último mes no es anterior al primero"};
inline constexpr Text overview_clear{"Quitar filtros"};
inline constexpr Text overview_export{"Exportar tablero a excel"};
inline constexpr Text overview_none{
    "Ninguna solicitud entró en esos meses con lo que se eligió. Elija otros meses o quite los filtros"};

// In short.
inline constexpr Text overview_total{"En resumen"};
inline constexpr Text overview_figure{"Cifra"};
inline constexpr Text overview_amount{"Solicitudes"};
inline constexpr Text overview_entered{"Entraron"};
inline constexpr Text overview_pending{"Pendientes"};
inline constexpr Text overview_returned{"Regresadas al menos una vez"};
inline constexpr Text overview_decided{"Con dictamen"};
inline constexpr Text overview_authorized{"Autorizadas"};
inline constexpr Text overview_changed{"Autorizadas con cambios"};
inline constexpr Text overview_denied{"No autorizadas"};
inline constexpr Text overview_withdrawn{"Retiradas"};
inline constexpr Text overview_unanswered{"Cerradas sin respuesta"};
inline constexpr Text overview_median{"Mediana de días hasta el dictamen"};

inline constexpr Text overview_by_age{"Pendientes por antigüedad"};
inline constexpr Text overview_age{"Días desde que se envió"};
inline constexpr Text overview_age_5{"De 0 a 5 días"};
inline constexpr Text overview_age_10{"De 6 a 10 días"};
inline constexpr Text overview_age_15{"De 11 a 15 días"};
inline constexpr Text overview_age_more{"Más de 15 días"};
inline std::string overview_pending_of(const std::string& age) { return "Pendientes, " + age; }
inline constexpr Text overview_sheet_months{"Por mes"};  // a sheet's name has no slash
inline constexpr Text overview_sheet_entities{"Por OOAD y UMAE"};
inline constexpr Text overview_by_decision{"Dictámenes por sentido"};
inline constexpr Text overview_decision{"Sentido"};

inline constexpr Text overview_by_month{"Por mes en que entraron"};
inline constexpr Text overview_by_generic{"Por genérico"};
inline constexpr Text overview_by_entity{"Por OOAD / UMAE"};
inline constexpr Text overview_month{"Mes"};
inline constexpr Text overview_column_returned{"Regresadas"};
inline constexpr Text overview_column_median{"Mediana de días"};
inline constexpr Text overview_see_unassigned{"Ver sin asignar"};
inline constexpr Text overview_see_in_hand{"Ver en manos del equipo"};
inline constexpr Text overview_see_answered{"Ver resueltas"};
inline std::string overview_see_waiting_of(const std::string& name) { return "Sin asignar de " + name; }
inline std::string overview_see_answered_of(const std::string& name) { return "Resueltas de " + name; }

inline std::string overview_part(const std::string& count, std::int64_t percent) {
    return count + " (" + std::to_string(percent) + " %)";
}
inline constexpr Text overview_no_median{"Sin dictámenes"};

}  // namespace text::cases
