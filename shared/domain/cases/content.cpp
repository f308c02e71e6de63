#include "shared/domain/cases/content.hpp"

namespace domain::cases {

std::string Content::answer(std::string_view key) const {
    for (const auto& each : answers) {
        if (each.key == key) return each.value;
    }
    return {};
}

void Content::set_answer(std::string_view key, std::string value) {
    for (auto& each : answers) {
        if (each.key == key) {
            each.value = std::move(value);
            return;
        }
    }
    answers.push_back({std::string(key), std::move(value)});
}

}  // namespace domain::cases
