#pragma once
// JSON once: every record becomes an object, vectors arrays, enums their names.
// Missing member → default; wrong type or unknown enum name → invalid_input that names the field ("treatments.2.months");
// unknown member → ignored.

#include <string>
#include <string_view>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"

namespace api {

/// What was stored by a newer or an older program is read as far as it goes: an unknown enum name leaves the default.
enum class Reading { strict, stored };

std::string encode(const base::Type& type, const void* value);
/// What is missing keeps the value it has.
base::Result<void> decode(const base::Type& type, void* value, std::string_view body, Reading reading = Reading::strict);

template <base::HasFields T>
std::string encode(const T& record) {
    return encode(base::type_of<T>, &record);
}

template <base::HasFields T>
base::Result<T> decode(std::string_view body, Reading reading = Reading::strict) {
    T record;
    if (auto read = decode(base::type_of<T>, &record, body, reading); !read) return std::move(read).error();
    return record;
}

std::string encode_error(const base::Error& error);
base::Error decode_error(std::string_view body);

}  // namespace api
