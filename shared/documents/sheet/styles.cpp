#include "shared/documents/sheet/styles.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/documents/sheet/days.hpp"
#include "shared/documents/sheet/refusals.hpp"
#include "shared/text/sheets.hpp"

namespace documents::sheet {
namespace {

namespace words = text::sheets;

std::optional<std::uint32_t> parse_hexadecimal(std::string_view digits) {
    std::uint32_t value = 0;
    const auto* end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, value, 16);
    return parsed.ec == std::errc() && parsed.ptr == end ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string without_escapes(std::string text) {
    constexpr std::size_t length = 7;
    auto at = text.find("_x");
    if (at == std::string::npos) return text;
    std::string plain = text.substr(0, at);
    while (at < text.size()) {
        const auto here = std::string_view(text).substr(at, length);
        const bool escaped = here.size() == length && here.starts_with("_x") && here.ends_with('_');
        const auto sign = escaped ? parse_hexadecimal(here.substr(2, 4)) : std::nullopt;
        if (sign) {
            at += length;
            const auto rest = std::string_view(text).substr(at);
            const bool half_of_break = *sign == '\r' && (rest.starts_with('\n') || rest.starts_with("_x000A_"));
            const bool half_of_pair = *sign >= 0xD800 && *sign < 0xE000;
            if (*sign != 0 && !half_of_pair && !half_of_break) base::append_code_point(plain, *sign == '\r' ? '\n' : *sign);
        } else {
            plain += text[at++];
        }
    }
    return plain;
}

std::optional<std::uint32_t> parse_index(std::string_view text) {
    std::uint32_t value = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    return parsed.ec == std::errc() && parsed.ptr == end ? std::optional(value) : std::nullopt;
}

std::string rich_text(const pugi::xml_node& element) {
    std::string text;
    for (const auto& child : element.children()) {
        const auto name = local_name(child);
        if (name == "t") text += text_of(child);
        if (name == "r") text += text_of(child_of(child, "t"));
    }
    return without_escapes(std::move(text));
}

base::Result<std::vector<std::string>> read_shared_texts(Archive& archive, const Entry& entry) {
    std::vector<std::string> texts;
    TRY(each_element(archive, entry, {"si"}, [&](const pugi::xml_node& element, std::string_view) -> base::Result<void> {
        if (texts.size() >= archive.limits().shared_texts) return refused(words::too_large, "shared texts");
        texts.push_back(rich_text(element));
        return base::done();
    }));
    return texts;
}

base::Result<std::vector<bool>> read_day_styles(Archive& archive, const Entry& entry) {
    std::map<std::uint32_t, bool> formats;  // those of the workbook's own
    std::vector<std::uint32_t> styles;
    const auto take = [&](const pugi::xml_node& element, std::string_view parent) -> base::Result<void> {
        const auto format = parse_index(attribute_of(element, "numFmtId"));
        if (parent == "numFmts" && format) formats[*format] = shows_day(attribute_of(element, "formatCode"));
        if (parent == "cellXfs") styles.push_back(format.value_or(0));
        if (styles.size() + formats.size() > archive.limits().styles) return refused(words::too_large, "styles");
        return base::done();
    };
    TRY(each_element(archive, entry, {"numFmt", "xf"}, take));
    std::vector<bool> days;
    days.reserve(styles.size());
    for (const auto format : styles) {
        const auto own = formats.find(format);
        days.push_back(own == formats.end() ? shows_day(format) : own->second);
    }
    return days;
}

}  // namespace documents::sheet
