// "Guía rápida del Módulo": one text, to read here or as a PDF (A17.4).

#include "shared/text/contents/module_guide.hpp"

#include <string>

#include "app/screens/common/guide.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/contents/module_section.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/api/pending.hpp"

namespace screens::contents {
namespace {

namespace words = text::contents;

struct State {
    bool begun = false;
    api::Pending<std::string> pdf{};
    Loaded<api::contents::ReadSections> sections{};
};

void ask_pdf(State& state, Frame& frame) { api::link<api::contents::ModuleGuide>(frame.api, {}, state.pdf); }

void draw(State& state, Frame& frame) {
    if (!state.begun) {
        state.begun = true;
        ask_pdf(state, frame);
    }
    state.sections.follow(frame);
    const ui::Column column(720);
    ui::heading(words::guide_title, 1);
    if (draw_pdf_link(state.pdf, words::guide_pdf, words::guide_pdf_coming)) ask_pdf(state, frame);
    for (const auto& section : words::guide_sections) {
        ui::heading(section.title);
        draw_guide_lines(section);
    }
    ui::heading(words::guide_contacts);
    if (const auto* sections = state.sections.draw(frame)) draw_contacts(sections->contacts);
}

}  // namespace

const Screen module_guide{
    .address = "sanece/modulo/guia",
    .title = words::guide_menu,
    .access = api::Access::signed_in(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::contents
