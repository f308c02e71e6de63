#include "shared/api/json.hpp"

#include "shared/api/json_value.hpp"
#include "shared/text/shared.hpp"

namespace api {
namespace {

struct WireFieldError {
    std::string field{}, message{};
    static constexpr auto fields() { return base::fields<&WireFieldError::field, &WireFieldError::message>(); }
};

struct WireError {
    base::ErrorKind kind = base::ErrorKind::internal;
    std::string message{};
    std::vector<WireFieldError> fields_{};
    static constexpr auto fields() { return base::fields<&WireError::kind, &WireError::message, &WireError::fields_>(); }
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

Value schema_of(const base::Type& type) {
    switch (type.kind) {
        case base::Kind::record: {
            Value properties = Value::object();
            for (const auto& field : type.fields) properties[std::string(field.name)] = schema_of(*field.type);
            return {{"type", "object"}, {"properties", properties}};
        }
        case base::Kind::name: {
            Value names = Value::array();
            for (const auto name : type.names->all) names.push_back(std::string(name));
            return {{"type", "string"}, {"enum", names}};
        }
        case base::Kind::list: return {{"type", "array"}, {"items", schema_of(*type.element)}};
        case base::Kind::optional: return {{"oneOf", Value::array({schema_of(*type.element), Value{{"type", "null"}}})}};
        case base::Kind::flag: return {{"type", "boolean"}};
        case base::Kind::integer: return {{"type", "integer"}};
        case base::Kind::decimal: return {{"type", "number"}};
        case base::Kind::text: return {{"type", "string"}};
    }
    return {};
}

}  // namespace json

namespace {

using json::Value;

/// Text as JSON writes it; malformed bytes come out as U+FFFD.
void write_text(std::string& out, std::string_view text) {
    bool plain = true;
    for (const char c : text) plain = plain && c >= ' ' && c != '"' && c != '\\' && c != 0x7F;
    if (plain) {
        out.append(1, '"').append(text).append(1, '"');
    } else {
        out += Value(text).dump(-1, ' ', false, Value::error_handler_t::replace);
    }
}

void write(std::string& out, const base::Type& type, const void* value) {
    switch (type.kind) {
        case base::Kind::record: {
            char before = '{';
            for (const auto& field : type.fields) {
                out.append(1, before).append(1, '"').append(field.name).append("\":");
                write(out, *field.type, field.in(value));
                before = ',';
            }
            out += type.fields.empty() ? "{}" : "}";
            return;
        }
        case base::Kind::list: {
            const auto size = type.lists->size(value);
            out += '[';
            for (std::size_t i = 0; i < size; ++i) {
                if (i > 0) out += ',';
                write(out, *type.element, type.lists->at(const_cast<void*>(value), i));
            }
            out += ']';
            return;
        }
        case base::Kind::optional: {
            const auto* held = type.optionals->get(const_cast<void*>(value));
            if (held) write(out, *type.element, held);
            else out += "null";
            return;
        }
        case base::Kind::name: {
            const auto place = type.names->place(value);
            return write_text(out, place < type.names->all.size() ? type.names->all[place] : std::string_view{});
        }
        case base::Kind::flag: out += *static_cast<const bool*>(value) ? "true" : "false"; return;
        case base::Kind::integer: out += std::to_string(type.integers->get(value)); return;
        case base::Kind::decimal: out += Value(*static_cast<const double*>(value)).dump(); return;
        case base::Kind::text: return write_text(out, *static_cast<const std::string*>(value));
    }
}

/// Where in the message one is: written down only when something is wrong there.
struct Path {
    const Path* above = nullptr;
    std::string_view name{};
    std::size_t index = 0;

    std::string words() const {
        const auto own = name.empty() ? std::to_string(index) : std::string(name);
        const auto before = above ? above->words() : std::string{};
        return before.empty() ? own : before + "." + own;
    }
};

class Reader {
public:
    explicit Reader(Reading reading) : reading_(reading) {}

    /// False when the value does not fit; `wrong` then says where.
    bool read(const Value& value, const base::Type& type, void* member, const Path* path) {
        const bool fits = taken(value, type, member, path);
        if (!fits && wrong.empty() && path) wrong = path->words();
        return fits;
    }

    std::string wrong{};

private:
    bool taken(const Value& value, const base::Type& type, void* member, const Path* path) {
        switch (type.kind) {
            case base::Kind::record: return record(value, type, member, path);
            case base::Kind::list: return list(value, type, member, path);
            case base::Kind::optional:
                if (value.is_null()) {
                    type.optionals->reset(member);
                    return true;
                }
                return read(value, *type.element, type.optionals->emplace(member), path);
            case base::Kind::name: return name(value, *type.names, member);
            case base::Kind::flag:
                if (!value.is_boolean()) return false;
                *static_cast<bool*>(member) = value.get<bool>();
                return true;
            case base::Kind::integer:
                if (!value.is_number_integer()) return false;
                return value.is_number_unsigned() ? type.integers->set_large(member, value.get<std::uint64_t>())
                                                  : type.integers->set(member, value.get<std::int64_t>());
            case base::Kind::decimal:
                if (!value.is_number()) return false;
                *static_cast<double*>(member) = value.get<double>();
                return true;
            case base::Kind::text:
                if (!value.is_string()) return false;
                *static_cast<std::string*>(member) = value.get_ref<const std::string&>();
                return true;
        }
        return false;
    }

    bool record(const Value& value, const base::Type& type, void* member, const Path* path) {
        if (!value.is_object()) return false;
        for (const auto& field : type.fields) {
            const auto found = value.find(field.name);
            if (found == value.end()) continue;
            const Path here{path, field.name};
            if (!read(*found, *field.type, field.at(member), &here)) return false;
        }
        return true;
    }

    bool list(const Value& value, const base::Type& type, void* member, const Path* path) {
        if (!value.is_array()) return false;
        type.lists->clear(member);
        for (std::size_t i = 0; i < value.size(); ++i) {
            const Path here{path, {}, i};
            if (!read(value[i], *type.element, type.lists->append(member), &here)) return false;
        }
        return true;
    }

    bool name(const Value& value, const base::Names& names, void* member) const {
        if (!value.is_string()) return false;
        const auto& text = value.get_ref<const std::string&>();
        for (std::size_t i = 0; i < names.all.size(); ++i) {
            if (names.all[i] != text) continue;
            names.set(member, i);
            return true;
        }
        return reading_ == Reading::stored;
    }

    Reading reading_;
};

}  // namespace

std::string encode(const base::Type& type, const void* value) {
    std::string text;
    write(text, type, value);
    return text;
}

base::Result<void> decode(const base::Type& type, void* value, std::string_view body, Reading reading) {
    base::Error refusal{base::ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, {}};
    if (body.empty()) return base::done();
    const auto document = json::parsed(body);
    if (!document) {
        refusal.detail = "not JSON";
        return refusal;
    }
    Reader reader(reading);
    if (reader.read(*document, type, value, nullptr)) return base::done();
    refusal.detail = "a member has the wrong type: " + reader.wrong;
    if (!reader.wrong.empty()) refusal.fields.push_back({std::move(reader.wrong), text::shared::field_malformed.words()});
    return refusal;
}

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
