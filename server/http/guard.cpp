#include "server/http/guard.hpp"

#include <algorithm>
#include <array>

#include "shared/base/text.hpp"
#include "shared/text/files.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

namespace words = text::server;

/// What the server reads; every other header is dropped. What several of one name are: one list; or one too
/// many, which is refused where something depends on the value.
enum class Again { refused, joined };
struct Known {
    std::string_view name;
    Again again;
    std::string_view between = ", ";
};
constexpr std::array known_headers{
    Known{"host", Again::refused},
    Known{"connection", Again::joined},
    Known{"content-length", Again::refused},
    Known{"content-type", Again::refused},
    Known{"content-digest", Again::joined},
    Known{"cookie", Again::joined, "; "},  // HTTP/2 splits it
    Known{"origin", Again::refused},
    Known{"sec-fetch-site", Again::refused},
    Known{"x-requested-by", Again::refused},
    Known{"x-build", Again::refused},
    Known{"x-place", Again::refused},
    Known{"if-none-match", Again::joined},
    Known{"idempotency-key", Again::refused},
    Known{"accept-encoding", Again::joined},
    Known{"range", Again::joined},
    Known{"if-range", Again::joined},
    Known{"user-agent", Again::joined},
    Known{"expect", Again::joined},
    Known{"x-forwarded-for", Again::joined},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_control(unsigned char c) { return c < 0x20 || c == 0x7F; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

std::string lowered(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), lower);
    return small;
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

/// It is only compared with the origin; names of machines hold `_` too. An empty one is allowed where none is
/// meant.
bool is_host(std::string_view host) {
    return host.size() <= 255 && std::all_of(host.begin(), host.end(), [](char c) {
               return c > ' ' && c < 0x7F && std::string_view("/\\@?#\"<>,").find(c) == std::string_view::npos;
           });
}

/// "http://host/path", as proxies may write a target (RFC 9112, 3.2.2), without what comes before the path. It is the Host
/// header that is compared with the origin of a page.
std::string_view without_origin(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (lowered(target.substr(0, scheme.size())) != scheme) continue;
        const auto path = target.find('/', scheme.size());
        const auto host = target.substr(scheme.size(), path - scheme.size());
        if (path != std::string_view::npos && !host.empty() && is_host(host)) return target.substr(path);
    }
    return target;
}

std::optional<Refusal> check_request_line(std::string_view line, Head* head) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return Refusal{400, words::bad_request};
    const auto method = line.substr(0, first);
    const auto target = without_origin(line.substr(first + 1, last - first - 1));
    if (!line.substr(last + 1).starts_with("HTTP/")) return Refusal{400, words::bad_request};
    const auto version = line.substr(last + 1);
    if (version.size() != 8 || !version.starts_with("HTTP/1.") || !is_digit(version.back()))
        return Refusal{505, words::version_unsupported};
    if (method != "GET" && method != "HEAD" && method != "POST" && method != "PUT" && method != "OPTIONS") {
        const bool is_word =
            !method.empty() && std::all_of(method.begin(), method.end(), [](char c) { return is_letter(c) || c == '-'; });
        return is_word ? Refusal{405, words::method_not_allowed} : Refusal{400, words::bad_request};
    }
    if (method == "OPTIONS" && target == "*") {
        if (head) {
            head->method = method;
            head->target = head->path = any_path;
            head->version_minor = version.back() - '0';
        }
        return std::nullopt;
    }
    if (target.empty() || target.front() != '/') return Refusal{400, words::bad_request};
    const auto mark = std::min(target.find('?'), target.size());
    const auto path = target.substr(0, mark);
    const auto query = target.substr(std::min(mark + 1, target.size()));
    if (path.size() > path_bytes_max || query.size() > query_bytes_max) return Refusal{414, words::path_too_long};
    const auto is_plain = [](char c) {
        return c > ' ' && c < 0x7F && std::string_view("#\\\"<>").find(c) == std::string_view::npos;
    };
    if (!std::all_of(path.begin(), path.end(), is_plain)) return Refusal{400, words::bad_request};
    const auto plain_path = unescaped(path);
    if (!plain_path || plain_path->find('\\') != std::string::npos || has_dot_segment(*plain_path)) {
        return Refusal{400, words::bad_request};
    }
    // Pages have no query of ours: what links from elsewhere append to them cannot be wrong, and is left out.
    const bool is_page = !plain_path->starts_with("/api/");
    if (std::any_of(query.begin(), query.end(), [](char c) { return c == ' ' || is_control(static_cast<unsigned char>(c)); }))
        return Refusal{400, words::bad_request};
    if (!is_page && !(std::all_of(query.begin(), query.end(), is_plain) && unescaped(query)))
        return Refusal{400, words::bad_request};
    if (head) {
        head->method = method;
        head->target = is_page ? path : target;
        head->path = *plain_path;
        head->version_minor = version.back() - '0';
    }
    return std::nullopt;
}

/// What is counted although the server does not read it.
struct Framing {
    int hosts = 0, lengths = 0, transfer_encodings = 0, content_encodings = 0;
    std::string transfer_encoding{};
};

/// A name that somebody between could take for one of those that say where a message ends and for whom it is.
bool is_disguise(const std::string& name) {
    std::string plain = name;
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return !is_letter(c) && !is_digit(c); }, '-');
    return plain != name && (plain == "content-length" || plain == "transfer-encoding" || plain == "host");
}

/// An escape that stands for a control byte has no honest use in what is compared here.
bool hides_control(std::string_view value) {
    for (std::size_t i = 0; i + 2 < value.size(); ++i) {
        if (value[i] != '%') continue;
        const int high = hex_digit(value[i + 1]), low = hex_digit(value[i + 2]);
        if (high >= 0 && low >= 0 && is_control(static_cast<unsigned char>(high * 16 + low))) return true;
    }
    return false;
}

std::optional<Refusal> read_header(std::string_view line, Head& head, Framing& framing) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return Refusal{400, words::bad_request};
    if (!is_token(line.substr(0, colon))) return Refusal{400, words::bad_request};  // also obs-fold and a blank before the colon
    auto name = lowered(line.substr(0, colon));
    if (is_disguise(name)) return Refusal{400, words::bad_request};
    auto value = line.substr(colon + 1);
    while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
    while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);

    framing.hosts += name == "host";
    framing.lengths += name == "content-length";
    if (name == "transfer-encoding") {
        ++framing.transfer_encodings;
        framing.transfer_encoding = lowered(value);
    }
    framing.content_encodings += name == "content-encoding" && lowered(value) != "identity";
    const auto known =
        std::find_if(known_headers.begin(), known_headers.end(), [&](const Known& each) { return each.name == name; });
    if (known == known_headers.end()) return std::nullopt;
    const auto former =
        std::find_if(head.headers.begin(), head.headers.end(), [&](const auto& each) { return each.first == name; });
    if (known->again == Again::refused && (former != head.headers.end() || hides_control(value)))
        return Refusal{400, words::bad_request};
    if (former == head.headers.end()) {
        head.headers.emplace_back(std::move(name), std::string(value));
    } else {
        former->second += std::string(known->between) + std::string(value);
    }
    return std::nullopt;
}

/// Whether a list of tokens ("close, TE") holds this one.
bool lists(std::string_view value, std::string_view token) {
    const auto parts = base::split(value, ',');
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view each) { return lowered(base::trimmed(each)) == token; });
}

std::optional<Refusal> check_framing(Head& head, const Framing& framing, std::uint64_t upload_bytes_max) {
    const bool sends = head.method == "POST" || head.method == "PUT";
    if (framing.transfer_encodings > 0) {
        if (framing.lengths > 0) return Refusal{400, words::bad_request};  // two framings: smuggling
        head.chunked = framing.transfer_encodings == 1 && framing.transfer_encoding == "chunked" && head.version_minor > 0;
        if (!head.chunked) return Refusal{411, words::length_required};
        if (!sends) return Refusal{400, words::bad_request};
    }
    if (sends && framing.content_encodings > 0) return Refusal{415, words::type_unsupported};
    const int hosts_min = head.version_minor == 0 ? 0 : 1;
    if (framing.hosts < hosts_min || framing.hosts > 1 || !is_host(head.header("host"))) return Refusal{400, words::bad_request};

    if (framing.lengths == 0) {
        if (sends && !head.chunked) return Refusal{411, words::length_required};
        return std::nullopt;
    }
    const auto& length = head.header("content-length");
    if (length.empty() || length.size() > 18 || !std::all_of(length.begin(), length.end(), is_digit)) {
        return Refusal{400, words::bad_request};
    }
    head.content_length = std::stoull(length);
    if (!sends && head.content_length > 0) return Refusal{400, words::bad_request};
    if (head.method == "POST" && head.content_length > json_bytes_max) return Refusal{413, words::body_too_large};
    if (head.method == "PUT" && head.content_length > upload_bytes_max)
        return Refusal{413, text::files::larger_than(upload_bytes_max)};
    return std::nullopt;
}

}  // namespace

const std::string& Head::header(std::string_view name) const {
    static const std::string none;
    const auto found = std::find_if(headers.begin(), headers.end(), [&](const auto& each) { return each.first == name; });
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

    // Nothing is read behind a chunked body, so that nobody can hide a second request there.
    head.close = head.version_minor == 0 || head.chunked || lists(head.header("connection"), "close");
    // An HTTP/1.0 client, or a gateway that speaks so, cannot be told to go on.
    if (const auto& expected = head.header("expect"); !expected.empty() && head.version_minor > 0) {
        const auto parts = base::split(expected, ',');
        const bool known = std::all_of(parts.begin(), parts.end(),
                                       [](std::string_view each) { return lowered(base::trimmed(each)) == "100-continue"; });
        if (!known) return Refusal{417, words::expectation_failed};
        head.expects_go_on = head.content_length > 0 || head.chunked;
    }
    return head;
}

std::string canonical(const Head& head) {
    std::string out = head.method + ' ' + head.target + " HTTP/1.1\r\n";
    if (head.method == "POST" || head.method == "PUT") {
        out += "content-length: " + std::to_string(head.content_length) + "\r\n";
    }
    if (head.close) out += "connection: close\r\n";
    return out + "\r\n";
}

}  // namespace server
