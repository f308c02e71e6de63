#include "shared/domain/names.hpp"

#include <initializer_list>

#include "shared/base/text.hpp"

namespace domain {
namespace {

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string name;
    for (const auto part : parts) {
        if (base::is_blank(part)) continue;
        if (!name.empty()) name += ' ';
        name += base::trimmed(part);
    }
    return name;
}

}  // namespace

std::string given_names_first(std::string_view given_names, std::string_view paternal_surname,
                              std::string_view maternal_surname) {
    return joined({given_names, paternal_surname, maternal_surname});
}

std::string surnames_first(std::string_view paternal_surname, std::string_view maternal_surname, std::string_view given_names) {
    return joined({paternal_surname, maternal_surname, given_names});
}

}  // namespace domain
