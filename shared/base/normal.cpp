#include "shared/base/normal.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

#include "shared/base/letters.hpp"
#include "shared/base/text.hpp"

namespace base {
namespace {

constexpr std::uint32_t minus_sign = 0x2212;
/// So many marks on one letter are no writing; the library sorts a run of them in the square of its length.
constexpr int marks_max = 30;

const utf8proc_property_t& property(std::uint32_t c) { return *utf8proc_get_property(static_cast<utf8proc_int32_t>(c)); }

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_line_break(std::uint32_t c) { return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029; }

void append_composed(std::string& out, std::string_view piece) {
    utf8proc_uint8_t* composed = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(piece.data()), static_cast<utf8proc_ssize_t>(piece.size()),
                     &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    if (length < 0) {
        out += piece;  // only of malformed bytes
    } else {
        out.append(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length));
    }
    std::free(composed);
}

/// Below the first mark (U+0300) every text is composed as it stands: all of Spanish is.
bool is_below_marks(std::string_view text) {
    constexpr unsigned char begins_first_mark = 0xCC;
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < begins_first_mark; });
}

/// A sign of ASCII that every kind of field keeps as it is.
bool is_plain(char c) { return c > ' ' && c < 0x7F && c != '-'; }

std::string composed(std::string_view text) {
    if (is_below_marks(text) || !is_utf8(text)) return std::string(text);
    std::string out;
    std::size_t start = 0;
    int marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto here = at;
        marks = property(next_code_point(text, at)).combining_class == 0 ? 0 : marks + 1;
        if (marks <= marks_max) continue;
        append_composed(out, text.substr(start, here - start));
        start = here;
        marks = 1;
    }
    append_composed(out, text.substr(start));
    return out;
}

/// Of a letter before it; standing alone it is nothing.
bool is_mark(std::uint32_t c) {
    const auto category = property(c).category;
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

/// Full-width forms as ASCII.
std::uint32_t narrow(std::uint32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + '!' : c; }

/// Code points as the kind of field wants them; blanks are not joined yet.
std::string mapped(std::string_view text, Written written) {
    const bool code = written == Written::code, quantity = written == Written::quantity;
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        if (is_plain(text[at])) {
            out.push_back(text[at++]);
            continue;
        }
        auto c = next_code_point(text, at);
        if (c == 0xFFFD) {  // malformed, or the sign itself: both stay as they are
            out += text.substr(start, at - start);
            continue;
        }
        if (written == Written::secret) {
            append_code_point(out, is_any_blank(c) ? ' ' : c);
            continue;
        }
        if (is_unseen(c)) continue;
        if (code || quantity) c = narrow(c);
        const bool line_break = is_line_break(c);
        const bool blank = is_any_blank(c) || ((line_break || c == '\t') && written != Written::paragraphs);
        if (code && (blank || is_any_dash(c))) continue;
        if (line_break && !blank) {
            if (c == '\n' && start > 0 && text[start - 1] == '\r') continue;
            c = '\n';
        }
        if (blank) c = ' ';
        if (is_mark(c) && (out.empty() || out.back() == ' ' || out.back() == '\n' || out.back() == '\t')) continue;
        if ((quantity || written == Written::file_name) && is_any_dash(c)) c = '-';
        append_code_point(out, c);
    }
    return out;
}

std::string with_single_blanks(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out.push_back(c);
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace

bool is_unseen(std::uint32_t c) {
    const auto& of = property(c);
    // Unicode keeps these for signs of the kind, which the library's table leaves out while they are not given.
    const bool kept_for_such = c == 0x2065 || (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
    return of.ignorable != 0 || kept_for_such || (of.category == UTF8PROC_CATEGORY_CF && of.charwidth == 0);
}

bool is_any_blank(std::uint32_t c) { return property(c).category == UTF8PROC_CATEGORY_ZS; }

bool is_any_dash(std::uint32_t c) { return c == minus_sign || property(c).category == UTF8PROC_CATEGORY_PD; }

std::string normalised(std::string_view text, Written written) {
    if (written == Written::number) {
        auto digits = normalised(text, Written::code);
        return all_digits(digits) ? digits : normalised(text, Written::quantity);
    }
    auto out = mapped(text, written);
    switch (written) {
        case Written::secret:
        case Written::code: return composed(out);
        case Written::paragraphs: return composed(trimmed(out));
        case Written::line:
        case Written::number:
        case Written::quantity:
        case Written::file_name: return composed(with_single_blanks(out));
        case Written::surname: {
            auto name = composed(with_single_blanks(out));
            return name.empty() && !out.empty() ? " " : name;
        }
    }
    return out;
}

std::size_t letters_seen(std::string_view text) {
    std::size_t count = 0;
    bool seen = false;  // the letter that is being read shows something
    utf8proc_int32_t state = 0, before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<utf8proc_int32_t>(next_code_point(text, at));
        if (before != 0 && utf8proc_grapheme_break_stateful(before, c, &state)) seen = false;
        const bool shows =
            !is_unseen(static_cast<std::uint32_t>(c)) && property(static_cast<std::uint32_t>(c)).category != UTF8PROC_CATEGORY_CC;
        if (shows && !seen) {
            ++count;
            seen = true;
        }
        before = c;
    }
    return count;
}

std::optional<ForeignSign> foreign_sign(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const auto c = next_code_point(text, at);
        if (c != '\n' && c != '\t' && !is_letter(c)) return ForeignSign{c, start};
    }
    return std::nullopt;
}

std::optional<ForeignSign> foreign_sign_in(const Type& type, const void* value) {
    switch (type.kind) {
        case Kind::text: return foreign_sign(*static_cast<const std::string*>(value));
        case Kind::record:
            for (const auto& field : type.fields) {
                if (auto found = foreign_sign_in(*field.type, field.in(value))) return found;
            }
            return std::nullopt;
        case Kind::list:
            for (std::size_t i = 0; i < type.lists->size(value); ++i) {
                if (auto found = foreign_sign_in(*type.element, type.lists->at(const_cast<void*>(value), i))) return found;
            }
            return std::nullopt;
        case Kind::optional: {
            const auto* const held = type.optionals->get(const_cast<void*>(value));
            return held ? foreign_sign_in(*type.element, held) : std::nullopt;
        }
        case Kind::flag:
        case Kind::integer:
        case Kind::decimal:
        case Kind::name: return std::nullopt;
    }
    return std::nullopt;
}

std::string folded(std::string_view text) {
    std::string plain;
    if (is_ascii(text)) {
        plain = text;
    } else {
        std::string whole;  // well formed, since the library gives up on anything else
        for (std::size_t at = 0; at < text.size();) {
            const auto c = next_code_point(text, at);
            if (is_unseen(c)) continue;
            append_code_point(whole, is_any_blank(c) || is_line_break(c) ? ' ' : is_any_dash(c) ? '-' : c);
        }
        utf8proc_uint8_t* mapped_to = nullptr;
        const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(whole.data()),
                                         static_cast<utf8proc_ssize_t>(whole.size()), &mapped_to,
                                         static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                                        UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
        if (length >= 0) plain.assign(reinterpret_cast<const char*>(mapped_to), static_cast<std::size_t>(length));
        std::free(mapped_to);
    }
    std::string out;
    out.reserve(plain.size());
    bool blank = false;
    for (std::size_t at = 0; at < plain.size();) {
        const auto c = next_code_point(plain, at);
        if (is_any_blank(c) || c < 0x20 || (c >= 0x7F && c < 0xA0)) {
            blank = !out.empty();
            continue;
        }
        if (blank) out.push_back(' ');
        blank = false;
        switch (c) {  // letters that are no other letter with a mark, and signs that are typed in several ways
            case 0xE6: out += "ae"; break;
            case 0x153: out += "oe"; break;
            case 0xF0:
            case 0x111: out += 'd'; break;
            case 0x127: out += 'h'; break;
            case 0x131: out += 'i'; break;
            case 0x138: out += 'k'; break;
            case 0x142: out += 'l'; break;
            case 0x14B: out += 'n'; break;
            case 0xF8: out += 'o'; break;
            case 0x167: out += 't'; break;
            case 0x2BC:
            case 0x2018:
            case 0x2019:
            case 0x2032: out += '\''; break;
            case 0x201C:
            case 0x201D:
            case 0x2033: out += '"'; break;
            case 0x2010:
            case minus_sign: out += '-'; break;
            case 0x2044: out += '/'; break;
            default: append_code_point(out, c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
    }
    return out;
}

void normalise(const Type& type, void* value, Written written) {
    switch (type.kind) {
        case Kind::record:
            for (const auto& field : type.fields) normalise(*field.type, field.at(value), field.written);
            return;
        case Kind::list:
            for (std::size_t i = 0; i < type.lists->size(value); ++i) normalise(*type.element, type.lists->at(value, i), written);
            return;
        case Kind::optional:
            if (auto* const held = type.optionals->get(value)) normalise(*type.element, held, written);
            return;
        case Kind::text: {
            auto& text = *static_cast<std::string*>(value);
            text = normalised(text, written);
            return;
        }
        case Kind::flag:
        case Kind::integer:
        case Kind::decimal:
        case Kind::name: return;
    }
}

}  // namespace base
