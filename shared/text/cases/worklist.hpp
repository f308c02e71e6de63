#pragma once
// The worklist of those who evaluate (beyond 10).

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text worklist_title{"Bandeja de evaluación"};
inline constexpr Text worklist_parts{"Partes de la bandeja"};

inline std::string part_counted(Text part, std::int64_t count) { return part.words() + " (" + std::to_string(count) + ")"; }
inline constexpr Text part_mine{"Mías"};
inline constexpr Text part_unassigned{"Sin asignar"};
inline constexpr Text part_team{"Del equipo"};
inline constexpr Text part_answered{"Resueltas"};

inline constexpr Text filters{"Filtros"};
inline constexpr Text filter_search{"Buscar"};
inline constexpr Text filter_search_help{"Folio, NSS o paciente"};
inline constexpr Text filter_generic{"Medicamento"};
inline constexpr Text filter_entity{"OOAD o UMAE"};
inline constexpr Text filter_state{"Estado"};
inline constexpr Text filter_late{"Solo atrasadas"};
inline constexpr Text any{"Todos"};
inline constexpr Text clear_filters{"Quitar filtros"};
inline constexpr Text refresh_worklist{"Actualizar lista"};

inline constexpr Text column_kind{"TIPO"};
inline constexpr Text column_case_state{"ESTADO"};
inline constexpr Text column_days{"DÍAS"};
inline constexpr Text column_evaluator{"EVALUADOR"};
inline constexpr Text column_act{"ACCIÓN"};

inline std::string days_in_state(std::int64_t days) { return std::to_string(days) + (days == 1 ? " día" : " días"); }
inline constexpr Text late{"atrasada"};
inline std::string take_folio(const std::string& folio) { return "Tomar " + folio; }
inline std::string open_folio(const std::string& folio) { return "Abrir " + folio; }
inline std::string was_taken(const std::string& folio) { return "Usted tiene ahora la solicitud " + folio; }
inline std::string not_taken(const std::string& folio, const std::string& why) {
    return "No se tomó la solicitud " + folio + ". " + why;
}

inline constexpr Text none_mine{"No tiene solicitudes en sus manos. Tome una de la parte \"Sin asignar\""};
inline constexpr Text none_unassigned{"Todas las solicitudes tienen quien las evalúe"};
inline constexpr Text none_team{"Nadie más del equipo tiene solicitudes en evaluación"};
inline constexpr Text none_answered{"Todavía no hay solicitudes resueltas"};
inline constexpr Text none_filtered{"Ninguna solicitud de esta parte cumple los filtros"};

}  // namespace text::cases
