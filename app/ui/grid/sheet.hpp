#pragma once
// A grid at work, without a screen: the model, the rows shown of it, the selection, and what the person does with them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/grid/keys.hpp"
#include "app/ui/grid/model.hpp"
#include "app/ui/grid/rows_shown.hpp"
#include "app/ui/grid/selection.hpp"
#include "app/ui/grid/undo.hpp"

namespace ui::grid {

/// A pasted cell that needs the person: in the table with its text and its error, or outside of it.
struct Refused {
    std::string row, column, why;
};

struct PasteReport {
    std::vector<Refused> cells;
    std::size_t outside = 0;  ///< How many of them are not in the table.
};

class Sheet {
public:
    explicit Sheet(Model model);

    Model& model() { return model_; }
    const Model& model() const { return model_; }

    // What is shown.
    void filter(Filter filter);
    const Filter& filter() const { return filter_; }
    void sort(Sort sort);
    const Sort& sort() const { return sort_; }
    const std::vector<std::size_t>& shown() const { return shown_; }
    Extent extent(std::size_t page = 10) const { return {shown_.size(), model_.column_count(), page}; }

    // Where one is.
    const Selection& selection() const { return selection_; }
    Place active() const { return shown_.empty() ? Place{} : place_of(selection_.active()); }
    bool is_active(Place place) const { return !shown_.empty() && place == active(); }
    void go(Place place);  ///< Nothing when its row is not shown.

    // Writing. An edit begins with the first letter or F2, and ends when one leaves the cell.
    bool editing(Place place) const { return edit_ && edit_->place == place; }
    bool editing() const { return edit_.has_value(); }
    void begin_edit();
    void type(Place place, std::string_view text);
    void choose(Place place, std::string_view id);
    void finish();
    void give_up();

    /// What a key stands for; `here` is where it was pressed. True when cells have changed.
    bool act(const Meaning& meaning, std::size_t page, Place here);
    /// The selected cells as the clipboard has them.
    std::string copied() const;
    void paste(std::string_view text);

    /// Of the last paste, until it is dismissed or the next.
    const PasteReport& report() const { return report_; }
    void dismiss_report() { report_ = {}; }
    /// What was done last, in words.
    const std::string& said() const { return said_; }

private:
    struct Edit {
        Place place;
        std::string before;
    };

    Place place_of(Spot spot) const { return {shown_[spot.row], spot.column}; }
    void show_rows();
    void write(Place place, std::string_view text, Step& step);
    void write_range(const Range& range, std::string_view text, Step& step);
    void record(Step step, std::string words);
    void paste_cell(Spot spot, std::size_t row_of_block, const std::string& text, Step& step);
    void empty();
    void fill_down();
    void apply(const Step& step, bool forward);
    void undo();
    void redo();

    Model model_;
    Filter filter_;
    Sort sort_;
    std::vector<std::size_t> shown_;
    Selection selection_;
    History history_;
    std::optional<Edit> edit_;
    PasteReport report_;
    std::string said_;
};

}  // namespace ui::grid
