#pragma once
// Pages that show every widget, for pictures and for tests of how widgets live together.

#include <string>
#include <vector>

#include "app/ui/fields.hpp"
#include "app/ui/table.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"

namespace gallery {

struct State {
    std::string nss = "1111111111", name = "Ramírez Núñez, María Fernanda", email, password, weight = "12.5", birth, notes;
    std::string sex, ooad, unit_id, unit_shown, medicine_id, medicine_shown;
    ui::ComboState unit_state, medicine_state;
    bool accepts = false, open_section = true, closed_section = false;
    std::vector<base::ChosenFile> files;
    std::string file_name;
    ui::Sort sort{.column = 0, .descending = false};
    bool asking = false, waiting = false;
    int tab = 0, step = 1, pressed = 0;
    std::vector<base::FieldError> errors;
    std::string said;
};

void words_and_buttons(State& state);
void registration(State& state);
void wizard(State& state);
void patients(State& state);
/// One of the pages inside the program's frame.
void framed(State& state, void (*content)(State&));

}  // namespace gallery
