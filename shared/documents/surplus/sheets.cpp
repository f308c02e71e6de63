#include "shared/documents/surplus/sheets.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "shared/base/text.hpp"
#include "shared/documents/sheet/table.hpp"
#include "shared/documents/sheet/writer.hpp"
#include "shared/documents/surplus/words.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/surplus/capture.hpp"
#include "shared/text/surplus/paper.hpp"
#include "shared/text/surplus/sheets.hpp"

namespace documents::surplus {
namespace {

using base::Result;
using domain::surplus::Cause;
using domain::surplus::Cell;
using sheet::Column;
namespace words = text::surplus;

/// The number, or nothing: an empty cell is empty, not a nought.
sheet::Cell number(std::int64_t value) { return value == 0 ? sheet::Cell{} : sheet::Cell{value}; }

void add_figures(std::vector<sheet::Cell>& row, const Cell& cell) {
    row.push_back(number(cell.shortage_ambulatory));
    row.push_back(number(cell.shortage_hospital));
    row.emplace_back(words_of(cell.shortage_cause));
    row.push_back(number(cell.shortage_patients));
    row.push_back(number(cell.surplus_ambulatory));
    row.push_back(number(cell.surplus_hospital));
    row.push_back(number(cell.surplus_patients));
}

struct Figure {
    text::Text heading;
    std::int64_t Cell::*value;  ///< Null of the cause.
};
const std::array<Figure, 7> figures{{
    {words::column_shortage_ambulatory, &Cell::shortage_ambulatory},
    {words::column_shortage_hospital, &Cell::shortage_hospital},
    {words::column_cause, nullptr},
    {words::column_shortage_patients, &Cell::shortage_patients},
    {words::column_surplus_ambulatory, &Cell::surplus_ambulatory},
    {words::column_surplus_hospital, &Cell::surplus_hospital},
    {words::column_surplus_patients, &Cell::surplus_patients},
}};

std::vector<Column> template_columns() {
    std::vector<Column> columns{{words::sheet_unit_id.words(), 14},    {words::sheet_unit.words(), 28},
                                {words::paper_group.words(), 24},      {words::sheet_specialty.words(), 22},
                                {words::sheet_product_id.words(), 12}, {words::paper_product.words(), 60},
                                {words::sheet_measure.words(), 16}};
    for (const auto& figure : figures) {
        Column column{figure.heading.words(), 14};
        if (figure.value == nullptr) column = {figure.heading.words(), 22, all_causes()};
        columns.push_back(std::move(column));
    }
    for (const auto& figure : figures) columns.push_back({words::former(figure.heading.words()), 14});
    return columns;
}

/// Excel takes 31 letters without []:*?/\, and no name twice.
std::string sheet_name(const std::string& unit, std::set<std::string>& taken) {
    std::string name;
    for (std::size_t at = 0; at < unit.size() && base::utf8_length(name) < 26;) {
        const auto c = base::next_code_point(unit, at);
        const bool forbidden = c < 0x80 && std::string_view("[]:*?/\\'").find(static_cast<char>(c)) != std::string_view::npos;
        base::append_code_point(name, forbidden ? ' ' : c);
    }
    name = base::trimmed(name);
    auto free = name;
    for (int i = 2; !taken.insert(base::folded(free)).second; ++i) free = name + " (" + std::to_string(i) + ")";
    return free;
}

/// What stands in the sheet that says what the template was made of.
Result<TemplateOrigin> read_origin(sheet::Workbook& workbook) {
    const auto no_template = [] { return base::Error{base::ErrorKind::invalid_input, words::no_template.words(), {}, {}}; };
    const auto sheets = workbook.sheets();
    if (std::find(sheets.begin(), sheets.end(), words::sheet_origin.view()) == sheets.end()) return no_template();
    auto table =
        sheet::Table::read(workbook, words::sheet_origin.view(), {{words::origin_datum.words()}, {words::origin_value.words()}});
    if (!table) return no_template();
    TemplateOrigin origin;
    for (std::size_t row = 0; row < table.value().rows(); ++row) {
        const auto datum = TRY(table.value().cell(row, 0).text());
        const auto value = TRY(table.value().cell(row, 1).text());
        if (datum == words::origin_period) origin.period_id = value;
        if (datum == words::origin_entity) origin.entity_id = value;
        if (datum == words::origin_catalog) origin.catalog_version = TRY(table.value().cell(row, 1).whole()).value_or(0);
    }
    if (origin.period_id.empty() || origin.entity_id.empty() || origin.catalog_version == 0) return no_template();
    return origin;
}

/// One sheet of a unit while it is read.
class UnitSheet {
public:
    UnitSheet(const std::string& name, const sheet::Table& table, FilledTemplate& filled)
        : name_(name), table_(table), filled_(filled) {}

    void read_row(std::size_t row) {
        FilledRow read{name_, table_.row_number(row), text(row, 0), text(row, 1), {}};
        const auto before = filled_.bad.size();
        for (std::size_t i = 0; i < figures.size(); ++i) read_figure(table_.cell(row, 2 + i), figures[i], read.cell);
        if (read.unit_id.empty() && read.product_id.empty() && is_empty(read.cell)) return;
        if (filled_.bad.size() != before) return;
        for (const auto& each : validate(read.cell)) refuse(table_.cell(row, column_of(each.field)), each.message);
        if (filled_.bad.size() == before) filled_.rows.push_back(std::move(read));
    }

private:
    std::string text(std::size_t row, std::size_t column) {
        auto read = table_.cell(row, column).text();
        if (read) return std::move(read).value();
        refuse(table_.cell(row, column), read.error());
        return {};
    }
    void read_figure(const sheet::TableCell& cell, const Figure& figure, Cell& into) {
        if (figure.value == nullptr) {
            const auto said = cell.text();
            if (!said) return refuse(cell, said.error());
            const auto cause = cause_of(said.value());
            if (cause) into.shortage_cause = *cause;
            else refuse(cell, words::cause_unknown.words());
            return;
        }
        const auto read = cell.whole();
        if (!read) return refuse(cell, read.error());
        if (!read.value()) return;
        if (*read.value() < 1) return refuse(cell, words::least_is_one.words());
        if (*read.value() > domain::limits::monthly_max)
            return refuse(cell, words::most_is(base::with_thousands(domain::limits::monthly_max)));
        into.*figure.value = *read.value();
    }
    static std::size_t column_of(const std::string& field) {
        static const std::map<std::string, std::size_t> places{
            {"shortage_ambulatory", 2}, {"shortage_hospital", 3}, {"shortage_cause", 4},  {"shortage_patients", 5},
            {"surplus_ambulatory", 6},  {"surplus_hospital", 7},  {"surplus_patients", 8}};
        return places.at(field);
    }
    void refuse(const sheet::TableCell& cell, const base::Error& error) {
        refuse(cell, error.fields.empty() ? error.message : error.fields.front().message);
    }
    void refuse(const sheet::TableCell& cell, std::string reason) {
        filled_.bad.push_back({name_, cell.name(), std::string(cell.heading), std::move(reason)});
    }

    const std::string& name_;
    const sheet::Table& table_;
    FilledTemplate& filled_;
};

}  // namespace

Result<void> report_sheet(const domain::surplus::Paper& paper, const std::string& path, base::Instant made_at) {
    sheet::Writer writer(path, made_at);
    TRY(writer.begin_sheet(words::sheet_report.words(), {{words::sheet_unit.words(), 28},
                                                         {words::sheet_side.words(), 12},
                                                         {words::paper_number.words(), 6},
                                                         {words::paper_group.words(), 28},
                                                         {words::paper_product.words(), 60},
                                                         {words::paper_cause.words(), 22},
                                                         {words::paper_modality.words(), 16},
                                                         {words::paper_events.words(), 12},
                                                         {words::paper_patients.words(), 12}}));
    const auto write = [&](const std::string& unit, const text::Text& side,
                           const std::vector<domain::surplus::PaperRow>& rows) -> Result<void> {
        std::int64_t number = 0;
        for (const auto& row : rows) {
            const std::array<sheet::Cell, 9> cells{sheet::Cell{unit},
                                                   sheet::Cell{side.words()},
                                                   sheet::Cell{++number},
                                                   sheet::Cell{row.group},
                                                   sheet::Cell{row.product},
                                                   sheet::Cell{words_of(row.cause)},
                                                   sheet::Cell{words_of(row.modality)},
                                                   sheet::Cell{row.events},
                                                   sheet::Cell{row.patients}};
            TRY(writer.row(cells));
        }
        return base::done();
    };
    for (const auto& unit : paper.reported) {
        TRY(write(unit.name, words::shortages, unit.shortages));
        TRY(write(unit.name, words::surpluses, unit.surpluses));
    }
    return writer.finish();
}

Result<void> capture_template(const TemplateFacts& facts, const std::string& path, base::Instant made_at) {
    sheet::Writer writer(path, made_at);
    std::set<std::string> taken{base::folded(words::sheet_origin.view())};
    for (const auto& unit : facts.units) {
        TRY(writer.begin_sheet(sheet_name(unit.name, taken), template_columns()));
        for (const auto& product : unit.products) {
            std::vector<sheet::Cell> row{unit.id,    unit.name,    product.group,          product.specialty,
                                         product.id, product.name, product.unit_of_measure};
            add_figures(row, product.now);
            add_figures(row, product.former);
            TRY(writer.row(row));
        }
    }
    TRY(writer.begin_sheet(words::sheet_origin.words(), {{words::origin_datum.words(), 24}, {words::origin_value.words(), 44}}));
    TRY(writer.row(std::array<sheet::Cell, 2>{words::origin_period.words(), facts.origin.period_id}));
    TRY(writer.row(std::array<sheet::Cell, 2>{words::origin_entity.words(), facts.origin.entity_id}));
    TRY(writer.row(std::array<sheet::Cell, 2>{words::origin_catalog.words(), facts.origin.catalog_version}));
    return writer.finish();
}

Result<FilledTemplate> read_template(std::string bytes) {
    auto workbook = TRY(sheet::Workbook::read(std::move(bytes)));
    FilledTemplate filled;
    filled.origin = TRY(read_origin(workbook));
    std::vector<sheet::SoughtColumn> sought{{words::sheet_unit_id.words()}, {words::sheet_product_id.words()}};
    for (const auto& figure : figures) sought.push_back({figure.heading.words()});
    for (const auto& name : workbook.sheets()) {
        if (name == words::sheet_origin.view()) continue;
        const auto table = TRY(sheet::Table::read(workbook, name, sought));
        UnitSheet reader(name, table, filled);
        for (std::size_t row = 0; row < table.rows(); ++row) reader.read_row(row);
    }
    return filled;
}

}  // namespace documents::surplus
