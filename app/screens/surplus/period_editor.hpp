#pragma once
// The form of one period: a new one, or one that is there.

#include <cstdint>
#include <optional>
#include <string>

#include "app/navigation/address.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/screen.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/periods.hpp"
#include "shared/domain/surplus/period.hpp"

namespace screens::surplus {

struct PeriodEditor {
    Loaded<api::surplus::ListPeriods> list{};
    bool begun = false;
    std::string id{};
    std::int64_t version = 0;
    domain::surplus::PeriodFacts kept{}, typed{};
    std::string kept_year{}, year{};

    api::Pending<api::surplus::PeriodCard> saved{};
    Repeatable<api::surplus::SavePeriod::Request> command{};
    std::string outcome{};
    bool unanswered = false;                            ///< A new period may be there already: its answer never came.
    bool was_conflict = false;                          ///< What the period is now, is on its way.
    std::optional<api::surplus::PeriodCard> present{};  ///< As it is now, where it changed under the form.

    bool is_changed() const { return typed != kept || year != kept_year; }
};

/// Where a period is edited; "" is a new one.
navigation::Address editor_of(const std::string& period_id);
bool is_editor(const navigation::Address& address);
void draw_period_editor(PeriodEditor& editor, Frame& frame);

/// "02/03/2026"
std::string day_words(const std::string& day);

}  // namespace screens::surplus
