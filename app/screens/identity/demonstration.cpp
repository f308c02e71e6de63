// Of a demonstration without a server: its accounts, each of them one press away, and the mails that nobody carries.

#include <cstddef>
#include <string>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/identity/credentials.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/mail/demonstration.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/time.hpp"
#include "shared/text/mail/demonstration.hpp"
#include "shared/text/mail/outgoing.hpp"

namespace screens::identity {
namespace {

namespace words = text::mail;
using api::mail::DemoMail;

struct State {
    DemoAccounts accounts{};
    Loaded<api::mail::ListDemoMails> mails{};
    std::string open{};  ///< Id of the mail that is read.
    std::vector<api::Pending<std::string>> links{};
};

void open_mail(State& state, Frame& frame, const DemoMail& mail) {
    state.open = mail.id;
    state.links.clear();
    state.links.resize(mail.files.size());
    for (std::size_t i = 0; i < mail.files.size(); ++i) {
        api::link<api::mail::DemoMailFile>(frame.api, {mail.id, static_cast<std::int64_t>(i)}, state.links[i]);
    }
}

void draw_files(const State& state, const DemoMail& mail) {
    if (mail.files.empty()) return;
    ui::bold(words::attached);
    for (std::size_t i = 0; i < mail.files.size(); ++i) {
        const auto& link = state.links[i];
        if (const auto* href = link.value()) ui::link(mail.files[i], *href);
        else if (const auto* error = link.error()) ui::notice(ui::Tone::error, error->message);
        else ui::muted(mail.files[i]);
    }
}

void draw_open(State& state, const DemoMail& mail) {
    const ui::Section section(words::mail_title, {.heading_level = 2, .framed = true});
    ui::fact(words::column_recipient, mail.recipient);
    ui::fact(words::column_subject, mail.subject);
    ui::fact(words::written_at, base::mexico_city_seconds(mail.written_at));
    ui::text(mail.body);
    draw_files(state, mail);
    if (ui::button(words::demo_close)) state.open.clear();
}

void draw_mails(State& state, Frame& frame) {
    const auto* answer = state.mails.draw(frame);
    if (!answer) return;
    for (const auto& mail : answer->mails) {
        if (mail.id == state.open) draw_open(state, mail);
    }
    const ui::ColumnSpec columns[] = {
        {.title = words::column_written, .width = 150},
        {.title = words::column_recipient, .width = 220},
        {.title = words::column_subject},
        {.title = words::column_act, .width = 330},
    };
    const auto count = words::demo_mails_count(static_cast<std::int64_t>(answer->mails.size()), answer->total);
    ui::Table table(words::demo_mails, columns, answer->mails.size(),
                    {.empty_words = words::demo_mails_none, .count_words = count});
    while (table.next()) {
        const auto& mail = answer->mails[table.row()];
        table.begin_row(mail.id);
        table.cell(base::mexico_city_words(mail.written_at));
        table.cell(mail.recipient);
        table.cell(mail.subject);
        if (table.cell_button(words::demo_read(mail.subject, mail.recipient))) open_mail(state, frame, mail);
    }
}

void draw(State& state, Frame& frame) {
    state.mails.follow(frame);
    for (auto& link : state.links) link.arrived();
    ui::heading(words::demonstration, 1);
    if (frame.me.demo_accounts.empty()) {
        ui::text(words::demonstration_elsewhere);
        return;
    }
    ui::text(words::demonstration_intro);
    state.accounts.draw(frame);
    const ui::Section section(words::demo_mails, {.heading_level = 2});
    draw_mails(state, frame);
}

}  // namespace

const Screen demonstration{
    .address = "demostracion",
    .title = words::demonstration,
    .access = api::Access::anyone(),
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::identity
