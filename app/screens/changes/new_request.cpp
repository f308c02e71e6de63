// "Nueva solicitud de cambio": which folio, what is to be changed and to what, why, and a PDF if wanted. What is typed is kept.

#include <string>
#include <vector>

#include "app/screens/cases/state_words.hpp"
#include "app/screens/changes/addresses.hpp"
#include "app/screens/changes/form.hpp"
#include "app/screens/changes/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/changes/access.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/changes/kind_words.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/changes/changes.hpp"

namespace screens::changes {

namespace words = text::changes;
using api::changes::AskChange;
using domain::changes::Kind;
using Prepared = api::changes::PrepareChange::Response;

const Prepared* prepared_of(const RequestForm& form) {
    const auto* value = form.prepared.value();
    return value && !form.prepared.error() && value->folio == form.typed.folio ? value : nullptr;
}

namespace {

constexpr base::Instant pause_before_searching_ms = 500;

// ---- what is asked, what has come --------------------------------------------------------------------------

void take_draft(RequestForm& state, Frame& frame) {
    if (!state.draft.follow(frame, {state.target}) || state.draft.error()) return;
    state.typed = state.draft.value()->typed;
    state.chosen = state.typed.folio;
    state.drafted = true;
    state.keeping.begin({state.target, state.typed, state.draft.value()->version});
}

void take_asked(RequestForm& state, Frame& frame) {
    if (!state.asked.arrived()) return;
    const auto* error = state.asked.error();
    if (!error) {
        state.sent = true;
        auto address = address_of(state.asked.value()->number);
        address.parameters.emplace_back(sent_parameter, "si");
        return frame.navigator.go(address);
    }
    if (error->kind == base::ErrorKind::invalid_input) {
        for (const auto& each : error->fields) {
            if (each.field != "file_id") {
                state.refused.push_back(each);
                continue;
            }
            state.typed.file_id.clear();
            state.typed.file_name.clear();
            state.upload.refuse(each.message);
        }
        return;
    }
    state.conflict = error->message;
    ui::show_next(state.conflict);
    state.prepared.again(frame);  // it names the one that is open already
}

void follow_search(RequestForm& state, Frame& frame) {
    if (state.typed_at >= 0) {
        const auto due = state.typed_at + pause_before_searching_ms, now = frame.platform.elapsed();
        if (now >= due) {
            state.typed_at = -1;
            state.searched = state.search;
        } else {
            ui::wake_after(due - now);
        }
    }
    state.own.follow(frame, {.filter = {.search = state.searched}});
}

void follow(RequestForm& state, Frame& frame) {
    if (!state.begun) state.target = frame.address().parameter("folio");
    state.begun = true;
    take_draft(state, frame);
    if (!state.drafted) return;
    if (state.typed.folio.empty()) follow_search(state, frame);
    else if (state.prepared.follow(frame, {state.typed.folio}) && state.prepared.value()) {
        begin_kind(state.typed, *state.prepared.value());
    }
    if (state.upload.follow(frame)) {
        state.typed.file_id = state.upload.answer()->id;
        state.typed.file_name = state.upload.answer()->name;
    }
    take_asked(state, frame);
    if (state.sent) return;
    state.keeping.follow(frame, {state.target, state.typed, state.keeping.kept().version}, !state.asked.waiting());
}

void send(RequestForm& state, Frame& frame) {
    state.refused.clear();
    state.conflict.clear();
    const AskChange::Request request{state.target, state.typed};
    api::call<AskChange>(frame.api, request, state.asked, state.command.key_of(request, frame));
}

// ---- drawing -----------------------------------------------------------------------------------------------

void draw_about(RequestForm& state, const Prepared& prepared) {
    const ui::Section section(words::about_title, {.framed = true});
    ui::fact(words::fact_folio, prepared.folio);
    ui::fact(words::fact_patient, prepared.patient_line);
    ui::fact(words::fact_medicine, prepared.generic);
    ui::fact(words::fact_case_state, cases::words_of(prepared.state));
    if (!state.target.empty()) return;
    if (ui::button(words::another_folio, {.weight = ui::Weight::text, .enabled = !state.asked.waiting()})) {
        state.typed.folio.clear();
        state.conflict.clear();
    }
}

/// The one of this kind that waits for its answer; null when there is none.
const api::changes::OpenOne* open_one(const RequestForm& state, const Prepared& prepared) {
    for (const auto& each : prepared.open) {
        if (base::name_of(each.kind) == state.typed.kind) return &each;
    }
    return nullptr;
}

void draw_open_one(const RequestForm& state, const Prepared& prepared) {
    const auto* open = open_one(state, prepared);
    if (!open || open->number == 0) return;
    ui::link(words::see_the_other, navigation::href(address_of(open->number)));
}

void draw_kinds(RequestForm& state, ui::Form& form, const Prepared& prepared) {
    std::vector<ui::Choice> choices;
    for (const auto kind : prepared.kinds) {
        choices.push_back({std::string(base::name_of(kind)), domain::changes::kind_words(kind).words()});
    }
    if (form.radio("kind", words::kind_label, state.typed.kind, choices, {.required = true})) {
        state.refused.clear();
        state.conflict.clear();
        begin_kind(state.typed, prepared);
    }
}

void draw_file(RequestForm& state, Frame& frame) {
    auto& typed = state.typed;
    if (!typed.file_id.empty()) {
        ui::fact(words::file_attached, typed.file_name);
        if (ui::button(words::remove_file, {.weight = ui::Weight::text, .enabled = !state.asked.waiting()})) {
            typed.file_id.clear();
            typed.file_name.clear();
            state.upload.forget(frame);
        }
        return;
    }
    const bool chosen = state.upload.draw_field(frame, words::file_label, domain::pdf_names, {});
    if (chosen && state.upload.has_file()) state.upload.start(frame, {});
    state.upload.draw_progress(frame);
}

void draw_fields(RequestForm& state, Frame& frame, const Prepared& prepared) {
    const ui::Section section(words::form_name, {.heading_level = 0});
    ui::Form form(words::form_title.view(), state.refused);
    draw_kinds(state, form, prepared);
    draw_open_one(state, prepared);
    draw_wanted(state, frame, form, prepared);
    form.area(
        "reason", words::reason_label, state.typed.reason,
        {.required = true, .help = words::reason_help, .letters_max = domain::limits::reason_letters_max, .spellcheck = true});
    draw_file(state, frame);
    state.keeping.draw_status(frame);
    if (form.submit(words::send_request, state.asked.waiting(), !state.upload.running())) send(state, frame);
}

void draw_prepared(RequestForm& state, Frame& frame) {
    const auto* error = state.prepared.error();
    if (error && error->kind == base::ErrorKind::not_found) {
        ui::notice(ui::Tone::warning, words::no_own_folio);
        if (state.target.empty() && ui::button(words::another_folio)) state.typed.folio.clear();
        return;
    }
    const auto* answer = state.prepared.draw(frame);
    if (!answer || answer->folio != state.typed.folio) return;
    draw_about(state, *answer);
    if (answer->kinds.empty()) return ui::notice(ui::Tone::info, words::no_kind);
    draw_fields(state, frame, *answer);
}

void draw(RequestForm& state, Frame& frame) {
    follow(state, frame);
    const ui::Column column(720);
    ui::heading(words::form_title, 1);
    ui::link(words::back_to_module, navigation::href(module_path));
    if (state.sent) return;
    ui::notice(ui::Tone::warning, state.conflict);
    if (!state.drafted) {
        state.draft.draw(frame);
        return;
    }
    if (state.typed.folio.empty()) draw_folio_choice(state, frame);
    else draw_prepared(state, frame);
}

/// Of another folio something else is wanted; why, and the PDF, may be the same.
void choose_folio(RequestForm& state, const std::string& folio) {
    if (folio != state.chosen) {
        state.typed.kind.clear();
        state.typed.wanted = {};
        state.typed.other_nss.clear();
    }
    state.typed.folio = state.chosen = folio;
    state.refused.clear();
}

}  // namespace

void draw_folio_choice(RequestForm& state, Frame& frame) {
    ui::heading(words::choose_folio_title);
    if (ui::text_field(words::find_folio, state.search, {.input = ui::Input::search, .help = words::find_folio_help})) {
        state.typed_at = frame.platform.elapsed();
    }
    const auto* page = state.own.draw(frame);
    if (!page) return;
    const ui::ColumnSpec columns[] = {{.title = words::column_folio, .width = 130},
                                      {.title = words::column_patient},
                                      {.title = words::column_state, .width = 210},
                                      {.title = words::column_act, .width = 200}};
    state.own.before_table();
    {
        const auto none = state.searched.empty() ? words::no_own_folio_yet : words::no_own_folio;
        ui::Table table(words::own_folios, columns, page->rows.size(), {.empty_words = none});
        while (table.next()) {
            const auto& card = page->rows[table.row()];
            table.begin_row(card.folio);
            table.cell(card.folio);
            table.cell(card.patient);
            table.cell_chip(cases::tone_of(card.state), cases::words_of(card.state));
            if (table.cell_button(words::choose_folio(card.folio))) choose_folio(state, card.folio);
        }
    }
    state.own.draw_pager(frame, words::own_folios.view());
}

const Screen new_request{
    .address = form_path,
    .title = words::form_title,
    .access = api::changes::requesters,
    .open = [] { return view_of<RequestForm>(draw); },
};

}  // namespace screens::changes
