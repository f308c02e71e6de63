#pragma once
// The Módulo on the home page (S1:660-682), and its quick guide: written once, read as a page and as a PDF. The guide of the
// system only names it; the steps are our own.

#include <array>
#include <string>

#include "shared/text/guide.hpp"
#include "shared/text/text.hpp"

namespace text::contents {

inline constexpr Text module_section{
    "MÓDULO DEL SANECE Y ATENCIÓN DE ERRORES DEL SISTEMA (da clic aquí para expandir o contraer esta sección)"};
inline constexpr Text module_intro{"Se deberá solicitar por el Módulo SAnECE:"};
inline constexpr Text module_patient_data{"Cambios de datos de pacientes (actualización de datos u homologación de registros)"};
inline constexpr Text module_expiry{"Cambio de fecha de vencimiento (ampliación o baja)"};
inline constexpr Text module_unit{"Cambio de unidad médica"};
inline constexpr Text module_requirement{"Cambio de requerimiento (corrección de dosis y/o clave)"};
inline constexpr Text module_access{"El acceso al Módulo se realiza con el mismo usuario y contraseña del SAnECE."};
inline constexpr Text module_guide_link{"Da clic aquí para consultar la guía rápida del Módulo"};
inline constexpr Text module_link{"Da clic aquí para ingresar al Modulo SAnECE"};
inline constexpr Text doubts_section{"Dudas o comentarios:"};
inline constexpr Text errors_section{"Para reportar errores del SAnECE comunicarse a:"};
inline std::string contact_phone(const std::string& phone) { return "Tel. " + phone; }

inline constexpr Text guide_title{"Guía rápida del Módulo SAnECE"};
inline constexpr Text guide_menu{"Guía rápida del Módulo"};
inline constexpr Text guide_pdf{"Descargar la guía en PDF"};
inline constexpr Text guide_pdf_coming{"Preparando la guía en PDF…"};
inline constexpr Text guide_file{"guia-rapida-modulo-sanece.pdf"};
inline constexpr Text guide_contacts{"Dudas y reporte de errores"};

namespace guide {

using text::guide::item;
using text::guide::paragraph;

inline constexpr std::array purpose{
    paragraph("Una solicitud enviada no se corrige por teléfono ni por correo: los cambios que no puede hacer el director por su "
              "cuenta se piden en el Módulo SAnECE, quedan registrados y se contestan por escrito."),
    paragraph(module_intro.c_str()),
    item(module_patient_data.c_str()),
    item(module_expiry.c_str()),
    item(module_unit.c_str()),
    item(module_requirement.c_str()),
};
inline constexpr std::array entering{
    paragraph(module_access.c_str()),
    paragraph("No hay contraseñas iniciales ni compartidas. Si olvidó la suya, use \"¿Olvidaste tu contraseña?\" en la página de "
              "ingreso."),
};
inline constexpr std::array asking{
    item("Abra el Módulo SAnECE desde el menú o desde la página de inicio."),
    item("Elija qué desea cambiar y el folio o el paciente al que corresponde."),
    item("Escriba los datos correctos y el motivo del cambio; adjunte un PDF cuando haya un documento que lo respalde."),
    item("Revise lo que escribió y envíe la petición."),
};
inline constexpr std::array answering{
    paragraph(
        "La mesa de cambios revisa cada petición y la aplica o la rechaza con un motivo. Usted recibe la respuesta por correo "
        "y la encuentra en el Módulo."),
    paragraph(
        "Un cambio aplicado no borra nada: el folio conserva su historia con lo que decía antes, lo que dice ahora, quién lo "
        "cambió y cuándo."),
};
inline constexpr std::array elsewhere{
    item("Si le regresaron una solicitud para completarla, corríjala desde Seguimiento de solicitudes."),
    item("Si una autorización está por vencer, renuévela desde Seguimiento de solicitudes."),
    item("Si una solicitud no se autorizó, pida su reconsideración desde Seguimiento de solicitudes."),
};

}  // namespace guide

inline constexpr std::array guide_sections{
    text::guide::Section{Text{"Para qué sirve"}, guide::purpose},
    text::guide::Section{Text{"Cómo se ingresa"}, guide::entering},
    text::guide::Section{Text{"Cómo se pide un cambio"}, guide::asking},
    text::guide::Section{Text{"Cómo se contesta"}, guide::answering},
    text::guide::Section{Text{"Lo que no se pide en el Módulo"}, guide::elsewhere},
};

}  // namespace text::contents
