#include "app/screens/contents/requirements_view.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/text/contents/requirements.hpp"
#include "shared/text/shared.hpp"

namespace screens::contents {

namespace words = text::contents;
using api::contents::Diagnosis;
using api::contents::Drug;

namespace {

/// Every word of what is sought, whatever its accents and case.
bool says(std::string_view said, std::string_view sought) {
    const auto folded = base::folded(said), wanted = base::folded(sought);
    for (const auto word : base::split(wanted, ' ')) {
        if (folded.find(word) == std::string::npos) return false;
    }
    return true;
}

std::string words_of(const Drug& drug) { return drug.name + ' ' + base::joined(drug.claves, " "); }

/// A medicine that is found is shown with all its diagnoses, else with those that are.
std::vector<Drug> found_in(const std::vector<Drug>& drugs, const std::string& sought) {
    if (base::is_blank(sought)) return drugs;
    std::vector<Drug> found;
    for (const auto& drug : drugs) {
        const auto own = words_of(drug);
        auto kept = drug;
        if (!says(own, sought)) {
            std::erase_if(kept.diagnoses, [&](const Diagnosis& each) { return !says(own + ' ' + each.name, sought); });
            if (kept.diagnoses.empty()) continue;
        }
        found.push_back(std::move(kept));
    }
    return found;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const auto line : base::split(text, '\n')) {
        if (!base::is_blank(line)) lines.emplace_back(base::trimmed(line));
    }
    return lines;
}

void draw_lines(std::string_view text) {
    const auto lines = lines_of(text);
    if (lines.empty()) return ui::muted(words::card_nothing_written);
    ui::bullets(lines);
}

void draw_card(const Drug& drug, const Diagnosis& diagnosis) {
    ui::bold(drug.name);
    if (drug.claves.empty()) ui::muted(words::card_without_claves);
    for (const auto& clave : drug.claves) ui::text(words::card_clave(clave));
    draw_lines(diagnosis.advice);
    ui::heading(words::card_requirements_of(diagnosis.name), 3);
    ui::bold(words::card_first_visit);
    draw_lines(diagnosis.requirements_first);
    ui::bold(words::card_followup);
    draw_lines(diagnosis.requirements_followup);
}

using Found = std::pair<const Drug*, const Diagnosis*>;

Found find(const std::vector<Drug>& drugs, const std::string& diagnosis_id) {
    for (const auto& drug : drugs) {
        for (const auto& each : drug.diagnoses) {
            if (each.id == diagnosis_id) return {&drug, &each};
        }
    }
    return {nullptr, nullptr};
}

void draw_cards(RequirementsView& view, const std::vector<Drug>& drugs) {
    if (const auto [drug, diagnosis] = find(drugs, view.card.key); diagnosis) {
        const ui::HoverCard card(words::card_of(drug->name, diagnosis->name), view.card);
        if (card) {
            ui::heading(words::card_title, 3);
            draw_card(*drug, *diagnosis);
        }
    }
    if (!view.reading) return;
    const auto [drug, diagnosis] = find(drugs, view.open_card);
    const ui::Dialog dialog(words::card_title, view.reading);
    if (!dialog) return;
    if (diagnosis) draw_card(*drug, *diagnosis);
    if (ui::button(text::shared::close)) view.reading = false;
}

void draw_drug(RequirementsView& view, const Drug& drug) {
    const ui::Scope scope(drug.id);
    ui::heading(words::diagnoses_of(drug.name, drug.diagnoses.size()), 3);
    if (drug.diagnoses.empty()) ui::muted(words::without_diagnoses);
    for (const auto& each : drug.diagnoses) {
        const ui::Scope inner(each.id);
        if (!ui::card_button(each.name, each.id, view.card)) continue;
        view.open_card = each.id;
        view.reading = true;
    }
}

std::size_t diagnoses_in(const std::vector<Drug>& drugs) {
    std::size_t count = 0;
    for (const auto& each : drugs) count += each.diagnoses.size();
    return count;
}

}  // namespace

void draw_requirements(RequirementsView& view, const std::vector<Drug>& drugs) {
    ui::text(words::requirements_intro);
    if (drugs.empty()) return ui::text(words::requirements_none);
    ui::text(words::medicines_included(drugs.size()));
    ui::muted(words::card_help);
    {
        const ui::Column narrow(480, false);
        ui::text_field(words::requirements_search, view.typed, {.input = ui::Input::search});
    }
    const auto found = found_in(drugs, view.typed);
    if (!base::is_blank(view.typed)) {
        if (found.empty()) ui::quiet_status(words::requirements_not_found);
        else ui::quiet_status(words::requirements_found(found.size(), diagnoses_in(found)));
    }
    {
        const ui::Section tree(words::requirements_tree, {.heading_level = 0});
        for (const auto& each : found) draw_drug(view, each);
    }
    draw_cards(view, drugs);
}

std::string medicines_heading(const std::string& changed_on) {
    const auto day = base::parse_date(changed_on);
    return day ? words::medicines_table(std::to_string(day->year), base::dd_mm_yyyy(*day)) : words::medicines_table({}, {});
}

void draw_medicines(const std::vector<Drug>& drugs, const std::string& changed_on, const std::string& search) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const auto& drug : drugs) {
        for (const auto& clave : drug.claves) {
            if (says(clave + ' ' + drug.name, search)) rows.emplace_back(clave, drug.name);
        }
    }
    const ui::ColumnSpec columns[] = {{.title = words::medicine_column_clave.view(), .width = 180},
                                      {.title = words::medicine_column_name.view()}};
    const auto name = medicines_heading(changed_on), count = words::medicines_found(rows.size());
    const auto& empty = base::is_blank(search) ? words::medicines_none : words::medicines_not_found;
    ui::Table table(name, columns, rows.size(), {.empty_words = empty, .count_words = count});
    while (table.next()) {
        const auto& [clave, drug] = rows[table.row()];
        table.begin_row(clave);
        table.cell(clave);
        table.cell(drug);
    }
}

void draw_medicines_words(MedicinesView& view, const std::vector<Drug>& drugs, const std::string& changed_on) {
    if (ui::card_button(words::medicines_section.view(), "medicines", view.card)) view.reading = true;
    {
        const ui::HoverCard card(words::medicines_title, view.card);
        if (card) {
            ui::heading(medicines_heading(changed_on), 3);
            draw_medicines(drugs, changed_on);
        }
    }
    if (!view.reading) return;
    const ui::Dialog dialog(words::medicines_title, view.reading);
    if (!dialog) return;
    ui::heading(medicines_heading(changed_on), 3);
    draw_medicines(drugs, changed_on);
    if (ui::button(text::shared::close)) view.reading = false;
}

}  // namespace screens::contents
