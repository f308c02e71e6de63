#include "shared/domain/surplus/code.hpp"

#include <algorithm>

#include "shared/base/text.hpp"
#include "shared/text/surplus/paper.hpp"

namespace domain::surplus {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// `text` is folded.
void add_after(std::string_view mark, std::string_view text, std::vector<std::string>& codes) {
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at)) {
        at += mark.size();
        if (text.substr(at).starts_with(' ')) ++at;
        std::size_t length = 0;
        while (at + length < text.size() && is_letter_or_digit(text[at + length])) ++length;
        auto code = base::upper(text.substr(at, length));
        if (is_code(code) && std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(std::move(code));
    }
}

}  // namespace

bool is_code(std::string_view text) {
    return text.size() == code_letters && text.find_first_not_of("ABCDEFGHJKLMNPQRSTUVWXYZ23456789") == std::string_view::npos;
}

std::vector<std::string> codes_in(std::string_view text) {
    const auto folded = base::folded(text);
    std::vector<std::string> codes;
    add_after(code_mark, folded, codes);
    add_after(base::folded(text::surplus::code_of_paper({})), folded, codes);
    return codes;
}

}  // namespace domain::surplus
