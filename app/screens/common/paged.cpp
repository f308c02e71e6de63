#include "app/screens/common/paged.hpp"

#include <algorithm>

namespace screens {

void Places::to_first() {
    starts_.assign(1, {});
    moved_ = true;
}

void Places::back() {
    if (!is_first()) starts_.pop_back();
    moved_ = true;
}

void Places::turn(ui::Turn turn, const std::string& next) {
    starts_.resize(shown_ + 1);
    if (turn == ui::Turn::next) starts_.push_back(next);
    if (turn == ui::Turn::previous) back();
    moved_ = true;
}

bool Places::arrived() {
    shown_ = starts_.size() - 1;
    return std::exchange(moved_, false);
}

/// The last page ends where the list does, whatever came and went since the first one was shown.
ui::PagerSpec Places::spec(std::size_t rows, std::int64_t total, bool is_last, int size, bool waiting) const {
    const auto count = static_cast<std::int64_t>(rows), wanted = static_cast<std::int64_t>(starts_.size()) - 1;
    const auto shown = static_cast<std::int64_t>(shown_);
    ui::PagerSpec spec;
    spec.page = shown + 1;
    spec.pages = is_last ? spec.page : std::max(spec.page + 1, (total + size - 1) / size);
    spec.first = is_last ? total - count + 1 : shown * size + 1;
    spec.last = spec.first + count - 1;
    spec.all = total;
    if (waiting && wanted != shown) spec.turning = wanted > shown ? ui::Turn::next : ui::Turn::previous;
    return spec;
}

}  // namespace screens
