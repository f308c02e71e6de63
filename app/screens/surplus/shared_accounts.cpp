// Shared passwords: the division assigns and renews that of each OOAD and UMAE, and sees it once (S2:64, R18).

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/shared_accounts.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/administration.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::SharedAccount;
using Issued = api::surplus::IssueSharedPassword::Response;

struct State {
    Loaded<api::surplus::ListSharedAccounts> list{};
    std::string filter{};

    bool asking = false;  ///< Whether to give `chosen` a password.
    SharedAccount chosen{};
    api::Pending<Issued> issued{};
    bool telling = false;
    std::optional<Issued> told{};  ///< Until the person has noted it; nothing tells it again.
    std::string outcome{};

    /// A password that is on its way or on the screen would be lost.
    bool unsaved() const { return telling || issued.waiting(); }
};

bool has_password(const SharedAccount& account) { return account.issued_at > 0; }

std::vector<SharedAccount> matching(const std::vector<SharedAccount>& accounts, const std::string& filter) {
    const auto sought = base::folded(filter);
    std::vector<SharedAccount> found;
    for (const auto& each : accounts) {
        if (base::folded(each.entity).find(sought) != std::string::npos) found.push_back(each);
    }
    return found;
}

void ask(State& state, const SharedAccount& account) {
    state.chosen = account;
    state.asking = true;
    state.issued.forget();
    state.outcome.clear();
}

void draw_table(State& state, const std::vector<SharedAccount>& accounts) {
    const ui::ColumnSpec columns[] = {
        {.title = words::column_account_entity.view()},
        {.title = words::column_account_user.view(), .width = 110},
        {.title = words::column_account_password.view(), .width = 250},
        {.title = words::column_account_action.view(), .width = 380},
    };
    const auto found = matching(accounts, state.filter);
    const auto count = words::accounts_count(found.size(), accounts.size());
    ui::Table table(words::accounts_title.view(), columns, found.size(),
                    {.empty_words = words::accounts_none_found.view(), .count_words = count});
    while (table.next()) {
        const auto& each = found[table.row()];
        const bool renews = has_password(each);
        table.begin_row(each.entity_id);
        table.cell(each.entity);
        table.cell(each.user_name);
        table.cell(renews ? words::password_issued(base::mexico_city_words(each.issued_at)) : words::no_password_yet.words());
        if (table.cell_button(renews ? words::renew_password_of(each.entity) : words::assign_password_of(each.entity)))
            ask(state, each);
    }
}

/// There is no key here: the same command again makes another password, since nobody keeps the first (told_once).
void issue(State& state, Frame& frame) {
    api::call<api::surplus::IssueSharedPassword>(frame.api, {state.chosen.entity_id}, state.issued);
}

void draw_question(State& state, Frame& frame) {
    const bool renews = has_password(state.chosen), waiting = state.issued.waiting();
    const ui::Dialog dialog(renews ? words::renew_password_title : words::assign_password_title, state.asking, !waiting);
    if (!dialog) return;
    ui::text(renews ? words::renew_password_question(state.chosen.entity) : words::assign_password_question(state.chosen.entity));
    if (const auto* error = state.issued.error()) {
        ui::notice(ui::Tone::error, error->message);
        if (error->kind == base::ErrorKind::unavailable) ui::text(words::password_uncertain);
    }
    const auto weight = renews ? ui::Weight::danger : ui::Weight::primary;
    if (ui::button(renews ? words::renew_password : words::assign_password, {.weight = weight, .waiting = waiting}))
        issue(state, frame);
    ui::same_line();
    if (ui::button(text::shared::cancel, {.enabled = !waiting})) state.asking = false;
}

void take_issued(State& state, Frame& frame) {
    if (!state.issued.arrived()) return;
    state.list.again(frame);
    if (state.issued.error()) return;  // said in the dialog
    state.told = *state.issued.value();
    state.issued.forget();
    state.asking = false;
    state.telling = true;
}

/// Escape does not close it: what it shows is shown once.
void draw_told(State& state) {
    const ui::Dialog dialog(words::issued_title, state.telling, false);
    if (!dialog) return;
    ui::fact(words::issued_entity, state.told->entity);
    ui::fact(words::issued_user, state.told->user_name);
    ui::fact(words::issued_password, state.told->password);
    ui::notice(ui::Tone::warning, words::issued_once);
    ui::text(words::issued_hand_over);
    if (!ui::button(words::issued_noted, {.weight = ui::Weight::primary})) return;
    state.outcome = words::password_handed_out(state.told->entity);
    state.telling = false;
    state.told.reset();
}

void draw(State& state, Frame& frame) {
    state.list.follow(frame);
    take_issued(state, frame);
    ui::heading(words::accounts_title, 1);
    ui::text(words::accounts_intro);
    ui::notice(ui::Tone::success, state.outcome);
    if (const auto* list = state.list.draw(frame)) {
        ui::text_field(words::accounts_filter, state.filter, {.input = ui::Input::search, .width = 360});
        draw_table(state, list->accounts);
    }
    if (state.asking) draw_question(state, frame);
    if (state.telling) draw_told(state);
}

}  // namespace

const Screen shared_accounts{
    .address = "excedentes/contrasenas",
    .title = words::accounts_title,
    .access = api::surplus::division,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::surplus
