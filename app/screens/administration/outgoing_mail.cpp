// Correo saliente: what waits, what was sent, what nobody took; one of them opened, sent again, its address corrected.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/screens/administration/screens.hpp"
#include "app/screens/administration/typing.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/paged.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/mail/outgoing.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/mail/outgoing.hpp"
#include "shared/domain/mail/state_words.hpp"
#include "shared/text/mail/outgoing.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::administration {
namespace {

namespace words = text::mail;
using api::mail::CopyMail;
using api::mail::CorrectRecipient;
using api::mail::MailAt;
using api::mail::MailCard;
using api::mail::ResendMail;
using domain::mail::MailAct;
using domain::mail::MailFilter;
using domain::mail::MailState;

enum class Mode { reading, correcting, copying };

struct State {
    MailFilter filter{};
    std::string typed{}, state_name{};
    Typing typing{};
    Paged<api::mail::ListMails> list{};

    bool open = false;
    std::string mail_id{};
    Loaded<api::mail::ShowMail> shown{};
    Mode mode = Mode::reading;
    std::string recipient{};
    api::Pending<api::Nothing> resent{}, corrected{};
    api::Pending<MailAt> copied{};
    Repeatable<MailAt> resending{}, copying{};
    Repeatable<CorrectRecipient::Request> correcting{};
    std::string outcome{};

    bool unsaved() const {
        const auto* mail = shown.value();
        return open && mode == Mode::correcting && mail && recipient != mail->card.recipient;
    }
    bool busy() const { return resent.waiting() || corrected.waiting() || copied.waiting(); }
};

ui::Tone tone_of(MailState state) {
    switch (state) {
        case MailState::waiting: return ui::Tone::info;
        case MailState::refused: return ui::Tone::warning;
        case MailState::sent: return ui::Tone::success;
        case MailState::given_up: return ui::Tone::error;
    }
    return ui::Tone::info;
}

// ---- following ---------------------------------------------------------------------------------------------

void open_mail(State& state, Frame& frame, const MailCard& card) {
    state.mail_id = card.id;
    state.open = true;
    state.mode = Mode::reading;
    state.outcome.clear();
    state.resent.forget();
    state.corrected.forget();
    state.copied.forget();
    state.shown = {};
    state.shown.ask(frame, {card.id});
}

/// Done, or no longer possible since somebody else was faster: in both cases the list is another.
template <class Answer>
void take(State& state, Frame& frame, api::Pending<Answer>& act, const std::string& outcome) {
    if (!act.arrived()) return;
    if (act.error()) {
        if (act.error()->kind == base::ErrorKind::conflict) state.shown.again(frame);
    } else {
        state.outcome = outcome;
        state.open = false;
        ui::announce(outcome);
    }
    state.list.again(frame);
}

void follow(State& state, Frame& frame) {
    if (state.typing.paused(frame)) state.filter.search = state.typed;
    state.list.follow(frame, {.filter = state.filter, .sort = {domain::mail::MailBy::written, true}});
    if (!state.mail_id.empty()) state.shown.follow(frame, {state.mail_id});
    take(state, frame, state.resent, words::resent.words());
    take(state, frame, state.copied, words::copied.words());
    take(state, frame, state.corrected, words::corrected(state.recipient));
}

// ---- the list ----------------------------------------------------------------------------------------------

void show_state(State& state, std::optional<MailState> wanted) {
    state.filter.state = wanted;
    state.state_name = wanted ? base::name_of(*wanted) : std::string_view();
}

void draw_filters(State& state, const Frame& frame) {
    const ui::Section section(words::filters, {.heading_level = 0});
    ui::EqualColumns columns(3);
    columns.next();
    std::vector<ui::Choice> states;
    for (const auto& [each, name] : enum_names(MailState{})) states.push_back({std::string(name), words_of(each).words()});
    if (ui::select(words::filter_state, state.state_name, states, words::any_state)) {
        state.filter.state = base::from_name<MailState>(state.state_name);
    }
    columns.next();
    if (ui::text_field(words::filter_search, state.typed, {.input = ui::Input::search})) state.typing.typed(frame);
}

void draw_table(State& state, Frame& frame, const api::mail::ListMails::Response& answer) {
    const ui::ColumnSpec columns[] = {
        {.title = words::column_written, .width = 140},
        {.title = words::column_recipient},
        {.title = words::column_subject},
        {.title = words::column_state, .width = 250},
        {.title = words::column_attempts, .width = 100},
        {.title = words::column_act, .width = 250},
    };
    const bool filtered = !(state.filter == MailFilter{});
    const auto count = words::mails_found(answer.page.total);
    ui::Table table(words::title, columns, answer.page.rows.size(),
                    {.empty_words = filtered ? words::none_filtered : words::none, .count_words = count});
    while (table.next()) {
        const auto& each = answer.page.rows[table.row()];
        table.begin_row(each.id);
        table.cell(base::mexico_city_words(each.created_at));
        table.cell(each.recipient);
        table.cell(each.subject);
        table.cell_chip(tone_of(each.state), words_of(each.state), each.refusal);
        table.cell(std::to_string(each.attempts));
        if (table.cell_button(words::open_mail(each.recipient, each.subject))) open_mail(state, frame, each);
    }
}

void draw_given_up(State& state, std::int64_t given_up) {
    if (given_up == 0 || state.filter.state == MailState::given_up) return;
    ui::notice(ui::Tone::warning, words::given_up_count(given_up));
    if (ui::button(words::show_given_up, {.weight = ui::Weight::text})) show_state(state, MailState::given_up);
}

// ---- one mail ----------------------------------------------------------------------------------------------

void draw_facts(const api::mail::ShowMail::Response& mail) {
    const auto& card = mail.card;
    ui::fact(words::column_recipient, card.recipient);
    ui::fact(words::column_subject, card.subject);
    if (!mail.sender_name.empty()) ui::fact(words::sender, mail.sender_name);
    ui::chip(tone_of(card.state), words_of(card.state));
    ui::fact(words::written_at, base::mexico_city_seconds(card.created_at));
    if (card.sent_at > 0) ui::fact(words::sent_at, base::mexico_city_seconds(card.sent_at));
    ui::fact(words::column_attempts, std::to_string(card.attempts));
    if (!card.refusal.empty()) ui::fact(words::last_refusal, card.refusal);
    if (!mail.detail.empty()) ui::fact(words::technical_detail, mail.detail);
    if (card.sent_at == 0) {
        ui::fact(words::next_try,
                 card.next_attempt_at > 0 ? base::mexico_city_seconds(card.next_attempt_at) : words::no_next_try.words());
    }
    if (mail.attachments.empty()) return ui::fact(words::attached, words::nothing_attached);
    ui::bold(words::attached);
    ui::bullets(mail.attachments);
}

void draw_body(const api::mail::ShowMail::Response& mail) {
    if (mail.secret) return ui::muted(words::body_secret);
    if (mail.body.empty()) return ui::muted(words::body_gone);
    const ui::Section section(words::body_title, {.heading_level = 3, .framed = true});
    ui::text(mail.body);
}

void draw_acts(State& state, Frame& frame, const MailCard& card) {
    const bool waits = state.busy();
    if (const auto* error = state.resent.error()) ui::notice(ui::Tone::error, error->message);
    if (domain::allows(card.acts, MailAct::resend)) {
        if (ui::button(words::resend, {.weight = ui::Weight::primary, .enabled = !waits, .waiting = state.resent.waiting()})) {
            const MailAt request{card.id};
            api::call<ResendMail>(frame.api, request, state.resent, state.resending.key_of(request, frame));
        }
        ui::same_line();
    }
    if (domain::allows(card.acts, MailAct::correct)) {
        if (ui::button(words::correct, {.enabled = !waits})) {
            state.mode = Mode::correcting;
            state.recipient = card.recipient;
            ui::focus_next(words::recipient.view());
        }
        ui::same_line();
    }
    if (domain::allows(card.acts, MailAct::copy)) {
        if (ui::button(words::copy, {.enabled = !waits})) {
            state.mode = Mode::copying;
            state.copying = {};  // one who asks again wants another copy
        }
        ui::same_line();
    }
    if (ui::button(text::shared::close, {.weight = ui::Weight::text})) state.open = false;
}

void back_to_mail(State& state) {
    if (ui::button(words::back_to_mail, {.enabled = !state.busy()})) state.mode = Mode::reading;
}

void draw_correcting(State& state, Frame& frame, const MailCard& card) {
    ui::Form form(words::correct, state.corrected.error());
    form.text("recipient", words::recipient, state.recipient,
              {.input = ui::Input::email, .required = true, .help = words::recipient_help});
    if (form.submit(words::save_recipient, state.corrected.waiting())) {
        const CorrectRecipient::Request request{card.id, state.recipient};
        api::call<CorrectRecipient>(frame.api, request, state.corrected, state.correcting.key_of(request, frame));
    }
    ui::same_line();
    back_to_mail(state);
}

void draw_copying(State& state, Frame& frame, const MailCard& card) {
    if (const auto* error = state.copied.error()) ui::notice(ui::Tone::error, error->message);
    ui::text(words::copy_question(card.recipient));
    if (ui::button(words::copy, {.weight = ui::Weight::primary, .waiting = state.copied.waiting()})) {
        const MailAt request{card.id};
        api::call<CopyMail>(frame.api, request, state.copied, state.copying.key_of(request, frame));
    }
    ui::same_line();
    back_to_mail(state);
}

void draw_mail(State& state, Frame& frame) {
    ui::Dialog dialog(words::mail_title, state.open);
    if (!dialog) return;
    const auto* mail = state.shown.draw(frame);
    if (!mail) {
        if (ui::button(text::shared::close, {.weight = ui::Weight::text})) state.open = false;
        return;
    }
    if (state.mode == Mode::copying) return draw_copying(state, frame, mail->card);
    draw_facts(*mail);
    if (state.mode == Mode::correcting) return draw_correcting(state, frame, mail->card);
    draw_body(*mail);
    ui::space(8);
    draw_acts(state, frame, mail->card);
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    ui::heading(words::title, 1);
    {
        const ui::AtRight right;
        const bool again = state.list.waiting() && state.list.value();
        if (ui::button(words::refresh, {.waiting = again})) state.list.again(frame);
    }
    ui::text(words::intro);
    ui::notice(ui::Tone::success, state.outcome);
    draw_filters(state, frame);
    if (const auto* answer = state.list.draw(frame)) {
        draw_given_up(state, answer->given_up);
        state.list.before_table();
        draw_table(state, frame, *answer);
        state.list.draw_pager(frame, words::title.view());
    }
    if (state.open) draw_mail(state, frame);
}

}  // namespace

const Screen outgoing_mail{
    .address = "sanece/correo",
    .title = words::title,
    .access = api::mail::administrators,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::administration
