// The public page behind the QR: folio and code, state and match, no patient data (R21).

#include "shared/text/cases/verification.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/state_words.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/sent.hpp"

namespace screens::cases {
namespace {

namespace words = text::cases;

struct State {
    bool begun = false;
    std::string folio{}, code{};
    api::Pending<api::cases::VerifySeal::Response> verified{};
};

void verify(State& state, Frame& frame) {
    api::call<api::cases::VerifySeal>(frame.api, {state.folio, state.code}, state.verified);
}

/// The QR brings folio and code in the address.
void begin(State& state, Frame& frame) {
    state.begun = true;
    state.folio = frame.address().parameter("folio");
    state.code = frame.address().parameter("codigo");
    if (!state.folio.empty() && !state.code.empty()) verify(state, frame);
}

text::Text name_of(domain::cases::Paper paper) {
    switch (paper) {
        case domain::cases::Paper::receipt: return words::paper_receipt;
        case domain::cases::Paper::evaluation: return words::paper_evaluation;
        case domain::cases::Paper::change: return words::paper_change;
    }
    return words::paper_receipt;
}

void draw_answer(const api::cases::VerifySeal::Response& answer) {
    if (!answer.found) {
        ui::notice(ui::Tone::warning, words::seal_unknown);
        return;
    }
    if (answer.seal_valid) {
        ui::notice(ui::Tone::success, words::seal_valid);
    } else {
        ui::notice(ui::Tone::error, words::seal_invalid);
    }
    if (answer.undone) ui::notice(ui::Tone::warning, words::verified_undone);
    ui::fact(words::verified_paper, name_of(answer.paper));
    ui::fact(words::folio, answer.folio);
    ui::fact(words::verified_date, base::mexico_city_words(answer.sealed_at));
    ui::fact(words::fact_entity, answer.entity);
    ui::fact(words::fact_medicine, answer.generic);
    ui::fact(words::verified_state, words_of(answer.state).view());
    ui::fact(words::verified_hash, answer.record_sha256);
    ui::fact(words::verified_key, answer.key_id);
}

void draw(State& state, Frame& frame) {
    if (!state.begun) begin(state, frame);
    state.verified.arrived();
    const ui::Column column(720);
    ui::heading(words::verify_title, 1);
    ui::text(words::verify_intro);
    {
        ui::Form form(words::verify_title, state.verified.error());
        form.text("folio", words::folio, state.folio, {.input = ui::Input::digits, .required = true, .width = 220});
        form.text("code", words::code, state.code, {.required = true, .width = 220});
        if (form.submit(words::verify, state.verified.waiting())) verify(state, frame);
    }
    if (state.verified.value() && !state.verified.error()) draw_answer(*state.verified.value());
}

}  // namespace

const Screen verification{
    .address = "verificar",
    .title = words::verify_title,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::cases
