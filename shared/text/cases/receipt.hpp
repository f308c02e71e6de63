#pragma once
// The comprobante: the guide's words, S1:491-521, with what R9 adds.

#include <string>

#include "shared/text/text.hpp"

namespace text::documents {

// The receipt.
inline constexpr Text receipt_title{"SOLICITUD DE MEDICAMENTO"};
inline constexpr Text receipt_foot{"Comprobante de registro en el SAnECE"};
inline std::string receipt_name(const std::string& folio_number) { return "Comprobante SAnECE " + folio_number; }
inline std::string head_folio(const std::string& folio_number) { return "FOLIO " + folio_number; }
inline constexpr Text folio{"FOLIO"};
inline std::string date_and_time(const std::string& when) { return "Fecha y hora: " + when; }

inline constexpr Text block_entity{"OOAD / UMAE Y UNIDAD"};
inline constexpr Text entity{"OOAD / UMAE"};
inline constexpr Text hospital{"HOSPITAL"};
inline constexpr Text umf{"UMF"};

inline constexpr Text block_doctor{"MEDICO TRATANTE"};
inline constexpr Text name{"NOMBRE"};
inline constexpr Text matricula{"MATRICULA"};
inline constexpr Text specialty{"ESPECIALIDAD"};

inline constexpr Text block_patient{"PACIENTE"};
inline constexpr Text gender{"GENERO"};
inline constexpr Text nss{"NSS"};
inline constexpr Text agregado_medico{"AGREGADO MEDICO"};
inline constexpr Text age{"EDAD"};
inline constexpr Text weight{"PESO"};
inline constexpr Text height{"TALLA"};
inline constexpr Text diagnosis{"DIAGNOSTICO"};
inline constexpr Text cie10{"DIAGNOSTICO CIE-10"};
inline constexpr Text detail{"DETALLE"};
inline constexpr Text diagnosis_date{"FECHA DE DIAGNOSTICO"};

inline constexpr Text block_medicine{"MEDICAMENTO SOLICITADO"};
inline constexpr Text clave{"CLAVE"};
inline constexpr Text presentation{"PRESENTACION"};
inline constexpr Text visit{"TIPO DE SOLICITUD"};

// Of what a delegate sent.
inline constexpr Text block_sender{"QUIEN ENVIA"};
inline constexpr Text sent_by{"ENVIADA POR"};
inline constexpr Text sent_for{"EN NOMBRE DE"};

inline constexpr Text block_treatments{"TRATAMIENTOS PREVIOS"};
inline constexpr Text column_clave{"Clave"};
inline constexpr Text column_generic{"Genérico"};
inline constexpr Text column_dose{"Dosis"};
inline constexpr Text column_months{"Tiempo de admon (meses)"};
inline constexpr Text no_treatments{"Sin tratamientos previos"};

inline constexpr Text block_specifications{"ESPECIFICACIONES DEL MEDICAMENTO"};
inline std::string specifications_of(const std::string& generic) { return "ESPECIFICACIONES CAPTURADAS PARA " + generic; }
inline constexpr Text no_specifications{"Sin especificaciones capturadas"};

inline constexpr Text block_files{"ARCHIVOS ADJUNTOS"};
inline constexpr Text column_number{"No."};
inline constexpr Text column_slot{"Requisito"};
inline constexpr Text column_file{"Archivo"};
inline constexpr Text column_size{"Tamaño"};
inline constexpr Text column_sha256{"SHA-256 (inicio)"};
inline constexpr Text no_files{"Sin archivos adjuntos"};

inline constexpr Text block_seal{"SELLO DIGITAL"};
inline constexpr Text key{"LLAVE"};
inline constexpr Text code{"CODIGO"};
inline std::string verify_at(const std::string& page, const std::string& code_words) {
    return "Verifique este comprobante en " + page + " con el folio y el código " + code_words;
}

}  // namespace text::documents
