#pragma once
// Checks that several areas share: each adds a refusal for one field, in the words of shared/text.

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace domain {

/// Collects refusals by field.
class Checker {
public:
    void refuse(std::string_view field, std::string message);
    void refuse(std::string_view field, text::Text message) { refuse(field, message.words()); }
    /// Present, at most so many letters, and of letters that page and documents can show. A single blank counts as present only
    /// where `Blank::accepted` (a patient without one of the surnames, S1:295).
    enum class Blank { refused, accepted };
    bool required_text(std::string_view field, std::string_view value, int letters_max, Blank blank = Blank::refused);
    bool optional_text(std::string_view field, std::string_view value, int letters_max);
    /// Something of a given shape: asked for when it is missing, else told what is wrong with it.
    bool required_shape(std::string_view field, std::string_view value, text::Text when_empty, bool fits, text::Text otherwise);
    bool required_choice(std::string_view field, std::string_view id);

    bool refused(std::string_view field) const;
    bool empty() const { return errors_.empty(); }
    std::vector<base::FieldError> take() { return std::move(errors_); }

private:
    std::vector<base::FieldError> errors_;
};

/// Done when there are no refusals, else invalid_input with all of them.
base::Result<void> all_or_error(std::vector<base::FieldError> errors);

/// invalid_input with this one refusal.
base::Error refused_field(std::string_view field, std::string message);

/// "" when page and documents can show every letter of the text (R29), else the refusal that names the sign.
std::string letters_refusal(std::string_view text);

}  // namespace domain
