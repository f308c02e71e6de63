// BUSQUEDA DE EVALUACIONES: the instructions and the folio. Evaluations are made by a later part of the product; until a
// folio has one, the answer is the guide's refusal.

#include "app/screens/screens.hpp"
#include "app/ui/ui.hpp"
#include "shared/api/requests.hpp"
#include "shared/text/requests.hpp"
#include "shared/text/shared.hpp"

namespace screens {
namespace {

namespace words = text::requests;

struct State {
    std::string folio{};
    api::Pending<api::ResendEvaluation::Response> resent{};
};

void draw(State& state, Frame& frame) {
    state.resent.arrived();
    const ui::Column column(720);
    ui::heading(words::evaluations_title, 1);
    const std::string lines[] = {words::evaluations_enter.words(), words::evaluations_own.words(),
                                 words::evaluations_since.words()};
    ui::bullets(lines);
    ui::Form form(words::evaluations_title, state.resent.error());
    form.text("folio", words::folio, state.folio, {.input = ui::Input::digits, .required = true, .width = 220});
    if (form.submit(text::shared::send, state.resent.waiting())) {
        api::call<api::ResendEvaluation>(frame.api, {state.folio}, state.resent);
    }
    ui::same_line();
    if (ui::button(text::shared::back_to_menu)) frame.go(home.address);
    if (state.resent.value() && !state.resent.error()) {
        ui::notice(ui::Tone::success, words::evaluation_sent_to(state.resent.value()->sent_to));
    }
}

}  // namespace

const Screen search_evaluations{
    .address = "sanece/evaluaciones",
    .title = words::search_evaluations,
    .access = api::requesters,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens
