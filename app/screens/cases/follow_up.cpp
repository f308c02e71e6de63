// SEGUIMIENTO DE SOLICITUDES: what the account has sent, in the views of the guide and the one in process (A14). View, filter and
// order live in the address.

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/cases/days.hpp"
#include "app/screens/cases/folio_addresses.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/state_words.hpp"
#include "app/screens/common/choices.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/paged.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/cases/follow_up.hpp"
#include "shared/text/cases/home.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/worklist.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {
namespace {

namespace words = text::cases;
using api::cases::ExportSent;
using api::cases::SentCard;
using domain::cases::SentBy;
using domain::cases::SentFilter;
using domain::cases::View;
using Sent = Paged<api::cases::ListSent>;
using Sort = base::Sort<SentBy>;

constexpr base::Instant pause_before_searching_ms = 500;
constexpr std::string_view yes = "si";

/// Of a view what was last seen of it, and how it is ordered.
struct Seen {
    Sent sent{};
    Sort sort{};
};

struct State {
    bool begun = false;
    View view = View::in_process;
    std::array<Seen, 3> seen{};
    SentFilter filter{};          ///< Of every view, without the view.
    std::string typed{};          ///< In the search; it is asked for when typing pauses.
    base::Instant typed_at = -1;  ///< By platform.elapsed(); -1: what is typed is what is asked for.

    Loaded<api::catalog::CaseLists> lists{};
    std::vector<ui::Choice> generics{};
    api::Pending<std::string> workbook{};
    ExportSent::Request in_workbook{};
    std::map<std::string, api::Pending<std::string>> receipts{};  ///< By folio, of the rows that were seen.

    Seen& now() { return seen[static_cast<std::size_t>(view)]; }
    /// A day that is still being written is none.
    SentFilter wanted() const {
        auto complete = filter;
        complete.view = view;
        for (auto* day : {&complete.from, &complete.until}) {
            if (!base::parse_date(*day)) day->clear();
        }
        return complete;
    }
};

/// What was answered last is first; of what is in process, what was sent last.
Sort usual_sort(View view) { return {view == View::in_process ? SentBy::sent : SentBy::evaluated, true}; }

// ---- the filter in the address -----------------------------------------------------------------------------

void begin(State& state, const Frame& frame) {
    state.begun = true;
    const auto& address = frame.address();
    state.view = base::from_name<View>(address.parameter("vista")).value_or(View::in_process);
    state.typed = state.filter.search = address.parameter("buscar");
    state.filter.generic_id = address.parameter("generico");
    state.filter.from = address.parameter("desde");
    state.filter.until = address.parameter("hasta");
    for (const auto view : {View::authorized, View::not_authorized, View::in_process}) {
        state.seen[static_cast<std::size_t>(view)].sort = usual_sort(view);
    }
    if (const auto by = base::from_name<SentBy>(address.parameter("orden"))) {
        state.now().sort = {*by, address.parameter("descendente") == yes};
    }
}

navigation::Address address_of(State& state) {
    navigation::Address address{std::string(follow_up.address), {}};
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) address.parameters.emplace_back(name, value);
    };
    if (state.view != View::in_process) add("vista", base::name_of(state.view));
    const auto filter = state.wanted();
    add("buscar", filter.search);
    add("generico", filter.generic_id);
    add("desde", filter.from);
    add("hasta", filter.until);
    const auto& sort = state.now().sort;
    if (sort == usual_sort(state.view)) return address;
    add("orden", base::name_of(sort.by));
    if (sort.descending) add("descendente", yes);
    return address;
}

/// One question for a word, not one for each of its letters.
void follow_typing(State& state, const Frame& frame) {
    if (state.typed_at < 0) return;
    const auto due = state.typed_at + pause_before_searching_ms, now = frame.platform.elapsed();
    if (now < due) return ui::wake_after(due - now);
    state.typed_at = -1;
    state.filter.search = state.typed;
}

/// The workbook is what the list shows, so it is asked for anew with it.
void follow_workbook(State& state, Frame& frame, bool list_came) {
    state.workbook.arrived();
    const auto* page = state.now().sent.value();
    if (!page || page->total == 0) return;
    const ExportSent::Request wanted{state.wanted(), state.now().sort};
    if (!list_came && base::same_fields(wanted, state.in_workbook)) return;
    state.in_workbook = wanted;
    state.workbook.forget();
    api::link<ExportSent>(frame.api, wanted, state.workbook);
}

/// After tabs and filters were drawn: what was pressed in this frame is asked for in this frame.
void follow(State& state, Frame& frame) {
    follow_typing(state, frame);
    frame.navigator.rename(address_of(state));
    if (state.lists.follow(frame) && state.lists.value()) state.generics = choices_of(state.lists.value()->generics);
    auto& seen = state.now();
    const bool came = seen.sent.follow(frame, {.filter = state.wanted(), .sort = seen.sort});
    follow_workbook(state, frame, came);
}

// ---- drawing -----------------------------------------------------------------------------------------------

/// A real link, in its row. Where it leads is asked for when the row is seen; why it leads nowhere is said in its place.
void draw_receipt(State& state, Frame& frame, ui::Table& table, const std::string& folio) {
    const auto [at, is_new] = state.receipts.try_emplace(folio);
    auto& receipt = at->second;
    if (is_new) api::link<api::cases::ReceiptDocument>(frame.api, {folio}, receipt);
    receipt.arrived();
    if (const auto* href = receipt.value()) {
        table.cell_link(words::receipt_of(folio), *href, {.new_tab = true});
    } else {
        table.cell(receipt.error() ? receipt.error()->message : words::receipt_of(folio));
    }
}

std::vector<ui::ColumnSpec> columns_of(View view) {
    const bool answered = view != View::in_process;
    std::vector<ui::ColumnSpec> columns{
        {.title = words::column_folio, .width = 120, .sortable = answered},
        {.title = words::column_patient_upper, .sortable = true},
        {.title = words::column_nss, .width = 110},
        {.title = words::column_agregado_upper, .width = 105},
        {.title = words::column_entity_upper, .width = 125},
        {.title = words::column_generic_upper, .width = 130, .sortable = true},
    };
    if (!answered) {
        columns.push_back({.title = words::column_sent, .width = 115, .sortable = true});
        columns.push_back({.title = words::column_case_state, .width = 205});
        columns.push_back({.title = words::column_receipt, .width = 145});
        return columns;
    }
    columns.push_back({.title = words::column_evaluated, .width = 110, .sortable = true});
    if (view == View::not_authorized) columns.push_back({.title = words::column_observations, .width = 220});
    columns.push_back({.title = words::column_requirement, .width = view == View::authorized ? 200.0f : 150.0f});
    return columns;
}

/// The heads that a list may be ordered by.
int column_of(View view, SentBy by) {
    switch (by) {
        case SentBy::sent: return view == View::in_process ? 6 : 0;
        case SentBy::patient: return 1;
        case SentBy::generic: return 5;
        case SentBy::evaluated: return view == View::in_process ? -1 : 6;
    }
    return -1;
}

void take_sort(Sort& sort, View view, const ui::Sort& pressed) {
    for (const auto by : {SentBy::sent, SentBy::patient, SentBy::generic, SentBy::evaluated}) {
        if (column_of(view, by) == pressed.column) sort = {by, pressed.descending};
    }
}

void draw_state(ui::Table& table, const SentCard& card) {
    const auto until = card.due_at == 0 ? std::string() : words::until_day(last_day_words(card.due_at));
    table.cell_chip(tone_of(card.state), words_of(card.state), until);
}

void draw_row(State& state, Frame& frame, ui::Table& table, const SentCard& card) {
    table.begin_row(card.folio);
    table.cell_link(card.folio, navigation::href(history_of(card.folio)));
    table.cell(card.patient);
    table.cell(card.nss);
    table.cell(card.agregado_medico);
    table.cell(card.entity);
    table.cell(card.generic);
    if (state.view != View::in_process) {
        table.cell(day_words(card.decided_at));
        if (state.view == View::not_authorized) table.cell(card.observations);
        return table.cell(card.requerimiento);
    }
    table.cell(base::mexico_city_words(card.sent_at));
    draw_state(table, card);
    if (domain::allows(card.acts, domain::cases::Act::read)) draw_receipt(state, frame, table, card.folio);
    else table.cell(std::string_view());
}

void draw_table(State& state, Frame& frame, const api::cases::ListSent::Response& page) {
    const auto columns = columns_of(state.view);
    auto& sort = state.now().sort;
    ui::Sort shown{column_of(state.view, sort.by), sort.descending};
    const bool filtered = !(state.filter == SentFilter{});
    const auto none = filtered ? words::no_requests_filtered : words::no_requests;
    ui::Table table(words::follow_up_title, columns, page.rows.size(), {.sort = &shown, .empty_words = none});
    while (table.next()) draw_row(state, frame, table, page.rows[table.row()]);
    if (table.sort_changed()) take_sort(sort, state.view, shown);
}

/// What there is of it, at the table's right upper corner; of nothing there is no workbook.
void draw_export(const State& state, std::int64_t total) {
    const auto count = words::requests_found(total);
    ui::quiet_status(count);
    const ui::AtRight right;
    const auto* href = state.workbook.value();
    if (total > 0 && href) {
        ui::link(words::export_to_excel, *href, {.download = "seguimiento.xlsx", .as_button = true});
    } else {
        ui::button(words::export_to_excel, {.enabled = false});
    }
}

void draw_filters(State& state, const Frame& frame) {
    const ui::Section section(words::filters, {.heading_level = 0});
    auto& filter = state.filter;
    ui::EqualColumns columns(4);
    columns.next();
    if (ui::text_field(words::filter_search, state.typed, {.input = ui::Input::search, .help = words::filter_search_help})) {
        state.typed_at = frame.platform.elapsed();
    }
    columns.next();
    ui::select(words::follow_up_generic, filter.generic_id, state.generics, words::any);
    columns.next();
    ui::text_field(words::sent_from, filter.from, {.input = ui::Input::date});
    columns.next();
    const bool too_early = !filter.until.empty() && filter.until < filter.from;
    ui::text_field(words::sent_until, filter.until,
                   {.input = ui::Input::date, .error = too_early ? words::sent_until_too_early.view() : std::string_view()});
}

void draw_module_note() {
    ui::space(8);
    ui::text(words::module_changes);
    const std::string lines[] = {words::module_change_unit.words(), words::module_change_expiry.words(),
                                 words::module_change_drop.words(), words::module_change_requirement.words()};
    ui::bullets(lines);
    ui::link(words::go_to_module, navigation::href(module_address()));
}

void draw(State& state, Frame& frame) {
    if (!state.begun) begin(state, frame);
    ui::heading(words::follow_up_title, 1);
    const text::Text views[] = {words::view_authorized, words::view_not_authorized, words::view_in_process};
    const int pressed = ui::tabs(words::follow_up_title, views, static_cast<int>(state.view));
    if (pressed >= 0) state.view = static_cast<View>(pressed);
    const ui::TabPanel panel;
    draw_filters(state, frame);
    follow(state, frame);
    auto& sent = state.now().sent;
    if (const auto* page = sent.draw(frame)) {
        draw_export(state, page->total);
        if (state.workbook.error()) ui::notice(ui::Tone::error, state.workbook.error()->message);
        sent.before_table();
        draw_table(state, frame, *page);
        sent.draw_pager(frame, words::follow_up_title.view());
    }
    draw_module_note();
    ui::space(8);
    if (ui::button(text::shared::back_to_menu)) frame.go(home.address);
}

}  // namespace

const Screen follow_up{
    .address = "sanece/seguimiento",
    .title = words::follow_up,
    .access = api::cases::requesters,
    .open = [] { return screens::view_of<State>(draw); },
};

}  // namespace screens::cases
