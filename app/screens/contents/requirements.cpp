// "Requisitos y recomendaciones": the page of its own that section D of the home page has (A16).

#include "shared/text/contents/requirements.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/contents/requirements_view.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/ui/words.hpp"
#include "shared/api/contents/reading.hpp"

namespace screens::contents {
namespace {

namespace words = text::contents;

struct State {
    Loaded<api::contents::ReadSections> sections{};
    RequirementsView view{};
};

void draw(State& state, Frame& frame) {
    state.sections.follow(frame);
    ui::heading(words::requirements_title, 1);
    if (const auto* sections = state.sections.draw(frame)) draw_requirements(state.view, sections->drugs);
}

}  // namespace

const Screen requirements{
    .address = "sanece/requisitos",
    .title = words::requirements_menu,
    .access = api::Access::signed_in(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::contents
