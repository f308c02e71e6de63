#include "shared/domain/cases/specifications.hpp"

#include <algorithm>

#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/specifications.hpp"
#include "shared/text/shared.hpp"

namespace domain::cases {

namespace words = text::cases;
namespace {

std::string answer_refusal(const catalog::FormField& field, const std::string& value) {
    if (base::is_blank(value)) return field.required ? text::shared::field_required.words() : std::string{};
    if (auto refusal = letters_refusal(value); !refusal.empty()) return refusal;
    if (base::utf8_length(value) > static_cast<std::size_t>(limits::answer_letters_max)) {
        return text::shared::too_long(static_cast<std::size_t>(limits::answer_letters_max));
    }
    const auto in_range = [&](double number) {
        return field.minimum == field.maximum || (number >= field.minimum && number <= field.maximum);
    };
    const auto range = [&] { return words::number_range(plain_number(field.minimum), plain_number(field.maximum)); };
    switch (field.kind) {
        case catalog::FieldKind::integer: {
            const auto number = parse_integer(value);
            if (!number) return words::integer_rule.words();
            return in_range(*number) ? std::string{} : range();
        }
        case catalog::FieldKind::decimal: {
            const auto number = parse_decimal(value);
            if (!number) return words::number_rule.words();
            return in_range(*number) ? std::string{} : range();
        }
        case catalog::FieldKind::choice: {
            const bool known = std::find(field.options.begin(), field.options.end(), value) != field.options.end();
            return known ? std::string{} : text::shared::choose_from_list.words();
        }
        case catalog::FieldKind::text:
        case catalog::FieldKind::notes:
        case catalog::FieldKind::open_list: return {};
    }
    return {};
}

}  // namespace

std::string answer_of(const catalog::FormField& field, const Content& content) {
    const auto written = [&] {
        switch (field.kind) {
            case catalog::FieldKind::notes: return base::Written::paragraphs;
            case catalog::FieldKind::integer:
            case catalog::FieldKind::decimal: return base::Written::quantity;
            case catalog::FieldKind::text:
            case catalog::FieldKind::choice:
            case catalog::FieldKind::open_list: return base::Written::line;
        }
        return base::Written::line;
    }();
    return base::normalised(content.answer(field.key), written);
}

std::vector<base::FieldError> validate_specifications(const Content& content, const catalog::FormDescription& form,
                                                      const std::vector<Attachment>& attachments) {
    std::vector<base::FieldError> errors;
    for (const auto& field : form.form_fields) {
        if (auto refusal = answer_refusal(field, answer_of(field, content)); !refusal.empty()) {
            errors.push_back({"answers." + field.key, std::move(refusal)});
        }
    }
    for (const auto& slot : form.slots) {
        if (slot.required && !has_file(attachments, slot.key)) {
            errors.push_back({"slots." + slot.key, words::slot_required.words()});
        }
    }
    return errors;
}

std::string slot_label(const catalog::FormDescription* form, std::string_view key) {
    if (key == catalog::vigencia_slot) return text::cases::vigencia_file.words();
    if (!form) return {};
    const auto* slot = form->slot(key);
    if (!slot) slot = form->slot(catalog::general_slot);
    return slot ? slot->label : std::string{};
}

}  // namespace domain::cases
