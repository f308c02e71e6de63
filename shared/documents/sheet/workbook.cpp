#include "shared/documents/sheet/workbook.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>

#include "shared/base/text.hpp"
#include "shared/documents/sheet/package.hpp"
#include "shared/documents/sheet/refusals.hpp"
#include "shared/documents/sheet/styles.hpp"
#include "shared/documents/sheet/xml.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/sheets.hpp"

namespace documents::sheet {
namespace {

namespace words = text::sheets;

/// The programs set no locale, so strtod knows the point alone, as XML does.
std::optional<double> parse_number(const std::string& text) {
    if (text.empty() || text.find_first_not_of("0123456789+-.eE") != std::string::npos) return std::nullopt;
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    return *end == '\0' && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}  // namespace

const Value& Row::at(std::uint32_t column) const {
    static const Value nothing{};
    const auto found = std::lower_bound(cells.begin(), cells.end(), column,
                                        [](const auto& cell, std::uint32_t sought) { return cell.first < sought; });
    return found != cells.end() && found->first == column ? found->second : nothing;
}

struct Workbook::State {
    Archive archive;
    Package package;
    std::vector<std::string> shared_texts{};
    std::vector<bool> day_styles{};
    std::map<std::size_t, std::vector<Range>> merged{};
};

namespace {

/// Reads the rows of one sheet.
class Rows {
public:
    Rows(const Limits& limits, const std::string& sheet, const std::vector<std::string>& texts, const std::vector<bool>& days,
         Epoch epoch)
        : limits_(limits), sheet_(sheet), texts_(texts), days_(days), epoch_(epoch) {}

    /// Nothing in it is no row.
    base::Result<std::optional<Row>> row(const pugi::xml_node& element) {
        const auto written = attribute_of(element, "r");
        const auto number = written.empty() ? std::optional(last_row_ + 1) : parse_index(written);
        // Two rows of one number would be read one way here and another in Excel.
        if (!number || *number <= last_row_ || *number > domain::limits::sheet_rows_max) return broken("row");
        last_row_ = *number;
        Row row{*number, {}};
        std::uint32_t last_column = 0;
        for (const auto& cell : element.children()) {
            if (local_name(cell) != "c") continue;
            const auto name = attribute_of(cell, "r");
            const auto place = name.empty() ? std::optional(Place{row.number, last_column + 1}) : parse_place(name);
            const bool in_order = place && place->row == row.number && place->column > last_column;
            if (!in_order || place->column > domain::limits::sheet_columns_max) return broken("cell " + std::string(name));
            last_column = place->column;
            auto value = TRY(value_of(cell));
            if (is_empty(value)) continue;
            if (++cells_ > limits_.cells) {
                return refused(words::too_many_cells(sheet_, base::with_thousands(static_cast<std::int64_t>(limits_.cells))));
            }
            row.cells.emplace_back(last_column, std::move(value));
        }
        return row.cells.empty() ? std::optional<Row>{} : std::optional(std::move(row));
    }

private:
    static base::Error broken(std::string detail) { return refused(words::damaged, std::move(detail)); }

    base::Result<Value> value_of(const pugi::xml_node& cell) {
        const auto type = attribute_of(cell, "t");
        if (type == "inlineStr") return text(rich_text(child_of(cell, "is")));
        const auto content = text_of(child_of(cell, "v"));
        if (content.empty()) return without_content(type != "str" && child_of(cell, "f"));
        if (type == "s") {
            const auto index = parse_index(content);
            if (!index || *index >= texts_.size()) return broken("shared text");
            return text(texts_[*index]);
        }
        if (type == "str") return text(without_escapes(content));
        if (type == "b") return Value{content == "1" || content == "true"};
        if (type == "e") return Value{CellError{content.substr(0, 20)}};
        if (type == "d") {
            const auto moment = parse_moment(content);
            return moment ? base::Result<Value>(DayValue{*moment, number_of(*moment).value_or(0)}) : broken("day");
        }
        return number(content, attribute_of(cell, "s"));
    }

    static Value without_content(bool computed_by_nobody) {
        Value value;
        if (computed_by_nobody) value = Uncomputed{};
        return value;
    }

    base::Result<Value> number(const std::string& content, std::string_view style) {
        const auto number = parse_number(content);
        if (!number) return broken("number");
        const auto index = parse_index(style).value_or(0);
        const bool day = index < days_.size() && days_[index];
        const auto moment = day ? moment_of(*number, epoch_) : std::nullopt;
        return moment ? Value{DayValue{*moment, *number}} : Value{*number};
    }

    base::Result<Value> text(const std::string& content) {
        text_bytes_ += content.size();
        if (text_bytes_ > limits_.text_bytes) return refused(words::too_large, "texts of cells");
        return content.empty() ? Value{} : Value{content};
    }

    const Limits& limits_;
    const std::string& sheet_;
    const std::vector<std::string>& texts_;
    const std::vector<bool>& days_;
    const Epoch epoch_;
    std::uint32_t last_row_ = 0;
    std::size_t cells_ = 0;
    std::uint64_t text_bytes_ = 0;
};

}  // namespace

Workbook::Workbook(std::unique_ptr<State> state) : state_(std::move(state)) {}
Workbook::Workbook(Workbook&&) noexcept = default;
Workbook& Workbook::operator=(Workbook&&) noexcept = default;
Workbook::~Workbook() = default;

base::Result<Workbook> Workbook::read(std::string bytes, const Limits& limits) {
    if (bytes.size() > limits.file_bytes) {
        return refused(words::file_too_large(text::shared::file_size(static_cast<std::int64_t>(limits.file_bytes))));
    }
    auto foreign = why_no_archive(bytes);
    if (foreign) return *std::move(foreign);
    auto archive = TRY(Archive::of_bytes(std::move(bytes), limits));
    auto package = TRY(read_package(archive));
    auto state = std::make_unique<State>(State{std::move(archive), std::move(package)});
    const auto part = [&](const std::optional<std::string>& name) { return name ? state->archive.find(*name) : nullptr; };
    if (const auto* texts = part(state->package.shared_texts)) {
        state->shared_texts = TRY(read_shared_texts(state->archive, *texts));
    }
    if (const auto* styles = part(state->package.styles)) state->day_styles = TRY(read_day_styles(state->archive, *styles));
    return Workbook(std::move(state));
}

std::vector<std::string> Workbook::sheets() const {
    std::vector<std::string> names;
    for (const auto& sheet : state_->package.sheets) names.push_back(sheet.name);
    return names;
}

base::Result<void> Workbook::rows(std::size_t sheet, const TakeRow& take) {
    auto& archive = state_->archive;
    const auto& part = state_->package.sheets.at(sheet);
    const auto* entry = archive.find(part.part);
    if (!entry) return refused(words::damaged, "no " + part.part);
    auto& merged = state_->merged[sheet];
    merged.clear();
    Rows reader(archive.limits(), part.name, state_->shared_texts, state_->day_styles, state_->package.epoch);
    const auto take_element = [&](const pugi::xml_node& element, std::string_view) -> base::Result<void> {
        if (local_name(element) == "mergeCell") {
            if (merged.size() >= archive.limits().merges) return refused(words::too_large, "merged cells");
            if (const auto range = parse_range(attribute_of(element, "ref"))) merged.push_back(*range);
            return base::done();
        }
        auto row = TRY(reader.row(element));
        return row ? take(*std::move(row)) : base::done();
    };
    return each_element(archive, *entry, {"row", "mergeCell"}, take_element);
}

const std::vector<Range>& Workbook::merged(std::size_t sheet) const {
    static const std::vector<Range> none;
    const auto found = state_->merged.find(sheet);
    return found == state_->merged.end() ? none : found->second;
}

}  // namespace documents::sheet
