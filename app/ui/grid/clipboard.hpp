#pragma once
// Blocks of cells as the clipboard has them: tabs between cells, line breaks between rows, and Excel's quotes round cells
// that hold either.

#include <string>
#include <string_view>
#include <vector>

namespace ui::grid {

using Block = std::vector<std::vector<std::string>>;  ///< By row; rows may be of different lengths.

/// A line break at the end closes the last row, it does not begin another.
Block parse_block(std::string_view text);
std::string block_text(const Block& block);

}  // namespace ui::grid
