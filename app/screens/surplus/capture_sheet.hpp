#pragma once
// The table of step 6 without its screen: products by what is reported of them, what is missing in each row, what is to be
// saved, and what the server said of it.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/screens/surplus/queue.hpp"
#include "app/ui/grid/grid.hpp"
#include "shared/api/surplus/capture.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/surplus/cell.hpp"
#include "shared/text/text.hpp"

namespace screens::surplus {

/// "Faltante Ambulatoria 5 · Causa Falta de Equipo", for whoever compares; "vacío" for an empty one.
std::string words_of(const domain::surplus::Cell& cell);
/// The text of a column in a cell of the grid; columns as in R16.
std::string text_of(const domain::surplus::Cell& cell, std::size_t column);
/// The same as people read it: thousands with a comma, a cause in its words.
std::string shown_text_of(const domain::surplus::Cell& cell, std::size_t column);
std::vector<ui::grid::Column> capture_columns();
std::vector<text::Text> titles();  ///< Of the columns.

class CaptureSheet {
public:
    explicit CaptureSheet(const api::surplus::OpenCapture::Response& opened);

    /// A row that was saved by somebody else meanwhile.
    struct Newer {
        std::size_t row = 0;
        api::surplus::CellView theirs{};
    };

    ui::grid::Grid grid;

    const std::string& product(std::size_t row) const { return grid.sheet.model().row(row).name; }
    std::optional<std::size_t> row_of(const std::string& product_id) const;
    /// What the row says now; nothing while one of its cells cannot be read.
    std::optional<domain::surplus::Cell> content(std::size_t row) const;
    /// Written and not stored, in the order of the table.
    const std::set<std::size_t>& dirty() const { return dirty_; }
    /// Of those, what lacks something or is refused: its first reason.
    std::map<std::size_t, std::string> incomplete() const;
    std::size_t captured_count() const;  ///< Without those that lack something: they are not reported.
    const std::vector<Newer>& newer() const { return newer_; }

    /// Call when cells have changed or another row is worked on. The row one is in is told what it lacks only when it is left.
    void judge(bool also_active);
    /// What can be saved now, without the row in which somebody is writing. `rows` are its places.
    std::vector<api::surplus::WrittenCell> ready(std::vector<std::size_t>& rows) const;
    void take_saved(std::size_t row, const domain::surplus::Cell& sent, const api::surplus::SavedCell& answer);

    void keep_mine(std::size_t place);
    void take_theirs(std::size_t place);

    /// What this machine kept.
    void take_queued(const std::vector<QueuedRow>& rows);
    std::vector<QueuedRow> queued() const;

private:
    struct Record {
        std::int64_t version = 0;
        std::optional<domain::surplus::Cell> former{};
        std::optional<domain::surplus::Cell> refused{};  ///< As it was when the server refused it …
        std::vector<domain::surplus::Remark> reasons{};  ///< … for these reasons.
        bool is_newer = false;                           ///< Waits for a choice.
    };

    ui::grid::Model& model() { return grid.sheet.model(); }
    const ui::grid::Model& model() const { return grid.sheet.model(); }
    bool is_dirty(std::size_t row) const;
    std::vector<domain::surplus::Remark> lacks(std::size_t row) const;
    void judge_row(std::size_t row, bool tell);
    void forget_newer(std::size_t place);

    std::vector<Record> records_{};
    std::map<std::string, std::size_t> rows_{};  ///< By product.
    std::set<std::size_t> dirty_{};
    std::vector<Newer> newer_{};
    std::size_t last_active_ = 0;
};

}  // namespace screens::surplus
