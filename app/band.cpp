// What stands around each screen: its title in the browser, the band with the menu, the foot.

#include <string>

#include "app/app.hpp"
#include "app/screens/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/menu.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "app/watched_api.hpp"
#include "shared/text/app.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/mail/demonstration.hpp"
#include "shared/text/shared.hpp"

namespace app {

namespace words = text::app;

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
    draw_person(frame);
    const bool works_here = !at_portal() && !system().start_for(me_).empty();
    if (works_here && !me_.must_change_password) draw_menu();
}

/// Below the line of names: some roles have more pages than fit beside them.
void App::draw_menu() {
    const ui::Menu menu(words::menu);
    for (const auto* screen : screens::all) {
        const bool of_system = navigation::parse(screen->address).is_below(system().key);
        if (!of_system || !screen->in_menu || !screen->access.admits(me_.role)) continue;
        ui::link(screen->title, navigation::href(screen->address));
        ui::same_line();
    }
}

void App::draw_person(screens::Frame& frame) {
    const ui::AtRight right;
    if (!at_portal() && system().start_for(me_).empty()) draw_own_systems();
    const bool in_person = me_.delegate.empty();
    ui::text(in_person ? me_.full_name : me_.delegate);
    ui::same_line();
    if (!me_.is_shared && in_person) {
        ui::link(words::my_password, navigation::href(screens::identity::change_password.address));
        ui::same_line();
    }
    if (ui::button(text::identity::sign_out, {.weight = ui::Weight::text, .waiting = signing_out_.waiting() || wish_.act})) {
        *frame.signed_out = true;
    }
}

/// Who only looks at a system finds back to where he works.
void App::draw_own_systems() {
    for (const auto* own : screens::systems_for(systems_, me_)) {
        ui::link(own->name, navigation::href(own->start_for(me_)));
        ui::same_line();
    }
}

void App::draw_footer() {
    ui::muted(text::identity::version_label);
    if (me_.demo) {
        ui::same_line();
        ui::muted(words::demo_banner);
    }
    if (!me_.demo_accounts.empty()) {
        ui::same_line();
        ui::link(text::mail::demonstration_link, navigation::href(screens::identity::demonstration.address));
    }
    ui::same_line();
    ui::muted(system().contact_of(me_));
    ui::same_line();
    ui::link(system().verify, navigation::href(system().verification));
}

}  // namespace app
