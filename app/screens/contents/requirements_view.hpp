#pragma once
// What Catálogo II holds, as the home page and the pages of their own show it: the tree of medicines and diagnoses whose cards say
// what is asked for (A16), and the list of claves (A17.1).

#include <string>
#include <vector>

#include "app/ui/hover_card.hpp"
#include "shared/api/contents/reading.hpp"

namespace screens::contents {

/// What a screen keeps of the tree.
struct RequirementsView {
    std::string typed{};      ///< What is searched for.
    ui::CardState card{};     ///< By the id of the diagnosis.
    std::string open_card{};  ///< The diagnosis whose card is read in a dialog.
    bool reading = false;     ///< That dialog is open.
};

/// Heading text, count, search, the tree; then its cards.
void draw_requirements(RequirementsView& view, const std::vector<api::contents::Drug>& drugs);

/// "MEDICAMENTOS CATÁLOGO II DEL 2025 (Actualizado al 14/07/2025)"; without the day as long as nobody knows it.
std::string medicines_heading(const std::string& changed_on);
/// CLAVE · MEDICAMENTO. `search` is what the rows must say.
void draw_medicines(const std::vector<api::contents::Drug>& drugs, const std::string& changed_on, const std::string& search = {});

/// "Medicamentos en Catálogo II:": words with a card, which is read in a dialog when they are pressed.
struct MedicinesView {
    ui::CardState card{};
    bool reading = false;
};
void draw_medicines_words(MedicinesView& view, const std::vector<api::contents::Drug>& drugs, const std::string& changed_on);

}  // namespace screens::contents
