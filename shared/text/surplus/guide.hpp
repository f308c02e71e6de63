#pragma once
// Our own help of the nine steps: written once, read as a page and as a PDF. Definitions are the guide's, word by word
// (S2:42-54); the steps are the guide's words for what our screens do.

#include <array>

#include "shared/text/guide.hpp"
#include "shared/text/text.hpp"

namespace text::surplus {

inline constexpr Text guide_link{"Guía de Ayuda"};
inline constexpr Text guide_title{
    "Guía de Ayuda para la Recolección de Excedentes y/o Faltantes de Servicios Médicos Institucionales"};
inline constexpr Text guide_pdf{"Descargar la guía en PDF"};
inline constexpr Text guide_pdf_coming{"Preparando la guía en PDF…"};
inline constexpr Text guide_intro{"Abra cada apartado por su título, o todos a la vez"};
inline constexpr Text guide_open_all{"Mostrar todos los apartados"};
inline constexpr Text guide_close_all{"Ocultar todos los apartados"};
inline constexpr Text guide_file{"guia-de-ayuda-excedentes-y-faltantes.pdf"};

// The terms (B1.7).
struct Term {
    Text name, meaning;
};
inline constexpr Text glossary_title{"Glosario"};
inline constexpr std::array glossary{
    Term{
        Text{"Faltantes"},
        Text{"se consideran Faltantes todas aquellas intervenciones identificadas como necesidad al interior de las Unidades "
             "Médicas, las cuales no es posible proporcionar debido a la falta de recursos disponibles, independientemente si se "
             "resuelven por subrogación."}},
    Term{Text{"Excedentes"},
         Text{"se consideran Excedentes todas aquellas intervenciones identificadas con capacidad para ser ofrecidas a pacientes "
              "adicionales a la población derechohabiente."}},
    Term{Text{"Eventos"}, Text{"se registrará la cantidad de eventos mensuales estimados a requerir o proporcionar, según sea el "
                               "caso, de acuerdo a la capacidad instalada de cada Unidad Médica."}},
    Term{
        Text{"Pacientes"},
        Text{
            "se registrará la cantidad de pacientes mensuales estimados a derivar a la unidad médica proveedora o bien a atender, "
            "de acuerdo a la capacidad instalada de cada Unidad Médica institucional."}},
    Term{
        Text{"Causas"},
        Text{
            "se solicita únicamente en caso de registro de Faltantes y se refiere a identificar el motivo principal por el cual se "
            "determina la necesidad en la unidad médica, entre las que se enlistan: Carencia de Servicio, Falta de Equipo, Falta "
            "de Insumos y Falta de Personal."}},
};

namespace guide {

using text::guide::item;
using text::guide::paragraph;

inline constexpr std::array introduction{
    paragraph(
        "Derivado de la importancia de conocer las necesidades institucionales para la generación de herramientas que "
        "fortalezcan la toma de decisiones, la División de Integración Estratégica Sectorial adscrita a la Coordinación de "
        "Planeación de Servicios Médicos de Apoyo, recolectará la información relacionada con Excedentes y/o Faltantes de "
        "Servicios Médicos Institucionales que permita la identificación de oportunidades de intercambio de servicios y otras "
        "estrategias de colaboración sectorial."),
    paragraph(
        "El objetivo es realizar el registro por entidad federativa y unidad médica de las intervenciones identificadas como "
        "Faltante o Excedente susceptibles a intercambiarse por parte del Instituto Mexicano del Seguro Social, tanto para "
        "satisfacer las necesidades no atendidas de los derechohabientes como para la atención a los no derechohabientes."),
};

inline constexpr std::array considerations{
    item("Período para el registro de Excedentes y/o Faltantes: el período de registro se precisará en los acuerdos sectoriales "
         "establecidos en el comité para el Intercambio de Servicios. Después de dicho período solo se podrá acceder a la página "
         "electrónica para consultar el reporte generado; el reporte firmado se recibe también después."),
    item(
        "Reporte por Delegación/UMAE para impresión: reporte en formato PDF, disponible para que cada OOAD/UMAE revise, valide y "
        "firme. La sección de firmas será visible hasta que el OOAD/UMAE haya finalizado el registro (consultar paso 7). De lo "
        "contrario, solo estará disponible el reporte preliminar, el cual se identifica por la leyenda “Sin Validez Oficial”."),
    item(
        "Contraseña por unidad médica: es indispensable contar con la contraseña asignada para cada OOAD/UMAE; dicha contraseña es "
        "la misma para todas las unidades médicas de la OOAD/UMAE. La asigna y renueva la División."),
    item("Cuenta personal: quien lo prefiera se registra con la opción Registrar usuario; la División valida el registro."),
    item(
        "Las OOAD/UMAE cumplirán con la solicitud de registro de Excedentes y/o Faltantes hasta que suban el reporte PDF firmado "
        "(consultar paso 9)."),
};

inline constexpr std::array entering{
    paragraph(
        "En la página principal, “Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales”, cada periodo "
        "tiene su bloque, el más reciente primero. Dar clic sobre IMSS en el bloque del periodo."),
    paragraph(
        "Escribir Usuario y Contraseña y dar clic en Ingresar. Con la cuenta compartida de la OOAD/UMAE se solicitan además el "
        "nombre completo y la matrícula de quien ingresa, cada vez que ingresa: su nombre queda en cada acción."),
    paragraph("La página principal de la herramienta es un tablero de control, debido a que es el enlace para desencadenar las "
              "siguientes acciones:"),
    item("Registrar Excedentes y/o Faltantes (paso 1 al 6)."),
    item("Finalizar el registro de Excedentes y/o Faltantes (paso 7)."),
    item("Impresión de reporte “Versión Final” para firma por los representantes de la OOAD/UMAE (paso 8)."),
    item("Subir reporte “Versión Final” con firmas (paso 9)."),
    paragraph(
        "Cada pantalla contiene el paso que se sigue (9 en total), sus notas y los enlaces Inicio, Guía de Ayuda y Regresar. "
        "Tras 30 minutos sin actividad la sesión se cierra: lo escrito sigue en pantalla y se ingresa de nuevo ahí mismo."),
};

inline constexpr std::array step_1{
    paragraph(
        "En el tablero, ubicar el nombre del OOAD/UMAE en el que se registrarán Excedentes y/o Faltantes y dar clic sobre el "
        "nombre. La propia aparece primero y señalada; las demás se consultan y no se modifican."),
    item(
        "El semáforo indica si el OOAD/UMAE ha finalizado el registro de información o aún no lo finaliza, y si ya se recibió su "
        "reporte firmado."),
    item("Las columnas de Unidades Médicas dicen cuántas tienen Excedentes/Faltantes y cuántas no; quedan vacías hasta que se "
         "responde el paso 2."),
};

inline constexpr std::array step_2{
    paragraph(
        "Contestar la pregunta ¿Alguna de las Unidades Médicas de la OOAD/UMAE tiene Excedentes/Faltantes de algún Servicio "
        "Médico Institucional? y guardar la respuesta."),
    item(
        "En caso de que la respuesta sea NO: ninguna unidad médica registrará Excedentes y/o Faltantes. Posteriormente, finalizar "
        "el registro de información, con lo cual se aceptará de conformidad la inexistencia de oferta y/o demanda de servicios "
        "médicos; continuar con el paso 7."),
    item("En caso de que la respuesta sea SI: solo las unidades médicas que tienen Excedentes y/o Faltantes deberán registrar "
         "información; continuar con el paso 3."),
    item("Si ya había información capturada y la respuesta cambia a NO, se pide confirmarlo: lo capturado se conserva y no se "
         "reporta."),
};

inline constexpr std::array step_3{
    paragraph(
        "Ubicar y dar clic sobre el nombre de la Unidad Médica en la que se registrarán Excedentes y/o Faltantes. La marca SI "
        "señala las que ya registraron; en listas largas puede buscarse por nombre. Una UMAE es su única unidad."),
    paragraph("Nota: en el caso de las Unidades Médicas que no tienen Excedentes y/o Faltantes, no es necesario realizar ninguna "
              "acción."),
};

inline constexpr std::array step_4{
    paragraph("Ubicar y dar clic sobre el Grupo de Servicio del que se registrarán Excedentes y/o Faltantes."),
    paragraph(
        "Nota: en el caso de los Grupos de Servicio que no tienen Excedentes y/o Faltantes, no es necesario realizar ninguna "
        "acción."),
};

inline constexpr std::array step_5{
    paragraph("Ubicar y dar clic sobre la Especialidad Troncal de la que se registrarán Excedentes y/o Faltantes."),
    paragraph("Nota: en el caso de las especialidades que no tienen Excedentes y/o Faltantes, no es necesario realizar ninguna "
              "acción."),
};

inline constexpr std::array step_6{
    paragraph(
        "Llenar la tabla, que contiene los productos de acuerdo al Grupo de Servicio y Especialidad seleccionados. La cantidad "
        "mínima es 1. En caso de no tener Excedente y/o Faltante de algún producto, dejar cuadros de texto vacíos. Los "
        "siguientes datos son obligatorios:"),
    item("Excedentes: pacientes mensuales."),
    item("Faltantes: causa principal y pacientes mensuales."),
    paragraph(
        "En la columna Producto se incluye un buscador, debido a que existen grupos de servicio que cuentan con una cantidad "
        "grande de productos. También pueden mostrarse solo los productos capturados o solo los que tienen errores."),
    paragraph(
        "Los renglones completos se guardan solos; cada uno dice si está guardado. Con el botón Guardar se confirma que los "
        "datos son correctos y se indica, renglón por renglón, lo que falta. En caso de que haya datos obligatorios vacíos, no "
        "se podrá guardar la información de ese renglón y no se reporta."),
    paragraph(
        "Para capturar fuera de la página, descargar la plantilla de la unidad médica o de toda la OOAD/UMAE, llenarla y "
        "subirla. Antes de aplicarla se muestra cada celda con error y lo que cambiaría; se aplica completa o no se aplica."),
    paragraph(
        "Si requiere incluir algún producto que no se contemple en el listado, solicítelo desde el buscador de la tabla o por "
        "correo electrónico (consultar la información de contacto)."),
    paragraph(
        "Cuando todas las unidades médicas que tienen Excedentes y/o Faltantes hayan registrado su información, continuar con "
        "el paso 7."),
};

inline constexpr std::array step_7{
    paragraph(
        "Antes de finalizar el registro, el OOAD/UMAE con ayuda del reporte preliminar “Sin Validez Oficial” (opción Preliminar "
        "del tablero), deberá revisar, validar y confirmar lo reportado."),
    paragraph(
        "En el tablero, dar clic sobre la opción Finalizar Reporte. La pantalla dice lo que aún falta en cada unidad médica. "
        "Seleccionar SI, dar clic en Guardar y confirmar. Lo realiza la persona responsable de la OOAD/UMAE."),
    item(
        "Si en el paso 2 se respondió SI y ninguna unidad médica reporta, se pide confirmarlo; el reporte dirá que ninguna reporta."),
    item(
        "Una vez finalizado el registro no se podrán realizar cambios. En caso de requerir modificar la información, usar la opción "
        "Solicitar apertura o escribir al correo de la información de contacto."),
};

inline constexpr std::array step_8{
    paragraph(
        "Una vez finalizado el registro, el sistema automáticamente habilitará el reporte “Versión Final” para la firma "
        "autógrafa de los representantes del OOAD/UMAE. En el tablero, dar clic sobre la opción Versión Final; el reporte se "
        "abre en otra pestaña, listo para imprimir."),
    paragraph(
        "Cada reporte lleva un código con el que cualquier persona puede comprobar su autenticidad en Verificar un reporte."),
};

inline constexpr std::array step_9{
    paragraph(
        "Para que el OOAD/UMAE concluya el proceso deberá subir el reporte firmado. En el tablero, dar clic en la opción Subir, "
        "elegir el archivo y dar clic en Guardar."),
    item("Solo se aceptan archivos pdf con un peso máximo de 150 Megabytes."),
    item("Después se consulta o reemplaza con la opción Consultar/Modificar; los archivos anteriores se conservan."),
    item("Si el texto o el código del PDF es de otro reporte, se advierte antes de recibirlo."),
    paragraph("El reporte firmado también debe enviarse de forma física a la División de Integración Estratégica Sectorial, de "
              "acuerdo a la información de contacto."),
};

}  // namespace guide

inline constexpr std::array guide_before{
    text::guide::Section{Text{"Introducción"}, guide::introduction},
    text::guide::Section{Text{"Consideraciones"}, guide::considerations},
};
inline constexpr std::array guide_steps{
    text::guide::Section{Text{"Ingresar a la página electrónica"}, guide::entering},
    text::guide::Section{Text{"Paso 1.- Seleccionar OOAD/UMAE"}, guide::step_1},
    text::guide::Section{Text{"Paso 2.- Indicar si alguna de las Unidades Médicas tiene Excedentes y/o Faltantes"},
                         guide::step_2},
    text::guide::Section{Text{"Paso 3.- Seleccionar Unidad Médica"}, guide::step_3},
    text::guide::Section{Text{"Paso 4.- Seleccionar Grupo de Servicio"}, guide::step_4},
    text::guide::Section{Text{"Paso 5.- Seleccionar la Especialidad Troncal"}, guide::step_5},
    text::guide::Section{Text{"Paso 6.- Registrar Excedentes y Faltantes"}, guide::step_6},
    text::guide::Section{Text{"Paso 7.- Finalizar el registro de Excedentes y Faltantes"}, guide::step_7},
    text::guide::Section{Text{"Paso 8.- Reporte “Versión Final” para firmas"}, guide::step_8},
    text::guide::Section{Text{"Paso 9.- Subir Reporte “Versión Final” firmado"}, guide::step_9},
};
inline constexpr Text guide_contact{"Información de contacto"};
inline constexpr Text guide_contact_intro{
    "En caso de requerir asesoría técnico-médica y/o técnico-informática, favor de comunicarse con:"};
inline constexpr Text guide_contact_mailbox{
    "En caso de requerir algún otro tipo de ayuda, duda o asesoría en general, favor de comunicarse al correo electrónico:"};

}  // namespace text::surplus
