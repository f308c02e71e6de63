#include "app/app.hpp"

#include <utility>

#include "app/screens/screens.hpp"
#include "app/screens/shell/portal.hpp"
#include "app/turn_api.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "app/watched_api.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/base/time.hpp"
#include "shared/text/app.hpp"
#include "shared/text/identity/delegation.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/shared.hpp"

namespace app {

namespace words = text::app;

namespace {

/// A draft on its way to the server is usually there by then, and nobody is asked for nothing.
constexpr base::Instant pause_before_asking_ms = 300;

/// Another person, even at the same account.
bool is_another(const api::identity::Me& now, const api::identity::Me& before) {
    return now.account_id != before.account_id || now.matricula != before.matricula;
}

}  // namespace

App::App(api::Api& api, platform::Platform& platform, screens::Systems systems)
    : systems_(systems),
      platform_(platform),
      turns_(std::make_unique<TurnApi>(api, platform)),
      api_(std::make_unique<WatchedApi>(*turns_)),
      navigator_(platform) {
    api::call<api::identity::WhoAmI>(*api_, {}, who_);
}

App::~App() = default;

const screens::System& App::system() const {
    if (const auto* named = screens::named_by(systems_, navigator_.current())) return *named;
    if (was_in_) return *was_in_;
    const auto open = screens::systems_for(systems_, me_);
    return open.empty() ? *systems_.front() : *open.front();
}

std::string_view App::start() const {
    if (const auto here = system().start_for(me_); !here.empty()) return here;
    const auto open = screens::systems_for(systems_, me_);
    return open.empty() ? std::string_view{} : open.front()->start_for(me_);
}

bool App::at_portal() const { return navigator_.current().path.empty() && screens::systems_for(systems_, me_).size() > 1; }

bool App::unsaved() const { return view_ && view_->unsaved(); }

void App::address_changed() { navigator_.address_changed(); }

void App::open_link(const std::string& href) {
    if (href.starts_with("#/")) {
        navigator_.go(href);
    } else {
        platform_.open_outside(href);
    }
}

void App::become(const api::identity::Me& me) {
    const bool another = is_another(me, me_);
    me_ = me;
    known_ = true;
    api_->stand_at(api::identity::place_of(me));
    if (another) {
        forget_view();  // what one person typed is not shown to another
    }
}

/// After signing in: to where one wanted to go, unless that is in a system that one neither entered nor has work in.
void App::go_on() {
    const auto wanted = navigation::parse(std::exchange(wanted_, {}));
    const auto* screen = screens::find(wanted);
    const auto* of = screens::named_by(systems_, wanted);
    const bool entered = !of || of == &system();
    const bool may = screen && screen->access.admits(me_.role);
    if (screen && entered && (may || !system().start_for(me_).empty())) {
        navigator_.go(wanted);
    } else {
        navigator_.go(start());
    }
}

void App::forget_view() {
    view_.reset();
    routed_ = false;
}

void App::sign_out() { api::call<api::identity::SignOut>(*api_, {}, signing_out_); }

void App::reload() {
    forget_view();  // or the browser would ask once more about what it held
    navigator_.set_unsaved(false);
    platform_.reload();
}

void App::frame() {
    api_->poll();
    follow_place();
    if (who_.arrived() && !who_.error()) become(*who_.value());
    if (signing_out_.arrived() && !signing_out_.error()) {
        navigator_.set_unsaved(false);
        become({});
        notice_ = text::identity::signed_out.words();
        navigator_.go(system().sign_in);
        api::call<api::identity::WhoAmI>(*api_, {}, who_);  // a visitor of a demonstration is told its accounts again
    }
    route();
    if (std::exchange(came_back_, false)) notice_ = text::identity::now_in_person.words();
    const auto drawn_for = me_.account_id;
    api::identity::Me changed = me_;
    bool leaving = false;
    screens::Frame frame{*api_, platform_, navigator_, me_, system(), &changed, &leaving, std::exchange(save_now_, false)};
    ui::page([&] { draw_banner(frame); }, [&] { draw_content(frame); }, [&] { draw_footer(); }, [&] { draw_notices(); });
    set_title(frame);
    if (leaving) when_saved([this] { sign_out(); });
    grant_wish();
    ask_before_leaving();
    ask_in_which_place();
    ask_to_sign_in_again();
    navigator_.set_unsaved(unsaved(), [this](const navigation::Address& to) { return view_ && view_->shows(to); });
    if (me_.account_id != drawn_for) return;  // a dialog has led to another place
    const bool same_person = changed.signed_in && changed.account_id == me_.account_id;
    if (same_person && changed.must_change_password != me_.must_change_password) become(changed);
    if (changed.signed_in && changed.account_id != me_.account_id) {
        become(changed);
        notice_.clear();
        go_on();
    }
}

void App::route() {
    if (!known_) return;
    const auto rename = [this](std::string_view address) {
        navigator_.rename(navigation::parse(address));
        return screens::find(navigator_.current());
    };
    const auto is_sign_in = [this](const screens::Screen* screen) {
        return screen && screens::entered_at(systems_, screen->address);
    };
    const auto* found = at_portal() ? nullptr : screens::find(navigator_.current());
    if (navigator_.current().path.empty() && !at_portal() && !start().empty()) found = rename(start());
    if (found && !me_.signed_in && !found->access.is_open()) {
        wanted_ = navigation::format(navigator_.current());
        found = rename(system().sign_in);
    }
    if (is_sign_in(found) && me_.signed_in) found = rename(start());
    const auto& own_password = screens::identity::change_password;
    if (me_.signed_in && me_.must_change_password && found != &own_password) found = rename(own_password.address);
    if (const auto* named = screens::named_by(systems_, navigator_.current())) was_in_ = named;
    const bool moved = navigator_.take_changed();
    const bool same = routed_ && found == screen_ && (!moved || (view_ && view_->shows(navigator_.current())));
    if (same && !moved) return;
    if (!same) {
        routed_ = true;
        screen_ = found;
        view_.reset();
        const bool admitted = found && (found->access.is_open() || (me_.signed_in && found->access.admits(me_.role)));
        if (admitted) view_ = found->open();
        if (moved && !is_sign_in(found)) notice_.clear();
    }
    ui::scroll_to_top();
    if (!same || !ui::keep_focus_in_tabs()) ui::focus_heading();
}

void App::draw_notices() {
    draw_place();
    if (api_->outdated()) {
        ui::notice(ui::Tone::warning, text::shared::outdated);
        if (ui::button(text::shared::reload_page, {.waiting = static_cast<bool>(wish_.act)})) {
            when_saved([this] { reload(); });
        }
    }
    if (!platform_.keeps()) ui::notice(ui::Tone::warning, words::not_kept);
    if (turns_->in_line()) ui::notice(ui::Tone::info, words::in_line);
    if (api_->lost() && known_) ui::notice(ui::Tone::warning, words::connection_lost);
}

void App::draw_content(screens::Frame& frame) {
    if (!known_) {
        ui::heading(system().name, 1);
        if (api_->outdated()) return;
        if (who_.waiting()) {
            ui::text(words::loading);
            return;
        }
        ui::notice(ui::Tone::error, text::shared::server_unreachable);
        if (ui::button(text::shared::retry, {.weight = ui::Weight::primary})) api::call<api::identity::WhoAmI>(*api_, {}, who_);
        return;
    }
    if (!notice_.empty()) ui::notice(ui::Tone::success, notice_);
    if (at_portal()) return screens::shell::draw_portal(systems_, me_);
    if (view_) {
        view_->draw(frame);
        return;
    }
    ui::heading(screen_ ? screen_->title : words::page_not_found_title, 1);
    ui::text(screen_ ? words::not_for_role : words::page_not_found);
    ui::link(words::home, navigation::href(start()));
}

void App::when_saved(std::function<void()> act) {
    wish_ = {std::move(act), platform_.elapsed() + pause_before_asking_ms};
    save_now_ = true;
}

void App::grant_wish() {
    if (!wish_.act) return;
    if (!unsaved()) return std::exchange(wish_, {}).act();
    if (const auto left = wish_.asks_at - platform_.elapsed(); left > 0) ui::wake_after(left);
}

void App::ask_before_leaving() {
    // A screen that has just saved goes on in the same frame: by now nothing is unsaved, and there is nothing to ask.
    if (navigator_.asking() && !unsaved()) {
        navigator_.leave();
        return ui::wake_after(0);
    }
    const bool wishing = wish_.act && platform_.elapsed() >= wish_.asks_at;
    if (!navigator_.asking() && !wishing) return;
    bool open = true;
    if (ui::Dialog dialog(words::leave_title, open); dialog) {
        ui::text(words::leave_question);
        if (ui::button(words::leave, {.weight = ui::Weight::danger})) {
            if (wishing) {
                std::exchange(wish_, {}).act();
            } else {
                forget_view();
                navigator_.leave();
            }
        }
        ui::same_line();
        if (ui::button(words::stay, {.weight = ui::Weight::primary})) open = false;
    }
    if (open) return;
    navigator_.stay();
    wish_ = {};
}

void App::ask_to_sign_in_again() {
    if (api_->session_refused()) {
        api_->forget_session_refused();
        // An outdated page could not sign in; it says so itself, and what leads out must stay within reach.
        if (me_.signed_in && !again_.open && !api_->outdated()) {
            again_.open = true;
            again_.credentials = screens::identity::Credentials(me_);
            ui::focus_next(text::identity::password.view());
        }
        if (!again_.open) api_->give_back();
    }
    if (!again_.open) return;
    namespace identity = text::identity;
    if (const auto* me = again_.credentials.follow()) {
        const auto now = *me;
        const bool another = is_another(now, me_);
        again_ = {};
        become(now);
        if (another) notice_ = identity::another_account_opened.words();
        api_->give_back_quietly();
        return;
    }
    bool open = true;
    if (ui::Dialog dialog(identity::session_expired_title, open, false); dialog) {
        ui::text(identity::session_expired);
        ui::Form form(identity::session_expired_title, again_.credentials.error());
        again_.credentials.draw(form, *api_);
    }
}

}  // namespace app
