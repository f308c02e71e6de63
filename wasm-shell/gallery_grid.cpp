#include "wasm-shell/gallery_grid.hpp"

#include <array>

#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"

namespace gallery {

namespace {

using ui::Text;
using ui::grid::Kind;

constexpr std::size_t row_count = 2857;

std::vector<ui::grid::Column> columns() {
    return {{.title = "Faltante Ambulatoria", .kind = Kind::whole_number, .width = 128, .most = 99999, .doubtful_above = 5000},
            {.title = "Faltante Hospitalaria", .kind = Kind::whole_number, .width = 128, .most = 99999, .doubtful_above = 5000},
            {.title = "Excedente Ambulatoria", .kind = Kind::whole_number, .width = 128, .most = 99999, .doubtful_above = 5000},
            {.title = "Excedente Hospitalaria", .kind = Kind::whole_number, .width = 128, .most = 99999, .doubtful_above = 5000},
            {.title = "Lote", .width = 90, .letters_max = 20},
            {.title = "Causa",
             .kind = Kind::choice,
             .width = 130,
             .choices = {{"demanda", "Mayor demanda"},
                         {"proveedor", "Incumplimiento del proveedor"},
                         {"caducidad", "Próxima caducidad"},
                         {"otra", "Otra"}}},
            {.title = "Observaciones", .width = 126, .letters_max = 200}};
}

/// The first bear names alone, as tests look for them; the others one more word and a number.
std::vector<ui::grid::Row> rows() {
    static constexpr std::array names{"Apendicectomía",   "Biopsia hepática",     "Catéter central",      "Drenaje pleural",
                                      "Endoscopía",       "Férula para muñeca",   "Gasa estéril",         "Hilo de sutura",
                                      "Injerto óseo",     "Jeringa de 10 mL",     "Kit de traqueostomía", "Lente intraocular",
                                      "Malla quirúrgica", "Nutrición parenteral", "Óxido nítrico",        "Prótesis de cadera"};
    std::vector<ui::grid::Row> all;
    for (std::size_t i = 0; i < row_count; ++i) {
        std::string name = names[i % names.size()];
        if (i >= names.size()) name += ", clave " + std::to_string(1000 + i);
        all.push_back({.id = "clave-" + std::to_string(i), .name = std::move(name)});
    }
    return all;
}

}  // namespace

GridPage::GridPage() : grid_(ui::grid::Model(columns(), rows())) {
    auto& model = grid_.sheet.model();
    for (std::size_t row = 20; row < row_count; row += 40) {
        model.load({row, 0}, std::to_string(row));
        model.load({row, 5}, "demanda");
    }
}

void GridPage::filters() {
    const bool searched = ui::text_field(Text("Buscar renglón"), search_, {.input = ui::Input::search, .width = 300});
    ui::same_line();
    const bool captured = ui::checkbox(Text("Sólo con captura"), only_captured_);
    ui::same_line();
    const bool failed = ui::checkbox(Text("Sólo con errores"), only_failed_);
    if (!searched && !captured && !failed) return;
    grid_.sheet.filter({.search = search_, .only_captured = only_captured_, .only_failed = only_failed_});
}

/// In the place of a server: all is saved at once, but for a number that it does not want.
void GridPage::answer_saves() {
    auto& model = grid_.sheet.model();
    const auto pending = model.pending();
    for (const auto place : pending) {
        const std::string value = model.value(place);
        value == "13" ? model.mark_refused(place, value, "El servidor no acepta este número") : model.mark_saved(place, value);
    }
}

void GridPage::draw() {
    ui::heading(std::string_view("Captura"), 1);
    filters();
    ui::grid::show(std::string_view("Captura de faltantes"), grid_,
                   {.row_title = std::string_view("Procedimiento"), .row_width = 180});
    if (ui::button(Text("Guardar"), {.weight = ui::Weight::primary})) answer_saves();
    ui::same_line();
    if (ui::button(Text("Reintentar"))) grid_.sheet.model().retry();
}

}  // namespace gallery
