#pragma once
// The gallery's page of the grid: as many rows as the institute has of them, seven columns, search and filters.

#include "app/ui/grid/grid.hpp"

namespace gallery {

class GridPage {
public:
    GridPage();
    void draw();

private:
    void filters();
    void answer_saves();

    ui::grid::Grid grid_;
    std::string search_{};
    bool only_captured_ = false, only_failed_ = false;
};

}  // namespace gallery
