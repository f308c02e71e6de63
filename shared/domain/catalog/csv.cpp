#include "shared/domain/catalog/csv.hpp"

#include <cstdint>
#include <utility>

#include "shared/base/text.hpp"

namespace domain {
namespace {

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    bool at_end() const { return at_ >= bytes_.size(); }

    CsvRow row() {
        CsvRow row;
        row.line = line_;
        fault_.reset();
        do {
            row.cells.push_back(bytes_.substr(at_, 1) == "\"" ? quoted(row) : plain());
        } while (take(','));
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
    bool at_line_end() const { return bytes_[at_] == '\n' || bytes_.substr(at_, 2) == "\r\n"; }
    void take_line_end() {
        take('\r');
        if (take('\n')) ++line_;
    }
    void blame(CsvFault fault) {
        if (!fault_) fault_ = fault;
    }

    std::string plain() {
        const auto start = at_;
        while (!at_end() && bytes_[at_] != ',' && !at_line_end()) {
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
            } else if (at_line_end()) {
                take_line_end();
                cell.push_back('\n');
            } else {
                cell.push_back(bytes_[at_++]);
            }
        }
        if (const auto rest = plain(); !rest.empty()) blame(CsvFault::stray_quote);
        return cell;
    }

    static std::optional<CsvFault> fault_of_text(const std::vector<std::string>& cells) {
        for (const auto& cell : cells) {
            if (!base::is_utf8(cell)) return CsvFault::not_utf8;
            for (const char each : cell) {
                const auto c = static_cast<std::uint8_t>(each);
                if (c == 0x7F || (c < 0x20 && c != '\n' && c != '\t')) return CsvFault::control_character;
            }
        }
        return std::nullopt;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::optional<CsvFault> fault_;
};

bool is_empty_line(const CsvRow& row) { return row.cells.size() == 1 && row.cells[0].empty() && !row.fault; }

}  // namespace

CsvSheet read_csv(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    CsvSheet sheet;
    for (Reader reader(bytes); !reader.at_end();) {
        auto row = reader.row();
        if (is_empty_line(row)) continue;
        if (sheet.header.line == 0) {
            sheet.header = std::move(row);
            continue;
        }
        if (!row.fault && row.cells.size() != sheet.header.cells.size()) row.fault = CsvFault::wrong_width;
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

}  // namespace domain
