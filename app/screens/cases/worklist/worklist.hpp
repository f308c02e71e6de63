#pragma once
// The worklist of the central area: what its parts share.

#include <string>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/paged.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/fields.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/worklist.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"

namespace screens::cases {

using WorkSort = base::Sort<domain::cases::WorkBy>;

struct Worklist {
    bool begun = false;
    domain::cases::WorkFilter filter{};
    WorkSort sort{domain::cases::WorkBy::waiting, false};
    std::string typed{};          ///< In the search; it is asked for when typing pauses.
    base::Instant typed_at = -1;  ///< By platform.elapsed(); -1: what is typed is what is asked for.
    std::string state_name{}, visit_name{};

    Loaded<api::catalog::CaseLists> lists{};
    std::vector<ui::Choice> generics{}, entities{};
    Paged<api::cases::ListWorklist> list{};

    api::Pending<api::cases::CaseNow> taken{};
    Repeatable<api::cases::CaseAt> command{};
    std::string refusal{};
};

/// The parts that somebody sees: whoever evaluates nothing himself has none of his own.
std::vector<domain::cases::Whose> parts_for(const Frame& frame);
/// The states of what is in a part.
std::vector<domain::cases::State> states_in(domain::cases::Whose whose);
/// What waits longest is first; of what is answered, what was answered last.
WorkSort usual_sort(domain::cases::Whose whose);

/// The filter as the address says it, and back: there a person finds it again.
void begin(Worklist& state, const Frame& frame);
navigation::Address address_of(const Worklist& state, const Frame& frame);
bool is_filtered(const domain::cases::WorkFilter& filter);
void clear_filters(Worklist& state);

void take(Worklist& state, Frame& frame, const api::cases::WorkCard& card);
void draw_work_table(Worklist& state, Frame& frame, const api::cases::ListWorklist::Response& answer);

}  // namespace screens::cases
