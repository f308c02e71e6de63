// The home page: three functions, what waits for the director, drafts to continue, four sections to read (A5, A16, A17).

#include "shared/text/cases/home.hpp"
#include "app/screens/cases/attention.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/wizard/wizard.hpp"
#include "app/screens/common/confirm.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/paged.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/app.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {
namespace {

namespace words = text::cases;

struct State {
    bool begun = false;
    Loaded<api::catalog::CaseLists> lists{};
    Attention attention{};
    Paged<api::cases::ListDrafts> drafts{};
    api::Pending<api::Nothing> discarded{};
    std::string discarding{};
    bool asking = false;
    bool requirements_open = false, medicines_open = false, module_open = false;
};

void follow(State& state, Frame& frame) {
    if (!state.begun && frame.address().parameter("seccion") == "modulo") state.module_open = true;
    state.begun = true;
    const bool lists_came = state.lists.follow(frame);
    if (!api::cases::requesters.admits(frame.me.role)) return;
    state.drafts.follow(frame);
    follow_attention(state.attention, frame);
    if (lists_came && !state.lists.error() && state.drafts.error()) state.drafts.again(frame);
    if (lists_came && !state.lists.error() && state.attention.failed()) state.attention.again(frame);
    if (!state.discarded.arrived()) return;
    if (!state.discarded.error()) ui::announce(words::draft_discarded);
    state.drafts.again(frame);
}

void draw_function(text::Text title, text::Text help, std::string_view address) {
    const ui::Section section(title, {.heading_level = 0, .framed = true});
    ui::link(title, navigation::href(address), {.as_button = true});
    ui::muted(help);
}

void draw_functions() {
    ui::EqualColumns columns(3);
    columns.next();
    draw_function(words::send_requests, words::send_requests_help, wizard.address);
    columns.next();
    draw_function(words::follow_up, words::follow_up_help, follow_up.address);
    columns.next();
    draw_function(words::search_evaluations, words::search_evaluations_help, search_evaluations.address);
}

/// Those of the central area, and an asesor, work on pages of their own.
void draw_way_to_work(const Frame& frame) {
    const auto* page = api::cases::central_area.admits(frame.me.role) ? &worklist
                       : api::cases::advisers.admits(frame.me.role)   ? &opinions
                                                                      : nullptr;
    if (page) ui::link(page->title, navigation::href(page->address), {.as_button = true});
}

void draw_drafts(State& state, Frame& frame) {
    const bool said_below = state.drafts.standing() == Standing::waiting || (state.drafts.error() && state.lists.error());
    if (said_below && !state.drafts.value()) return;
    const auto* const drafts = state.drafts.draw(frame);
    if (!drafts || drafts->rows.empty()) return;
    ui::heading(words::drafts_title);
    for (const auto& draft : drafts->rows) {
        const ui::Scope scope(draft.id);
        const auto patient = draft.patient.empty() ? words::draft_without_patient.words() : draft.patient;
        const auto generic = draft.generic.empty() ? words::draft_without_generic.words() : draft.generic;
        const ui::Section section(words::drafts_title, {.heading_level = 0, .framed = true});
        ui::text(words::draft_line(patient, generic));
        ui::muted(words::draft_saved_at(base::mexico_city_words(draft.updated_at)));
        navigation::Address address{std::string(wizard.address), {{"id", draft.id}}};
        if (domain::allows(draft.acts, domain::cases::Act::edit)) {
            ui::link(words::continue_named(patient), navigation::href(address), {.as_button = true});
        }
        if (!domain::allows(draft.acts, domain::cases::Act::discard)) continue;
        ui::same_line();
        if (ui::button(words::discard_named(patient), {.weight = ui::Weight::text})) {
            state.discarding = draft.id;
            state.asking = true;
        }
    }
    state.drafts.draw_pager(frame, words::drafts_title.view());
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const auto line : base::split(text, '\n')) {
        if (!base::is_blank(line)) lines.emplace_back(base::trimmed(line));
    }
    return lines;
}

void draw_card(const api::catalog::NamedRecommendation& each) {
    ui::heading(each.name, 4);
    ui::bold(words::advice_of);
    ui::bullets(lines_of(each.advice));
    ui::bold(words::requirements_of.words() + text::shared::dot.words() + words::first_visit_upper.words());
    ui::bullets(lines_of(each.requirements_first));
    ui::bold(words::requirements_of.words() + text::shared::dot.words() + words::followup_upper.words());
    ui::bullets(lines_of(each.requirements_followup));
}

void draw_sections(State& state, const api::catalog::CaseLists::Response& lists) {
    const auto& generics = lists.generics;
    if (ui::Expander open(words::requirements_section, state.requirements_open); open) {
        ui::text(words::requirements_intro);
        ui::text(words::medicines_included(generics.size()));
        for (const auto& generic : generics) {
            const ui::Scope scope(generic.id);
            ui::heading(generic.name, 3);
            for (const auto& each : generic.recommendations) {
                const ui::Scope inner(each.id);
                draw_card(each);
            }
        }
    }
    if (ui::Expander open(words::medicines_section, state.medicines_open); open) {
        std::vector<std::pair<std::string, std::string>> rows;
        for (const auto& generic : generics) {
            for (const auto& each : generic.presentations) rows.emplace_back(each.id, generic.name);
        }
        const ui::ColumnSpec columns[] = {{.title = words::column_clave.view(), .width = 200},
                                          {.title = words::column_medicine.view()}};
        ui::Table table(words::medicines_table.view(), columns, rows.size());
        while (table.next()) {
            const auto& [clave, name] = rows[table.row()];
            table.begin_row(clave);
            table.cell(clave);
            table.cell(name);
        }
    }
    if (ui::Expander open(words::module_section, state.module_open); open) {
        ui::text(words::module_intro);
        const std::string lines[] = {words::module_patient_data.words(), words::module_expiry.words(), words::module_unit.words(),
                                     words::module_requirement.words()};
        ui::bullets(lines);
        ui::text(words::module_access);
        ui::text(words::contact_section);
        ui::text(text::app::contact);
    }
    ui::heading(words::notices_section);
    ui::text(words::no_notices);
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    ui::heading(words::home_title, 1);
    ui::muted(words::system_name);
    if (api::cases::requesters.admits(frame.me.role)) {
        draw_functions();
        if (state.discarded.error()) ui::notice(ui::Tone::error, state.discarded.error()->message);
        draw_attention(state.attention, frame, state.lists.error() != nullptr);
        draw_drafts(state, frame);
    } else {
        ui::notice(ui::Tone::info, words::nothing_to_do_here);
        draw_way_to_work(frame);
    }
    ui::space(8);
    if (const auto* lists = state.lists.draw(frame)) draw_sections(state, *lists);
    if (confirm(words::discard_title, words::discard_question.view(), words::discard_draft, state.asking)) {
        api::call<api::cases::DiscardDraft>(frame.api, {state.discarding}, state.discarded);
    }
}

}  // namespace

const Screen home{
    .address = "sanece/inicio",
    .title = words::home_title,
    .access = api::Access::signed_in(),
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::cases
