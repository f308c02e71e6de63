#pragma once
// What was changed, step by step, so that it can be taken back: a paste of thousands of cells is one step.

#include <optional>
#include <string>
#include <vector>

#include "app/ui/grid/model.hpp"

namespace ui::grid {

struct Change {
    Place place;
    std::string before, after;
};
using Step = std::vector<Change>;

class History {
public:
    /// Forgets what was undone. A step without changes is none.
    void add(Step step);
    /// The step to take back or to do again; null: there is none. Valid until the next call.
    const Step* undo();
    const Step* redo();

private:
    std::vector<Step> steps_;
    std::size_t done_ = 0;  ///< How many of them stand.
};

}  // namespace ui::grid
