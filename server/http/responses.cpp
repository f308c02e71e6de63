#include "server/http/responses.hpp"

#include "server/http/status.hpp"
#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

constexpr const char* content_security_policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data: "
    "blob:; "
    "style-src 'self'; font-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; "
    "frame-ancestors 'none'; form-action 'self'";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

}  // namespace

Headers common_headers(bool https) {
    Headers headers{
        {"Content-Security-Policy", content_security_policy},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"},
        {"Cache-Control", "no-store"},
    };
    if (https) headers.emplace_back("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    return headers;
}

Headers uploaded_document_headers() {
    return {{"Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'"}};
}

std::string error_page(int status, std::string_view message) {
    const auto& title = status == 404 ? text::server::page_not_found_title : text::server::page_error_title;
    return "<!doctype html>\n<html lang=\"es\">\n<head><meta charset=\"utf-8\"><title>" + title.words() +
           "</title><meta name=\"viewport\" content=\"width=device-width\"></head>\n<body>\n<main>\n<h1>" + title.words() +
           "</h1>\n<p>" + escaped(message) + "</p>\n<p><a href=\"/\">" + text::server::go_to_start.words() +
           "</a></p>\n</main>\n</body>\n</html>\n";
}

std::string content_disposition(Disposition disposition, std::string_view file_name) {
    std::string name;
    for (std::size_t at = 0; at < file_name.size();) {
        const auto letter = base::next_code_point(file_name, at);
        const bool unsafe = letter < 0x20 || letter == 0x7F || letter == '/' || letter == '\\' || letter == ':' ||
                            letter == '"' || letter == '*' || letter == '?' || letter == '<' || letter == '>' || letter == '|' ||
                            (letter >= 0x80 && letter < 0xA0) || (letter >= 0x200B && letter <= 0x200F) ||
                            (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
        base::append_code_point(name, unsafe ? '_' : letter);
    }
    while (!name.empty() && (name.front() == '.' || name.front() == ' ')) name.erase(0, 1);
    while (!name.empty() && (name.back() == '.' || name.back() == ' ')) name.pop_back();
    if (name.empty()) name = "documento.pdf";
    std::string plain;
    for (std::size_t at = 0; at < name.size();) {
        const auto letter = base::next_code_point(name, at);
        plain += letter < 0x7F && letter != '%' ? static_cast<char>(letter) : '_';
    }
    return std::string(disposition == Disposition::show ? "inline" : "attachment") + "; filename=\"" + plain +
           "\"; filename*=UTF-8''" + base::percent_encoded(name);
}

std::string raw_refusal(const Refusal& refusal, bool https) {
    const auto body = api::encode_error({kind_of(refusal.status), refusal.words, {}, {}});
    std::string out = "HTTP/1.1 " + std::to_string(refusal.status) + " Refused\r\n";
    for (const auto& [name, value] : common_headers(https)) out += name + ": " + value + "\r\n";
    if (refusal.status == 405) out += "Allow: GET, HEAD, POST, PUT, OPTIONS\r\n";
    if (refusal.status == 503) out += "Retry-After: 5\r\n";
    out += "Content-Type: application/json\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    return out + body;
}

}  // namespace server
