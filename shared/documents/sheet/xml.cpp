#include "shared/documents/sheet/xml.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/documents/sheet/refusals.hpp"
#include "shared/text/sheets.hpp"

namespace documents::sheet {
namespace {

namespace words = text::sheets;
constexpr auto npos = std::string_view::npos;

constexpr std::string_view comment = "<!--", character_data = "<![CDATA[", instruction = "<?", declaration = "<!";

std::size_t end_of(std::string_view text, std::string_view mark, std::size_t from) {
    const auto found = text.find(mark, from);
    return found == npos ? npos : found + mark.size();
}

/// A ">" within quotes ends no tag.
std::size_t end_of_tag(std::string_view text) {
    char quote = '\0';
    for (std::size_t at = 1; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return npos;
}

/// The end of the markup that the text begins with; npos when it has not come yet.
std::size_t end_of_markup(std::string_view text) {
    if (text.starts_with(comment)) return end_of(text, "-->", comment.size());
    if (text.starts_with(character_data)) return end_of(text, "]]>", character_data.size());
    if (text.starts_with(instruction)) return end_of(text, "?>", instruction.size());
    return end_of_tag(text);
}

std::string_view name_in_tag(std::string_view tag) {
    const auto first = tag.starts_with("</") ? 2u : 1u;
    const auto name = tag.substr(first, tag.find_first_of(" \t\r\n/>", first) - first);
    const auto is_sign = [](char c) { return static_cast<unsigned char>(c) < 0x21 || c == '<' || c == '&'; };
    return std::any_of(name.begin(), name.end(), is_sign) ? std::string_view{} : name;
}

/// Workbooks are UTF-8; another encoding would be read as something else than it shows.
bool names_other_encoding(std::string_view xml_declaration) {
    const auto at = xml_declaration.find("encoding");
    if (at == npos) return false;
    const auto value = base::folded(xml_declaration.substr(at));
    return value.find("utf-8") == npos && value.find("us-ascii") == npos;
}

}  // namespace

XmlScanner::XmlScanner(const Limits& limits, std::vector<std::string_view> wanted, TakeElement take)
    : limits_(limits), wanted_(std::move(wanted)), take_(std::move(take)) {}

base::Result<void> XmlScanner::feed(std::string_view bytes) {
    buffer_ += bytes;
    while (true) {
        const auto first = buffer_.find('<', at_);
        at_ = first == npos ? buffer_.size() : first;
        const auto length = end_of_markup(std::string_view(buffer_).substr(at_));
        if (first == npos || length == npos) break;
        at_ = first + length;
        TRY(markup(first, at_));
    }
    const auto kept_from = within_wanted() ? wanted_at_ : at_;
    buffer_.erase(0, kept_from);
    at_ -= kept_from;
    wanted_at_ = 0;
    if (buffer_.size() > limits_.piece_bytes) return refused(words::too_large, "an element");
    return base::done();
}

base::Result<void> XmlScanner::finish() {
    if (!begun_ || !open_.empty() || at_ != buffer_.size()) return refused(words::damaged, "XML ends early");
    return base::done();
}

base::Result<void> XmlScanner::markup(std::size_t first, std::size_t end) {
    const auto tag = std::string_view(buffer_).substr(first, end - first);
    if (tag.starts_with(comment) || tag.starts_with(character_data)) return base::done();
    if (tag.starts_with(instruction)) {
        if (tag.starts_with("<?xml ") && names_other_encoding(tag)) return refused(words::unusual, "encoding of XML");
        return base::done();
    }
    if (tag.starts_with(declaration)) return refused(words::unusual, "declaration in XML");
    if (tag.starts_with("</")) return closing_tag(name_in_tag(tag), end);
    return opening_tag(tag, first, end);
}

base::Result<void> XmlScanner::opening_tag(std::string_view tag, std::size_t first, std::size_t end) {
    const auto name = name_in_tag(tag);
    if (name.empty() || (open_.empty() && begun_)) return refused(words::damaged, "XML tag");
    begun_ = true;
    open_.emplace_back(name);
    if (open_.size() > limits_.depth) return refused(words::unusual, "depth of XML");
    if (!within_wanted() && std::find(wanted_.begin(), wanted_.end(), local_name(name)) != wanted_.end()) {
        wanted_at_ = first;
        wanted_depth_ = open_.size();
    }
    return tag.ends_with("/>") ? after_element(end) : base::done();
}

base::Result<void> XmlScanner::closing_tag(std::string_view name, std::size_t end) {
    if (open_.empty() || open_.back() != name) return refused(words::damaged, "XML tags cross");
    return after_element(end);
}

base::Result<void> XmlScanner::after_element(std::size_t end) {
    const bool whole = wanted_depth_ == open_.size();
    open_.pop_back();
    if (!whole) return base::done();
    wanted_depth_ = 0;
    return deliver(std::string_view(buffer_).substr(wanted_at_, end - wanted_at_));
}

base::Result<void> XmlScanner::deliver(std::string_view element) {
    if (element.size() > limits_.piece_bytes) return refused(words::too_large, "an element");
    // What a program shows of such bytes is left to chance.
    if (!base::is_utf8(element)) return refused(words::damaged, "XML is not UTF-8");
    pugi::xml_document document;
    // A text of one blank is a text.
    constexpr auto how = pugi::parse_default | pugi::parse_ws_pcdata_single;
    if (!document.load_buffer(element.data(), element.size(), how, pugi::encoding_utf8)) {
        return refused(words::damaged, "XML element");
    }
    return take_(document.document_element(), open_.empty() ? std::string_view{} : local_name(open_.back()));
}

base::Result<void> each_element(Archive& archive, const Entry& entry, std::vector<std::string_view> wanted, TakeElement take) {
    XmlScanner scanner(archive.limits(), std::move(wanted), std::move(take));
    TRY(archive.read(entry, [&](std::string_view bytes) { return scanner.feed(bytes); }));
    return scanner.finish();
}

std::string_view local_name(std::string_view name) {
    const auto colon = name.find(':');
    return colon == npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
    for (const auto& child : node.children()) {
        if (local_name(child) == name) return child;
    }
    return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
    for (const auto& attribute : node.attributes()) {
        if (local_name(attribute.name()) == name) return attribute.value();
    }
    return {};
}

std::string text_of(const pugi::xml_node& node) {
    std::string text;
    for (const auto& child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
    }
    return text;
}

}  // namespace documents::sheet
