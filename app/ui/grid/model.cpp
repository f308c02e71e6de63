#include "app/ui/grid/model.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

#include "app/ui/spanish.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/text.hpp"

namespace ui::grid {

namespace {

/// Without the blanks that figures are grouped with elsewhere: plain, no-break, thin and narrow ones.
std::string without_blanks(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t letter = base::next_code_point(text, at);
        const bool blank = letter == ' ' || letter == 0xA0 || letter == 0x202F || (letter >= 0x2000 && letter <= 0x200B);
        if (!blank) base::append_code_point(out, letter);
    }
    return out;
}

/// "1,234,567" without its commas; itself where they do not stand between thousands.
std::string without_commas(const std::string& figures) {
    if (figures.find(',') == std::string::npos) return figures;
    std::string out;
    const auto groups = base::split(figures, ',');
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool right = i == 0 ? !groups[i].empty() && groups[i].size() <= 3 : groups[i].size() == 3;
        if (!right) return figures;
        out += groups[i];
    }
    return out;
}

/// Excel copies a whole number as it shows it, so perhaps "12.00".
void drop_empty_decimals(std::string& figures) {
    const std::size_t point = figures.find('.');
    if (point == std::string::npos || point + 1 == figures.size()) return;
    if (figures.find_first_not_of('0', point + 1) == std::string::npos) figures.resize(point);
}

enum class Figure { whole, broken, unreadable };
struct Parsed {
    Figure figure = Figure::unreadable;
    std::int64_t value = 0;
};

Parsed parse_whole(std::string_view text) {
    std::string figures = without_blanks(base::normalised(text, base::Written::quantity));
    const bool negative = !figures.empty() && figures.front() == '-';
    if (negative) figures.erase(0, 1);
    drop_empty_decimals(figures);
    figures = without_commas(figures);
    if (figures.empty()) return {};
    if (!base::all_digits(figures)) {
        const bool broken = figures.find_first_not_of("0123456789.,") == std::string::npos;
        return {.figure = broken ? Figure::broken : Figure::unreadable};
    }
    std::int64_t value = 0;
    for (const char digit : figures) {
        if (value > (std::numeric_limits<std::int64_t>::max() - 9) / 10) return {Figure::whole, negative ? -value : value};
        value = value * 10 + (digit - '0');
    }
    return {Figure::whole, negative ? -value : value};
}

Judgement judge_number(const Column& column, std::string_view text) {
    const Parsed parsed = parse_whole(text);
    Judgement judgement{.value = std::string(text), .error = {}, .warning = {}};
    if (parsed.figure == Figure::unreadable) {
        judgement.error = spanish::not_a_number;
    } else if (parsed.figure == Figure::broken) {
        judgement.error = spanish::not_whole;
    } else if (parsed.value < column.least) {
        judgement.error = spanish::number_too_small(base::with_thousands(column.least));
    } else if (parsed.value > column.most) {
        judgement.error = spanish::number_too_large(base::with_thousands(column.most));
    } else {
        judgement.value = std::to_string(parsed.value);
        if (parsed.value > column.doubtful_above) {
            judgement.warning = spanish::number_doubtful(base::with_thousands(column.doubtful_above));
        }
    }
    return judgement;
}

Judgement judge_choice(const Column& column, std::string_view text) {
    const auto by_id =
        std::find_if(column.choices.begin(), column.choices.end(), [&](const Choice& each) { return each.id == text; });
    if (by_id != column.choices.end()) return {.value = by_id->id, .error = {}, .warning = {}};
    const std::string sought = base::folded(base::trimmed(text));
    for (const Choice& each : column.choices) {
        if (base::folded(each.label) == sought) return {.value = each.id, .error = {}, .warning = {}};
    }
    return {.value = std::string(text), .error = std::string(spanish::not_in_list), .warning = {}};
}

/// One line: what Excel breaks within a cell, or a tab, is a blank here.
Judgement judge_text(const Column& column, std::string_view text) {
    std::string line;
    for (const char letter : text) {
        const bool breaks = letter == '\n' || letter == '\r' || letter == '\t';
        if (breaks && (line.empty() || line.back() == ' ')) continue;
        line += breaks ? ' ' : letter;
    }
    Judgement judgement{.value = std::string(base::trimmed(line)), .error = {}, .warning = {}};
    const std::size_t letters = base::utf8_length(judgement.value);
    if (letters > column.letters_max) judgement.error = spanish::letters_used(letters, column.letters_max);
    return judgement;
}

}  // namespace

Judgement judge(const Column& column, std::string_view text) {
    if (without_blanks(text).empty()) return {};
    switch (column.kind) {
        case Kind::text: return judge_text(column, text);
        case Kind::whole_number: return judge_number(column, text);
        case Kind::choice: return judge_choice(column, text);
    }
    return {};
}

Model::Model(std::vector<Column> columns, std::vector<Row> rows)
    : columns_(std::move(columns)), rows_(std::move(rows)), cells_(rows_.size() * columns_.size()) {
    for (const Row& each : rows_) folded_names_.push_back(base::folded(each.name));
}

State Model::state(Place place) const {
    const Cell& cell = this->cell(place);
    if (!cell.error.empty()) return State::failed;
    if (!cell.warning.empty()) return State::review;
    if (pending_.count(place) > 0) return State::pending;
    return cell.kept ? State::saved : State::untouched;
}

State Model::row_state(std::size_t row) const {
    State gravest = State::untouched;
    for (std::size_t column = 0; column < columns_.size(); ++column) gravest = std::max(gravest, state({row, column}));
    return gravest;
}

bool Model::captured(std::size_t row) const {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        if (!cell({row, column}).text.empty()) return true;
    }
    return false;
}

std::string Model::words(Place place) const {
    const std::string& text = cell(place).text;
    for (const Choice& each : columns_[place.column].choices) {
        if (each.id == text) return each.label;
    }
    return text;
}

void Model::settle(Place place, std::string_view value) {
    const Cell& cell = at(place);
    const bool wrong = !cell.error.empty();
    wrong ? (void)failed_.insert(place) : (void)failed_.erase(place);
    !wrong&& value != cell.saved ? (void)pending_.insert(place) : (void)pending_.erase(place);
}

void Model::write(Place place, std::string_view text) {
    Cell& cell = at(place);
    Judgement judgement = judge(columns_[place.column], text);
    cell.text = text;
    cell.error = std::move(judgement.error);
    cell.warning = std::move(judgement.warning);
    touched_.insert(place.row);
    settle(place, judgement.value);
}

void Model::finish(Place place) { at(place).text = value(place); }

void Model::load(Place place, std::string_view value) {
    Cell& cell = at(place);
    const bool touched = cell.text != cell.saved;
    cell.saved = value;
    if (touched) return settle(place, this->value(place));
    write(place, value);
}

void Model::mark_saved(Place place, std::string_view value) {
    Cell& cell = at(place);
    cell.saved = value;
    cell.kept = true;
    settle(place, this->value(place));
}

void Model::mark_refused(Place place, std::string_view value, std::string why) {
    assert(!why.empty());
    if (this->value(place) != value) return;
    at(place).error = std::move(why);
    settle(place, value);
}

void Model::mark_doubtful(Place place, std::string why) { at(place).warning = std::move(why); }

void Model::retry() {
    const std::set<Place> refused = failed_;
    for (const Place place : refused) forgive(place);
}

}  // namespace ui::grid
