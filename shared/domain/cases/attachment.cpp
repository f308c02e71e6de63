#include "shared/domain/cases/attachment.hpp"

#include <algorithm>

#include "shared/domain/catalog/form.hpp"
#include "shared/domain/limits.hpp"

namespace domain::cases {

int file_name_letters_max(std::string_view slot) {
    return slot == catalog::vigencia_slot ? limits::vigencia_name_letters_max : limits::file_name_letters_max;
}

bool has_file(const std::vector<Attachment>& attachments, std::string_view slot) {
    return std::any_of(attachments.begin(), attachments.end(), [&](const auto& each) { return each.slot == slot; });
}

}  // namespace domain::cases
