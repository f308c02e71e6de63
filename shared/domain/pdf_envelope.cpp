#include "shared/domain/pdf_envelope.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "shared/text/files.hpp"

namespace domain {
namespace {

namespace words = text::files;

constexpr std::string_view header = "%PDF-", end_mark = "%%EOF";
constexpr std::size_t head_bytes = 1024;  // readers look for the header no further

struct Beginning {
    std::string_view bytes;
    std::size_t at;
    const text::Text* kind;
};
using namespace std::string_view_literals;
constexpr std::array beginnings{
    Beginning{"PK\x03\x04"sv, 0, &words::kind_zip},
    Beginning{"PK\x05\x06"sv, 0, &words::kind_zip},
    Beginning{"PK\x07\x08"sv, 0, &words::kind_zip},
    Beginning{"Rar!\x1A\x07"sv, 0, &words::kind_archive},
    Beginning{"7z\xBC\xAF\x27\x1C"sv, 0, &words::kind_archive},
    Beginning{"\x1F\x8B\x08"sv, 0, &words::kind_archive},
    Beginning{"BZh"sv, 0, &words::kind_archive},
    Beginning{"\xFD"
              "7zXZ\0"sv,
              0, &words::kind_archive},
    Beginning{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, &words::kind_old_office},
    Beginning{"{\\rtf"sv, 0, &words::kind_rtf},
    Beginning{"%!PS"sv, 0, &words::kind_postscript},
    Beginning{"\xFF\xD8\xFF"sv, 0, &words::kind_image},
    Beginning{"\x89PNG\r\n\x1A\n"sv, 0, &words::kind_image},
    Beginning{"GIF87a"sv, 0, &words::kind_image},
    Beginning{"GIF89a"sv, 0, &words::kind_image},
    Beginning{"II*\0"sv, 0, &words::kind_image},
    Beginning{"II+\0"sv, 0, &words::kind_image},
    Beginning{"MM\0*"sv, 0, &words::kind_image},
    Beginning{"MM\0+"sv, 0, &words::kind_image},
    Beginning{"WEBP"sv, 8, &words::kind_image},
    Beginning{"ftyp"sv, 4, &words::kind_photograph},  // HEIC and MP4, as telephones take them
    Beginning{"\0\0\0\x0CjP  "sv, 0, &words::kind_image},
    Beginning{"8BPS"sv, 0, &words::kind_image},
    Beginning{"\0\0\1\0"sv, 0, &words::kind_image},
    Beginning{" EMF"sv, 40, &words::kind_image},
    Beginning{"\xD7\xCD\xC6\x9A"sv, 0, &words::kind_image},
    Beginning{"\xFF\x0A"sv, 0, &words::kind_image},
    Beginning{"\0\0\0\x0CJXL "sv, 0, &words::kind_image},
    Beginning{"AT&TFORM"sv, 0, &words::kind_image},
    Beginning{"DICM"sv, 128, &words::kind_image},
    Beginning{"RIFF"sv, 0, &words::kind_media},
    Beginning{"ID3"sv, 0, &words::kind_media},
    Beginning{"OggS"sv, 0, &words::kind_media},
    Beginning{"fLaC"sv, 0, &words::kind_media},
    Beginning{"\x1A\x45\xDF\xA3"sv, 0, &words::kind_media},
    Beginning{"MSCF"sv, 0, &words::kind_archive},
    Beginning{"\x28\xB5\x2F\xFD"sv, 0, &words::kind_archive},
    Beginning{"\x04\x22\x4D\x18"sv, 0, &words::kind_archive},
    Beginning{"ustar"sv, 257, &words::kind_archive},
    Beginning{"!<arch>\n"sv, 0, &words::kind_archive},
    Beginning{"MZ"sv, 0, &words::kind_program},
    Beginning{"\x7F"
              "ELF"sv,
              0, &words::kind_program},
    Beginning{"#!"sv, 0, &words::kind_program},
    Beginning{"\xCA\xFE\xBA\xBE"sv, 0, &words::kind_program},
    Beginning{"\xCF\xFA\xED\xFE"sv, 0, &words::kind_program},
    Beginning{"\xCE\xFA\xED\xFE"sv, 0, &words::kind_program},
    Beginning{"\xFE\xED\xFA\xCE"sv, 0, &words::kind_program},
    Beginning{"\xFE\xED\xFA\xCF"sv, 0, &words::kind_program},
    Beginning{"L\0\0\0\x01\x14\x02\0"sv, 0, &words::kind_program},  // a shortcut of Windows
    Beginning{"ITSF"sv, 0, &words::kind_program},                   // Windows' help
    Beginning{"FWS"sv, 0, &words::kind_program},
    Beginning{"CWS"sv, 0, &words::kind_program},
    Beginning{"ZWS"sv, 0, &words::kind_program},
    Beginning{"dex\n"sv, 0, &words::kind_program},
    Beginning{"\0asm"sv, 0, &words::kind_program},
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// One of two bytes is enough to know a tag of UTF-16 by.
std::string narrowed(std::string_view head) {
    const bool is_wide =
        head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") || head.starts_with("<\0"sv) || head.starts_with("\0<"sv);
    std::string text(head.substr(head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") ? 2 : 0));
    if (is_wide) text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
    return text;
}

/// By which browsers know a page, whatever its name (WHATWG, MIME sniffing), and what else acts in one.
constexpr std::array page_tags{"html"sv,  "head"sv, "script"sv,   "iframe"sv,   "h1"sv,     "div"sv,   "font"sv,
                               "table"sv, "a"sv,    "style"sv,    "title"sv,    "b"sv,      "body"sv,  "br"sv,
                               "p"sv,     "meta"sv, "svg"sv,      "form"sv,     "img"sv,    "link"sv,  "center"sv,
                               "input"sv, "base"sv, "frame"sv,    "frameset"sv, "object"sv, "embed"sv, "video"sv,
                               "audio"sv, "math"sv, "template"sv, "button"sv,   "select"sv};

/// What stands behind the "<" with which a text begins.
std::string tag_at_begin(std::string_view bytes) {
    const auto narrow = narrowed(bytes);
    std::string_view head = narrow;
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    while (!head.empty() && is_blank(head.front())) head.remove_prefix(1);
    return std::string(head.starts_with('<') ? head.substr(1) : std::string_view{});
}

bool begins_tag(std::string_view text, std::string_view tag) {
    if (text.size() <= tag.size()) return false;
    for (std::size_t i = 0; i < tag.size(); ++i) {
        if (lower(text[i]) != tag[i]) return false;
    }
    const char next = text[tag.size()];
    return is_blank(next) || next == '>' || next == '/';
}

const text::Text* markup_kind(std::string_view bytes) {
    const auto tag = tag_at_begin(bytes);
    if (tag.starts_with("?xml")) return &words::kind_xml;
    if (tag.starts_with("!--") || tag.starts_with("?php") || begins_tag(tag, "!doctype")) return &words::kind_page;
    const bool is_known = std::any_of(page_tags.begin(), page_tags.end(), [&](auto each) { return begins_tag(tag, each); });
    return is_known ? &words::kind_page : nullptr;
}

/// An unknown tag may be a page to somebody; it is no beginning of a PDF.
bool is_markup(std::string_view bytes) {
    const auto tag = tag_at_begin(bytes);
    const char first = tag.empty() ? '\0' : lower(tag.front());
    return first == '!' || first == '?' || first == '/' || (first >= 'a' && first <= 'z');
}

/// The first entry of a ZIP tells who made it.
const text::Text* zip_kind(std::string_view head) {
    constexpr std::size_t name_at = 30;
    if (head.size() <= name_at) return &words::kind_zip;
    const auto first = head.substr(name_at);
    const bool is_office = first.starts_with("[Content_Types].xml") || first.starts_with("_rels/") ||
                           first.starts_with("docProps/") || first.starts_with("mimetypeapplication/vnd.oasis");
    return is_office ? &words::kind_office : &words::kind_zip;
}

}  // namespace

const text::Text* foreign_kind(std::string_view head) {
    for (const auto& each : beginnings) {
        if (head.size() < each.at || !head.substr(each.at).starts_with(each.bytes)) continue;
        return each.kind == &words::kind_zip ? zip_kind(head) : each.kind;
    }
    // Two letters are a picture only with what follows them there.
    if (head.starts_with("BM") && head.size() >= 10 && head.substr(6, 4) == "\0\0\0\0"sv) return &words::kind_image;
    return markup_kind(head);
}

void PdfEnvelope::add(std::string_view bytes) {
    if (head_.size() < head_bytes) head_.append(bytes.substr(0, head_bytes - head_.size()));
    if (ended_) return;
    ended_ = bytes.find(end_mark) != std::string_view::npos;
    // It may lie over the border of two pieces.
    constexpr auto kept = end_mark.size() - 1;
    last_.append(bytes.substr(0, kept));
    ended_ = ended_ || last_.find(end_mark) != std::string::npos;
    if (bytes.size() >= kept) last_ = bytes.substr(bytes.size() - kept);
    if (last_.size() > kept) last_.erase(0, last_.size() - kept);
}

std::string PdfEnvelope::refusal_so_far() const {
    if (const auto* kind = foreign_kind(head_)) return words::not_pdf_but(*kind);
    if (is_markup(head_)) return words::not_pdf.words();
    if (head_.size() == head_bytes && head_.find(header) == std::string::npos) return words::not_pdf.words();
    return {};
}

std::string PdfEnvelope::refusal() const {
    if (auto why = refusal_so_far(); !why.empty()) return why;
    if (head_.find(header) == std::string::npos) return words::not_pdf.words();
    // What comes after it does not matter; that it is there does.
    if (!ended_) return words::cut_short.words();
    return {};
}

}  // namespace domain
