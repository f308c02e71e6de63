#include "shared/domain/cases/attachment.hpp"

#include <algorithm>

#include "shared/base/letters.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/signs.hpp"

namespace domain::cases {

namespace words = text::cases;
namespace {

constexpr std::string_view pdf_ending = ".pdf";

bool has_pdf_ending(std::string_view name) {
    return name.size() >= pdf_ending.size() && base::upper(name.substr(name.size() - pdf_ending.size())) == ".PDF";
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
std::string acceptable_file_name(std::string_view typed, int letters_max) {
    const auto name = base::normalised(typed, base::Written::file_name);
    const std::string_view stem = std::string_view(name).substr(0, name.size() - (has_pdf_ending(name) ? pdf_ending.size() : 0));
    const auto stem_max = static_cast<std::size_t>(letters_max) - pdf_ending.size();
    std::string kept;
    for (std::size_t at = 0; at < stem.size() && base::utf8_length(kept) < stem_max;) {
        const auto c = base::next_code_point(stem, at);
        const bool mark_alone = c >= 0x300 && c <= 0x36F && (kept.empty() || kept.back() == ' ');
        base::append_code_point(kept, may_name_a_file(c) && !mark_alone ? c : ' ');
    }
    kept = base::normalised(kept, base::Written::file_name);
    return (has_letter_or_digit(kept) ? kept : words::file_name_offered.words()) + std::string(pdf_ending);
}

}  // namespace

std::string file_name_refusal(std::string_view name, int letters_max) {
    if (!base::is_utf8(name) || name.empty()) return words::file_not_pdf_name.words();
    for (std::size_t at = 0; at < name.size();) {
        const auto start = at;
        const auto c = base::next_code_point(name, at);
        if (!may_name_a_file(c)) {
            return words::file_name_sign(text::shared::sign_in_words(c), text::shared::place_after(name.substr(0, start)),
                                         acceptable_file_name(name, letters_max));
        }
    }
    // The ending as bytes: folding would pass a blank after it, or an accent on it.
    if (!has_pdf_ending(name) || name.size() <= pdf_ending.size()) return words::file_not_pdf_name.words();
    if (!has_letter_or_digit(name.substr(0, name.size() - pdf_ending.size())))
        return words::file_name_bare(acceptable_file_name(name, letters_max));
    const auto letters = base::utf8_length(base::normalised(name, base::Written::file_name));
    if (letters > static_cast<std::size_t>(letters_max)) {
        return words::file_name_too_long(letters_max, letters, acceptable_file_name(name, letters_max));
    }
    return {};
}

int file_name_letters_max(std::string_view slot) {
    return slot == catalog::vigencia_slot ? limits::vigencia_name_letters_max : limits::file_name_letters_max;
}

bool has_file(const std::vector<Attachment>& attachments, std::string_view slot) {
    return std::any_of(attachments.begin(), attachments.end(), [&](const auto& each) { return each.slot == slot; });
}

}  // namespace domain::cases
