// The public page behind the QR of a final report: what it is of, whether it is whole and whether it still counts (R21).

#include "shared/text/surplus/verification.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/screens/surplus/state_words.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/papers.hpp"
#include "shared/base/time.hpp"
#include "shared/text/surplus/landing.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;

struct State {
    bool begun = false;
    std::string code{};
    api::Pending<api::surplus::VerifyPaper::Response> verified{};
};

void verify(State& state, Frame& frame) { api::call<api::surplus::VerifyPaper>(frame.api, {state.code}, state.verified); }

/// The QR brings the code in the address.
void begin(State& state, Frame& frame) {
    state.begun = true;
    state.code = frame.address().parameter("codigo");
    if (!state.code.empty()) verify(state, frame);
}

void draw_answer(const api::surplus::VerifyPaper::Response& answer) {
    if (!answer.found) return ui::notice(ui::Tone::warning, words::verify_unknown);
    if (!answer.is_whole) {
        ui::notice(ui::Tone::error, words::verify_altered);
    } else if (answer.is_current) {
        ui::notice(ui::Tone::success, words::verify_whole);
    } else {
        ui::notice(ui::Tone::warning, words::verify_replaced);
    }
    ui::fact(words::verified_title, words::collection_long_name);
    ui::fact(words::verified_period, answer.period);
    if (!answer.entity.empty()) ui::fact(words::verified_entity, answer.entity);
    ui::fact(words::verified_state, words_of(answer.state));
    ui::fact(words::verified_date, base::mexico_city_words(answer.finalized_at));
}

void draw(State& state, Frame& frame) {
    if (!state.begun) begin(state, frame);
    state.verified.arrived();
    const ui::Column column(720);
    ui::heading(words::verify_title, 1);
    ui::text(words::verify_intro);
    {
        ui::Form form(words::verify_title, state.verified.error());
        form.text("code", words::verify_code, state.code, {.required = true, .width = 220});
        if (form.submit(words::verify, state.verified.waiting())) verify(state, frame);
    }
    if (state.verified.value() && !state.verified.error()) draw_answer(*state.verified.value());
}

}  // namespace

const Screen verification{
    .address = "excedentes/verificar",
    .title = words::verify_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
