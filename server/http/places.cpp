#include "server/http/places.hpp"

namespace server {

bool Places::take(const std::string& whose) {
    const std::lock_guard lock(mutex_);
    if (taken_ >= most_) return false;
    const auto found = taken_by_.find(whose);
    if (found != taken_by_.end() && found->second >= most_of_one_) return false;
    ++taken_;
    ++taken_by_[whose];
    return true;
}

void Places::give_back(const std::string& whose) {
    const std::lock_guard lock(mutex_);
    --taken_;
    if (--taken_by_[whose] == 0) taken_by_.erase(whose);
}

}  // namespace server
