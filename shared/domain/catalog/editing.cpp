#include "shared/domain/catalog/editing.hpp"

#include <utility>

#include "shared/base/text.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/catalog/editing.hpp"
#include "shared/text/shared.hpp"

namespace domain::catalog {

namespace words = text::catalog;
namespace {

constexpr std::string_view version_mark = ".v";

std::int64_t number_in(std::string_view digits) { return cases::parse_integer(digits).value_or(0); }

void compare(std::vector<FieldChange>& changes, const text::Text& label, std::string before, std::string after) {
    if (before != after) changes.push_back({label.words(), std::move(before), std::move(after)});
}

std::string yes_or_no(bool value) { return value ? words::answer_yes.words() : words::answer_no.words(); }

}  // namespace

std::string form_base(std::string_view form_id) { return std::string(form_id.substr(0, form_id.rfind(version_mark))); }

std::string form_version_id(std::string_view base, std::int64_t number) {
    std::string id(base);
    if (number > 1) id.append(version_mark).append(std::to_string(number));
    return id;
}

std::int64_t form_version(std::string_view form_id) {
    const auto at = form_id.rfind(version_mark);
    return at == std::string_view::npos ? 1 : number_in(form_id.substr(at + version_mark.size()));
}

std::string slug(std::string_view words, char separator) {
    std::string out;
    for (const char c : base::folded(words)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) out.push_back(c);
        else if (!out.empty() && out.back() != separator) out.push_back(separator);
    }
    while (!out.empty() && out.back() == separator) out.pop_back();
    return out;
}

bool is_medicine_clave(std::string_view clave) {
    constexpr std::string_view shape = "000.000.0000.00";
    if (clave.size() != shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool digit = clave[i] >= '0' && clave[i] <= '9';
        if (shape[i] == '0' ? !digit : clave[i] != shape[i]) return false;
    }
    return true;
}

std::vector<base::FieldError> refusals(const RecommendationContent& content) {
    Checker check;
    check.required_text("name", content.name, catalog_name_letters_max);
    check.required_text("advice", content.advice, catalog_text_letters_max);
    check.required_text("requirements_first", content.requirements_first, catalog_text_letters_max);
    check.required_text("requirements_followup", content.requirements_followup, catalog_text_letters_max);
    const auto months = cases::parse_integer(content.valid_months);
    check.required_shape("valid_months", content.valid_months, text::shared::field_required,
                         months && *months <= limits::authorization_months_max, words::valid_months_rule);
    check.required_choice("form_id", content.form_id);
    const auto position = cases::parse_integer(content.position);
    check.required_shape("position", content.position, text::shared::field_required, position && *position <= position_max,
                         words::position_rule);
    return check.take();
}

std::vector<base::FieldError> generic_refusals(std::string_view name) {
    Checker check;
    if (check.required_text("name", name, catalog_name_letters_max) && slug(name).empty())
        check.refuse("name", words::name_without_letters);
    return check.take();
}

std::vector<base::FieldError> presentation_refusals(const Presentation& presentation) {
    Checker check;
    check.required_shape("clave", presentation.clave, text::shared::field_required, is_medicine_clave(presentation.clave),
                         words::clave_rule);
    check.required_text("words", presentation.words, presentation_letters_max);
    return check.take();
}

RecommendationContent content_of(const Recommendation& row) {
    RecommendationContent content;
    content.name = row.name;
    content.advice = row.advice;
    content.requirements_first = row.requirements_first;
    content.requirements_followup = row.requirements_followup;
    content.valid_months = std::to_string(row.valid_months);
    content.form_id = form_base(row.form_id);
    content.position = std::to_string(row.position);
    content.active = row.active;
    return content;
}

Recommendation recommendation_of(const RecommendationContent& content, std::string id, std::string generic_id,
                                 std::string form_id) {
    Recommendation row;
    row.id = std::move(id);
    row.generic_id = std::move(generic_id);
    row.name = content.name;
    row.advice = content.advice;
    row.requirements_first = content.requirements_first;
    row.requirements_followup = content.requirements_followup;
    row.form_id = std::move(form_id);
    row.position = number_in(content.position);
    row.active = content.active;
    row.valid_months = number_in(content.valid_months);
    return row;
}

std::vector<FieldChange> differences(const RecommendationContent& before, const RecommendationContent& after) {
    std::vector<FieldChange> changes;
    compare(changes, words::recommendation_name, before.name, after.name);
    compare(changes, words::advice, before.advice, after.advice);
    compare(changes, words::requirements_first, before.requirements_first, after.requirements_first);
    compare(changes, words::requirements_followup, before.requirements_followup, after.requirements_followup);
    compare(changes, words::valid_months, before.valid_months, after.valid_months);
    compare(changes, words::recommendation_form, before.form_id, after.form_id);
    compare(changes, words::position, before.position, after.position);
    if (before.active != after.active) compare(changes, words::active, yes_or_no(before.active), yes_or_no(after.active));
    return changes;
}

std::vector<FieldChange> differences(const Generic& before, const Generic& after) {
    std::vector<FieldChange> changes;
    compare(changes, words::generic_name, before.name, after.name);
    compare(changes, words::active, yes_or_no(before.active), yes_or_no(after.active));
    return changes;
}

std::vector<FieldChange> differences(const Presentation& before, const Presentation& after) {
    std::vector<FieldChange> changes;
    compare(changes, words::presentation_words, before.words, after.words);
    compare(changes, words::active, yes_or_no(before.active), yes_or_no(after.active));
    return changes;
}

}  // namespace domain::catalog
