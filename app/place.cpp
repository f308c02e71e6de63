// In whose place one acts, for whom a director has named his delegate: told on every page, and asked about when another page of the
// browser has changed it.

#include <utility>

#include "app/app.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "app/watched_api.hpp"
#include "shared/api/identity/delegation.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/base/time.hpp"
#include "shared/text/identity/delegation.hpp"

namespace app {

/// Whoever stops acting for another begins in his own account; and what ended with a day is known without a reload.
void App::follow_place() {
    if (in_person_.arrived() && !in_person_.error()) {
        navigator_.set_unsaved(false);
        become(*in_person_.value());
        navigator_.go(start());
        came_back_ = true;
    }
    if (me_.delegation_id.empty() || !me_.delegation_over.empty() || who_.waiting()) return;
    const auto told = api_->server_time();
    const bool is_past = told > 0 && base::iso(base::mexico_city(told).date) > me_.delegation_until;
    if (!is_past || place_asked_for_ == me_.delegation_until) return;
    place_asked_for_ = me_.delegation_until;
    api::call<api::identity::WhoAmI>(*api_, {}, who_);
}

/// Whom one acts for, on every page, with the way back.
void App::draw_place() {
    if (me_.delegate.empty()) return;
    namespace identity = text::identity;
    const auto until = base::parse_date(me_.delegation_until);
    if (me_.delegation_over.empty())
        ui::notice(ui::Tone::info, identity::acting_for(me_.full_name, until ? base::dd_mm_yyyy(*until) : std::string{}));
    else ui::notice(ui::Tone::warning, me_.delegation_over);
    if (in_person_.error()) ui::notice(ui::Tone::error, in_person_.error()->message);
    if (ui::button(identity::stop_acting_for(me_.full_name), {.waiting = in_person_.waiting() || static_cast<bool>(wish_.act)})) {
        when_saved([this] { api::call<api::identity::ActFor>(*api_, {}, in_person_); });
    }
}

/// Pages of one browser share a session. What this one holds is sent in its own place or not at all.
void App::ask_in_which_place() {
    if (api_->elsewhere()) {
        api_->forget_elsewhere();
        if (!elsewhere_.open) {
            elsewhere_.open = true;
            api::call<api::identity::WhoAmI>(*api_, {}, elsewhere_.now);
        }
    }
    if (!elsewhere_.open) return;
    const auto place = api::identity::place_of(me_);
    const bool asked = elsewhere_.now.arrived(), answered = elsewhere_.back.arrived();
    const auto* now = elsewhere_.now.value();
    if (asked || answered) {
        const auto* theirs = answered ? elsewhere_.back.value() : now;
        const bool same = theirs && theirs->signed_in && api::identity::place_of(*theirs) == place;
        // Of another person's session there is no way back but through the door.
        const bool by_the_door = !same && (answered || (theirs && !theirs->signed_in));
        if (same) become(*theirs);
        if (same) api_->give_back_quietly();
        if (by_the_door) {
            again_.open = true;
            again_.credentials = screens::identity::Credentials(me_);
        }
        if (same || by_the_door) {
            elsewhere_ = {};
            return;
        }
    }
    if (!elsewhere_.now.waiting()) draw_elsewhere();
}

void App::draw_elsewhere() {
    namespace identity = text::identity;
    const auto name = [](const api::identity::Me& me) {
        return me.delegate.empty() ? me.full_name : identity::place_words(me.full_name, me.delegate);
    };
    const auto* now = elsewhere_.now.value();
    bool open = true;
    if (ui::Dialog dialog(identity::elsewhere_title, open, false); dialog) {
        ui::text(now ? identity::elsewhere(name(me_), name(*now)) : identity::page_of_another.words());
        if (now && unsaved()) ui::notice(ui::Tone::warning, identity::elsewhere_lost);
        if (ui::button(identity::go_on_as(name(me_)), {.weight = ui::Weight::primary, .waiting = elsewhere_.back.waiting()})) {
            api::call<api::identity::ActFor>(*api_, {me_.delegation_id}, elsewhere_.back);
        }
        if (now) ui::same_line();
        if (now && ui::button(identity::change_to(name(*now)))) leave_for_other_place();
    }
}

void App::leave_for_other_place() {
    const auto now = *elsewhere_.now.value();
    elsewhere_ = {};
    api_->give_back();
    navigator_.set_unsaved(false);
    become(now);
    forget_view();
    navigator_.go(start());
}

}  // namespace app
