// Tab 4: previous treatments, added one by one and deleted by their row (A10).

#include <algorithm>

#include "app/screens/cases/wizard/wizard.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/cases/treatments.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/cases/treatments.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Tab;

namespace {

/// The list shows the generic and its clave; the generic is what stands before the clave.
std::string generic_part(const std::string& shown) {
    const auto separator = shown.find(text::shared::dot.view());
    return separator == std::string::npos ? shown : shown.substr(0, separator);
}

void add(Capture& capture) {
    auto treatment = base::normalised(capture.treatment);
    auto errors = domain::cases::validate(treatment);
    if (capture.content.treatments.size() >= static_cast<std::size_t>(domain::limits::treatments_max)) {
        errors.push_back({"clave", words::too_many_treatments.words()});
    }
    if (!may_leave(capture, Tab::tratamientos_previos, std::move(errors))) return;
    treatment.generic_name = generic_part(treatment.generic_name);
    ui::announce(words::treatment_added(treatment.generic_name));
    capture.content.treatments.push_back(std::move(treatment));
    capture.treatment = {};
    capture.medicines = {};
    capture.treatment_left = false;
    ui::focus_next(words::treatment_generic.view());
}

void draw_form(Capture& capture, Frame& frame) {
    ui::Form form(words::tab_tratamientos.view(), capture.refusals(Tab::tratamientos_previos));
    auto& treatment = capture.treatment;
    capture.medicines.take();
    ui::ComboSpec combo;
    combo.required = true;
    combo.help = words::treatment_generic_help.view();
    combo.placeholder = text::shared::select_prompt_upper.view();
    combo.searching = capture.medicines.found.waiting();
    const auto type_more = words::type_to_search(domain::limits::search_letters_min);
    const bool too_short = capture.medicines.too_short(domain::limits::search_letters_min);
    combo.empty_words = too_short ? std::string_view(type_more) : words::treatment_generic_none.view();
    form.combo("clave", words::treatment_generic, treatment.clave, treatment.generic_name, capture.medicines.combo,
               capture.medicines.choices, combo);
    capture.medicines.ask(frame.api);
    {
        ui::EqualColumns columns(2);
        columns.next();
        form.text("dose", words::dose, treatment.dose, {.required = true, .letters_max = domain::limits::dose_letters_max});
        columns.next();
        form.text("months", words::months, treatment.months,
                  {.input = ui::Input::digits, .required = true, .unit = words::months_unit.view(), .width = 160});
    }
    if (form.submit(words::add, {.weight = ui::Weight::secondary})) add(capture);
}

void draw_table(Capture& capture, text::Text none) {
    const ui::ColumnSpec columns[] = {{.title = words::column_treatment_clave.view(), .width = 170},
                                      {.title = words::column_treatment_generic.view()},
                                      {.title = words::dose.view()},
                                      {.title = words::months.view(), .width = 150}};
    const auto& treatments = capture.content.treatments;
    ui::Table table(words::treatments_table.view(), columns, treatments.size(), {.empty_words = none.view()});
    while (table.next()) {
        const auto index = table.row();
        const auto& each = treatments[index];
        if (table.begin_row(each.clave + "#" + std::to_string(index), true, false,
                            words::delete_treatment_named(each.generic_name))) {
            capture.deleting = static_cast<int>(index);
            capture.asking_delete = true;
        }
        table.cell(each.clave);
        table.cell(each.generic_name);
        table.cell(each.dose);
        table.cell(each.months + " " + words::months_unit.words());
    }
}

}  // namespace

void draw_treatment_question(Capture& capture) {
    auto& treatments = capture.content.treatments;
    const auto index = static_cast<std::size_t>(capture.deleting);
    const ui::Dialog dialog(words::delete_treatment_title, capture.asking_delete);
    if (!dialog || index >= treatments.size()) return;
    ui::text(words::delete_treatment_question(treatments[index].generic_name));
    if (ui::button(words::delete_treatment, {.weight = ui::Weight::danger})) {
        ui::announce(words::treatment_deleted(treatments[index].generic_name));
        treatments.erase(treatments.begin() + capture.deleting);
        capture.asking_delete = false;
        // The row that came in its place, or the last one, or where the next is written.
        ui::focus_next(treatments.empty() ? words::treatment_generic.view()
                                          : std::string_view(treatments[std::min(index, treatments.size() - 1)].clave));
    }
    ui::same_line();
    if (ui::button(text::shared::cancel)) capture.asking_delete = false;
}

bool has_unadded_treatment(const Capture& capture) {
    return !capture.treatment.clave.empty() || !base::is_blank(capture.treatment.dose);
}

void draw_treatment_list(Capture& capture, Frame& frame, text::Text none) {
    ui::text(words::treatments_instruction);
    draw_form(capture, frame);
    ui::muted(words::delete_treatment_hint);
    draw_table(capture, none);
}

void draw_treatments(Wizard& wizard, Frame& frame) {
    draw_treatment_list(wizard, frame, words::no_treatments);
    if (ui::button(text::shared::next, {.weight = ui::Weight::primary})) {
        wizard.treatment_left = has_unadded_treatment(wizard);
        if (!wizard.treatment_left) go_to(wizard, frame, Tab::especificaciones);
        if (wizard.treatment_left) ui::show_next(words::treatment_not_added.view());
    }
    ui::same_line();
    if (ui::button(text::shared::back_to_menu)) frame.go("sanece/inicio");
    // Below what was pressed, which stays under the pointer.
    if (wizard.treatment_left) ui::notice(ui::Tone::warning, words::treatment_not_added);
    if (wizard.asking_delete) draw_treatment_question(wizard);
}

}  // namespace screens::cases
