#pragma once
// The lists of all areas, joined, and the systems they belong to. Menu, router and access follow from them.

#include <array>

#include "app/screens/administration/screens.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/catalog/screens.hpp"
#include "app/screens/changes/screens.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/screens/screen.hpp"
#include "app/screens/settings/screens.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/screens/system.hpp"

namespace screens {

template <std::size_t... Sizes>
constexpr auto joined(const std::array<const Screen*, Sizes>&... lists) {
    std::array<const Screen*, (Sizes + ...)> all{};
    std::size_t at = 0;
    const auto append = [&](const auto& list) {
        for (const auto* screen : list) all[at++] = screen;
    };
    (append(lists), ...);
    return all;
}

inline constexpr auto all = joined(cases::all, changes::all, contents::all, catalog::all, surplus::all, settings::all,
                                   identity::all, administration::all);
inline constexpr std::array systems{&cases::sanece, &surplus::collection};

/// The screen of an address; null when there is none.
const Screen* find(const navigation::Address& address);

}  // namespace screens
