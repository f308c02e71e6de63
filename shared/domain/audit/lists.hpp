#pragma once
// How the audit is filtered.

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"

namespace domain::audit {

enum class Outcome { done, refused };

constexpr auto enum_names(Outcome) {
    using namespace std::string_view_literals;
    return base::EnumTable<Outcome, 2>{{{Outcome::done, "hecho"sv}, {Outcome::refused, "rechazado"sv}}};
}

/// In the order of the chain.
enum class AuditBy { sequence };

constexpr auto enum_names(AuditBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<AuditBy, 1>{{{AuditBy::sequence, "orden"sv}}};
}

struct AuditFilter {
    std::string person{};         ///< Parts of a name, a user name or an address; "" is any.
    std::string action{};         ///< An action by its name; "" is any.
    std::string object{};         ///< A folio, or an object as it is kept ("account:…"); "" is any.
    std::string from{}, until{};  ///< Days in Mexico City, "2026-07-23"; "" is without one.
    std::optional<Outcome> outcome{};

    static constexpr auto fields() {
        using T = AuditFilter;
        return base::fields<&T::person, &T::action, &T::object, &T::from, &T::until, &T::outcome>();
    }
    friend bool operator==(const AuditFilter&, const AuditFilter&) = default;
};

/// Whose readings: those of the patient of a folio, or of all with an NSS.
struct ReadingsFilter {
    std::string patient{};

    static constexpr auto fields() { return base::fields<&ReadingsFilter::patient>(); }
    friend bool operator==(const ReadingsFilter&, const ReadingsFilter&) = default;
};

/// When this day begins in Mexico City.
base::Instant beginning_of(base::Date day);

}  // namespace domain::audit
