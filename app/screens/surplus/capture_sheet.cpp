#include "app/screens/surplus/capture_sheet.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/capture.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::Outcome;
using domain::surplus::Cause;
using domain::surplus::Cell;
using domain::surplus::Remark;
using ui::grid::Place;

/// A column of the table and the member of Cell that it holds; null: the cause.
struct Member {
    std::string_view field;
    text::Text title;
    std::int64_t Cell::*number;
};

constexpr std::array members{
    Member{"shortage_ambulatory", words::column_shortage_ambulatory, &Cell::shortage_ambulatory},
    Member{"shortage_hospital", words::column_shortage_hospital, &Cell::shortage_hospital},
    Member{"shortage_cause", words::column_cause, nullptr},
    Member{"shortage_patients", words::column_shortage_patients, &Cell::shortage_patients},
    Member{"surplus_ambulatory", words::column_surplus_ambulatory, &Cell::surplus_ambulatory},
    Member{"surplus_hospital", words::column_surplus_hospital, &Cell::surplus_hospital},
    Member{"surplus_patients", words::column_surplus_patients, &Cell::surplus_patients},
};

constexpr std::array causes{
    std::pair{Cause::carencia_servicio, words::cause_carencia_servicio},
    std::pair{Cause::falta_equipo, words::cause_falta_equipo},
    std::pair{Cause::falta_insumos, words::cause_falta_insumos},
    std::pair{Cause::falta_personal, words::cause_falta_personal},
};

std::size_t column_of(std::string_view field) {
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].field == field) return i;
    }
    return 0;
}

std::int64_t number_of(const std::string& value) {
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

ui::grid::Model model_of(const api::surplus::OpenCapture::Response& opened) {
    std::vector<ui::grid::Row> rows;
    for (const auto& product : opened.products)
        rows.push_back({product.id, product.name, std::to_string(rows.size() + 1), product.unit_of_measure});
    return {capture_columns(), std::move(rows)};
}

}  // namespace

std::string text_of(const Cell& cell, std::size_t column) {
    const auto member = members[column].number;
    if (!member) return std::string(base::name_of(cell.shortage_cause));
    return cell.*member == 0 ? std::string{} : std::to_string(cell.*member);
}

std::string shown_text_of(const Cell& cell, std::size_t column) {
    if (const auto member = members[column].number) return cell.*member == 0 ? std::string{} : base::with_thousands(cell.*member);
    for (const auto& [cause, its_words] : causes) {
        if (cause == cell.shortage_cause) return its_words.words();
    }
    return {};
}

std::string words_of(const Cell& cell) {
    std::string told;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto value = shown_text_of(cell, i);
        if (value.empty()) continue;
        if (!told.empty()) told += text::shared::dot.view();
        told += members[i].title.words() + " " + value;
    }
    return told.empty() ? words::emptied.words() : told;
}

std::vector<text::Text> titles() {
    std::vector<text::Text> all;
    for (const auto& member : members) all.push_back(member.title);
    return all;
}

std::vector<ui::grid::Column> capture_columns() {
    std::vector<ui::grid::Column> columns;
    for (const auto& member : members) {
        ui::grid::Column column{.title = member.title.words()};
        column.width = member.number ? 96.0f : 168.0f;
        column.kind = member.number ? ui::grid::Kind::whole_number : ui::grid::Kind::choice;
        column.least = 1;
        column.most = domain::limits::monthly_max;
        if (!member.number) {
            for (const auto& [cause, its_words] : causes)
                column.choices.push_back({std::string(base::name_of(cause)), its_words.words()});
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

CaptureSheet::CaptureSheet(const api::surplus::OpenCapture::Response& opened)
    : grid(model_of(opened)), records_(opened.products.size()) {
    for (std::size_t row = 0; row < opened.products.size(); ++row) rows_.emplace(opened.products[row].id, row);
    for (const auto& stored : opened.cells) {
        const auto row = row_of(stored.product_id);
        if (!row) continue;
        records_[*row].version = stored.version;
        for (std::size_t column = 0; column < members.size(); ++column)
            model().load({*row, column}, text_of(stored.cell, column));
    }
    for (const auto& former : opened.former) {
        const auto row = row_of(former.product_id);
        if (!row) continue;
        records_[*row].former = former.cell;
        for (std::size_t column = 0; column < members.size(); ++column)
            model().compare_with({*row, column}, shown_text_of(former.cell, column));
        if (model().captured(*row)) judge_row(*row, true);
    }
}

std::optional<std::size_t> CaptureSheet::row_of(const std::string& product_id) const {
    const auto found = rows_.find(product_id);
    if (found == rows_.end()) return std::nullopt;
    return found->second;
}

std::optional<Cell> CaptureSheet::content(std::size_t row) const {
    Cell cell;
    for (std::size_t column = 0; column < members.size(); ++column) {
        const Place place{row, column};
        const auto judged = ui::grid::judge(model().column(column), model().cell(place).text);
        if (!judged.error.empty()) return std::nullopt;
        if (const auto member = members[column].number) cell.*member = number_of(judged.value);
        else cell.shortage_cause = base::from_name<Cause>(judged.value).value_or(Cause::none);
    }
    return cell;
}

bool CaptureSheet::is_dirty(std::size_t row) const {
    for (std::size_t column = 0; column < members.size(); ++column) {
        const Place place{row, column};
        const auto& cell = model().cell(place);
        if (ui::grid::judge(model().column(column), cell.text).value != cell.saved) return true;
    }
    return false;
}

/// What the server would refuse it for, or did.
std::vector<Remark> CaptureSheet::lacks(std::size_t row) const {
    std::vector<Remark> remarks;
    const auto cell = content(row);
    if (!cell) return remarks;
    for (auto& error : domain::surplus::validate(*cell)) remarks.push_back({std::move(error.field), std::move(error.message)});
    const auto& record = records_[row];
    if (record.refused && *record.refused == *cell) remarks.insert(remarks.end(), record.reasons.begin(), record.reasons.end());
    return remarks;
}

void CaptureSheet::judge_row(std::size_t row, bool tell) {
    for (std::size_t column = 0; column < members.size(); ++column) model().forgive({row, column});
    if (!tell) return;
    const auto cell = content(row);
    if (!cell) return;
    for (const auto& lack : lacks(row)) {
        const Place place{row, column_of(lack.field)};
        model().mark_refused(place, model().value(place), lack.message);
    }
    const auto& former = records_[row].former;
    if (!former) return;
    for (const auto& doubt : domain::surplus::doubts(*cell, *former)) {
        const Place place{row, column_of(doubt.field)};
        if (model().cell(place).error.empty()) model().mark_doubtful(place, doubt.message);
    }
}

void CaptureSheet::judge(bool also_active) {
    auto rows = model().take_touched();
    const auto active = grid.sheet.active().row;
    if (also_active) rows.insert(dirty_.begin(), dirty_.end());
    if (dirty_.count(last_active_) > 0) rows.insert(last_active_);
    if (dirty_.count(active) > 0) rows.insert(active);
    last_active_ = active;
    for (const auto row : rows) {
        judge_row(row, also_active || row != active);
        if (is_dirty(row)) dirty_.insert(row);
        else dirty_.erase(row);
    }
    model().take_touched();  // by judging
}

std::map<std::size_t, std::string> CaptureSheet::incomplete() const {
    std::map<std::size_t, std::string> reasons;
    for (const auto row : dirty_) {
        for (std::size_t column = 0; column < members.size(); ++column) {
            const auto judged = ui::grid::judge(model().column(column), model().cell({row, column}).text);
            if (!judged.error.empty()) reasons.emplace(row, judged.error);
        }
        for (const auto& lack : lacks(row)) reasons.emplace(row, lack.message);
    }
    return reasons;
}

std::size_t CaptureSheet::captured_count() const {
    std::size_t count = 0;
    for (std::size_t row = 0; row < records_.size(); ++row) {
        const bool is_wrong = dirty_.count(row) > 0 && (!content(row) || !lacks(row).empty());
        count += model().captured(row) && !is_wrong;
    }
    return count;
}

std::vector<api::surplus::WrittenCell> CaptureSheet::ready(std::vector<std::size_t>& rows) const {
    std::vector<api::surplus::WrittenCell> written;
    rows.clear();
    const auto most = static_cast<std::size_t>(domain::limits::rows_saved_at_once_max);
    for (const auto row : dirty_) {
        const bool being_written = grid.sheet.editing() && grid.sheet.active().row == row;
        if (being_written || records_[row].is_newer || !lacks(row).empty()) continue;
        const auto cell = content(row);
        if (!cell || written.size() == most) continue;
        written.push_back({model().row(row).id, records_[row].version, *cell});
        rows.push_back(row);
    }
    return written;
}

void CaptureSheet::take_saved(std::size_t row, const Cell& sent, const api::surplus::SavedCell& answer) {
    auto& record = records_[row];
    if (answer.outcome == Outcome::newer) {
        record.is_newer = true;
        newer_.push_back({row, answer.now});
        return;
    }
    if (answer.outcome == Outcome::refused) {
        record.refused = sent;
        record.reasons = answer.errors;
    } else {
        record.version = answer.now.version;
        for (std::size_t column = 0; column < members.size(); ++column)
            model().mark_saved({row, column}, text_of(answer.now.cell, column));
    }
    if (!is_dirty(row)) dirty_.erase(row);
    judge_row(row, true);
}

void CaptureSheet::forget_newer(std::size_t place) {
    const auto row = newer_[place].row;
    records_[row].is_newer = false;
    records_[row].version = newer_[place].theirs.version;
    newer_.erase(newer_.begin() + static_cast<std::ptrdiff_t>(place));
}

void CaptureSheet::keep_mine(std::size_t place) {
    const auto newer = newer_[place];
    for (std::size_t column = 0; column < members.size(); ++column) {
        const Place cell{newer.row, column};
        const std::string mine = model().cell(cell).text;
        model().load(cell, text_of(newer.theirs.cell, column));
        model().write(cell, mine);  // also where only the other one changed something
    }
    forget_newer(place);
    dirty_.insert(newer.row);
    judge(true);
}

void CaptureSheet::take_theirs(std::size_t place) {
    const auto newer = newer_[place];
    for (std::size_t column = 0; column < members.size(); ++column) {
        const auto text = text_of(newer.theirs.cell, column);
        model().write({newer.row, column}, text);
        model().mark_saved({newer.row, column}, text);
    }
    forget_newer(place);
    judge(true);
}

void CaptureSheet::take_queued(const std::vector<QueuedRow>& rows) {
    for (const auto& queued : rows) {
        const auto row = row_of(queued.product_id);
        if (!row) continue;
        for (const auto& each : queued.texts) {
            if (each.column < 0 || each.column >= static_cast<std::int64_t>(members.size())) continue;
            const Place place{*row, static_cast<std::size_t>(each.column)};
            model().write(place, each.text);
            model().finish(place);
        }
        if (!is_dirty(*row)) continue;  // it had arrived after all
        records_[*row].version = queued.version;
        dirty_.insert(*row);
    }
    judge(true);
}

std::vector<QueuedRow> CaptureSheet::queued() const {
    std::vector<QueuedRow> rows;
    for (const auto row : dirty_) {
        QueuedRow queued{model().row(row).id, records_[row].version, {}};
        for (std::size_t column = 0; column < members.size(); ++column) {
            const auto& cell = model().cell({row, column});
            if (cell.text != cell.saved) queued.texts.push_back({static_cast<std::int64_t>(column), cell.text});
        }
        rows.push_back(std::move(queued));
    }
    return rows;
}

}  // namespace screens::surplus
