// Every widget on one page, for the browser tests of the mirror (tests/browser/mirror.test.mjs). Not part of
// the site.

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>

#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/base/file.hpp"
#include "wasm-shell/gallery_grid.hpp"
#include "wasm-shell/shell.hpp"

using namespace std::string_view_literals;

namespace {

using ui::Choice;
using ui::Text;

constexpr std::size_t patient_count = 200;

struct State {
    std::string user{}, password{}, email{}, nss{}, birth{}, notes{}, fixed{"Solo lectura"};
    bool remember = false;
    std::string sex{}, service{};
    std::string medicine{}, medicine_shown{};
    ui::ComboState medicine_list{};
    std::string other{}, other_shown{};
    ui::ComboState other_list{};
    std::vector<base::ChosenFile> files{};
    bool open = false, asking = false;
    int tab = 0, step = 1;
    ui::Sort sort{};
    std::vector<std::size_t> order{};
    std::string unit = "1";
    std::string said = "Listo";
    int presses = 0;
    bool more = false;  ///< Draws something above the fields: they must stay what they are.
};

/// The services of a select, and what the combo searches.
std::vector<Choice> services() { return {{"urg", "Urgencias"}, {"far", "Farmacia"}, {"arc", "Archivo"}}; }

std::vector<Choice> medicines(std::string_view query) {
    std::vector<Choice> found;
    for (int i = 0; i < 40; ++i) {
        const std::string name = "Medicamento " + std::to_string(i);
        if (name.find(query) != std::string::npos) found.push_back({std::to_string(i), name});
    }
    return found;
}

void say(State& state, std::string words) { state.said = std::move(words); }

void fields(State& state) {
    ui::Form form(Text("Acceso"), nullptr);
    if (state.more) ui::text(std::string_view("Un aviso que antes no estaba"));
    form.text("user", Text("Usuario"), state.user, {.required = true, .autocomplete = "username"});
    form.text("password", Text("Clave"), state.password,
              {.input = ui::Input::password, .help = "Al menos 8 caracteres"sv, .autocomplete = "current-password"});
    if (form.submit(Text("Ingresar"))) say(state, "Bienvenido " + state.user + " " + std::to_string(++state.presses));
}

void more_fields(State& state) {
    ui::text_field(Text("Correo"), state.email, {.input = ui::Input::email, .error = "Falta el correo"sv});
    ui::text_field(Text("NSS"), state.nss, {.input = ui::Input::digits, .width = 160});
    ui::text_field(Text("Nacimiento"), state.birth, {.input = ui::Input::date, .width = 200});
    ui::text_field(Text("Fijo"), state.fixed, {.read_only = true});
    ui::text_area(Text("Notas"), state.notes, {.letters_max = 500, .spellcheck = true});
    if (ui::checkbox(Text("Recordar equipo"), state.remember)) say(state, state.remember ? "Recordado" : "Olvidado");
    const std::array sexes{Choice{"m", "Mujer"}, Choice{"h", "Hombre"}, Choice{"n", "Otro"}};
    if (ui::radio_group(Text("Sexo"), state.sex, sexes)) say(state, "Sexo " + state.sex);
    const auto choices = services();
    if (ui::select(Text("Servicio"), state.service, choices, Text("-- Seleccionar --"))) say(state, "Servicio " + state.service);
    const auto found = medicines(state.medicine_list.query);
    ui::ComboSpec medicine;
    medicine.placeholder = "-- SELECCIONAR --"sv;
    if (ui::combo(Text("Medicamento"), state.medicine, state.medicine_shown, state.medicine_list, found, medicine)) {
        say(state, "Elegido " + state.medicine_shown);
    }
    const std::string chosen = state.files.empty() ? "" : state.files.front().name;
    if (ui::file_field("Acta"sv, state.files, {.chosen = chosen}) && !state.files.empty())
        say(state, "Archivo " + state.files.front().name);
}

void buttons(State& state) {
    if (ui::button(Text("Abrir ventana"))) state.asking = true;
    ui::same_line();
    if (ui::button(Text("Mostrar aviso"))) state.more = !state.more;
    ui::same_line();
    ui::button(Text("Eliminar"), {.weight = ui::Weight::danger, .enabled = false});
    ui::same_line();
    if (ui::button(Text("Contar"))) say(state, "Cuenta " + std::to_string(++state.presses));
    ui::link(Text("Otra pantalla"), "#/otra");
    ui::link(Text("Documento"), "documento.pdf", {.new_tab = true});
}

void table(State& state) {
    if (state.order.empty()) {
        state.order.resize(patient_count);
        std::iota(state.order.begin(), state.order.end(), std::size_t{0});
    }
    const std::array columns{ui::ColumnSpec{.title = "Expediente"sv, .sortable = true}, ui::ColumnSpec{.title = "Nombre"sv},
                             ui::ColumnSpec{.title = "Edad"sv, .width = 100, .right_aligned = true}};
    ui::Table rows("Pacientes"sv, columns, state.order.size(), {.height_max = 300, .sort = &state.sort});
    if (rows.sort_changed()) {
        std::sort(state.order.begin(), state.order.end(),
                  [&](auto first, auto second) { return state.sort.descending ? first > second : first < second; });
    }
    while (rows.next()) {
        const auto patient = state.order[rows.row()];
        const auto file = "EXP-" + std::to_string(1000 + patient);
        rows.begin_row(file);
        if (rows.cell_button(file)) say(state, "Abierto " + file);
        rows.cell("Paciente " + std::to_string(patient));
        rows.cell(std::to_string(20 + patient % 60));
    }
}

void choosing_table(State& state) {
    const std::array columns{ui::ColumnSpec{.title = "Elegir"sv, .width = 100}, ui::ColumnSpec{.title = "Unidad"sv}};
    ui::Table rows("Unidades"sv, columns, 3);
    while (rows.next()) {
        const auto unit = std::to_string(rows.row() + 1);
        rows.begin_row(unit, false, state.unit == unit);
        if (rows.cell_radio("HGZ " + unit, state.unit == unit)) {
            state.unit = unit;
            say(state, "Unidad " + unit);
        }
        rows.cell("HGZ " + unit);
    }
}

void draw(State& state) {
    ui::set_title("Galeria");
    ui::heading("Galeria"sv, 1);
    ui::quiet_status(state.said);
    fields(state);
    buttons(state);
    more_fields(state);
    ui::heading("Resto"sv, 2);
    {
        ui::Expander detail(Text("Detalle"), state.open);
        if (detail) ui::text(std::string_view("Un detalle que se puede copiar"));
    }
    const std::array labels{Text("Pacientes"), Text("Citas"), Text("Reportes")};
    state.tab = ui::tabs(Text("Secciones"), labels, state.tab);
    {
        const ui::TabPanel panel;
        if (state.tab == 0) table(state);
        if (state.tab == 1) ui::text(std::string_view("Sin citas"));
    }
    choosing_table(state);
    const std::array steps{ui::Step{"Datos", ui::StepState::done}, ui::Step{"Receta", ui::StepState::current},
                           ui::Step{"Envio", ui::StepState::pending, false}};
    if (const int pressed = ui::steps(Text("Pasos"), steps, state.step); pressed >= 0)
        say(state, "Paso " + std::to_string(pressed));
    {
        const ui::TabPanel panel;
        const std::array<std::string, 2> items{"Uno", "Dos"};
        ui::bullets(items);
    }
    ui::progress("Avance"sv, 0.4f, "40 de 100"sv);
    ui::notice(ui::Tone::info, std::string_view("Una nota"));
    ui::chip(ui::Tone::success, "Autorizada"sv);
    if (state.asking) {
        if (ui::Dialog dialog(Text("Confirmar"), state.asking); dialog) {
            ui::text(std::string_view("Se va a confirmar"));
            const auto found = medicines(state.other_list.query);
            if (ui::combo(Text("Motivo"), state.other, state.other_shown, state.other_list, found)) {
                say(state, "Motivo " + state.other_shown);
            }
            if (ui::button(Text("Aceptar"))) {
                say(state, "Confirmado");
                state.asking = false;
            }
            ui::same_line();
            if (ui::button(Text("Cancelar"))) state.asking = false;
        }
    }
}

class Gallery final : public shell::Program {
public:
    explicit Gallery(shell::BrowserPlatform& platform) : platform_(platform) {}

    void frame() override {
        const bool of_grid = platform_.address() == "captura";
        ui::page([] { ui::text(std::string_view("Prestaciones")); },
                 [&] {
                     if (!of_grid) return draw(state_);
                     ui::set_title("Galeria");
                     if (!grid_) grid_ = std::make_unique<gallery::GridPage>();
                     grid_->draw();
                 },
                 [] { ui::muted(std::string_view("Pie")); });
    }
    void address_changed() override { say(state_, "Otra direccion"); }

private:
    shell::BrowserPlatform& platform_;
    State state_;
    std::unique_ptr<gallery::GridPage> grid_;  ///< Of the address #/captura.
};

}  // namespace

int main() {
    shell::run([](shell::BrowserPlatform& platform) { return std::make_unique<Gallery>(platform); });
}
