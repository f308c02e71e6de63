// Step 6: the table of a unit's products. Rows that are right save themselves; what is not stored waits on this machine (B5).

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/screens/common/confirm.hpp"
#include "app/screens/common/following.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/surplus/capture_sheet.hpp"
#include "app/screens/surplus/glossary.hpp"
#include "app/screens/surplus/lock.hpp"
#include "app/screens/surplus/missing_product.hpp"
#include "app/screens/surplus/places.hpp"
#include "app/screens/surplus/queue.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/capture.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/capture.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::OpenCapture;
using api::surplus::SaveCells;

constexpr base::Instant pause_before_saving_ms = 400;
constexpr std::size_t rows_kept_at_once_max = 50;
constexpr std::size_t incomplete_told_max = 8;

struct State {
    Place place{};
    Loaded<OpenCapture> opened{};
    std::unique_ptr<CaptureSheet> sheet{};
    std::size_t last_active = 0;
    bool had_focus = false;  ///< The table.

    // What is on its way.
    api::Pending<SaveCells::Response> saving{};
    std::vector<api::surplus::WrittenCell> sent{};
    std::vector<std::size_t> sent_rows{};
    base::Instant due_at = 0, retry_at = 0;
    std::string stopped{};    ///< Why the server takes nothing more, in words.
    std::string trouble{};    ///< Why it took nothing this time, in words.
    bool nothing_due = true;  ///< Since rows were last looked through nothing has changed that could be saved.
    bool recovered = false;   ///< Something came from this machine's queue.
    bool kept_here = true;    ///< All that was written and is not stored is kept on this machine.
    bool keeping_failed = false;
    std::vector<QueuedRow> left{};  ///< What can no longer be saved, since the table is only read now.
    bool discarding = false;
    std::vector<std::pair<std::size_t, std::size_t>> captured{};  ///< Of the answer: places of products and of their cells.

    ui::grid::Filter filter{};
    bool confirming = false, reporting = false;  ///< The question of "Guardar"; its answer was yes, and it is not over yet.
    std::string outcome{};
    bool in_vain = false;  ///< What was searched was not found, which opens the form below.
    MissingProduct missing{};
    Opening opening{};
    bool glossary = false;

    bool unsaved() const { return (!kept_here && sheet && !sheet->dirty().empty()) || opening.unsaved() || missing.unsaved(); }
};

QueuedTable queue_table(const State& state) {
    const auto& place = state.place;
    const auto* opened = state.opened.value();
    return {place.period_id,
            opened ? opened->report.card.entity_id : place.entity_id,
            place.unit_id,
            place.group_id,
            place.specialty_id,
            opened ? opened->unit : std::string{},
            {}};
}

void keep_here(State& state, Frame& frame) { state.kept_here = keep_queued(frame, queue_table(state), state.sheet->queued()); }

/// The products of which something is captured, in their order.
void list_captured(State& state, const OpenCapture::Response& opened) {
    std::map<std::string_view, std::size_t> written;
    for (std::size_t i = 0; i < opened.cells.size(); ++i) {
        if (!is_empty(opened.cells[i].cell)) written.emplace(opened.cells[i].product_id, i);
    }
    state.captured.clear();
    for (std::size_t i = 0; i < opened.products.size(); ++i) {
        const auto found = written.find(opened.products[i].id);
        if (found != written.end()) state.captured.emplace_back(i, found->second);
    }
}

void open_sheet(State& state, Frame& frame) {
    const auto& opened = *state.opened.value();
    state.left = queued_rows(frame, queue_table(state));
    if (!opened.may_capture) return list_captured(state, opened);
    state.sheet = std::make_unique<CaptureSheet>(opened);
    if (state.left.empty()) return;
    state.sheet->take_queued(state.left);
    state.recovered = !state.sheet->dirty().empty();
    state.nothing_due = !state.recovered;
    keep_here(state, frame);
}

// ---- saving -----------------------------------------------------------------------------------------------

void send(State& state, Frame& frame) {
    state.sent = state.sheet->ready(state.sent_rows);
    state.nothing_due = state.sent.empty();
    if (state.nothing_due) return;
    api::call<SaveCells>(frame.api, {state.place.period_id, state.place.unit_id, state.sent}, state.saving);
}

/// An answer that may be another the next time is waited for; what the server forbids stays with the person.
void take_failure(State& state, Frame& frame, const base::Error& error) {
    if (may_pass(error.kind)) {
        const bool at_once = error.kind == base::ErrorKind::not_signed_in;
        state.retry_at = frame.platform.elapsed() + (at_once ? 0 : pause_before_retry_ms);
        if (!at_once)
            state.trouble =
                error.detail == api::no_answer ? words::waiting_for_network.words() : words::will_try_again(error.message);
    } else {
        state.trouble.clear();
        state.stopped = error.message;
    }
}

void take_saved(State& state, Frame& frame) {
    if (!state.saving.arrived()) return;
    if (const auto* error = state.saving.error()) return take_failure(state, frame, *error);
    state.trouble.clear();
    state.stopped.clear();
    const auto& answer = *state.saving.value();
    for (std::size_t i = 0; i < answer.rows.size() && i < state.sent_rows.size(); ++i)
        state.sheet->take_saved(state.sent_rows[i], state.sent[i].cell, answer.rows[i]);
    keep_here(state, frame);
}

/// Sends what is due; what still waits is told of when it is.
void save_by_itself(State& state, Frame& frame) {
    take_saved(state, frame);
    if (state.saving.waiting() || !state.stopped.empty() || state.nothing_due) return;
    const auto now = frame.platform.elapsed();
    const bool at_once = frame.save_now || state.reporting;
    const auto due = at_once ? state.retry_at : std::max(state.due_at, state.retry_at);
    if (now < due) return ui::wake_after(due - now);
    send(state, frame);
}

/// "Guardar" was confirmed: it is over when nothing complete is left to send.
void follow_report(State& state) {
    if (!state.reporting || state.saving.waiting()) return;
    std::vector<std::size_t> rows;
    const bool all_gone = state.sheet->ready(rows).empty();
    if (!all_gone && state.stopped.empty()) return;
    state.reporting = false;
    if (!state.stopped.empty()) return;
    const auto incomplete = static_cast<std::int64_t>(state.sheet->incomplete().size());
    if (state.sheet->dirty().empty()) state.outcome = words::information_saved.words();
    else state.outcome = incomplete > 0 ? words::saved_but(incomplete) : words::saved_but_newer.words();
    ui::show_next(state.outcome);
}

void take_changes(State& state, Frame& frame, bool changed) {
    auto& sheet = *state.sheet;
    const auto active = sheet.grid.sheet.active().row;
    const bool left = std::exchange(state.had_focus, sheet.grid.has_focus()) && !state.had_focus;
    if (changed || left || active != state.last_active) {
        sheet.judge(left);  // who leaves the table leaves its row
        state.nothing_due = false;
        ui::wake_after(0);
    }
    state.last_active = active;
    if (!changed) return;
    state.outcome.clear();
    state.keeping_failed = false;
    state.due_at = frame.platform.elapsed() + pause_before_saving_ms;
    state.kept_here = false;
    if (sheet.dirty().size() <= rows_kept_at_once_max) keep_here(state, frame);
}

/// Many rows are not written down with every key, but when one pauses, or leaves.
void keep_by_itself(State& state, Frame& frame) {
    if (state.kept_here || state.keeping_failed) return;
    const auto left = state.due_at - frame.platform.elapsed();
    if (left > 0 && !frame.save_now) return ui::wake_after(left);
    keep_here(state, frame);
    state.keeping_failed = !state.kept_here;
}

// ---- what is seen -----------------------------------------------------------------------------------------

std::string place_line(const OpenCapture::Response& opened) {
    auto line = words::unit_line(opened.unit) + text::shared::dot.words() + opened.service + text::shared::dot.words() +
                words::group_line(opened.group);
    if (!opened.specialty.empty()) line += text::shared::dot.words() + words::specialty_line(opened.specialty);
    return line;
}

void draw_page_head(const State& state, const Place& place) {
    const auto* opened = state.opened.value();
    const bool by_specialty = !place.specialty_id.empty();
    std::vector<Crumb> trail;
    if (opened) {
        trail = {{name_of(opened->report), place.of_entity().href(units)}, {opened->unit, place.of_unit().href(groups)}};
        trail.push_back({opened->group, by_specialty ? place.of_group().href(specialties) : std::string{}});
        if (by_specialty) trail.push_back({opened->specialty, {}});
    }
    draw_head(place, {.step = 6,
                      .title = words::step_6,
                      .back = by_specialty ? place.of_group().href(specialties) : place.of_unit().href(groups),
                      .trail = trail});
}

void draw_notes(const std::string& technical_contact) {
    ui::EqualColumns columns(3);
    columns.next();
    ui::muted(words::note_6_1);
    columns.next();
    ui::muted(std::string_view(words::note_6_2(technical_contact)));
    columns.next();
    ui::muted(words::note_6_3);
}

void draw_filters(State& state, const std::string& former_period) {
    auto& filter = state.filter;
    const bool searched = ui::text_field(words::search_product, filter.search, {.input = ui::Input::search, .width = 320});
    ui::same_line();
    const bool captured = ui::checkbox(words::only_captured, filter.only_captured);
    ui::same_line();
    const bool failed = ui::checkbox(words::only_failed, filter.only_failed);
    if (searched || captured || failed) state.sheet->grid.sheet.filter(filter);
    if (former_period.empty()) return;
    ui::same_line();
    ui::muted(std::string_view(words::former_beside(former_period)));
}

void draw_newer(State& state, Frame& frame) {
    auto& sheet = *state.sheet;
    for (std::size_t i = 0; i < sheet.newer().size(); ++i) {
        const auto newer = sheet.newer()[i];
        const auto& product = sheet.product(newer.row);
        const ui::Scope scope(newer.theirs.product_id);
        ui::notice(ui::Tone::warning,
                   words::newer_value(product, newer.theirs.written_by, base::mexico_city_words(newer.theirs.written_at)));
        ui::text(words::theirs_are(words_of(newer.theirs.cell)));
        if (const auto mine = sheet.content(newer.row)) ui::text(words::yours_are(words_of(*mine)));
        const bool keep = ui::button(std::string_view(words::keep_mine(product)));
        ui::same_line();
        const bool take = ui::button(std::string_view(words::take_theirs(product)));
        if (keep) sheet.keep_mine(i);
        else if (take) sheet.take_theirs(i);
        if (!keep && !take) continue;
        state.due_at = 0;
        state.nothing_due = false;
        return keep_here(state, frame);
    }
}

/// Where what was written stands.
void draw_status(const State& state) {
    const auto& sheet = *state.sheet;
    const auto dirty = static_cast<std::int64_t>(sheet.dirty().size());
    std::string told = words::rows_captured(static_cast<std::int64_t>(sheet.captured_count()));
    told += text::shared::dot.view();
    if (dirty == 0) told += words::all_saved.view();
    else if (state.saving.waiting()) told += words::saving_rows.view();
    else told += words::rows_to_save(dirty);
    ui::quiet_status(told);
    ui::notice(ui::Tone::warning, state.trouble);
    if (state.recovered && dirty > 0) ui::notice(ui::Tone::info, words::from_this_machine);
    if (!state.outcome.empty()) ui::notice(dirty == 0 ? ui::Tone::success : ui::Tone::warning, state.outcome);
}

void draw_stopped(State& state) {
    if (state.stopped.empty()) return;
    ui::notice(ui::Tone::error, words::not_saved_because(state.stopped));
    if (!ui::button(text::shared::retry)) return;
    state.stopped.clear();
    state.nothing_due = false;
    state.retry_at = 0;
}

/// The question that the guide asks before anything is kept (S2:458); it names what will not be.
void draw_confirmation(State& state) {
    if (!state.confirming) return;
    const ui::Dialog dialog(words::confirm_save_title, state.confirming);
    if (!dialog) return;
    auto& sheet = *state.sheet;
    const auto incomplete = sheet.incomplete();
    std::vector<std::size_t> rows;
    ui::text(words::confirm_save(static_cast<std::int64_t>(sheet.ready(rows).size())));
    if (!incomplete.empty()) {
        ui::text(words::incomplete_title);
        std::vector<std::string> lines;
        for (const auto& [row, why] : incomplete) {
            if (lines.size() == incomplete_told_max) break;
            lines.push_back(words::incomplete_line(sheet.product(row), why));
        }
        const auto more = static_cast<std::int64_t>(incomplete.size() - lines.size());
        if (more > 0) lines.push_back(words::and_more_rows(more));
        ui::bullets(lines);
    }
    if (ui::button(words::confirm, {.weight = ui::Weight::primary})) {
        state.confirming = false;
        state.reporting = true;
        state.nothing_due = false;
        state.stopped.clear();
        state.retry_at = 0;
    }
    ui::same_line();
    if (ui::button(text::shared::cancel)) state.confirming = false;
}

void draw_sheet(State& state, Frame& frame, const OpenCapture::Response& opened) {
    auto& sheet = *state.sheet;
    keep_by_itself(state, frame);
    save_by_itself(state, frame);
    follow_report(state);
    draw_stopped(state);
    draw_newer(state, frame);
    draw_filters(state, opened.former_period);
    const bool changed = ui::grid::show(words::capture_table, sheet.grid,
                                        {.row_title = words::column_product,
                                         .row_width = 300,
                                         .number_title = words::column_no,
                                         .note_title = words::column_measure,
                                         .former_title = std::string_view(opened.former_period)});
    take_changes(state, frame, changed);
    draw_status(state);
    if (ui::button(words::save, {.weight = ui::Weight::primary, .waiting = state.reporting})) {
        sheet.judge(true);
        state.outcome.clear();
        state.confirming = true;
    }
    ui::same_line();
    ui::link(words::bulk_link, state.place.of_unit().href(bulk), {.as_button = true});
    const bool in_vain = sheet.grid.sheet.shown().empty() && !state.filter.search.empty();
    if (in_vain && !state.in_vain) state.missing.open = true;
    state.in_vain = in_vain;
    draw_missing_product(state.missing, frame, state.place, opened.report.period.facts.mailbox,
                         in_vain ? state.filter.search : std::string{});
    draw_confirmation(state);
}

/// A cause in its words, a cell that was emptied as such.
std::string words_typed(const ui::grid::Column& column, const std::string& text) {
    for (const auto& choice : column.choices) {
        if (choice.id == text) return choice.label;
    }
    return text.empty() ? words::emptied.words() : text;
}

/// What this machine kept and nobody takes any more is told, to be copied or given up.
void draw_left(State& state, Frame& frame, const OpenCapture::Response& opened) {
    if (state.left.empty()) return;
    const auto columns = capture_columns();
    std::vector<std::string> lines;
    for (const auto& row : state.left) {
        std::string line = row.product_id;
        for (const auto& product : opened.products) {
            if (product.id == row.product_id) line = product.name;
        }
        line += ":";
        for (const auto& each : row.texts) {
            const auto column = static_cast<std::size_t>(each.column);
            if (column < columns.size())
                line += " " + columns[column].title + " " + words_typed(columns[column], each.text) + ";";
        }
        lines.push_back(std::move(line));
    }
    ui::notice(ui::Tone::warning, words::left_unsaved);
    ui::bullets(lines);
    if (ui::button(words::discard_left)) state.discarding = true;
    if (!confirm(words::discard_left_title, words::discard_left_question.view(), words::discard_left_act, state.discarding))
        return;
    state.left.clear();
    keep_queued(frame, queue_table(state), {});
}

/// For whoever only reads: what is captured.
void draw_read_only(const State& state, const OpenCapture::Response& opened) {
    std::vector<ui::ColumnSpec> columns{{.title = words::column_no, .width = 56}, {.title = words::column_product}};
    for (const auto& column : titles())
        columns.push_back({.title = column, .width = 104, .right_aligned = column.view() != words::column_cause.view()});
    columns.push_back({.title = words::column_measure, .width = 116});
    ui::Table table(words::capture_table, columns, state.captured.size(),
                    {.empty_words = words::nothing_captured,
                     .count_words = words::rows_captured(static_cast<std::int64_t>(state.captured.size()))});
    while (table.next()) {
        const auto at = table.row();
        const auto& [product, cell] = state.captured[at];
        table.begin_row(opened.products[product].id);
        table.cell(std::to_string(at + 1));
        table.cell(opened.products[product].name);
        for (std::size_t column = 0; column < titles().size(); ++column)
            table.cell(shown_text_of(opened.cells[cell].cell, column));
        table.cell(opened.products[product].unit_of_measure);
    }
}

void draw(State& state, Frame& frame) {
    const auto place = Place::of(frame.address());
    if (draw_missing_place(!place.period_id.empty() && !place.unit_id.empty() && !place.group_id.empty())) return;
    state.place = place;
    const bool came = state.opened.follow(frame, {place.period_id, place.unit_id, place.group_id, place.specialty_id});
    if (came && !state.opened.error() && !state.sheet) open_sheet(state, frame);
    draw_page_head(state, place);
    const auto* opened = state.opened.draw(frame);
    if (!opened) return;
    ui::bold(std::string_view(place_line(*opened)));
    draw_notes(opened->report.period.facts.technical_contact);
    draw_lock(state.opening, frame, opened->report, opened->may_capture ? std::string{} : opened->lock);
    if (state.sheet) draw_sheet(state, frame, *opened);
    else draw_left(state, frame, *opened);
    if (!state.sheet) draw_read_only(state, *opened);
    draw_glossary(state.glossary);
}

}  // namespace

const Screen capture{
    .address = "excedentes/paso6",
    .title = words::step_6_title,
    .access = api::surplus::readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
