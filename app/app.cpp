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
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/shared.hpp"

namespace app {

namespace words = text::app;

namespace {

/// A draft on its way to the server is usually there by then, and nobody is asked for nothing.
constexpr base::Instant pause_before_asking_ms = 300;

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

const screens::System& App::system() const { return screens::system_of(systems_, navigator_.current()); }

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
    const bool another = me.account_id != me_.account_id;
    me_ = me;
    known_ = true;
    if (another) {
        forget_view();  // what one person typed is not shown to another
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
    if (who_.arrived() && !who_.error()) become(*who_.value());
    if (signing_out_.arrived() && !signing_out_.error()) {
        navigator_.set_unsaved(false);
        become({});
        notice_ = text::identity::signed_out.words();
        navigator_.go(system().sign_in);
        api::call<api::identity::WhoAmI>(*api_, {}, who_);  // a visitor of a demonstration is told its accounts again
    }
    api::identity::Me changed = me_;
    bool leaving = false;
    screens::Frame frame{*api_, platform_, navigator_, me_, &changed, &leaving, std::exchange(save_now_, false)};
    route();
    ui::page([&] { draw_banner(frame); }, [&] { draw_content(frame); }, [&] { draw_footer(); }, [&] { draw_notices(); });
    set_title(frame);
    if (leaving) when_saved([this] { sign_out(); });
    grant_wish();
    ask_before_leaving();
    ask_to_sign_in_again();
    navigator_.set_unsaved(unsaved(), [this](const navigation::Address& to) { return view_ && view_->shows(to); });
    if (changed.signed_in && changed.account_id != me_.account_id) {
        become(changed);
        notice_.clear();
        navigator_.go(wanted_.empty() ? std::string(system().start_for(me_)) : wanted_);
        wanted_.clear();
    }
}

void App::route() {
    if (!known_) return;
    if (navigator_.current().path.empty() && !at_portal()) {
        const auto open = screens::systems_for(systems_, me_);
        navigator_.rename(navigation::parse((open.empty() ? systems_.front() : open.front())->start_for(me_)));
    }
    const auto* found = at_portal() ? nullptr : screens::find(navigator_.current());
    if (found && !me_.signed_in && !found->access.is_open()) {
        wanted_ = navigation::format(navigator_.current());
        navigator_.rename(navigation::parse(system().sign_in));
        found = &screens::identity::sign_in;
    }
    if (found == &screens::identity::sign_in && me_.signed_in) {
        navigator_.rename(navigation::parse(system().start_for(me_)));
        found = screens::find(navigator_.current());
    }
    const bool moved = navigator_.take_changed();
    const bool same = routed_ && found == screen_ && (!moved || (view_ && view_->shows(navigator_.current())));
    if (same && !moved) return;
    if (!same) {
        routed_ = true;
        screen_ = found;
        view_.reset();
        const bool admitted = found && (found->access.is_open() || (me_.signed_in && found->access.admits(me_.role)));
        if (admitted) view_ = found->open();
        if (found != &screens::identity::sign_in) notice_.clear();
    }
    ui::scroll_to_top();
    if (!same || !ui::keep_focus_in_tabs()) ui::focus_heading();
}

void App::set_title(const screens::Frame& frame) {
    if (!known_) return;
    if (at_portal()) return ui::set_title(words::portal_title.view());
    std::string title(frame.part);
    if (!title.empty()) title += text::shared::dot.view();
    title += (screen_ ? screen_->title : words::page_not_found_title).view();
    title += text::shared::dot.view();
    title += system().name.view();
    ui::set_title(title);
}

void App::draw_banner(screens::Frame& frame) {
    ui::bold(words::institution.view());
    if (screens::systems_for(systems_, me_).size() > 1) {
        ui::same_line();
        ui::link(words::portal_link, "#/");
    }
    if (!at_portal()) {
        ui::same_line();
        ui::text(system().name);
    }
    if (!me_.signed_in) return;
    ui::AtRight right;
    for (const auto* screen : screens::all) {
        const bool of_system = !at_portal() && navigation::parse(screen->address).is_below(system().key);
        if (!of_system || !screen->in_menu || !screen->access.admits(me_.role)) continue;
        ui::link(screen->title, navigation::href(screen->address));
        ui::same_line();
    }
    ui::text(me_.full_name);
    ui::same_line();
    ui::link(words::my_password, navigation::href(screens::identity::change_password.address));
    ui::same_line();
    if (ui::button(text::identity::sign_out, {.weight = ui::Weight::text, .waiting = signing_out_.waiting() || wish_.act})) {
        *frame.signed_out = true;
    }
}

void App::draw_notices() {
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
    ui::link(words::home, navigation::href(system().start_for(me_)));
}

void App::draw_footer() {
    ui::muted(text::identity::version_label);
    if (me_.demo) {
        ui::same_line();
        ui::muted(words::demo_banner);
    }
    ui::same_line();
    ui::muted(me_.contact.empty() ? words::contact.view() : std::string_view(me_.contact));
    ui::same_line();
    ui::link(words::verify_link, navigation::href(screens::cases::verification.address));
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
            again_ = {true, me_.user_name, {}, {}};
            ui::focus_next(text::identity::password.view());
        }
        if (!again_.open) api_->give_back();
    }
    if (!again_.open) return;
    namespace identity = text::identity;
    if (again_.signed_in.arrived() && again_.signed_in.value()) {
        const auto me = *again_.signed_in.value();
        const bool another = me.account_id != me_.account_id;
        again_ = {};
        become(me);
        if (another) notice_ = identity::another_account_opened.words();
        api_->give_back_quietly();
        return;
    }
    bool open = true;
    if (ui::Dialog dialog(identity::session_expired_title, open, false); dialog) {
        ui::text(identity::session_expired);
        ui::Form form(identity::session_expired_title, again_.signed_in.error());
        form.text("user_name", identity::user_name, again_.user_name, {.required = true, .autocomplete = "username"});
        form.text("password", identity::password, again_.password,
                  {.input = ui::Input::password, .required = true, .autocomplete = "current-password"});
        if (form.submit(identity::sign_in, again_.signed_in.waiting())) {
            api::call<api::identity::SignIn>(*api_, {again_.user_name, again_.password}, again_.signed_in);
        }
    }
}

}  // namespace app
