#include "shared/domain/cases/captured.hpp"

#include "shared/base/records.hpp"

namespace domain::cases {
namespace {

void check_typed(Checker& check, Tab tab, const Typed& typed) {
    for (const auto& field : captured_fields()) {
        if (field.tab == tab && field.check) field.check(check, field, typed);
    }
}

void check_chosen(Checker& check, Tab tab, const Captured& captured) {
    for (const auto& field : captured_fields()) {
        if (field.tab == tab && field.check_chosen) field.check_chosen(check, field, captured);
    }
}

}  // namespace

bool CapturedField::is_needed(const Content& content) const {
    switch (need) {
        case Need::always: return true;
        case Need::sometimes: return needed(content);
        case Need::never: return false;
    }
    return false;
}

std::vector<base::FieldError> refusals(Tab tab, const Typed& typed) {
    Checker check;
    check_typed(check, tab, typed);
    return check.take();
}

std::vector<base::FieldError> refusals(const Captured& captured, base::Date today) {
    Checker check;
    const Typed typed{captured.content, captured.form ? &*captured.form : nullptr, captured.attachments, today};
    for (const auto& [tab, name] : enum_names(Tab{})) {
        check_typed(check, tab, typed);
        check_chosen(check, tab, captured);
    }
    return check.take();
}

void clear(Content& content, Tab tab) {
    for (const auto& field : captured_fields()) {
        if (field.tab == tab && field.clear) field.clear(content);
    }
}

void clear_chosen(Content& content, std::string_view key) {
    for (const auto& field : captured_fields()) {
        if (field.clear && field.chosen == key) field.clear(content);
    }
}

}  // namespace domain::cases
