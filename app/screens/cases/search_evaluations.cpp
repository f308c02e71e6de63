// BUSQUEDA DE EVALUACIONES: the instructions and the folio, whose evaluation is mailed again (A15). Whoever has no folio at hand
// searches his own in SEGUIMIENTO, by patient, NSS, drug and dates (S1:600).

#include "app/navigation/address.hpp"
#include "app/screens/cases/folio_addresses.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/pending.hpp"
#include "shared/text/cases/evaluations.hpp"
#include "shared/text/cases/home.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/sent.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {
namespace {

namespace words = text::cases;

struct State {
    std::string folio{};
    api::Pending<api::cases::ResendEvaluation::Response> resent{};
};

void draw_better_ways() {
    ui::divider();
    ui::text(words::evaluations_better);
    ui::link(words::go_to_module, navigation::href(module_address()));
    ui::text(words::evaluations_own_search);
    ui::link(words::evaluations_search, navigation::href(follow_up.address));
}

void draw(State& state, Frame& frame) {
    state.resent.arrived();
    const ui::Column column(720);
    ui::heading(words::evaluations_title, 1);
    const std::string lines[] = {words::evaluations_enter.words(), words::evaluations_own.words(),
                                 words::evaluations_since.words()};
    ui::bullets(lines);
    {
        ui::Form form(words::evaluations_title, state.resent.error());
        form.text("folio", words::folio, state.folio, {.input = ui::Input::digits, .required = true, .width = 220});
        if (form.submit(text::shared::send, state.resent.waiting())) {
            api::call<api::cases::ResendEvaluation>(frame.api, {state.folio}, state.resent);
        }
        ui::same_line();
        if (ui::button(text::shared::back_to_menu)) frame.go(home.address);
    }
    if (state.resent.value() && !state.resent.error() && !state.resent.waiting()) {
        ui::notice(ui::Tone::success, words::evaluation_sent_to(state.resent.value()->sent_to));
    }
    draw_better_ways();
}

}  // namespace

const Screen search_evaluations{
    .address = "sanece/evaluaciones",
    .title = words::search_evaluations,
    .access = api::cases::requesters,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::cases
