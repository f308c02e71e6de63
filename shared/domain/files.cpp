#include "shared/domain/files.hpp"

#include "shared/base/letters.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"
#include "shared/text/files.hpp"
#include "shared/text/signs.hpp"

namespace domain {

namespace words = text::files;
namespace {

bool ends_as(std::string_view name, const FileNames& rule) {
    return name.size() >= rule.ending.size() &&
           base::upper(name.substr(name.size() - rule.ending.size())) == base::upper(rule.ending);
}

bool may_name_a_file(std::uint32_t c) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '_' ||
                       c == '-' || c == '(' || c == ')' || c == '.';
    // Accents may come composed (é) or as a mark after its letter, as macOS names files.
    const bool accented = (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF) ||
                          (c >= 0x300 && c <= 0x36F && base::is_letter(c));
    return plain || accented;
}

bool has_letter_or_digit(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = base::next_code_point(text, at);
        const bool sign = c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
        const bool mark = c >= 0x300 && c <= 0x36F;
        if (!sign && !mark) return true;
    }
    return false;
}

/// The name with a blank for each sign that is not taken, and short enough.
std::string acceptable_file_name(std::string_view typed, const FileNames& rule) {
    const auto name = base::normalised(typed, base::Written::file_name);
    const std::string_view stem = std::string_view(name).substr(0, name.size() - (ends_as(name, rule) ? rule.ending.size() : 0));
    const auto stem_max = static_cast<std::size_t>(rule.letters_max) - rule.ending.size();
    std::string kept;
    for (std::size_t at = 0; at < stem.size() && base::utf8_length(kept) < stem_max;) {
        const auto c = base::next_code_point(stem, at);
        const bool mark_alone = c >= 0x300 && c <= 0x36F && (kept.empty() || kept.back() == ' ');
        base::append_code_point(kept, may_name_a_file(c) && !mark_alone ? c : ' ');
    }
    kept = base::normalised(kept, base::Written::file_name);
    return (has_letter_or_digit(kept) ? kept : words::file_name_offered.words()) + std::string(rule.ending);
}

}  // namespace

std::string file_name_refusal(std::string_view name, const FileNames& rule) {
    if (!base::is_utf8(name) || name.empty()) return rule.other_ending.words();
    for (std::size_t at = 0; at < name.size();) {
        const auto start = at;
        const auto c = base::next_code_point(name, at);
        if (!may_name_a_file(c)) {
            return words::file_name_sign(text::shared::sign_in_words(c), text::shared::place_after(name.substr(0, start)),
                                         acceptable_file_name(name, rule));
        }
    }
    // The ending as bytes: folding would pass a blank after it, or an accent on it.
    if (!ends_as(name, rule) || name.size() <= rule.ending.size()) return rule.other_ending.words();
    if (!has_letter_or_digit(name.substr(0, name.size() - rule.ending.size())))
        return words::file_name_bare(std::string(rule.ending), acceptable_file_name(name, rule));
    const auto letters = base::utf8_length(base::normalised(name, base::Written::file_name));
    if (letters > static_cast<std::size_t>(rule.letters_max)) {
        return words::file_name_too_long(rule.letters_max, letters, acceptable_file_name(name, rule));
    }
    return {};
}

std::string file_name_refusal(std::string_view name, int letters_max) {
    auto rule = pdf_names;
    rule.letters_max = letters_max;
    return file_name_refusal(name, rule);
}

std::string file_size_refusal(std::uint64_t size_bytes, std::uint64_t bytes_max) {
    if (size_bytes == 0) return text::files::empty.words();
    if (size_bytes > bytes_max) return text::files::larger_than(bytes_max);
    return {};
}

void check_file(Checker& check, std::string_view name, std::int64_t size_bytes, const FileNames& rule, std::uint64_t bytes_max) {
    if (auto refusal = file_name_refusal(name, rule); !refusal.empty()) check.refuse("name", std::move(refusal));
    const auto size = size_bytes < 0 ? 0u : static_cast<std::uint64_t>(size_bytes);
    if (auto refusal = file_size_refusal(size, bytes_max); !refusal.empty()) check.refuse("size_bytes", std::move(refusal));
}

}  // namespace domain
