#include "server/files/embedded_file.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <vector>

#include "shared/base/letters.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/pdf_envelope.hpp"
#include "shared/text/cases/treatments.hpp"
#include "shared/text/files.hpp"

namespace server {
namespace {

using namespace std::string_view_literals;

/// A list of what is good: of what is bad there is always one more.
constexpr std::array endings{".txt"sv, ".text"sv, ".csv"sv,   ".tsv"sv, ".xml"sv,  ".xsd"sv,  ".cfdi"sv, ".xmp"sv,
                             ".rdf"sv, ".xsig"sv, ".xades"sv, ".yml"sv, ".yaml"sv, ".ini"sv,  ".hl7"sv,  ".json"sv,
                             ".md"sv,  ".log"sv,  ".odt"sv,   ".ods"sv, ".odp"sv,  ".odg"sv,  ".odf"sv,  ".odc"sv,
                             ".ott"sv, ".ots"sv,  ".otp"sv,   ".otg"sv, ".fodt"sv, ".fods"sv, ".fodp"sv, ".fodg"sv};

constexpr std::size_t head_bytes = 256;
constexpr std::ptrdiff_t name_letters_max = 80, ending_letters = 20;
constexpr std::uint32_t ellipsis = 0x2026;

/// OpenDocument keeps its kind as its first file, not compressed.
bool is_open_document(std::string_view head) {
    return head.starts_with("PK\x03\x04") && head.size() > 30 &&
           head.substr(30).starts_with("mimetypeapplication/vnd.oasis.opendocument.");
}

/// The last part of a path, as any other text that enters (R26).
std::string last_part(std::string_view name) {
    const auto slash = name.find_last_of("/\\");
    return base::normalised(slash == std::string_view::npos ? name : name.substr(slash + 1));
}

}  // namespace

std::string shown_name(std::string_view name) {
    std::vector<std::uint32_t> letters;
    const auto part = last_part(name);
    for (std::size_t at = 0; at < part.size();) {
        const auto letter = base::next_code_point(part, at);
        const bool is_shown = base::is_letter(letter);
        // A sign that the page cannot draw leaves a gap that can be seen.
        if (is_shown || letters.empty() || letters.back() != ellipsis) letters.push_back(is_shown ? letter : ellipsis);
    }
    if (std::ssize(letters) > name_letters_max) {
        // Its ending tells most.
        const auto first = letters.begin() + name_letters_max - ending_letters - 1;
        *first = ellipsis;
        letters.erase(first + 1, letters.end() - ending_letters);
    }
    std::string shown;
    for (const auto letter : letters) base::append_code_point(shown, letter);
    return shown;
}

namespace {

/// ".txt"; empty for "Nota del Dr. Pérez" and "resultado 12.05.2026", whose dots end nothing that opens a program.
std::string_view ending_of(std::string_view plain) {
    const auto dot = plain.rfind('.');
    if (dot == std::string_view::npos) return {};
    const auto ending = plain.substr(dot);
    const bool is_number = ending.size() > 1 && ending.find_first_not_of("0123456789", 1) == std::string_view::npos;
    return ending.find(' ') != std::string_view::npos || is_number ? std::string_view{} : ending;
}

bool has_good_ending(std::string_view name) {
    std::string plain = base::folded(last_part(name));
    // Windows drops dots and blanks at the end, and opens what is left.
    while (!plain.empty() && (plain.back() == '.' || plain.back() == ' ')) plain.pop_back();
    const auto ending = ending_of(plain);
    return ending.empty() || std::find(endings.begin(), endings.end(), ending) != endings.end();
}

}  // namespace

bool may_be_embedded(std::string_view name) {
    // Some programs read a name no further than its first NUL.
    return has_good_ending(name) && has_good_ending(name.substr(0, name.find('\0')));
}

void EmbeddedContent::add(std::string_view bytes) {
    if (head_.size() < head_bytes) head_.append(bytes.substr(0, head_bytes - head_.size()));
    for (const char c : bytes) {
        ++size_;
        if (size_ == 1) continue;  // what it is shows with the second
        if (size_ == 2) begin();
        judge_byte(static_cast<unsigned char>(c));
    }
}

/// By its byte order mark, or by the "<" of XML that has none.
void EmbeddedContent::begin() {
    const std::string_view head(head_);
    if (head.starts_with("\xFF\xFE") || head.starts_with("<\0"sv)) units_ = Units::little_endian;
    if (head.starts_with("\xFE\xFF") || head.starts_with("\0<"sv)) units_ = Units::big_endian;
    judge_byte(static_cast<unsigned char>(head.front()));
}

void EmbeddedContent::judge_byte(unsigned char byte) {
    if (units_ == Units::bytes) return judge_unit(byte);
    if (has_half_) judge_unit(units_ == Units::little_endian ? byte * 256u + half_ : half_ * 256u + byte);
    has_half_ = !has_half_;
    half_ = byte;
}

void EmbeddedContent::judge_unit(unsigned unit) {
    constexpr std::string_view breaks{"\t\n\r\f\v\x1A\x1C\x1D\x1E\x1F"};  // those of HL7 and the end of DOS, too
    if (unit < 0x20 && breaks.find(static_cast<char>(unit)) == std::string_view::npos) is_text_ = false;
}

bool EmbeddedContent::may_stay() const {
    if (is_open_document(head_)) return true;
    if (!is_text_ || has_half_) return false;
    if (head_.find("%PDF-") != std::string::npos) return false;  // under another name, unjudged
    const auto* kind = domain::foreign_kind(head_);
    return kind == nullptr || kind == &text::files::kind_xml;
}

}  // namespace server
