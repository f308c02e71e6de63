#pragma once
// A JSON document as a value, for what is no record of ours: queries, logs, the OpenAPI document. The one file that knows the
// JSON library; records are written and read by shared/api/json.hpp.

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

#include "shared/base/records.hpp"

namespace api::json {

using Value = nlohmann::json;

/// What a message may hold, looked at before anything is built: the parser recurses no deeper, and a few bytes each do
/// not become a great many objects. The largest messages of ours have some twenty thousand values.
inline constexpr int depth_max = 32;
inline constexpr std::size_t values_max = 200'000;
inline constexpr std::size_t number_letters_max = 64;

/// Parses within the bounds; nothing when the text is not JSON. The work grows with the length and no faster; of a
/// member that is written twice the last counts.
std::optional<Value> parsed(std::string_view text);

/// JSON Schema of a type that crosses; the OpenAPI document is made of these.
Value schema_of(const base::Type& type);

}  // namespace api::json
