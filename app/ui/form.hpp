#pragma once
// A form: its fields, their refusals, its submit.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace ui {

using text::Text;
using text::Words;

/// A form: a real <form> with Enter as its submit, a summary of errors at the top whose lines lead to the fields,
/// and each refusal under its field by the field's name in the endpoint's Request.
class Form {
public:
    /// `name` is the accessible name; `error` the last refusal, or null.
    Form(Text name, const base::Error* error);
    Form(Words name, std::span<const base::FieldError> errors, Words message = {});
    ~Form();
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;

    bool text(std::string_view field, Text label, std::string& value, FieldSpec spec = {});
    bool area(std::string_view field, Text label, std::string& value, FieldSpec spec = {}, int lines = 4);
    bool select(std::string_view field, Text label, std::string& id, std::span<const Choice> choices, Text prompt,
                FieldSpec spec = {});
    bool radio(std::string_view field, Text label, std::string& id, std::span<const Choice> choices, FieldSpec spec = {});
    bool combo(std::string_view field, Text label, std::string& id, std::string& shown, ComboState& state,
               std::span<const Choice> choices, ComboSpec spec = {});
    bool file(std::string_view field, Words label, std::vector<base::ChosenFile>& chosen, FileSpec spec = {});
    /// Versions whose label is data (specification forms).
    bool text(std::string_view field, Words label, std::string& value, FieldSpec spec);
    bool area(std::string_view field, Words label, std::string& value, FieldSpec spec, int lines);
    bool select(std::string_view field, Words label, std::string& id, std::span<const Choice> choices, Text prompt,
                FieldSpec spec);
    bool combo(std::string_view field, Words label, std::string& id, std::string& shown, ComboState& state,
               std::span<const Choice> choices, ComboSpec spec);

    /// The primary button; also pressed by Enter in a one-line field. Moves focus to the first error when it refused.
    bool submit(Text label, bool waiting = false, bool enabled = true);
    bool submit(Text label, ButtonSpec spec);
    /// The refusal of one field, or "".
    std::string_view error_of(std::string_view field) const;

private:
    struct Inside;
    Inside* inside_;
};

}  // namespace ui
