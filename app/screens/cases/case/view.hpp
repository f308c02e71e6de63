#pragma once
// A case on one screen, for those of the central area: what its parts share.

#include <optional>
#include <string>
#include <vector>

#include "app/screens/cases/case/decision.hpp"
#include "app/screens/cases/case/files.hpp"
#include "app/screens/cases/case/returning.hpp"
#include "app/screens/changes/applied.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/screen.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/opinions.hpp"
#include "shared/api/cases/worklist.hpp"
#include "shared/api/pending.hpp"
#include "shared/domain/cases/life.hpp"

namespace screens::cases {

/// Into other hands, or asked for an opinion: each in a dialog of its own.
struct Handing {
    bool assigning = false, asking = false;
    std::string person{}, adviser{}, question{};
    Loaded<api::cases::WorkPeople> people{};
    api::Pending<api::cases::CaseNow> assigned{}, asked{};
    Repeatable<api::cases::AssignCase::Request> assign{};
    Repeatable<api::cases::AskOpinion::Request> ask{};
};

struct CaseView {
    std::string folio{};
    Loaded<api::cases::OpenCase> opened{};
    api::cases::CaseNow now{};  ///< As the last answer says, which may be newer than what is shown.
    std::string outcome{};      ///< What was done last.
    std::string conflict{};     ///< Why it was not done: somebody else did something first.
    changes::Applied changed{};
    SentFiles files{};
    api::Pending<std::string> paper{};  ///< Of the evaluation.

    api::Pending<api::cases::CaseNow> taken{}, released{}, taken_back{};
    Repeatable<api::cases::CaseAt> take{}, release{}, take_back{};
    Handing handing{};
    Returning returning{};
    Deciding deciding{};

    const api::cases::OpenCase::Response* shown() const { return opened.value(); }
    bool allows(domain::cases::Act act) const;
    bool unsaved() const;
};

/// What came of an act: says it, and asks for the case as it is now. True when it was done, or when it never will be, as
/// somebody was first; then what it was asked in can close. What else stands in the way is to be said beside it.
bool take_act(CaseView& view, Frame& frame, api::Pending<api::cases::CaseNow>& act, const std::string& outcome);

void draw_acts(CaseView& view, Frame& frame);
void draw_handing(CaseView& view, Frame& frame);
void draw_returning(CaseView& view, Frame& frame);

void draw_requirements(CaseView& view);
/// Call each frame.
void follow_decision(CaseView& view, Frame& frame);
void draw_decision(CaseView& view, Frame& frame);
void draw_decision_question(CaseView& view, Frame& frame);
/// Saves what is prepared when typing has paused, or the page goes; a lost network is tried again.
/// What could not be saved any more.
void draw_kept(const CaseView& view);

/// Other folios, corrections, opinions, time line.
void draw_before(const api::cases::OpenCase::Response& shown);
void draw_answer(CaseView& view);

}  // namespace screens::cases
