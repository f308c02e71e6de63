#pragma once
// The sealed paper about a change.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::changes {

inline constexpr Text paper_title{"CONSTANCIA DE CAMBIO"};
inline constexpr Text paper_foot{"Constancia de un cambio hecho por el Módulo SAnECE"};
inline std::string paper_name(const std::string& folio) { return "Constancia de cambio del folio " + folio; }
inline constexpr Text paper_folio{"FOLIO"};
inline std::string paper_applied_on(const std::string& day) { return "Aplicado el " + day; }
inline std::string paper_undone_on(const std::string& day) { return "Deshecho el " + day; }
inline constexpr Text paper_request{"SOLICITUD DE CAMBIO"};
inline constexpr Text paper_number{"Número"};
inline constexpr Text paper_kind{"Cambio"};
inline constexpr Text paper_undone{"Se deshizo lo que se había homologado"};
inline constexpr Text paper_asked_on{"Fecha de la solicitud"};
inline constexpr Text paper_asked_by{"Solicitó"};
inline constexpr Text paper_reason{"Motivo"};
inline constexpr Text paper_applied_by{"Aplicó"};
inline constexpr Text paper_about{"FOLIO Y PACIENTE"};
inline constexpr Text paper_patient{"Paciente"};
inline constexpr Text paper_nss{"NSS"};
inline constexpr Text paper_entity{"OOAD o UMAE"};
inline constexpr Text paper_unit{"Unidad médica"};
inline constexpr Text paper_generic{"Medicamento"};
inline constexpr Text paper_changes{"LO QUE CAMBIÓ"};
inline constexpr Text paper_datum{"Dato"};
inline constexpr Text paper_before{"Antes"};
inline constexpr Text paper_after{"Después"};
inline constexpr Text paper_folios{"Folios a los que llega"};
inline std::string paper_other_folios(std::int64_t count) {
    return count == 1 ? "1 folio de otro director" : std::to_string(count) + " folios de otros directores";
}
inline constexpr Text paper_rest_stays{
    "El comprobante y la evaluación de este folio quedan como se sellaron; esta constancia se lee junto con ellos."};
inline constexpr Text paper_files{"ARCHIVO QUE LO RESPALDA"};
inline std::string paper_altered(const std::string& folio) {
    return "La constancia de cambio del folio " + folio +
           " no coincide con su sello, por eso no se muestra. Avise a quien administra el sistema";
}
inline std::string verify_constancy_at(const std::string& page, const std::string& code) {
    return "Verifique esta constancia en " + page + " con el folio y el código " + code;
}

}  // namespace text::changes
