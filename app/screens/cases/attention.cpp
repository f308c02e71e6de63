#include "app/screens/cases/attention.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/cases/days.hpp"
#include "app/screens/cases/folio_addresses.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/cases/correction_page.hpp"
#include "shared/text/cases/home.hpp"

namespace screens::cases {

namespace words = text::cases;
using api::cases::FollowCase;
using api::cases::SentCard;
using domain::cases::Act;
using domain::cases::SentBy;
using domain::cases::View;

namespace {

base::Page all_rows() { return {.after = {}, .size = base::page_rows_max}; }

/// Those with this act, as far as there is an answer.
void collect(std::vector<const SentCard*>& cards, const Loaded<api::cases::ListSent>& list, domain::cases::State state, Act act) {
    if (!list.value()) return;
    for (const auto& card : list.value()->rows) {
        if (card.state == state && domain::allows(card.acts, act)) cards.push_back(&card);
    }
}

std::int64_t days_until(base::Date day, const Frame& frame) {
    return base::days_from_civil(day) - base::days_from_civil(base::mexico_city(frame.now()).date);
}

void draw_returned(const SentCard& card, const Frame& frame) {
    const auto days = days_until(base::mexico_city(card.due_at - 1).date, frame);
    ui::muted(words::attention_complete(last_day_words(card.due_at), days));
    ui::link(words::complete_folio(card.folio), navigation::href(correction_of(card.folio)), {.as_button = true});
}

void draw_expiring(Attention& attention, Frame& frame, const SentCard& card) {
    const auto day = base::parse_date(card.expires_on);
    if (day) ui::muted(words::attention_renew(base::dd_mm_yyyy(*day), days_until(*day, frame)));
    const bool waiting = attention.renewed.waiting(), this_one = waiting && attention.renewal.asked.folio == card.folio;
    if (!ui::button(words::renew_folio(card.folio), {.enabled = !waiting, .waiting = this_one})) return;
    const FollowCase::Request request{card.folio, Act::renew};
    api::call<FollowCase>(frame.api, request, attention.renewed, attention.renewal.key_of(request, frame));
}

}  // namespace

void follow_attention(Attention& attention, Frame& frame) {
    attention.in_process.follow(frame, {.filter = {.view = View::in_process}, .sort = {SentBy::sent, true}, .page = all_rows()});
    // What was answered first is what expires first.
    attention.authorized.follow(frame,
                                {.filter = {.view = View::authorized}, .sort = {SentBy::evaluated, false}, .page = all_rows()});
    if (!attention.renewed.arrived()) return;
    if (const auto* error = attention.renewed.error()) {
        ui::show_next(error->message);
        return attention.again(frame);
    }
    frame.navigator.go(navigation::Address{std::string(wizard.address), {{"id", attention.renewed.value()->id}}});
}

void draw_attention(Attention& attention, Frame& frame, bool said_below) {
    if (attention.failed() && !said_below) {
        const auto* error = attention.in_process.error() ? attention.in_process.error() : attention.authorized.error();
        if (draw_standing(words::attention_title.view(), Standing::failed, error)) attention.again(frame);
    }
    std::vector<const SentCard*> cards;
    collect(cards, attention.in_process, domain::cases::State::requiere_info, Act::correct);
    collect(cards, attention.authorized, domain::cases::State::por_vencer, Act::renew);
    if (cards.empty()) return;
    ui::heading(words::attention_title);
    if (const auto* error = attention.renewed.error()) ui::notice(ui::Tone::warning, error->message);
    for (const auto* card : cards) {
        const ui::Scope scope(card->folio);
        const ui::Section section(words::attention_title, {.heading_level = 0, .framed = true});
        ui::link(words::attention_card(card->folio, card->patient, card->generic), navigation::href(history_of(card->folio)));
        if (card->state == domain::cases::State::requiere_info) draw_returned(*card, frame);
        else draw_expiring(attention, frame, *card);
    }
    ui::link(words::attention_all, navigation::href(follow_up.address));
}

}  // namespace screens::cases
