// "Medicamentos en Catálogo II": the claves, searched (A17.1).

#include <string>

#include "app/screens/common/loaded.hpp"
#include "app/screens/contents/requirements_view.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/text/contents/requirements.hpp"

namespace screens::contents {
namespace {

namespace words = text::contents;

struct State {
    Loaded<api::contents::ReadSections> sections{};
    std::string typed{};
};

void draw(State& state, Frame& frame) {
    state.sections.follow(frame);
    const ui::Column column(860);
    ui::heading(words::medicines_title, 1);
    const auto* sections = state.sections.draw(frame);
    if (!sections) return;
    ui::text(medicines_heading(sections->medicines_changed_on));
    ui::text_field(words::medicines_search, state.typed, {.input = ui::Input::search, .width = 480});
    draw_medicines(sections->drugs, sections->medicines_changed_on, state.typed);
}

}  // namespace

const Screen medicines{
    .address = "sanece/medicamentos",
    .title = words::medicines_title,
    .access = api::Access::signed_in(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::contents
