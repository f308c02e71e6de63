#pragma once
// The menu of a page: a landmark of its own with links beside each other.

#include "app/ui/words.hpp"

namespace ui {

class Menu {
public:
    explicit Menu(Words name);
    ~Menu();
    Menu(const Menu&) = delete;
    Menu& operator=(const Menu&) = delete;
};

}  // namespace ui
