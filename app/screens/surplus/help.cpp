// "Guía de Ayuda": our own help of the nine steps, to read here or as a PDF (B1.5, B1.7). "?paso=6" opens that step.

#include "shared/text/surplus/guide.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "app/screens/common/guide.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/surplus/glossary.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/guide.hpp"
#include "shared/api/surplus/periods.hpp"
#include "shared/base/text.hpp"
#include "shared/text/surplus/landing.hpp"
#include "shared/text/surplus/period.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;

struct State {
    bool begun = false;
    std::array<bool, words::guide_before.size()> before_open{};
    bool glossary_open = false;
    std::array<bool, words::guide_steps.size()> steps_open{};
    bool contact_open = false;
    api::Pending<std::string> pdf{};
    Loaded<api::surplus::ListPeriods> periods{};
};

void ask_pdf(State& state, Frame& frame) { api::link<api::surplus::HelpGuide>(frame.api, {}, state.pdf); }

/// The first of `guide_steps` is how one enters, so that step n is the one at n.
void begin(State& state, Frame& frame) {
    state.begun = true;
    ask_pdf(state, frame);
    const auto step = frame.address().parameter("paso");
    if (step.size() != 1 || step[0] < '1' || step[0] > '9') return;
    const auto at = static_cast<std::size_t>(step[0] - '0');
    state.steps_open.at(at) = true;
    ui::focus_next(words::guide_steps.at(at).title.view());
}

bool all_open(const State& state) {
    for (const bool open : state.before_open) {
        if (!open) return false;
    }
    for (const bool open : state.steps_open) {
        if (!open) return false;
    }
    return state.glossary_open && state.contact_open;
}

void set_all(State& state, bool open) {
    state.before_open.fill(open);
    state.steps_open.fill(open);
    state.glossary_open = state.contact_open = open;
}

void draw_section(const text::guide::Section& section, bool& open) {
    if (const ui::Expander expander(section.title, open); expander) draw_guide_lines(section);
}

std::vector<std::string> lines_of(std::string_view said) {
    std::vector<std::string> lines;
    for (const auto line : base::split(said, '\n')) {
        if (!base::is_blank(line)) lines.emplace_back(base::trimmed(line));
    }
    return lines;
}

/// Of the newest period (R13); before the first one, what the guide prints.
void draw_contact(State& state, Frame& frame) {
    const ui::Expander expander(words::guide_contact, state.contact_open);
    if (!expander) return;
    const auto* const list = state.periods.draw(frame);
    if (!list) return;
    const auto* const newest = list->periods.empty() ? nullptr : &list->periods.front().facts;
    const auto contacts = lines_of(newest ? std::string_view(newest->contacts) : words::default_contacts.view());
    if (!contacts.empty()) {
        ui::text(words::guide_contact_intro);
        ui::bullets(contacts);
    }
    ui::text(words::guide_contact_mailbox);
    ui::text(newest ? std::string_view(newest->mailbox) : words::default_mailbox.view());
}

void draw(State& state, Frame& frame) {
    if (!state.begun) begin(state, frame);
    state.periods.follow(frame);
    const ui::Column column(720);
    ui::heading(words::guide_title, 1);
    if (draw_pdf_link(state.pdf, words::guide_pdf, words::guide_pdf_coming)) ask_pdf(state, frame);
    ui::text(words::guide_intro);
    const bool everything = all_open(state);
    if (ui::button(everything ? words::guide_close_all : words::guide_open_all)) set_all(state, !everything);
    ui::same_line();
    ui::link(words::to_landing, navigation::href(landing.address), {.as_button = true});
    for (std::size_t i = 0; i < words::guide_before.size(); ++i) draw_section(words::guide_before[i], state.before_open[i]);
    draw_glossary(state.glossary_open);
    for (std::size_t i = 0; i < words::guide_steps.size(); ++i) draw_section(words::guide_steps[i], state.steps_open[i]);
    draw_contact(state, frame);
}

}  // namespace

const Screen help{
    .address = "excedentes/ayuda",
    .title = words::guide_link,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
