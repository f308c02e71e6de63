#include "shared/api/json.hpp"

namespace api {
namespace {

struct WireFieldError {
    std::string field{}, message{};
    static constexpr auto fields() {
        return std::tuple{base::field("field", &WireFieldError::field), base::field("message", &WireFieldError::message)};
    }
};

struct WireError {
    base::ErrorKind kind = base::ErrorKind::internal;
    std::string message{};
    std::vector<WireFieldError> fields_{};
    static constexpr auto fields() {
        return std::tuple{base::field("kind", &WireError::kind), base::field("message", &WireError::message),
                          base::field("fields", &WireError::fields_)};
    }
};

}  // namespace

std::string encode_error(const base::Error& error) {
    WireError wire{error.kind, error.message, {}};
    for (const auto& each : error.fields) wire.fields_.push_back({each.field, each.message});
    return encode(wire);
}

base::Error decode_error(std::string_view body) {
    auto wire = decode<WireError>(body);
    if (!wire || wire.value().message.empty()) {
        return {base::ErrorKind::unavailable, text::shared::server_unreachable.words(), {}, std::string(body.substr(0, 200))};
    }
    base::Error error{wire.value().kind, wire.value().message, {}, {}};
    for (const auto& each : wire.value().fields_) error.fields.push_back({each.field, each.message});
    return error;
}

}  // namespace api
