// "Motivos de no autorización": added, worded anew, put in order, no longer offered; deleted only while nobody has said them.

#include <string>
#include <utility>

#include "app/screens/common/confirm.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/contents/reasons.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/limits.hpp"
#include "shared/domain/contents/reason.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/contents/reasons.hpp"
#include "shared/text/shared.hpp"

namespace screens::contents {
namespace {

namespace words = text::contents;
using namespace api::contents;
using domain::contents::Direction;
using domain::contents::ReasonAct;

struct State {
    Loaded<ListReasons> list{};
    Reasons reasons{};  ///< The newest answer, of whatever was asked.
    bool known = false;

    bool open = false, asking = false;
    std::string id{}, name{};  ///< Of the one in the dialog; "": a new one.
    api::Pending<Reasons> saved{}, moved{}, offered{}, removed{};
    Repeatable<SaveReason::Request> saving{};
    Repeatable<MoveReason::Request> moving{};
    Repeatable<OfferReason::Request> offering{};
    Repeatable<ReasonAt> removing{};
    std::string outcome{}, told{};  ///< What is said when the act has been done.

    const ReasonCard* at(const std::string& wanted) const {
        for (const auto& each : reasons.reasons) {
            if (each.id == wanted) return &each;
        }
        return nullptr;
    }
    bool unsaved() const {
        const auto* reason = at(id);
        return open && name != (reason ? reason->name : std::string{});
    }
    bool busy() const { return saved.waiting() || moved.waiting() || offered.waiting() || removed.waiting(); }
};

// ---- following -------------------------------------------------------------------------------------------------

enum class Then { stay, close };

void take(State& state, Frame& frame, api::Pending<Reasons>& act, Then then) {
    if (!act.arrived()) return;
    if (act.error()) {
        // Somebody was faster: the list is another by now, and the words of the refusal stay.
        if (act.error()->kind != base::ErrorKind::invalid_input) state.list.again(frame);
        return;
    }
    state.reasons = *act.value();
    state.outcome = state.told;
    ui::announce(state.outcome);
    if (then == Then::close) state.open = false;
}

void follow(State& state, Frame& frame) {
    if (state.list.follow(frame) && !state.list.error()) {
        state.reasons = *state.list.value();
        state.known = true;
    }
    take(state, frame, state.saved, Then::close);
    take(state, frame, state.moved, Then::stay);
    take(state, frame, state.offered, Then::close);
    take(state, frame, state.removed, Then::close);
}

void open_reason(State& state, std::string id, std::string name) {
    state.id = std::move(id);
    state.name = std::move(name);
    state.open = true;
    state.outcome.clear();
    state.saved.forget();
    state.moved.forget();
    state.offered.forget();
    state.removed.forget();
}

// ---- the list --------------------------------------------------------------------------------------------------

void draw_table(State& state) {
    const ui::ColumnSpec columns[] = {{.title = words::reason_column_place, .width = 80, .right_aligned = true},
                                      {.title = words::reason_column_name},
                                      {.title = words::reason_column_state, .width = 140},
                                      {.title = words::reason_column_uses, .width = 120, .right_aligned = true},
                                      {.title = words::reason_column_changed, .width = 250},
                                      {.title = words::reason_column_act, .width = 200}};
    const auto& reasons = state.reasons.reasons;
    const auto count = words::reasons_count(reasons.size());
    ui::Table table(words::reasons_table.view(), columns, reasons.size(),
                    {.empty_words = words::reasons_none, .count_words = count});
    while (table.next()) {
        const auto& each = reasons[table.row()];
        table.begin_row(each.id);
        table.cell(std::to_string(table.row() + 1));
        table.cell(each.name);
        table.cell_chip(each.offered ? ui::Tone::success : ui::Tone::info,
                        each.offered ? words::reason_offered : words::reason_inactive);
        table.cell(std::to_string(each.uses));
        table.cell(each.changed_at > 0 ? words::reason_changed(each.changed_by, base::mexico_city_words(each.changed_at))
                                       : words::reason_as_imported.words());
        if (each.acts.empty()) table.cell(std::string_view{});
        else if (table.cell_button(words::edit_reason(each.name), {.weight = ui::Weight::text}))
            open_reason(state, each.id, each.name);
    }
}

// ---- one of them -----------------------------------------------------------------------------------------------

void draw_refusal(const base::Error* error) {
    if (error) ui::notice(ui::Tone::error, error->message);
}

void move(State& state, Frame& frame, const ReasonCard& reason, Direction direction) {
    state.told = words::reason_moved(reason.name);
    const MoveReason::Request request{reason.id, reason.version, direction};
    api::call<MoveReason>(frame.api, request, state.moved, state.moving.key_of(request, frame));
}

void draw_acts(State& state, Frame& frame, const ReasonCard& reason) {
    const bool free = !state.busy();
    ui::muted(words::reason_uses_said(reason.uses));
    draw_refusal(state.moved.error());
    draw_refusal(state.offered.error());
    draw_refusal(state.removed.error());
    if (ui::button(words::reason_up, {.enabled = free && state.reasons.reasons.front().id != reason.id}))
        move(state, frame, reason, Direction::up);
    ui::same_line();
    if (ui::button(words::reason_down, {.enabled = free && state.reasons.reasons.back().id != reason.id}))
        move(state, frame, reason, Direction::down);
    ui::same_line();
    const auto& offer = reason.offered ? words::reason_deactivate : words::reason_activate;
    if (ui::button(offer, {.enabled = free, .waiting = state.offered.waiting()})) {
        state.told = reason.offered ? words::reason_now_inactive(reason.name) : words::reason_now_active(reason.name);
        const OfferReason::Request request{reason.id, reason.version, !reason.offered};
        api::call<OfferReason>(frame.api, request, state.offered, state.offering.key_of(request, frame));
    }
    if (!domain::allows(reason.acts, ReasonAct::remove)) return;
    ui::same_line();
    if (ui::button(words::reason_remove, {.weight = ui::Weight::text, .enabled = free})) {
        state.open = false;
        state.asking = true;
    }
}

void draw_dialog(State& state, Frame& frame) {
    if (!state.open) return;
    const ui::Dialog dialog(words::reason_dialog, state.open);
    if (!dialog) return;
    const auto* reason = state.at(state.id);
    {
        ui::Form form(state.id.empty() ? words::reason_form_new : words::reason_form_edit, state.saved.error());
        form.text("name", words::reason_name_label, state.name,
                  {.required = true,
                   .help = words::reason_name_help,
                   .letters_max = domain::contents::limits::reason_name_letters_max,
                   .spellcheck = true});
        if (form.submit(words::save_reason, state.saved.waiting(), !state.moved.waiting() && !state.offered.waiting())) {
            state.told = words::reason_saved(state.name);
            const SaveReason::Request request{state.id, state.name, reason ? reason->version : 0};
            api::call<SaveReason>(frame.api, request, state.saved, state.saving.key_of(request, frame));
        }
        ui::same_line();
        if (ui::button(text::shared::cancel)) state.open = false;
    }
    if (!reason) return;
    ui::divider();
    draw_acts(state, frame, *reason);
}

void draw_removal(State& state, Frame& frame) {
    if (!confirm(words::reason_remove, words::reason_remove_question.view(), words::reason_remove, state.asking)) return;
    const auto* reason = state.at(state.id);
    if (!reason) return;
    state.told = words::reason_deleted(reason->name);
    const ReasonAt request{reason->id, reason->version};
    api::call<RemoveReason>(frame.api, request, state.removed, state.removing.key_of(request, frame));
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    const bool edits = content_editors.admits(frame.me.role);
    ui::heading(words::reasons_title, 1);
    ui::text(edits ? words::reasons_intro : words::reasons_read_only);
    ui::notice(ui::Tone::success, state.outcome);
    if (!state.open) draw_refusal(state.removed.error());
    state.list.draw(frame);
    if (!state.known) return;
    if (edits && ui::button(words::add_reason, {.weight = ui::Weight::primary})) open_reason(state, {}, {});
    draw_table(state);
    draw_dialog(state, frame);
    draw_removal(state, frame);
}

}  // namespace

const Screen reasons{
    .address = "sanece/motivos",
    .title = words::reasons_title,
    .access = content_readers,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::contents
