#pragma once
// Tables.

#include <span>
#include <string_view>

#include "app/ui/actions.hpp"
#include "app/ui/words.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace ui {

using text::Words;

struct ColumnSpec {
    Words title;
    float width = 0;  ///< Pixels; 0 shares what is left.
    bool sortable = false;
    bool right_aligned = false;
    Words group{};  ///< Over this column and those beside it that have the same.
};
struct Sort {
    int column = -1;
    bool descending = false;
};
struct TableSpec {
    float height_max = 0;  ///< 0: as high as its rows (up to 12 of them), then scrolls inside.
    Sort* sort = nullptr;  ///< Changed by the heads; `table` then returns true from `sort_changed()`.
    Words empty_words{};   ///< The sentence of an empty table.
    Words count_words{};   ///< "12 Solicitudes encontradas"
};
/// Sticky head, hover over the whole row, clipping of long tables.
///     ui::Table table(words::patients, columns, rows.size(), spec);
///     while (table.next_row(rows[table.row()].id)) { table.cell(...); if (table.cell_button(...)) …; }
class Table {
public:
    Table(Words name, std::span<const ColumnSpec> columns, std::size_t row_count, TableSpec spec = {});
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    /// Moves to the next visible row. Call `row()` afterwards for its index, then `begin_row(id)`.
    bool next();
    std::size_t row() const;
    /// `selected`: shown and read as selected. Returns true when the row itself was pressed (only if `pressable`): its
    /// first cell is then a button with the words of the cell, described by `act` ("Borrar …"), or a radio button.
    bool begin_row(std::string_view id, bool pressable = false, bool selected = false, Words act = {});
    void cell(Words words);
    /// A bar over so much of the cell (0…1), and `words` at its end: a chart, and its figures, in one.
    void cell_bar(float part, Words words);
    bool cell_button(Words label, ButtonSpec spec = {});
    void cell_link(Words label, std::string_view href, LinkSpec spec = {});
    void cell_chip(Tone tone, Words words, Words below = {});  ///< `below`: a line under it that belongs to it.
    /// A radio button in the cell (choosing one row), beside `words`; its accessible name is `label`. As the first cell of
    /// a pressable row it is that row's, whose press `begin_row` tells.
    bool cell_radio(Words label, bool chosen, Words words = {});
    bool sort_changed() const;

private:
    struct Inside;
    Inside* inside_;
};

}  // namespace ui
