// Step 1: every OOAD and UMAE of a period, how far it is, and the ways on from there (B2).

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/surplus/glossary.hpp"
#include "app/screens/surplus/places.hpp"
#include "app/screens/surplus/queue.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/papers.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/domain/surplus/report.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/period.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::ReportCard;
using domain::surplus::ReportAct;
using domain::surplus::ReportState;

struct State {
    Loaded<api::surplus::Dashboard> board{};
    std::string filter{};
    std::vector<std::size_t> order{};                           ///< Of the reports that are shown, mine first.
    std::map<std::string, api::Pending<std::string>> papers{};  ///< By OOAD, of the rows that were seen.
    std::optional<std::vector<QueuedTable>> queue{};
    bool glossary = false;
};

void order_rows(State& state, const std::vector<ReportCard>& reports) {
    state.order.clear();
    const auto sought = base::folded(base::trimmed(state.filter));
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (base::folded(reports[i].entity).find(sought) != std::string::npos) state.order.push_back(i);
    }
    std::stable_partition(state.order.begin(), state.order.end(), [&](std::size_t i) { return reports[i].is_own; });
}

std::string day_words(const std::string& iso_day) {
    const auto date = base::parse_date(iso_day);
    return date ? base::dd_mm_yyyy(*date) : iso_day;
}

void draw_period(const api::surplus::PeriodCard& period) {
    switch (period.state) {
        case domain::surplus::PeriodState::abierto:
            ui::text(words::period_until(day_words(period.facts.opens_on), day_words(period.facts.closes_on)));
            break;
        case domain::surplus::PeriodState::programado:
            ui::notice(ui::Tone::info, words::period_opens(day_words(period.facts.opens_on)));
            break;
        case domain::surplus::PeriodState::cerrado:
            ui::notice(ui::Tone::info, words::period_closed(day_words(period.facts.closes_on)));
            break;
    }
    for (const auto line : base::split(period.facts.notes, '\n')) {
        if (!base::is_blank(line)) ui::text(line);
    }
}

struct Mark {
    ui::Tone tone;
    text::Text words;
};

Mark mark_of(ReportState state) {
    if (is_signed(state)) return {ui::Tone::success, words::mark_signed};
    if (is_finalized(state)) return {ui::Tone::success, words::mark_finished};
    return {ui::Tone::warning, words::mark_unfinished};
}

void draw_legend(ui::EqualColumns& columns) {
    const std::pair<ReportState, text::Text> lines[] = {{ReportState::finalizado, words::legend_finished},
                                                        {ReportState::sin_iniciar, words::legend_unfinished},
                                                        {ReportState::firmado, words::legend_signed}};
    for (const auto& [state, sentence] : lines) {
        columns.next();
        const auto mark = mark_of(state);
        ui::chip(mark.tone, mark.words);
        ui::muted(sentence);
    }
}

std::string totals_of(const std::vector<ReportCard>& reports) {
    std::int64_t units = 0, reporting = 0, finished = 0, with_signed = 0;
    for (const auto& each : reports) {
        units += each.units;
        reporting += each.reporting;
        finished += is_finalized(each.state);
        with_signed += is_signed(each.state);
    }
    return words::totals(static_cast<std::int64_t>(reports.size()), units, reporting, finished, with_signed);
}

/// A real link to a PDF in another tab. Where it leads is asked for when its row is seen.
template <class Paper>
void draw_paper(State& state, Frame& frame, ui::Table& table, const Place& place, text::Text label) {
    const auto [at, is_new] = state.papers.try_emplace(place.entity_id);
    auto& paper = at->second;
    if (is_new) api::link<Paper>(frame.api, {place.period_id, place.entity_id}, paper);
    paper.arrived();
    if (const auto* href = paper.value()) table.cell_link(label, *href, {.new_tab = true});
    else table.cell(label);
}

void draw_act(ui::Table& table, bool allowed, text::Text label, const std::string& href) {
    if (allowed) table.cell_link(label, href);
    else table.cell(label);
}

/// Blank until step 2 is answered (S2:153); then as the guide's rows show it (S2:150-154).
void draw_row(State& state, Frame& frame, ui::Table& table, const ReportCard& report, std::size_t number) {
    const Place place{frame.address().parameter("periodo"), report.entity_id, {}, {}, {}};
    const auto no = std::to_string(number);
    table.begin_row(report.entity_id, false, report.is_own);
    table.cell(report.is_own ? no + text::shared::dot.words() + (report.is_umae ? words::own_umae : words::own_ooad).words()
                             : no);
    table.cell_link(report.entity, place.href(question));
    table.cell(base::with_thousands(report.units));
    const bool told = report.state != ReportState::sin_iniciar;
    table.cell(told ? base::with_thousands(report.reporting) : std::string{});
    table.cell(told ? base::with_thousands(report.units - report.reporting) : std::string{});
    if (!told) {
        for (int i = 0; i < 3; ++i) table.cell(std::string_view());
    } else if (!is_finalized(report.state)) {
        draw_paper<api::surplus::PreliminaryPaper>(state, frame, table, place, words::preliminary);
        draw_act(table, domain::allows(report.acts, ReportAct::finalize), words::finalize_report, place.href(finalize));
        table.cell(std::string_view());
    } else {
        table.cell(words::no_more);
        draw_paper<api::surplus::FinalPaper>(state, frame, table, place, words::final_version);
        const bool may_upload = domain::allows(report.acts, ReportAct::upload_signed);
        if (is_signed(report.state)) table.cell_link(words::consult_or_change, place.href(signed_paper));
        else draw_act(table, may_upload, words::upload, place.href(signed_paper));
    }
    const auto mark = mark_of(report.state);
    table.cell_chip(mark.tone, mark.words);
}

void draw_table(State& state, Frame& frame, const std::vector<ReportCard>& reports) {
    const ui::ColumnSpec columns[] = {
        {.title = words::column_no, .width = 106},
        {.title = words::column_entity},
        {.title = words::column_total, .width = 60, .right_aligned = true, .group = words::columns_units},
        {.title = words::column_with, .width = 112, .right_aligned = true, .group = words::columns_units},
        {.title = words::column_without, .width = 112, .right_aligned = true, .group = words::columns_units},
        {.title = words::column_preliminary, .width = 100, .group = words::columns_report},
        {.title = words::column_final, .width = 128, .group = words::columns_report},
        {.title = words::column_signed, .width = 160, .group = words::columns_report},
        {.title = words::column_semaphore, .width = 174},
    };
    ui::Table table(words::column_entity, columns, state.order.size(), {.empty_words = words::entities_none});
    while (table.next()) {
        const auto index = state.order[table.row()];
        draw_row(state, frame, table, reports[index], index + 1);
    }
}

/// What this machine still keeps from the server, with the way to it.
void draw_unsaved(State& state, Frame& frame, const std::string& period_id) {
    if (!state.queue) state.queue = queued_tables(frame);
    for (const auto& table : *state.queue) {
        if (table.period_id != period_id) continue;
        const ui::Scope scope(table.unit_id + table.group_id + table.specialty_id);
        ui::notice(ui::Tone::warning, words::unsaved_here(table.rows));
        ui::link(words::unsaved_in(table.unit, table.rows),
                 Place{table.period_id, table.entity_id, table.unit_id, table.group_id, table.specialty_id}.href(capture));
    }
}

void draw(State& state, Frame& frame) {
    const auto place = Place::of(frame.address());
    if (draw_missing_place(!place.period_id.empty())) return;
    const bool came = state.board.follow(frame, {place.period_id});
    ui::link(words::help_title, navigation::href(help.address));
    const auto* board = state.board.value();
    ui::heading(board ? words::dashboard_title(std::to_string(board->period.facts.year)) : words::dashboard.words(), 1);
    board = state.board.draw(frame);
    if (!board) return;
    if (came && !state.board.error()) {
        state.papers.clear();
        order_rows(state, board->reports);
    }
    draw_period(board->period);
    draw_unsaved(state, frame, place.period_id);
    ui::bold(words::step_1);
    {
        ui::EqualColumns columns(4);
        draw_legend(columns);
        columns.next();
        if (ui::text_field(words::filter_entities, state.filter, {.input = ui::Input::search})) order_rows(state, board->reports);
    }
    ui::muted(totals_of(board->reports));
    draw_table(state, frame, board->reports);
    ui::space(8);
    draw_glossary(state.glossary);
}

}  // namespace

const Screen dashboard{
    .address = "excedentes/periodo",
    .title = words::dashboard,
    .access = api::surplus::readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
