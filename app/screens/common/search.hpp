#pragma once
// A list that is searched while one types.

#include <cstddef>
#include <string>
#include <vector>

#include "app/screens/common/choices.hpp"
#include "app/ui/fields.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/text.hpp"

namespace screens {

/// A searchable list and its last answer. One question at a time; the newest typing is asked next.
template <class E>
struct Search {
    ui::ComboState combo{};
    api::Pending<typename E::Response> found{};
    std::vector<ui::Choice> choices{};
    std::string asked{};

    /// Call each frame, before the widget is drawn.
    void take() {
        if (found.arrived() && found.value()) choices = choices_of(found.value()->found);
    }
    /// True when what is typed is too little to search by: then nothing was looked for, and nothing is missing.
    bool too_short(int letters_min) const {
        return base::utf8_length(base::trimmed(combo.query)) < static_cast<std::size_t>(letters_min);
    }
    /// Call each frame, after the widget is drawn.
    void ask(api::Api& api, const std::string& list_id = {}) {
        if (combo.query_changed || (combo.open && combo.query != asked)) {
            if (found.waiting()) return;
            asked = combo.query;
            api::call<E>(api, {asked, list_id}, found);
        }
    }
};

}  // namespace screens
