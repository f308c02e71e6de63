// "Importar catálogos": a file is looked at, and taken whole or not at all.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/screens/catalog/screens.hpp"
#include "app/screens/common/confirm.hpp"
#include "app/screens/common/one_upload.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/catalog/importing.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/files.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/catalog/importing.hpp"
#include "shared/text/shared.hpp"

namespace screens::catalog {
namespace {

namespace words = text::catalog;
using api::catalog::ApplyImport;
using api::catalog::ImportReview;
using api::catalog::ReviewImport;

/// In the order in which they may refer to one another; the names are those of `prestaciones-server import`.
struct Kind {
    std::string_view name;
    text::Text label;
};
constexpr Kind kinds[] = {{"ooad", words::import_ooad},
                          {"umae", words::import_umae},
                          {"units", words::import_units},
                          {"positions", words::import_positions},
                          {"specialties", words::import_specialties},
                          {"genders", words::import_genders},
                          {"denial_reasons", words::import_denial_reasons},
                          {"generics", words::import_generics},
                          {"presentations", words::import_presentations},
                          {"forms", words::import_forms},
                          {"recommendations", words::import_recommendations},
                          {"list_values", words::import_list_values},
                          {"cie10", words::import_cie10},
                          {"medicines", words::import_medicines}};

constexpr std::string_view forms_kind = "forms";

struct State {
    std::string kind{};
    std::string kind_refusal{};
    OneUpload<api::catalog::AnnounceImport, api::catalog::ImportStored> upload{};
    api::Pending<ImportReview> reviewing{}, applied{};
    std::optional<ImportReview> review{};
    Repeatable<ApplyImport::Request> command{};
    bool asking = false;
    std::string outcome{};

    bool unsaved() const { return upload.running() || review.has_value(); }
};

std::string label_of(std::string_view kind) {
    for (const auto& each : kinds) {
        if (each.name == kind) return each.label.words();
    }
    return std::string(kind);
}

const domain::FileNames& names_of(std::string_view kind) {
    static constexpr domain::FileNames csv{".csv", words::file_not_csv_name};
    static constexpr domain::FileNames json{".json", words::file_not_json_name};
    return kind == forms_kind ? json : csv;
}

void follow(State& state, Frame& frame) {
    if (state.upload.follow(frame))
        api::call<ReviewImport>(frame.api, {state.upload.answer()->upload_id}, state.reviewing, new_key(frame));
    if (state.reviewing.arrived()) {
        if (const auto* error = state.reviewing.error()) {
            state.upload.refuse(error->message);
        } else {
            state.review = *state.reviewing.value();
            ui::show_next(words::reviewed_title.view());
        }
    }
    if (!state.applied.arrived() || state.applied.error()) return;
    const auto& done = *state.applied.value();
    state.outcome = words::imported(done.added, done.changed);
    state.review.reset();
}

// ---- what it would do --------------------------------------------------------------------------------------

void draw_first(std::size_t shown, std::int64_t count) {
    if (count > static_cast<std::int64_t>(shown)) ui::muted(words::import_first(shown, count));
}

void draw_problems(const ImportReview& review) {
    ui::notice(ui::Tone::error, words::import_problem_count(review.problem_count));
    draw_first(review.problems.size(), review.problem_count);
    const ui::ColumnSpec columns[] = {{.title = words::column_line, .width = 110, .right_aligned = true},
                                      {.title = words::column_reason}};
    ui::Table table(words::import_problems, columns, review.problems.size());
    while (table.next()) {
        const auto& each = review.problems[table.row()];
        table.begin_row(std::to_string(table.row()));
        table.cell(std::to_string(each.line));
        table.cell(each.reason);
    }
}

void draw_changes(const ImportReview& review) {
    ui::heading(words::import_changes, 3);
    draw_first(review.changes.size(), review.change_count);
    const ui::ColumnSpec columns[] = {{.title = words::column_line, .width = 110, .right_aligned = true},
                                      {.title = words::column_key, .width = 240},
                                      {.title = words::column_field, .width = 180},
                                      {.title = words::import_before},
                                      {.title = words::import_after}};
    ui::Table table(words::import_changes, columns, review.changes.size());
    while (table.next()) {
        const auto& each = review.changes[table.row()];
        table.begin_row(std::to_string(table.row()));
        table.cell(std::to_string(each.line));
        table.cell(each.key);
        table.cell(each.field.empty() ? words::is_new.words() : each.field);
        table.cell(each.before);
        table.cell(each.after);
    }
}

void draw_missing(const ImportReview& review) {
    if (review.missing.empty()) return;
    ui::heading(words::import_missing, 3);
    draw_first(review.missing.size(), review.missing_count);
    ui::text(base::joined(review.missing, ", "));
}

void draw_review(State& state, Frame& frame) {
    const auto& review = *state.review;
    ui::heading(words::reviewed_title);
    ui::text(words::reviewed_file(review.name, label_of(review.kind)));
    if (!review.read_as.empty()) ui::muted(review.read_as);
    if (!review.unknown_columns.empty())
        ui::notice(ui::Tone::warning,
                   words::columns_unknown(base::joined(review.unknown_columns, ", "), review.unknown_columns.size()));
    const bool anything = review.added + review.changed > 0;
    if (review.problem_count > 0) {
        draw_problems(review);
    } else {
        ui::text(words::import_counts_words(review.added, review.changed, review.unchanged));
        if (review.not_offered > 0)
            ui::notice(ui::Tone::info, words::drugs_not_offered(static_cast<std::size_t>(review.not_offered)));
        if (anything) draw_changes(review);
        else ui::notice(ui::Tone::info, words::import_nothing);
        draw_missing(review);
    }
    if (state.applied.error()) ui::notice(ui::Tone::error, state.applied.error()->message);
    if (review.problem_count == 0 && anything) {
        if (ui::button(words::import_now, {.weight = ui::Weight::primary, .waiting = state.applied.waiting()}))
            state.asking = true;
        ui::same_line();
    }
    if (confirm(words::import_question_title, words::import_question(review.added, review.changed), words::import_confirm,
                state.asking)) {
        const ApplyImport::Request request{review.upload_id, review.digest};
        api::call<ApplyImport>(frame.api, request, state.applied, state.command.key_of(request, frame));
    }
    if (ui::button(words::import_another, {.enabled = !state.applied.waiting()})) {
        state.review.reset();
        state.applied.forget();
    }
}

// ---- the file ----------------------------------------------------------------------------------------------

void draw_choice(State& state, Frame& frame) {
    std::vector<ui::Choice> choices;
    for (const auto& each : kinds) choices.push_back({std::string(each.name), each.label.words()});
    if (ui::select(words::import_kind, state.kind, choices, text::shared::select_prompt,
                   {.required = true, .help = words::import_kind_help, .error = state.kind_refusal})) {
        state.kind_refusal.clear();
        state.upload.forget(frame);  // its name may have another ending
    }
    const bool json = state.kind == forms_kind;
    if (state.upload.draw_field(frame, words::import_file.view(), names_of(state.kind),
                                {.accept = json ? ".json,application/json" : ".csv,text/csv",
                                 .help = json ? words::import_file_json : words::import_file_csv,
                                 .required = true})) {
        state.outcome.clear();
    }
    state.upload.draw_progress(frame);
    if (state.reviewing.waiting()) ui::quiet_status(words::reviewing);
    const bool waiting = state.upload.running() || state.reviewing.waiting();
    if (!ui::button(words::review_file, {.weight = ui::Weight::primary, .waiting = waiting})) return;
    state.outcome.clear();
    if (state.kind.empty()) {
        state.kind_refusal = words::import_choose_kind.words();
        return ui::announce(state.kind_refusal);
    }
    if (state.upload.has_file()) state.upload.start(frame, {state.kind, {}, 0});
    else state.upload.refuse(words::import_choose_file.words());
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    ui::heading(words::import_title, 1);
    ui::text(words::import_intro);
    if (!state.outcome.empty()) ui::notice(ui::Tone::success, state.outcome);
    if (state.review) draw_review(state, frame);
    else draw_choice(state, frame);
}

}  // namespace

const Screen importing{
    .address = "sanece/catalogos/importar",
    .title = words::import_title,
    .access = api::catalog::importers,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::catalog
