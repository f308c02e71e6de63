#include "shared/documents/cases/sent_sheet.hpp"

#include <utility>
#include <vector>

#include "shared/documents/sheet/cell.hpp"
#include "shared/domain/cases/state_words.hpp"
#include "shared/text/cases/follow_up.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/worklist.hpp"

namespace documents::cases {
namespace {

using domain::cases::View;
using sheet::Cell;
namespace words = text::cases;

/// A column of some views, and what a line has in it.
struct SentColumn {
    const text::Text& heading;
    double width_letters;
    bool (*stands)(std::optional<View>);
    Cell (*cell)(const SentLine&);
};

bool always(std::optional<View>) { return true; }
bool in_process(std::optional<View> view) { return !view || view == View::in_process; }
bool evaluated(std::optional<View> view) { return view != View::in_process; }
bool not_authorized(std::optional<View> view) { return !view || view == View::not_authorized; }

Cell day_of(base::Instant instant) { return instant == 0 ? Cell{} : Cell{base::mexico_city(instant).date}; }

/// Of a folio or an NSS Excel keeps the digits alone as text.
const std::vector<SentColumn>& columns() {
    static const std::vector<SentColumn> all{
        {words::column_folio, 16, always, [](const SentLine& line) { return Cell{line.folio}; }},
        {words::column_patient_upper, 36, always, [](const SentLine& line) { return Cell{line.patient}; }},
        {words::column_nss, 14, always, [](const SentLine& line) { return Cell{line.nss}; }},
        {words::column_agregado_upper, 12, always, [](const SentLine& line) { return Cell{line.agregado_medico}; }},
        {words::column_entity_upper, 28, always, [](const SentLine& line) { return Cell{line.entity}; }},
        {words::column_generic_upper, 28, always, [](const SentLine& line) { return Cell{line.generic}; }},
        {words::column_sent, 12, in_process, [](const SentLine& line) { return day_of(line.sent_at); }},
        {words::column_case_state, 24, in_process,
         [](const SentLine& line) { return Cell{domain::cases::state_words(line.state).words()}; }},
        {words::column_evaluated, 12, evaluated, [](const SentLine& line) { return day_of(line.decided_at); }},
        {words::column_observations, 48, not_authorized, [](const SentLine& line) { return Cell{line.observations}; }},
        {words::column_requirement, 40, evaluated, [](const SentLine& line) { return Cell{line.requerimiento}; }},
    };
    return all;
}

const text::Text& name_of(std::optional<View> view) {
    if (!view) return words::all_requests;
    switch (*view) {
        case View::authorized: return words::view_authorized;
        case View::not_authorized: return words::view_not_authorized;
        case View::in_process: return words::view_in_process;
    }
    return words::all_requests;
}

}  // namespace

SentSheet::SentSheet(std::string path, base::Instant made_at, std::optional<View> view)
    : view_(view), writer_(std::move(path), made_at) {}

base::Result<void> SentSheet::begin() {
    std::vector<sheet::Column> heads;
    for (const auto& each : columns()) {
        if (each.stands(view_)) heads.push_back({each.heading.words(), each.width_letters});
    }
    return writer_.begin_sheet(name_of(view_).words(), heads);
}

base::Result<void> SentSheet::add(const SentLine& line) {
    std::vector<Cell> cells;
    for (const auto& each : columns()) {
        if (each.stands(view_)) cells.push_back(each.cell(line));
    }
    return writer_.row(cells);
}

base::Result<void> SentSheet::finish() { return writer_.finish(); }

}  // namespace documents::cases
