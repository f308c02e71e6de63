#include "server/http/openapi.hpp"

#include <algorithm>

#include "shared/api/endpoint.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/build.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

using api::json::Value;

Value reference(const char* to) { return {{"$ref", to}}; }

/// "/api/cases/save-draft" → "cases_save_draft"
std::string operation_of(std::string_view path) {
    std::string name(path.substr(std::string_view("/api/").size()));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '/' || c == '-'; }, '_');
    return name;
}

std::string area_of(std::string_view path) {
    path.remove_prefix(std::string_view("/api/").size());
    return std::string(path.substr(0, path.find('/')));
}

Value access_words(const api::Access& access) {
    if (access.is_open()) return "anyone";
    Value roles = Value::array();
    const auto names = enum_names(domain::identity::Role{});
    for (const auto& [role, name] : names) {
        if (access.admits(role)) roles.push_back(std::string(name));
    }
    if (roles.size() == names.size()) return "signed_in";
    return roles;
}

const char* effect_words(api::Effect effect) {
    switch (effect) {
        case api::Effect::reads: return "reads";
        case api::Effect::reads_patient: return "reads_patient";
        case api::Effect::writes: return "writes";
    }
    return "";
}

Value header_parameter(const char* name, bool required, const Value& schema) {
    return {{"name", name}, {"in", "header"}, {"required", required}, {"schema", schema}};
}

Value error_responses(bool is_open) {
    Value responses = Value::object();
    for (const char* status : {"403", "404", "409", "422", "426", "429", "500", "503"}) {
        responses[status] = reference("#/components/responses/Error");
    }
    if (!is_open) responses["401"] = reference("#/components/responses/Error");
    return responses;
}

Value operation(const api::Facts& route) {
    const bool is_document = !route.mime.empty();
    Value described{{"operationId", operation_of(route.path)},     {"summary", std::string(route.summary)},
                    {"tags", Value::array({area_of(route.path)})}, {"x-access", access_words(route.access)},
                    {"x-effect", effect_words(route.effect)},      {"responses", error_responses(route.access.is_open())}};
    described["security"] = Value::array();
    if (!route.access.is_open()) described["security"].push_back({{"session", Value::array()}});
    Value parameters = Value::array();
    if (is_document) {
        for (const auto& field : route.request->fields) {
            parameters.push_back({{"name", std::string(field.name)},
                                  {"in", "query"},
                                  {"required", false},
                                  {"schema", api::json::schema_of(*field.type)}});
        }
        described["responses"]["200"] = {
            {"description", std::string(route.summary)},
            {"content", {{std::string(route.mime), {{"schema", {{"type", "string"}, {"contentEncoding", "binary"}}}}}}}};
    } else {
        parameters.push_back(reference("#/components/parameters/RequestedBy"));
        parameters.push_back(reference("#/components/parameters/Build"));
        parameters.push_back(reference("#/components/parameters/Place"));
        if (route.effect == api::Effect::writes) {
            parameters.push_back(reference("#/components/parameters/IdempotencyKey"));
        }
        described["requestBody"] = {{"required", false},
                                    {"content", {{"application/json", {{"schema", api::json::schema_of(*route.request)}}}}}};
        described["responses"]["200"] = {
            {"description", std::string(route.summary)},
            {"content", {{"application/json", {{"schema", api::json::schema_of(*route.response)}}}}}};
    }
    described["parameters"] = parameters;
    return described;
}

/// What this server serves beside the dispatcher's routes. Their answers hold no words of ours to translate.
void add_own_paths(Value& paths) {
    const Value object{{"schema", {{"type", "object"}}}};
    paths["/api/health"]["get"] = {{"operationId", "health"},
                                   {"tags", Value::array({"server"})},
                                   {"summary", text::server::health_summary.words()},
                                   {"security", Value::array()},
                                   {"x-access", "anyone"},
                                   {"responses",
                                    {{"200", {{"description", "ok"}, {"content", {{"application/json", object}}}}},
                                     {"503", reference("#/components/responses/Error")}}}};
    paths["/api/openapi.json"]["get"] = {
        {"operationId", "openapi"},
        {"tags", Value::array({"server"})},
        {"summary", text::server::openapi_summary.words()},
        {"security", Value::array()},
        {"x-access", "anyone"},
        {"responses", {{"200", {{"description", "OpenAPI 3.1"}, {"content", {{"application/json", object}}}}}}}};
    Value upload{{"operationId", "upload"},
                 {"summary", text::server::upload_summary.words()},
                 {"tags", Value::array({"uploads"})},
                 {"x-access", "signed_in"},
                 {"x-effect", "writes"},
                 {"security", Value::array({{{"session", Value::array()}}})},
                 {"responses", error_responses(false)}};
    upload["parameters"] =
        Value::array({{{"name", "upload_id"}, {"in", "path"}, {"required", true}, {"schema", {{"type", "string"}}}},
                      reference("#/components/parameters/RequestedBy"),
                      reference("#/components/parameters/Place")});
    upload["requestBody"] = {
        {"required", true},
        {"content", {{"application/octet-stream", {{"schema", {{"type", "string"}, {"contentEncoding", "binary"}}}}}}}};
    upload["responses"]["413"] = reference("#/components/responses/Error");
    upload["responses"]["200"] = {{"description", "ok"}, {"content", {{"application/json", object}}}};
    paths["/api/uploads/{upload_id}"]["put"] = upload;
}

Value error_schema() {
    Value kinds = Value::array();
    for (const auto& each : enum_names(base::ErrorKind{})) kinds.push_back(std::string(each.second));
    const Value text{{"type", "string"}};
    const Value field{{"type", "object"}, {"properties", {{"field", text}, {"message", text}}}};
    return {{"type", "object"},
            {"required", Value::array({"kind", "message"})},
            {"properties",
             {{"kind", {{"type", "string"}, {"enum", kinds}}},
              {"message", text},
              {"fields", {{"type", "array"}, {"items", field}}}}}};
}

}  // namespace

std::string openapi_document(const std::vector<api::Facts>& routes, std::string_view base_url, std::string_view cookie_name) {
    Value paths = Value::object();
    for (const auto& route : routes) paths[std::string(route.path)][route.mime.empty() ? "post" : "get"] = operation(route);
    add_own_paths(paths);

    Value document{{"openapi", "3.1.0"},
                   {"info", {{"title", text::identity::product_title.words()}, {"version", std::string(base::build_number())}}},
                   {"servers", Value::array({{{"url", std::string(base_url)}}})}};
    document["paths"] = paths;
    auto& components = document["components"];
    components["schemas"]["Error"] = error_schema();
    components["responses"]["Error"] = {
        {"description", "Error"}, {"content", {{"application/json", {{"schema", reference("#/components/schemas/Error")}}}}}};
    components["parameters"]["RequestedBy"] =
        header_parameter("X-Requested-By", true, {{"type", "string"}, {"const", "prestaciones"}});
    components["parameters"]["Build"] = header_parameter("X-Build", false, {{"type", "string"}});
    components["parameters"]["Place"] = header_parameter("X-Place", false, {{"type", "string"}});
    components["parameters"]["IdempotencyKey"] =
        header_parameter("Idempotency-Key", false, {{"type", "string"}, {"format", "uuid"}});
    components["securitySchemes"]["session"] = {{"type", "apiKey"}, {"in", "cookie"}, {"name", std::string(cookie_name)}};
    return document.dump(-1, ' ', false, Value::error_handler_t::replace);
}

}  // namespace server
