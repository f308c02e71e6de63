#pragma once
// JSON once: every struct with a field table becomes an object, vectors arrays, enums their names.
// Missing member → default; wrong type or unknown enum name → invalid_input; unknown member → ignored.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/result.hpp"
#include "shared/text/shared.hpp"

namespace api {
namespace json {

using Value = nlohmann::json;

/// What a message may hold, looked at before anything is built: the parser recurses no deeper, and a few bytes each do
/// not become a great many objects. The largest messages of ours have some twenty thousand values.
inline constexpr int depth_max = 32;
inline constexpr std::size_t values_max = 200'000;
inline constexpr std::size_t number_letters_max = 64;

template <class T>
Value to_value(const T& member) {
    if constexpr (base::HasFields<T>) {
        Value object = Value::object();
        base::for_each_field(member,
                             [&](std::string_view name, const auto& each) { object[std::string(name)] = to_value(each); });
        return object;
    } else if constexpr (base::NamedEnum<T>) {
        return std::string(base::name_of(member));
    } else if constexpr (base::is_vector<T>) {
        Value array = Value::array();
        for (const auto& each : member) array.push_back(to_value(each));
        return array;
    } else if constexpr (base::is_optional<T>) {
        return member ? to_value(*member) : Value();
    } else {
        return member;
    }
}

template <class T>
bool from_value(const Value& value, T& member) {
    if constexpr (base::HasFields<T>) {
        if (!value.is_object()) return false;
        bool fits = true;
        base::for_each_field(member, [&](std::string_view name, auto& each) {
            const auto found = value.find(name);
            if (fits && found != value.end()) fits = from_value(*found, each);
        });
        return fits;
    } else if constexpr (base::NamedEnum<T>) {
        if (!value.is_string()) return false;
        const auto known = base::from_name<T>(value.template get_ref<const std::string&>());
        if (known) member = *known;
        return known.has_value();
    } else if constexpr (base::is_vector<T>) {
        if (!value.is_array()) return false;
        member.clear();
        member.reserve(value.size());
        for (const auto& each : value) {
            member.emplace_back();
            if (!from_value(each, member.back())) return false;
        }
        return true;
    } else if constexpr (base::is_optional<T>) {
        if (value.is_null()) {
            member.reset();
            return true;
        }
        member.emplace();
        return from_value(value, *member);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!value.is_boolean()) return false;
        member = value.get<bool>();
        return true;
    } else if constexpr (std::is_integral_v<T>) {
        if (!value.is_number_integer()) return false;
        const bool fits = value.is_number_unsigned() ? std::in_range<T>(value.get<std::uint64_t>())
                                                     : std::in_range<T>(value.get<std::int64_t>());
        if (fits) member = value.get<T>();
        return fits;
    } else if constexpr (std::is_floating_point_v<T>) {
        if (!value.is_number()) return false;
        member = value.get<T>();
        return true;
    } else {
        static_assert(std::is_same_v<T, std::string>, "a field is text, number, bool, enum, optional, vector or struct");
        if (!value.is_string()) return false;
        member = value.get<std::string>();
        return true;
    }
}

/// Parses within the bounds; nothing when the text is not JSON. The work grows with the length and no faster; of a
/// member that is written twice the last counts.
std::optional<Value> parsed(std::string_view text);

}  // namespace json

template <base::HasFields T>
std::string encode(const T& record) {
    return json::to_value(record).dump(-1, ' ', false, json::Value::error_handler_t::replace);
}

template <base::HasFields T>
base::Result<T> decode(std::string_view body) {
    const auto refused = [](const char* detail) {
        return base::Error{base::ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, detail};
    };
    T record;
    if (body.empty()) return record;
    const auto value = json::parsed(body);
    if (!value) return refused("not JSON");
    if (!json::from_value(*value, record)) return refused("a member has the wrong type");
    return record;
}

std::string encode_error(const base::Error& error);
base::Error decode_error(std::string_view body);

}  // namespace api
