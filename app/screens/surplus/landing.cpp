// The landing page: one block for each period, whose plate of the IMSS leads to its dashboard (B1.1 to B1.3).

#include "shared/text/surplus/landing.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/surplus/places.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/screens/surplus/state_words.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/periods.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/guide.hpp"
#include "shared/text/text.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using domain::surplus::PeriodState;

struct State {
    Loaded<api::surplus::ListPeriods> periods{};
};

/// Names of the institutions on one plate, no artwork of theirs.
void draw_plates() {
    const ui::Section section(words::institutions, {.heading_level = 0, .framed = true});
    const text::Text plates[] = {words::plate_salud, words::plate_imss, words::plate_issste, words::plate_pemex};
    for (const auto& plate : plates) {
        if (&plate != plates) {
            ui::same_line();
            ui::muted(text::shared::dot);
            ui::same_line();
        }
        ui::bold(plate);
    }
}

ui::Tone tone_of(PeriodState state) { return state == PeriodState::abierto ? ui::Tone::success : ui::Tone::info; }

std::string days_of(const domain::surplus::PeriodFacts& facts) {
    const auto first = base::parse_date(facts.opens_on), last = base::parse_date(facts.closes_on);
    return first && last ? words::days_in_words(*first, *last) : std::string{};
}

void draw_period(const api::surplus::PeriodCard& period) {
    const ui::Scope scope(period.id);
    const ui::Section section(words::period_block, {.heading_level = 0, .framed = true});
    ui::heading(period.facts.title);
    ui::chip(tone_of(period.state), words_of(period.state));
    if (const auto days = days_of(period.facts); !days.empty()) ui::text(days);
    ui::link(words::enter_period(period.facts.title), Place{period.id, {}, {}, {}, {}}.href(dashboard), {.as_button = true});
}

void draw_periods(State& state, Frame& frame) {
    const auto* const list = state.periods.draw(frame);
    if (!list) return;
    if (list->periods.empty()) {
        ui::text(words::no_period_yet);
        if (frame.me.signed_in && api::surplus::division.admits(frame.me.role)) {
            ui::link(words::make_first_period, navigation::href(periods.address), {.as_button = true});
        }
        return;
    }
    ui::EqualColumns columns(2);
    for (const auto& each : list->periods) {
        columns.next();
        draw_period(each);
    }
}

void draw(State& state, Frame& frame) {
    state.periods.follow(frame);
    draw_plates();
    ui::heading(words::collection_long_name, 1);
    if (!frame.me.signed_in) {
        ui::link(text::identity::sign_in, navigation::href(sign_in.address), {.as_button = true, .weight = ui::Weight::primary});
        ui::same_line();
    }
    ui::link(words::guide_link, navigation::href(help.address), {.as_button = true});
    draw_periods(state, frame);
    ui::space();
    for (const auto line : words::credits) ui::muted(line);
}

}  // namespace

const Screen landing{
    .address = "excedentes",
    .title = words::collection_long_name,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
