#pragma once
// What is asked of the division: the opening of a finalized report (S2:62), a product that is not in the list (S2:456).

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"

namespace domain::surplus {

enum class RequestKind { opening, product };

constexpr auto enum_names(RequestKind) {
    using namespace std::string_view_literals;
    return base::EnumTable<RequestKind, 2>{{{RequestKind::opening, "opening"sv}, {RequestKind::product, "product"sv}}};
}

enum class RequestState { pedida, atendida, rechazada };

constexpr auto enum_names(RequestState) {
    using namespace std::string_view_literals;
    using S = RequestState;
    return base::EnumTable<S, 3>{{{S::pedida, "pedida"sv}, {S::atendida, "atendida"sv}, {S::rechazada, "rechazada"sv}}};
}

}  // namespace domain::surplus
