// One change request: what is today beside what is asked for, its PDF, its history, and what its reader may do with it.

#include <charconv>
#include <string>

#include "app/screens/cases/case/case_address.hpp"
#include "app/screens/cases/folio_addresses.hpp"
#include "app/screens/cases/state_words.hpp"
#include "app/screens/changes/addresses.hpp"
#include "app/screens/changes/differences.hpp"
#include "app/screens/changes/screens.hpp"
#include "app/screens/changes/state_words.hpp"
#include "app/screens/common/confirm.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/changes/access.hpp"
#include "shared/api/changes/asking.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/changes/kind_words.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/changes/refusals.hpp"
#include "shared/text/shared.hpp"

namespace screens::changes {
namespace {

namespace words = text::changes;
using api::changes::ChangeAt;
using domain::changes::Act;
using Opened = api::changes::OpenChange::Response;

struct State {
    std::int64_t number = -1;
    Loaded<api::changes::OpenChange> opened{};
    bool linked = false;
    api::Pending<std::string> file{}, paper{}, undo_paper{};

    api::Pending<api::changes::ChangeNow> done{};  ///< Of whichever act was pressed.
    Act doing = Act::read;
    Repeatable<ChangeAt> command{};
    Repeatable<api::changes::ApplyChange::Request> applying{};
    Repeatable<api::changes::RefuseChange::Request> refusing{};
    bool asks_to_apply = false, asks_to_refuse = false, asks_to_cancel = false, asks_to_undo = false;
    std::string answer{};
    std::string outcome{}, refusal{};

    bool unsaved() const { return asks_to_refuse && !base::is_blank(answer); }
};

// ---- what is asked, what has come --------------------------------------------------------------------------

text::Text done_words(Act act) {
    switch (act) {
        case Act::take: return words::done_taken;
        case Act::release: return words::done_released;
        case Act::apply: return words::done_applied;
        case Act::refuse: return words::done_refused;
        case Act::cancel: return words::done_cancelled;
        case Act::undo: return words::done_undone;
        case Act::read:
        case Act::ask: break;
    }
    return words::done_taken;
}

/// What was typed for a refusal stays until that was done; what somebody else did meanwhile is shown.
void take_done(State& state, Frame& frame) {
    if (!state.done.arrived()) return;
    const auto* error = state.done.error();
    const bool is_conflict = error && error->kind == base::ErrorKind::conflict;
    if (error && (state.asks_to_refuse || error->kind == base::ErrorKind::invalid_input)) {
        if (is_conflict) state.opened.again(frame);
        return;  // said in the dialog
    }
    state.asks_to_apply = state.asks_to_refuse = state.asks_to_cancel = state.asks_to_undo = false;
    if (error) {
        state.refusal = error->message;
        ui::show_next(state.refusal);
    } else {
        state.outcome = done_words(state.doing).words();
        ui::announce(state.outcome);
        if (state.doing == Act::refuse) state.answer.clear();
    }
    state.opened.again(frame);
}

void link_papers(State& state, Frame& frame, const Opened& opened) {
    if (!opened.file_name.empty()) api::link<api::changes::ChangeFileDocument>(frame.api, {opened.number}, state.file);
    if (opened.has_paper) api::link<api::changes::ConstancyDocument>(frame.api, {opened.number, false}, state.paper);
    if (opened.has_undo_paper) {
        api::link<api::changes::ConstancyDocument>(frame.api, {opened.number, true}, state.undo_paper);
    }
}

void begin(State& state, Frame& frame) {
    const auto typed = frame.address().parameter("numero");
    state.number = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), state.number);
    if (frame.address().parameter(sent_parameter).empty()) return;
    state.outcome = words::request_sent(state.number);
    frame.navigator.rename(address_of(state.number));
}

void follow(State& state, Frame& frame) {
    if (state.number < 0) begin(state, frame);
    const bool came = state.opened.follow(frame, {state.number});
    if (came && state.opened.value() && !state.opened.error()) link_papers(state, frame, *state.opened.value());
    state.file.arrived();
    state.paper.arrived();
    state.undo_paper.arrived();
    take_done(state, frame);
}

template <class E>
void act(State& state, Frame& frame, const Opened& opened, Act doing) {
    if (state.doing != doing) state.command = {};  // another command about the same
    state.doing = doing;
    state.outcome.clear();
    state.refusal.clear();
    const ChangeAt request{opened.number, opened.now.version};
    api::call<E>(frame.api, request, state.done, state.command.key_of(request, frame));
}

void apply(State& state, Frame& frame, const Opened& opened) {
    state.doing = Act::apply;
    state.outcome.clear();
    state.refusal.clear();
    const api::changes::ApplyChange::Request request{opened.number, opened.now.version, opened.target_version};
    api::call<api::changes::ApplyChange>(frame.api, request, state.done, state.applying.key_of(request, frame));
}

void refuse(State& state, Frame& frame, const Opened& opened) {
    if (base::is_blank(state.answer)) {
        state.done.refuse({base::ErrorKind::invalid_input, {}, {{"answer", words::answer_required.words()}}, {}});
        return;
    }
    state.doing = Act::refuse;
    state.outcome.clear();
    state.refusal.clear();
    const api::changes::RefuseChange::Request request{opened.number, opened.now.version, state.answer};
    api::call<api::changes::RefuseChange>(frame.api, request, state.done, state.refusing.key_of(request, frame));
}

// ---- drawing -----------------------------------------------------------------------------------------------

void draw_facts(const Opened& opened) {
    ui::chip(tone_of(opened.now.state), domain::changes::state_words(opened.now.state));
    ui::fact(words::fact_kind, domain::changes::kind_words(opened.kind));
    ui::fact(words::fact_folio, opened.folio);
    ui::fact(words::fact_patient, opened.patient);
    ui::fact(words::label_nss, opened.nss);
    ui::fact(words::fact_medicine, opened.generic);
    ui::fact(words::fact_entity, opened.entity);
    ui::fact(words::fact_case_state, cases::words_of(opened.case_state));
    ui::fact(words::fact_asked_by, opened.asked_by);
    ui::fact(words::fact_asked_at, base::mexico_city_words(opened.asked_at));
    if (!opened.handler.empty()) ui::fact(words::fact_handler, opened.handler);
    if (opened.late) ui::chip(ui::Tone::warning, words::is_late);
    ui::bold(words::fact_reason);
    ui::text(opened.reason);
    if (opened.answer.empty()) return;
    ui::bold(words::fact_answer);
    ui::text(opened.answer);
}

void draw_link(const api::Pending<std::string>& link, text::Words label) {
    if (const auto* href = link.value()) ui::link(label, *href, {.new_tab = true});
    else if (link.error()) ui::notice(ui::Tone::error, link.error()->message);
}

void draw_papers(const State& state, const Opened& opened) {
    if (opened.file_name.empty()) ui::muted(words::no_pdf);
    else draw_link(state.file, words::open_pdf);
    if (!opened.file_name.empty()) ui::muted(opened.file_name);
    if (opened.has_paper) draw_link(state.paper, words::open_constancy);
    if (opened.has_undo_paper) draw_link(state.undo_paper, words::open_undo_constancy);
}

void draw_difference(const Opened& opened) {
    const ui::Section section(words::difference_title, {.framed = true});
    draw_differences(opened.changes, !domain::changes::is_open(opened.now.state));
    for (const auto& each : opened.warnings) ui::notice(ui::Tone::warning, each);
    ui::notice(ui::Tone::error, opened.obstacle);
    if (opened.effects.empty()) return;
    ui::bold(words::preview_title);
    ui::bullets(opened.effects);
}

text::Text event_words(Act act) {
    switch (act) {
        case Act::ask: return words::event_ask;
        case Act::cancel: return words::event_cancel;
        case Act::take: return words::event_take;
        case Act::release: return words::event_release;
        case Act::apply: return words::event_apply;
        case Act::refuse: return words::event_refuse;
        case Act::undo: return words::event_undo;
        case Act::read: return words::event_read;
    }
    return words::event_ask;
}

void draw_history(const Opened& opened) {
    ui::heading(words::history_title);
    for (std::size_t i = 0; i < opened.events.size(); ++i) {
        const auto& each = opened.events[i];
        const ui::Scope scope(std::to_string(i));
        ui::bold(words::change_event_line(base::mexico_city_words(each.at), event_words(each.act).words()));
        if (!each.person.empty()) ui::muted(each.person);
    }
}

/// The order of what one does: take it, answer it, or give it back.
void draw_acts(State& state, Frame& frame, const Opened& opened) {
    const auto allowed = [&](Act each) { return domain::allows(opened.now.acts, each); };
    const bool waiting = state.done.waiting();
    const auto button = [&](Act each, text::Text label, ui::Weight weight, bool enabled = true) {
        if (!allowed(each)) return false;
        const bool pressed =
            ui::button(label, {.weight = weight, .enabled = enabled && !waiting, .waiting = waiting && state.doing == each});
        ui::same_line();
        return pressed;
    };
    if (button(Act::take, words::take_act, ui::Weight::primary)) {
        act<api::changes::TakeChange>(state, frame, opened, Act::take);
    }
    if (button(Act::apply, words::apply_act, ui::Weight::primary, opened.obstacle.empty())) state.asks_to_apply = true;
    if (button(Act::refuse, words::refuse_act, ui::Weight::secondary)) {
        state.asks_to_refuse = true;
        state.done.forget();
    }
    if (button(Act::release, words::release_act, ui::Weight::secondary)) {
        act<api::changes::ReleaseChange>(state, frame, opened, Act::release);
    }
    if (button(Act::undo, words::undo_act, ui::Weight::danger)) state.asks_to_undo = true;
    if (button(Act::cancel, words::cancel_act, ui::Weight::danger)) state.asks_to_cancel = true;
    const bool is_requester = api::changes::requesters.admits(frame.me.role);
    const auto folio_page = is_requester ? cases::history_of(opened.folio) : cases::case_address(opened.folio);
    ui::link(words::open_case, navigation::href(folio_page), {.as_button = true});
}

void draw_apply_dialog(State& state, Frame& frame, const Opened& opened) {
    if (!state.asks_to_apply) return;
    const bool waiting = state.done.waiting();
    const ui::Dialog dialog(words::confirm_apply, state.asks_to_apply, !waiting);
    if (!dialog) return;
    ui::text(words::confirm_apply_words(domain::changes::kind_words(opened.kind).words(), opened.folios));
    ui::bullets(opened.effects);
    if (const auto* error = state.done.error()) ui::notice(ui::Tone::error, error->message);
    if (ui::button(words::apply_now, {.weight = ui::Weight::primary, .waiting = waiting})) apply(state, frame, opened);
    ui::same_line();
    if (ui::button(text::shared::cancel, {.enabled = !waiting})) state.asks_to_apply = false;
}

void draw_refuse_dialog(State& state, Frame& frame, const Opened& opened) {
    if (!state.asks_to_refuse) return;
    const bool waiting = state.done.waiting();
    const ui::Dialog dialog(words::confirm_refuse, state.asks_to_refuse, !waiting);
    if (!dialog) return;
    ui::Form form(words::refuse_form, state.done.error());
    form.area("answer", words::refuse_reason, state.answer,
              {.required = true,
               .help = words::refuse_reason_help,
               .letters_max = domain::limits::reason_letters_max,
               .spellcheck = true});
    if (form.submit(words::refuse_now, {.weight = ui::Weight::danger, .waiting = waiting})) refuse(state, frame, opened);
    ui::same_line();
    if (ui::button(text::shared::cancel, {.enabled = !waiting})) state.asks_to_refuse = false;
}

void draw_dialogs(State& state, Frame& frame, const Opened& opened) {
    draw_apply_dialog(state, frame, opened);
    draw_refuse_dialog(state, frame, opened);
    if (confirm(words::confirm_cancel, words::confirm_cancel_words.view(), words::cancel_now, state.asks_to_cancel)) {
        act<api::changes::CancelChange>(state, frame, opened, Act::cancel);
    }
    if (confirm(words::confirm_undo, words::confirm_undo_words.view(), words::undo_now, state.asks_to_undo)) {
        act<api::changes::UndoChange>(state, frame, opened, Act::undo);
    }
}

void draw_way_back(const Frame& frame) {
    const bool is_requester = api::changes::requesters.admits(frame.me.role);
    ui::link(is_requester ? words::back_to_module : words::back_to_queue,
             navigation::href(is_requester ? module_path : queue_path));
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    const ui::Column column(960);
    ui::heading(words::request_of(state.number), 1);
    draw_way_back(frame);
    const auto* error = state.opened.error();
    if (!state.opened.value() && error && error->kind == base::ErrorKind::not_found) {
        return ui::notice(ui::Tone::warning, words::not_there);
    }
    ui::notice(ui::Tone::success, state.outcome);
    ui::notice(ui::Tone::warning, state.refusal);
    const auto* opened = state.opened.draw(frame);
    if (!opened) return;
    draw_facts(*opened);
    draw_difference(*opened);
    draw_papers(state, *opened);
    draw_acts(state, frame, *opened);
    draw_history(*opened);
    draw_dialogs(state, frame, *opened);
}

}  // namespace

const Screen request{
    .address = request_path,
    .title = words::request_title,
    .access = api::changes::readers,
    .open = [] { return view_of<State>(draw); },
    .parameter = "numero",
};

}  // namespace screens::changes
