#pragma once
// How lists of cases are divided, filtered and ordered.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/cases/state.hpp"

namespace domain::cases {

/// The views of SEGUIMIENTO (A14.1), and the one of what has no answer.
enum class View { authorized, not_authorized, in_process };

constexpr auto enum_names(View) {
    using namespace std::string_view_literals;
    return base::EnumTable<View, 3>{{
        {View::authorized, "autorizadas"sv},
        {View::not_authorized, "no_autorizadas"sv},
        {View::in_process, "en_proceso"sv},
    }};
}

/// Every case that was sent is in one view; a draft is in none.
std::optional<View> view_of(State state);
std::vector<State> states_of(View view);

enum class SentBy { sent, generic };

constexpr auto enum_names(SentBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<SentBy, 2>{{{SentBy::sent, "enviada"sv}, {SentBy::generic, "generico"sv}}};
}

/// Of the cases that an account has sent.
struct SentFilter {
    std::optional<View> view{};
    std::string folio{};  ///< "" is any.

    static constexpr auto fields() {
        using T = SentFilter;
        return base::fields<&T::view, &T::folio, base::Written::number>();
    }
    friend bool operator==(const SentFilter&, const SentFilter&) = default;
};

enum class DraftBy { saved };

constexpr auto enum_names(DraftBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<DraftBy, 1>{{{DraftBy::saved, "guardada"sv}}};
}

}  // namespace domain::cases
