// The table of the worklist: its columns and its order by part, and the act of each row.

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "app/screens/cases/case/case_address.hpp"
#include "app/screens/cases/state_words.hpp"
#include "app/screens/cases/visit_words.hpp"
#include "app/screens/cases/worklist/worklist.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/cases/follow_up.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/worklist.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

namespace words = text::cases;
using api::cases::WorkCard;
using domain::cases::Whose;
using domain::cases::WorkBy;

namespace {

text::Text none_in(Whose whose) {
    switch (whose) {
        case Whose::mine: return words::none_mine;
        case Whose::unassigned: return words::none_unassigned;
        case Whose::team: return words::none_team;
        case Whose::answered: return words::none_answered;
    }
    return words::none_mine;
}

enum class Column { folio, patient, nss, entity, generic, kind, state, days, evaluator, act };

ui::ColumnSpec spec_of(Column column) {
    switch (column) {
        case Column::folio: return {.title = words::column_folio, .width = 116, .sortable = true};
        case Column::patient: return {.title = words::column_patient_upper};
        case Column::nss: return {.title = words::column_nss, .width = 108};
        case Column::entity: return {.title = words::column_entity_upper, .width = 136, .sortable = true};
        case Column::generic: return {.title = words::column_generic_upper, .width = 138, .sortable = true};
        case Column::kind: return {.title = words::column_kind, .width = 112};
        case Column::state: return {.title = words::column_case_state, .width = 212};
        case Column::days: return {.title = words::column_days, .width = 112, .sortable = true};
        case Column::evaluator: return {.title = words::column_evaluator, .width = 120};
        case Column::act: return {.title = words::column_act, .width = 120};
    }
    return {};
}

/// What says something in a part: what nobody has has one state and no evaluator, one's own is one's own.
std::vector<Column> columns_in(Whose whose) {
    using C = Column;
    std::vector<Column> columns{C::folio, C::patient, C::nss, C::entity, C::generic, C::kind};
    if (whose != Whose::unassigned) columns.push_back(C::state);
    columns.push_back(C::days);
    if (whose == Whose::team || whose == Whose::answered) columns.push_back(C::evaluator);
    else columns.push_back(C::act);
    return columns;
}

struct Head {
    WorkBy by;
    Column column;
};
constexpr Head heads[] = {{WorkBy::sent, Column::folio},
                          {WorkBy::entity, Column::entity},
                          {WorkBy::generic, Column::generic},
                          {WorkBy::waiting, Column::days}};

/// The more days, the earlier it came into its state: there the arrow points the other way.
bool turned(WorkBy by) { return by == WorkBy::waiting; }

ui::Sort shown_sort(const WorkSort& sort, const std::vector<Column>& columns) {
    for (const auto& head : heads) {
        const auto at = std::find(columns.begin(), columns.end(), head.column);
        if (head.by == sort.by) return {static_cast<int>(at - columns.begin()), sort.descending != turned(head.by)};
    }
    return {};
}

WorkSort wanted_sort(const ui::Sort& shown, const std::vector<Column>& columns) {
    for (const auto& head : heads) {
        if (head.column == columns[static_cast<std::size_t>(shown.column)]) {
            return {head.by, shown.descending != turned(head.by)};
        }
    }
    return {};
}

void draw_act(Worklist& state, Frame& frame, ui::Table& table, const WorkCard& card) {
    if (!domain::allows(card.acts, domain::cases::Act::take)) {
        return table.cell_link(words::open_folio(card.folio), navigation::href(case_address(card.folio)));
    }
    const bool waiting = state.taken.waiting();
    const bool this_one = waiting && state.command.asked.folio == card.folio;
    if (table.cell_button(words::take_folio(card.folio), {.enabled = !waiting, .waiting = this_one})) take(state, frame, card);
}

void draw_days(ui::Table& table, const WorkCard& card) {
    const auto days = words::days_in_state(card.days_in_state);
    if (card.late) table.cell_chip(ui::Tone::warning, days, words::late);
    else table.cell(days);
}

void draw_cell(Worklist& state, Frame& frame, ui::Table& table, const WorkCard& card, Column column) {
    switch (column) {
        case Column::folio: return table.cell_link(card.folio, navigation::href(case_address(card.folio)));
        case Column::patient: return table.cell(card.patient);
        case Column::nss: return table.cell(card.nss);
        case Column::entity: return table.cell(card.entity);
        case Column::generic: return table.cell(card.generic);
        case Column::kind: return table.cell(cases::words_of(card.visit));
        case Column::state: return table.cell_chip(tone_of(card.state), cases::words_of(card.state));
        case Column::days: return draw_days(table, card);
        case Column::evaluator: return table.cell(card.evaluator);
        case Column::act: return draw_act(state, frame, table, card);
    }
}

}  // namespace

void draw_work_table(Worklist& state, Frame& frame, const api::cases::ListWorklist::Response& answer) {
    const auto columns = columns_in(state.filter.whose);
    std::vector<ui::ColumnSpec> specs;
    for (const auto column : columns) specs.push_back(spec_of(column));
    const auto count = words::requests_found(answer.page.total);
    const auto none = is_filtered(state.filter) ? words::none_filtered : none_in(state.filter.whose);
    auto sort = shown_sort(state.sort, columns);
    state.list.before_table();
    ui::Table table(words::worklist_title, specs, answer.page.rows.size(),
                    {.sort = &sort, .empty_words = none, .count_words = count});
    while (table.next()) {
        const auto& card = answer.page.rows[table.row()];
        table.begin_row(card.folio);
        for (const auto column : columns) draw_cell(state, frame, table, card, column);
    }
    if (table.sort_changed()) state.sort = wanted_sort(sort, columns);
}

}  // namespace screens::cases
