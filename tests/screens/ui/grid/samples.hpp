#pragma once
// A small grid for tests: procedures, two numbers, a text and a choice.

#include <string>
#include <vector>

#include "app/ui/grid/sheet.hpp"

namespace samples {

enum Columns : std::size_t { ambulatory, hospital, lot, cause };

inline std::vector<ui::grid::Column> columns() {
    using ui::grid::Kind;
    return {{.title = "Faltante Ambulatoria", .kind = Kind::whole_number, .most = 9999, .doubtful_above = 500},
            {.title = "Faltante Hospitalaria", .kind = Kind::whole_number, .most = 9999},
            {.title = "Lote", .letters_max = 10},
            {.title = "Causa", .kind = Kind::choice, .choices = {{"d", "Desabasto"}, {"c", "Caducidad"}}}};
}

inline ui::grid::Model model(std::size_t rows) {
    static const char* const names[] = {"Apendicectomía", "Bocio", "Catéter", "Drenaje", "Endoscopía"};
    std::vector<ui::grid::Row> all;
    for (std::size_t i = 0; i < rows; ++i) {
        const std::string number = i < 5 ? "" : " " + std::to_string(i);
        all.push_back({.id = "r" + std::to_string(i), .name = names[i % 5] + number});
    }
    return {columns(), std::move(all)};
}

}  // namespace samples
