// Step 8: the final version, to be printed and signed by hand (B8.1, B8.6).

#include <string>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/surplus/glossary.hpp"
#include "app/screens/surplus/lock.hpp"
#include "app/screens/surplus/places.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/papers.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/api/surplus/sheets.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/text/surplus/report.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;

struct State {
    Loaded<api::surplus::ViewReport> report{};
    api::Pending<std::string> paper{}, sheet{};
    bool linked = false;
    Opening opening{};
    bool glossary = false;

    bool unsaved() const { return opening.unsaved(); }
};

void draw_papers(State& state, Frame& frame, const Place& place) {
    if (!state.linked) {
        state.linked = true;
        api::link<api::surplus::FinalPaper>(frame.api, {place.period_id, place.entity_id}, state.paper);
        api::link<api::surplus::ReportSheet>(frame.api, {place.period_id, place.entity_id}, state.sheet);
    }
    state.paper.arrived();
    state.sheet.arrived();
    if (state.paper.error()) ui::notice(ui::Tone::error, state.paper.error()->message);
    if (const auto* href = state.paper.value()) {
        ui::link(words::open_final, *href, {.new_tab = true, .as_button = true, .weight = ui::Weight::primary});
        ui::same_line();
    }
    if (const auto* href = state.sheet.value()) ui::link(words::report_in_excel, *href, {.download = "reporte.xlsx"});
}

void draw_final(State& state, Frame& frame, const Place& place, const api::surplus::ReportView& report) {
    ui::notice(ui::Tone::success, words::finalized_line(report.finalized_by, base::mexico_city_words(report.finalized_at)));
    ui::text(words::step_8_text);
    draw_papers(state, frame, place);
    ui::space(8);
    ui::text(words::step_8_next);
    if (domain::allows(report.card.acts, domain::surplus::ReportAct::upload_signed) || is_signed(report.card.state))
        ui::link(words::go_to_step_9, place.href(signed_paper), {.as_button = true});
    ui::heading(words::contact_title);
    std::vector<std::string> contacts;
    for (const auto line : base::split(report.period.facts.contacts, '\n')) {
        if (!base::is_blank(line)) contacts.emplace_back(base::trimmed(line));
    }
    ui::bullets(contacts);
    draw_lock(state.opening, frame, report, report.lock);
}

void draw(State& state, Frame& frame) {
    const auto place = Place::of(frame.address()).of_entity();
    if (draw_missing_place(!place.period_id.empty() && !place.entity_id.empty())) return;
    state.report.follow(frame, {place.period_id, place.entity_id});
    const auto* report = state.report.value();
    const ui::Column column(860);
    draw_head(place, {.step = 8,
                      .title = words::step_8,
                      .back = place.of_period().href(dashboard),
                      .trail = report ? std::vector<Crumb>{{name_of(*report), {}}} : std::vector<Crumb>{}});
    report = state.report.draw(frame);
    if (!report) return;
    if (!is_finalized(report->card.state)) {
        ui::notice(ui::Tone::info, words::not_finalized);
        ui::link(words::go_to_step_7, place.href(finalize), {.as_button = true});
    } else {
        draw_final(state, frame, place, *report);
    }
    draw_glossary(state.glossary);
}

}  // namespace

const Screen final_paper{
    .address = "excedentes/paso8",
    .title = words::step_8_title,
    .access = api::surplus::readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::surplus
