#include "server/http/guard.hpp"

#include <algorithm>
#include <array>

#include "shared/text/server.hpp"

namespace server {
namespace {

namespace words = text::server;

/// What the server reads; every other header is dropped. `single`: two of them are refused.
struct Known {
    std::string_view name;
    bool single;
};
constexpr std::array known_headers{
    Known{"host", true},           Known{"connection", false},     Known{"content-length", true},
    Known{"content-type", true},   Known{"cookie", true},          Known{"origin", true},
    Known{"sec-fetch-site", true}, Known{"x-requested-by", true},  Known{"x-build", true},
    Known{"if-none-match", true},  Known{"idempotency-key", true}, Known{"accept-encoding", true},
    Known{"range", true},          Known{"if-range", true},        Known{"user-agent", true},
    Known{"expect", true},         Known{"x-forwarded-for", true},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_control(unsigned char c) { return c < 0x20 || c == 0x7F; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Letters, digits and `-` name every header there is; `_`
/// would be read as `-` by what stands behind a gateway.
bool is_header_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(),
                                        [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    const char small = lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Nothing when an escape is malformed or stands for a control byte.
std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        const auto byte = static_cast<unsigned char>(high * 16 + low);
        if (is_control(byte)) return std::nullopt;
        out += static_cast<char>(byte);
        i += 2;
    }
    return out;
}

bool has_dot_segment(std::string_view path) {
    for (std::size_t start = 0; start <= path.size();) {
        const auto end = std::min(path.find('/', start), path.size());
        const auto segment = path.substr(start, end - start);
        if (segment == "." || segment == "..") return true;
        start = end + 1;
    }
    return false;
}

bool is_host(std::string_view host) {
    return !host.empty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == ':' || c == '[' || c == ']';
    });
}

/// One range: "bytes=0-99", "bytes=100-", "bytes=-100".
bool is_one_range(std::string_view value) {
    if (value.size() > 64 || !value.starts_with("bytes=")) return false;
    value.remove_prefix(6);
    const auto dash = value.find('-');
    if (dash == std::string_view::npos || value.size() < 2) return false;
    return std::all_of(value.begin(), value.begin() + static_cast<std::ptrdiff_t>(dash), is_digit) &&
           std::all_of(value.begin() + static_cast<std::ptrdiff_t>(dash) + 1, value.end(), is_digit);
}

std::optional<Refusal> check_request_line(std::string_view line, Head* head) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return Refusal{400, words::bad_request};
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    if (!line.substr(last + 1).starts_with("HTTP/")) return Refusal{400, words::bad_request};
    if (line.substr(last + 1) != "HTTP/1.1") return Refusal{505, words::version_unsupported};
    if (method != "GET" && method != "HEAD" && method != "POST" && method != "PUT") {
        const bool is_word = !method.empty() && std::all_of(method.begin(), method.end(), is_letter);
        return is_word ? Refusal{405, words::method_not_allowed} : Refusal{400, words::bad_request};
    }
    if (target.empty() || target.front() != '/') return Refusal{400, words::bad_request};
    const auto mark = std::min(target.find('?'), target.size());
    const auto path = target.substr(0, mark);
    const auto query = target.substr(std::min(mark + 1, target.size()));
    if (path.size() > path_bytes_max || query.size() > query_bytes_max)
        return Refusal{414, words::path_too_long};
    for (const char c : target) {
        if (c <= ' ' || c == 0x7F || static_cast<unsigned char>(c) >= 0x80 || c == '#' || c == '\\' ||
            c == '"' || c == '<' || c == '>') {
            return Refusal{400, words::bad_request};
        }
    }
    const auto plain_path = unescaped(path);
    if (!plain_path || plain_path->find('\\') != std::string::npos || has_dot_segment(*plain_path)) {
        return Refusal{400, words::bad_request};
    }
    if (!unescaped(query)) return Refusal{400, words::bad_request};
    if (head) {
        head->method = method;
        head->target = target;
        head->path = *plain_path;
    }
    return std::nullopt;
}

/// What is counted although the server does not read it.
struct Framing {
    int hosts = 0, lengths = 0, transfer_encodings = 0, content_encodings = 0;
};

std::optional<Refusal> read_header(std::string_view line, Head& head, Framing& framing) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return Refusal{400, words::bad_request};
    std::string name(line.substr(0, colon));
    if (!is_header_name(name))
        return Refusal{400, words::bad_request};  // also obs-fold and a blank before the colon
    std::transform(name.begin(), name.end(), name.begin(), lower);
    auto value = line.substr(colon + 1);
    while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
    while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);

    framing.hosts += name == "host";
    framing.lengths += name == "content-length";
    framing.transfer_encodings += name == "transfer-encoding";
    framing.content_encodings += name == "content-encoding";
    const auto known = std::find_if(known_headers.begin(), known_headers.end(),
                                    [&](const Known& each) { return each.name == name; });
    if (known == known_headers.end()) return std::nullopt;
    const bool again = std::any_of(head.headers.begin(), head.headers.end(),
                                   [&](const auto& each) { return each.first == name; });
    if (again && known->single) return Refusal{400, words::bad_request};
    // httplib undoes escapes in values; one that hides a control byte has no honest use.
    if (value.find('%') != std::string_view::npos) {
        for (std::size_t i = 0; i + 2 < value.size(); ++i) {
            if (value[i] != '%') continue;
            const int high = hex_digit(value[i + 1]), low = hex_digit(value[i + 2]);
            if (high >= 0 && low >= 0 && is_control(static_cast<unsigned char>(high * 16 + low))) {
                return Refusal{400, words::bad_request};
            }
        }
    }
    head.headers.emplace_back(std::move(name), std::string(value));
    return std::nullopt;
}

std::optional<Refusal> check_framing(Head& head, const Framing& framing, std::uint64_t upload_bytes_max) {
    if (framing.transfer_encodings > 0) {
        if (framing.lengths > 0) return Refusal{400, words::bad_request};  // two framings: smuggling
        return Refusal{411, words::length_required};
    }
    if (framing.content_encodings > 0) return Refusal{415, words::type_unsupported};
    if (framing.hosts != 1 || !is_host(head.header("host"))) return Refusal{400, words::bad_request};

    const bool sends = head.method == "POST" || head.method == "PUT";
    if (framing.lengths == 0) {
        if (sends) return Refusal{411, words::length_required};
        return std::nullopt;
    }
    const auto& length = head.header("content-length");
    if (length.empty() || length.size() > 18 || !std::all_of(length.begin(), length.end(), is_digit)) {
        return Refusal{400, words::bad_request};
    }
    head.content_length = std::stoull(length);
    if (!sends && head.content_length > 0) return Refusal{400, words::bad_request};
    if (head.method == "POST" && head.content_length > json_bytes_max)
        return Refusal{413, words::body_too_large};
    if (head.method == "PUT" && head.content_length > upload_bytes_max)
        return Refusal{413, words::file_too_large};
    return std::nullopt;
}

}  // namespace

const std::string& Head::header(std::string_view name) const {
    static const std::string none;
    const auto found =
        std::find_if(headers.begin(), headers.end(), [&](const auto& each) { return each.first == name; });
    return found == headers.end() ? none : found->second;
}

std::variant<std::size_t, Refusal> HeadScan::look(std::string_view bytes) {
    for (; seen_ < bytes.size(); ++seen_) {
        if (seen_ >= head_bytes_max) return Refusal{431, words::head_too_large};
        const char c = bytes[seen_];
        if (c == '\n') {
            if (seen_ == 0 || bytes[seen_ - 1] != '\r') return Refusal{400, words::bad_request};
            const auto line = bytes.substr(line_start_, seen_ - 1 - line_start_);
            line_start_ = seen_ + 1;
            if (first_line_) {
                first_line_ = false;
                if (auto refusal = check_request_line(line, nullptr)) return *refusal;
            } else if (line.empty()) {
                return ++seen_;
            }
        } else if (seen_ > 0 && bytes[seen_ - 1] == '\r') {
            return Refusal{400, words::bad_request};
        } else if (c != '\r' && c != '\t' && is_control(static_cast<unsigned char>(c))) {
            return Refusal{400, words::bad_request};
        } else if (first_line_ && seen_ - line_start_ > path_bytes_max + query_bytes_max + 64) {
            return Refusal{414, words::path_too_long};
        }
    }
    return std::size_t{0};
}

std::variant<Head, Refusal> check_head(std::string_view bytes, std::uint64_t upload_bytes_max) {
    Head head;
    Framing framing;
    std::size_t count = 0;
    bool first = true;
    for (std::size_t start = 0; start + 2 < bytes.size();) {
        const auto end = bytes.find("\r\n", start);
        const auto line = bytes.substr(start, end - start);
        start = end + 2;
        std::optional<Refusal> refusal;
        if (first) {
            refusal = check_request_line(line, &head);
        } else if (++count > headers_max) {
            refusal = Refusal{431, words::head_too_large};
        } else {
            refusal = read_header(line, head, framing);
        }
        if (refusal) return *refusal;
        first = false;
    }
    if (auto refusal = check_framing(head, framing, upload_bytes_max)) return *refusal;

    const auto& expected = head.header("expect");
    if (!expected.empty() && expected != "100-continue") return Refusal{417, words::expectation_failed};
    const auto& range = head.header("range");
    if (!range.empty() && !is_one_range(range)) return Refusal{416, words::range_not_satisfiable};
    for (const auto& [name, value] : head.headers) {
        if (name != "connection") continue;
        std::string small(value);
        std::transform(small.begin(), small.end(), small.begin(), lower);
        if (small.find("close") != std::string::npos) head.close = true;
    }
    return head;
}

std::string canonical(const Head& head) {
    std::string out = head.method + ' ' + head.target + " HTTP/1.1\r\n";
    // With If-Range a whole answer is always right; a part may not be.
    const bool whole = !head.header("if-range").empty();
    for (const auto& [name, value] : head.headers) {
        if (name == "connection" || name == "content-length" || name == "if-range" || name == "expect")
            continue;
        if (name == "range" && whole) continue;
        // Whatever else it may be is refused later; httplib's parser of forms is not to see it.
        if (name == "content-type" && !value.starts_with("application/json") &&
            !value.starts_with("application/pdf")) {
            out += "content-type: other\r\n";
            continue;
        }
        out += name + ": " + value + "\r\n";
    }
    if (head.method == "POST" || head.method == "PUT") {
        out += "content-length: " + std::to_string(head.content_length) + "\r\n";
    }
    if (head.close) out += "connection: close\r\n";
    return out + "\r\n";
}

}  // namespace server
