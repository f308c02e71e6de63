#pragma once
// How the queue of registrations is ordered.

#include <string_view>

#include "shared/base/records.hpp"

namespace domain::identity {

enum class RegistrationBy { registered };

constexpr auto enum_names(RegistrationBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<RegistrationBy, 1>{{{RegistrationBy::registered, "registrado"sv}}};
}

}  // namespace domain::identity
