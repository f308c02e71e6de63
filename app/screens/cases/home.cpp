// The home page: three functions, what waits for the director, drafts to continue, four sections to read (A5, A16, A17).

#include "shared/text/cases/home.hpp"
#include "app/screens/cases/attention.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/wizard/wizard.hpp"
#include "app/screens/changes/screens.hpp"
#include "app/screens/common/confirm.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/paged.hpp"
#include "app/screens/contents/module_section.hpp"
#include "app/screens/contents/notice_view.hpp"
#include "app/screens/contents/requirements_view.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/changes/access.hpp"
#include "shared/api/contents/notice_desk.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/api/contents/reasons.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/contents/module_guide.hpp"
#include "shared/text/contents/notices.hpp"
#include "shared/text/contents/requirements.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {
namespace {

namespace words = text::cases;

struct State {
    bool begun = false;
    Loaded<api::contents::ReadSections> sections{};
    Attention attention{};
    Paged<api::cases::ListDrafts> drafts{};
    api::Pending<api::Nothing> discarded{};
    std::string discarding{};
    bool asking = false;
    bool requirements_open = false, module_open = false;
    contents::RequirementsView requirements{};
    contents::MedicinesView medicines{};
    contents::NoticeFiles notice_files{};
};

void follow(State& state, Frame& frame) {
    if (!state.begun && frame.address().parameter("seccion") == "modulo") state.module_open = true;
    state.begun = true;
    const bool sections_came = state.sections.follow(frame);
    if (!api::cases::requesters.admits(frame.me.role)) return;
    state.drafts.follow(frame);
    follow_attention(state.attention, frame);
    if (sections_came && !state.sections.error() && state.drafts.error()) state.drafts.again(frame);
    if (sections_came && !state.sections.error() && state.attention.failed()) state.attention.again(frame);
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
    const auto* page = api::changes::desk.admits(frame.me.role)               ? &changes::queue
                       : api::cases::central_area.admits(frame.me.role)       ? &worklist
                       : api::cases::advisers.admits(frame.me.role)           ? &opinions
                       : api::contents::content_editors.admits(frame.me.role) ? &contents::list_values
                       : api::contents::announcers.admits(frame.me.role)      ? &contents::notice_desk
                                                                              : nullptr;
    if (page) ui::link(page->title, navigation::href(page->address), {.as_button = true});
}

void draw_drafts(State& state, Frame& frame) {
    const bool said_below = state.drafts.standing() == Standing::waiting || (state.drafts.error() && state.sections.error());
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

void draw_notices(State& state, Frame& frame, const api::contents::ReadSections::Response& sections) {
    ui::heading(text::contents::notices_at_home);
    if (sections.current == 0) ui::text(text::contents::no_notices);
    else if (sections.important.empty()) ui::text(text::contents::no_important_notices);
    for (const auto& each : sections.important) contents::draw_notice(each, state.notice_files, frame, 3);
    ui::link(text::contents::all_notices(sections.current), navigation::href(contents::notices.address));
}

/// In the guide's order (S1:216-225): D to G.
void draw_sections(State& state, Frame& frame, const api::contents::ReadSections::Response& sections) {
    if (ui::Expander open(text::contents::requirements_section, state.requirements_open); open) {
        ui::link(text::contents::requirements_page, navigation::href(contents::requirements.address));
        contents::draw_requirements(state.requirements, sections.drugs);
    }
    contents::draw_medicines_words(state.medicines, sections.drugs, sections.medicines_changed_on);
    ui::same_line();
    ui::link(text::contents::medicines_page, navigation::href(contents::medicines.address));
    if (ui::Expander open(text::contents::module_section, state.module_open); open) {
        contents::draw_module(frame, sections.contacts);
    }
    draw_notices(state, frame, sections);
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    ui::heading(words::home_title, 1);
    ui::muted(words::system_name);
    if (api::cases::requesters.admits(frame.me.role)) {
        draw_functions();
        if (state.discarded.error()) ui::notice(ui::Tone::error, state.discarded.error()->message);
        draw_attention(state.attention, frame, state.sections.error() != nullptr);
        draw_drafts(state, frame);
    } else {
        ui::notice(ui::Tone::info, words::nothing_to_do_here);
        draw_way_to_work(frame);
    }
    ui::space(8);
    if (const auto* sections = state.sections.draw(frame)) draw_sections(state, frame, *sections);
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
