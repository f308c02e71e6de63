#pragma once
// Words of the server: its command line, its pages for errors, what the PDF gate refuses.

#include <string>

#include "shared/text/text.hpp"

namespace text::server {

// Refusals of the request guard and of the anti-forgery check.
inline constexpr Text bad_request{"La solicitud no es válida"};
inline constexpr Text version_unsupported{"Solo se atienden solicitudes HTTP/1.0 y HTTP/1.1"};
inline constexpr Text method_not_allowed{"El método de la solicitud no está permitido"};
inline constexpr Text length_required{"La solicitud debe indicar su tamaño con Content-Length"};
inline constexpr Text body_too_large{"La información enviada es demasiado grande"};
inline constexpr Text path_too_long{"La dirección solicitada es demasiado larga"};
inline constexpr Text head_too_large{"El encabezado de la solicitud es demasiado grande"};
inline constexpr Text type_unsupported{"El tipo de contenido de la solicitud no está permitido"};
inline constexpr Text expectation_failed{"La expectativa de la solicitud no se puede cumplir"};
inline constexpr Text request_timeout{"La solicitud tardó demasiado en llegar"};
inline constexpr Text foreign_origin{"La solicitud no proviene de este sistema"};
inline constexpr Text busy{"El sistema atiende muchas solicitudes en este momento. Intente de nuevo en unos segundos"};
inline constexpr Text range_not_satisfiable{"El intervalo solicitado no existe en el archivo"};

// The page of an error.
inline constexpr Text page_not_found_title{"Página no encontrada"};
inline constexpr Text page_error_title{"No se pudo atender la solicitud"};
inline constexpr Text go_to_start{"Ir a la página de inicio"};

// Uploads and the PDF gate (R5, R7).
inline constexpr Text size_differs{"El tamaño del archivo no coincide con el que se anunció. Seleccione el archivo de nuevo"};
inline constexpr Text uploads_of_account{
    "Desde su cuenta ya se envían varios archivos a la vez. Espere a que terminen y envíe este de nuevo"};
inline constexpr Text upload_incomplete{"El archivo no llegó completo. Intente de nuevo"};
inline constexpr Text pdf_encrypted{
    "El PDF pide una contraseña para abrirse. Pida a quien lo emitió una copia que se abra sin contraseña y adjúntela"};
inline constexpr Text pdf_damaged{
    "El PDF no se puede abrir completo: está dañado. Vuelva a copiarlo o descargarlo de donde lo obtuvo y adjúntelo de nuevo"};
inline constexpr Text pdf_no_pages{"El PDF no tiene páginas. Elija otro archivo"};
inline std::string pdf_too_many_pages(long long pages, int pages_max, bool is_signed) {
    return "El PDF tiene " + std::to_string(pages) + " páginas; el máximo es " + std::to_string(pages_max) +
           (is_signed ? ". Está firmado: consérvelo como está y pida a quien lo firmó uno más corto"
                      : ". Divídalo en partes y adjunte cada una");
}
inline constexpr Text pdf_script{"El PDF contiene programas (JavaScript) o acciones que se ejecutan solas"};
inline constexpr Text pdf_form{"El PDF es un formulario que envía o recibe datos (XFA o con botones de envío)"};
inline constexpr Text pdf_other_files{"El PDF abre otros archivos o programas"};
inline constexpr Text pdf_media{"El PDF contiene audio, video u objetos interactivos"};
/// What is wrong, and what to do; a signed PDF is not to be printed or changed (R31).
inline std::string pdf_refused(const std::string& why, bool is_signed) {
    return why + (is_signed ? ". Está firmado: consérvelo como está y pida a quien lo firmó un PDF sin ello"
                            : ". Imprímalo a un PDF nuevo y adjunte ese archivo");
}
/// `names`: of the files inside, already fit to be shown.
inline std::string pdf_embedded(const std::string& names, bool is_signed) {
    return pdf_refused("El PDF lleva dentro archivos que no se pueden conservar: " + names +
                           ". Dentro de un PDF solo se aceptan textos, XML y documentos OpenDocument",
                       is_signed);
}
inline constexpr Text pdf_embedded_unnamed{"uno sin nombre"};
inline std::string pdf_embedded_more(std::size_t more) { return " y " + std::to_string(more) + " más"; }
inline constexpr Text pdf_not_checked{"El PDF no se pudo revisar en este momento. Intente de nuevo en unos minutos"};
// A limit was reached: that says nothing against the file (R32).
inline constexpr Text pdf_took_too_long{
    "La revisión del PDF se detuvo al llegar al límite de tiempo; eso no quiere decir que esté dañado. Intente de nuevo en "
    "unos minutos y, si se repite y no está firmado, divídalo en partes"};
inline constexpr Text pdf_took_too_much{
    "La revisión del PDF se detuvo al llegar al límite de memoria; eso no quiere decir que esté dañado. Si no está firmado, "
    "divídalo en partes"};
inline constexpr Text pdf_too_complex{
    "La estructura del PDF es demasiado complicada para revisarla; eso no quiere decir que esté dañado. Si no está firmado, "
    "imprímalo a un PDF nuevo y adjunte ese archivo"};

// The OpenAPI document.
inline constexpr Text upload_summary{"Enviar los bytes de un PDF anunciado"};
inline constexpr Text health_summary{"Estado del servidor"};
inline constexpr Text openapi_summary{"Descripción de la API (OpenAPI 3.1)"};

// The command line.
inline constexpr Text usage{
    "prestaciones-server: servidor del sistema de prestaciones médicas\n\n"
    "  serve         Atender el sitio y el sistema\n"
    "  create-admin  Crear una cuenta de administrador\n"
    "  import        Cargar un catálogo desde un archivo\n"
    "  period        Crear, abrir y cerrar periodos de excedentes y faltantes\n"
    "  mail          Ver y reenviar el correo saliente, y probarlo\n"
    "  accounts      Ver y administrar las cuentas de usuario\n"
    "  backup        Respaldar la carpeta de datos\n"
    "  restore       Restaurar un respaldo en una carpeta nueva\n"
    "  check         Revisar la integridad de los datos\n\n"
    "Ayuda de cada uno: prestaciones-server COMANDO --help\n"};
inline constexpr Text usage_serve{
    "prestaciones-server serve --data CARPETA --port N [opciones]\n\n"
    "  --data CARPETA             Carpeta de datos de la instalación\n"
    "  --port N                   Puerto, de 0 a 65535 (0: uno libre)\n"
    "  --host DIRECCIÓN           Dirección en la que se atiende (0.0.0.0; con --demo, 127.0.0.1)\n"
    "  --site CARPETA             Archivos del sitio (la carpeta site junto a la del programa)\n"
    "  --demo                     Datos y cuentas de demostración; crea la carpeta si hace falta\n"
    "  --create                   Iniciar una instalación nueva si la carpeta no tiene datos\n"
    "  --base-url URL             Dirección pública, para enlaces en correos y el código QR\n"
    "  --smtp URL                 Servidor de correo, smtp://servidor:puerto; sin él, los correos quedan en "
    "CARPETA/mail\n"
    "  --smtp-tls required        No enviar correos sin cifrar: si el servidor no ofrece STARTTLS, esperan\n"
    "  --smtp-password-file RUTA  Archivo con la contraseña del servidor de correo; también PRESTACIONES_SMTP_PASSWORD\n"
    "  --mail-from DIRECCIÓN      Remitente de los correos\n"
    "  --contact-mailboxes TEXTO  Buzones que se muestran al registrarse\n"
    "  --max-file-mb N            Tamaño máximo de un PDF en MB (150)\n"
    "  --disk-reserve-mb N        Espacio en disco que nunca se ocupa (5% del disco, a lo más 5120)\n"
    "  --new-seal-key             Sellar con otra llave cuando la anterior se perdió: la que esté en keys, o una nueva\n"
    "  --new-audit-checkpoint     Aceptar la auditoría como está y firmarla de nuevo, cuando su cierre se perdió; queda\n"
    "                             anotado en ella\n"
    "  --trusted-proxy DIRECCIÓN  Servidor intermedio, o red de ellos (10.0.0.0/8), cuyo X-Forwarded-For se acepta; se puede\n"
    "                             repetir\n"
    "  --database URL             postgresql://usuario@servidor/base en lugar del SQLite de CARPETA; la contraseña,\n"
    "                             en la variable PGPASSWORD o en ~/.pgpass\n"};
inline constexpr Text usage_create_admin{
    "prestaciones-server create-admin --data CARPETA --user USUARIO --email CORREO [opciones]\n\n"
    "Crea una cuenta de administrador y muestra su contraseña una sola vez.\n\n"
    "  --create                 Iniciar una instalación nueva si la carpeta no tiene datos\n"
    "  --database URL           Base PostgreSQL, como en serve\n"
    "  --matricula N            Matrícula, de 5 a 10 números (si falta se asigna una provisional)\n"
    "  --given-names TEXTO      Nombre(s)\n"
    "  --paternal-surname TEXTO Apellido paterno\n"
    "  --maternal-surname TEXTO Apellido materno\n"};
inline std::string usage_import(const std::string& kinds) {
    return "prestaciones-server import CATÁLOGO ARCHIVO --data CARPETA [--dry-run] [--period ID]\n\n"
           "CATÁLOGO es uno de estos; se cargan en este orden:\n"
           "  " +
           kinds +
           "\n\n"
           "ARCHIVO es CSV, separado por coma, punto y coma o tabulador, en UTF-8 o Windows-1252 («forms»: JSON). La columna\n"
           "activo (SI o NO) retira o devuelve un renglón; lo que no está en el archivo se queda como está. Los renglones\n"
           "rechazados se muestran con su motivo; entonces no se guarda nada y el comando termina con 1.\n\n"
           "  --dry-run       Revisar sin guardar: qué es nuevo, qué cambia y qué no está en el archivo\n"
           "  --period ID     Cargar en un periodo de la recolección; CATÁLOGO es entonces products (servicio, grupo,\n"
           "                  especialidad, clave, producto, unidad_medida) o units\n"
           "  --database URL  Base PostgreSQL, como en serve\n";
}
inline constexpr Text usage_mail{
    "prestaciones-server mail list|resend|test [ID|DIRECCIÓN] --data CARPETA [opciones]\n\n"
    "  mail list              Los últimos correos, del más reciente al más antiguo\n"
    "    --failed             Solo los que no se entregaron: con su último rechazo y su identificador\n"
    "    --rows N             Cuántos (50)\n"
    "  mail resend ID         Enviar de nuevo un correo que no se entregó\n"
    "    --copy               Enviar una copia de uno que ya se envió\n"
    "    --to DIRECCIÓN       Enviarlo a otra dirección, si la suya es incorrecta\n"
    "  mail test DIRECCIÓN    Enviar un correo de prueba por el servidor que está en marcha; termina con 0 si salió\n"
    "    --wait SEGUNDOS      Cuánto se espera a que salga (30); con 0 no se espera\n\n"
    "  --database URL         Base PostgreSQL, como en serve\n"};
inline constexpr Text usage_period{
    "prestaciones-server period list|create|open|close [ID] --data CARPETA [opciones]\n\n"
    "Periodos de la recolección de excedentes y faltantes. El primero recibe el catálogo inicial de productos; los demás, el del\n"
    "periodo anterior. «import products ARCHIVO --period ID» e «import units ARCHIVO --period ID» cambian los de un periodo.\n\n"
    "  list                 Mostrar los periodos: ID, título, primer y último día, estado\n"
    "  create               Crear uno, que se abre después\n"
    "    --year N           Año\n"
    "    --opens FECHA      Primer día, como 2026-03-02\n"
    "    --closes FECHA     Último día\n"
    "    --title TEXTO      Título (Recolección y el año)\n"
    "    --mailbox CORREO   Correo del periodo\n"
    "  open ID, close ID    Abrirlo al registro, cerrarlo\n"
    "  --database URL       Base PostgreSQL, como en serve\n"};
inline constexpr Text usage_backup{
    "prestaciones-server backup --data CARPETA DESTINO\n\n"
    "Copia datos, archivos, llaves y correos a la carpeta DESTINO y revisa la copia. Se puede repetir sobre el "
    "mismo DESTINO y\n"
    "mientras el servidor atiende; si algo falla, el respaldo anterior se conserva. DESTINO debe no existir, estar vacía o ser\n"
    "un respaldo de la misma instalación: nada más se sobrescribe.\n"};
inline constexpr Text usage_restore{
    "prestaciones-server restore --data CARPETA RESPALDO\n\n"
    "Restaura la carpeta RESPALDO en CARPETA, que debe estar vacía o no existir. Si falta o está dañado algún archivo se\n"
    "restaura lo demás, se nombra lo que falta y el comando termina con 1; la carpeta queda marcada y no se atiende con ella\n"
    "hasta repetirlo.\n\n"
    "  --allow-missing  Dar por terminada la restauración sin los archivos que faltan\n"};
inline constexpr Text usage_check{
    "prestaciones-server check --data CARPETA [--database URL]\n\n"
    "Revisa la base de datos, la cadena de auditoría, las llaves, cada sello y cada archivo guardado. Termina con 1 si algo "
    "está mal.\n"};

inline std::string unknown_command(const std::string& name) { return "No existe el comando " + name; }
inline std::string unknown_option(const std::string& name) { return "No existe la opción " + name; }
inline std::string option_without_value(const std::string& name) { return "A la opción " + name + " le falta su valor"; }
inline std::string option_twice(const std::string& name) { return "La opción " + name + " está repetida"; }
inline std::string option_missing(const std::string& name) { return "Falta la opción " + name; }
inline std::string option_not_a_number(const std::string& name, long long min, long long max) {
    return "La opción " + name + " lleva un número de " + std::to_string(min) + " a " + std::to_string(max);
}
inline std::string argument_missing(const std::string& name) { return "Falta " + name; }
inline std::string argument_not_expected(const std::string& words) { return "No se esperaba " + words; }
inline constexpr Text period_act{"list, create, open o close"};
inline constexpr Text period_id{"ID"};
inline std::string unknown_period_act(const std::string& what) { return "period lleva list, create, open o close, no " + what; }
inline std::string period_option_refused(const std::string& field, const std::string& why) { return field + ": " + why; }
inline constexpr Text no_periods{"No hay periodos"};
inline std::string period_line(const std::string& id, const std::string& title, const std::string& opens,
                               const std::string& closes, const std::string& state) {
    return id + "  " + title + "  " + opens + " a " + closes + "  " + state;
}
inline constexpr Text import_of_period{"products, units"};
inline constexpr Text import_kind{"CATÁLOGO"};
inline constexpr Text import_file{"ARCHIVO"};
inline constexpr Text backup_target{"DESTINO"};
inline constexpr Text restore_source{"RESPALDO"};
inline constexpr Text smtp_tls_invalid{
    "--smtp-tls lleva required (nunca sin cifrar) o offered (cifrado cuando el servidor lo ofrece)"};
inline constexpr Text smtp_invalid{"--smtp lleva una dirección smtp://servidor:puerto o smtps://servidor:puerto"};
inline constexpr Text base_url_invalid{
    "--base-url lleva una dirección http://servidor o https://servidor, con :puerto si hace falta"};
inline constexpr Text base_url_with_path{
    "--base-url no admite una ruta: el sistema se atiende desde la raíz de un servidor. Use un nombre propio, como "
    "https://sanece.hospital.mx"};
inline std::string trusted_proxy_invalid(const std::string& given) {
    return "--trusted-proxy lleva una dirección IP, como 10.0.0.5, o una red, como 10.0.0.0/8; no " + given;
}
inline std::string site_missing(const std::string& folder) {
    return "--site lleva la carpeta del sitio, donde está index.html; en " + folder + " no se encuentra";
}
inline constexpr Text mail_from_invalid{"--mail-from lleva una dirección de correo"};
inline constexpr Text database_invalid{"--database lleva una dirección postgresql://usuario@servidor/base"};
inline constexpr Text copied_by_postgresql{
    "Con PostgreSQL la base se respalda con pg_dump y se restaura con pg_restore; copie además la carpeta de datos"};
inline constexpr Text ask_help{"Consulte --help"};

// The data folder.
inline std::string folder_unusable(const std::string& path, const std::string& why) {
    return "No se puede usar la carpeta " + path + ": " + why;
}
inline std::string folder_missing(const std::string& path) { return "No existe la carpeta de datos " + path; }
/// Of a typing error, or of a disk that is not mounted (R37).
inline std::string folder_is_new(const std::string& path) {
    return "La carpeta " + path +
           " no tiene datos de una instalación; no se creó nada. Revise --data y que el disco esté montado; si quiere "
           "iniciar una instalación nueva en ella, agregue --create";
}
inline std::string folder_created(const std::string& path) { return "Instalación nueva en la carpeta " + path; }
inline std::string folder_in_use(const std::string& path) {
    return "Otro servidor ya atiende con la carpeta " + path + ". Deténgalo antes de iniciar este";
}
/// A folder that lost its database and its identity: nothing new is begun beside what it still holds.
inline std::string folder_has_remains(const std::string& path, const std::string& remains) {
    return "La carpeta " + path + " tiene " + remains +
           " de una instalación, pero no lo que la identifica (installation, prestaciones.sqlite); no se creó nada. Restaure un "
           "respaldo en otra carpeta, o use una vacía para una instalación nueva";
}
/// Why a file or a folder could not be used, for people: what the system says is English.
inline constexpr Text no_room{"no queda espacio en el disco de destino"};
inline constexpr Text no_permission{"no hay permiso para leerlo o escribirlo"};
inline constexpr Text not_there{"no existe"};
inline constexpr Text not_a_folder{"no es una carpeta, o una parte de la ruta no lo es"};
inline constexpr Text already_there{"ya existe algo con ese nombre"};
inline constexpr Text is_a_folder{"es una carpeta"};
inline constexpr Text not_possible_there{"el sistema de archivos no lo permite"};
inline constexpr Text read_only{"el disco está montado como de solo lectura"};
inline constexpr Text links_in_circles{"sus enlaces simbólicos dan vueltas"};
inline constexpr Text name_too_long{"el nombre es demasiado largo"};
inline constexpr Text disk_fails{"el disco no respondió bien (error de lectura o escritura)"};
inline constexpr Text too_large_there{"el archivo es demasiado grande para ese disco"};
inline constexpr Text too_many_open{"hay demasiados archivos abiertos"};
inline std::string other_failure(int number) { return "error " + std::to_string(number) + " del sistema"; }
inline std::string not_readable(const std::string& path, const std::string& why) {
    return "No se puede leer " + path + ": " + why;
}
inline std::string other_installation(const std::string& folder) {
    return "La carpeta " + folder +
           " y la base de datos no son de la misma instalación. Revise --data y --database; no se cambió nada";
}
inline std::string folder_is_backup(const std::string& path) {
    return "La carpeta " + path + " es un respaldo. Restáurelo en una carpeta nueva con «restore» y use esa carpeta";
}
inline std::string folder_unfinished(const std::string& path) {
    return "La restauración en la carpeta " + path + " no terminó. Repita «restore» con el mismo respaldo antes de usarla";
}
inline std::string not_a_backup_target(const std::string& path) {
    return "La carpeta " + path +
           " no está vacía y no es un respaldo de esta instalación; no se cambió nada. El orden es: backup --data DATOS "
           "RESPALDO";
}
inline std::string target_inside(const std::string& target, const std::string& data) {
    return "El respaldo " + target + " y los datos " + data + " no pueden estar uno dentro del otro. Use otra carpeta";
}
inline std::string seal_broken(const std::string& folio) {
    return "El comprobante " + folio + " ya no coincide con su sello digital";
}
inline std::string sealed_file_gone(const std::string& folio, const std::string& sha256) {
    return "El comprobante " + folio + " sella un archivo que la solicitud ya no tiene: " + sha256;
}
inline std::string evaluation_seal_broken(const std::string& folio) {
    return "La evaluación " + folio + " ya no coincide con su sello digital";
}
inline std::string evaluation_file_gone(const std::string& folio, const std::string& sha256) {
    return "La evaluación " + folio + " sella un archivo que la solicitud ya no tiene: " + sha256;
}
inline std::string change_seal_broken(const std::string& folio) {
    return "La constancia de cambio del folio " + folio + " ya no coincide con su sello digital";
}
inline std::string change_file_gone(const std::string& folio, const std::string& sha256) {
    return "La constancia de cambio del folio " + folio + " sella un archivo que ya no está: " + sha256;
}
inline constexpr Text seal_key_gone{
    "Hay comprobantes sellados y falta la llave privada del sello (keys/seal-*.key). Recupérela del respaldo; si se perdió, "
    "inicie una vez con --new-seal-key: los comprobantes anteriores siguen siendo verificables"};
inline std::string seal_public_key_gone(const std::string& id) {
    return "Falta la llave pública " + id + ".pub con la que se selló: sus comprobantes no se pueden verificar";
}
inline std::string seal_public_key_damaged(const std::string& id) {
    return "La llave pública " + id +
           ".pub está dañada: los comprobantes que selló no se pueden verificar. Recupérela de un respaldo";
}
/// Beside its private key, from which it can be written again.
inline std::string own_public_key_gone(const std::string& id) {
    return "Falta la llave pública " + id + ".pub de la llave de sello vigente. Se repone al iniciar el servidor";
}
inline std::string own_public_key_damaged(const std::string& id) {
    return "La llave pública " + id + ".pub de la llave de sello vigente está dañada. Se repone al iniciar el servidor";
}
inline std::string seal_key_foreign(const std::string& found, const std::string& own) {
    return "La llave de sello que está en keys (" + found + ") no es la de esta instalación (" + own +
           "). Recupere keys de un respaldo; si la suya se perdió, inicie una vez con --new-seal-key";
}
inline std::string folder_not_empty(const std::string& path) {
    return "La carpeta " + path + " no está vacía; un respaldo se restaura en una carpeta nueva";
}
inline constexpr Text demo_on_production{
    "La carpeta tiene datos de producción: no se puede iniciar con --demo. Use otra carpeta de datos"};
inline constexpr Text production_on_demo{
    "La carpeta tiene datos de demostración: no se puede iniciar sin --demo. Use otra carpeta de datos"};
inline constexpr Text several_seal_keys{
    "Hay más de una llave de sello en la carpeta keys. Deje solo la vigente (seal-*.key); los archivos .pub "
    "se conservan"};
inline std::string seal_key_malformed(const std::string& path) {
    return "La llave de sello " + path +
           " está dañada. Recupérela de un respaldo; si se perdió, quite ese archivo e inicie una vez con --new-seal-key";
}
inline std::string database_missing(const std::string& path) {
    return "No hay datos en la carpeta " + path + ": le falta prestaciones.sqlite";
}
/// As a copy that broke off leaves it; SQLite would make a new one of it.
inline std::string database_empty(const std::string& path) {
    return "La base de datos " + path +
           " está vacía (0 bytes); no se cambió nada. Restaure un respaldo con «restore» en una carpeta nueva; si la instalación "
           "apenas se iniciaba, borre ese archivo e inicie de nuevo";
}
inline std::string database_no_sqlite(const std::string& path) {
    return "El archivo " + path +
           " está dañado o no es una base de datos SQLite; no se cambió nada. Restaure un respaldo con «restore» en una carpeta "
           "nueva";
}
inline std::string database_refused(const std::string& why) { return "No se pudo abrir la base de datos: " + why; }

// mail.
inline constexpr Text mail_act{"list|resend|test"};
inline constexpr Text mail_id{"ID"};
inline constexpr Text mail_address{"DIRECCIÓN"};
inline std::string unknown_mail_act(const std::string& act) { return "mail no conoce «" + act + "»: use list, resend o test"; }
inline constexpr Text mail_copy_or_to{"--copy y --to no van juntos: una copia va a la misma dirección"};
inline std::string mail_line(const std::string& id, const std::string& at, const std::string& recipient, const std::string& state,
                             const std::string& subject) {
    return id + "  " + at + "  " + recipient + "  " + state + "  " + subject;
}
inline std::string mail_refusal_line(const std::string& why, const std::string& detail, long long attempts) {
    return "    Intentos: " + std::to_string(attempts) + ". " + why + (detail.empty() ? "" : " [" + detail + "]");
}
inline constexpr Text no_mails{"No hay correos"};
inline constexpr Text no_failed_mails{"No hay correos sin entregar"};
inline std::string mail_resent(const std::string& id) { return "El correo " + id + " se enviará en unos segundos"; }
inline std::string mail_copied(const std::string& id) { return "La copia " + id + " se enviará en unos segundos"; }
inline std::string mail_test_written(const std::string& id, const std::string& recipient) {
    return "El correo de prueba " + id + " para " + recipient + " quedó por enviarse; véalo con «mail list»";
}
inline std::string mail_test_sent(const std::string& recipient) { return "El correo de prueba para " + recipient + " se envió"; }
inline std::string mail_test_refused(const std::string& why, const std::string& detail) {
    return "El correo de prueba no salió: " + why + (detail.empty() ? "" : " [" + detail + "]");
}
inline std::string mail_test_waits(long long seconds) {
    return "El correo de prueba sigue sin salir después de " + std::to_string(seconds) +
           " segundos. ¿Está en marcha el servidor (serve) con esta carpeta?";
}

// Starting and stopping.
inline std::string no_smtp(const std::string& folder) {
    return "Aviso: sin --smtp los correos no se envían; quedan como archivos en " + folder;
}
inline constexpr Text password_in_address{
    "Aviso: la contraseña en la dirección de --smtp la puede ver cualquier usuario del equipo. Use PRESTACIONES_SMTP_PASSWORD o "
    "--smtp-password-file"};
inline std::string port_in_use(const std::string& host, int port) {
    return "No se puede atender en " + host + ":" + std::to_string(port) +
           ": el puerto está ocupado. Detenga el otro programa o elija otro con --port";
}
inline std::string port_forbidden(int port) {
    return "No está permitido atender en el puerto " + std::to_string(port) + ". Elija otro con --port, de 1024 en adelante";
}
inline std::string host_unusable(const std::string& host) {
    return "--host lleva una dirección de este equipo, como 127.0.0.1 o 0.0.0.0; no " + host;
}
inline std::string listening(const std::string& url) { return "Sistema disponible en " + url; }
inline constexpr Text plain_http{
    "La conexión es HTTP sin cifrar: las cookies de sesión van sin Secure. En producción use HTTPS y "
    "--base-url https://…"};
inline constexpr Text no_site{"No se encontró la carpeta del sitio; solo se atiende la API. Indíquela con --site"};
inline constexpr Text stopping{"Se detiene el servidor"};
inline std::string demo_accounts_title(const std::string& file) { return "Cuentas de demostración (" + file + "):"; }
inline constexpr Text demo_header_user{"usuario"};
inline constexpr Text demo_header_password{"contraseña"};
inline constexpr Text demo_header_role{"rol"};
inline constexpr Text demo_header_unit{"ooad_umae"};
inline constexpr Text demo_central{"Nivel central"};
inline constexpr Text demo_name_1{"María Elena"};
inline constexpr Text demo_name_2{"José Antonio"};
inline constexpr Text demo_name_3{"Ana Lucía"};
inline constexpr Text demo_name_4{"Ricardo"};
inline constexpr Text demo_name_5{"Beatriz"};
inline constexpr Text demo_name_6{"Héctor"};
inline constexpr Text demo_name_7{"Guadalupe"};
inline constexpr Text demo_name_8{"Arturo"};
inline constexpr Text demo_name_9{"Leticia"};
inline constexpr Text demo_name_10{"Emilio"};
inline constexpr Text demo_name_11{"Carmen"};
inline constexpr Text demo_name_12{"Verónica"};
inline constexpr Text demo_name_13{"Joaquín"};
inline constexpr Text demo_name_14{"Patricia"};
inline constexpr Text demo_name_15{"Alejandra"};
inline constexpr Text demo_surname_1{"Núñez"};
inline constexpr Text demo_surname_2{"García"};
inline constexpr Text demo_surname_3{"Ramírez"};
inline constexpr Text demo_surname_4{"Ibáñez"};
inline constexpr Text demo_surname_5{"Soto"};

// create-admin.
inline constexpr Text admin_given_names{"Administrador"};
inline constexpr Text admin_surname{"División"};
inline constexpr Text admin_user_invalid{
    "--user lleva de 6 a 8 caracteres: letras sin acento, números, punto, guion o guion bajo"};
inline constexpr Text admin_email_invalid{"--email lleva un correo electrónico completo"};
inline constexpr Text admin_matricula_invalid{"--matricula lleva de 5 a 10 números"};
/// `why`: of the form that registers a person.
inline std::string admin_name_invalid(const std::string& option, const std::string& why) { return option + ": " + why; }
inline std::string option_not_text(const std::string& option) {
    return option + " no está en UTF-8. Revise la codificación de la terminal (LANG)";
}
inline constexpr Text admin_taken{"El usuario, el correo o la matrícula ya están registrados"};
inline std::string admin_created(const std::string& user, const std::string& password) {
    return "Se creó la cuenta de administrador.\n\n  Usuario:    " + user + "\n  Contraseña: " + password +
           "\n\nLa contraseña no se vuelve a mostrar. Cámbiela al ingresar.\n";
}

// import.
inline std::string import_counts(long long added, long long changed, long long unchanged, long long rejected) {
    return "Nuevos: " + std::to_string(added) + ", modificados: " + std::to_string(changed) +
           ", sin cambio: " + std::to_string(unchanged) + ", rechazados: " + std::to_string(rejected);
}
inline std::string import_act(const std::string& name, const std::string& sha256, long long added, long long changed,
                              long long unchanged) {
    return "Archivo " + name + ", SHA-256 " + sha256 + ". Nuevos: " + std::to_string(added) +
           ", modificados: " + std::to_string(changed) + ", sin cambio: " + std::to_string(unchanged);
}
inline constexpr Text import_nothing_saved{"No se guardó nada: corrija los renglones rechazados y cargue de nuevo el archivo"};
inline std::string unknown_catalog(const std::string& name, const std::string& known) {
    return "No existe el catálogo " + name + ". Catálogos: " + known;
}
inline constexpr Text import_dry_run{"Solo se revisó; no se guardó nada"};
inline std::string file_unreadable(const std::string& path, const std::string& why) {
    return "No se puede leer el archivo " + path + ": " + why;
}

// backup, restore, check.
inline std::string backup_done(const std::string& target, long long files, long long events) {
    return "Respaldo revisado en " + target + ": " + std::to_string(files) + " archivos, " + std::to_string(events) +
           " actos en la auditoría";
}
inline std::string restore_done(const std::string& folder) { return "Respaldo restaurado y revisado en " + folder; }
inline std::string backup_target_in_use(const std::string& path) {
    return "La carpeta " + path + " está en uso: un respaldo que no ha terminado, o un servidor. Intente de nuevo cuando termine";
}
inline std::string folder_not_read(const std::string& path, const std::string& why) {
    return "No se puede leer la carpeta " + path + ": " + why;
}
inline std::string not_a_backup(const std::string& path) { return "La carpeta " + path + " no es un respaldo"; }
inline std::string copy_failed(const std::string& path, const std::string& why) {
    return "No se pudo copiar " + path + ": " + why;
}
inline std::string check_done(long long files, long long events) {
    return "Sin errores: " + std::to_string(files) + " archivos, " + std::to_string(events) + " actos en la auditoría";
}
inline std::string database_damaged(const std::string& detail) {
    return "La base de datos está dañada. Detenga el servidor y restaure el último respaldo con «restore» en una carpeta nueva; "
           "conserve esta carpeta. Detalle para soporte: " +
           detail;
}
inline std::string backup_lacks_identity(const std::string& path) {
    return "El respaldo no trae " + path + "; se tomó de su base de datos";
}
inline std::string backup_identity_damaged(const std::string& path) {
    return "El archivo " + path + " está dañado; se tomó de la base de datos del respaldo";
}
inline std::string chain_broken(long long sequence) {
    return "La cadena de auditoría se rompe en el acto " + std::to_string(sequence);
}
inline std::string chain_cut(long long events, long long signed_events) {
    return "Faltan los últimos actos de la auditoría: hay " + std::to_string(events) +
           " y el último cierre firmado es del acto " + std::to_string(signed_events);
}
inline std::string chain_replaced(long long signed_events) {
    return "La auditoría no es la que se firmó: el acto " + std::to_string(signed_events) + " es otro";
}
inline std::string checkpoint_invalid(const std::string& path) {
    return "El cierre firmado de la auditoría (" + path + ") está dañado o no lo firmó esta instalación";
}
/// Of a key that is not in `keys`.
inline std::string checkpoint_key_unknown(const std::string& path, const std::string& id) {
    return "El cierre firmado de la auditoría (" + path + ") lo firmó la llave " + id + ", que no está en keys: falta " + id +
           ".pub, o es el cierre de otra instalación";
}
inline std::string checkpoint_missing(const std::string& path) {
    return "Falta el cierre firmado de la auditoría: " + path +
           ". No se puede saber si está completa. Recupérelo de un respaldo; si se perdió, inicie una vez el servidor con "
           "--new-audit-checkpoint";
}
/// At the start of a server, after what is wrong.
inline constexpr Text checkpoint_not_signed{
    "Aviso: mientras tanto el servidor no firma la auditoría ni reemplaza su último cierre. Para aceptarla como está, inicie una "
    "vez con --new-audit-checkpoint"};
/// The reason of the act that accepts it.
inline std::string checkpoint_accepted(const std::string& problem) { return "Se aceptó la auditoría como estaba. " + problem; }
inline std::string form_damaged(const std::string& id) {
    return "El formulario " + id + " no se puede leer; con él no se puede enviar ninguna solicitud. Impórtelo de nuevo";
}
inline std::string file_missing(const std::string& sha256) { return "Falta el archivo " + sha256; }
inline std::string file_altered(const std::string& sha256) { return "El contenido del archivo " + sha256 + " cambió"; }

}  // namespace text::server
