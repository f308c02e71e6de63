#pragma once
// How lists of change requests are divided and ordered.

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/changes/change.hpp"

namespace domain::changes {

/// The queue of the Módulo: nobody's, in one's own hands, in those of the others, and answered.
enum class Part { waiting, mine, team, answered };

constexpr auto enum_names(Part) {
    using namespace std::string_view_literals;
    return base::EnumTable<Part, 4>{
        {{Part::waiting, "sin_tomar"sv}, {Part::mine, "mias"sv}, {Part::team, "equipo"sv}, {Part::answered, "respondidas"sv}}};
}

/// By the day on which it was asked, or answered.
enum class By { day };

constexpr auto enum_names(By) {
    using namespace std::string_view_literals;
    return base::EnumTable<By, 1>{{{By::day, "dia"sv}}};
}

struct Filter {
    Part part = Part::waiting;
    std::optional<Kind> kind{};
    std::string entity_id{};  ///< "" is any.
    bool late = false;        ///< Those alone that wait for too long.
    std::string search{};     ///< A folio, an NSS or the beginnings of a patient's names; "" is any.

    static constexpr auto fields() {
        using T = Filter;
        return base::fields<&T::part, &T::kind, &T::entity_id, &T::late, &T::search>();
    }
    friend bool operator==(const Filter&, const Filter&) = default;
};

}  // namespace domain::changes
