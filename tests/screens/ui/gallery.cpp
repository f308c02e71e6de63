#include "tests/screens/ui/gallery.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>

#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/form.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/screen.hpp"

namespace gallery {

using namespace std::string_view_literals;

namespace {

using ui::Text;
using ui::Tone;
using ui::Weight;

const std::vector<ui::Choice> units{{"1", "HGZ 1 Aguascalientes"},
                                    {"2", "HGZ 2 Mexicali"},
                                    {"3", "UMAE Hospital de Pediatría CMN Siglo XXI"},
                                    {"4", "HGR 1 Tijuana"},
                                    {"5", "UMF 28 Del Valle"}};
const std::vector<ui::Choice> ooads{{"09", "Ciudad de México Norte"}, {"10", "Ciudad de México Sur"}, {"14", "Jalisco"}};
const std::vector<ui::Choice> sexes{{"f", "Femenino"}, {"m", "Masculino"}};

std::vector<ui::Choice> matching(const std::string& query) {
    std::vector<ui::Choice> found;
    for (const ui::Choice& unit : units) {
        if (unit.label.find(query) != std::string::npos) found.push_back(unit);
    }
    return found;
}

}  // namespace

void words_and_buttons(State& state) {
    ui::heading(Text("Widgets"), 1);
    ui::text(
        Text("Consulte aquí las solicitudes de medicamentos de alto costo de su unidad. El párrafo es largo "
             "para que "
             "se vea cómo se parte en renglones cuando la ventana es angosta."));
    ui::notice(Tone::info, Text("El sistema estará en mantenimiento el 23/07/2025 de 22:00 a 23:00 horas."));
    ui::notice(Tone::success, Text("La solicitud se envió a autorización."));
    ui::notice(Tone::warning, Text("Faltan dos documentos. Puede guardar y continuar después."));
    ui::notice(Tone::error, text::shared::unavailable);
    ui::button(Text("Guardar y continuar"), {.weight = Weight::primary});
    ui::same_line();
    ui::button(Text("Guardar borrador"));
    ui::same_line();
    ui::button(Text("Cancelar"), {.weight = Weight::text});
    ui::same_line();
    ui::button(Text("Eliminar solicitud"), {.weight = Weight::danger});
    ui::same_line();
    ui::button(Text("No disponible"), {.enabled = false});
    ui::same_line();
    ui::button(Text("Enviando"), {.weight = Weight::primary, .waiting = state.waiting});
    ui::link(Text("Descargar la guía del usuario"), "/guia.pdf", {.new_tab = true});
    ui::same_line();
    ui::link(Text("Imprimir"), "#/imprimir", {.as_button = true});
    ui::chip(Tone::success, "Autorizada"sv);
    ui::same_line();
    ui::chip(Tone::warning, "Pendiente"sv);
    ui::same_line();
    ui::chip(Tone::error, "Rechazada"sv);
    ui::same_line();
    ui::chip(Tone::info, "En evaluación"sv);
    static const std::array labels{Text("Datos generales"), Text("Historia"), Text("Documentos")};
    state.tab = ui::tabs(Text("Secciones"), labels, state.tab);
    ui::fact(Text("NSS"), "1111111111"sv);
    ui::fact(Text("Agregado médico"), "1F1990OR"sv);
    ui::fact(Text("Unidad"), "UMAE Hospital de Pediatría CMN Siglo XXI"sv);
    ui::bullets(std::array<std::string, 2>{"Identificación oficial vigente", "Resumen clínico con fecha y firma"});
    {
        ui::Expander section(Text("Antecedentes"), state.open_section);
        if (section) ui::text(Text("Sin antecedentes registrados."));
    }
    {
        ui::Expander section(Text("Laboratorio"), state.closed_section);
        if (section) ui::text(Text("Sin estudios."));
    }
    ui::progress("Enviando resumen.pdf"sv, 0.4f, "1.2 MB de 3 MB, faltan 4 segundos"sv);
    ui::quiet_status("Guardado hace un momento"sv);
}

void registration(State& state) {
    ui::heading(Text("Registro de usuario"), 1);
    const ui::Column column(720, false);
    ui::Form form(Text("Registro"), nullptr);
    ui::text(Text("Escriba sus datos como aparecen en su tarjeta de trabajo."));
    form.text("name", Text("Nombre completo"), state.name, {.required = true, .autocomplete = "name"});
    form.text("email", Text("Correo institucional"), state.email,
              {.input = ui::Input::email,
               .required = true,
               .help = "Termina en @imss.gob.mx"sv,
               .autocomplete = "email",
               .error = "Escriba un correo que termine en @imss.gob.mx"sv});
    {
        ui::EqualColumns grid(2);
        grid.next();
        form.text("nss", Text("NSS"), state.nss, {.input = ui::Input::digits, .required = true, .width = 160});
        grid.next();
        form.text("birth", Text("Fecha de nacimiento"), state.birth, {.input = ui::Input::date, .width = 180});
        grid.next();
        form.text("weight"sv, Text("Peso"), state.weight, {.input = ui::Input::decimal, .unit = "Kg"sv, .width = 100});
        grid.next();
        form.select("ooad", Text("OOAD"), state.ooad, ooads, Text("-- Seleccionar --"), {.required = true});
    }
    form.radio("sex", Text("Sexo"), state.sex, sexes, {.required = true});
    form.combo("unit", Text("Unidad de adscripción"), state.unit_id, state.unit_shown, state.unit_state,
               matching(state.unit_state.query), {{.required = true, .help = "Escriba parte del nombre"sv}});
    form.text("password", Text("Contraseña"), state.password,
              {.input = ui::Input::password, .required = true, .autocomplete = "new-password"});
    form.area("notes", Text("Comentarios"), state.notes, {.letters_max = 30}, 3);
    form.file("letter"sv, "Oficio de solicitud"sv, state.files,
              {.help = "PDF de hasta 10 MB"sv, .required = true, .chosen = state.file_name});
    ui::checkbox(Text("Acepto el aviso de privacidad"), state.accepts, {.required = true});
    if (form.submit(Text("Crear cuenta"), state.waiting)) ++state.pressed;
    ui::same_line();
    ui::button(Text("Cancelar"));
}

void wizard(State& state) {
    ui::heading(Text("Nueva solicitud"), 1);
    static const std::array steps{
        ui::Step{"Datos del paciente", ui::StepState::done}, ui::Step{"Diagnóstico y tratamiento", ui::StepState::current},
        ui::Step{"Laboratorio", ui::StepState::with_error}, ui::Step{"Documentos", ui::StepState::pending},
        ui::Step{"Enviar", ui::StepState::pending, false}};
    if (const int pressed = ui::steps(Text("Pasos de la solicitud"), steps, state.step); pressed >= 0) state.step = pressed;
    ui::WithSidePanel panel(300);
    {
        ui::Form form("Diagnóstico"sv, state.errors);
        ui::heading(Text("Diagnóstico y tratamiento"), 2);
        form.combo("unit", Text("Unidad"), state.unit_id, state.unit_shown, state.unit_state, matching(state.unit_state.query),
                   {{.required = true}});
        {
            ui::EqualColumns grid(3);
            grid.next();
            form.text("weight"sv, Text("Peso"), state.weight, {.input = ui::Input::decimal, .required = true, .unit = "Kg"sv});
            grid.next();
            form.text("nss"sv, Text("Talla"), state.nss, {.input = ui::Input::decimal, .required = true, .unit = "cm"sv});
            grid.next();
            form.select("ooad", Text("Sexo del paciente"), state.sex, sexes, Text("-- Seleccionar --"));
        }
        {
            const ui::Section card(Text("Tratamiento previo"), {.heading_level = 3, .framed = true});
            ui::text(Text("Metotrexato, 15 mg por semana, de enero a junio de 2025."));
            ui::button(Text("Agregar otro tratamiento"));
        }
        form.submit(Text("Siguiente"), state.waiting);
        ui::same_line();
        ui::button(Text("Regresar"));
        ui::same_line();
        ui::quiet_status("Guardado hace un momento"sv);
    }
    panel.panel();
    {
        const ui::Section missing(Text("Lo que falta"), {.heading_level = 3, .framed = true});
        static const std::array lines{ui::CheckLine{"Datos del paciente", true, false},
                                      ui::CheckLine{"Peso y talla", false, true},
                                      ui::CheckLine{"Resumen clínico en PDF", false, true}};
        ui::checklist(Text("Lo que falta"), lines);
    }
}

void patients(State& state) {
    ui::heading(Text("Solicitudes"), 1);
    ui::text_field(Text("Buscar por folio o NSS"), state.said, {.input = ui::Input::search, .width = 320});
    ui::same_line();
    ui::button(Text("Buscar"), {.weight = Weight::primary});
    static const std::array columns{
        ui::ColumnSpec{"Folio"sv, 130, true, false},      ui::ColumnSpec{"Paciente"sv, 0, true, false},
        ui::ColumnSpec{"Edad"sv, 80, true, true},         ui::ColumnSpec{"Estado"sv, 170, false, false},
        ui::ColumnSpec{"Documento"sv, 130, false, false}, ui::ColumnSpec{"Acción"sv, 120, false, false}};
    ui::Table table("Solicitudes"sv, columns, 300, {.sort = &state.sort, .count_words = "300 Solicitudes encontradas"sv});
    static constexpr std::array tones{Tone::success, Tone::warning, Tone::error, Tone::info};
    static constexpr std::array words{"Autorizada"sv, "Pendiente"sv, "Rechazada"sv, "En evaluación"sv};
    while (table.next()) {
        const std::size_t row = state.sort.descending ? 299 - table.row() : table.row();
        const std::string folio = "2025" + std::to_string(10000 + row);
        if (table.begin_row(folio, true, row == 2)) state.said = folio;
        table.cell(folio);
        table.cell("Ramírez Núñez, María Fernanda de los Ángeles " + std::to_string(row));
        table.cell(std::to_string(row % 90));
        table.cell_chip(tones[row % 4], words[row % 4]);
        table.cell_link("Ver PDF " + std::to_string(row), "/pdf/" + folio, {.new_tab = true});
        if (table.cell_button("Abrir " + std::to_string(row))) state.said = "abrir " + folio;
    }
}

void framed(State& state, void (*content)(State&)) {
    ui::page(
        [] {
            ui::bold(Text("IMSS · Prestaciones Médicas"));
            ui::same_line();
            ui::text(Text("SAnECE"));
            const ui::AtRight right;
            ui::text(Text("Dra. Elena Ruiz"));
            ui::same_line();
            ui::button(Text("Salir"), {.weight = ui::Weight::text});
        },
        [&] { content(state); }, [] { ui::muted(Text("Versión 1.0 · Ayuda · Contacto")); });
    if (state.asking) {
        if (ui::Dialog dialog(Text("¿Desea eliminar la solicitud 20250611082?"), state.asking); dialog) {
            ui::text(Text("Se eliminarán también los documentos adjuntos. Esta acción no se puede deshacer."));
            ui::button(Text("Eliminar la solicitud"), {.weight = ui::Weight::danger});
            ui::same_line();
            if (ui::button(Text("Conservar"))) state.asking = false;
        }
    }
}

}  // namespace gallery

// Run by hand with UI_PICTURES=<folder> to look at the widgets.
TEST_CASE("Pictures of the gallery can be drawn", "[.pictures]") {
    const char* folder = std::getenv("UI_PICTURES");
    REQUIRE(folder != nullptr);
    const std::pair<const char*, void (*)(gallery::State&)> pages[] = {{"words", gallery::words_and_buttons},
                                                                       {"registration", gallery::registration},
                                                                       {"wizard", gallery::wizard},
                                                                       {"table", gallery::patients}};
    const std::pair<const char*, test::ScreenSize> sizes[] = {
        {"1366", {1366, 768, 1}}, {"tall", {1366, 1800, 1}}, {"683", {683, 384, 2}}, {"360", {360, 740, 2}}};
    for (const auto& [page, content] : pages) {
        for (const auto& [size_name, size] : sizes) {
            gallery::State state;
            const auto draw = content;
            test::Screen screen([&state, draw] { gallery::framed(state, draw); }, size);
            if (std::string(page) == "wizard") {
                state.errors = {{"weight", "Escriba el peso en kilogramos"}, {"unit", "Este dato es obligatorio"}};
                screen.settle();
            }
            const std::string path = std::string(folder) + "/" + page + "-" + size_name + ".png";
            screen.screenshot(path);
            CHECK(screen.audit() == std::vector<std::string>{});
        }
    }
    gallery::State state;
    test::Screen screen([&state] { gallery::framed(state, gallery::patients); });
    state.asking = true;
    screen.settle();
    screen.screenshot(std::string(folder) + "/dialog-1366.png");
    state.asking = false;
    screen.settle();
    for (const auto& [name, preferences] : std::initializer_list<std::pair<const char*, ui::Preferences>>{
             {"dark", {.dark = true}}, {"contrast", {.high_contrast = true}}}) {
        gallery::State other;
        test::Screen themed([&other] { gallery::framed(other, gallery::words_and_buttons); });
        themed.context().set_preferences(preferences);
        themed.settle();
        themed.screenshot(std::string(folder) + "/words-" + name + ".png");
    }
    gallery::State form;
    test::Screen combo([&form] { gallery::framed(form, gallery::wizard); });
    combo.type("Unidad", "HG");
    combo.press(test::Key::down);
    combo.screenshot(std::string(folder) + "/combo.png");
}
