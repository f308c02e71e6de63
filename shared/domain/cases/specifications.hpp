#pragma once
// What the specification form of a drug asks: answers and slots (S1:405-447).

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/catalog/form.hpp"

namespace domain::cases {

/// The answer as its kind of field is written (R26): the form alone knows that kind.
std::string answer_of(const catalog::FormField& field, const Content& content);
/// Answers (field "answers.<key>") and slots (field "slots.<key>").
std::vector<base::FieldError> validate_specifications(const Content& content, const catalog::FormDescription& form,
                                                      const std::vector<Attachment>& attachments);

/// What a slot asks for; a file of a form chosen before lies under what is general. "" while there is no form.
std::string slot_label(const catalog::FormDescription* form, std::string_view key);

}  // namespace domain::cases
