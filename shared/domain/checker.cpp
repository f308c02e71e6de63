#include "shared/domain/checker.hpp"

#include "shared/base/letters.hpp"
#include "shared/base/text.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/signs.hpp"

namespace domain {

void Checker::refuse(std::string_view field, std::string message) { errors_.push_back({std::string(field), std::move(message)}); }

bool Checker::required_text(std::string_view field, std::string_view value, int letters_max, Blank blank) {
    const bool missing = blank == Blank::accepted ? value.empty() : base::is_blank(value);
    if (missing) {
        refuse(field, text::shared::field_required);
        return false;
    }
    return optional_text(field, value, letters_max);
}

bool Checker::optional_text(std::string_view field, std::string_view value, int letters_max) {
    if (auto refusal = letters_refusal(value); !refusal.empty()) {
        refuse(field, std::move(refusal));
        return false;
    }
    if (base::utf8_length(value) > static_cast<std::size_t>(letters_max)) {
        refuse(field, text::shared::too_long(static_cast<std::size_t>(letters_max)));
        return false;
    }
    return true;
}

bool Checker::required_shape(std::string_view field, std::string_view value, text::Text when_empty, bool fits,
                             text::Text otherwise) {
    if (base::is_blank(value)) {
        refuse(field, when_empty);
    } else if (!fits) {
        refuse(field, otherwise);
    }
    return fits;
}

bool Checker::required_choice(std::string_view field, std::string_view id) {
    if (!id.empty()) return true;
    refuse(field, text::shared::choose_from_list);
    return false;
}

bool Checker::refused(std::string_view field) const {
    for (const auto& each : errors_) {
        if (each.field == field) return true;
    }
    return false;
}

base::Result<void> all_or_error(std::vector<base::FieldError> errors) {
    if (errors.empty()) return base::done();
    return base::Error{base::ErrorKind::invalid_input, text::shared::check_marked_fields.words(), std::move(errors), {}};
}

base::Error refused_field(std::string_view field, std::string message) {
    return all_or_error({{std::string(field), std::move(message)}}).error();
}

std::string letters_refusal(std::string_view text) {
    if (!base::is_utf8(text)) return text::shared::field_not_text.words();
    const auto sign = base::foreign_sign(text);
    return sign ? text::shared::foreign_sign(sign->code_point, text.substr(0, sign->at)) : std::string{};
}

}  // namespace domain
