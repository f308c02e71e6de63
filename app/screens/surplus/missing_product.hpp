#pragma once
// A product that is not in the list is asked for: by mail to the mailbox of the period, or here (S2:456, B5.12).

#include <string>

#include "app/screens/screen.hpp"
#include "app/screens/surplus/places.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/requests.hpp"

namespace screens::surplus {

/// Kept by the screen between frames.
struct MissingProduct {
    bool open = false;
    std::string product{}, reason{}, outcome{};
    std::string suggested{};  ///< What was sought stands as the product until the person writes another.
    api::Pending<api::Nothing> asked{};
    Repeatable<api::surplus::AskProduct::Request> command{};

    bool unsaved() const { return open && (!reason.empty() || product != suggested); }
};

/// `sought` is what was looked for in vain, or "".
void draw_missing_product(MissingProduct& missing, Frame& frame, const Place& place, const std::string& mailbox,
                          const std::string& sought);

}  // namespace screens::surplus
