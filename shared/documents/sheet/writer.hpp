#pragma once
// Writes a workbook (.xlsx) row by row, in memory that does not grow with the rows: they wait in temporary files. libxlsxwriter
// stays behind it.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/documents/sheet/cell.hpp"

namespace documents::sheet {

struct Column {
    std::string heading{};
    double width_letters = 16;
    std::vector<std::string> choices{};  ///< A list to choose from in each of its cells; 255 letters in all.
};

/// Texts stay texts, whatever they begin with; what XML cannot hold is left out. After a refusal there is no file.
class Writer {
public:
    /// Nothing is at the path before finish(). Equal content and `made_at` give equal bytes.
    Writer(std::string path, base::Instant made_at);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Begins a sheet with its head: bold, frozen, with a filter. The name has at most 31 letters, none of []:*?/\ among them.
    base::Result<void> begin_sheet(const std::string& name, const std::vector<Column>& columns);
    base::Result<void> row(std::span<const Cell> cells);
    /// Ends the workbook. A full disk is told of, not found out by who opens it.
    base::Result<void> finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// As a cell can hold it: without signs that XML does not have, with "\n" for every line break, malformed bytes as U+FFFD.
std::string cell_text(std::string_view text);

}  // namespace documents::sheet
