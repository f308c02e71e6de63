// Specification forms, from JSON.

#include "shared/api/json.hpp"
#include "shared/base/letters.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/catalog/import/rows.hpp"
#include "shared/storage/catalog/catalog.hpp"
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

void check_key(const std::string& key, const std::string& label, std::set<std::string>& keys, std::vector<std::string>& wrong) {
    if (!is_id(key, '_')) wrong.push_back(words::form_key_shape(key));
    if (!keys.insert(key).second) wrong.push_back(words::form_key_repeated(key));
    if (base::is_blank(label)) wrong.push_back(words::form_label_missing(key));
}

std::vector<std::string> wrong_in(const domain::catalog::FormDescription& form) {
    std::vector<std::string> wrong;
    if (!is_id(form.id, '-')) wrong.push_back(words::id_shape.words());
    if (const auto sign = base::foreign_sign_in(form)) {
        wrong.push_back(words::form_not_shown(text::shared::sign_in_words(sign->code_point)));
    }
    if (base::is_blank(form.heading)) wrong.push_back(words::form_without_heading.words());
    std::set<std::string> field_keys, slot_keys;
    for (const auto& field : form.form_fields) {
        check_key(field.key, field.label, field_keys, wrong);
        const bool chosen = field.kind == domain::catalog::FieldKind::choice;
        if (chosen && field.options.empty()) wrong.push_back(words::form_options_missing(field.key));
        const bool open = field.kind == domain::catalog::FieldKind::open_list;
        if (open && field.list_id.empty()) wrong.push_back(words::form_list_missing(field.key));
        if (field.minimum > field.maximum) wrong.push_back(words::form_bounds(field.key));
    }
    for (const auto& slot : form.slots) {
        check_key(slot.key, slot.label, slot_keys, wrong);
        if (slot.key == domain::catalog::vigencia_slot) wrong.push_back(words::form_slot_reserved(slot.key));
    }
    const auto* general = form.slot(domain::catalog::general_slot);
    if (!general || !general->several || general->required) {
        wrong.push_back(words::form_without_general_slot.words());
    }
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
        const domain::catalog::FormRow row{form.id, api::encode(form)};
        const auto [first, is_new] = seen.emplace(form.id, std::pair{place, row.description});
        if (!is_new && first->second.second != row.description) {
            report.rejected.push_back({place, words::repeated_row(form.id, first->second.first)});
            continue;
        }
        const auto stored = storage::catalog::form_json(db, form.id);
        const auto change = storage::catalog::upsert_form(db, row);
        count(report, change);
        if (change != storage::catalog::Change::unchanged) note_differences(report, place, stored, form);
    }
    for (auto& id : storage::catalog::form_ids(db)) {
        if (!seen.count(id)) report.missing.push_back(std::move(id));
    }
    return report;
}

}  // namespace services::importing
