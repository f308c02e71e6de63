// What OOAD and UMAE asked of the division in a period: openings, products that are missing. Listed, not yet answered here.

#include <cstddef>
#include <string>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/common/paged.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/periods.hpp"
#include "shared/api/surplus/requests.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/request.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/administration.hpp"
#include "shared/text/text.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::PeriodCard;
using api::surplus::RequestCard;
using domain::surplus::RequestKind;
using domain::surplus::RequestState;

constexpr std::size_t letters_shown = 80;

struct State {
    Loaded<api::surplus::ListPeriods> periods{};
    std::string period_id{};
    Paged<api::surplus::ListRequests> requests{};
    bool viewing = false;
    RequestCard viewed{};
};

text::Text words_of(RequestKind kind) {
    switch (kind) {
        case RequestKind::opening: return words::request_of_opening;
        case RequestKind::product: return words::request_of_product;
    }
    return words::request_of_opening;
}

text::Text words_of(RequestState state) {
    switch (state) {
        case RequestState::pedida: return words::request_pedida;
        case RequestState::atendida: return words::request_atendida;
        case RequestState::rechazada: return words::request_rechazada;
    }
    return words::request_pedida;
}

ui::Tone tone_of(RequestState state) {
    switch (state) {
        case RequestState::pedida: return ui::Tone::warning;
        case RequestState::atendida: return ui::Tone::success;
        case RequestState::rechazada: return ui::Tone::info;
    }
    return ui::Tone::info;
}

/// What is asked, in one line: the product, or why a report is to be opened. The whole of it is in the details.
std::string asked_in(const RequestCard& request) {
    const auto& whole = request.kind == RequestKind::product ? request.product : request.reason;
    std::string begun;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < whole.size(); ++letters) {
        if (letters == letters_shown) return begun + words::goes_on.words();
        base::append_code_point(begun, base::next_code_point(whole, at));
    }
    return begun;
}

void draw_table(State& state, const api::surplus::ListRequests::Response& page) {
    const ui::ColumnSpec columns[] = {
        {.title = words::request_asked_at.view(), .width = 110},
        {.title = words::request_kind.view(), .width = 90},
        {.title = words::request_entity.view(), .width = 150},
        {.title = words::request_unit.view(), .width = 150},
        {.title = words::request_asked.view()},
        {.title = words::request_asked_by.view(), .width = 130},
        {.title = words::request_state.view(), .width = 140},
        {.title = words::request_details.view(), .width = 190},
    };
    const auto count = words::requests_count(page.total);
    ui::Table table(words::requests_title.view(), columns, page.rows.size(),
                    {.empty_words = words::no_requests_in_period.view(), .count_words = count});
    while (table.next()) {
        const auto& each = page.rows[table.row()];
        table.begin_row(each.id);
        table.cell(base::mexico_city_words(each.asked_at));
        table.cell(words_of(each.kind));
        table.cell(each.entity);
        table.cell(each.unit);
        table.cell(asked_in(each));
        table.cell(each.asked_by);
        table.cell_chip(tone_of(each.state), words_of(each.state).view());
        if (!table.cell_button(words::view_request_of(each.entity))) continue;
        state.viewing = true;
        state.viewed = each;
    }
}

void draw_viewed(State& state) {
    const ui::Dialog dialog(words::request_data, state.viewing);
    if (!dialog) return;
    const auto& each = state.viewed;
    ui::fact(words::request_kind, words_of(each.kind));
    ui::fact(words::request_entity, each.entity);
    if (each.kind == RequestKind::product) {
        ui::fact(words::request_unit, each.unit);
        ui::fact(words::request_group, each.group);
        ui::fact(words::request_product, each.product);
    }
    if (!each.reason.empty()) {
        ui::bold(words::request_reason);
        ui::text(each.reason);
    }
    ui::fact(words::request_asked_by, each.asked_by);
    ui::fact(words::request_asked_at, base::mexico_city_words(each.asked_at));
    ui::fact(words::request_state, words_of(each.state));
    if (ui::button(text::shared::close, {.weight = ui::Weight::primary})) state.viewing = false;
}

const PeriodCard* chosen_of(const State& state, const std::vector<PeriodCard>& periods) {
    for (const auto& each : periods) {
        if (each.id == state.period_id) return &each;
    }
    return nullptr;
}

void draw_requests(State& state, Frame& frame) {
    state.requests.follow(frame, {.filter = {.period_id = state.period_id}});
    const auto* page = state.requests.draw(frame);
    if (!page) return;
    state.requests.before_table();
    draw_table(state, *page);
    state.requests.draw_pager(frame, words::requests_title.view());
}

void draw(State& state, Frame& frame) {
    const bool arrived = state.periods.follow(frame);
    ui::heading(words::requests_title, 1);
    const auto* list = state.periods.draw(frame);
    if (!list) return;
    if (list->periods.empty()) return ui::text(words::no_periods_for_requests);
    if (arrived && state.period_id.empty()) state.period_id = list->periods.front().id;  // the newest
    std::vector<ui::Choice> choices;
    for (const auto& each : list->periods) choices.push_back({each.id, each.facts.title});
    ui::select(words::requests_period, state.period_id, choices, text::shared::select_prompt, {.width = 360});
    const auto* period = chosen_of(state, list->periods);
    if (!period) return;
    ui::text(words::requests_answered_by_mail(period->facts.mailbox));
    draw_requests(state, frame);
    if (state.viewing) draw_viewed(state);
}

}  // namespace

const Screen requests{
    .address = "excedentes/solicitudes",
    .title = words::requests_title,
    .access = api::surplus::division,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::surplus
