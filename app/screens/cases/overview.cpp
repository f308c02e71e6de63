// The dashboard of the central area (beyond 15): bars whose figures are the table's own cells, and the way to what they count.

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/common/choices.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/api/cases/overview.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/overview.hpp"
#include "shared/domain/cases/overview_words.hpp"
#include "shared/text/cases/overview.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {
namespace {

namespace words = text::cases;
using domain::cases::OverviewFilter;
using domain::cases::Tally;
using Figures = api::cases::Overview::Response;

struct State {
    bool begun = false;
    OverviewFilter filter{};
    Loaded<api::cases::Overview> figures{};
    Loaded<api::catalog::CaseLists> lists{};
    std::vector<ui::Choice> months{}, generics{}, entities{};
    api::Pending<std::string> workbook{};
    OverviewFilter in_workbook{};
};

/// "2026-07" as people read it: "07/2026".
std::string month_words(const std::string& month) {
    return month.size() == 7 ? month.substr(5) + "/" + month.substr(0, 4) : month;
}

std::string counted(std::int64_t number) { return base::with_thousands(number); }

std::string of_all(std::int64_t part, std::int64_t whole) {
    return words::overview_part(counted(part), domain::cases::percent(part, whole));
}

/// "7" or "7.5"; of none there is no median.
std::string median_words(const Tally& tally) {
    if (tally.decided() == 0) return words::overview_no_median.words();
    return std::to_string(tally.median_days_twice / 2) + (tally.median_days_twice % 2 == 1 ? ".5" : "");
}

float part_of(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : static_cast<float>(part) / static_cast<float>(whole);
}

// ---- the filter in the address ---------------------------------------------------------------------------------

void begin(State& state, const Frame& frame) {
    state.begun = true;
    const auto& address = frame.address();
    state.filter.from = address.parameter("desde");
    state.filter.until = address.parameter("hasta");
    state.filter.generic_id = address.parameter("medicamento");
    state.filter.entity_id = address.parameter("entidad");
}

navigation::Address address_of(const State& state) {
    navigation::Address address{std::string(overview.address), {}};
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) address.parameters.emplace_back(name, value);
    };
    add("desde", state.filter.from);
    add("hasta", state.filter.until);
    add("medicamento", state.filter.generic_id);
    add("entidad", state.filter.entity_id);
    return address;
}

void take_figures(State& state, const Frame&) {
    const auto& figures = *state.figures.value();
    state.months.clear();
    for (const auto& each : figures.months_offered) state.months.push_back({each, month_words(each)});
}

/// A workbook is what the page shows, so it is asked for anew with it.
void follow_workbook(State& state, Frame& frame, bool came) {
    state.workbook.arrived();
    if (!came && state.filter == state.in_workbook) return;
    state.in_workbook = state.filter;
    state.workbook.forget();
    if (state.figures.value() && !state.figures.error())
        api::link<api::cases::ExportOverview>(frame.api, {state.filter}, state.workbook);
}

void follow(State& state, Frame& frame) {
    frame.navigator.rename(address_of(state));
    if (state.lists.follow(frame) && state.lists.value()) {
        state.generics = choices_of(state.lists.value()->generics);
        state.entities = choices_of(state.lists.value()->entities);
    }
    const bool came = state.figures.follow(frame, {state.filter});
    if (came && state.figures.value() && !state.figures.error()) take_figures(state, frame);
    follow_workbook(state, frame, came);
}

// ---- drawing ---------------------------------------------------------------------------------------------------

/// A filter that names no month shows the usual ones as chosen.
void choose_month(text::Text label, std::string& chosen, const std::string& usual, const std::vector<ui::Choice>& months,
                  std::string_view error) {
    auto shown = chosen.empty() ? usual : chosen;
    if (ui::select(label, shown, months, words::overview_usual_month, {.error = error})) chosen = shown;
}

std::string_view refusal_of(const State& state, std::string_view field) {
    if (const auto* error = state.figures.error()) {
        for (const auto& each : error->fields) {
            if (each.field == field) return each.message;
        }
    }
    return {};
}

void draw_filters(State& state) {
    const ui::Section section(words::overview_filters, {.heading_level = 0});
    const auto* figures = state.figures.value();
    const auto usual = figures ? figures->filter : OverviewFilter{};
    ui::EqualColumns columns(4);
    columns.next();
    choose_month(words::overview_from, state.filter.from, usual.from, state.months, refusal_of(state, "from"));
    columns.next();
    choose_month(words::overview_until, state.filter.until, usual.until, state.months, refusal_of(state, "until"));
    columns.next();
    ui::select(words::overview_generic, state.filter.generic_id, state.generics, words::overview_any_generic);
    columns.next();
    ui::select(words::overview_entity, state.filter.entity_id, state.entities, words::overview_any_entity);
    if (!(state.filter == OverviewFilter{}) && ui::button(words::overview_clear, {.weight = ui::Weight::text})) state.filter = {};
}

void draw_export(const State& state, const Figures& figures) {
    const ui::AtRight right;
    const auto* href = state.workbook.value();
    if (href && figures.total.entered > 0)
        ui::link(words::overview_export, *href, {.download = "tablero.xlsx", .as_button = true});
    else ui::button(words::overview_export, {.enabled = false});
}

void draw_total(const Tally& total) {
    const ui::Section section(words::overview_total, {.framed = true});
    ui::fact(words::overview_entered, counted(total.entered));
    ui::fact(words::overview_pending, of_all(total.pending, total.entered));
    ui::fact(words::overview_decided, of_all(total.decided(), total.entered));
    ui::fact(words::overview_returned, of_all(total.returned, total.entered));
    ui::fact(words::overview_withdrawn, of_all(total.withdrawn, total.entered));
    ui::fact(words::overview_unanswered, of_all(total.unanswered, total.entered));
    ui::fact(words::overview_median, median_words(total));
}

struct Bar {
    std::string label{};
    std::int64_t cases = 0;
};

/// What the bars show is written at their ends: the table is the chart, and the chart the table.
void draw_bars(text::Text name, text::Text heading, std::span<const Bar> bars) {
    ui::heading(name);
    std::int64_t all = 0, most = 0;
    for (const auto& each : bars) {
        all += each.cases;
        most = std::max(most, each.cases);
    }
    const ui::ColumnSpec columns[] = {{.title = heading, .width = 260}, {.title = words::overview_amount}};
    ui::Table table(name, columns, bars.size());
    while (table.next()) {
        const auto& each = bars[table.row()];
        table.begin_row(each.label);
        table.cell(each.label);
        table.cell_bar(part_of(each.cases, most), of_all(each.cases, all));
    }
}

void draw_ages(const Figures& figures) {
    const std::array<std::int64_t, domain::cases::ages> counts{figures.up_to_5, figures.up_to_10, figures.up_to_15, figures.more};
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        bars.push_back({domain::cases::age_words(static_cast<domain::cases::Age>(i)).words(), counts[i]});
    }
    draw_bars(words::overview_by_age, words::overview_age, bars);
}

void draw_decisions(const Tally& total) {
    const Bar bars[] = {{words::overview_authorized.words(), total.authorized},
                        {words::overview_changed.words(), total.changed},
                        {words::overview_denied.words(), total.denied}};
    draw_bars(words::overview_by_decision, words::overview_decision, bars);
}

enum class Kind { month, generic, entity };

/// What of the worklist the line counts; months have no filter there.
std::string worklist_of(const State& state, Kind kind, const Tally& tally, std::string_view part) {
    navigation::Address address{std::string(worklist.address), {{"parte", std::string(part)}}};
    const auto& generic = kind == Kind::generic ? tally.id : state.filter.generic_id;
    const auto& entity = kind == Kind::entity ? tally.id : state.filter.entity_id;
    if (!generic.empty()) address.parameters.emplace_back("medicamento", generic);
    if (!entity.empty()) address.parameters.emplace_back("entidad", entity);
    return navigation::href(address);
}

std::vector<ui::ColumnSpec> columns_of(text::Text heading, bool with_links) {
    std::vector<ui::ColumnSpec> columns{
        {.title = heading, .width = 150},
        {.title = words::overview_entered, .width = with_links ? 110.0F : 190.0F},
        {.title = words::overview_pending, .width = 100, .right_aligned = true},
        {.title = words::overview_authorized, .width = 105, .right_aligned = true},
        {.title = words::overview_changed, .width = 115, .right_aligned = true},
        {.title = words::overview_denied, .width = 110, .right_aligned = true},
        {.title = words::overview_column_returned, .width = 105, .right_aligned = true},
        {.title = words::overview_column_median, .width = with_links ? 95.0F : 130.0F, .right_aligned = true}};
    if (!with_links) return columns;
    columns.push_back({.title = words::overview_see_unassigned, .width = 145});
    columns.push_back({.title = words::overview_see_answered, .width = 145});
    return columns;
}

void draw_tallies(State& state, const Frame& frame, Kind kind, text::Text name, text::Text heading,
                  const std::vector<Tally>& tallies) {
    ui::heading(name);
    std::int64_t most = 0;
    for (const auto& each : tallies) most = std::max(most, each.entered);
    const bool with_links = kind != Kind::month && worklist.access.admits(frame.me.role);
    const auto columns = columns_of(heading, with_links);
    ui::Table table(name, columns, tallies.size(), {.empty_words = words::overview_none});
    while (table.next()) {
        const auto& each = tallies[table.row()];
        const auto shown = kind == Kind::month ? month_words(each.name) : each.name;
        table.begin_row(each.id);
        table.cell(shown);
        table.cell_bar(part_of(each.entered, most), counted(each.entered));
        table.cell(counted(each.pending));
        table.cell(counted(each.authorized));
        table.cell(counted(each.changed));
        table.cell(counted(each.denied));
        table.cell(of_all(each.returned, each.entered));
        table.cell(median_words(each));
        if (!with_links) continue;
        if (each.pending > 0)
            table.cell_link(words::overview_see_waiting_of(shown), worklist_of(state, kind, each, "sin_asignar"));
        else table.cell(std::string_view());
        if (each.decided() > 0)
            table.cell_link(words::overview_see_answered_of(shown), worklist_of(state, kind, each, "resueltas"));
        else table.cell(std::string_view());
    }
}

void draw_links(State& state, const Frame& frame) {
    if (!worklist.access.admits(frame.me.role)) return;
    const Tally all;
    ui::link(words::overview_see_unassigned, worklist_of(state, Kind::month, all, "sin_asignar"), {.as_button = true});
    ui::same_line();
    ui::link(words::overview_see_in_hand, worklist_of(state, Kind::month, all, "equipo"), {.as_button = true});
    ui::same_line();
    ui::link(words::overview_see_answered, worklist_of(state, Kind::month, all, "resueltas"), {.as_button = true});
}

void draw(State& state, Frame& frame) {
    if (!state.begun) begin(state, frame);
    ui::heading(words::overview_title, 1);
    draw_filters(state);
    follow(state, frame);
    const auto* figures = state.figures.draw(frame);
    if (!figures) return;
    ui::text(words::overview_scope(month_words(figures->filter.from), month_words(figures->filter.until)));
    draw_export(state, *figures);
    if (state.workbook.error()) ui::notice(ui::Tone::error, state.workbook.error()->message);
    if (figures->total.entered == 0) return ui::text(words::overview_none);
    draw_total(figures->total);
    draw_links(state, frame);
    draw_ages(*figures);
    draw_decisions(figures->total);
    draw_tallies(state, frame, Kind::month, words::overview_by_month, words::overview_month, figures->months);
    draw_tallies(state, frame, Kind::generic, words::overview_by_generic, words::overview_generic, figures->generics);
    draw_tallies(state, frame, Kind::entity, words::overview_by_entity, words::overview_entity, figures->entities);
}

}  // namespace

const Screen overview{
    .address = "sanece/tablero",
    .title = words::overview_title,
    .access = api::cases::overseers,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::cases
