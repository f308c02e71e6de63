// SEGUIMIENTO DE SOLICITUDES: what the account has sent, in the views of the guide and the one in process.

#include <array>
#include <map>
#include <string>

#include "app/screens/cases/screens.hpp"
#include "app/screens/common/paged.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/cases/follow_up.hpp"
#include "shared/text/cases/home.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {
namespace {

namespace words = text::cases;
using View = domain::cases::View;
using Sent = Paged<api::cases::ListSent>;

struct State {
    int view = static_cast<int>(View::in_process);
    std::array<Sent, 3> sent{};                                   ///< Of each view what was last seen of it.
    std::map<std::string, api::Pending<std::string>> receipts{};  ///< By folio, of the rows that were seen.
};

/// A real link, in its row. Where it leads is asked for when the row is seen; why it leads nowhere is said in its place.
void draw_receipt(State& state, Frame& frame, ui::Table& table, const std::string& folio) {
    const auto [at, is_new] = state.receipts.try_emplace(folio);
    auto& receipt = at->second;
    if (is_new) api::link<api::cases::ReceiptDocument>(frame.api, {folio}, receipt);
    receipt.arrived();
    if (const auto* href = receipt.value()) {
        table.cell_link(words::receipt_of(folio), *href, {.new_tab = true});
    } else {
        table.cell(receipt.error() ? receipt.error()->message : words::receipt_of(folio));
    }
}

void draw_table(State& state, Frame& frame, const api::cases::ListSent::Response& sent) {
    const ui::ColumnSpec columns[] = {
        {.title = words::column_folio.view(), .width = 130},        {.title = words::column_patient_upper.view()},
        {.title = words::column_nss.view(), .width = 120},          {.title = words::column_agregado_upper.view(), .width = 110},
        {.title = words::column_entity_upper.view(), .width = 150}, {.title = words::column_generic_upper.view(), .width = 150},
        {.title = words::column_sent.view(), .width = 150},         {.title = words::column_receipt.view(), .width = 210},
    };
    const auto count = words::requests_found(sent.total);
    ui::Table table(words::follow_up_title.view(), columns, sent.rows.size(),
                    {.empty_words = words::no_requests.view(), .count_words = count});
    while (table.next()) {
        const auto& each = sent.rows[table.row()];
        table.begin_row(each.folio);
        table.cell(each.folio);
        table.cell(each.patient);
        table.cell(each.nss);
        table.cell(each.agregado_medico);
        table.cell(each.entity);
        table.cell(each.generic);
        table.cell(base::mexico_city_words(each.sent_at));
        if (domain::allows(each.acts, domain::cases::Act::read)) draw_receipt(state, frame, table, each.folio);
        else table.cell(std::string_view());
    }
}

void draw(State& state, Frame& frame) {
    ui::heading(words::follow_up_title, 1);
    const text::Text views[] = {words::view_authorized, words::view_not_authorized, words::view_in_process};
    if (const int pressed = ui::tabs(words::follow_up_title, views, state.view); pressed >= 0) state.view = pressed;
    auto& sent = state.sent[static_cast<std::size_t>(state.view)];
    sent.follow(frame, {.filter = {.view = static_cast<View>(state.view)}});
    const ui::TabPanel panel;
    if (const auto* page = sent.draw(frame)) {
        sent.before_table();
        draw_table(state, frame, *page);
        sent.draw_pager(frame, words::follow_up_title.view());
    }
    ui::space(8);
    if (ui::button(text::shared::back_to_menu)) frame.go(home.address);
}

}  // namespace

const Screen follow_up{
    .address = "sanece/seguimiento",
    .title = words::follow_up,
    .access = api::cases::requesters,
    .open = [] { return screens::view_of<State>(draw); },
};

}  // namespace screens::cases
