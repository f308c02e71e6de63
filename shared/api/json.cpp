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

namespace json {
namespace {

bool within_bounds(std::string_view text) {
    int nesting = 0;
    std::size_t values = 1, bare = 0;  // `bare`: letters of a number or of true, false, null
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\') ++i;
            else if (c == '"') quoted = false;
            continue;
        }
        switch (c) {
            case '"':
                quoted = true;
                bare = 0;
                break;
            case '[':
            case '{':
                if (++nesting > depth_max) return false;
                [[fallthrough]];
            case ',':
                if (++values > values_max) return false;
                bare = 0;
                break;
            case ']':
            case '}':
                --nesting;
                bare = 0;
                break;
            case ':':
            case ' ':
            case '\t':
            case '\r':
            case '\n': bare = 0; break;
            case '\0':  // the parser would take it for the end
                return false;
            default:
                if (++bare > number_letters_max) return false;
        }
    }
    return true;
}

}  // namespace

std::optional<Value> parsed(std::string_view text) {
    if (!within_bounds(text)) return std::nullopt;
    // Never with a callback: that parser walks the whole parent again at each end of an object.
    auto value = Value::parse(text, nullptr, /*allow_exceptions=*/false);
    if (value.is_discarded()) return std::nullopt;
    return value;
}

}  // namespace json

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
