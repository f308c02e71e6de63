#include "shared/documents/sheet/cell.hpp"

#include <algorithm>

#include "shared/domain/limits.hpp"

namespace documents::sheet {

std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) letters += static_cast<char>('A' + (column - 1) % 26);
    std::reverse(letters.begin(), letters.end());
    return letters;
}

std::string name_of(Place place) { return column_letters(place.column) + std::to_string(place.row); }

std::string name_of(const Range& range) {
    return range.first == range.last ? name_of(range.first) : name_of(range.first) + ":" + name_of(range.last);
}

std::optional<Place> parse_place(std::string_view name) {
    Place place;
    std::size_t at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z'; ++at) {
        place.column = place.column * 26 + static_cast<std::uint32_t>(name[at] - 'A' + 1);
        if (place.column > domain::limits::sheet_columns_max) return std::nullopt;
    }
    const auto letters = at;
    for (; at < name.size() && name[at] >= '0' && name[at] <= '9'; ++at) {
        place.row = place.row * 10 + static_cast<std::uint32_t>(name[at] - '0');
        if (place.row > domain::limits::sheet_rows_max) return std::nullopt;
    }
    if (letters == 0 || at == letters || at != name.size() || place.row == 0) return std::nullopt;
    return place;
}

std::optional<Range> parse_range(std::string_view name) {
    const auto colon = name.find(':');
    const auto first = parse_place(name.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : parse_place(name.substr(colon + 1));
    if (!first || !last) return std::nullopt;
    const auto [top, bottom] = std::minmax(first->row, last->row);
    const auto [left, right] = std::minmax(first->column, last->column);
    return Range{{top, left}, {bottom, right}};
}

}  // namespace documents::sheet
