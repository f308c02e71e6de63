#include "app/screens/identity/credentials.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "app/screens/common/confirm.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/app.hpp"
#include "shared/text/identity/sign_in.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;

constexpr std::string_view person_name = "person_name", person_matricula = "person_matricula";

bool asks_who(const base::Error& error) {
    return std::any_of(error.fields.begin(), error.fields.end(),
                       [](const auto& each) { return each.field == person_name || each.field == person_matricula; });
}

}  // namespace

Credentials::Credentials(const api::identity::Me& me) {
    typed_.user_name = me.user_name;
    typed_.delegation_id = me.delegation_id;
    if (me.is_shared) shared_ = me.user_name;
}

const api::identity::Me* Credentials::follow() {
    if (!signed_in_.arrived()) return nullptr;
    if (!signed_in_.error()) return signed_in_.value();
    if (!asks_person() && asks_who(*signed_in_.error())) {
        shared_ = typed_.user_name;
        signed_in_.forget();  // nobody did anything wrong: it is a question
        ui::focus_field(person_name);
    }
    return nullptr;
}

bool Credentials::draw(ui::Form& form, api::Api& api) {
    form.text("user_name", words::user_name, typed_.user_name, {.required = true, .autocomplete = "username"});
    form.text("password", words::password, typed_.password,
              {.input = ui::Input::password, .required = true, .autocomplete = "current-password"});
    if (asks_person()) {
        ui::notice(ui::Tone::info, words::shared_account);
        form.text(person_name, words::person_name, typed_.person_name,
                  {.required = true, .letters_max = domain::limits::person_name_letters_max});
        form.text(
            person_matricula, words::person_matricula, typed_.person_matricula,
            {.input = ui::Input::digits, .required = true, .letters_max = domain::limits::matricula_digits_max, .width = 200});
    }
    if (!form.submit(words::sign_in, signed_in_.waiting())) return false;
    auto request = typed_;
    if (!asks_person()) request.person_name = request.person_matricula = {};
    api::call<api::identity::SignIn>(api, request, signed_in_);
    return true;
}

void DemoAccounts::draw_table(Frame& frame) {
    const ui::ColumnSpec columns[] = {{.title = words::user_name.view()},
                                      {.title = words::password.view()},
                                      {.title = words::demo_role.view()},
                                      {.title = words::demo_enter.view()}};
    std::vector<std::vector<std::string_view>> rows;
    for (const auto line : base::split(frame.me.demo_accounts, '\n')) {
        if (auto parts = base::split(line, ' '); parts.size() == 3) rows.push_back(std::move(parts));
    }
    ui::Table table(words::demo_accounts.view(), columns, rows.size());
    while (table.next()) {
        const auto& row = rows[table.row()];
        table.begin_row(row[0]);
        for (const auto part : row) table.cell(part);
        if (!table.cell_button(words::demo_enter_as(std::string(row[0])), {.waiting = entered.waiting()})) continue;
        const api::identity::SignIn::Request request{std::string(row[0]), std::string(row[1]), words::demo_person.words(),
                                                     words::demo_matricula.words()};
        api::call<api::identity::SignIn>(frame.api, request, entered);
    }
}

void DemoAccounts::draw(Frame& frame) {
    if (entered.arrived() && entered.value()) *frame.signed_in_as = *entered.value();
    if (frame.me.demo_accounts.empty()) return;
    {
        const ui::Section section(words::demo_accounts, {.heading_level = 2, .framed = true});
        if (const auto* error = entered.error()) ui::notice(ui::Tone::error, error->message);
        draw_table(frame);
        if (frame.platform.can_start_afresh() && ui::button(text::app::start_afresh)) asking_afresh = true;
    }
    if (asking_afresh &&
        confirm(text::app::start_afresh_title, text::app::start_afresh_question.view(), text::app::erase_demo, asking_afresh)) {
        frame.platform.start_afresh();
    }
}

}  // namespace screens::identity
