// One announcement: written, seen as its readers will see it, given a PDF, withdrawn.

#include <string>
#include <utility>
#include <vector>

#include "app/screens/common/confirm.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/one_upload.hpp"
#include "app/screens/contents/notice_addresses.hpp"
#include "app/screens/contents/notice_view.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/screens/contents/state_tones.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/contents/notice_desk.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/limits.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/domain/contents/state_words.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/contents/notices.hpp"
#include "shared/text/shared.hpp"

namespace screens::contents {
namespace {

namespace words = text::contents;
namespace limits = domain::contents::limits;
using api::contents::NoticeView;
using api::contents::SaveNotice;
using domain::contents::Importance;
using domain::contents::NoticeAct;
using domain::contents::NoticeContent;

struct State {
    bool begun = false, is_kept = false;  ///< The server has it, or may have it.
    std::string id{};                     ///< Of a new one, too: the page makes it.
    Loaded<api::contents::OpenNotice> opened{};
    NoticeView now{};  ///< As the server has it; version 0: it does not have it yet.
    NoticeContent typed{};
    std::string importance{};
    bool in_conflict = false;  ///< Somebody was faster; what is typed here stays.
    api::Pending<NoticeView> saved{}, withdrawn{}, file_removed{};
    Repeatable<SaveNotice::Request> saving{};
    Repeatable<api::contents::NoticeVersion> withdrawing{}, removing{};
    OneUpload<api::contents::AnnounceNoticeFile, NoticeView> upload{};
    bool asking_withdraw = false, asking_remove = false;
    NoticeFiles files{};
    std::string outcome{};

    bool unsaved() const { return begun && (!(typed == now.content) || upload.has_file() || upload.running()); }
    bool busy() const { return saved.waiting() || withdrawn.waiting() || file_removed.waiting() || upload.running(); }
};

// ---- following -------------------------------------------------------------------------------------------------

void show(State& state, const NoticeContent& content) {
    state.typed = content;
    state.importance = base::name_of(content.importance);
}

/// What the server has by now; what is typed here stays where it differs from what was there before.
void learn(State& state, const NoticeView& view) {
    const bool untouched = state.typed == state.now.content;
    if (!untouched && !(view.content == state.now.content)) state.in_conflict = true;
    state.now = view;
    if (untouched) show(state, view.content);
}

void tell(State& state, std::string words) {
    state.outcome = std::move(words);
    ui::announce(state.outcome);
}

void begin(State& state, Frame& frame) {
    state.id = frame.address().parameter(notice_parameter);
    if (state.id.empty()) {
        state.begun = true;
        state.id = new_key(frame);
        if (api::contents::announcers.admits(frame.me.role)) state.now.acts = {NoticeAct::edit};
        show(state, {.starts_on = base::iso(base::mexico_city(frame.now()).date)});
        state.now.content = state.typed;
    } else {
        state.is_kept = true;
    }
}

void take_opened(State& state, Frame& frame) {
    if (!state.is_kept || !state.opened.follow(frame, {state.id}) || state.opened.error()) return;
    const auto& view = *state.opened.value();
    if (state.begun) return learn(state, view);
    state.begun = true;
    state.now = view;
    show(state, view.content);
}

void take_saved(State& state, Frame& frame) {
    if (!state.saved.arrived()) return;
    if (const auto* error = state.saved.error()) {
        state.in_conflict = error->kind == base::ErrorKind::conflict;
        if (!state.in_conflict) return;
        state.opened.again(frame);
        state.is_kept = true;
        return;
    }
    const bool nothing_more = state.typed == state.saving.asked.content;
    state.in_conflict = false;
    state.is_kept = true;
    state.now = *state.saved.value();
    if (nothing_more) show(state, state.now.content);
    frame.navigator.rename(notice_at(state.id));
    tell(state, words::notice_saved(domain::contents::words_of(state.now.state).words()));
    ui::show_next(state.outcome);
}

void take_act(State& state, Frame& frame, api::Pending<NoticeView>& act, text::Text done) {
    if (!act.arrived()) return;
    if (act.error()) {
        state.opened.again(frame);
        return;
    }
    learn(state, *act.value());
    tell(state, done.words());
}

void follow(State& state, Frame& frame) {
    if (state.id.empty()) begin(state, frame);
    take_opened(state, frame);
    take_saved(state, frame);
    take_act(state, frame, state.withdrawn, words::notice_withdrawn_now);
    take_act(state, frame, state.file_removed, words::file_removed);
    if (state.upload.follow(frame)) {
        state.files.clear();  // the way to the one before
        learn(state, *state.upload.answer());
        tell(state, words::file_attached.words());
    }
}

// ---- what is written -------------------------------------------------------------------------------------------

/// As its readers would see it.
api::contents::NoticeCard card_of(const State& state, const NoticeContent& content) {
    api::contents::NoticeCard card;
    card.id = state.id;
    card.title = base::is_blank(content.title) ? words::preview_untitled.words() : content.title;
    card.body = base::is_blank(content.body) ? words::preview_textless.words() : content.body;
    card.importance = content.importance;
    card.starts_on = content.starts_on;
    card.ends_on = content.ends_on;
    card.file_name = state.now.file_name;
    card.size_bytes = state.now.size_bytes;
    return card;
}

/// Somebody else saved meanwhile: the person chooses what to go on with.
void draw_conflict(State& state, Frame& frame) {
    if (!state.in_conflict) return;
    const ui::Scope scope("conflict");
    if (!state.saved.error()) {
        const auto when = base::mexico_city_words(state.now.changed_at);
        ui::notice(ui::Tone::warning, words::notice_changed_meanwhile(state.now.changed_by, when));
    }
    ui::bold(words::notice_of_another);
    draw_notice(card_of(state, state.now.content), state.files, frame, 3);
    if (ui::button(words::keep_my_notice)) {
        state.in_conflict = false;
        state.saved.forget();
        tell(state, words::notice_mine_kept.words());
    }
    ui::same_line();
    if (ui::button(words::show_saved_notice)) {
        state.in_conflict = false;
        state.saved.forget();
        show(state, state.now.content);
    }
}

void draw_form(State& state, Frame& frame) {
    ui::Form form(words::editor_form, state.saved.error());
    form.text("content.title", words::notice_title_label, state.typed.title,
              {.required = true,
               .help = words::notice_title_help,
               .letters_max = limits::notice_title_letters_max,
               .spellcheck = true});
    form.area("content.body", words::notice_body_label, state.typed.body,
              {.required = true, .letters_max = limits::notice_body_letters_max, .spellcheck = true}, 8);
    std::vector<ui::Choice> choices;
    for (const auto& [each, name] : enum_names(Importance{})) {
        choices.push_back({std::string(name), domain::contents::words_of(each).words()});
    }
    if (form.radio("content.importance", words::notice_importance_label, state.importance, choices,
                   {.help = words::notice_importance_help})) {
        state.typed.importance = base::from_name<Importance>(state.importance).value_or(Importance::normal);
    }
    {
        ui::EqualColumns columns(2);
        columns.next();
        form.text("content.starts_on", words::notice_starts_on_label, state.typed.starts_on,
                  {.input = ui::Input::date, .required = true});
        columns.next();
        form.text("content.ends_on", words::notice_ends_on_label, state.typed.ends_on,
                  {.input = ui::Input::date, .required = true, .help = words::notice_ends_on_help});
    }
    const auto& label = state.now.version == 0 ? words::publish_notice : words::save_notice;
    const bool ready = !state.opened.waiting() && !state.withdrawn.waiting();
    if (form.submit(label, state.saved.waiting(), ready)) {
        state.outcome.clear();
        const SaveNotice::Request request{state.id, state.now.version, state.typed};
        api::call<SaveNotice>(frame.api, request, state.saved, state.saving.key_of(request, frame));
    }
}

// ---- its PDF ---------------------------------------------------------------------------------------------------

void draw_removal(State& state, Frame& frame) {
    const ui::Scope scope("file");
    if (const auto* error = state.file_removed.error()) ui::notice(ui::Tone::error, error->message);
    if (ui::button(words::file_remove, {.enabled = !state.busy(), .waiting = state.file_removed.waiting()}))
        state.asking_remove = true;
    if (!confirm(words::file_remove_title, words::file_remove_question.view(), words::file_remove, state.asking_remove)) return;
    const api::contents::NoticeVersion request{state.id, state.now.version};
    api::call<api::contents::RemoveNoticeFile>(frame.api, request, state.file_removed, state.removing.key_of(request, frame));
}

void draw_file(State& state, Frame& frame) {
    const ui::Section section(words::file_section);
    if (state.now.version == 0) return ui::muted(words::file_after_saving);
    const bool may_attach = domain::allows(state.now.acts, NoticeAct::attach);
    if (state.now.file_name.empty()) {
        ui::muted(words::file_none);
    } else {
        ui::text(state.now.file_name + text::shared::dot.words() + text::shared::file_size(state.now.size_bytes));
        if (may_attach) draw_removal(state, frame);
    }
    if (!may_attach) return;
    state.upload.draw_field(frame, words::file_label.view(), domain::pdf_names, {.help = words::file_help});
    state.upload.draw_progress(frame);
    if (!state.upload.has_file()) return;
    if (ui::button(words::file_send, {.waiting = state.upload.running()})) state.upload.start(frame, {state.id, {}, 0});
}

// ---- the page --------------------------------------------------------------------------------------------------

void draw_standing(const State& state) {
    if (state.now.version == 0) return;
    ui::chip(tone_of(state.now.state), domain::contents::words_of(state.now.state));
    ui::muted(words::notice_changed_by(state.now.changed_by, base::mexico_city_words(state.now.changed_at)));
    if (state.now.withdrawn_at > 0) {
        ui::notice(ui::Tone::warning,
                   words::notice_withdrawn_by(state.now.withdrawn_by, base::mexico_city_words(state.now.withdrawn_at)));
    }
}

void draw_withdrawal(State& state, Frame& frame) {
    if (!domain::allows(state.now.acts, NoticeAct::withdraw)) return;
    const ui::Scope scope("withdraw");
    if (const auto* error = state.withdrawn.error()) ui::notice(ui::Tone::error, error->message);
    if (ui::button(words::withdraw_notice, {.enabled = !state.busy(), .waiting = state.withdrawn.waiting()}))
        state.asking_withdraw = true;
    if (!confirm(words::withdraw_title, words::withdraw_question.view(), words::withdraw_notice, state.asking_withdraw)) return;
    const api::contents::NoticeVersion request{state.id, state.now.version};
    api::call<api::contents::WithdrawNotice>(frame.api, request, state.withdrawn, state.withdrawing.key_of(request, frame));
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    frame.part = state.now.content.title;
    const ui::Column column(860);
    ui::heading(state.begun && state.now.version == 0 ? words::editor_new_title : words::editor_title, 1);
    ui::link(words::back_to_desk, navigation::href(notice_desk.address));
    if (!state.begun) {
        state.opened.draw(frame);
        return;
    }
    if (state.now.acts.empty() && state.now.version == 0) return ui::notice(ui::Tone::info, words::desk_read_only);
    draw_standing(state);
    ui::notice(ui::Tone::success, state.outcome);
    if (domain::allows(state.now.acts, NoticeAct::edit)) {
        draw_form(state, frame);
        draw_conflict(state, frame);
    } else if (const auto* error = state.saved.error()) {
        ui::notice(ui::Tone::error, error->message);
    }
    {
        const ui::Section preview(words::preview_title);
        draw_notice(card_of(state, state.typed), state.files, frame, 3);
    }
    draw_file(state, frame);
    draw_withdrawal(state, frame);
}

}  // namespace

const Screen notice_editor{
    .address = notice_editor_path,
    .title = words::editor_title,
    .access = api::contents::notice_readers,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::contents
