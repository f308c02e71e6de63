#pragma once
// What a refusal says of a field.

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"

namespace test {

/// The words of the refusal of this field; "" when it is not refused.
inline std::string message_of(const std::vector<base::FieldError>& errors, std::string_view field) {
    for (const auto& each : errors) {
        if (each.field == field) return each.message;
    }
    return {};
}
inline std::string message_of(const base::Error& error, std::string_view field) { return message_of(error.fields, field); }

inline bool refuses(const std::vector<base::FieldError>& errors, std::string_view field) {
    return !message_of(errors, field).empty();
}
inline bool refuses(const base::Error& error, std::string_view field) { return refuses(error.fields, field); }

}  // namespace test
