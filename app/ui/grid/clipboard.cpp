#include "app/ui/grid/clipboard.hpp"

#include <algorithm>

namespace ui::grid {

namespace {

bool ends_cell(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == '\t' || text[at] == '\n' || text[at] == '\r';
}

/// Takes a cell in quotes; false, with nothing taken, when they are letters like any others: `"abc`, `"a"b`.
bool take_quoted(std::string_view text, std::size_t& at, std::string& cell) {
    std::string inside;
    for (std::size_t next = at + 1; next < text.size(); ++next) {
        if (text[next] != '"') {
            if (text[next] != '\r') inside += text[next];
            continue;
        }
        const bool doubled = next + 1 < text.size() && text[next + 1] == '"';
        if (doubled) {
            inside += text[next++];
            continue;
        }
        if (!ends_cell(text, next + 1)) return false;
        at = next + 1;
        cell = std::move(inside);
        return true;
    }
    return false;
}

std::string take_cell(std::string_view text, std::size_t& at) {
    std::string cell;
    if (at < text.size() && text[at] == '"' && take_quoted(text, at, cell)) return cell;
    const std::size_t start = at;
    while (!ends_cell(text, at)) ++at;
    return std::string(text.substr(start, at - start));
}

void take_line_break(std::string_view text, std::size_t& at) {
    if (at < text.size() && text[at] == '\r') ++at;
    if (at < text.size() && text[at] == '\n') ++at;
}

}  // namespace

Block parse_block(std::string_view text) {
    Block block;
    for (std::size_t at = 0; at < text.size(); take_line_break(text, at)) {
        std::vector<std::string>& row = block.emplace_back();
        row.push_back(take_cell(text, at));
        while (at < text.size() && text[at] == '\t') {
            ++at;
            row.push_back(take_cell(text, at));
        }
    }
    return block;
}

std::string block_text(const Block& block) {
    std::string out;
    for (const auto& row : block) {
        if (&row != &block.front()) out += "\r\n";
        for (const std::string& cell : row) {
            if (&cell != &row.front()) out += '\t';
            if (cell.find_first_of("\t\r\n\"") == std::string::npos) {
                out += cell;
                continue;
            }
            out += '"';
            for (const char letter : cell) out += letter == '"' ? std::string("\"\"") : std::string(1, letter);
            out += '"';
        }
    }
    return out;
}

}  // namespace ui::grid
