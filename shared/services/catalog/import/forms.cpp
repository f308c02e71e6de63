// Specification forms, from JSON.

#include "shared/api/json.hpp"
#include "shared/base/letters.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/catalog/form_rules.hpp"
#include "shared/services/catalog/import/rows.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/catalog/editing.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/signs.hpp"

namespace services::importing {

namespace words = text::catalog;
using base::Result;
using domain::catalog::FormDescription;
using storage::Connection;

namespace {

struct FormFile {
    std::vector<domain::catalog::FormDescription> forms{};
    static constexpr auto fields() { return base::fields<&FormFile::forms>(); }
};

/// "campo "fevi": …" before what the rules say of a part; what they say of the whole form stands alone.
std::string named(const domain::catalog::FormContent& content, const base::FieldError& refusal) {
    const auto parts = base::split(refusal.field, '.');
    if (parts.size() < 3) return refusal.message;
    const auto at = static_cast<std::size_t>(std::stoul(std::string(parts[1])));
    const bool of_field = parts[0] == "form_fields";
    const auto& key = of_field ? content.form_fields[at].key : content.slots[at].key;
    return words::form_part_refused(of_field ? words::form_field(key) : words::form_slot(key), refusal.message);
}

/// By the rules of the editor. A list may come after the form that names it, so it is not asked for here.
std::vector<std::string> wrong_in(const FormDescription& form) {
    std::vector<std::string> wrong;
    if (!is_id(form.id, '-')) wrong.push_back(words::id_shape.words());
    if (const auto sign = base::foreign_sign_in(form)) {
        wrong.push_back(words::form_not_shown(text::shared::sign_in_words(sign->code_point)));
        return wrong;
    }
    const auto content = domain::catalog::content_of(form);
    for (const auto& each : domain::catalog::refusals(content, nullptr)) wrong.push_back(named(content, each));
    return wrong;
}

/// Fields and slots by key, as they travel.
std::map<std::string, std::string> parts_of(const FormDescription& form) {
    std::map<std::string, std::string> parts{{words::form_heading.words(), form.heading}};
    for (const auto& each : form.form_fields) parts[words::form_field(each.key)] = api::encode(each);
    for (const auto& each : form.slots) parts[words::form_slot(each.key)] = api::encode(each);
    return parts;
}

void note_differences(catalog::ImportReport& report, int place, const std::optional<std::string>& stored,
                      const FormDescription& form) {
    if (!stored) return report.differences.push_back({place, form.id, {}, {}, {}});
    const auto decoded = api::decode<FormDescription>(*stored);
    auto before = decoded ? parts_of(decoded.value()) : std::map<std::string, std::string>{};
    auto after = parts_of(form);
    auto names = before;
    names.insert(after.begin(), after.end());
    const auto first = report.differences.size();
    for (const auto& [name, any] : names) {
        if (before[name] == after[name]) continue;
        report.differences.push_back({place, form.id, name, shown(before[name]), shown(after[name])});
    }
    if (report.differences.size() == first) {
        report.differences.push_back({place, form.id, words::other_data.words(), shown(*stored), shown(api::encode(form))});
    }
}

/// A form that differs from its newest version becomes the next one, since cases were captured in the others.
void take_form(Connection& db, catalog::ImportReport& report, int place, FormDescription form) {
    using storage::catalog::Change;
    const auto base_id = form.id;
    const auto newest = storage::catalog::newest_form_id(db, base_id);
    if (newest.empty()) {
        storage::catalog::upsert_form(db, {base_id, api::encode(form)});
        note_differences(report, place, std::nullopt, form);
        return count(report, Change::added);
    }
    form.id = newest;
    const auto stored = storage::catalog::form_json(db, newest);
    if (stored == api::encode(form)) return count(report, Change::unchanged);
    form.id = base_id;
    note_differences(report, place, stored, form);
    form.id = domain::catalog::form_version_id(base_id, domain::catalog::form_version(newest) + 1);
    storage::catalog::upsert_form(db, {form.id, api::encode(form)});
    for (auto each : storage::catalog::recommendations_with_form(db, base_id)) {
        each.form_id = form.id;
        storage::catalog::upsert_recommendation(db, each);
    }
    report.published_forms.push_back(form.id);
    count(report, Change::changed);
}

}  // namespace

Result<catalog::ImportReport> import_forms(Connection& db, std::string_view file) {
    const auto source = TRY(source_text(file));
    auto decoded = api::decode<FormFile>(source.text);
    if (!decoded) {
        auto error = refused_file(words::forms_unreadable.words());
        error.detail = decoded.error().detail;
        return error;
    }
    const auto forms = base::normalised(std::move(decoded).value()).forms;
    if (forms.empty()) return refused_file(words::forms_empty.words());
    catalog::ImportReport report;
    std::map<std::string, std::pair<int, std::string>> seen;
    int place = 0;
    for (const auto& form : forms) {
        ++place;
        if (const auto wrong = wrong_in(form); !wrong.empty()) {
            report.rejected.push_back({place, base::joined(wrong, "; ")});
            continue;
        }
        auto encoded = api::encode(form);
        const auto [first, is_new] = seen.emplace(form.id, std::pair{place, encoded});
        if (!is_new && first->second.second != encoded) {
            report.rejected.push_back({place, words::repeated_row(form.id, first->second.first)});
            continue;
        }
        take_form(db, report, place, form);
    }
    for (auto& id : storage::catalog::form_bases(db)) {
        if (!seen.count(id)) report.missing.push_back(std::move(id));
    }
    return report;
}

}  // namespace services::importing
