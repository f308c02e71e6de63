// "Guía rápida del Módulo": one text, to read here or as a PDF (A17.4).

#include "shared/text/contents/module_guide.hpp"

#include <string>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/contents/module_section.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/api/pending.hpp"
#include "shared/text/shared.hpp"

namespace screens::contents {
namespace {

namespace words = text::contents;

struct State {
    bool begun = false;
    api::Pending<std::string> pdf{};
    Loaded<api::contents::ReadSections> sections{};
};

void ask_pdf(State& state, Frame& frame) { api::link<api::contents::ModuleGuide>(frame.api, {}, state.pdf); }

void draw_pdf(State& state, Frame& frame) {
    state.pdf.arrived();
    if (const auto* href = state.pdf.value()) {
        ui::link(words::guide_pdf, *href, {.new_tab = true, .as_button = true, .weight = ui::Weight::primary});
    } else if (const auto* error = state.pdf.error()) {
        ui::notice(ui::Tone::error, error->message);
        const ui::Scope scope(words::guide_pdf.view());
        if (ui::button(text::shared::retry)) ask_pdf(state, frame);
    } else {
        ui::quiet_status(words::guide_pdf_coming);
    }
}

/// Items that follow one another are one list.
void draw_section(const words::GuideSection& section) {
    using Kind = words::GuideLine::Kind;
    ui::heading(section.title);
    std::vector<std::string> items;
    for (const auto& line : section.lines) {
        if (line.kind == Kind::item) {
            items.push_back(line.words.words());
            continue;
        }
        if (!items.empty()) ui::bullets(items);
        items.clear();
        ui::text(line.words);
    }
    if (!items.empty()) ui::bullets(items);
}

void draw(State& state, Frame& frame) {
    if (!state.begun) {
        state.begun = true;
        ask_pdf(state, frame);
    }
    state.sections.follow(frame);
    const ui::Column column(720);
    ui::heading(words::guide_title, 1);
    draw_pdf(state, frame);
    for (const auto& section : words::guide_sections) draw_section(section);
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
