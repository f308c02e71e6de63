#pragma once
// A specification form as it is typed, right or wrong, and what must hold before anybody is asked to fill it: nothing that is
// published makes a request that can never be sent.

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/text/text.hpp"

namespace domain::catalog {

inline constexpr int form_fields_max = 60;
inline constexpr int form_slots_max = 20;
inline constexpr int form_options_max = 60;
inline constexpr int form_heading_letters_max = 200;
inline constexpr int form_label_letters_max = 200;
inline constexpr int form_option_letters_max = 200;
inline constexpr int form_help_letters_max = 600;
inline constexpr int form_unit_letters_max = 30;

/// A field as it is typed: figures and options are what stands in their inputs.
struct FieldContent {
    std::string key{};
    std::string label{};
    FieldKind kind = FieldKind::text;
    std::string unit{};
    std::string help{};
    bool required = false;
    std::string minimum{}, maximum{};
    std::string options{};  ///< A line each.
    std::string list_id{};

    static constexpr auto fields() {
        using T = FieldContent;
        return base::fields<&T::key, &T::label, &T::kind, &T::unit, &T::help, base::Written::paragraphs, &T::required,
                            &T::minimum, base::Written::quantity, &T::maximum, base::Written::quantity, &T::options,
                            base::Written::paragraphs, &T::list_id>();
    }
    friend bool operator==(const FieldContent&, const FieldContent&) = default;
};

struct FormContent {
    std::string heading{};
    std::vector<FieldContent> form_fields{};
    std::vector<FormSlot> slots{};

    static constexpr auto fields() {
        using T = FormContent;
        return base::fields<&T::heading, &T::form_fields, &T::slots>();
    }
};

/// Only the general slot, which every form has.
FormContent new_form_content();
FormContent content_of(const FormDescription& form);
/// What the wizard draws of it. Of a content that was refused as far as it goes: a figure that is none is no bound.
FormDescription described(const FormContent& content, std::string id);

/// The key of a label that has none yet: "Estudio molecular" → "estudio_molecular", with a number behind it when that is taken.
std::string key_of_label(std::string_view label, const std::vector<std::string>& taken);
/// Gives a key to each field and slot that has a label and no key.
void give_keys(FormContent& content);

/// Every refusal at its field: "heading", "form_fields", "form_fields.2.minimum", "slots.1.label". `lists`: the open lists there
/// are; null when that is not known yet (a form may come before its list).
std::vector<base::FieldError> refusals(const FormContent& content, const std::vector<std::string>* lists);

text::Text field_kind_words(FieldKind kind);

/// Part by part, in words.
std::vector<FieldChange> differences(const FormDescription& before, const FormDescription& after);

}  // namespace domain::catalog
