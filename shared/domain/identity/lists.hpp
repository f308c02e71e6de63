#pragma once
// What the queues of registrations show, and in which order.

#include <string_view>

#include "shared/base/records.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain::identity {

enum class RegistrationBy { registered };

constexpr auto enum_names(RegistrationBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<RegistrationBy, 1>{{{RegistrationBy::registered, "registrado"sv}}};
}

/// Whose registrations: those of one system.
struct RegistrationFilter {
    System system = System::sanece;
    static constexpr auto fields() { return base::fields<&RegistrationFilter::system>(); }
};

}  // namespace domain::identity
