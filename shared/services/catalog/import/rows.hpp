#pragma once
// How the rows of a catalogue file become rows of a table; the kinds of file are in import_*.cpp.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/csv.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/text.hpp"

namespace services::importing {

base::Error refused_file(std::string message);

/// The text of a file, whatever encoding it is in; a refusal names a file that is no such text.
struct SourceText {
    std::string text{};
    bool was_windows_1252 = false;
};
base::Result<SourceText> source_text(std::string_view file);

/// Lower case letters, digits and the separator.
bool is_id(std::string_view text, char separator);
/// "CERTOLIZUMAB PEGOL" → "certolizumab-pegol"
std::string slug(std::string_view name);
void count(catalog::ImportReport& report, storage::catalog::Change change);

/// Where the columns of a header are, and which of them were asked for.
class Columns {
public:
    /// `hint`: what may be the reason when columns are missing.
    static base::Result<Columns> of(const domain::catalog::CsvRow& header, const std::vector<std::string_view>& required,
                                    const std::string& hint = {});

    std::optional<std::size_t> place(std::string_view name) const;
    std::vector<std::string> never_asked_for() const;

private:
    struct Place {
        std::size_t index;
        mutable bool asked_for = false;
    };
    std::map<std::string, Place, std::less<>> places_;
};

/// One row while it is read: its data by column, and what is wrong with them.
class RowReader {
public:
    RowReader(const Columns& columns, const domain::catalog::CsvRow& row) : columns_(columns), row_(row) {}

    /// "" where the file lacks the column.
    std::string optional(std::string_view column, base::Written written = base::Written::line);
    std::string required(std::string_view column, base::Written written = base::Written::line);
    /// Required, and of one of the shapes: 0 stands for a digit, A for a capital letter, * for either, the rest for itself.
    std::string shaped(std::string_view column, std::initializer_list<std::string_view> shapes, text::Text otherwise);
    std::string id(std::string_view column);
    std::int64_t integer(std::string_view column);
    /// SI, NO, or nothing where it is empty or the file lacks the column.
    std::optional<bool> flag(std::string_view column);

    void refuse(std::string reason) { refusals_.push_back(std::move(reason)); }
    const std::vector<std::string>& refusals() const { return refusals_; }

private:
    const Columns& columns_;
    const domain::catalog::CsvRow& row_;
    std::vector<std::string> refusals_;
};

/// A file whose columns are known to be there and that has rows.
struct Sheet {
    domain::catalog::CsvSheet rows{};
    Columns columns{};
    std::string read_as{};
};
/// Rows with doubtful letters get their rejection here already.
base::Result<Sheet> open_sheet(std::string_view file, const std::vector<std::string_view>& required,
                               std::vector<catalog::Rejection>& rejected);

/// How one kind of file becomes rows of one table. T has a field `active`.
template <class T>
struct Recipe {
    std::vector<std::string_view> required;
    std::function<T(RowReader&)> read;
    std::function<std::string(const T&)> key;
    std::function<std::optional<T>(const T&)> stored;
    std::function<storage::catalog::Change(const T&)> save;
    /// Which the file should have, for telling what it lacks; the key of each is compared.
    std::function<std::vector<T>()> all_active;
    /// Columns of the file by the fields that hold them; a field without one is derived and not shown.
    std::map<std::string_view, std::string_view> columns;
    /// What the file does not say, from what is stored.
    std::function<void(T& row, const std::optional<T>& stored)> complete = nullptr;
    /// Joins two rows of one key that differ; without it, or when it says no, the second is rejected.
    std::function<bool(T& first, const T& again)> merge = nullptr;
    /// What is new and the file says nothing of it.
    bool new_is_active = true;
    /// Whose version a change of this row changes, by row alone; that of the stored one counts, too.
    std::function<std::string(const T& row)> subject = nullptr;
    /// Why a changed row must not stay as all rows together leave the catalogue; "" when it may.
    std::function<std::string(const T& row, const std::optional<T>& stored)> objection = nullptr;
};

std::string shown(const std::string& value);
std::string shown(std::int64_t value);
std::string shown(bool value);

/// The data of a row as they are shown to people, in the order of its fields.
template <class T>
std::vector<std::pair<std::string_view, std::string>> shown_fields(const Recipe<T>& recipe, const T& row) {
    std::vector<std::pair<std::string_view, std::string>> fields;
    base::for_each_field(row, [&](std::string_view name, const auto& value) {
        const auto column = recipe.columns.find(name);
        const bool is_flag = name == "active";
        if (column == recipe.columns.end() && !is_flag) return;
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (!base::NamedEnum<Value>) {
            fields.emplace_back(is_flag ? std::string_view("activo") : column->second, shown(value));
        }
    });
    return fields;
}

template <class T>
std::vector<std::string> subjects_of(const Recipe<T>& recipe, const std::optional<T>& stored, const T& row) {
    std::vector<std::string> subjects;
    if (!recipe.subject) return subjects;
    subjects.push_back(recipe.subject(row));
    if (stored && recipe.subject(*stored) != subjects.front()) subjects.push_back(recipe.subject(*stored));
    return subjects;
}

template <class T>
void note_differences(catalog::ImportReport& report, const Recipe<T>& recipe, int line, const std::optional<T>& stored,
                      const T& row) {
    const auto key = recipe.key(row);
    if (!stored) {
        report.differences.push_back({line, key, {}, {}, {}, subjects_of(recipe, stored, row)});
        return;
    }
    const auto first = report.differences.size();
    const auto before = shown_fields(recipe, *stored);
    const auto after = shown_fields(recipe, row);
    const auto subjects = subjects_of(recipe, stored, row);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (before[i].second == after[i].second) continue;
        report.differences.push_back({line, key, std::string(after[i].first), before[i].second, after[i].second, subjects});
    }
    if (report.differences.size() == first) {
        const auto other = text::catalog::other_data.words();
        report.differences.push_back({line, key, other, other, other, subjects});
    }
}

template <class T>
base::Result<catalog::ImportReport> import_rows(std::string_view file, const Recipe<T>& recipe) {
    struct Found {
        int line;
        std::optional<bool> active;
        T record;
    };
    catalog::ImportReport report;
    const auto sheet = TRY(open_sheet(file, recipe.required, report.rejected));
    report.read_as = sheet.read_as;
    std::vector<Found> found;
    std::map<std::string, std::size_t> places;
    for (const auto& row : sheet.rows.rows) {
        RowReader reader(sheet.columns, row);
        Found each{row.line, reader.flag("activo"), recipe.read(reader)};
        if (!reader.refusals().empty()) {
            report.rejected.push_back({row.line, base::joined(reader.refusals(), "; ")});
            continue;
        }
        const auto key = recipe.key(each.record);
        const auto [place, first_of_key] = places.emplace(key, found.size());
        if (first_of_key) {
            found.push_back(std::move(each));
            continue;
        }
        auto& first = found[place->second];
        const bool agrees = first.active == each.active && (base::same_fields(first.record, each.record) ||
                                                            (recipe.merge && recipe.merge(first.record, each.record)));
        if (agrees) ++report.unchanged;
        else report.rejected.push_back({row.line, text::catalog::repeated_row(key, first.line)});
    }
    std::stable_sort(report.rejected.begin(), report.rejected.end(),
                     [](const auto& left, const auto& right) { return left.line < right.line; });
    if (!report.rejected.empty()) return report;
    report.unknown_columns = sheet.columns.never_asked_for();
    for (const auto& each : recipe.all_active()) {
        if (const auto key = recipe.key(each); !places.count(key)) report.missing.push_back(key);
    }
    struct Changed {
        const Found* row;
        std::optional<T> stored;
    };
    std::vector<Changed> changed;
    for (auto& each : found) {
        auto stored = recipe.stored(each.record);
        each.record.active = each.active.value_or(stored ? stored->active : recipe.new_is_active);
        if (recipe.complete) recipe.complete(each.record, stored);
        const auto change = recipe.save(each.record);
        count(report, change);
        if (change == storage::catalog::Change::unchanged) continue;
        note_differences(report, recipe, each.line, stored, each.record);
        if (!stored && !each.record.active && !each.active) report.not_offered.push_back(recipe.key(each.record));
        if (recipe.objection) changed.push_back({&each, std::move(stored)});
    }
    for (const auto& each : changed) {
        if (auto why = recipe.objection(each.row->record, each.stored); !why.empty())
            report.rejected.push_back({each.row->line, std::move(why)});
    }
    return report;
}

/// The label people use ("HGZ 6, Ciudad Juárez"), unless it says too little: no number, or one of the many
/// factory posts and consulting rooms of a clinic without their place.
std::string unit_name(const std::string& label, const std::string& kind, const std::string& long_name);

// One function for each kind; import.cpp chooses.
base::Result<catalog::ImportReport> import_ooad(storage::Connection& db, std::string_view file);
base::Result<catalog::ImportReport> import_umae(storage::Connection& db, std::string_view file);
base::Result<catalog::ImportReport> import_units(storage::Connection& db, std::string_view file);
base::Result<catalog::ImportReport> import_items(storage::Connection& db, storage::catalog::ItemList list, std::string_view file);
base::Result<catalog::ImportReport> import_generics(storage::Connection& db, std::string_view file, catalog::Load load);
base::Result<catalog::ImportReport> import_presentations(storage::Connection& db, std::string_view file);
base::Result<catalog::ImportReport> import_recommendations(storage::Connection& db, std::string_view file);
base::Result<catalog::ImportReport> import_list_values(storage::Connection& db, std::string_view file);
base::Result<catalog::ImportReport> import_cie10(storage::Connection& db, std::string_view file);
base::Result<catalog::ImportReport> import_medicines(storage::Connection& db, std::string_view file);
base::Result<catalog::ImportReport> import_forms(storage::Connection& db, std::string_view file);

}  // namespace services::importing
