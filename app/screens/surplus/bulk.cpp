// Bulk: the template goes down, comes back filled, is looked at, and is taken whole or not at all (beyond 9).

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/common/one_upload.hpp"
#include "app/screens/surplus/capture_sheet.hpp"
#include "app/screens/surplus/glossary.hpp"
#include "app/screens/surplus/lock.hpp"
#include "app/screens/surplus/places.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/api/surplus/sheets.hpp"
#include "shared/domain/files.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::ApplyTemplate;
using api::surplus::TemplateReview;

struct State {
    Loaded<api::surplus::ListUnits> list{};
    api::Pending<std::string> of_unit{}, of_whole{};
    bool linked = false;
    OneUpload<api::surplus::AnnounceTemplate, TemplateReview> upload{};
    std::optional<TemplateReview> review{};
    api::Pending<TemplateReview> applied{};
    Repeatable<ApplyTemplate::Request> command{};
    std::string outcome{};
    Opening opening{};
    bool glossary = false;

    bool unsaved() const { return upload.running() || review.has_value() || opening.unsaved(); }
};

void follow(State& state, Frame& frame, const Place& place) {
    state.list.follow(frame, {place.period_id, place.entity_id});
    if (state.upload.follow(frame)) {
        state.review = *state.upload.answer();
        ui::show_next(words::bulk_reviewed.view());
    }
    if (!std::exchange(state.linked, true)) {
        if (!place.unit_id.empty())
            api::link<api::surplus::CaptureTemplate>(frame.api, {place.period_id, place.entity_id, place.unit_id}, state.of_unit);
        api::link<api::surplus::CaptureTemplate>(frame.api, {place.period_id, place.entity_id, {}}, state.of_whole);
    }
    state.of_unit.arrived();
    state.of_whole.arrived();
    if (!state.applied.arrived() || state.applied.error()) return;
    const auto& done = *state.applied.value();
    state.outcome = words::bulk_applied(done.added + done.changed + done.emptied);
    state.review.reset();
    state.linked = false;  // the next template holds what is captured now
}

void draw_download(const api::Pending<std::string>& link, text::Text label) {
    if (link.error()) ui::notice(ui::Tone::error, link.error()->message);
    if (const auto* href = link.value()) {
        ui::link(label, *href, {.download = "plantilla.xlsx", .as_button = true});
        ui::same_line();
    }
}

void draw_problems(const TemplateReview& review) {
    ui::notice(ui::Tone::error, words::bulk_problem_count(review.problem_count));
    const ui::ColumnSpec columns[] = {{.title = words::bulk_sheet, .width = 180},
                                      {.title = words::bulk_cell, .width = 90},
                                      {.title = words::bulk_column, .width = 220},
                                      {.title = words::bulk_reason}};
    ui::Table table(words::bulk_problems, columns, review.problems.size());
    while (table.next()) {
        const auto& problem = review.problems[table.row()];
        table.begin_row(std::to_string(table.row()));
        for (const auto* text : {&problem.sheet, &problem.cell, &problem.column, &problem.reason}) table.cell(*text);
    }
}

void draw_changes(const TemplateReview& review) {
    const ui::ColumnSpec columns[] = {{.title = words::column_unit, .width = 220},
                                      {.title = words::column_product},
                                      {.title = words::bulk_before, .width = 260},
                                      {.title = words::bulk_after, .width = 260}};
    ui::Table table(words::bulk_changes, columns, review.changes.size());
    while (table.next()) {
        const auto& change = review.changes[table.row()];
        table.begin_row(std::to_string(table.row()));
        table.cell(change.unit);
        table.cell(change.product);
        table.cell(words_of(change.before));
        table.cell(words_of(change.after));
    }
}

void draw_review(State& state, Frame& frame) {
    const auto& review = *state.review;
    const auto all = review.added + review.changed + review.emptied;
    ui::heading(words::bulk_reviewed);
    ui::text(words::bulk_counts(review.rows, review.added, review.changed, review.emptied));
    if (review.problem_count > 0) {
        if (review.problem_count > static_cast<std::int64_t>(review.problems.size()))
            ui::muted(words::bulk_first(review.problems.size(), review.problem_count));
        draw_problems(review);
    } else if (all == 0) {
        ui::notice(ui::Tone::info, words::bulk_nothing);
    } else {
        ui::heading(words::bulk_changes, 3);
        if (all > static_cast<std::int64_t>(review.changes.size())) ui::muted(words::bulk_first(review.changes.size(), all));
        draw_changes(review);
    }
    if (state.applied.error()) ui::notice(ui::Tone::error, state.applied.error()->message);
    if (review.problem_count == 0 && all > 0) {
        if (ui::button(words::bulk_apply, {.weight = ui::Weight::primary, .waiting = state.applied.waiting()})) {
            const ApplyTemplate::Request request{review.upload_id, review.digest};
            api::call<ApplyTemplate>(frame.api, request, state.applied, state.command.key_of(request, frame));
        }
        ui::same_line();
    }
    if (ui::button(words::bulk_another)) {
        state.review.reset();
        state.applied.forget();
    }
}

void draw_choice(State& state, Frame& frame, const Place& place) {
    if (state.upload.draw_field(frame, words::upload_template.view(), domain::sheet_names,
                                {.button_label = words::choose_file,
                                 .none_chosen = words::no_file,
                                 .accept = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                 .help = words::bulk_help}))
        state.outcome.clear();
    state.upload.draw_progress(frame);
    if (!ui::button(words::bulk_review, {.weight = ui::Weight::primary, .waiting = state.upload.running()})) return;
    if (state.upload.has_file()) state.upload.start(frame, {place.period_id, place.entity_id, {}, 0});
    else state.upload.refuse(words::choose_template_first.words());
}

void draw(State& state, Frame& frame) {
    const auto place = Place::of(frame.address()).of_unit();
    if (draw_missing_place(!place.period_id.empty() && !place.entity_id.empty())) return;
    follow(state, frame, place);
    const auto* list = state.list.value();
    const auto back = place.unit_id.empty() ? place.href(units) : place.href(groups);
    std::vector<Crumb> trail;
    if (list) trail = {{name_of(list->report), place.of_entity().href(units)}};
    if (list && !place.unit_id.empty()) {
        for (const auto& unit : list->units) {
            if (unit.id == place.unit_id) trail.push_back({unit.name, place.href(groups)});
        }
    }
    draw_head(place, {.step = 6, .title = words::bulk_title, .back = back, .trail = trail});
    list = state.list.draw(frame);
    if (!list) return;
    draw_lock(state.opening, frame, list->report, list->report.lock);
    ui::text(words::bulk_intro);
    if (!place.unit_id.empty()) draw_download(state.of_unit, words::download_template_unit);
    draw_download(state.of_whole, place.unit_id.empty() ? words::download_template : words::download_template_whole);
    ui::space(8);
    if (!state.outcome.empty()) ui::notice(ui::Tone::success, state.outcome);
    if (state.review) draw_review(state, frame);
    else draw_choice(state, frame, place);
    draw_glossary(state.glossary);
}

}  // namespace

const Screen bulk{
    .address = "excedentes/plantilla",
    .title = words::bulk_title,
    .access = api::surplus::reporters,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
