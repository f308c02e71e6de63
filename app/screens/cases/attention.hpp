#pragma once
// What waits for a director among what he has sent: to be completed, or renewed before it expires. Part of the home page.

#include <string>

#include "app/screens/common/loaded.hpp"
#include "app/screens/screen.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/following.hpp"
#include "shared/api/pending.hpp"

namespace screens::cases {

struct Attention {
    Loaded<api::cases::ListSent> in_process{}, authorized{};
    api::Pending<api::cases::DraftId> renewed{};
    Repeatable<api::cases::FollowCase::Request> renewal{};

    bool failed() const { return in_process.error() || authorized.error(); }
    void again(Frame& frame) {
        in_process.again(frame);
        authorized.again(frame);
    }
};

void follow_attention(Attention& attention, Frame& frame);
/// Nothing when nothing waits. `said_below`: that the server does not answer is said by another part of the page.
void draw_attention(Attention& attention, Frame& frame, bool said_below);

}  // namespace screens::cases
