#include "shared/api/query.hpp"

#include <algorithm>

#include "shared/api/json_value.hpp"
#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/text/shared.hpp"

namespace api {
namespace {

using json::Value;

base::Error malformed(const std::string& field = {}) {
    base::Error refusal{base::ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, "no such request: " + field};
    if (!field.empty()) refusal.fields.push_back({field, text::shared::field_malformed.words()});
    return refusal;
}

bool stands_as_it_is(const base::Type& type) {
    return type.kind == base::Kind::text || type.kind == base::Kind::name ||
           (type.kind == base::Kind::optional && stands_as_it_is(*type.element));
}

std::string json_text(const Value& value) { return value.dump(-1, ' ', false, Value::error_handler_t::replace); }

}  // namespace

base::Result<std::string> query_of(const Facts& endpoint, std::string_view body) {
    const auto members = json::parsed(body);
    if (!members || !members->is_object()) return malformed();
    std::string query;
    for (const auto& field : endpoint.request->fields) {
        const auto found = members->find(field.name);
        if (found == members->end() || found->is_null()) continue;
        const bool plain = stands_as_it_is(*field.type);
        if (plain && !found->is_string()) return malformed(std::string(field.name));
        if (!query.empty()) query += '&';
        query += base::percent_encoded(field.name) + '=' +
                 base::percent_encoded(plain ? found->get_ref<const std::string&>() : json_text(*found));
    }
    return query;
}

base::Result<std::string> body_of(const Facts& endpoint, const std::vector<std::pair<std::string, std::string>>& query) {
    auto members = Value::object();
    for (const auto& field : endpoint.request->fields) {
        const auto said = std::find_if(query.begin(), query.end(), [&](const auto& each) { return each.first == field.name; });
        if (said == query.end()) continue;
        std::string name(field.name);
        if (stands_as_it_is(*field.type)) {
            members[name] = said->second;
            continue;
        }
        auto value = json::parsed(said->second);
        if (!value) return malformed(name);
        members[name] = *std::move(value);
    }
    return json_text(members);
}

}  // namespace api
