#pragma once
// Motivos de no autorización: the list that an evaluator chooses from.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::contents {

inline constexpr Text reasons_title{"Motivos de no autorización"};
inline constexpr Text reasons_intro{
    "Los motivos entre los que elige quien evalúa, en este orden. Las evaluaciones ya emitidas conservan las palabras con que se "
    "firmaron"};
inline constexpr Text reasons_read_only{"Con su cuenta puede consultar los motivos; los cambia quien edita los catálogos"};
inline constexpr Text reasons_table{"Lista de motivos"};
inline constexpr Text reason_column_place{"Orden"};
inline constexpr Text reason_column_name{"Motivo"};
inline constexpr Text reason_column_state{"Estado"};
inline constexpr Text reason_column_uses{"Evaluaciones"};
inline constexpr Text reason_column_changed{"Último cambio"};
inline constexpr Text reason_column_act{"Acción"};
inline constexpr Text reason_offered{"Se ofrece"};
inline constexpr Text reason_inactive{"Desactivado"};
inline constexpr Text reasons_none{"No hay motivos. Agregue el primero: sin motivos no se puede negar una solicitud"};
inline constexpr Text reason_as_imported{"Catálogo inicial"};
/// Without a person: an import on the server itself.
inline std::string reason_changed(const std::string& person, const std::string& when) {
    return when + " · " + (person.empty() ? "importación" : person);
}
inline std::string reasons_count(std::size_t count) { return count == 1 ? "1 motivo" : std::to_string(count) + " motivos"; }
inline constexpr Text add_reason{"Agregar motivo"};
inline constexpr Text reason_dialog{"Motivo de no autorización"};
inline constexpr Text reason_form_new{"Motivo nuevo"};
inline constexpr Text reason_form_edit{"Cambio de redacción"};
inline constexpr Text reason_name_label{"Redacción del motivo"};
inline constexpr Text reason_name_help{"Así la leerá el director en la evaluación"};
inline constexpr Text save_reason{"Guardar motivo"};
inline constexpr Text reason_up{"Subir"};
inline constexpr Text reason_down{"Bajar"};
inline constexpr Text reason_deactivate{"Dejar de ofrecer"};
inline constexpr Text reason_activate{"Volver a ofrecer"};
inline constexpr Text reason_remove{"Eliminar motivo"};
inline constexpr Text reason_remove_question{
    "Ninguna evaluación lo dice, así que puede eliminarse por completo. Esta acción no se puede deshacer"};
inline std::string edit_reason(const std::string& name) { return "Editar: " + name; }
inline std::string reason_uses_said(std::int64_t uses) {
    if (uses == 0) return "Ninguna evaluación lo dice";
    return uses == 1 ? "Lo dice 1 evaluación" : "Lo dicen " + std::to_string(uses) + " evaluaciones";
}
inline std::string reason_saved(const std::string& name) { return "Se guardó: " + name; }
inline std::string reason_moved(const std::string& name) { return "Se cambió de lugar: " + name; }
inline std::string reason_now_inactive(const std::string& name) { return "Ya no se ofrece: " + name; }
inline std::string reason_now_active(const std::string& name) { return "Se ofrece de nuevo: " + name; }
inline std::string reason_deleted(const std::string& name) { return "Se eliminó: " + name; }

// Refusals.
inline std::string reason_used(std::int64_t uses) {
    return (uses == 1 ? std::string("Hay 1 evaluación que dice este motivo")
                      : "Hay " + std::to_string(uses) + " evaluaciones que dicen este motivo") +
           ", por eso no se elimina. Use Dejar de ofrecer: nadie más podrá elegirlo y esas evaluaciones conservan sus palabras";
}
inline constexpr Text reason_last_one{
    "Es el único motivo que se ofrece y sin motivos no se puede negar una solicitud. Agregue otro antes"};
inline constexpr Text reason_already_offered{"Este motivo ya se ofrece"};
inline constexpr Text reason_not_offered{"Este motivo ya no se ofrece"};
inline constexpr Text reason_without_letters{"Escriba el motivo con palabras"};
inline constexpr Text reason_gone{"Ese motivo ya no existe. Actualice la página"};
inline std::string reason_exists(const std::string& name) {
    return "Ya existe el motivo \"" + name + "\". Edítelo o vuelva a ofrecerlo en lugar de repetirlo";
}
inline std::string reason_changed_meanwhile(const std::string& person, const std::string& when) {
    std::string said = person.empty() ? "Una importación" : person;
    said += " cambió este motivo el ";
    said += when;
    return said + ". Revise cómo quedó e intente de nuevo";
}

}  // namespace text::contents
