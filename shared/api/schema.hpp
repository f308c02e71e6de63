#pragma once
// JSON Schema of the structs that cross, from their field tables; the OpenAPI document is made of these.

#include "shared/api/json.hpp"
#include "shared/base/fields.hpp"

namespace api {

template <class T>
json::Value schema_of() {
    using json::Value;
    if constexpr (base::HasFields<T>) {
        Value properties = Value::object();
        const T record{};
        base::for_each_field(record, [&](std::string_view name, const auto& member) {
            properties[std::string(name)] = schema_of<std::remove_cvref_t<decltype(member)>>();
        });
        return {{"type", "object"}, {"properties", properties}};
    } else if constexpr (base::NamedEnum<T>) {
        Value names = Value::array();
        for (const auto& each : enum_names(T{})) names.push_back(std::string(each.second));
        return {{"type", "string"}, {"enum", names}};
    } else if constexpr (base::is_vector<T>) {
        return {{"type", "array"}, {"items", schema_of<typename T::value_type>()}};
    } else if constexpr (base::is_optional<T>) {
        return {{"oneOf", Value::array({schema_of<typename T::value_type>(), Value{{"type", "null"}}})}};
    } else if constexpr (std::is_same_v<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (std::is_integral_v<T>) {
        return {{"type", "integer"}};
    } else if constexpr (std::is_floating_point_v<T>) {
        return {{"type", "number"}};
    } else {
        return {{"type", "string"}};
    }
}

}  // namespace api
