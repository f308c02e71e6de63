// Step 9: the signed report comes back as a PDF; one that is replaced stays as history (B8, R7, R25).

#include <map>
#include <string>
#include <vector>

#include "app/screens/common/confirm.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/one_upload.hpp"
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
#include "shared/api/surplus/signed_papers.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/report.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::ListSigned;

struct State {
    Loaded<ListSigned> list{};
    OneUpload<api::surplus::AnnounceSigned, ListSigned::Response> upload{};
    std::map<std::string, api::Pending<std::string>> papers{};  ///< By id.
    bool replacing = false, received = false;
    Opening opening{};
    bool glossary = false;

    bool unsaved() const { return upload.running() || upload.has_file() || opening.unsaved(); }
};

void draw_papers(State& state, Frame& frame, const Place& place, const std::vector<api::surplus::SignedPaper>& papers) {
    if (papers.empty()) return;
    ui::heading(words::signed_papers);
    const ui::ColumnSpec columns[] = {{.title = words::column_file},
                                      {.title = words::column_size, .width = 100, .right_aligned = true},
                                      {.title = words::column_uploaded_by, .width = 260},
                                      {.title = words::column_uploaded_at, .width = 170},
                                      {.title = words::column_standing, .width = 150}};
    ui::Table table(words::signed_papers, columns, papers.size());
    while (table.next()) {
        const auto& paper = papers[table.row()];
        table.begin_row(paper.id);
        const auto [at, is_new] = state.papers.try_emplace(paper.id);
        auto& link = at->second;
        if (is_new) api::link<api::surplus::SignedDocument>(frame.api, {place.period_id, place.entity_id, paper.id}, link);
        link.arrived();
        if (const auto* href = link.value()) table.cell_link(std::string_view(paper.name), *href, {.new_tab = true});
        else table.cell(paper.name);
        table.cell(text::shared::file_size(paper.size_bytes));
        table.cell(paper.uploaded_by);
        table.cell(base::mexico_city_words(paper.uploaded_at));
        table.cell_chip(paper.is_current ? ui::Tone::success : ui::Tone::info,
                        paper.is_current ? words::standing_current : words::standing_replaced);
    }
}

/// The file shows the code of another paper; which one is told at its field.
void draw_doubt(State& state, Frame& frame, const Place& place) {
    ui::notice(ui::Tone::warning, words::file_in_doubt);
    const bool another = ui::button(words::choose_another_file, {.weight = ui::Weight::primary});
    ui::same_line();
    const bool anyway = ui::button(words::send_anyway);
    if (another) {
        state.upload.forget(frame);
        ui::focus_next(words::upload_signed.view());
    } else if (anyway) {
        state.upload.start(frame, {place.period_id, place.entity_id, {}, 0, true});
    }
}

void draw_upload(State& state, Frame& frame, const Place& place, bool replaces) {
    if (state.upload.draw_field(
            frame, words::upload_signed.view(), domain::pdf_names,
            {.button_label = words::choose_file, .none_chosen = words::no_file, .help = words::signed_rule, .required = true}))
        state.received = false;
    state.upload.draw_progress(frame);
    if (state.upload.refused_field() == "confirmed") return draw_doubt(state, frame, place);
    bool wanted = false;
    if (ui::button(words::save, {.weight = ui::Weight::primary, .waiting = state.upload.running()})) {
        if (!state.upload.has_file()) state.upload.refuse(words::choose_signed_first.words());
        else if (replaces) state.replacing = true;
        else wanted = true;
    }
    if (confirm(words::replace_title, words::replace_question.view(), words::replace_act, state.replacing)) wanted = true;
    if (wanted) state.upload.start(frame, {place.period_id, place.entity_id, {}, 0, false});
}

void draw(State& state, Frame& frame) {
    const auto place = Place::of(frame.address()).of_entity();
    if (draw_missing_place(!place.period_id.empty() && !place.entity_id.empty())) return;
    state.list.follow(frame, {place.period_id, place.entity_id});
    if (state.upload.follow(frame)) {
        state.received = true;
        ui::announce(words::signed_received);
        state.list.again(frame);
    }
    const auto* list = state.list.value();
    const ui::Column column(860);
    draw_head(place, {.step = 9,
                      .title = words::step_9,
                      .back = place.of_period().href(dashboard),
                      .trail = list ? std::vector<Crumb>{{name_of(list->report), {}}} : std::vector<Crumb>{}});
    list = state.list.draw(frame);
    if (!list) return;
    const auto& report = list->report;
    if (state.received) ui::notice(ui::Tone::success, words::signed_received);
    if (!is_finalized(report.card.state)) ui::notice(ui::Tone::info, words::not_finalized);
    else ui::text(is_signed(report.card.state) ? words::duty_met : words::duty_open);
    const bool may_upload = domain::allows(report.card.acts, domain::surplus::ReportAct::upload_signed);
    if (may_upload) draw_upload(state, frame, place, is_signed(report.card.state));
    draw_papers(state, frame, place, list->papers);
    if (is_finalized(report.card.state)) ui::link(words::final_version, place.href(final_paper), {.as_button = true});
    if (!may_upload) draw_lock(state.opening, frame, report, report.lock);
    draw_glossary(state.glossary);
}

}  // namespace

const Screen signed_paper{
    .address = "excedentes/paso9",
    .title = words::step_9_title,
    .access = api::surplus::readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
