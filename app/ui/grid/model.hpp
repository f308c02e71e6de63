#pragma once
// What a grid holds: rows by columns of cells, each with what the person wrote, what was saved last, and how it stands.
// Knows nothing of what is drawn or saved; whoever owns it asks for what is pending and says what became of it.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/ui/fields.hpp"

namespace ui::grid {

enum class Kind { text, whole_number, choice };

struct Column {
    std::string title;
    Kind kind = Kind::text;
    float width = 120;                              ///< CSS pixels.
    std::vector<Choice> choices{};                  ///< Of a choice; a cell holds the id of one, or nothing.
    std::size_t letters_max = 200;                  ///< Of a text.
    std::int64_t least = 0, most = 999'999'999;     ///< Of a number.
    std::int64_t doubtful_above = 999'999'999'999;  ///< A larger number is taken, and to be looked at again.
};

struct Row {
    std::string id;  ///< Of the record: a cell is told from all others by it, wherever its row stands.
    std::string name;
    std::string number{};  ///< Before the name, where the grid has a column of numbers.
    std::string note{};    ///< Behind the cells, where the grid has a column of notes.
};

struct Place {
    std::size_t row = 0, column = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
};

enum class State { untouched, saved, pending, review, failed };  ///< The gravest last.

struct Cell {
    std::string text;     ///< As the person wrote it.
    std::string saved;    ///< As it was loaded, or saved last.
    std::string error;    ///< Why it is not saved: of the column's own rules, or the owner's.
    std::string warning;  ///< It is saved all the same.
    std::string former;   ///< What stood in it at another time, in words, to compare with.
    bool kept = false;    ///< Saved since it was loaded.
};

/// What a column's rules say of a text.
struct Judgement {
    std::string value;  ///< The text in the form in which it is kept: "1,200" is 1200, the words of a choice its id.
    std::string error, warning;
};
Judgement judge(const Column& column, std::string_view text);

class Model {
public:
    Model(std::vector<Column> columns, std::vector<Row> rows);

    std::size_t row_count() const { return rows_.size(); }
    std::size_t column_count() const { return columns_.size(); }
    const Row& row(std::size_t row) const { return rows_[row]; }
    const Column& column(std::size_t column) const { return columns_[column]; }
    const std::string& folded_name(std::size_t row) const { return folded_names_[row]; }
    const Cell& cell(Place place) const { return cells_[place.row * columns_.size() + place.column]; }
    State state(Place place) const;
    State row_state(std::size_t row) const;  ///< That of its gravest cell.
    bool captured(std::size_t row) const;    ///< Something is written in it.
    /// As others read it: of a choice its words.
    std::string words(Place place) const;

    /// The person's text, kept whatever it is; `finish` gives it its written form when it has one.
    void write(Place place, std::string_view text);
    void finish(Place place);

    // The owner's side.
    void load(Place place, std::string_view value);  ///< What is stored; never over what the person wrote.
    void mark_saved(Place place, std::string_view value);
    /// Stands until the cell is written again or retried; nothing when `value` is no longer what it holds.
    void mark_refused(Place place, std::string_view value, std::string why);
    void mark_doubtful(Place place, std::string why);
    /// What the owner said of a cell no longer holds: only the column's own rules judge it.
    void forgive(Place place) { write(place, std::string(cell(place).text)); }
    void compare_with(Place place, std::string former) { at(place).former = std::move(former); }
    void retry();  ///< What the owner refused is pending again.
    /// Written, right and not saved yet, row by row.
    const std::set<Place>& pending() const { return pending_; }
    const std::set<Place>& failed() const { return failed_; }
    /// Rows in which something was written, or taken from elsewhere, since this was last asked.
    std::set<std::size_t> take_touched() { return std::exchange(touched_, {}); }
    std::string value(Place place) const { return judge(columns_[place.column], cell(place).text).value; }

private:
    Cell& at(Place place) { return cells_[place.row * columns_.size() + place.column]; }
    void settle(Place place, std::string_view value);

    std::vector<Column> columns_;
    std::vector<Row> rows_;
    std::vector<std::string> folded_names_;
    std::vector<Cell> cells_;
    std::set<Place> pending_, failed_;
    std::set<std::size_t> touched_;
};

}  // namespace ui::grid
