// The Módulo SAnECE of a director: what it handles (S1:665-677), and what he has asked for.

#include <string>

#include "app/screens/cases/days.hpp"
#include "app/screens/changes/addresses.hpp"
#include "app/screens/changes/screens.hpp"
#include "app/screens/changes/state_words.hpp"
#include "app/screens/common/paged.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/changes/access.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/changes/kind_words.hpp"
#include "shared/text/changes/changes.hpp"

namespace screens::changes {
namespace {

namespace words = text::changes;

/// The page of the guide, and of its PDF, is one of the contents.
constexpr std::string_view guide_path = "sanece/modulo/guia";

struct State {
    Paged<api::changes::ListOwnChanges> own{};
};

void draw_what_it_handles() {
    const ui::Section section(words::module_handles, {.framed = true});
    const std::string lines[] = {words::handles_patient.words(), words::handles_expiry.words(), words::handles_unit.words(),
                                 words::handles_requirement.words()};
    ui::bullets(lines);
    ui::text(words::same_account);
    ui::link(words::new_request, navigation::href(form_path), {.as_button = true, .weight = ui::Weight::primary});
    ui::same_line();
    ui::link(words::quick_guide, navigation::href(guide_path));
}

void draw_own(State& state, Frame& frame) {
    ui::heading(words::own_requests);
    const auto* page = state.own.draw(frame);
    if (!page) return;
    const ui::ColumnSpec columns[] = {
        {.title = words::column_number, .width = 110},   {.title = words::column_kind},
        {.title = words::column_folio, .width = 130},    {.title = words::column_patient, .width = 240},
        {.title = words::column_asked, .width = 120},    {.title = words::column_state, .width = 150},
        {.title = words::column_answered, .width = 120},
    };
    const auto count = words::changes_found(page->total);
    state.own.before_table();
    {
        ui::Table table(words::own_requests, columns, page->rows.size(),
                        {.empty_words = words::none_asked_yet, .count_words = count});
        while (table.next()) {
            const auto& card = page->rows[table.row()];
            table.begin_row(std::to_string(card.number));
            table.cell_link(words::number_words(card.number), navigation::href(address_of(card.number)));
            table.cell(domain::changes::kind_words(card.kind));
            table.cell(card.folio);
            table.cell(card.patient);
            table.cell(cases::day_words(card.asked_at));
            table.cell_chip(tone_of(card.state), domain::changes::state_words(card.state));
            table.cell(cases::day_words(card.decided_at));
        }
    }
    state.own.draw_pager(frame, words::own_requests.view());
}

void draw(State& state, Frame& frame) {
    state.own.follow(frame);
    ui::heading(words::module_title, 1);
    draw_what_it_handles();
    draw_own(state, frame);
}

}  // namespace

const Screen module_page{
    .address = module_path,
    .title = words::module_title,
    .access = api::changes::requesters,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::changes
