#include "app/screens/shell/portal.hpp"

#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/text/app.hpp"

namespace screens::shell {

namespace words = text::app;

void draw_portal(Systems systems, const api::identity::Me& me) {
    ui::heading(words::portal_title, 1);
    ui::text(words::portal_question);
    for (const auto* system : systems_for(systems, me)) {
        const ui::Section section(system->name, {.heading_level = 2, .framed = true});
        ui::text(system->sentence);
        ui::link(system->long_name, navigation::href(system->start_for(me)));
    }
}

}  // namespace screens::shell
