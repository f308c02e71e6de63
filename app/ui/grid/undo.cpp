#include "app/ui/grid/undo.hpp"

#include <utility>

namespace ui::grid {

void History::add(Step step) {
    std::erase_if(step, [](const Change& each) { return each.before == each.after; });
    if (step.empty()) return;
    steps_.resize(done_);
    steps_.push_back(std::move(step));
    ++done_;
}

const Step* History::undo() { return done_ == 0 ? nullptr : &steps_[--done_]; }

const Step* History::redo() { return done_ == steps_.size() ? nullptr : &steps_[done_++]; }

}  // namespace ui::grid
