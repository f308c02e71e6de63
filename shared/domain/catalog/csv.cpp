#include "shared/domain/catalog/csv.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"

namespace domain::catalog {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Reader {
public:
    Reader(std::string_view bytes, char separator) : bytes_(bytes), separator_(separator) {}

    bool at_end() const { return at_ >= bytes_.size(); }

    CsvRow row() {
        CsvRow row;
        row.line = line_;
        fault_.reset();
        do {
            row.cells.push_back(bytes_.substr(at_, 1) == "\"" ? quoted(row) : plain());
        } while (take(separator_));
        take_line_end();
        row.fault = fault_;
        if (!row.fault) row.fault = fault_of_text(row.cells);
        return row;
    }

private:
    bool take(char c) {
        if (at_end() || bytes_[at_] != c) return false;
        ++at_;
        return true;
    }
    /// The first line end of the file tells whether CR alone ends lines, as on old Macintosh computers.
    bool cr_alone() {
        if (!cr_alone_) cr_alone_ = bytes_[at_] == '\r' && bytes_.substr(at_, 2) != "\r\n";
        return *cr_alone_;
    }
    bool at_line_end() {
        const auto rest = bytes_.substr(at_, 2);
        if (!rest.starts_with('\n') && !rest.starts_with('\r')) return false;
        return cr_alone() || rest.starts_with('\n') || rest == "\r\n";
    }
    void take_line_end() {
        if (at_end()) return;
        if (bytes_.substr(at_, 3) == "\r\r\n") ++at_;
        const bool cr = take('\r');
        if (take('\n') || cr) ++line_;
    }
    void blame(CsvFault fault) {
        if (!fault_) fault_ = fault;
    }

    std::string plain() {
        const auto start = at_;
        while (!at_end() && bytes_[at_] != separator_ && !at_line_end()) {
            if (bytes_[at_] == '"') blame(CsvFault::stray_quote);
            ++at_;
        }
        return std::string(bytes_.substr(start, at_ - start));
    }

    std::string quoted(CsvRow& row) {
        const int opened = line_;
        std::string cell;
        ++at_;
        for (;;) {
            if (at_end()) {
                blame(CsvFault::open_quote);
                row.line = opened;
                return cell;
            }
            if (take('"')) {
                if (!take('"')) break;
                cell.push_back('"');
            } else if (at_quoted_line_end()) {
                take_line_end();
                cell.push_back('\n');
            } else {
                cell.push_back(bytes_[at_++]);
            }
        }
        if (const auto rest = plain(); !rest.empty()) blame(CsvFault::stray_quote);
        return cell;
    }
    /// Line ends inside quotes tell nothing of those between rows.
    bool at_quoted_line_end() const {
        const auto rest = bytes_.substr(at_, 2);
        return rest.starts_with('\n') || rest == "\r\n" || (rest.starts_with('\r') && cr_alone_.value_or(false));
    }

    static std::optional<CsvFault> fault_of_text(const std::vector<std::string>& cells) {
        for (const auto& cell : cells) {
            if (!base::is_utf8(cell)) return CsvFault::not_utf8;
            for (const char each : cell) {
                const auto c = static_cast<std::uint8_t>(each);
                if (c == 0x7F || (c < 0x20 && c != '\n' && c != '\t')) return CsvFault::control_character;
            }
            if (cell.find("\xEF\xBF\xBD") != std::string::npos) return CsvFault::lost_letter;
        }
        return std::nullopt;
    }

    std::string_view bytes_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::optional<bool> cr_alone_;
    std::optional<CsvFault> fault_;
};

/// Nothing would be left of it: blanks of any kind, and what nobody sees.
bool is_empty_cell(std::string_view cell) {
    const bool is_seen = std::any_of(cell.begin(), cell.end(), [](char c) {
        const auto byte = static_cast<std::uint8_t>(c);
        return byte > ' ' && byte < 0x7F;
    });
    return !is_seen && base::normalised(cell).empty();
}

bool is_empty_row(const CsvRow& row) { return !row.fault && std::all_of(row.cells.begin(), row.cells.end(), is_empty_cell); }

std::string name_of_column(std::string_view cell) {
    if (cell.starts_with(byte_order_mark)) cell.remove_prefix(byte_order_mark.size());
    return base::folded(cell);
}

std::optional<CsvRow> first_row(std::string_view text, char separator) {
    for (Reader reader(text, separator); !reader.at_end();) {
        auto row = reader.row();
        if (!is_empty_row(row)) return row;
    }
    return std::nullopt;
}

/// "sep=;" as the first line, for Excel.
std::optional<char> told_separator(std::string_view text) {
    auto line = text.substr(0, text.find_first_of("\r\n"));
    line = base::trimmed(line.substr(0, std::min<std::size_t>(line.size(), 20)));
    if (line.starts_with('"')) line.remove_prefix(1);
    if (line.size() < 4 || base::folded(line.substr(0, 4)) != "sep=") return std::nullopt;
    if (line.size() == 4) return '\t';  // trimmed away
    return line[4];
}

char separator_of(std::string_view text, const std::vector<std::string_view>& names) {
    char best = ',';
    std::pair<std::ptrdiff_t, std::size_t> most{-1, 0};
    for (const char each : {',', ';', '\t'}) {
        const auto row = first_row(text, each);
        if (!row) continue;
        const auto known = std::count_if(row->cells.begin(), row->cells.end(), [&](const auto& cell) {
            return std::find(names.begin(), names.end(), name_of_column(cell)) != names.end();
        });
        const std::pair<std::ptrdiff_t, std::size_t> found{known, row->cells.size()};
        if (found > most) std::tie(best, most) = std::pair{each, found};
    }
    return best;
}

bool is_header_again(const CsvRow& row, const std::vector<std::string>& names) {
    return std::all_of(names.begin(), names.end(), [&](const auto& name) {
        return name.empty() ||
               std::any_of(row.cells.begin(), row.cells.end(), [&](const auto& cell) { return name_of_column(cell) == name; });
    });
}

/// Leaves as many cells as the header has names; what lies beyond must be empty.
void fit(CsvRow& row, const std::vector<std::string>& names, std::size_t named_width, std::size_t full_width) {
    if (row.fault) return;
    if (is_header_again(row, names)) {
        row.fault = CsvFault::header_again;
    } else if (row.cells.size() < named_width) {
        row.fault = CsvFault::wrong_width;
    } else {
        for (auto i = row.cells.size(); i-- > 0 && !row.fault;) {
            const bool nameless = i >= named_width || names[i].empty();
            if (!nameless || is_empty_cell(row.cells[i])) continue;
            row.fault = i < full_width ? CsvFault::nameless_column : CsvFault::wrong_width;
        }
        if (!row.fault) row.cells.resize(named_width);
    }
}

}  // namespace

CsvSheet read_csv(std::string_view text, const std::vector<std::string_view>& names) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    CsvSheet sheet;
    const auto told = told_separator(text);
    sheet.separator = told.value_or(separator_of(text, names));
    sheet.separator_told = told.has_value();
    Reader reader(text, sheet.separator);
    if (told) reader.row();
    std::vector<std::string> header_names;
    std::size_t full_width = 0;
    while (!reader.at_end()) {
        auto row = reader.row();
        if (is_empty_row(row)) continue;
        if (sheet.header.line == 0) {
            full_width = row.cells.size();
            if (!row.fault) {
                while (is_empty_cell(row.cells.back())) row.cells.pop_back();
            }
            for (const auto& cell : row.cells) header_names.push_back(name_of_column(cell));
            sheet.header = std::move(row);
            continue;
        }
        fit(row, header_names, sheet.header.cells.size(), full_width);
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

}  // namespace domain::catalog
